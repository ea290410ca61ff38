"""Masked calls and one-time passwords that are read out are calls like others.

Each leg leaves a record, is live while it lasts, and can be ended by the API. What no page says of
them is decided in `docs/decisions.md` (U72, U73).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import Line
from tests.semantic.resource_types import VERIFY, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import JsonObject

OTP = "493027"
ENDING = ("hangup_cause_code", "hangup_cause_name", "hangup_source")


@pytest.fixture
def line(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> Line:
    """A session that is told of its events."""
    return Line.open(api, simulation, receiver)


def records(line: Line) -> list[JsonObject]:
    """The records of the legs of the last call of a session, the first party's first."""
    call = line.now()["interaction"][-1]
    urls = [call.get(f"{role}_party_resource_url") for role in ("first", "second")]
    return [line.api.do("calls_get", url.rpartition("/")[2]) for url in urls if url]


def live(api: Api, **query: Any) -> list[str]:
    """The identifiers of live calls, the newest last."""
    return list(reversed(api.do("calls_list_live", status="live", **query)["calls"]))


def begin(line: Line, caller: str, **script: Any) -> str:
    """Call the session's number without living through the call."""
    control = line.simulation.control
    return control.calls.create(from_=caller, to=line.number, **script).call_uuid


def credit(api: Api) -> Decimal:
    return Decimal(api.do("accounts_get")["cash_credits"])


# Masked calls -----------------------------------------------------------------------------------


def test_both_legs_leave_records(line: Line) -> None:
    before = credit(line.api)
    line.call(line.first, ring_seconds=4, talk_seconds=70)
    first, second = records(line)
    assert (first["call_direction"], second["call_direction"]) == ("inbound", "outbound")
    assert (first["from_number"], first["to_number"]) == (line.first, line.number)
    assert (second["from_number"], second["to_number"]) == (line.number, line.second)
    assert (first["parent_call_uuid"], second["parent_call_uuid"]) == (None, first["call_uuid"])
    assert (first["call_duration"], second["call_duration"]) == (74, 70)
    assert [each["billed_duration"] for each in (first, second)] == [120, 120]
    for each in (first, second):
        assert [each[name] for name in ENDING] == [4000, "Normal Hangup", "Caller"]
    # What both cost is what the session shows and the account pays.
    amount = sum(Decimal(each["total_amount"]) for each in (first, second))
    assert amount == Decimal(line.events()[-1].fields["Amount"]) == before - credit(line.api)
    listed = line.api.do("calls_list", parent_call_uuid=first["call_uuid"])["objects"]
    assert [each["call_uuid"] for each in listed] == [second["call_uuid"]]


@pytest.mark.parametrize(
    ("script", "code", "source"),
    [
        ({"answer": "busy"}, 3010, "Carrier"),
        ({"answer": "rejected"}, 3020, "Carrier"),
        ({"answer": "no_answer"}, 3000, "Carrier"),
        ({"answer": "ring_timeout"}, 6010, "Plivo"),
        ({"hangup_by": "callee"}, 4000, "Callee"),
        ({"talk_seconds": 20_000}, 6000, "Plivo"),
    ],
)
def test_both_legs_end_with_one_cause(
    line: Line, script: dict[str, Any], code: int, source: str
) -> None:
    line.call(line.second, **script)
    told = {each.fields.get("PlivoHangupCauseCode") for each in line.events()}
    assert told == {None, code}
    called, caller = records(line)
    for each in (called, caller):
        assert (each["hangup_cause_code"], each["hangup_source"]) == (code, source)
    unanswered = "answer" in script
    assert (called["answer_time"] is None) is unanswered
    assert (Decimal(called["total_amount"]) == 0) is unanswered
    assert caller["answer_time"] is not None


def test_legs_are_live_while_they_last(line: Line) -> None:
    caller = begin(line, line.first, ring_seconds=4, talk_seconds=10)
    line.simulation.advance(seconds=1)
    both = live(line.api)
    assert both[0] == caller
    assert live(line.api, call_direction="outbound") == both[1:]
    statuses = [line.api.do("calls_get_live", each, status="live")["call_status"] for each in both]
    assert statuses == ["in-progress", "ringing"]
    line.simulation.advance(seconds=5)
    assert line.api.do("calls_get_live", both[1], status="live")["call_status"] == "in-progress"
    assert line.api.ask("calls_get", caller).status == 404
    line.simulation.advance(seconds=60)
    assert live(line.api) == []
    assert {each["call_uuid"] for each in records(line)} == set(both)


@pytest.mark.parametrize("leg", [0, 1])
def test_the_api_ends_either_leg(line: Line, leg: int) -> None:
    begin(line, line.first)
    line.simulation.advance(seconds=10)
    line.api.do("calls_hangup", live(line.api)[leg])
    assert live(line.api) == []
    line.check()
    for each in records(line):
        assert [each[name] for name in ENDING] == [1000, "Canceled", "API Request"]
        assert each["call_duration"] in (7, 10)
    assert line.events()[-1].fields["PlivoHangupCauseCode"] == 1000


def test_a_caller_who_does_not_wait(line: Line) -> None:
    """The other phone, which still rings, is no longer wanted."""
    caller = begin(line, line.first, ring_seconds=30)
    line.simulation.advance(seconds=10)
    line.simulation.control.calls.hang_up(caller)
    first, second = records(line)
    assert (first["hangup_cause_code"], second["hangup_cause_code"]) == (4000, 1000)
    assert (first["call_duration"], second["call_duration"]) == (10, 0)
    names = [each.name for each in line.events()]
    assert names[-2:] == ["FirstPartyHangup", "SecondPartyHangup"]
    codes = [each.fields["PlivoHangupCauseCode"] for each in line.events()[-2:]]
    assert codes == [4000, 1000]


