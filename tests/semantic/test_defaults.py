"""What is not sent has the documented default, and nothing else."""

from __future__ import annotations

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.invariants import PIN_FIELDS
from tests.semantic.resource_types import (
    APPLICATIONS,
    MASKING,
    SUBACCOUNTS,
    VERIFY,
    ResourceType,
    each_resource_type,
)
from tests.semantic.simulation import Simulation
from tests.semantic.values import defaults
from tests.spec.document import JsonObject

# Those that the descriptions give in other words.
OTHERS: dict[str, JsonObject] = {
    "subaccounts": {"modified": None},
    "applications": {
        "sub_account": None,
        "enabled": True,
        "application_type": "XML",
    },
    "endpoints": {"application": None, "sip_registered": "false", "sub_account": None},
    # Decision C7: what is recorded, not what is written.
    "masking_sessions": {
        "duration": 1800,
        "call_time_limit": 14_400,
        "ring_timeout": 45,
        "status": "active",
        "amount": 0,
        "total_call_amount": 0,
        "total_call_count": 0,
        "total_call_billed_duration": 0,
        "total_session_amount": 0,
        "interaction": None,
        "last_interaction_time": "",
        "create_session_with_single_party": None,
        "callback_url": "",
        "recording_callback_url": "",
        "first_party_play_url": "",
        "second_party_play_url": "",
        "unknown_caller_play": "",
        **dict.fromkeys(PIN_FIELDS),
    },
    "powerpacks": {"application_id": "", "application_type": ""},
    "verified_caller_ids": {"alias": "", "country": "US", "subaccount": ""},
    "verify_sessions": {"status": "in-progress", "count": 1, "alias": "default_verify_app"},
}


@each_resource_type("create", "get", only=lambda kind: kind.takes_json)
def test_defaults(api: Api, kind: ResourceType) -> None:
    schema = DOCUMENT.resolve(DOCUMENT.request_schema(kind.resource.operation("create")))
    needed = [*schema.get("required", ()), *schema.get("else", {}).get("required", ())]
    example = kind.body()
    body = {name: example[name] for name in {*needed, *kind.phones}}
    value = kind.get(api, kind.make(api, body))
    expected = {
        kind.resource.shown_as(name): default
        for name, default in defaults(kind).items()
        if name not in PIN_FIELDS
    }
    expected |= OTHERS.get(kind.name, {})
    assert expected
    for name, default in expected.items():
        if name == "hangup_url":
            assert value[name] == body["answer_url"]
        elif default is None and name not in OTHERS.get(kind.name, ()):
            assert not value[name], name
        else:
            assert (name, value[name]) == (name, default)


def test_defaults_of_pins(api: Api) -> None:
    """Plivo's pages on creating and on reading masking sessions."""
    pin = {"is_pin_authentication_required": True, "pin_prompt_play": "https://example.com/p.mp3"}
    body = MASKING.body(**pin, first_party_pin="4821", second_party_pin="7305")
    session = api.do("masking_sessions_create", body=body)["session"]
    assert {name: session[name] for name in PIN_FIELDS} == {
        "generate_pin": False,
        "generate_pin_length": 4,
        "first_party_pin": "4821",
        "second_party_pin": "7305",
        "pin_prompt_play": "https://example.com/p.mp3",
        "pin_retry": 1,
        "pin_retry_wait": 5,
        "incorrect_pin_play": "",
    }
    assert session["force_pin_authentication"] is False


@pytest.mark.parametrize("length", [None, 4, 9, 15])
def test_pins_can_be_made_up(api: Api, length: int | None) -> None:
    pin = {"is_pin_authentication_required": True, "pin_prompt_play": "https://example.com/p.mp3"}
    more = {} if length is None else {"generate_pin_length": length}
    found = set()
    for _ in range(3):
        body = MASKING.body(**pin, **more, generate_pin=True)
        session = api.do("masking_sessions_create", body=body)["session"]
        made = {session["first_party_pin"], session["second_party_pin"]}
        assert len(made) == 2
        assert all(each.isdecimal() and len(each) == (length or 4) for each in made)
        assert session["generate_pin"] is True
        assert session["generate_pin_length"] == (length or 4)
        found |= made
    assert len(found) >= 4


def test_a_session_without_expiry_lives_half_an_hour(api: Api, simulation: Simulation) -> None:
    """Decision C8: zero means the default, too."""
    keys = [MASKING.create(api), MASKING.create(api, session_expiry=0)]
    simulation.advance(seconds=1799)
    assert not any(MASKING.gone(api, key) for key in keys)
    simulation.advance(seconds=1)
    assert all(MASKING.gone(api, key) for key in keys)


def test_a_password_lives_ten_minutes(api: Api, simulation: Simulation) -> None:
    key = VERIFY.create(api)
    assert len(simulation.otp(key)) == 6
    simulation.advance(seconds=599)
    assert VERIFY.get(api, key)["status"] == "in-progress"
    simulation.advance(seconds=1)
    assert VERIFY.get(api, key)["status"] == "expired"


def test_a_new_account_is_empty(api: Api, other_api: Api) -> None:
    for kind in (SUBACCOUNTS, APPLICATIONS, MASKING, VERIFY):
        kind.create(other_api)
        assert kind.keys(api) == []
