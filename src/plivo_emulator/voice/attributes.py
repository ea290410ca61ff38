"""Attributes of elements: what they may be, and how their text is read.

An element is a dataclass whose fields are its attributes, each described with one of the functions
of this module. Text that does not fit counts as if it were not there; the checker warns of it.
"""

from __future__ import annotations

import re
from dataclasses import Field, dataclass, field, fields
from functools import cache
from typing import Any, Final

from plivo_emulator.telephony.xml import TEXT, Kind, alternatives, open_kind


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of an element.

    Attributes:
        name: in a document.
        field: of the dataclass.
        kind: what it may be.
        required: whether the element needs it.
    """

    name: str
    field: str
    kind: Kind
    required: bool

    def read(self, text: str) -> Any:
        """Return what the attribute says.

        Raises:
            ValueError: it says nothing, as the text does not fit.
        """
        if self.kind.pattern.fullmatch(text) is None:
            if self.kind.keeps_misfits:
                return text
            raise ValueError(text)
        return self.kind.read(text)


INTEGER: Final = Kind(re.compile(r"[0-9]{1,9}"), "a whole number", int)
BOOLEAN: Final = Kind(re.compile(r"true|false"), "true or false", lambda text: text == "true")
METHOD: Final = Kind(
    re.compile(r"GET|POST"), "GET or POST", keeps_misfits=True, values=("GET", "POST")
)
URL: Final = Kind(
    re.compile(r"https?://\S+"),
    "a URL that begins with http:// or https://",
    keeps_misfits=True,
)
SOUND: Final = Kind(
    re.compile(r"https?://\S+|beep:[12]|none"), "a URL, beep:1, beep:2 or none", keeps_misfits=True
)
SEQUENCES: Final = Kind(
    TEXT.pattern,
    "sequences of keys, separated by commas",
    lambda text: tuple(filter(None, map(str.strip, text.split(",")))),
)


def text(default: str = "", *, name: str = "", required: bool = False) -> Any:
    """Describe an attribute that may be any text."""
    return _attribute(TEXT, default, name, required)


def integer(
    default: int | None, *, name: str = "", least: int | None = None, most: int | None = None
) -> Any:
    """Describe an attribute that is a whole number, from `least` to `most` if both are given."""
    kind = INTEGER if least is None or most is None else _between(least, most)
    return _attribute(kind, default, name)


def _between(least: int, most: int) -> Kind:
    def read(text: str) -> int:
        if not least <= int(text) <= most:
            raise ValueError(text)
        return int(text)

    return Kind(INTEGER.pattern, f"a whole number from {least} to {most}", read)


def boolean(default: bool, *, name: str = "") -> Any:
    """Describe an attribute that is `true` or `false`."""
    return _attribute(BOOLEAN, default, name)


def method(default: str = "POST", *, name: str = "") -> Any:
    """Describe an attribute that is an HTTP method."""
    return _attribute(METHOD, default, name)


def url(*, name: str = "", required: bool = False) -> Any:
    """Describe an attribute that is a URL; empty if it is not there."""
    return _attribute(URL, "", name, required)


def sound(default: str = "", *, name: str = "") -> Any:
    """Describe an attribute that is a sound: a URL or one of two beeps."""
    return _attribute(SOUND, default, name)


def one_of(*values: str, default: str, name: str = "") -> Any:
    """Describe an attribute that is one of some words."""
    kind = Kind(re.compile("|".join(map(re.escape, values))), alternatives(values), values=values)
    return _attribute(kind, default, name)


def documented(
    *values: str, default: str = "", pattern: str = "", words: str = "", required: bool = False
) -> Any:
    """Describe an attribute that is usually one of some words; others are kept, with a warning.

    Args:
        values: the words that are documented.
        default: what it is when it is not there.
        pattern: what else is documented.
        words: describes `pattern`.
        required: whether the element needs it.
    """
    kind = open_kind(*values, pattern=pattern, words=words)
    return _attribute(kind, default, "", required)


def seconds_or_auto() -> Any:
    """Describe an attribute that is a number of seconds, or `auto`."""
    return documented(
        "auto", default="auto", pattern="[0-9]{1,9}", words="a whole number of seconds"
    )


def keys(default: str = "#") -> Any:
    """Describe an attribute that names keys of a phone, or `none`."""
    return documented("none", default=default, pattern="[0-9*#]*", words="keys 0-9, * and #")


def key_sequences(*, name: str = "") -> Any:
    """Describe an attribute that lists sequences of keys, separated by commas."""
    return _attribute(SEQUENCES, (), name)


def _attribute(kind: Kind, default: Any, name: str, required: bool = False) -> Any:
    return field(default=default, metadata={"kind": kind, "name": name, "required": required})


@cache
def attributes_of(element: type) -> dict[str, Attribute]:
    """Return the attributes of an element's class, by their names in a document."""
    described = (_described(each) for each in fields(element) if "kind" in each.metadata)
    return {each.name: each for each in described}


def _described(each: Field[Any]) -> Attribute:
    name = each.metadata["name"] or re.sub("_(.)", lambda found: found[1].upper(), each.name)
    return Attribute(name, each.name, each.metadata["kind"], each.metadata["required"])
