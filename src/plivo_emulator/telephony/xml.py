"""Plivo XML, with which an application controls a call or a message.

`check` parses an answer and reports problems by line. One table defines the elements, their content
and attributes, compiled from the vendor's XML reference pages and from what its SDKs can write. If
these disagree about nesting, both are allowed. An unknown, misplaced or incomplete element makes
the answer invalid; an unknown attribute or unusual value is only a warning, because the vendor does
not say that it refuses them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

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

# The kinds of attributes: a pattern, and its description.
_KINDS: Final = {
    "any": (re.compile(r".*", re.DOTALL), "text"),
    "integer": (re.compile(r"\d+"), "a whole number"),
    "boolean": (re.compile(r"true|false"), "true or false"),
    "method": (re.compile(r"GET|POST"), "GET or POST"),
    "message": (re.compile(r"sms|mms|whatsapp"), "sms, mms or whatsapp"),
    "url": (re.compile(r"https?://\S+"), "a URL that begins with http:// or https://"),
    "sound": (re.compile(r"https?://\S+|beep:[12]|none"), "a URL, beep:1, beep:2 or none"),
}


@dataclass(frozen=True, slots=True)
class Element:
    """The definition of an element.

    Attributes:
        attributes: the kinds of its attributes.
        required: the required attributes.
        children: the elements it may contain.
        needs: what it must contain.
    """

    attributes: dict[str, str]
    required: frozenset[str]
    children: frozenset[str]
    needs: Content


def _element(attributes: str = "", children: str = "", needs: Content = "nothing") -> Element:
    """Parse an entry of the table: `name`, `name=kind`, and `!` for required ones."""
    words = attributes.split()
    pairs = (word.removesuffix("!").partition("=") for word in words)
    required = (word.removesuffix("!").partition("=")[0] for word in words if word.endswith("!"))
    return Element(
        attributes={name: kind or "any" for name, _, kind in pairs},
        required=frozenset(required),
        children=frozenset(children.split()),
        needs=needs,
    )


_PHRASES: Final = "break emphasis lang phoneme prosody say-as sub w"

_SSML: Final = {
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

_CALL_ELEMENTS: Final = {
    "Conference": _element(
        "muted=boolean enterSound exitSound startConferenceOnEnter=boolean "
        "endConferenceOnExit=boolean stayAlone=boolean waitSound=url maxMembers=integer "
        "record=boolean recordFileFormat recordWhenAlone=boolean timeLimit=integer "
        "hangupOnStar=boolean action=url method=method callbackUrl=url callbackMethod=method "
        "digitsMatch floorEvent=boolean redirect=boolean relayDTMF=boolean sendDigits "
        "transcriptionType transcriptionUrl=url transcriptionMethod=method",
        needs="text",
    ),
    "DTMF": _element("async=boolean", needs="text"),
    "Dial": _element(
        "action=url method=method hangupOnStar=boolean timeLimit=integer timeout=integer callerId "
        "callerName confirmSound=url confirmTimeout=integer confirmKey dialMusic callbackUrl=url "
        "callbackMethod=method redirect=boolean digitsMatch digitsMatchBLeg sipHeaders",
        "Number User",
        "elements",
    ),
    "GetDigits": _element(
        "action=url method=method timeout=integer digitTimeout=integer finishOnKey "
        "numDigits=integer retries=integer redirect=boolean playBeep=boolean validDigits "
        "invalidDigitsSound=url log=boolean async=boolean",
        "Speak Play Wait",
    ),
    "GetInput": _element(
        "action=url method=method inputType executionTimeout=integer digitEndTimeout "
        "speechEndTimeout finishOnKey numDigits=integer speechModel hints language "
        "interimSpeechResultsCallback=url interimSpeechResultsCallbackMethod=method log=boolean "
        "redirect=boolean profanityFilter=boolean",
        "Speak Play Wait",
    ),
    "Hangup": _element("reason schedule=integer"),
    "Message": _element(
        "src! dst! type=message callbackUrl=url callbackMethod=method", needs="text"
    ),
    "MultiPartyCall": _element(
        "role! maxDuration=integer maxParticipants=integer recordMinMemberCount=integer "
        "waitMusicUrl=url waitMusicMethod=method waitTime=integer agentHoldMusicUrl=url "
        "agentHoldMusicMethod=method customerHoldMusicUrl=url customerHoldMusicMethod=method "
        "record=boolean recordFileFormat recordParticipantTrack=boolean recordingCallbackUrl=url "
        "recordingCallbackMethod=method statusCallbackEvents statusCallbackUrl=url "
        "statusCallbackMethod=method stayAlone=boolean coachMode=boolean mute=boolean "
        "hold=boolean startMpcOnEnter=boolean endMpcOnExit=boolean enterSound=sound "
        "enterSoundMethod=method exitSound=sound exitSoundMethod=method onExitActionUrl=url "
        "onExitActionMethod=method relayDTMFInputs=boolean startRecordingAudio=url "
        "startRecordingAudioMethod=method stopRecordingAudio=url stopRecordingAudioMethod=method "
        "transcript=boolean transcriptionUrl=url",
        needs="text",
    ),
    "Play": _element("loop=integer", needs="text"),
    "PreAnswer": _element(
        children="Speak Play Wait GetDigits GetInput Redirect Message DTMF", needs="elements"
    ),
    "Record": _element(
        "action=url method=method fileFormat redirect=boolean timeout=integer maxLength=integer "
        "playBeep=boolean finishOnKey recordSession=boolean startOnDialAnswer=boolean "
        "transcriptionType transcriptionUrl=url transcriptionMethod=method "
        "transcriptionReportType callbackUrl=url callbackMethod=method recordChannelType"
    ),
    "Redirect": _element("method=method", needs="text"),
    "Speak": _element("voice language loop=integer", " ".join(_SSML), "text or elements"),
    "Stream": _element(
        "bidirectional=boolean audioTrack streamTimeout=integer statusCallbackUrl=url "
        "statusCallbackMethod=method contentType extraHeaders keepCallAlive=boolean",
        needs="text",
    ),
    "Wait": _element("length=integer silence=boolean minSilence=integer beep=boolean"),
}

ELEMENTS: Final = {
    **_CALL_ELEMENTS,
    **_SSML,
    "Number": _element("sendDigits sendOnPreanswer=boolean sendDigitsMode", needs="text"),
    "User": _element("sendDigits sendOnPreanswer=boolean sipHeaders", needs="text"),
}
"""Every element below `Response`, by name."""

FOR_CALLS: Final = frozenset(_CALL_ELEMENTS)
"""What `Response` may contain in the answer to a call."""

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
        text: the text content without markup, stripped.
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
    answer: str, *, allowed: frozenset[str] = FOR_CALLS, content_type: str = _XML_TYPES[0]
) -> Report:
    """Parse an answer and report its problems.

    Nothing is loaded and no entity expanded: a document type declaration is an error.

    Args:
        answer: the body of the HTTP answer.
        allowed: what `Response` may contain: `FOR_CALLS` or `FOR_MESSAGES`.
        content_type: the media type of the answer, without parameters.
    """
    warnings = []
    if content_type not in _XML_TYPES:
        text = f"The content type should be {' or '.join(_XML_TYPES)}, not {content_type or 'none'}"
        warnings.append(Problem("warning", 1, "", f"{text}."))
    size = len(answer.encode())
    if size > LONGEST_ANSWER:
        text = f"The answer has {size} bytes; at most {LONGEST_ANSWER} are allowed."
        return Report(problems=(Problem("error", 1, "", text), *warnings))
    try:
        root = _parse(answer)
    except _Unreadable as error:
        return Report(problems=(error.problem, *warnings))
    problems = [*warnings, *_stray_text(root), *_known_attributes(root, {})]
    for child in _elements(root):
        problems += _nested(child, "Response", allowed)
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


def _nested(node: Node, parent: str, allowed: Iterable[str]) -> Iterator[Problem]:
    """Check an element, its position, and everything inside it."""
    name, line = _name(node), _line(node)
    element = ELEMENTS.get(name)
    if element is None:
        yield Problem("error", line, name, f"There is no element {name}{_hint(name, ELEMENTS)}.")
        return
    if name not in allowed:
        yield Problem("error", line, name, f"{parent} cannot hold {name}{_places(allowed)}.")
    yield from _known_attributes(node, element.attributes)
    for missing in sorted(element.required.difference(_attributes(node))):
        yield Problem("error", line, name, f"{name} needs the attribute {missing}.")
    yield from _complete(node, element)
    for child in _elements(node):
        yield from _nested(child, name, element.children)


def _known_attributes(node: Node, known: dict[str, str]) -> Iterator[Problem]:
    owner, line = _name(node), _line(node)
    for name, value in _attributes(node).items():
        if name not in known:
            text = f"{owner} has no attribute {name}{_hint(name, known)}."
            yield Problem("warning", line, owner, text)
            continue
        pattern, words = _KINDS[known[name]]
        if not pattern.fullmatch(value):
            yield Problem(
                "warning", line, owner, f"{name} of {owner} should be {words}, not {value!r}."
            )


def _complete(node: Node, element: Element) -> Iterator[Problem]:
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
    return "".join(node.itertext("*")).strip()


def _line(node: Node) -> int:
    return node.sourceline or 1


def _hint(name: str, known: Iterable[str]) -> str:
    """Suggest a name that differs in case only; all names are case-sensitive."""
    for candidate in known:
        if candidate.lower() == name.lower():
            return f"; it is written {candidate}"
    return ""


def _places(allowed: Iterable[str]) -> str:
    return f", only {_listed(allowed)}" if allowed else ", or any other element"


def _listed(names: Iterable[str]) -> str:
    *first, last = sorted(names)
    return f"{', '.join(first)} or {last}" if first else last
