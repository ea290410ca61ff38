"""Multi-party calls to name in random requests, in the state that each request needs."""

from __future__ import annotations

import re
from http import HTTPStatus
from itertools import count
from typing import Any, Final

from tests.contract.live_calls import CALL, new_call
from tests.contract.probes import ask
from tests.contract.rules import Fields, fingerprint, is_a

PREFIX: Final = "multi_party_"
NAME: Final = "mpc_id"
MEMBER: Final = "member_id"
_NAMES: Final = re.compile(r"(uuid|name)_.+", re.DOTALL)
_MEMBERS: Final = re.compile(r"all|[0-9]+(,[0-9]+)*")
_ROLE: Final = re.compile("[Aa]gent|[Ss]upervisor|[Cc]ustomer")
_SECONDS: Final = re.compile("[0-9]{1,5}(<[0-9]{1,5})*")
_WHY: Final = "a multi-party call to name"
_ADD: Final = "multi_party_participants_add"
_OWN: Final = "name_Own-"
_ALIKE: Final = "name_Alike"
_SERIAL: Final = count(1)
# What a request needs that would find nothing to do otherwise.
_OPTIONS: Final[dict[str, dict[str, Any]]] = {
    "multi_party_calls_start": {"start_mpc_on_enter": False},
    "multi_party_calls_pause_recording": {"record": True},
    "multi_party_calls_resume_recording": {"record": True},
    "multi_party_participants_pause_recording": {"record_participant_track": True},
    "multi_party_participants_resume_recording": {"record_participant_track": True},
}
_OF_ITS_OWN: Final = (*_OPTIONS, "multi_party_calls_start_recording", "multi_party_calls_end")


def name_one(operation_id: str, path: Fields, other: Any, body: Any) -> None:
    """Turn three in four well-formed names into a multi-party call with a participant."""
    fits = is_a(path.get(NAME), _NAMES)
    fits = fits and (MEMBER not in path or is_a(path[MEMBER], _MEMBERS))
    # Cases share their paths: one that was named before may be in another state.
    again = str(path.get(NAME)).startswith((_OWN, _ALIKE))
    if fits and (again or fingerprint(operation_id, path, other) % 4):
        own = operation_id in _OF_ITS_OWN or operation_id.endswith(("_kick", "start_recording"))
        path[NAME] = _new(operation_id) if own else _any()
        if MEMBER in path:
            path[MEMBER] = "1"
    elif fits and operation_id == _ADD:
        # A multi-party call that does not exist yet, with a name that can be one.
        path[NAME] = f"{_OWN}{next(_SERIAL)}"
    if operation_id == _ADD and isinstance(body, dict):
        _add_somebody(body)


def _add_somebody(body: Fields) -> None:
    """Move a live call, or call agents who have the same time."""
    if isinstance(body.get(CALL), str):
        body[CALL] = new_call()
    if isinstance(body.get("to"), str) and "<" in body["to"] and is_a(body.get("role"), _ROLE):
        body["role"] = "Agent"
    for name in ("ring_timeout", "delay_dial"):
        if is_a(body.get(name), _SECONDS):
            body[name] = 5


def _new(operation_id: str) -> str:
    """A multi-party call that is named once."""
    name = f"{_OWN}{next(_SERIAL)}"
    _enter(name, **_OPTIONS.get(operation_id, {}))
    if operation_id.endswith("resume_recording"):
        path = {NAME: name} | ({MEMBER: "1"} if "participants" in operation_id else {})
        ask(operation_id.replace("resume", "pause"), path=path, why=_WHY)
    return name


def _any() -> str:
    """A multi-party call that is named more than once; a request may have ended it."""
    path = {NAME: _ALIKE, MEMBER: "1"}
    shown = ask("multi_party_participants_get", path=path, why=_WHY)
    if shown.status != HTTPStatus.OK or shown.reply["exit_time"] is not None:
        ask("multi_party_calls_end", path={NAME: _ALIKE}, why=_WHY)
        _enter(_ALIKE)
    return _ALIKE


def _enter(name: str, **options: Any) -> None:
    body = {"role": "Customer", CALL: new_call(), "stay_alone": True, **options}
    ask(_ADD, path={NAME: name}, body=body, why=_WHY)
