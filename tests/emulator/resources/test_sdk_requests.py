"""What the official SDKs send beside the documentation."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.resources.api import ALICE, BOB, CAROL, Api, running

PARTIES = {"first_party": f"+{ALICE}", "second_party": f"+{BOB}"}

# What the Java SDK serialises whether its user set it or not.
JAVA_CREATE = {
    "session_expiry": 0,
    "call_time_limit": 0,
    "ring_timeout": 0,
    "virtual_number_cooloff_period": 0,
    "record": False,
    "initiate_call_to_first_party": False,
    "is_pin_authentication_required": False,
    "generate_pin": False,
    "create_session_with_single_party": False,
    "force_pin_authentication": False,
    "geomatch": True,
}
PINS = {
    "is_pin_authentication_required": True,
    "first_party_pin": "1234",
    "second_party_pin": "4321",
    "pin_prompt_play": "https://example.com/enter-pin.mp3",
    "pin_retry": 2,
    "pin_retry_wait": 7,
    "force_pin_authentication": True,
}
JAVA_UPDATE = {
    "session_expiry": 0,
    "call_time_limit": 0,
    "ring_timeout": 0,
    "record": False,
    "create_session_with_single_party": False,
}
ITS_OWN = ("session_uuid", "virtual_number")

# A masking create, and what its session shows beside the defaults.
CREATES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "Java": (JAVA_CREATE, {}),
    "Java with PINs": (
        JAVA_CREATE | PINS | {"session_expiry": 200, "virtual_number_cooloff_period": 3500},
        PINS
        | {
            "duration": 200,
            "expiry_time": "2026-03-01 09:33:20 +0000 UTC",
            "virtual_number_cooloff_period": 3500,
            "generate_pin": False,
            "generate_pin_length": 4,
            "incorrect_pin_play": "",
        },
    ),
    "Go": ({"session_expiry": 0}, {}),
    "Go, one party allowed": (
        {"session_expiry": 0, "create_session_with_single_Party": True},
        {"create_session_with_single_party": True},
    ),
    ".NET": ({"virtual_number_cooloff_period": 0}, {}),
    "Ruby": (dict.fromkeys(JAVA_CREATE) | {"callback_url": None, "pin_retry": None}, {}),
    "Node.js": ({"geo_match": True}, {}),
    "CLI": ({"mode": "masking", "virtual_number": "12015550199"}, {}),
    "vendor's curl": ({"record": "true"}, {"record": True}),
    "text": (
        {"session_expiry": "600", "ring_timeout": "30", "record": "False", "geomatch": "true"},
        {
            "duration": 600,
            "expiry_time": "2026-03-01 09:40:00 +0000 UTC",
            "ring_timeout": 30,
        },
    ),
    "numbers for booleans": (
        {"record": 1, "initiate_call_to_first_party": 0, "geomatch": 1},
        {"record": True},
    ),
    "empty texts": ({"callback_url": "", "record_file_format": "", "subaccount": ""}, {}),
}


def create(api: Api, **fields: Any) -> dict[str, Any]:
    answer = api.post("Masking/Session/", PARTIES | fields)
    assert answer.status == 201, answer
    session: dict[str, Any] = answer.body["session"]
    return session


@pytest.mark.parametrize(("sent", "shown"), CREATES.values(), ids=list(CREATES))
def test_masking_create(api: Api, sent: dict[str, Any], shown: dict[str, Any]) -> None:
    """Zeros stand for defaults, null for nothing, unknown keys for nothing."""
    plain, made = create(api), create(api, **sent)
    for name in ITS_OWN:
        del plain[name], made[name]
    assert made == plain | shown


# A masking update, and what of the session it changes.
UPDATES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "Python": ({"session_uuid": "{uuid}", "ring_timeout": 30}, {"ring_timeout": 30}),
    "Node.js": ({"session_uuid": "{uuid}", "record": "true"}, {"record": True}),
    "Ruby": (
        {"call_time_limit": "600", "ring_timeout": "30", "record": True},
        {"call_time_limit": 600, "ring_timeout": 30, "record": True},
    ),
    "Java": (JAVA_UPDATE, {}),
    "Java with a limit": (JAVA_UPDATE | {"call_time_limit": 600}, {"call_time_limit": 600}),
    "everything fixed": (
        {"geomatch": False, "subaccount": "SA00000000000000000X", "pin_retry": 99, "mode": "x"},
        {},
    ),
}


@pytest.mark.parametrize(("sent", "changed"), UPDATES.values(), ids=list(UPDATES))
def test_masking_update(api: Api, sent: dict[str, Any], changed: dict[str, Any]) -> None:
    """`session_expiry: 0` leaves the expiry as it is."""
    before = create(api)
    uuid = before["session_uuid"]
    api.advance(60)
    body = {key: uuid if value == "{uuid}" else value for key, value in sent.items()}
    answer = api.post(f"Masking/Session/{uuid}", body)
    assert answer.status == 200, answer
    modified = {"modified_time": "2026-03-01 09:31:00 +0000 UTC"}
    assert answer.body["session"] == before | changed | modified


# Verify --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sent",
    [
        # Ruby
        dict.fromkeys(
            [
                "app_uuid",
                "channel",
                "url",
                "method",
                "locale",
                "brand_name",
                "app_hash",
                "code_length",
            ]
        ),
        {"code_length": 0},  # .NET
        {"src": "14155550199"},  # Go
        {"alpha_sender": "COURIER"},  # CLI
    ],
)
def test_verify_create(api: Api, sent: dict[str, Any]) -> None:
    """Plivo's page on creating Verify sessions."""
    session = api.get(f"Verify/Session/{api.verify(CAROL, **sent)}/").body
    assert (session["channel"], session["locale"], session["count"]) == ("sms", "en", 1)
    assert session["attempt_details"][0].keys() == {"channel", "attempt_uuid", "status", "time"}


