"""The PIN fields of masking sessions (Plivo's pages on masking sessions)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.resources.api import Api

PROMPT = "https://example.com/pin.mp3"
REQUIRED: dict[str, Any] = {"is_pin_authentication_required": True, "pin_prompt_play": PROMPT}
OWN = REQUIRED | {"first_party_pin": "4821", "second_party_pin": "730512345678901"}
FIELDS = (
    "generate_pin",
    "generate_pin_length",
    "first_party_pin",
    "second_party_pin",
    "pin_prompt_play",
    "pin_retry",
    "pin_retry_wait",
    "incorrect_pin_play",
)


def pins(session: dict[str, Any]) -> dict[str, Any]:
    return {name: session[name] for name in FIELDS}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"is_pin_authentication_required": False},
        {"first_party_pin": "4821", "second_party_pin": "7305", "pin_retry": 3},
        {"generate_pin": True, "generate_pin_length": 6, "pin_prompt_play": PROMPT},
        {"is_pin_authentication_required": "false", "pin_retry_wait": 9, "generate_pin": True},
    ],
)
def test_are_null_when_no_pin_is_asked_for(api: Api, fields: dict[str, Any]) -> None:
    """All eight PIN fields are null."""
    session = api.mask(**fields)
    assert session["is_pin_authentication_required"] is False
    assert pins(session) == dict.fromkeys(FIELDS)
    assert pins(api.masked(session["session_uuid"])) == dict.fromkeys(FIELDS)


def test_defaults(api: Api) -> None:
    """`pin_retry_wait` is an integer (C4)."""
    session = api.mask(**OWN)
    assert session["is_pin_authentication_required"] is True
    assert session["force_pin_authentication"] is False
    assert pins(session) == {
        "generate_pin": False,
        "generate_pin_length": 4,
        "first_party_pin": "4821",
        "second_party_pin": "730512345678901",
        "pin_prompt_play": PROMPT,
        "pin_retry": 1,
        "pin_retry_wait": 5,
        "incorrect_pin_play": "",
    }


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"pin_retry": 0}, {"pin_retry": 0}),
        ({"pin_retry": "5"}, {"pin_retry": 5}),
        ({"pin_retry_wait": "10"}, {"pin_retry_wait": 10}),
        ({"pin_retry_wait": 0}, {}),
        ({"generate_pin_length": 0}, {}),
        (
            {"incorrect_pin_play": "https://example.com/no.wav"},
            {"incorrect_pin_play": "https://example.com/no.wav"},
        ),
        ({"first_party_pin": "0000"}, {"first_party_pin": "0000"}),
    ],
)
def test_what_is_given(api: Api, given: dict[str, Any], shown: dict[str, Any]) -> None:
    """SDKs send texts for numbers, and zeros for what was not given."""
    plain = pins(api.mask(**OWN))
    assert pins(api.mask(**OWN | given)) == plain | shown


@pytest.mark.parametrize("length", [None, 4, 5, 10, 15])
def test_can_be_generated(api: Api, length: int | None) -> None:
    """Two different PINs of the wanted length, 4 unless given."""
    body = REQUIRED | {"generate_pin": True, "generate_pin_length": length}
    seen = set()
    for _ in range(5):
        session = api.mask(**body)
        assert session["generate_pin"] is True
        assert session["generate_pin_length"] == (length or 4)
        first, second = session["first_party_pin"], session["second_party_pin"]
        assert first != second
        for pin in (first, second):
            assert pin.isdecimal()
            assert len(pin) == (length or 4)
        seen |= {first, second}
        assert pins(api.masked(session["session_uuid"])) == pins(session)
    assert len(seen) > 5, "PINs are made up for each session"


def test_survive_an_update(api: Api) -> None:
    """PINs cannot be changed."""
    session = api.mask(**OWN)
    path = f"Masking/Session/{session['session_uuid']}/"
    answer = api.post(path, {"first_party_pin": "9999", "pin_retry": 5, "session_expiry": 60})
    assert pins(answer.body["session"]) == pins(session)
