"""How a call to an application ends, when, and who is said to have ended it.

Causes and codes are those of Plivo's table of hangup causes; where no page says who ended a call,
`docs/decisions.md` does (C37, C50).
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import Line, moment
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.test_call_boundaries import OVER, PIN, SINGLE, TALK, with_pins
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer

ANSWER: Final = "on_application_answer"
FALLBACK: Final = "on_application_fallback_answer"
HANGUP: Final = "on_application_hangup"
SPEAK: Final = "<Speak>Hello</Speak>"
# A call is answered by the first element but `Wait` and some others, so the text comes first.
LONG: Final = SPEAK + '<Wait length="600"/>'
LATE: Final = '<Hangup schedule="9"/>'

# What the answer holds, what the script says, then cause, code, source and seconds of talk; `None`
# where nobody picks up.
ENDINGS: Final[list[tuple[str, dict[str, Any], str, int, str, int | None]]] = [
    ("", {}, "End Of XML Instructions", 4010, "Plivo", None),
    ("<Hangup/>", {}, "Rejected", 3020, "Answer XML", None),
    ('<Hangup reason="rejected"/>', {}, "Rejected", 3020, "Answer XML", None),
    ('<Hangup reason="busy"/>', {}, "Busy Line", 3010, "Answer XML", None),
    (SPEAK, {}, "End Of XML Instructions", 4010, "Plivo", 1),
    (SPEAK, {"talk_seconds": 2}, "End Of XML Instructions", 4010, "Plivo", 1),
    (SPEAK, {"talk_seconds": 0}, "Normal Hangup", 4000, "Caller", 0),
    (LONG, {"talk_seconds": 30}, "Normal Hangup", 4000, "Caller", 30),
    (LONG, {}, "End Of XML Instructions", 4010, "Plivo", 601),
    (SPEAK + "<Hangup/>", {}, "Normal Hangup", 4000, "Answer XML", 1),
    # A reason is for calls that are not answered.
    (SPEAK + '<Hangup reason="busy"/>', {}, "Normal Hangup", 4000, "Answer XML", 1),
    (LATE + LONG, {"talk_seconds": 8}, "Normal Hangup", 4000, "Caller", 8),
    (LATE + LONG, {"talk_seconds": 10}, "Scheduled Hangup", 6000, "Plivo", 9),
    (LATE + LONG, {}, "Scheduled Hangup", 6000, "Plivo", 9),
    ('<Hangup schedule="9" reason="busy"/>' + LONG, {}, "Scheduled Hangup", 6000, "Plivo", 9),
    (SPEAK + LATE + LONG, {}, "Scheduled Hangup", 6000, "Plivo", 10),
    # The document does not wait for the hour that it has set.
    (LATE + SPEAK, {}, "End Of XML Instructions", 4010, "Plivo", 1),
    (LATE, {}, "End Of XML Instructions", 4010, "Plivo", None),
]
# What telephony calls these causes.
SIGNALS: Final = {
    3010: "USER_BUSY",
    3020: "CALL_REJECTED",
    4000: "NORMAL_CLEARING",
    4010: "NORMAL_CLEARING",
    6000: "ALLOTTED_TIMEOUT",
}


@pytest.mark.parametrize(("inside", "script", "cause", "code", "source", "lasted"), ENDINGS)
def test_how_a_call_ends(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    inside: str,
    script: dict[str, Any],
    cause: str,
    code: int,
    source: str,
    lasted: int | None,
) -> None:
    receiver.answer(ANSWER, Answer(f"<Response>{inside}</Response>"))
    urls = {"answer_url": receiver.url(ANSWER), "hangup_url": receiver.url(HANGUP)}
    start = simulation.now
    simulation.call(phone(), APPLICATIONS.create(api, **urls), **script)
    (told,) = receiver.of(HANGUP)
    fields = told.fields
    assert (fields["HangupCauseName"], fields["HangupCauseCode"]) == (cause, code)
    assert (fields["HangupSource"], fields["Duration"]) == (source, str(lasted or 0))
    assert fields["BillDuration"] == str(-(-(lasted or 0) // 60) * 60)
    assert (moment(told, "EndTime") - start).seconds == (lasted or 0)
    assert fields["HangupCause"] == SIGNALS[code]
    assert fields["CallStatus"] == "completed"
    if lasted is None:
        assert fields["AnswerTime"] == ""
    else:
        assert moment(told, "AnswerTime") == start


USELESS: Final = [
    (Answer(SPEAK, status=status), "Error Reaching Answer URL", 7011)
    for status in (302, 400, 404, 500, 503)
] + [
    (answer, "Invalid Answer XML", 8011)
    for answer in (
        Answer("<Response>"),
        Answer("<Response><Say>Hi</Say></Response>"),
        Answer("<Answer/>"),
        Answer("OK", content_type="text/plain"),
        Answer(""),
        Answer(f"<Response><Speak>{'a' * 110_000}</Speak></Response>"),
    )
]


@pytest.mark.parametrize(("answer", "cause", "code"), USELESS)
@pytest.mark.parametrize("fallback", ["", "useless", "good"])
def test_an_answer_of_no_use(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    answer: Answer,
    cause: str,
    code: int,
    fallback: str,
) -> None:
    """The fallback saves the call, or its own failure is the cause."""
    other = Answer("<Response>") if code == 7011 else Answer("", status=500)
    receiver.answer(ANSWER, other if fallback == "useless" else answer)
    good = Answer(f"<Response>{LONG}</Response>")
    receiver.answer(FALLBACK, good if fallback == "good" else answer)
    urls = {"answer_url": receiver.url(ANSWER), "hangup_url": receiver.url(HANGUP)}
    if fallback:
        urls["fallback_answer_url"] = receiver.url(FALLBACK)
    simulation.call(phone(), APPLICATIONS.create(api, **urls), talk_seconds=5)
    (told,) = receiver.of(HANGUP)
    wanted = ("Normal Hangup", 4000, "Caller", "5") if fallback == "good" else None
    assert tuple(
        told.fields[name]
        for name in ("HangupCauseName", "HangupCauseCode", "HangupSource", "Duration")
    ) == (wanted or (cause, code, "Error", "0"))
    assert told.fields["HangupCause"] == "NORMAL_CLEARING"
    assert [len(receiver.of(event)) for event in (ANSWER, FALLBACK)] == [1, bool(fallback)]


def test_a_call_goes_on_as_it_began(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """What changes in the application while somebody talks is for the next call."""
    receiver.answer(ANSWER, Answer(f"<Response>{LONG}</Response>"))
    urls = {"answer_url": receiver.url(ANSWER), "hangup_url": receiver.url(HANGUP)}
    app_id = APPLICATIONS.create(api, **urls)
    simulation.control.calls.create(from_=phone(), to=app_id, talk_seconds=60)
    simulation.advance(seconds=5)
    changed = {"hangup_url": receiver.url(HANGUP, "/new"), "hangup_method": "GET"}
    api.do("applications_update", app_id, body=changed)
    simulation.advance(seconds=60)
    simulation.call(phone(), app_id, talk_seconds=1)
    hangups = receiver.of(HANGUP)
    assert [(each.request.method, each.path) for each in hangups] == [
        ("POST", f"/{HANGUP}"),
        ("GET", f"/{HANGUP}/new"),
    ]


# PINs of parties, and of single ones --------------------------------------------------------------


@pytest.mark.parametrize("wait", [5, 10])
def test_a_pin_is_waited_for(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, wait: int
) -> None:
    """`pin_retry_wait` seconds each time nobody enters one."""
    more = with_pins("1111", "2222", pin_retry_wait=wait, pin_retry=2)
    line = Line.open(api, simulation, receiver, **more)
    start = simulation.now
    line.call(phone(2))
    assert [(moment(each) - start).seconds for each in line.events()] == [wait, 2 * wait, 3 * wait]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("party", ["first", "second"])
def test_who_is_asked_for_a_pin(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, force: bool, party: str
) -> None:
    """Parties only where `force_pin_authentication` says so; with their own PIN."""
    more = with_pins("1111", "2222", force_pin_authentication=force)
    line = Line.open(api, simulation, receiver, **more)
    caller = getattr(line, party)
    names = line.call(caller, pins=["1111" if party == "first" else "2222"], talk_seconds=1)
    (pin,) = [each.fields for each in line.events() if each.name == PIN]
    status = "success" if force else "AuthorizedCaller"
    assert (pin["PinAuthenticationStatus"], pin["PinRetryCounter"]) == (status, 0)
    assert pin["From"] == caller
    assert len(names) == (6 if party == "first" else 5)
    assert line.now()["total_call_count"] == 2
    assert bool(line.call(caller, pins=[])) is True
    assert line.now()["total_call_count"] == (2 if force else 4)


def test_a_single_party_behind_a_pin(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, **SINGLE, **with_pins("1111", "2222"))
    stranger = phone(2)
    assert line.call(stranger, pins=["0000", "9999"]) == [PIN, PIN]
    names = line.call(stranger, pins=["2222"], talk_seconds=1)
    assert names[0] == PIN
    assert line.events()[-1].fields["To"] == line.first
    assert line.call(line.first, talk_seconds=1)[0] == PIN
    assert line.events()[-1].fields["To"] == stranger


def test_with_both_parties_it_is_like_any_other(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    line = Line.open(api, simulation, receiver, **SINGLE)
    party = phone(1)
    api.do("masking_sessions_update", line.key, body={"second_party": f"+{party}"})
    assert line.call(phone(2)) == []
    assert line.call(line.first, talk_seconds=1) == [*TALK, *OVER]
    assert line.events()[-1].fields["To"] == party
    line.call(party, talk_seconds=1)
    assert line.events()[-1].fields["To"] == line.first
