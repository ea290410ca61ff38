"""What the control API shows of calls: those that are live, what they play, what people did."""

from __future__ import annotations

from plivo_emulator.receiver import Answer
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client.models import Call, RunningElement

CALLER = "+14155550123"


def incoming(emulator: EmulatorUnderTest, inside: str) -> Call:
    """Let a call come in that gets a document, while the clock stands still."""
    hooks = emulator.webhooks
    hooks.answers["/answer"] = Answer(body=f"<Response>\n{inside}\n</Response>")
    app = emulator.client.applications.create(app_name="Menu", answer_url=hooks.url("/answer"))
    emulator.clock.freeze()
    call = emulator.call(CALLER, app.app_id, advance=False)
    emulator.clock.advance(seconds=0)
    return emulator.control.calls.get(call.call_uuid)


def test_the_running_element_is_shown(plivo_emulator: EmulatorUnderTest) -> None:
    call = incoming(
        plivo_emulator,
        "<PreAnswer><Speak>Hi.</Speak><Play>https://a.example/b.mp3</Play></PreAnswer>\n"
        '<Wait length="5"/>',
    )
    seen = []
    while isinstance(call.running, RunningElement):
        seen.append((call.running.position, call.running.element, call.running.line))
        plivo_emulator.clock.advance(seconds=0.5)
        call = plivo_emulator.control.calls.get(call.call_uuid)
    assert list(dict.fromkeys(seen)) == [(0, "Speak", 2), (1, "Play", 2), (2, "Wait", 3)]
    assert call.status == "completed"


def test_what_the_person_did_is_shown(plivo_emulator: EmulatorUnderTest) -> None:
    call = incoming(plivo_emulator, '<Wait length="60"/>')
    calls = plivo_emulator.control.calls
    calls.press(call.call_uuid, digits="12")
    calls.say(call.call_uuid, text="Hello?")
    plivo_emulator.clock.advance(seconds=1)
    done = calls.hang_up(call.call_uuid).done
    assert done
    assert [(one.kind, one.text) for one in done] == [
        ("press", "12"),
        ("say", "Hello?"),
        ("hang_up", ""),
    ]
    assert done[0].time == done[1].time < done[2].time


def test_steps_are_shown_once_each(plivo_emulator: EmulatorUnderTest) -> None:
    call = incoming(plivo_emulator, '<Speak loop="0">Hello.</Speak>')
    app_id = call.app_id or ""
    steps = [{"say": "Hello?"}, {"press": "1"}, {"hang_up": True}]
    scripted = plivo_emulator.call(CALLER, app_id, steps=steps)
    assert [one.kind for one in scripted.done or []] == ["say", "press", "hang_up"]


def test_live_calls_are_listed_alone(plivo_emulator: EmulatorUnderTest) -> None:
    calls = plivo_emulator.control.calls
    over = incoming(plivo_emulator, "<Hangup/>")
    live = incoming(plivo_emulator, "<Wait length='60'/>")
    assert {one.call_uuid for one in calls.list().objects} == {over.call_uuid, live.call_uuid}
    assert [one.call_uuid for one in calls.list(live=True).objects] == [live.call_uuid]
    assert [one.call_uuid for one in calls.list(status="completed").objects] == [over.call_uuid]
    assert calls.list(status="completed", live=True).total_count == 0
