"""Calls to an application: it is asked what to do, and told how it ended."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import moment
from tests.semantic.resource_types import APPLICATIONS, SUBACCOUNTS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer, application_server

ANSWER = "on_application_answer"
FALLBACK = "on_application_fallback_answer"
HANGUP = "on_application_hangup"
SPEAK = Answer("<Response><Speak>Hello</Speak></Response>")
LONG = Answer("<Response><Speak>Hello</Speak><Wait length='600'/></Response>")
FIELDS = {
    "CallUUID",
    "From",
    "To",
    "CallStatus",
    "Direction",
    "Event",
    "ParentAuthID",
    "BillRate",
    "SessionStart",
    "STIRAttestation",
    "STIRVerification",
}
ENDED = {
    "Duration",
    "BillDuration",
    "HangupCause",
    "HangupCauseName",
    "HangupCauseCode",
    "HangupSource",
    "TotalCost",
    "StartTime",
    "AnswerTime",
    "EndTime",
}


def application(api: Api, receiver: WebhookReceiver, **more: Any) -> str:
    urls = {"answer_url": receiver.url(ANSWER), "hangup_url": receiver.url(HANGUP)}
    return APPLICATIONS.create(api, **(urls | more))


def called(receiver: WebhookReceiver) -> list[str]:
    receiver.simulation.advance()
    return [each.event for each in receiver.heard]


def test_an_application_is_asked_and_told(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    receiver.answer(ANSWER, LONG)
    number, caller = phone(), phone(1)
    simulation.number(number, application(api, receiver))
    start = simulation.now
    call = simulation.call(f"+{caller}", f"+{number}", talk_seconds=61)
    assert called(receiver) == [ANSWER, HANGUP]
    asked, told = (each.fields for each in receiver.heard)
    assert set(asked) == FIELDS
    assert set(told) == FIELDS | ENDED
    for fields in (asked, told):
        assert (fields["From"], fields["To"]) == (caller, number)
        assert fields["CallUUID"] == call.call_uuid
        assert fields["Direction"] == "inbound"
        assert fields["ParentAuthID"] == api.auth_id
    assert (asked["CallStatus"], told["CallStatus"]) == ("ringing", "completed")
    assert (asked["Event"], told["Event"]) == ("StartApp", "Hangup")
    assert (told["Duration"], told["BillDuration"]) == ("61", "120")
    assert Decimal(told["TotalCost"]) == 2 * Decimal(told["BillRate"]) > 0
    assert (told["HangupCauseName"], told["HangupCauseCode"]) == ("Normal Hangup", 4000)
    assert told["HangupSource"] == "Caller"
    times = [moment(receiver.heard[1], f"{name}Time") for name in ("Start", "Answer", "End")]
    assert times[0] == times[1] == start
    assert (times[2] - start).seconds == 61


def test_a_sip_address_is_called(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    receiver.answer(ANSWER, SPEAK)
    app_id = application(api, receiver)
    sip_uri = APPLICATIONS.get(api, app_id)["sip_uri"]
    simulation.call(phone(), sip_uri, sip_headers={"Test": "1"}, forwarded_from="14155550188")
    for each in receiver.of(ANSWER) + receiver.of(HANGUP):
        assert each.fields["To"] == sip_uri
        assert each.fields["X-PH-Test"] == "1"
        assert each.fields["ForwardedFrom"] == "14155550188"
    assert called(receiver) == [ANSWER, HANGUP]


@pytest.mark.parametrize("status", [201, 202])
def test_any_2xx_status_is_an_answer(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, status: int
) -> None:
    """As of frameworks that answer every POST with 201."""
    receiver.answer(ANSWER, Answer("<Response/>", status=status))
    simulation.call(phone(), application(api, receiver))
    (told,) = receiver.of(HANGUP)
    assert told.fields["HangupCauseCode"] == 4010


@pytest.mark.parametrize(
    ("answer", "cause", "code"),
    [
        (Answer("<Response/>", status=404), "Error Reaching Answer URL", 7011),
        (Answer("<Response/>", status=500), "Error Reaching Answer URL", 7011),
        (Answer("<Response><Speak>x</Response>"), "Invalid Answer XML", 8011),
        (Answer("no XML at all"), "Invalid Answer XML", 8011),
        (Answer("<Response/>"), "End Of XML Instructions", 4010),
        (Answer("<Response><Hangup/></Response>"), "Rejected", 3020),
        (Answer("<Response><Hangup reason='busy'/></Response>"), "Busy Line", 3010),
    ],
)
def test_what_the_answer_makes_of_a_call(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    answer: Answer,
    cause: str,
    code: int,
) -> None:
    receiver.answer(ANSWER, answer)
    simulation.call(phone(), application(api, receiver))
    (told,) = receiver.of(HANGUP)
    assert (told.fields["HangupCauseName"], told.fields["HangupCauseCode"]) == (cause, code)
    # Nobody picked up, so nothing is billed.
    assert (told.fields["Duration"], told.fields["BillDuration"]) == ("0", "0")
    assert Decimal(told.fields["TotalCost"]) == 0
    assert told.fields["AnswerTime"] == ""


@pytest.mark.parametrize(
    "answer",
    [
        Answer("", status=503),
        Answer("<Response/>", status=302),
        Answer("<broken"),
        Answer("<Response><X/></Response>"),
    ],
)
def test_the_fallback_is_asked(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, answer: Answer
) -> None:
    """Decision C50: when the answer URL fails, whether by status or by its XML."""
    receiver.answer(ANSWER, answer)
    receiver.answer(FALLBACK, LONG)
    app_id = application(api, receiver, fallback_answer_url=receiver.url(FALLBACK))
    simulation.call(phone(), app_id, talk_seconds=5)
    assert called(receiver) == [ANSWER, FALLBACK, HANGUP]
    first, second, told = (each.fields for each in receiver.heard)
    assert first == second
    assert (told["HangupCauseCode"], told["Duration"]) == (4000, "5")


def test_the_fallback_is_asked_when_nobody_listens(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    with application_server() as gone:
        url = f"{gone.url}/gone"
    receiver.answer(FALLBACK, SPEAK)
    urls = {"answer_url": url, "fallback_answer_url": receiver.url(FALLBACK)}
    simulation.call(phone(), application(api, receiver, **urls))
    assert called(receiver) == [FALLBACK, HANGUP]
    simulation.call(phone(), application(api, receiver, answer_url=url))
    assert called(receiver)[2:] == [HANGUP]
    assert receiver.heard[-1].fields["HangupCauseCode"] == 7011


def test_the_fallback_is_not_asked_in_vain(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    receiver.answer(ANSWER, SPEAK)
    simulation.call(phone(), application(api, receiver, fallback_answer_url=receiver.url(FALLBACK)))
    assert called(receiver) == [ANSWER, HANGUP]


def test_each_address_is_called_its_own_way(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    receiver.answer(ANSWER, Answer("", status=500))
    receiver.answer(FALLBACK, SPEAK)
    app_id = application(
        api,
        receiver,
        answer_url=receiver.url(ANSWER, "?own_x=1"),
        answer_method="GET",
        fallback_answer_url=receiver.url(FALLBACK),
        hangup_method="GET",
    )
    simulation.call(phone(), app_id)
    assert called(receiver) == [ANSWER, FALLBACK, HANGUP]
    assert [each.request.method for each in receiver.heard] == ["GET", "POST", "GET"]
    assert receiver.heard[0].request.fields["own_x"] == "1"
    turned = {"answer_method": "POST", "fallback_method": "GET", "hangup_method": "POST"}
    api.do("applications_update", app_id, body=turned)
    simulation.call(phone(), app_id)
    assert called(receiver)[3:] == [ANSWER, FALLBACK, HANGUP]
    assert [each.request.method for each in receiver.heard][3:] == ["POST", "GET", "POST"]


def test_the_hangup_goes_to_the_answer_url_unless_set(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    app_id = APPLICATIONS.create(api, answer_url=receiver.url(ANSWER))
    assert APPLICATIONS.get(api, app_id)["hangup_url"] == receiver.url(ANSWER)
    receiver.answer(ANSWER, SPEAK)
    app_id = APPLICATIONS.create(
        api, answer_url=receiver.url(ANSWER), hangup_url=receiver.url(HANGUP, "/own")
    )
    simulation.call(phone(), app_id)
    assert [each.path for each in receiver.heard] == [f"/{ANSWER}", f"/{HANGUP}/own"]


def test_a_deleted_application_is_not_asked(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    number = phone()
    app_id = application(api, receiver)
    simulation.number(number, app_id)
    api.do("applications_delete", app_id)
    call = simulation.call(phone(), number)
    assert called(receiver) == []
    assert call.status == "completed"


def test_an_updated_application_is_asked_anew(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    receiver.answer(ANSWER, SPEAK)
    app_id = application(api, receiver)
    update = {"answer_url": receiver.url(ANSWER, "/v2")}
    api.do("applications_update", app_id, body=update)
    simulation.call(phone(), app_id)
    assert receiver.of(ANSWER)[0].path == f"/{ANSWER}/v2"


def test_a_subaccount_signs_for_itself(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """The owner's token signs, beside the main account's (C41)."""
    key = SUBACCOUNTS.create(api, enabled=True)
    token = SUBACCOUNTS.get(api, key)["auth_token"]
    receiver.tokens[key], receiver.owner = token, key
    receiver.answer(ANSWER, SPEAK)
    simulation.call(phone(), application(api.as_(key, token), receiver))
    assert called(receiver) == [ANSWER, HANGUP]
    for each in receiver.heard:
        assert each.fields["ParentAuthID"] == api.auth_id
        headers = each.request.headers
        assert headers["x-plivo-signature-v3"] != headers["x-plivo-signature-ma-v3"]


def test_new_numbers_call_the_default_application(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Of its owner; a session's number follows it once the session has ended."""
    receiver.answer(ANSWER, SPEAK)
    application(api, receiver, default_number_app=True)
    body = {"first_party": f"+{phone()}", "second_party": f"+{phone()}"}
    session = api.do("masking_sessions_create", body=body)["session"]
    simulation.call(phone(), session["virtual_number"])
    assert called(receiver) == []
    api.do("masking_sessions_delete", session["session_uuid"])
    simulation.call(phone(), session["virtual_number"])
    assert called(receiver) == [ANSWER, HANGUP]
    # That of another owner is not theirs.
    sub = SUBACCOUNTS.create(api, enabled=True)
    body = {"first_party": f"+{phone()}", "second_party": f"+{phone()}", "subaccount": sub}
    session = api.do("masking_sessions_create", body=body)["session"]
    api.do("masking_sessions_delete", session["session_uuid"])
    simulation.call(phone(), session["virtual_number"])
    assert len(called(receiver)) == 2
