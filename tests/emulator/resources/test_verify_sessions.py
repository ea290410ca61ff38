"""Verify sessions: send, send again, check, expire (Plivo's pages on Verify sessions)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from plivo_emulator.resources.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.telephony.rates import rates_of
from tests.emulator.resources.api import ALICE, BOB, Api

PATH = "Verify/Session/"
APP = "3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10"
UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
INDIAN = "917708772011"


def shown(api: Api, uuid: str) -> Any:
    answer = api.get(f"{PATH}{uuid}/")
    assert answer.status == 200, answer
    return answer.said[1]


def otp(api: Api, uuid: str) -> str:
    """Read the password off the phone."""
    (row,) = api.rows(VERIFY_SESSIONS, ("session_uuid", "=", uuid))
    return str(row["otp"])


def other_than(password: str) -> str:
    return f"{(int(password) + 1) % 10 ** len(password):0{len(password)}d}"


def check(api: Api, uuid: str, password: str) -> tuple[int, Any]:
    return api.post(f"{PATH}{uuid}/", {"otp": password}).said


def sms(country: str = "US") -> Decimal:
    rates = rates_of(country)
    assert rates is not None
    return rates.message_outbound


def minute(country: str, number: str) -> Decimal:
    rates = rates_of(country)
    assert rates is not None
    return rates.voice_outbound_to(number)


def verified(uuid: str) -> tuple[int, Any]:
    return 200, {"message": "session validated successfully.", "session_uuid": uuid}


# Create --------------------------------------------------------------------------------------


def test_is_started(api: Api) -> None:
    """202 and the identifier of the session (C30)."""
    status, body = api.post(PATH, {"recipient": ALICE}).said
    assert status == 202
    assert body.keys() == {"message", "session_uuid"}
    assert body["message"] == "Session initiated"
    assert re.fullmatch(UUID, body["session_uuid"])


def test_is_shown_flat(api: Api) -> None:
    """Plivo's page on reading Verify sessions."""
    uuid = api.verify(f"+{ALICE}")
    session = shown(api, uuid)
    (attempt,) = session["attempt_details"]
    price = f"{sms():.5f}"
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
    assert shown(api, api.verify(BOB))["app_uuid"] == session["app_uuid"]


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ({"channel": "voice"}, {"channel": "voice"}),
        ({"locale": "fr_FR"}, {"locale": "fr_FR"}),
        ({"app_uuid": APP}, {"app_uuid": APP}),
        ({"app_uuid": APP.upper()}, {"app_uuid": APP}),
        ({"recipient": f"+{INDIAN}"}, {"recipient": INDIAN, "destination_country_iso2": "IN"}),
    ],
)
def test_shows_what_was_given(api: Api, sent: dict[str, Any], seen: dict[str, Any]) -> None:
    """Plivo's pages on Verify sessions."""
    session = shown(api, api.verify(**sent))
    assert {name: session[name] for name in seen} == seen


@pytest.mark.parametrize(
    "sent",
    [
        {"brand_name": "Ferrer"},
        {"app_hash": "FA9qCX9VSuW"},
        {"code_length": 5},
        {"dtmf": 1},
        {"fraud_check": "disabled"},
        {"brand_name": "Ferrer", "app_hash": "FA9qCX9VSuW", "code_length": 8},
    ],
)
def test_attempts_show_what_they_were_made_with(api: Api, sent: dict[str, Any]) -> None:
    """Optional fields of an attempt."""
    (attempt,) = shown(api, api.verify(**sent))["attempt_details"]
    assert attempt.keys() == {"channel", "attempt_uuid", "status", "time", *sent}
    assert {name: attempt[name] for name in sent} == sent


@pytest.mark.parametrize("length", [None, 4, 5, 6, 7, 8, "4"])
def test_how_long_the_password_is(api: Api, length: int | str | None) -> None:
    """4 to 8 digits; 6 unless given (U13)."""
    password = otp(api, api.verify(code_length=length))
    assert password.isdecimal()
    assert len(password) == int(length or 6)


def test_passwords_differ(api: Api) -> None:
    """Or else they would not prove anything."""
    assert len({otp(api, api.verify(f"1415555{2000 + n}")) for n in range(20)}) > 15


