"""Callers a session does not know, PINs, and sessions with a single party.

Sources: Plivo's pages on masking callbacks and on single-party sessions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

from tests.emulator.resources.api import ALICE, BOB, CAROL, DAVE, Api
from tests.emulator.simulation.phone_calls import (
    LISTENING,
    PINS,
    PROMPT,
    call,
    events,
    seconds,
    told,
)

STRANGER, OTHER = "14155559001", "14155559002"

TALK = ["SecondPartyAnswer 3", "FirstPartyHangup 4 4000", "SecondPartyHangup 5 4000"]
AS_FIRST = ["FirstPartyAnswer 1", "SecondPartyRing 2", *TALK]
AS_SECOND = [
    "SecondPartyAnswer 1",
    "FirstPartyAnswer 2",
    "SecondPartyHangup 3 4000",
    "FirstPartyHangup 4 4000",
]


class Scene(NamedTuple):
    """A caller, the PINs they enter (`None`: nothing in time), and what is told."""

    caller: str
    pins: Sequence[str | None]
    told: list[str]
    fields: Mapping[str, Any] = MappingProxyType({})


def pin(status: str, counter: int) -> str:
    """No sequence number."""
    return f"PinAuthenticationStatus {status} {counter}"


SCENES = {
    "D: the first party's PIN": Scene(STRANGER, ["1111"], [pin("success", 0), *AS_FIRST]),
    "D: the second party's PIN": Scene(STRANGER, ["2222"], [pin("success", 0), *AS_SECOND]),
    "D: wrong, then right": Scene(
        STRANGER, ["9999", "1111"], [pin("failed", 1), pin("success", 1), *AS_FIRST]
    ),
    "D: too late, then right": Scene(
        STRANGER, [None, "2222"], [pin("failed", 1), pin("success", 1), *AS_SECOND]
    ),
    "D: wrong twice": Scene(STRANGER, ["9999", "8888"], [pin("failed", 1), pin("failed", 2)]),
    "D: the third try is one too many": Scene(
        STRANGER, ["9999", "8888", "1111"], [pin("failed", 1), pin("failed", 2)]
    ),
    "D: nothing entered": Scene(STRANGER, [], [pin("failed", 1), pin("failed", 2)]),
    "D: no retry": Scene(STRANGER, ["9999", "1111"], [pin("failed", 1)], {"pin_retry": 0}),
    "D: five retries": Scene(
        STRANGER,
        ["9999"] * 5 + ["1111"],
        [*(pin("failed", counter) for counter in range(1, 6)), pin("success", 5), *AS_FIRST],
        {"pin_retry": 5},
    ),
    "E: a party": Scene(ALICE, [], [pin("AuthorizedCaller", 0), *AS_FIRST]),
    "E: the other party": Scene(BOB, [], [pin("AuthorizedCaller", 0), *AS_SECOND]),
    "F: a party that is asked nevertheless": Scene(
        ALICE,
        ["9999", "1111"],
        [pin("failed", 1), pin("success", 1), *AS_FIRST],
        {"force_pin_authentication": True},
    ),
    "F: a party without the PIN": Scene(
        BOB, [], [pin("failed", 1), pin("failed", 2)], {"force_pin_authentication": True}
    ),
}


@pytest.mark.parametrize("scene", SCENES.values(), ids=list(SCENES))
def test_pins(api: Api, scene: Scene) -> None:
    """An event at each evaluation, then the call, or the end."""
    session = api.mask(**LISTENING, **PINS, **scene.fields)
    done = call(api, session, scene.caller, 300, pins=scene.pins)
    uuid = session["session_uuid"]
    assert told(api, uuid) == scene.told
    assert done["status"] == "completed"
    connected = scene.told[-1].startswith(("FirstPartyHangup", "SecondPartyHangup"))
    assert len(api.masked(uuid)["interaction"] or []) == connected
    for event in events(api, uuid):
        assert event["From"] == scene.caller
        if "PinAuthenticationStatus" in event:
            assert isinstance(event["PinRetryCounter"], int)
            assert "SequenceNumber" not in event


@pytest.mark.parametrize(("entered", "callee"), [("1111", BOB), ("2222", ALICE)])
def test_whom_a_pin_reaches(api: Api, entered: str, callee: str) -> None:
    """The first party's PIN stands for the first party, and reaches the second."""
    session = api.mask(**LISTENING, **PINS)
    call(api, session, STRANGER, pins=[entered])
    calls = [event for event in events(api, session["session_uuid"]) if "SequenceNumber" in event]
    assert {(event["From"], event["To"]) for event in calls} == {(STRANGER, callee)}


