"""Calls that are remembered between the changes of them: never other than the store has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from plivo_emulator.core.services import Step
from plivo_emulator.voice import kept_calls
from plivo_emulator.voice.calls import CALLS, Call
from plivo_emulator.voice.exchange import exchange
from tests.emulator.voice.outbound_calls import Caller


class Undone(Exception):
    """A change fails."""


def note(step: Step, call_uuid: str, name: str) -> None:
    with exchange(step) as calls:
        live = calls.get(call_uuid)
        assert live is not None
        live.call.note(step.now, name)


def names(call: Call) -> list[str]:
    return [event.name for event in call.events]


def fail_within(caller: Caller, uuid: str) -> None:
    with caller.world.step() as step, exchange(step) as calls:
        live = calls.get(uuid)
        assert live is not None
        live.call.note(step.now, "lost")
        raise Undone


def fail_after(caller: Caller, uuid: str) -> None:
    with caller.world.step() as step:
        note(step, uuid, "lost")
        raise Undone


@pytest.mark.parametrize("fail", [fail_within, fail_after])
def test_a_change_that_fails_leaves_no_trace(
    caller: Caller, fail: Callable[[Caller, str], None]
) -> None:
    uuid = caller.call()
    caller.world.advance(seconds=10)
    before = names(caller.state(uuid))
    with pytest.raises(Undone):
        fail(caller, uuid)
    with caller.world.step() as step:
        note(step, uuid, "kept")
    assert names(caller.state(uuid)) == [*before, "kept"]


def test_another_process_has_changed_a_call(caller: Caller) -> None:
    uuid = caller.call()
    caller.world.advance(seconds=10)
    with caller.world.step() as step:
        row = CALLS.get(step.tx, uuid)
        assert row is not None
        CALLS.update(step.tx, uuid, row.document | {"caller_name": "Ann"}, subaccount="SA1")
        note(step, uuid, "kept")
    changed = caller.state(uuid)
    assert (changed.caller_name, changed.subaccount) == ("Ann", "SA1")


def test_columns_follow_the_call(caller: Caller) -> None:
    uuid = caller.call()
    for seconds, status in ((1, "ringing"), (10, "in-progress"), (3600, "completed")):
        caller.world.advance(seconds=seconds)
        assert caller.world.row(CALLS, uuid)["status"] == status == caller.state(uuid).status


def test_no_more_calls_are_remembered_than_allowed(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_calls, "_REMEMBERED", 2)
    kept_calls._saved.clear()
    uuids = [caller.call() for _ in range(4)]
    caller.world.advance(seconds=10)
    assert len(kept_calls._saved) == 2
    caller.world.advance(seconds=3600)
    assert not kept_calls._saved, "calls that are over are remembered"
    assert [caller.state(uuid).hangup_code for uuid in uuids] == [4000] * 4


def without_xml(call: Call) -> Call:
    """Leave out what is only shown, never read back."""
    return replace(call, fetches=[replace(fetch, xml=None) for fetch in call.fetches])


def test_what_is_remembered_is_what_the_store_has(caller: Caller) -> None:
    """Calls that play all kinds of elements are never different when they are read again."""
    key = f"{caller.world.server.url}/key"
    caller.says(
        "<Speak>Hi</Speak><DTMF>12</DTMF><Wait length='2'/><Play>https://example.com/a.mp3</Play>"
        f"<GetInput action='{key}' inputType='dtmf speech'/>"
    )
    caller.says("<Dial timeout='5'><Number>14155550199</Number></Dial>", path="/key")
    caller.phone(steps=[{"hears": "Hi", "press": "12", "after": 15}])
    uuid, compared = caller.call(), set()
    for _ in range(60):
        caller.world.advance(seconds=1)
        for known, (_, kept) in kept_calls._saved.items():
            assert without_xml(kept.call) == without_xml(caller.state(known))
            compared.add((known == uuid, kept.call.program and kept.call.program.position))
    assert compared >= {(True, 0), (True, 2), (True, 3), (True, 4), (False, None)}
