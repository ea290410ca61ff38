"""Plivo XML, with which an application controls a call or a message.

`check` parses an answer and reports problems by line. Which elements there are, with their content
and attributes, is compiled from the vendor's XML reference pages and from what its SDKs can write
(`voice.elements`). If these disagree about nesting, both are allowed. An unknown, misplaced or
incomplete element makes the answer invalid; an unknown attribute or unusual value is only a
warning, because the vendor does not say that it refuses them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from plivo_emulator.suggestions import did_you_mean

if TYPE_CHECKING:
    from lxml.etree import _Element as Node

Severity: TypeAlias = Literal["error", "warning"]
Content: TypeAlias = Literal["nothing", "text", "text or elements", "elements"]

LONGEST_ANSWER: Final = 100 * 1024
"""The largest answer in bytes (Plivo's API reference: Application)."""

# More than anybody needs. Every look-up of a name searches them.
_MOST_NAMESPACES: Final = 100
# The most problems in a report; an answer can contain thousands.
_MOST_PROBLEMS: Final = 200
# The most problems in a summary.
_MOST_SUMMARIZED: Final = 3
# What may precede the root element (comments and instructions), up to a document type.
_PROLOG: Final = re.compile(r"(?:\s++|<!--.*?-->|<\?.*?\?>)*+<!DOCTYPE", re.DOTALL)

_XML_TYPES: Final = ("application/xml", "text/xml")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of attribute.

    Attributes:
        pattern: what its text looks like.
        words: the same in words.
        read: returns the value of a text; raises `ValueError` for one that does not fit.
        keeps_misfits: whether a text that does not fit is still what the attribute says, such as a
            URL that cannot be called: that ends a call with a cause of its own.
        values: everything that it may be; empty if there are more than a few words.
        is_open: whether the API may take more than is documented.
    """

    pattern: re.Pattern[str]
    words: str
    read: Callable[[str], Any] = str
    keeps_misfits: bool = False
    values: tuple[str, ...] = ()
    is_open: bool = False

    def fits(self, text: str) -> bool:
        """Return whether the attribute may have a text."""
        if self.pattern.fullmatch(text) is None:
            return False
        try:
            self.read(text)
        except ValueError:
            return False
        return True


TEXT: Final = Kind(re.compile(r".*", re.DOTALL), "text")


def alternatives(words: Iterable[str]) -> str:
    """Return `a, b or c`."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def open_kind(*values: str, pattern: str = "", words: str = "") -> Kind:
    """Return the kind of an attribute with documented values; the API may take others as well.

    Args:
        values: what is documented.
        pattern: what else is documented.
        words: describes `pattern`.
    """
    patterns = [*map(re.escape, values), *([pattern] if pattern else [])]
    told = alternatives([*values, *([words] if words else [])])
    return Kind(re.compile("|".join(patterns)), told, keeps_misfits=True, is_open=True)


@dataclass(frozen=True, slots=True)
class Definition:
    """The definition of an element.

    Attributes:
        attributes: the kinds of its attributes, by name.
        required: the required attributes.
        children: the elements it may contain.
        needs: what it must contain.
    """

    attributes: Mapping[str, Kind]
    required: frozenset[str]
    children: frozenset[str]
    needs: Content


LANGUAGES: Final = (
    *("arb", "cmn-CN", "cy-GB", "da-DK", "de-DE", "en-AU", "en-GB", "en-GB-WLS", "en-IN", "en-US"),
    *("es-ES", "es-MX", "es-US", "fr-CA", "fr-FR", "hi-IN", "is-IS", "it-IT", "ja-JP", "ko-KR"),
    *("nb-NO", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "sv-SE", "tr-TR"),
)
"""The languages of voices (Plivo's page on SSML, and its SDKs)."""

_PERCENT: Final = {"pattern": r"[+-]?[0-9]{1,3}(\.[0-9]+)?%", "words": "a percentage"}
# Plivo's page on SSML, and its SDKs.
_SSML_VALUES: Final = {
    "strength": open_kind("none", "x-weak", "weak", "medium", "strong", "x-strong"),
    "time": open_kind(pattern=r"[0-9]+(\.[0-9]+)?m?s", words="a time such as 500ms or 2s"),
    "level": open_kind("strong", "moderate", "reduced"),
    "xml:lang": open_kind(*LANGUAGES),
    "alphabet": open_kind("ipa", "x-sampa", "x-amazon-pinyin"),
    "volume": open_kind(
        *("default", "silent", "x-soft", "soft", "medium", "loud", "x-loud"),
        pattern=r"[+-][0-9]+(\.[0-9]+)?dB",
        words="a change such as +6dB",
    ),
    "rate": open_kind("x-slow", "slow", "medium", "fast", "x-fast", **_PERCENT),
    "pitch": open_kind("default", "x-low", "low", "medium", "high", "x-high", **_PERCENT),
    "interpret-as": open_kind(
        *("characters", "spell-out", "cardinal", "number", "ordinal", "digits", "fraction"),
        *("unit", "date", "time", "address", "expletive", "telephone"),
    ),
    "format": open_kind(
        *("mdy", "dmy", "ymd", "md", "dm", "ym", "my", "d", "m", "y", "yyyymmdd"),
    ),
    "role": open_kind("amazon:VB", "amazon:VBD", "amazon:SENSE_1"),
}


def _element(attributes: str = "", children: str = "", needs: Content = "nothing") -> Definition:
    """Parse an entry of the table: names of attributes, with `!` for required ones."""
    words = attributes.split()
    names = [word.removesuffix("!") for word in words]
    return Definition(
        attributes={name: _SSML_VALUES.get(name, TEXT) for name in names},
        required=frozenset(word.removesuffix("!") for word in words if word.endswith("!")),
        children=frozenset(children.split()),
        needs=needs,
    )


_PHRASES: Final = "break emphasis lang phoneme prosody say-as sub w"

SSML: Final = {
    "break": _element("strength time"),
    "cont": _element(children=f"{_PHRASES} p s cont", needs="text or elements"),
    "emphasis": _element("level", _PHRASES, "text or elements"),
    "lang": _element("xml:lang", f"{_PHRASES} p s", "text or elements"),
    "p": _element(children=f"{_PHRASES} s", needs="text or elements"),
    "phoneme": _element("alphabet ph!", needs="text"),
    "prosody": _element("volume rate pitch", f"{_PHRASES} p s", "text or elements"),
    "s": _element(children=_PHRASES, needs="text or elements"),
    "say-as": _element("interpret-as! format", needs="text"),
    "sub": _element("alias!", needs="text"),
    "w": _element("role", "break emphasis phoneme prosody say-as sub", "text or elements"),
}
"""The elements inside `Speak`, by name (Plivo's page on SSML)."""

FOR_MESSAGES: Final = frozenset({"Message"})
"""What `Response` may contain in the answer to a message (vendor page "Message requests")."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem of an answer.

    Attributes:
        severity: an `error` makes the answer invalid, a `warning` does not.
        line: the line, counted from 1.
        element: the element; empty for the answer as a whole.
        text: the description.
    """

    severity: Severity
    line: int
    element: str
    text: str

    def __str__(self) -> str:
        where = f"line {self.line}, {self.element}" if self.element else f"line {self.line}"
        return f"{where}: {self.text}"


@dataclass(frozen=True, slots=True)
class Instruction:
    """An element of an answer.

    Attributes:
        name: of the element.
        line: the line it starts in, counted from 1.
        attributes: as written.
        text: the text content without markup, stripped; of `sub`, what is spoken instead.
        children: the elements inside.
    """

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: tuple[Instruction, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The result of `check`.

    Attributes:
        instructions: the elements inside `Response`; empty if the answer could not be parsed.
        problems: ordered by line.
    """

    instructions: tuple[Instruction, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def valid(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return not any(problem.severity == "error" for problem in self.problems)

    @property
    def summary(self) -> str:
        """The first errors, or the first warnings if there are no errors, or empty."""
        severity = "warning" if self.valid else "error"
        texts = [str(problem) for problem in self.problems if problem.severity == severity]
        more = len(texts) - _MOST_SUMMARIZED
        if more > 0:
            texts[_MOST_SUMMARIZED:] = [f"and {more} more."]
        return "; ".join([*(text.removesuffix(".") for text in texts[:-1]), *texts[-1:]])

    @property
    def verdict(self) -> dict[str, Any]:
        """Validity and problems, as JSON."""
        return {"valid": self.valid, "problems": [asdict(one) for one in self.problems]}

    def document(self) -> dict[str, Any]:
        """Return everything as JSON."""
        return {"valid": self.valid, **asdict(self)}


def check(
    answer: str,
    language: Mapping[str, Definition],
    *,
    allowed: frozenset[str],
    content_type: str = _XML_TYPES[0],
) -> Report:
    """Parse an answer and report its problems.

    Nothing is loaded and no entity expanded: a document type declaration is an error.

    Args:
        answer: the body of the HTTP answer.
        language: every element below `Response`, by name.
        allowed: what `Response` may contain.
        content_type: the media type of the answer, without parameters.
    """
    warnings = []
    if content_type not in _XML_TYPES:
        text = f"The content type should be {' or '.join(_XML_TYPES)}, not {content_type or 'none'}"
        warnings.append(Problem("warning", 1, "", f"{text}."))
    if len(answer.encode()) > LONGEST_ANSWER:
        text = f"The answer has more than the {LONGEST_ANSWER} bytes that are allowed."
        return Report(problems=(Problem("error", 1, "", text), *warnings))
    try:
        root = _parse(answer)
    except _Unreadable as error:
        return Report(problems=(error.problem, *warnings))
    problems = [*warnings, *_stray_text(root), *_known_attributes(root, {})]
    for child in _elements(root):
        problems += _nested(child, "Response", allowed, language)
    instructions = tuple(_instruction(child) for child in _elements(root))
    return Report(instructions, _foremost(problems))


def _foremost(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return the problems by line, limited in number, errors before warnings."""
    left_out = len(problems) - _MOST_PROBLEMS
    if left_out > 0:
        problems.sort(key=lambda problem: (problem.severity, problem.line))
        del problems[_MOST_PROBLEMS:]
    problems.sort(key=lambda problem: problem.line)
    if left_out > 0:
        text = f"There are {left_out} more problems."
        problems.append(Problem("warning", problems[-1].line, "", text))
    return tuple(problems)


class _Unreadable(Exception):
    def __init__(self, line: int, text: str, element: str = "") -> None:
        super().__init__(text)
        self.problem = Problem("error", line, element, text)


def _parse(answer: str) -> Node:
    """Return the `Response` element.

    Raises:
        _Unreadable: the answer is not XML, has a document type, or another root.
    """
    # Imported late: few runs of an emulator receive an answer.
    from lxml import etree

    if not answer.strip():
        raise _Unreadable(1, "The answer is empty; it must contain at least <Response/>.")
    # Before the parser sees it: it expands entities in attributes.
    if (found := _PROLOG.match(answer)) is not None:
        raise _Unreadable(
            answer.count("\n", 0, found.end()) + 1, "A document type declaration is not allowed."
        )
    if answer.count("xmlns") > _MOST_NAMESPACES:
        raise _Unreadable(1, f"More than {_MOST_NAMESPACES} namespaces are not allowed.")
    # The text is already decoded, so its declared encoding no longer applies.
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    try:
        root = etree.fromstring(answer.encode(), parser)
    except etree.XMLSyntaxError as error:
        reason = re.sub(r",? line \d+, column \d+$", "", error.msg or "it cannot be read")
        raise _Unreadable(error.lineno or 1, f"This is not well-formed XML: {reason}.") from None
    if root.getroottree().docinfo.doctype:
        raise _Unreadable(1, "A document type declaration is not allowed.")
    if (name := _name(root)) != "Response":
        raise _Unreadable(_line(root), f"The root element must be Response, not {name}.", name)
    return root


def _nested(
    node: Node, parent: str, allowed: Iterable[str], language: Mapping[str, Definition]
) -> Iterator[Problem]:
    """Check an element, its position, and everything inside it."""
    name, line = _name(node), _line(node)
    element = language.get(name)
    if element is None:
        yield Problem("error", line, name, f"There is no element {name}{_hint(name, language)}")
        return
    if name not in allowed:
        yield Problem("error", line, name, f"{parent} cannot hold {name}{_places(allowed)}.")
    yield from _known_attributes(node, element.attributes)
    for missing in sorted(element.required.difference(_attributes(node))):
        yield Problem("error", line, name, f"{name} needs the attribute {missing}.")
    yield from _complete(node, element)
    for child in _elements(node):
        yield from _nested(child, name, element.children, language)


def _known_attributes(node: Node, known: Mapping[str, Kind]) -> Iterator[Problem]:
    owner, line = _name(node), _line(node)
    for name, value in _attributes(node).items():
        if name not in known:
            text = f"{owner} has no attribute {name}{_hint(name, known)}"
            yield Problem("warning", line, owner, text)
            continue
        kind = known[name]
        if not kind.fits(value):
            yield Problem(
                "warning", line, owner, f"{name} of {owner} should be {kind.words}, not {value!r}."
            )


def _complete(node: Node, element: Definition) -> Iterator[Problem]:
    """Check that an element contains what it needs, and no text that is ignored."""
    name, line = _name(node), _line(node)
    has_text = bool(_text(node))
    has_elements = any(True for _ in _elements(node))
    enough = {
        "nothing": True,
        "text": has_text,
        "elements": has_elements,
        "text or elements": has_text or has_elements,
    }
    if not enough[element.needs]:
        missing = _listed(element.children) if element.needs == "elements" else element.needs
        yield Problem("error", line, name, f"{name} is empty: it needs {missing} inside.")
    if element.needs in ("nothing", "elements"):
        yield from _stray_text(node)


def _stray_text(node: Node) -> Iterator[Problem]:
    for text in (node.text, *(child.tail for child in node)):
        if text and text.strip():
            words = f"Text directly in {_name(node)} is ignored: {text.strip()[:40]!r}."
            yield Problem("warning", _line(node), _name(node), words)


def _instruction(node: Node) -> Instruction:
    return Instruction(
        name=_name(node),
        line=_line(node),
        attributes=_attributes(node),
        text=_text(node),
        children=tuple(_instruction(child) for child in _elements(node)),
    )


def _elements(node: Node) -> Iterator[Node]:
    """Return the elements inside, without comments and processing instructions."""
    return node.iterchildren("*")


def _attributes(node: Node) -> dict[str, str]:
    return {_qualified(node, str(key)): value for key, value in node.attrib.items()}


def _name(node: Node) -> str:
    return _qualified(node, str(node.tag))


def _qualified(node: Node, tag: str) -> str:
    """Return a name as written, with its prefix, instead of `{namespace}name`."""
    namespace, brace, name = tag.removeprefix("{").rpartition("}")
    if not brace:
        return name
    prefix = {uri: prefix for prefix, uri in node.nsmap.items()}.get(namespace, "xml")
    return f"{prefix}:{name}" if prefix else name


def _text(node: Node) -> str:
    """Return the text inside; words of different elements are told apart, as they are spoken."""
    text = ""
    for piece in _pieces(node):
        text += f" {piece}" if text[-1:].isalnum() and piece[:1].isalnum() else piece
    return text.strip()


def _pieces(node: Node) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if isinstance(child.tag, str):
            alias = child.get("alias") if _name(child) == "sub" else None
            yield from _pieces(child) if alias is None else (alias,)
        yield child.tail or ""


def _line(node: Node) -> int:
    return node.sourceline or 1


def _hint(name: str, known: Iterable[str]) -> str:
    """Suggest a name that differs in case only, as all are case-sensitive, or in a few letters."""
    for candidate in known:
        if candidate.lower() == name.lower():
            return f"; it is written {candidate}."
    return did_you_mean(name, known, "; ") or "."


def _places(allowed: Iterable[str]) -> str:
    return f", only {_listed(allowed)}" if allowed else ", or any other element"


def _listed(names: Iterable[str]) -> str:
    return alternatives(sorted(names))
