"""Events go to the address that a session has now, not to the one that it had."""

from __future__ import annotations

from tests.semantic.api import Api
from tests.semantic.behind import Behind
from tests.semantic.calls import EVENT, RECORDING, Line
from tests.semantic.hearing import Hearing


def test_recordings_can_begin_later(api: Api, behind: Behind, hearing: Hearing) -> None:
    line = Line.open(api, behind, hearing, recording_callback_url=None)
    line.call(line.first)
    assert hearing.of(RECORDING) == []
    changed = {"record": True, "recording_callback_url": hearing.url(RECORDING, "/later")}
    api.do("masking_sessions_update", line.key, body=changed)
    line.call(line.first)
    heard = hearing.of(RECORDING)
    assert [each.name for each in heard] == ["RecordingInitiated", "RecordingCompleted"]
    assert {each.request.path for each in heard} == {f"/{RECORDING}/later"}


def test_events_follow_the_address(api: Api, behind: Behind, hearing: Hearing) -> None:
    line = Line.open(api, behind, hearing)
    line.call(line.first)
    before = len(hearing.of(EVENT))
    assert before > 0
    changed = {"callback_url": hearing.url(EVENT, "/moved"), "callback_method": "GET"}
    api.do("masking_sessions_update", line.key, body=changed)
    line.call(line.first)
    heard = hearing.of(EVENT)
    assert {each.request.path for each in heard[:before]} == {f"/{EVENT}"}
    assert {(each.request.path, each.request.method) for each in heard[before:]} == {
        (f"/{EVENT}/moved", "GET")
    }
