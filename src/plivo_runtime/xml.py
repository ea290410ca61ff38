"""The base classes of Plivo XML answers. The generated package has a class for each element."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, ClassVar, Literal, NamedTuple, TypeAlias

from plivo_runtime.suggestions import did_you_mean

Needs: TypeAlias = Literal["nothing", "text", "text or elements", "elements"]

_INVALID = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot contain, not even escaped."""
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
# Unless escaped, these become spaces in attributes.
_VALUE = _TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


# From a check of attributes to whoever makes an element.
_CALLER = 5


class Kind(NamedTuple):
    """A kind of attribute."""

    pattern: str
    """What its text looks like."""
    words: str
    """The same in words."""
    is_open: bool = False
    """Whether the API may take more than is documented, so that others are only warned of."""


class Element:
    """An element of an answer. Elements do not change, so they can be used in several answers.

    Args:
        content: Texts and elements inside.
        attributes: The attributes by their names in XML; None for those that are not given.

    Raises:
        TypeError: The element cannot contain this, or has no such attribute.
        ValueError: The content is missing, an attribute has another kind of value, or a text
            contains a character that XML does not allow.

    A value that is only undocumented, such as another language, is a warning.
    """

    _name: ClassVar[str]
    _needs: ClassVar[Needs] = "nothing"
    _children: ClassVar[frozenset[str]] = frozenset()
    """The elements that it may contain."""
    _kinds: ClassVar[Mapping[str, Kind]] = {}
    """Kinds of the attributes that are not any text."""

    def __init_subclass__(cls) -> None:
        """Make errors about unknown attributes name the one that was meant."""
        if "__init__" in vars(cls):
            cls.__init__ = _explained(cls)  # type: ignore[method-assign]

    def __init__(
        self, content: Sequence[str | Element], attributes: Mapping[str, str | int | None]
    ) -> None:
        for one in content:
            self._check_content(one)
        if self._needs != "nothing" and not any(content):
            raise ValueError(f"{self._name} is empty: it needs {self._wanted()} inside")
        given = {name: _text(value) for name, value in attributes.items() if value is not None}
        for name, text in given.items():
            self._check_attribute(name, text)
        self._content = tuple(content)
        self._attributes = given

    def to_xml(self) -> str:
        """The element as XML, with text escaped."""
        attributes = "".join(
            f' {name}="{text.translate(_VALUE)}"' for name, text in self._attributes.items()
        )
        inside = "".join(
            one.translate(_TEXT) if isinstance(one, str) else one.to_xml() for one in self._content
        )
        end = f">{inside}</{self._name}>" if inside else "/>"
        return f"<{self._name}{attributes}{end}"

    __str__ = to_xml

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.to_xml()!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Element) and self.to_xml() == other.to_xml()

    def __hash__(self) -> int:
        return hash(self.to_xml())

    def _check_content(self, one: object) -> None:
        if isinstance(one, str) and "text" in self._needs:
            _check_characters(one)
        elif not isinstance(one, Element) or one._name not in self._children:
            found = one._name if isinstance(one, Element) else f"{type(one).__name__} {one!r}"
            raise TypeError(f"{self._name} cannot contain {found}, only {self._wanted()}")

    def _check_attribute(self, name: str, text: str) -> None:
        _check_characters(text)
        kind = self._kinds.get(name)
        if kind is not None and not re.fullmatch(kind.pattern, text):
            message = f"{name} of {self._name} should be {kind.words}, not {text!r}"
            if not kind.is_open:
                raise ValueError(message)
            warnings.warn(message, stacklevel=_CALLER)

    def _wanted(self) -> str:
        text = ["text"] if "text" in self._needs else []
        *others, last = [*text, *sorted(self._children)] or ["attributes"]
        return f"{', '.join(others)} or {last}" if others else last


class Answer(Element):
    """The base class of `Response`, the root element."""

    _longest: ClassVar[int]
    """The largest answer in bytes."""

    def to_xml(self) -> str:
        """The whole answer, for a reply with the content type `application/xml`.

        Raises:
            ValueError: It is longer than the API accepts.
        """
        xml = f'<?xml version="1.0" encoding="utf-8"?>{super().to_xml()}'
        if (size := len(xml.encode())) > self._longest:
            raise ValueError(f"the answer has {size} bytes; at most {self._longest} are allowed")
        return xml

    __str__ = to_xml


def _explained(kind: type[Element]) -> Callable[..., None]:
    """The initializer of a class, with a better error for keywords that it does not take."""
    init: Callable[..., None] = kind.__init__
    code = kind.__init__.__code__
    known = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]

    @wraps(init)
    def checked(self: Element, *content: Any, **attributes: Any) -> None:
        if unknown := attributes.keys() - known:
            name = min(unknown)
            hint = did_you_mean(name, known) or f": there are {', '.join(known) or 'none'}"
            raise TypeError(f"{kind.__name__} has no attribute {name!r}{hint}")
        init(self, *content, **attributes)

    return checked


def _text(value: str | int) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _check_characters(text: str) -> None:
    if (found := _INVALID.search(text)) is not None:
        raise ValueError(f"XML cannot contain the character {found[0]!r} in {text[:40]!r}")
