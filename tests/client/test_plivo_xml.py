"""The builder of answers writes what the emulator's checker accepts, and nothing else."""

from __future__ import annotations

import inspect
import re
from contextlib import suppress
from typing import Any

import pytest

from plivo_client import xml
from plivo_emulator.telephony.xml import SSML, Instruction, Report, check
from plivo_emulator.voice.elements import FOR_CALLS, LANGUAGE
from plivo_runtime.xml import Element
from tools.generator.identifiers import snake_case

CLASSES = {
    kind._name: kind
    for kind in map(vars(xml).get, xml.__all__)
    if isinstance(kind, type) and issubclass(kind, Element)
}
EXAMPLES = {"bool": True, "str": "https://example.com/a?b=1&c=2"}
# Whatever its range is, an attribute takes one of these.
NUMBERS = (2, 300)


def report(answer: object) -> Report:
    return check(str(answer), LANGUAGE, allowed=FOR_CALLS)


def arguments_of(kind: type[Element]) -> dict[str, Any]:
    """A value for every attribute of an element, by its annotation."""
    found: dict[str, Any] = {}
    for name, one in inspect.signature(kind).parameters.items():
        if one.kind is inspect.Parameter.KEYWORD_ONLY:
            annotation = str(one.annotation).removesuffix(" | None")
            if annotation == "int":
                found[name] = next(one for one in NUMBERS if takes(kind, name, one))
            else:
                example = EXAMPLES.get(annotation) or annotation.split("'")[1]
                found[name] = example_of(kind, name) or example
    return found


def takes(kind: type[Element], name: str, number: int) -> bool:
    """Whether the emulator's checker takes a number for an attribute."""
    attributes = LANGUAGE[kind._name].attributes
    written = next(one for one in attributes if one.lower() == name.replace("_", ""))
    with suppress(ValueError):
        attributes[written].read(str(number))
        return True
    return False


def example_of(kind: type[Element], name: str) -> str:
    """A documented value of an attribute; empty if it is no enumeration."""
    kinds = {snake_case(key): one for key, one in LANGUAGE[kind._name].attributes.items()}
    words = re.split(", | or | such as ", kinds[name].words)
    return next(filter(kinds[name].fits, words)) if kinds[name].is_open else ""


def instance(name: str) -> Element:
    """An element with all attributes, and one of each element that it may contain."""
    kind = CLASSES[name]
    texts = ["<a> & 'b'"] if "text" in kind._needs else []
    inside = [instance(child) for child in sorted(kind._children) if child not in SSML]
    build: Any = kind
    return build(*texts, *inside, **arguments_of(kind))  # type: ignore[no-any-return]


def within(name: str, element: Any) -> xml.Response:
    """An answer with an element where it may be."""
    if name in FOR_CALLS:
        return xml.Response(element)
    if name in SSML:
        return xml.Response(xml.Speak(element if name in xml.Speak._children else "a"))
    return xml.Response(xml.Dial(element))


def test_there_is_a_class_for_each_element() -> None:
    assert CLASSES.keys() == LANGUAGE.keys() | {"Response"}


@pytest.mark.parametrize("name", LANGUAGE)
def test_every_element_with_every_attribute_is_valid(name: str) -> None:
    found = report(within(name, instance(name)))
    assert found.problems == ()
    (outer,) = found.instructions
    element = outer if outer.name == name else outer.children[0]
    assert element.name == name
    assert element.attributes.keys() == LANGUAGE[name].attributes.keys()


@pytest.mark.parametrize("name", LANGUAGE)
def test_what_it_cannot_contain_is_refused(name: str) -> None:
    build: Any = CLASSES[name]
    for other in LANGUAGE.keys() - LANGUAGE[name].children:
        with pytest.raises(TypeError):
            build("text", instance(other), **arguments_of(build))


