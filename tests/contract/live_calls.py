"""Live calls to name in random requests: no request to the vendor's API answers one."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from tests.contract.probes import PROBES, ask
from tests.contract.rules import Fields, fingerprint, is_a
from tests.contract.targeting import ID_PATTERNS
from tests.waiting import waiting_url

PREFIX: Final = "audio_streams_"
CALL: Final = "call_uuid"
STREAM: Final = "stream_id"
# Any text may name a call.
ANY_CALL: Final = re.compile(r".+", re.DOTALL)
_WHY: Final = "a live call to name"
_NAMED: Final[set[str]] = set()
# Requests that wait for the answer of the server below.
_MOST_LOOKS: Final = 1000


def name_a_call(operation_id: str, path: Fields, other: Any) -> None:
    """Turn three in four well-formed calls into live ones, and streams into theirs."""
    fits = is_a(path.get(CALL), ANY_CALL)
    fits = fits and (STREAM not in path or is_a(path[STREAM], ID_PATTERNS[STREAM]))
    starts = operation_id == "audio_streams_start"
    # A call that was named before has a stream.
    again = starts and path.get(CALL) in _NAMED
    if not fits or not (again or fingerprint(operation_id, path, other) % 4):
        return
    path[CALL] = new_call() if starts else streamed_call()[0]
    _NAMED.add(path[CALL])
    if STREAM in path:
        path[STREAM] = streamed_call()[1]


def name_a_live_call(path: Fields, other: Any) -> None:
    """Turn every second well-formed call into a live one."""
    if is_a(path.get(CALL), ANY_CALL) and fingerprint("live", path, other) % 2:
        path[CALL] = new_call()


def name_an_ended_call(path: Fields, other: Any) -> None:
    """Turn three in four well-formed calls into one that has a record."""
    if is_a(path.get(CALL), ANY_CALL) and fingerprint("ended", path, other) % 4:
        path[CALL] = _ended_call()


@cache
def _ended_call() -> str:
    call_uuid = new_call()
    ask("calls_hangup", path={CALL: call_uuid}, why=_WHY)
    return call_uuid


@cache
def streamed_call() -> tuple[str, str]:
    """A live call, and a stream of it that nobody answers."""
    call_uuid = new_call()
    body = {"service_url": "ws://127.0.0.1:9/audio"}
    made = ask("audio_streams_start", path={CALL: call_uuid}, body=body, why=_WHY)
    return call_uuid, str(made.reply[STREAM])


def new_call(app_id: str = "") -> str:
    """A call that was answered, by an application or by one whose calls wait."""
    for _ in range(2):
        body = {"from": "14155550123", "to": app_id or _application()}
        call_uuid = str(PROBES.control("POST", "calls/", body)["call_uuid"])
        if _is_answered(call_uuid):
            return call_uuid
        # A random request may have changed the application.
        _application.cache_clear()
    raise AssertionError("no call was answered")


def _is_answered(call_uuid: str) -> bool:
    for _ in range(_MOST_LOOKS):
        call = PROBES.control("GET", f"calls/{call_uuid}/", None)
        if call["status"] == "in-progress" or call["hangup_code"]:
            return bool(call["status"] == "in-progress")
    return False


@cache
def _application() -> str:
    """An application whose server answers calls."""
    body = {"app_name": "For live calls", "answer_url": waiting_url()}
    return str(ask("applications_create", body=body, why=_WHY).reply["app_id"])
