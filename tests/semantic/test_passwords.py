"""One-time passwords: right, wrong, used, expired, and tried too often."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.invariants import verify_time
from tests.semantic.replies import Reply
from tests.semantic.resource_types import VERIFY, phone
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

# Decision U1: none of these texts is documented.
WRONG = "incorrect otp"
EXPIRED = "session is expired"
USED = "session is verified"
TOO_OFTEN = "maximum number of validation attempts reached"
LIFETIME = 600
CHECKS = 10


def check(api: Api, key: str, otp: str) -> Reply:
    return api.ask("verify_sessions_validate", key, body={"otp": otp})


def test_the_right_password_is_accepted_once(api: Api) -> None:
    key = VERIFY.create(api, otp="493027")
    before = VERIFY.get(api, key)
    assert before["status"] == "in-progress"
    reply = api.do("verify_sessions_validate", key, body={"otp": "493027"})
    assert reply["message"] == "session validated successfully."
    assert reply["session_uuid"] == key
    after = VERIFY.get(api, key)
    assert after["status"] == "verified"
    assert after["charges"]["validation_charge"] == "0.0500"
    assert after["count"] == before["count"] == 1
    assert after["updated_at"] == before["updated_at"]
    cost = Decimal(after["charges"]["total_charge"]) - Decimal(before["charges"]["total_charge"])
    assert cost == Decimal("0.05")
    for otp in ("493027", "000000"):
        check(api, key, otp).refused(400, USED)
    assert VERIFY.get(api, key) == after


@pytest.mark.parametrize(
    "otp", ["493028", "4930277", "49302", "0493027", " 493027", "x", "493027\n"]
)
def test_a_wrong_password_is_refused(strict_api: Api, otp: str) -> None:
    key = VERIFY.create(strict_api, otp="493027")
    before = VERIFY.get(strict_api, key)
    check(strict_api, key, otp).refused(400, WRONG)
    assert VERIFY.get(strict_api, key) == before
    assert check(strict_api, key, "493027").status == 200


def test_ten_checks_and_no_more(api: Api) -> None:
    """At most ten, the right one included."""
    key = VERIFY.create(api, otp="493027")
    for _ in range(CHECKS):
        check(api, key, "000000").refused(400, WRONG)
    for otp in ("493027", "000000", "493027"):
        check(api, key, otp).refused(400, TOO_OFTEN)
    assert VERIFY.get(api, key)["status"] == "in-progress"
    assert VERIFY.get(api, key)["charges"]["validation_charge"] == "0.0000"
    # Another session has checks of its own.
    other = VERIFY.create(api, otp="493027")
    assert check(api, other, "493027").status == 200


def test_the_tenth_check_may_succeed(api: Api) -> None:
    key = VERIFY.create(api, otp="493027")
    for _ in range(CHECKS - 1):
        check(api, key, "000000").refused(400, WRONG)
    assert check(api, key, "493027").status == 200


def test_what_is_no_password_does_not_count(api: Api) -> None:
    key = VERIFY.create(api, otp="493027")
    bodies: list[JsonObject] = [{}, {"otp": ""}, {"otp": ["493027"]}, {"code": "493027"}]
    for body in bodies * 3:
        api.ask("verify_sessions_validate", key, body=body).refused(400)
    assert check(api, key, "493027").status == 200


def test_a_password_expires(api: Api, simulation: Simulation) -> None:
    key = VERIFY.create(api, otp="493027")
    late = VERIFY.create(api, otp="493027")
    simulation.advance(seconds=LIFETIME - 1)
    assert check(api, late, "493027").status == 200
    simulation.advance(seconds=1)
    session = VERIFY.get(api, key)
    assert session["status"] == "expired"
    for otp in ("493027", "000000"):
        check(api, key, otp).refused(400, EXPIRED)
    simulation.advance(days=1)
    assert VERIFY.get(api, key) == session
    # What was verified does not expire.
    assert VERIFY.get(api, late)["status"] == "verified"


def test_a_session_is_updated_when_the_password_is_sent(api: Api, simulation: Simulation) -> None:
    """`updated_at` is the time of the last attempt (all recordings), whatever else happens."""
    recipient = f"+{phone()}"
    key = VERIFY.create(api, recipient=recipient, otp="493027")
    for _ in range(3):
        sent = simulation.now
        simulation.advance(seconds=120)
        check(api, key, "000000").refused(400, WRONG)
        assert verify_time(VERIFY.get(api, key)["updated_at"]) == sent
        VERIFY.create(api, recipient=recipient, channel="voice")
    sent = simulation.now
    assert verify_time(VERIFY.get(api, key)["updated_at"]) == sent
    simulation.advance(seconds=LIFETIME)
    session = VERIFY.get(api, key)
    assert (session["status"], verify_time(session["updated_at"])) == ("expired", sent)


@pytest.mark.parametrize(
    ("channel", "outcome", "status", "free"),
    [
        *(
            (channel, outcome, outcome, True)
            for channel in ("sms", "voice", "whatsapp")
            for outcome in ("failed", "undelivered")
        ),
        ("sms", "fraud", "failed", True),
        ("voice", "fraud", "failed", True),
        ("voice", "early_media", "early media", True),
        ("sms", "early_media", "delivered", False),
        ("sms", "delivered", "delivered", False),
        ("voice", "answered", "answer", False),
    ],
)
def test_what_does_not_arrive_is_free(
    api: Api, simulation: Simulation, channel: str, outcome: Any, status: str, free: bool
) -> None:
    """40 of 40 recorded attempts that failed cost 0.00000; those beside them keep their price."""
    recipient, before = phone(), Decimal(api.do("accounts_get")["cash_credits"])
    key = VERIFY.create(api, recipient=recipient)
    simulation.advance(seconds=60)
    simulation.control.phones.update(recipient, password=outcome)
    VERIFY.create(api, recipient=recipient, channel=channel, otp="493027")
    simulation.advance(seconds=60)
    session = VERIFY.get(api, key)
    assert [each["status"] for each in session["attempt_details"]] == ["delivered", status]
    arrived, lost = (each["charge"] for each in session["charges"]["attempt_charges"])
    assert (lost == "0.00000") is free
    assert Decimal(arrived) > 0
    assert Decimal(session["charges"]["total_charge"]) == Decimal(arrived) + Decimal(lost)
    # Whoever got the password all the same pays for the check.
    check(api, key, simulation.otp(key))
    session = VERIFY.get(api, key)
    assert [each["charge"] for each in session["charges"]["attempt_charges"]] == [arrived, lost]
    total = Decimal(arrived) + Decimal(lost) + Decimal("0.05")
    assert Decimal(session["charges"]["total_charge"]) == total
    # What is told is what is paid.
    assert before - Decimal(api.do("accounts_get")["cash_credits"]) == total


def test_asking_again_goes_on_with_the_session(api: Api, simulation: Simulation) -> None:
    """Same session, same password, one more attempt (Plivo's pages on Verify sessions)."""
    recipient = f"+{phone()}"
    key = VERIFY.create(api, recipient=recipient)
    password = simulation.otp(key)
    simulation.advance(seconds=300)
    for number, channel in enumerate(["voice", "sms", "voice"], start=2):
        again = VERIFY.create(api, recipient=recipient.removeprefix("+"), channel=channel)
        assert again == key
        session = VERIFY.get(api, key)
        assert (session["count"], session["channel"]) == (number, channel)
    assert [each["channel"] for each in session["attempt_details"]] == [
        "sms",
        "voice",
        "sms",
        "voice",
    ]
    assert len({each["attempt_uuid"] for each in session["attempt_details"]}) == 4
    assert simulation.otp(key) == password
    # The password's time runs from the first attempt.
    simulation.advance(seconds=299)
    assert VERIFY.get(api, key)["status"] == "in-progress"
    simulation.advance(seconds=1)
    assert VERIFY.get(api, key)["status"] == "expired"
    assert VERIFY.create(api, recipient=recipient) != key


def test_asking_again_gives_no_more_checks(api: Api) -> None:
    recipient = phone()
    key = VERIFY.create(api, recipient=recipient, otp="493027")
    for number in range(CHECKS):
        check(api, key, "000000").refused(400, WRONG)
        if number % 4 == 0:
            assert VERIFY.create(api, recipient=recipient) == key
    check(api, key, "493027").refused(400, TOO_OFTEN)


def test_a_password_stays_the_same_when_it_is_sent_again(api: Api) -> None:
    recipient = phone()
    key = VERIFY.create(api, recipient=recipient, otp="493027")
    for channel in ("voice", "sms"):
        assert VERIFY.create(api, recipient=recipient, channel=channel) == key
    assert check(api, key, "493027").status == 200


def test_a_new_session_after_success(api: Api) -> None:
    recipient = phone()
    key = VERIFY.create(api, recipient=recipient, otp="493027")
    assert check(api, key, "493027").status == 200
    other = VERIFY.create(api, recipient=recipient, otp="111111")
    assert other != key
    check(api, other, "493027").refused(400, WRONG)
    assert [VERIFY.get(api, each)["count"] for each in (key, other)] == [1, 1]


def test_other_phones_and_applications_have_sessions_of_their_own(api: Api) -> None:
    recipient = phone()
    app = "3f0c5d2e-8f3b-4b6c-9a55-0d3f4f1f2a10"
    keys = {
        VERIFY.create(api, recipient=recipient),
        VERIFY.create(api),
        VERIFY.create(api, recipient=recipient, app_uuid=app),
    }
    assert len(keys) == 3
    assert VERIFY.create(api, recipient=recipient, app_uuid=app.upper()) in keys


def test_a_password_opens_its_own_session_only(api: Api) -> None:
    one, two = VERIFY.create(api, otp="111111"), VERIFY.create(api, otp="222222")
    check(api, one, "222222").refused(400, WRONG)
    check(api, two, "111111").refused(400, WRONG)
    assert check(api, one, "111111").status == 200
    assert VERIFY.get(api, two)["status"] == "in-progress"


@pytest.mark.parametrize("length", [4, 6, 8])
def test_passwords_have_the_length_that_was_asked_for(
    api: Api, simulation: Simulation, length: int
) -> None:
    made = [simulation.otp(VERIFY.create(api, code_length=length)) for _ in range(3)]
    assert all(len(each) == length and each.isdecimal() for each in made)
    assert len(set(made)) > 1


def test_no_reply_shows_the_password(api: Api, simulation: Simulation) -> None:
    key = VERIFY.create(api, otp="73914682")
    for reply in (
        api.ask("verify_sessions_get", key),
        api.ask("verify_sessions_list"),
        check(api, key, "73914683"),
        api.ask("verify_sessions_create", body={"recipient": VERIFY.get(api, key)["recipient"]}),
    ):
        assert b"73914682" not in reply.content
    assert simulation.otp(key) == "73914682"


def test_an_attempt_shows_how_it_was_made(api: Api, simulation: Simulation) -> None:
    asked: dict[str, Any] = {
        "brand_name": "Ferrer",
        "app_hash": "FA9qCX9VSuW",
        "code_length": 5,
        "dtmf": 1,
        "fraud_check": "disabled",
    }
    recipient = phone()
    key = VERIFY.create(api, recipient=recipient, locale="es_ES", channel="voice", **asked)
    session = VERIFY.get(api, key)
    attempt = session["attempt_details"][0]
    assert {name: attempt.get(name) for name in asked} == asked
    assert attempt["channel"] == session["channel"] == "voice"
    assert session["locale"] == "es_ES"
    assert verify_time(attempt["time"]) == simulation.now == verify_time(session["created_at"])
    # The next one has settings of its own.
    VERIFY.create(api, recipient=recipient)
    second = VERIFY.get(api, key)["attempt_details"][1]
    assert not set(asked) & set(second)


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("14155550123", "US"),
        ("442079460123", "GB"),
        ("34911234567", "ES"),
        ("919003459051", "IN"),
        ("14165550123", "CA"),
    ],
)
def test_a_session_knows_the_country(api: Api, number: str, country: str) -> None:
    key = VERIFY.create(api, recipient=f"+{number}")
    session = VERIFY.get(api, key)
    assert (session["recipient"], session["destination_country_iso2"]) == (number, country)


@pytest.mark.parametrize("channel", ["sms", "voice", "whatsapp"])
@pytest.mark.parametrize(("country", "number"), [("US", "14155550123"), ("ES", "34911234567")])
def test_an_attempt_costs_what_the_country_says(
    api: Api, channel: str, country: str, number: str
) -> None:
    session = VERIFY.get(api, VERIFY.create(api, channel=channel, recipient=number))
    (charge,) = session["charges"]["attempt_charges"]
    rates = api.do("pricing_get", country_iso=country)
    kind = (
        rates["voice"]["outbound"]["local"] if channel == "voice" else rates["message"]["outbound"]
    )
    assert Decimal(charge["charge"]) == Decimal(kind["rate"]) > 0