def test_an_answer() -> None:
    answer = xml.Response(
        xml.GetDigits(
            xml.Speak("Press ", xml.SayAs("1", interpret_as="digits"), " for R&D", voice="WOMAN"),
            action="https://example.com/key?a=1&b=2",
            num_digits=1,
            play_beep=True,
        ),
        xml.Hangup(reason="busy"),
    )
    assert str(answer) == (
        '<?xml version="1.0" encoding="utf-8"?><Response>'
        '<GetDigits action="https://example.com/key?a=1&amp;b=2" numDigits="1" playBeep="true">'
        '<Speak voice="WOMAN">Press <say-as interpret-as="digits">1</say-as> for R&amp;D</Speak>'
        '</GetDigits><Hangup reason="busy"/></Response>'
    )
    assert repr(xml.Wait(length=2)) == "Wait('<Wait length=\"2\"/>')"


TEXT = "\"quotes\" 'single' <tag/> ]]> &amp; Zoë 😀\ttab\nline"


def test_text_is_escaped() -> None:
    found = report(xml.Response(xml.Redirect(TEXT), xml.Dial(xml.Number("1"), caller_name=TEXT)))
    assert found.problems == ()
    redirect, dial = found.instructions
    assert redirect == Instruction("Redirect", 1, {}, TEXT)
    assert dial.attributes == {"callerName": TEXT}


@pytest.mark.parametrize("character", ["\0", "\x1f", "\ud800", "\uffff"])
def test_what_xml_cannot_contain_is_refused(character: str) -> None:
    with pytest.raises(ValueError, match="XML cannot contain the character"):
        xml.Speak(f"a{character}b")
    with pytest.raises(ValueError, match="XML cannot contain the character"):
        xml.Speak("a", voice=character)


def test_mistakes_are_errors() -> None:
    """Each line below is an error to mypy as well, if types can tell."""
    with pytest.raises(TypeError, match="Response cannot contain Number, only Conference, DTMF"):
        xml.Response(xml.Number("1"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="Dial cannot contain str 'x', only Number or User"):
        xml.Dial("x")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Dial is empty: it needs Number or User inside"):
        xml.Dial()
    with pytest.raises(ValueError, match="Speak is empty: it needs text, break"):
        xml.Speak("")
    with pytest.raises(ValueError, match="method of Redirect should be GET or POST, not 'PUT'"):
        xml.Redirect("https://example.com/", method="PUT")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="loop of Play should be a whole number, not 'true'"):
        xml.Play("https://example.com/a.mp3", loop=True)
    with pytest.raises(TypeError, match="action"):
        xml.GetInput()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"GetDigits has no attribute 'num_digit': .* num_digits\?"):
        xml.GetDigits(num_digit=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Wait has no attribute 'x': there are length, silence"):
        xml.Wait(x=1)  # type: ignore[call-arg]


@pytest.mark.parametrize("name", LANGUAGE)
def test_what_is_not_documented_is_told_as_the_checker_tells_it(name: str) -> None:
    """Values that the API may take, such as another language, are warnings in both."""
    kinds = {key: kind for key, kind in LANGUAGE[name].attributes.items() if kind.is_open}
    build: Any = CLASSES[name]
    texts = ["a"] if "text" in build._needs else []
    inside = [instance(child) for child in sorted(build._children) if child not in SSML]
    for wire_name in kinds:
        given = arguments_of(build) | {snake_case(wire_name): "en-UK"}
        with pytest.warns(UserWarning, match="should be") as told:
            element = build(*texts, *inside, **given)
        (warning,) = told
        assert warning.filename == __file__
        answer = within(name, element)
        (problem,) = report(answer).problems
        assert problem.severity == "warning"
        assert problem.text == f"{warning.message}."


def test_enumerated_values_are_known() -> None:
    with pytest.warns(UserWarning, match="language of Speak should be .*en-GB.*, not 'en-UK'"):
        xml.Speak("Hello", language="en-UK")
    with pytest.warns(UserWarning, match="voice of Speak should be WOMAN, MAN or Polly.<name>"):
        xml.Speak("Hello", voice="Joanna")
    xml.Speak("Hello", voice="Polly.Joanna", language="pt-BR")


def test_an_answer_that_plivo_would_refuse_is_too_long() -> None:
    longest = xml.Response._longest - len(str(xml.Response(xml.Speak("a")))) + 1
    assert report(xml.Response(xml.Speak("a" * longest))).valid
    with pytest.raises(ValueError, match="at most 102400"):
        str(xml.Response(xml.Speak("a" * (longest + 1))))
