"""Events go to the address that a session has now, not to the one that it had."""

from __future__ import annotations

from tests.semantic.api import Api
from tests.semantic.calls import EVENT, RECORDING, Line
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver


def test_recordings_can_begin_later(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, recording_callback_url=None)
    line.call(line.first)
    assert receiver.of(RECORDING) == []
    changed = {"record": True, "recording_callback_url": receiver.url(RECORDING, "/later")}
    api.do("masking_sessions_update", line.key, body=changed)
    line.call(line.first)
    heard = receiver.of(RECORDING)
    assert [each.name for each in heard] == ["RecordingInitiated", "RecordingCompleted"]
    assert {each.path for each in heard} == {f"/{RECORDING}/later"}


def test_events_follow_the_address(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver)
    line.call(line.first)
    before = len(receiver.of(EVENT))
    assert before > 0
    changed = {"callback_url": receiver.url(EVENT, "/moved"), "callback_method": "GET"}
    api.do("masking_sessions_update", line.key, body=changed)
    line.call(line.first)
    heard = receiver.of(EVENT)
    assert {each.path for each in heard[:before]} == {f"/{EVENT}"}
    assert {(each.path, each.request.method) for each in heard[before:]} == {
        (f"/{EVENT}/moved", "GET")
    }