def test_who_is_called_may_be_played_by_hand(line: Line) -> None:
    begin(line, line.first, ring_seconds=30)
    line.simulation.advance(seconds=2)
    _, called = live(line.api)
    line.simulation.control.calls.answer(called)
    line.simulation.advance(seconds=5)
    line.simulation.control.calls.hang_up(called)
    line.check()
    assert line.events()[-1].name == "FirstPartyHangup"
    assert [each["call_duration"] for each in records(line)] == [7, 5]


def test_legs_follow_their_session(line: Line, receiver: WebhookReceiver) -> None:
    """Neither gets another document."""
    begin(line, line.first)
    line.simulation.advance(seconds=10)
    for each in live(line.api):
        body = {"legs": "aleg", "aleg_url": receiver.url("on_call_transfer")}
        assert line.api.ask("calls_transfer", each, body=body).status == 404
    line.simulation.advance(seconds=60)
    line.check()


def test_who_is_refused_leaves_a_record(line: Line) -> None:
    stranger = phone()
    call = line.simulation.call(stranger, line.number)
    record = line.api.do("calls_get", call.call_uuid)
    assert [record[name] for name in ENDING] == [3020, "Rejected", "Plivo"]
    assert (record["from_number"], record["to_number"]) == (stranger, line.number)
    assert (record["answer_time"], record["total_amount"]) == (None, "0.00000")


@pytest.mark.parametrize(("answer", "code"), [("answered", 4000), ("busy", 3010)])
def test_the_session_calls_the_first_party(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, answer: Any, code: int
) -> None:
    """From its number, which nobody called."""
    first = phone()
    simulation.control.phones.update(first, answer=answer)
    line = Line.open(
        api, simulation, receiver, first_party=first, initiate_call_to_first_party=True
    )
    simulation.advance(seconds=600)
    own, *others = records(line)
    assert (own["from_number"], own["to_number"]) == (line.number, first)
    assert (own["call_direction"], own["hangup_cause_code"]) == ("outbound", code)
    assert [each["parent_call_uuid"] for each in others] == [own["call_uuid"]] * (code == 4000)


# One-time passwords -----------------------------------------------------------------------------


def call_of(simulation: Simulation, session_uuid: str) -> Any:
    (call,) = simulation.control.calls.list(session_uuid=session_uuid).objects
    return call


def test_a_password_is_read_out(api: Api, simulation: Simulation) -> None:
    before, recipient = credit(api), phone()
    key = VERIFY.create(api, recipient=recipient, channel="voice", otp=OTP)
    simulation.advance(seconds=5)
    call = call_of(simulation, key)
    assert live(api) == [call.call_uuid]
    assert [each.kind for each in call.heard if OTP in each.text] == ["speak"]
    simulation.advance(seconds=60)
    assert live(api) == []
    record = api.do("calls_get", call.call_uuid)
    assert (record["call_direction"], record["to_number"]) == ("outbound", recipient)
    assert [record[name] for name in ENDING] == [4000, "Normal Hangup", "Plivo"]
    # The call costs what the attempt costs.
    (charge,) = VERIFY.get(api, key)["charges"]["attempt_charges"]
    assert record["total_amount"] == charge["charge"] == f"{before - credit(api):.5f}"


@pytest.mark.parametrize(
    ("script", "code", "status"),
    [
        ({"answer": "busy"}, 3010, "failed"),
        ({"answer": "no_answer"}, 3000, "failed"),
        ({"password": "failed"}, 3020, "failed"),
        ({"password": "undelivered"}, 3000, "undelivered"),
        ({"password": "early_media"}, 3000, "early media"),
    ],
)
def test_a_password_that_nobody_hears(
    api: Api, simulation: Simulation, script: dict[str, Any], code: int, status: str
) -> None:
    recipient = phone()
    simulation.control.phones.update(recipient, **script)
    key = VERIFY.create(api, recipient=recipient, channel="voice")
    simulation.advance(seconds=60)
    record = api.do("calls_get", call_of(simulation, key).call_uuid)
    assert (record["hangup_cause_code"], record["answer_time"]) == (code, None)
    session = VERIFY.get(api, key)
    assert session["attempt_details"][0]["status"] == status
    (charge,) = session["charges"]["attempt_charges"]
    assert Decimal(charge["charge"]) == Decimal(record["total_amount"]) == 0


def test_who_hangs_up_has_heard_some_of_it(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    recipient = phone()
    simulation.control.phones.update(recipient, ring_seconds=1, talk_seconds=4)
    url = receiver.url("on_verify_session_event")
    key = VERIFY.create(api, recipient=recipient, channel="voice", url=url)
    simulation.advance(seconds=5)
    statuses = [each.fields["ChannelStatus"] for each in receiver.of("on_verify_session_event")]
    assert statuses == ["ringing", "in-progress", "completed"]
    record = api.do("calls_get", call_of(simulation, key).call_uuid)
    assert (record["hangup_source"], record["call_duration"]) == ("Callee", 4)
    assert VERIFY.get(api, key)["attempt_details"][0]["status"] == "answer"


def test_a_password_that_is_stopped_is_no_call(api: Api, simulation: Simulation) -> None:
    """Fraud protection stops it before anybody is called."""
    recipient = phone()
    simulation.control.phones.update(recipient, password="fraud")
    key = VERIFY.create(api, recipient=recipient, channel="voice")
    simulation.advance(seconds=60)
    assert simulation.control.calls.list(session_uuid=key).objects == []