@pytest.mark.parametrize("password", ["0042", "12345678"])
def test_a_password_of_ones_own(api: Api, password: str) -> None:
    """`otp` sets the password."""
    uuid = api.verify(otp=password)
    assert check(api, uuid, password) == verified(uuid)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"recipient": None}, "recipient parameter is missing"),
        ({"recipient": "1111"}, "'1111' is not a valid phone number."),
        ({"recipient": "nonsense"}, "'nonsense' is not a valid phone number."),
        ({"channel": "pigeon"}, "channel parameter must be sms, voice or whatsapp"),
        ({"url": "nonsense"}, "url parameter must be a valid URL"),
        ({"method": "PUT"}, "method parameter must be GET or POST"),
        ({"code_length": 3}, "code_length parameter must be at least 4"),
        ({"code_length": 9}, "code_length parameter must be at most 8"),
        ({"app_uuid": "1"}, "app_uuid parameter is not valid"),
        ({"otp": "12"}, "otp parameter is not valid"),
    ],
)
def test_what_is_refused(api: Api, change: dict[str, Any], error: str) -> None:
    """The text of a bad phone number was observed; the others follow it (U7)."""
    assert api.post(PATH, {"recipient": ALICE} | change).error == (400, error)
    assert api.get(PATH).body["sessions"] == []


# Send again ----------------------------------------------------------------------------------


def test_sending_again_continues_the_session(api: Api) -> None:
    """Same session, same password, one more attempt."""
    uuid = api.verify(ALICE)
    password = otp(api, uuid)
    api.advance(30)
    assert api.verify(f"+{ALICE}", channel="voice", locale="es") == uuid
    api.advance(30)
    assert api.verify(ALICE, channel="sms") == uuid
    session = shown(api, uuid)
    assert session["count"] == 3
    assert (session["channel"], session["locale"]) == ("sms", "es")
    assert session["created_at"] == "2026-03-01T09:30:00.250000Z"
    assert session["updated_at"] == "2026-03-01T09:31:00.250000Z"
    attempts = session["attempt_details"]
    assert [each["channel"] for each in attempts] == ["sms", "voice", "sms"]
    assert [each["time"][11:19] for each in attempts] == ["09:30:00", "09:30:30", "09:31:00"]
    assert len({each["attempt_uuid"] for each in attempts}) == 3
    assert otp(api, uuid) == password
    assert check(api, uuid, password) == verified(uuid)


def test_charges_add_up(api: Api) -> None:
    """The total is the validation and all attempts."""
    uuid = api.verify(INDIAN, channel="voice")
    api.verify(INDIAN, channel="sms")
    api.verify(INDIAN, channel="voice")
    call, message = minute("IN", INDIAN), sms("IN")
    charges = shown(api, uuid)["charges"]
    assert [each["charge"] for each in charges["attempt_charges"]] == [
        f"{price:.5f}" for price in (call, message, call)
    ]
    attempts = shown(api, uuid)["attempt_details"]
    assert [each["attempt_uuid"] for each in charges["attempt_charges"]] == [
        each["attempt_uuid"] for each in attempts
    ]
    assert charges["validation_charge"] == "0.0000"
    assert Decimal(charges["total_charge"]) == 2 * call + message
    check(api, uuid, otp(api, uuid))
    after = shown(api, uuid)["charges"]
    assert after["attempt_charges"] == charges["attempt_charges"]
    assert Decimal(after["validation_charge"]) == Decimal("0.05")
    assert Decimal(after["total_charge"]) == 2 * call + message + Decimal("0.05")


def test_what_begins_a_new_session(api: Api) -> None:
    """Once for each recipient (and application, and owner) while it lasts."""
    one = api.subaccount()
    uuids = [
        api.verify(ALICE),
        api.verify(BOB),
        api.verify(ALICE, app_uuid=APP),
        one.verify(ALICE),
    ]
    assert len(set(uuids)) == 4
    assert [shown(api, uuid)["count"] for uuid in uuids] == [1, 1, 1, 1]
    assert one.verify(ALICE) == uuids[3]


@pytest.mark.parametrize("end", ["verified", "expired"])
def test_after_the_end_begins_a_new_session(api: Api, end: str) -> None:
    """Plivo's pages on Verify sessions."""
    uuid = api.verify(otp="123456")
    if end == "verified":
        check(api, uuid, "123456")
    else:
        api.advance(600)
    assert shown(api, uuid)["status"] == end
    later = api.verify()
    assert later != uuid
    assert shown(api, later)["count"] == 1


# Check ---------------------------------------------------------------------------------------


def test_the_right_password(api: Api) -> None:
    """Plivo's page on validating Verify sessions."""
    uuid = api.verify()
    api.advance(30)
    assert check(api, uuid, otp(api, uuid)) == verified(uuid)
    session = shown(api, uuid)
    assert session["status"] == "verified"
    assert session["count"] == 1
    assert session["updated_at"] == "2026-03-01T09:30:00.250000Z"


