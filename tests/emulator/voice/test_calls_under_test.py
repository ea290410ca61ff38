"""The handle of a call in a user's test."""

from __future__ import annotations

import asyncio

import pytest

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import AsyncCallUnderTest, CallUnderTest, EmulatorUnderTest
from plivo_emulator_client import BadRequestError

CALLER, AGENT = "14155550142", "14155550111"


def application(emulator: EmulatorUnderTest, **documents: str) -> str:
    """An application whose documents are those given, by path; the first is its answer."""
    hooks = emulator.webhooks
    for path, inside in documents.items():
        hooks.answers[f"/{path}"] = Answer(body=f"<Response>{inside}</Response>")
    emulator.clock.freeze()
    return emulator.client.applications.create(
        app_name="menu", answer_url=hooks.url("/answer"), hangup_url=hooks.url("/hangup")
    ).app_id


def menu(emulator: EmulatorUnderTest) -> str:
    action = emulator.webhooks.url("/key")
    return application(
        emulator,
        answer=f"<GetDigits action='{action}' numDigits='1'><Speak>Press 1.</Speak></GetDigits>",
        key=f"<GetInput action='{emulator.webhooks.url('/words')}' inputType='speech'>"
        "<Speak>Your name?</Speak></GetInput>",
        words="<Speak>Thank you.</Speak><Wait length='60'/>",
    )


TRANSCRIPT = [
    "hears Press 1.",
    "presses 1",
    "hears Your name?",
    "says Ann",
    "hears Thank you.",
    "hangs up",
]


def test_a_call_step_by_step(plivo_emulator: EmulatorUnderTest) -> None:
    call = plivo_emulator.phone(CALLER, menu(plivo_emulator))
    assert call.hears("press 1").kind == "speak"
    assert call.status == "in-progress"
    call.press("1")
    call.hears("your name")
    call.says("Ann")
    call.hears("thank")
    call.hang_up()
    assert call.transcript == TRANSCRIPT
    assert (call.status, call.state.hangup_source, call.legs) == ("completed", "Caller", [])
    with pytest.raises(BadRequestError, match="the call is over"):
        call.press("1")


def test_the_same_asynchronously(plivo_emulator: EmulatorUnderTest) -> None:
    begun = plivo_emulator.phone(CALLER, menu(plivo_emulator))

    async def run() -> None:
        async with plivo_emulator.async_control as control:
            call = AsyncCallUnderTest(control, begun.call_uuid)
            assert (await call.hears("press 1")).kind == "speak"
            await call.press("1")
            await call.hears("your name")
            await call.says("Ann")
            await call.hears("thank")
            await call.hang_up()
            assert await call.transcript() == TRANSCRIPT
            assert (await call.status(), await call.legs()) == ("completed", [])
            with pytest.raises(AssertionError, match="did not hear 'more'"):
                await call.hears("more")

    asyncio.run(run())


def test_a_text_is_heard_after_the_one_before(plivo_emulator: EmulatorUnderTest) -> None:
    app = application(plivo_emulator, answer="<Speak>One</Speak><Speak>Two</Speak>")
    call = plivo_emulator.phone(CALLER, app)
    call.hears("one")
    assert call.transcript == ["hears One", "hears Two"]
    call.hears("two")
    with pytest.raises(AssertionError, match="did not hear 'One'"):
        call.hears("One")