def test_verify_validate(api: Api) -> None:
    """Python and .NET repeat the id; the CLI has a path of its own (C32)."""
    uuid = api.verify(otp="123456")
    assert api.post(f"Verify/Session/{uuid}/Validation/", {"otp": "123456"}).status == 404
    body = {"session_uuid": uuid, "otp": 123456}
    assert api.post(f"Verify/Session/{uuid}/", body).status == 200


# Accounts, subaccounts, applications ---------------------------------------------------------


def test_account_updates(api: Api) -> None:
    """.NET adds `state`, Python and Ruby send null."""
    assert api.post(f"/v1/Account/{api.auth_id}//", {"name": "A", "state": "B"}).status == 202
    assert api.post("", {"name": None, "city": "C", "address": None}).status == 202
    account = api.get().body
    assert (account["name"], account["state"], account["city"]) == ("A", "B", "C")


@pytest.mark.parametrize(
    ("sent", "enabled"),
    [
        # Python and Ruby: who renames a subaccount without saying more disables it.
        ({"auth_id": "SA00000000000000000X", "name": "New", "enabled": False}, False),
        ({"name": "New", "enabled": "false"}, False),  # Node.js
        ({"name": "New", "enabled": "true"}, True),
        ({"name": "New"}, True),
        ({"name": "New", "enabled": None}, True),
    ],
)
def test_subaccount_updates(api: Api, sent: dict[str, Any], enabled: bool) -> None:
    """Applied literally (C29)."""
    path = f"Subaccount/{api.subaccount().auth_id}/"
    assert api.post(path, sent).status == 202
    after = api.get(path).body
    assert (after["name"], after["enabled"]) == ("New", enabled)


def test_python_repeats_an_applications_defaults(api: Api) -> None:
    """They are applied literally."""
    app_id = api.application(answer_method="GET", public_uri=True, log_incoming_messages=False)
    body = {
        "answer_url": "https://example.com/v2",
        "answer_method": "POST",
        "hangup_method": "POST",
        "fallback_method": "POST",
        "message_method": "POST",
        "default_number_app": False,
        "default_endpoint_app": False,
        "log_incoming_messages": True,
        "public_uri": False,
    }
    assert api.post(f"Application/{app_id}/", body).status == 202
    after = api.get(f"Application/{app_id}/").body
    body["default_app"] = body.pop("default_number_app")
    assert {name: after[name] for name in body} == body


# Numbers -------------------------------------------------------------------------------------


def test_numbers_in_an_array(api: Api) -> None:
    """Java sends the numbers to add as an array; strictly it is refused."""
    sent = {"numbers": ["15105550150", "15105550151"], "carrier": "1", "region": "California"}
    assert api.post("Number/", sent).status == 202
    listed = api.get("Number/").body["objects"]
    assert {each["number"] for each in listed} == set(sent["numbers"])
    with running(strict=True) as strict:
        assert strict.post("Number/", sent).status == 400
