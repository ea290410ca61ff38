"""What number masking refuses, and in which words (Plivo's beta page on number masking)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.resources.api import ALICE, BOB, Api

PARTIES = {"first_party": ALICE, "second_party": BOB}
LONG = "https://example.com/" + "a" * 980  # 1000 characters
PINS = {
    "is_pin_authentication_required": True,
    "first_party_pin": "1234",
    "second_party_pin": "4321",
    "pin_prompt_play": "https://example.com/pin.mp3",
}
ABSENT = object()


def missing(name: str) -> str:
    return f"Mandatory parameter missing. {name} must be present."


def invalid(name: str, why: str) -> str:
    return f"Invalid parameter. {name} {why}"


PHONE = "is not a valid phone number."
RANGE = "is outside the allowed range."
BOOLEAN = "allowed values are true or false."
URL = "should be a valid URL."

# Texts of the vendor's list.
DOCUMENTED: list[tuple[str, Any, str]] = [
    ("session_expiry", -1, invalid("session_expiry", RANGE)),
    ("session_expiry", 10**9, invalid("session_expiry", RANGE)),
    ("session_expiry", "-1", invalid("session_expiry", RANGE)),
    ("call_time_limit", -1, invalid("call_time_limit", RANGE)),
    ("call_time_limit", 10**9, invalid("call_time_limit", RANGE)),
    ("record", "maybe", invalid("record", BOOLEAN)),
    ("record", 2, invalid("record", BOOLEAN)),
    ("record", [], invalid("record", BOOLEAN)),
    (
        "record_file_format",
        "ogg",
        invalid("record_file_format", "allowed values are mp3 or wav."),
    ),
    ("recording_callback_url", "nonsense", invalid("recording_callback_url", URL)),
    ("recording_callback_url", "ftp://example.com", invalid("recording_callback_url", URL)),
    (
        "recording_callback_url",
        LONG,
        invalid("recording_callback_url", "should be under 1000 characters."),
    ),
]
# Texts that follow them.
BY_ANALOGY: list[tuple[str, Any, str]] = [
    ("ring_timeout", -1, invalid("ring_timeout", RANGE)),
    ("callback_url", "nonsense", invalid("callback_url", URL)),
    ("callback_method", "PUT", invalid("callback_method", "allowed values are GET or POST.")),
    (
        "recording_callback_method",
        "put",
        invalid("recording_callback_method", "allowed values are GET or POST."),
    ),
    ("first_party_play_url", "nonsense", invalid("first_party_play_url", URL)),
    ("second_party_play_url", "nonsense", invalid("second_party_play_url", URL)),
    ("ring_timeout", "soon", invalid("ring_timeout", "should be an integer.")),
    ("session_expiry", 1.5, invalid("session_expiry", "should be an integer.")),
    ("call_time_limit", True, invalid("call_time_limit", "should be an integer.")),
]
CREATE_ONLY: list[tuple[str, Any, str]] = [
    ("first_party", ABSENT, missing("first_party")),
    ("first_party", None, missing("first_party")),
    ("second_party", ABSENT, missing("second_party")),
    ("second_party", None, missing("second_party")),
    ("first_party", "nonsense", invalid("first_party", PHONE)),
    ("first_party", "1", invalid("first_party", PHONE)),
    ("first_party", "+", invalid("first_party", PHONE)),
    ("first_party", "++14155550100", invalid("first_party", PHONE)),
    ("first_party", "04155550100", invalid("first_party", PHONE)),
    ("first_party", "1415-555-0100", invalid("first_party", PHONE)),
    ("first_party", "1" * 16, invalid("first_party", PHONE)),
    ("second_party", "nonsense", invalid("second_party", PHONE)),
    ("geomatch", "maybe", invalid("geomatch", BOOLEAN)),
    ("initiate_call_to_first_party", "x", invalid("initiate_call_to_first_party", BOOLEAN)),
    ("virtual_number_cooloff_period", -1, invalid("virtual_number_cooloff_period", RANGE)),
    ("virtual_number_cooloff_period", 3601, invalid("virtual_number_cooloff_period", RANGE)),
    ("unknown_caller_play", "x", invalid("unknown_caller_play", URL)),
]
WITH_PINS: list[tuple[str, Any, str]] = [
    ("pin_prompt_play", ABSENT, missing("pin_prompt_play")),
    ("pin_prompt_play", "x", invalid("pin_prompt_play", URL)),
    ("first_party_pin", ABSENT, missing("first_party_pin")),
    ("second_party_pin", ABSENT, missing("second_party_pin")),
    ("first_party_pin", "123", invalid("first_party_pin", "is not valid.")),
    ("first_party_pin", "1" * 16, invalid("first_party_pin", "is not valid.")),
    ("second_party_pin", "12a4", invalid("second_party_pin", "is not valid.")),
    (
        "second_party_pin",
        "1234",
        invalid("second_party_pin", "must differ from first_party_pin."),
    ),
    ("second_party_pin", 1234, invalid("second_party_pin", "must differ from first_party_pin.")),
    ("generate_pin", "maybe", invalid("generate_pin", BOOLEAN)),
    ("generate_pin_length", 3, invalid("generate_pin_length", RANGE)),
    ("generate_pin_length", 16, invalid("generate_pin_length", RANGE)),
    ("pin_retry", -1, invalid("pin_retry", RANGE)),
    ("pin_retry", 6, invalid("pin_retry", RANGE)),
    ("pin_retry_wait", 4, invalid("pin_retry_wait", RANGE)),
    ("pin_retry_wait", 11, invalid("pin_retry_wait", RANGE)),
    ("incorrect_pin_play", "x", invalid("incorrect_pin_play", URL)),
]


def changed(body: dict[str, Any], field: str, value: Any) -> dict[str, Any]:
    body = body | {field: value}
    if value is ABSENT:
        del body[field]
    return body


def refused(api: Api, body: dict[str, Any], error: str) -> None:
    assert api.post("Masking/Session/", body).error == (400, error)
    # A failed create leaves nothing behind.
    assert api.get("Masking/Session/").body["response"]["meta"]["total_count"] == 0
    assert api.numbers() == {}


@pytest.mark.parametrize(("field", "value", "error"), DOCUMENTED + BY_ANALOGY + CREATE_ONLY)
def test_at_creation(api: Api, field: str, value: Any, error: str) -> None:
    refused(api, changed(PARTIES, field, value), error)


@pytest.mark.parametrize(("field", "value", "error"), WITH_PINS)
def test_at_creation_with_pins(api: Api, field: str, value: Any, error: str) -> None:
    """Unconfirmed texts that follow the vendor's pattern."""
    refused(api, changed(PARTIES | PINS, field, value), error)


@pytest.mark.parametrize(("field", "value", "error"), DOCUMENTED + BY_ANALOGY)
def test_as_a_change(api: Api, field: str, value: Any, error: str) -> None:
    """Nothing of a refused request is kept."""
    before = api.mask()
    path = f"Masking/Session/{before['session_uuid']}/"
    assert api.post(path, changed({"ring_timeout": 7}, field, value)).error == (400, error)
    assert api.masked(before["session_uuid"]) == before


def test_999_characters_are_under_1000(api: Api) -> None:
    """Plivo's beta page on number masking."""
    assert api.mask(recording_callback_url=LONG[:-1])["recording_callback_url"] == LONG[:-1]


@pytest.mark.parametrize("second", [ALICE, f"+{ALICE}"])
def test_parties_differ(api: Api, second: str) -> None:
    """Unconfirmed (U15): 400."""
    refused(
        api,
        {"first_party": ALICE, "second_party": second},
        "Invalid parameter. second_party must differ from first_party.",
    )