@pytest.mark.parametrize("wait", [5, 10])
def test_how_long_a_pin_is_waited_for(api: Api, wait: int) -> None:
    """`pin_retry_wait` seconds each time."""
    session = api.mask(**LISTENING, **PINS, pin_retry_wait=wait, pin_retry=2)
    call(api, session, STRANGER)
    at = [seconds(event) for event in events(api, session["session_uuid"])]
    assert at == [wait, 2 * wait, 3 * wait]


def test_generated_pins_work(api: Api) -> None:
    """Plivo's page on creating masking sessions."""
    session = api.mask(
        **LISTENING,
        is_pin_authentication_required=True,
        generate_pin=True,
        generate_pin_length=6,
        pin_prompt_play=PROMPT,
    )
    call(api, session, STRANGER, pins=[session["second_party_pin"]])
    assert told(api, session["session_uuid"]) == [pin("success", 0), *AS_SECOND]


def test_a_pin_tells_which_session_of_a_number_is_meant(api: Api) -> None:
    """A number serves many sessions, and a stranger belongs to none of them."""
    one = api.mask(ALICE, BOB, **LISTENING, **PINS)
    own = {"first_party_pin": "3333", "second_party_pin": "4444"}
    two = api.mask(CAROL, DAVE, **LISTENING, **PINS | own)
    assert one["virtual_number"] == two["virtual_number"]
    done = call(api, two, STRANGER, pins=["4444"])
    assert (done["session_uuid"], done["callee"]) == (two["session_uuid"], CAROL)
    assert told(api, two["session_uuid"]) == [pin("success", 0), *AS_SECOND]
    assert told(api, one["session_uuid"]) == []


@pytest.mark.parametrize("fields", [{}, {"unknown_caller_play": "https://example.com/who.mp3"}])
def test_a_stranger_without_a_pin_is_turned_away(api: Api, fields: dict[str, Any]) -> None:
    """No documented event, and nobody is called."""
    session = api.mask(**LISTENING, **fields)
    done = call(api, session, STRANGER, 60)
    assert (done["status"], done["callee"]) == ("completed", "")
    assert told(api, session["session_uuid"]) == []
    assert api.masked(session["session_uuid"]) == session


# A single party ------------------------------------------------------------------------------

SINGLE: dict[str, Any] = {"create_session_with_single_party": True, "session_expiry": 36_000}


@pytest.mark.parametrize(
    ("first", "second", "expected"), [(ALICE, None, AS_SECOND), (None, ALICE, AS_FIRST)]
)
def test_anybody_reaches_a_single_party(
    api: Api, first: str | None, second: str | None, expected: list[str]
) -> None:
    """The caller plays the missing part."""
    session = api.mask(first, second, **LISTENING, **SINGLE)
    for caller in (STRANGER, OTHER):
        done = call(api, session, caller)
        assert done["callee"] == ALICE
    assert told(api, session["session_uuid"]) == expected * 2
    assert len(api.masked(session["session_uuid"])["interaction"]) == 2


def test_a_single_party_calls_back_whoever_called_last(api: Api) -> None:
    """The number of the last interaction."""
    session = api.mask(ALICE, None, **LISTENING, **SINGLE)
    for caller in (STRANGER, OTHER, STRANGER, OTHER):
        call(api, session, caller)
        assert call(api, session, ALICE)["callee"] == caller
    # Who was not connected did not interact.
    call(api, session, STRANGER, answer="busy")
    assert call(api, session, ALICE)["callee"] == OTHER


def test_a_single_party_that_nobody_called_reaches_nobody(api: Api) -> None:
    """Unconfirmed."""
    session = api.mask(ALICE, None, **LISTENING, **SINGLE)
    done = call(api, session, ALICE, 60)
    assert (done["status"], done["callee"]) == ("completed", "")
    assert told(api, session["session_uuid"]) == []
    assert api.masked(session["session_uuid"])["interaction"] is None


def test_a_single_party_behind_a_pin(api: Api) -> None:
    """The caller must pass first; the PIN is that of the missing party."""
    session = api.mask(ALICE, None, **LISTENING, **SINGLE, **PINS)
    assert call(api, session, STRANGER, 60, pins=["9999", "8888"])["callee"] == ""
    assert call(api, session, STRANGER, 60, pins=["2222"])["callee"] == ALICE
    failed = [pin("failed", 1), pin("failed", 2)]
    assert told(api, session["session_uuid"]) == [*failed, pin("success", 0), *AS_SECOND]


def test_with_both_parties_it_is_like_any_other(api: Api) -> None:
    """Once the missing party was supplied."""
    session = api.mask(ALICE, None, **LISTENING, **SINGLE)
    api.post(f"Masking/Session/{session['session_uuid']}/", {"second_party": BOB})
    assert call(api, session, ALICE, 60)["callee"] == BOB
    assert call(api, session, BOB, 60)["callee"] == ALICE
    assert call(api, session, STRANGER, 60)["callee"] == ""
    assert told(api, session["session_uuid"]) == AS_FIRST + AS_SECOND
