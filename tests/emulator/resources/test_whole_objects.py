"""One object of each resource, whole: every field, with the value it has by default.

That fields are kept, changed and listed is proved for every resource in `tests/semantic`.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from plivo_emulator.telephony.rates import message_rate
from tests.emulator.resources.api import ALICE, BOB, Api

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"


def at(text: str) -> str:
    """Return a moment of the first day as masking sessions show it."""
    return f"2026-03-01 {text} +0000 UTC"


def test_an_application(api: Api) -> None:
    """`hangup_url` is the answer URL, all methods are POST."""
    app_id = api.application()
    assert api.get(f"Application/{app_id}/").said[1] == {
        "answer_method": "POST",
        "answer_url": "https://example.com/answer",
        "app_id": app_id,
        "app_name": "Courier",
        "application_type": "XML",
        "default_app": False,
        "default_endpoint_app": False,
        "enabled": True,
        "fallback_answer_url": "",
        "fallback_method": "POST",
        "hangup_method": "POST",
        "hangup_url": "https://example.com/answer",
        "log_incoming_message": True,
        "log_incoming_messages": True,
        "message_method": "POST",
        "message_url": "",
        "public_uri": False,
        "resource_uri": f"/v1/Account/{api.auth_id}/Application/{app_id}/",
        "sip_uri": f"sip:{app_id}@app.plivo.com",
        "sub_account": None,
    }


def test_a_subaccount(api: Api) -> None:
    """The object, with `new_auth_token` the same as `auth_token`."""
    body = api.post("Subaccount/", {"name": "Courier", "enabled": True}).body
    assert api.get(f"Subaccount/{body['auth_id']}/").said[1] == {
        "account": f"/v1/Account/{api.auth_id}/",
        "auth_id": body["auth_id"],
        "auth_token": body["auth_token"],
        "created": "2026-03-01",
        "enabled": True,
        "modified": None,
        "name": "Courier",
        "new_auth_token": body["auth_token"],
        "resource_uri": f"/v1/Account/{api.auth_id}/Subaccount/{body['auth_id']}/",
    }


def test_a_powerpack(api: Api) -> None:
    """With the recorded priorities, and an address whose sixth part names the pool."""
    status, created = api.post("Powerpack/", {"name": "Parcels"}).said
    assert status == 200
    uuid, pool = created["uuid"], created["number_pool"].split("/")[5]
    assert re.fullmatch(UUID, uuid)
    assert re.fullmatch(UUID, pool)
    orders = {
        "US": ("shortcode", "tollfree", "longcode"),
        "CA": ("shortcode", "longcode", "tollfree"),
    }
    assert api.get(f"Powerpack/{uuid}/").said[1] == {
        "application_id": "",
        "application_type": "",
        "created_on": "2026-03-01T09:30:00.250000Z",
        "local_connect": True,
        "name": "Parcels",
        "number_pool": f"/v1/Account/{api.auth_id}/NumberPool/{pool}/",
        "number_priority": [
            {
                "service_type": service,
                "country_iso": country,
                "priority": dict(zip(("priority1", "priority2", "priority3"), order, strict=True)),
            }
            for country, order in orders.items()
            for service in ("SMS", "MMS")
        ],
        "sticky_sender": True,
        "uuid": uuid,
    }


def test_a_masking_session(api: Api) -> None:
    """The fields and their order, with the recorded defaults (C7)."""
    body = {"first_party": f"+{ALICE}", "second_party": f"+{BOB}"}
    status, created = api.post("Masking/Session/", body).said
    assert status == 201
    assert list(created) == ["session_uuid", "virtual_number", "message", "session"]
    assert created["message"] == "Session created"
    session = created["session"]
    expected = {
        "first_party": ALICE,
        "second_party": BOB,
        "virtual_number": created["virtual_number"].removeprefix("+"),
        "status": "active",
        "initiate_call_to_first_party": False,
        "session_uuid": created["session_uuid"],
        "callback_url": "",
        "callback_method": "POST",
        "created_time": at("09:30:00"),
        "modified_time": at("09:30:00"),
        "expiry_time": at("10:00:00"),
        "duration": 1800,
        "amount": 0,
        "call_time_limit": 14400,
        "ring_timeout": 45,
        "first_party_play_url": "",
        "second_party_play_url": "",
        "record": False,
        "record_file_format": "mp3",
        "recording_callback_url": "",
        "recording_callback_method": "POST",
        "interaction": None,
        "total_call_amount": 0,
        "total_call_count": 0,
        "total_call_billed_duration": 0,
        "total_session_amount": 0,
        "last_interaction_time": "",
        "unknown_caller_play": "",
        "is_pin_authentication_required": False,
        "generate_pin": None,
        "generate_pin_length": None,
        "first_party_pin": None,
        "second_party_pin": None,
        "pin_prompt_play": None,
        "pin_retry": None,
        "pin_retry_wait": None,
        "incorrect_pin_play": None,
        "create_session_with_single_party": None,
        "virtual_number_cooloff_period": 0,
        "force_pin_authentication": False,
    }
    assert session == expected
    assert list(session) == list(expected)
    # A plus sign here and nowhere else.
    assert created["virtual_number"] == f"+{session['virtual_number']}"
    assert session["virtual_number"].isdecimal()


def test_a_masking_session_of_a_list(api: Api) -> None:
    """Alphabetical keys, and an address that items elsewhere do not have."""
    session = api.mask()
    (shown,) = api.get("Masking/Session/").body["response"]["objects"]
    address = f"/v1/Account/{api.auth_id}/Masking/Session/{session['session_uuid']}/"
    assert shown == session | {"resource_uri": address}
    assert list(shown) == sorted(shown)
    assert api.request("GET", address).body["response"] == session


def test_a_verify_session(api: Api) -> None:
    """Plivo's page on reading Verify sessions."""
    uuid = api.verify(f"+{ALICE}")
    session = api.get(f"Verify/Session/{uuid}/").said[1]
    (attempt,) = session["attempt_details"]
    price = f"{message_rate('US'):.5f}"
    assert session == {
        "session_uuid": uuid,
        "app_uuid": session["app_uuid"],
        "alias": "default_verify_app",
        "recipient": ALICE,
        "channel": "sms",
        "locale": "en",
        "status": "in-progress",
        "count": 1,
        "requestor_ip": "",
        "destination_country_iso2": "US",
        "destination_network": None,
        "attempt_details": [
            {
                "channel": "sms",
                "attempt_uuid": attempt["attempt_uuid"],
                "status": "queued",
                "time": "2026-03-01T09:30:00.250000Z",
            }
        ],
        "charges": {
            "total_charge": price,
            "validation_charge": "0.0000",
            "attempt_charges": [
                {"attempt_uuid": attempt["attempt_uuid"], "channel": "sms", "charge": price}
            ],
        },
        "created_at": "2026-03-01T09:30:00.250000Z",
        "updated_at": "2026-03-01T09:30:00.250000Z",
    }
    assert re.fullmatch(UUID, attempt["attempt_uuid"])
    # Another session of the same account has the same default application.
    assert api.get(f"Verify/Session/{api.verify(BOB)}/").said[1]["app_uuid"] == session["app_uuid"]


META = {"limit": 20, "next": None, "offset": 0, "previous": None}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("Subaccount/", {"meta": META | {"total_count": 0}, "objects": []}),
        ("Application/", {"meta": META | {"total_count": 0}, "objects": []}),
        ("Masking/Session/", {"response": {"meta": META | {"total_count": 0}, "objects": []}}),
        ("Verify/Session/", {"meta": META, "sessions": []}),
    ],
)
def test_an_empty_list(api: Api, path: str, body: dict[str, Any]) -> None:
    """C13 and C14: the lists have three envelopes, and one of them no total."""
    assert api.get(path).said == (200, body)
