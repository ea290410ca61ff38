"""Calls to an application: it is asked what to do, and told how it ended."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.listening import Answer, application_server
from tests.semantic.api import Api
from tests.semantic.behind import Behind
from tests.semantic.calls import moment
from tests.semantic.hearing import Hearing
from tests.semantic.kinds import APPLICATIONS, SUBACCOUNTS, phone

ANSWER = "on_application_answer"
FALLBACK = "on_application_fallback_answer"
HANGUP = "on_application_hangup"
SPEAK = Answer("<Response><Speak>Hello</Speak></Response>")
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
}
ENDED = {
    "Duration",
    "BillDuration",
    "HangupCauseName",
    "HangupCauseCode",
    "HangupSource",
    "TotalCost",
    "StartTime",
    "EndTime",
}


def application(api: Api, hearing: Hearing, **more: Any) -> str:
    urls = {"answer_url": hearing.url(ANSWER), "hangup_url": hearing.url(HANGUP)}
    return APPLICATIONS.create(api, **(urls | more))


def called(hearing: Hearing) -> list[str]:
    hearing.behind.advance()
    return [each.event for each in hearing.heard]


def test_an_application_is_asked_and_told(api: Api, behind: Behind, hearing: Hearing) -> None:
    hearing.answer(ANSWER, SPEAK)
    number, caller = phone(), phone(1)
    behind.number(number, application(api, hearing))
    start = behind.now
    call = behind.call(f"+{caller}", f"+{number}", talk_seconds=61)
    assert called(hearing) == [ANSWER, HANGUP]
    asked, told = (each.fields for each in hearing.heard)
    assert set(asked) == FIELDS
    assert set(told) == FIELDS | ENDED | {"AnswerTime"}
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
    times = [moment(hearing.heard[1], f"{name}Time") for name in ("Start", "Answer", "End")]
    assert times[0] == times[1] == start
    assert (times[2] - start).seconds == 61


def test_a_sip_address_is_called(api: Api, behind: Behind, hearing: Hearing) -> None:
    hearing.answer(ANSWER, SPEAK)
    app_id = application(api, hearing)
    sip_uri = APPLICATIONS.get(api, app_id)["sip_uri"]
    behind.call(phone(), sip_uri, sip_headers={"Test": "1"}, forwarded_from="14155550188")
    for each in hearing.of(ANSWER) + hearing.of(HANGUP):
        assert each.fields["To"] == sip_uri
        assert each.fields["X-PH-Test"] == "1"
        assert each.fields["ForwardedFrom"] == "14155550188"
    assert called(hearing) == [ANSWER, HANGUP]


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
    api: Api, behind: Behind, hearing: Hearing, answer: Answer, cause: str, code: int
) -> None:
    hearing.answer(ANSWER, answer)
    behind.call(phone(), application(api, hearing))
    (told,) = hearing.of(HANGUP)
    assert (told.fields["HangupCauseName"], told.fields["HangupCauseCode"]) == (cause, code)
    # Nobody picked up, so nothing is billed.
    assert (told.fields["Duration"], told.fields["BillDuration"]) == ("0", "0")
    assert Decimal(told.fields["TotalCost"]) == 0
    assert "AnswerTime" not in told.fields


@pytest.mark.parametrize(
    "answer",
    [
        Answer("", status=503),
        Answer("<Response/>", status=302),
        Answer("<broken"),
        Answer("<Response><X/></Response>"),
    ],
)
def test_the_fallback_is_asked(api: Api, behind: Behind, hearing: Hearing, answer: Answer) -> None:
    """Decision C50: when the answer URL fails, whether by status or by its XML."""
    hearing.answer(ANSWER, answer)
    hearing.answer(FALLBACK, SPEAK)
    app_id = application(api, hearing, fallback_answer_url=hearing.url(FALLBACK))
    behind.call(phone(), app_id, talk_seconds=5)
    assert called(hearing) == [ANSWER, FALLBACK, HANGUP]
    first, second, told = (each.fields for each in hearing.heard)
    assert first == second
    assert (told["HangupCauseCode"], told["Duration"]) == (4000, "5")


def test_the_fallback_is_asked_when_nobody_listens(
    api: Api, behind: Behind, hearing: Hearing
) -> None:
    with application_server() as gone:
        url = f"{gone.url}/gone"
    hearing.answer(FALLBACK, SPEAK)
    urls = {"answer_url": url, "fallback_answer_url": hearing.url(FALLBACK)}
    behind.call(phone(), application(api, hearing, **urls))
    assert called(hearing) == [FALLBACK, HANGUP]
    behind.call(phone(), application(api, hearing, answer_url=url))
    assert called(hearing)[2:] == [HANGUP]
    assert hearing.heard[-1].fields["HangupCauseCode"] == 7011


def test_the_fallback_is_not_asked_in_vain(api: Api, behind: Behind, hearing: Hearing) -> None:
    hearing.answer(ANSWER, SPEAK)
    behind.call(phone(), application(api, hearing, fallback_answer_url=hearing.url(FALLBACK)))
    assert called(hearing) == [ANSWER, HANGUP]


def test_each_address_is_called_its_own_way(api: Api, behind: Behind, hearing: Hearing) -> None:
    hearing.answer(ANSWER, Answer("", status=500))
    hearing.answer(FALLBACK, SPEAK)
    app_id = application(
        api,
        hearing,
        answer_url=hearing.url(ANSWER, "?own_x=1"),
        answer_method="GET",
        fallback_answer_url=hearing.url(FALLBACK),
        hangup_method="GET",
    )
    behind.call(phone(), app_id)
    assert called(hearing) == [ANSWER, FALLBACK, HANGUP]
    assert [each.request.method for each in hearing.heard] == ["GET", "POST", "GET"]
    assert hearing.heard[0].request.fields["own_x"] == "1"
    turned = {"answer_method": "POST", "fallback_method": "GET", "hangup_method": "POST"}
    api.do("applications_update", app_id, body=turned)
    behind.call(phone(), app_id)
    assert called(hearing)[3:] == [ANSWER, FALLBACK, HANGUP]
    assert [each.request.method for each in hearing.heard][3:] == ["POST", "GET", "POST"]


def test_the_hangup_goes_to_the_answer_url_unless_set(
    api: Api, behind: Behind, hearing: Hearing
) -> None:
    app_id = APPLICATIONS.create(api, answer_url=hearing.url(ANSWER))
    assert APPLICATIONS.get(api, app_id)["hangup_url"] == hearing.url(ANSWER)
    hearing.answer(ANSWER, SPEAK)
    app_id = APPLICATIONS.create(
        api, answer_url=hearing.url(ANSWER), hangup_url=hearing.url(HANGUP, "/own")
    )
    behind.call(phone(), app_id)
    assert [each.request.path for each in hearing.heard] == [f"/{ANSWER}", f"/{HANGUP}/own"]


def test_a_deleted_application_is_not_asked(api: Api, behind: Behind, hearing: Hearing) -> None:
    number = phone()
    app_id = application(api, hearing)
    behind.number(number, app_id)
    api.do("applications_delete", app_id)
    call = behind.call(phone(), number)
    assert called(hearing) == []
    assert call.status == "completed"


def test_an_updated_application_is_asked_anew(api: Api, behind: Behind, hearing: Hearing) -> None:
    hearing.answer(ANSWER, SPEAK)
    app_id = application(api, hearing)
    update = {"answer_url": hearing.url(ANSWER, "/v2")}
    api.do("applications_update", app_id, body=update)
    behind.call(phone(), app_id)
    assert hearing.of(ANSWER)[0].request.path == f"/{ANSWER}/v2"


def test_a_subaccount_signs_for_itself(api: Api, behind: Behind, hearing: Hearing) -> None:
    """The owner's token signs, beside the main account's (C41)."""
    key = SUBACCOUNTS.create(api, enabled=True)
    token = SUBACCOUNTS.get(api, key)["auth_token"]
    hearing.tokens[key], hearing.owner = token, key
    hearing.answer(ANSWER, SPEAK)
    behind.call(phone(), application(api.as_(key, token), hearing))
    assert called(hearing) == [ANSWER, HANGUP]
    for each in hearing.heard:
        assert each.fields["ParentAuthID"] == api.auth_id
        headers = each.request.headers
        assert headers["x-plivo-signature-v3"] != headers["x-plivo-signature-ma-v3"]


def test_new_numbers_call_the_default_application(
    api: Api, behind: Behind, hearing: Hearing
) -> None:
    """Of its owner; a session's number follows it once the session has ended."""
    hearing.answer(ANSWER, SPEAK)
    application(api, hearing, default_number_app=True)
    body = {"first_party": f"+{phone()}", "second_party": f"+{phone()}"}
    session = api.do("masking_sessions_create", body=body)["session"]
    behind.call(phone(), session["virtual_number"])
    assert called(hearing) == []
    api.do("masking_sessions_delete", session["session_uuid"])
    behind.call(phone(), session["virtual_number"])
    assert called(hearing) == [ANSWER, HANGUP]
    # That of another owner is not theirs.
    sub = SUBACCOUNTS.create(api, enabled=True)
    body = {"first_party": f"+{phone()}", "second_party": f"+{phone()}", "subaccount": sub}
    session = api.do("masking_sessions_create", body=body)["session"]
    api.do("masking_sessions_delete", session["session_uuid"])
    behind.call(phone(), session["virtual_number"])
    assert len(called(hearing)) == 2