def test_what_was_not_heard_is_explained(plivo_emulator: EmulatorUnderTest) -> None:
    call = plivo_emulator.phone(CALLER, menu(plivo_emulator))
    plivo_emulator.webhooks.answers["/key"] = Answer(body="<Response><Speek/></Response>")
    call.hears("press 1")
    call.press("1")
    with pytest.raises(AssertionError) as failed:
        call.hears("your name")
    url = plivo_emulator.webhooks.url
    problem = call.state.problem
    assert problem
    assert "There is no element Speek" in problem
    assert str(failed.value).splitlines() == [
        "The caller did not hear 'your name'; the call ended: Invalid Action XML.",
        "Heard and done:",
        "  hears Press 1.",
        "  presses 1",
        "Documents:",
        f"  on_application_answer {url('/answer')}: 200",
        f"  on_call_digits {url('/key')}: 200",
        "Latest webhooks:",
        f"  on_application_answer {url('/answer')}: delivered (200)",
        f"  on_call_digits {url('/key')}: delivered (200)",
        f"  on_application_hangup {url('/hangup')}: delivered (200)",
        "Problem:",
        f"  {problem}",
    ]


def test_warnings_of_the_xml_explain_it_too(plivo_emulator: EmulatorUnderTest) -> None:
    prompt = "<GetDigits numDigit='1'><Speak>Press 1.</Speak></GetDigits>"
    call = plivo_emulator.phone(CALLER, application(plivo_emulator, answer=prompt))
    with pytest.raises(AssertionError) as failed:
        call.hears("press 2")
    *_, title, problem = str(failed.value).splitlines()
    assert title == "Problem:"
    assert problem.endswith("GetDigits has no attribute numDigit; did you mean numDigits?")


def test_a_leg_is_a_call_too(plivo_emulator: EmulatorUnderTest) -> None:
    number = f"<Dial><Number>{AGENT}</Number></Dial>"
    app = application(plivo_emulator, answer=f"{number}<Speak>Bye.</Speak><Wait length='9'/>")
    call = plivo_emulator.phone(CALLER, app)
    plivo_emulator.clock.advance(seconds=1)
    (leg,) = call.legs
    assert (leg.status, isinstance(leg, CallUnderTest)) == ("ringing", True)
    leg.answer()
    assert leg.status == "in-progress"
    leg.hang_up()
    call.hears("bye")
    assert leg.transcript == ["hangs up"]
    assert (leg.status, call.status) == ("completed", "in-progress")


def test_a_call_that_has_not_left_yet(plivo_emulator: EmulatorUnderTest) -> None:
    client, hooks = plivo_emulator.client, plivo_emulator.webhooks
    hooks.answers["/answer"] = Answer(body="<Response><Speak>Hello</Speak></Response>")
    plivo_emulator.clock.freeze()
    plivo_emulator.control.numbers.create(number=CALLER)
    placed = client.calls.create(from_=CALLER, to=AGENT, answer_url=hooks.url("/answer"))
    call = plivo_emulator.call_of(placed)
    assert (call.status, call.transcript) == ("initiated", [])
    (listed,) = plivo_emulator.control.calls.list(status="initiated").objects
    assert listed.call_uuid == call.call_uuid
    call.hears("hello")


def test_a_caller_id_of_nobody_is_a_problem_that_is_told(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.clock.freeze()
    url = plivo_emulator.webhooks.url("/answer")
    placed = plivo_emulator.client.calls.create(from_=CALLER, to=AGENT, answer_url=url)
    call = plivo_emulator.call_of(placed)
    with pytest.raises(AssertionError, match=r"14155550142 is neither .*numbers.create"):
        call.hears("hello")


def test_a_call_is_given_by_its_identifier_or_a_model(plivo_emulator: EmulatorUnderTest) -> None:
    client, control = plivo_emulator.client, plivo_emulator.control
    url = plivo_emulator.webhooks.url("/answer")
    plivo_emulator.clock.freeze()
    control.numbers.create(number=CALLER)
    placed = client.calls.create(from_=CALLER, to=AGENT, answer_url=url)
    (listed,) = control.calls.list().objects
    for given in (placed, placed.request_uuid, listed):
        assert plivo_emulator.call_of(given).call_uuid == placed.request_uuid
    several = client.calls.create(from_=CALLER, to=f"{AGENT}<14155550112", answer_url=url)
    with pytest.raises(ValueError, match=r"call_of takes one call, not \["):
        plivo_emulator.call_of(several)