def test_a_wrong_password(api: Api) -> None:
    """Unconfirmed (U1): 400; the session goes on."""
    uuid = api.verify()
    password = otp(api, uuid)
    before = shown(api, uuid)
    for wrong in (other_than(password), password[:-1], password + "0", "x", "٤٢٤٢٤٢"):
        status, body = check(api, uuid, wrong)
        assert status == 400
        assert "incorrect" in body["error"]
    assert shown(api, uuid) == before
    assert check(api, uuid, password) == verified(uuid)


@pytest.mark.parametrize("wrong", [9, 10, 12])
def test_ten_checks_at_most(api: Api, wrong: int) -> None:
    """The tenth may succeed, the eleventh does not even when right."""
    uuid = api.verify()
    password = otp(api, uuid)
    for _ in range(wrong):
        assert check(api, uuid, other_than(password))[0] == 400
    status, body = check(api, uuid, password)
    if wrong < 10:
        assert (status, body) == verified(uuid)
    else:
        assert status == 400
        assert "incorrect" not in body["error"]
        assert shown(api, uuid)["status"] == "in-progress"


def test_sending_again_gives_no_more_checks(api: Api) -> None:
    """Ten checks per session; sending the code again does not reset them."""
    uuid = api.verify()
    password = otp(api, uuid)
    for _ in range(10):
        check(api, uuid, other_than(password))
    assert api.verify() == uuid
    assert check(api, uuid, password)[0] == 400


def test_checks_are_counted_for_each_session(api: Api) -> None:
    """Plivo's page on validating Verify sessions."""
    one, two = api.verify(ALICE), api.verify(BOB)
    for _ in range(10):
        check(api, one, other_than(otp(api, one)))
    assert check(api, two, otp(api, two)) == verified(two)


def test_a_verified_session_is_over(api: Api) -> None:
    """Nothing is charged twice."""
    uuid = api.verify()
    password = otp(api, uuid)
    check(api, uuid, password)
    before = shown(api, uuid)
    for each in (password, other_than(password)):
        status, body = check(api, uuid, each)
        assert (status, bool(body["error"])) == (400, True)
    api.advance(days=1)
    assert shown(api, uuid)["status"] == "verified"
    assert shown(api, uuid)["charges"] == before["charges"]


def test_a_password_expires(api: Api) -> None:
    """After 600 seconds (U13), which another attempt does not prolong."""
    uuid, late = api.verify(ALICE), api.verify(BOB)
    api.advance(300)
    assert api.verify(ALICE) == uuid
    api.advance(299)
    assert check(api, late, otp(api, late)) == verified(late)
    assert shown(api, uuid)["status"] == "in-progress"
    api.advance(1)
    assert shown(api, uuid)["status"] == "expired"
    status, body = check(api, uuid, otp(api, uuid))
    assert (status, bool(body["error"])) == (400, True)
    assert shown(api, uuid)["charges"]["validation_charge"] == "0.0000"


@pytest.mark.parametrize("body", [{}, {"otp": None}, {"otp": ""}, {"code": "123456"}])
def test_a_check_needs_a_password(api: Api, body: dict[str, Any]) -> None:
    """What is no check is not counted."""
    uuid = api.verify(otp="123456")
    for _ in range(11):
        status, error = api.post(f"{PATH}{uuid}/", body).error
        assert status == 400
        assert error.startswith("otp parameter")
    assert check(api, uuid, "123456") == verified(uuid)


@pytest.mark.parametrize("uuid", ["00000000-0000-4000-8000-000000000000", "1", "nonsense"])
def test_one_that_is_not_there(api: Api, uuid: str) -> None:
    """The text of a 404 (U7)."""
    assert api.get(f"{PATH}{uuid}/").error == (404, "not found")
    assert api.post(f"{PATH}{uuid}/", {"otp": "123456"}).error == (404, "not found")


def test_no_reply_tells_the_password(api: Api) -> None:
    """The password is not a field of a session."""
    uuid = api.verify(otp="73918264")
    replies = [
        api.get(f"{PATH}{uuid}/"),
        api.get(PATH),
        api.post(PATH, {"recipient": ALICE}),
        api.post(f"{PATH}{uuid}/", {"otp": "1111"}),
    ]
    assert all("73918264" not in str(reply.body) for reply in replies)
