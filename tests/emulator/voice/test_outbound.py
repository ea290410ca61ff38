"""Calls that the account places: until they ring, while they live, and what is kept of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from plivo_emulator.domain.endpoints import Registration, add_endpoint, register
from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.store import Where
from plivo_emulator.voice import requests
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.outbound import end_all, end_by_request
from plivo_emulator.voice.transfer import MOST_TRANSFERS
from tests.emulator.simulation.application_server import START
from tests.emulator.voice.outbound_calls import CALLEE, OWN, WAIT, Caller

AGENT = "14155550122"


def test_an_answered_call_rings_asks_and_tells(caller: Caller) -> None:
    caller.says("<Speak>Hello</Speak>")
    uuid = caller.call(headers={"Test": "1"})
    assert not caller.has_record(uuid)
    caller.world.advance(seconds=10)
    assert caller.paths() == ["/ring", "/answer", "/hangup"]
    ring, answer, hangup = (caller.told(path) for path in ("/ring", "/answer", "/hangup"))
    assert sorted(ring) == [
        "CallStatus",
        "CallUUID",
        "CallerName",
        "Direction",
        "Event",
        "From",
        "ParentAuthID",
        "RequestUUID",
        "SessionStart",
        "To",
        "X-PH-Test",
    ]
    assert (ring["From"], ring["To"], ring["CallStatus"]) == (f"+{OWN}", CALLEE, "ringing")
    assert (answer["From"], answer["CallStatus"]) == (OWN, "in-progress")
    assert {
        answer[name] for name in ("CallUUID", "RequestUUID", "ALegUUID", "ALegRequestUUID")
    } == {uuid}
    assert (hangup["HangupCauseCode"], hangup["Duration"], hangup["BillDuration"]) == (
        "4010",
        "1",
        "60",
    )
    record = caller.record(uuid)
    assert (record["from_number"], record["to_number"]) == (f"+{OWN}", CALLEE)
    assert (record["bill_duration"], record["billed_duration"]) == (1, 60)
    assert record["total_amount"] == hangup["TotalCost"]
    assert record["stir_attestation"] == "A"


def test_a_phone_may_ring_longer_than_there_are_dates(caller: Caller) -> None:
    caller.phone(ring_seconds=60)
    uuid = caller.call(ring_timeout=10**12, ring_limit=10**12)
    caller.world.advance(minutes=5)
    assert caller.record(uuid)["answer_time"] is not None


@pytest.mark.parametrize(
    ("answer", "status", "code", "source"),
    [
        ("busy", "busy", 3010, "Carrier"),
        ("rejected", "failed", 3020, "Carrier"),
        ("no_answer", "no-answer", 3000, "Carrier"),
        ("ring_timeout", "no-answer", 6010, "Plivo"),
    ],
)
def test_a_call_that_nobody_takes(
    caller: Caller, answer: str, status: str, code: int, source: str
) -> None:
    caller.phone(answer=answer)
    uuid = caller.call(ring_timeout=30)
    caller.world.advance(seconds=60)
    assert caller.paths() == ["/ring", "/hangup"]
    told = caller.told("/hangup")
    assert (told["CallStatus"], told["HangupSource"], told["AnswerTime"]) == (status, source, "")
    assert (told["From"], "ALegUUID" in told) == (f"+{OWN}", False)
    record = caller.record(uuid)
    assert (record["hangup_cause_code"], record["hangup_source"]) == (code, source)
    assert (record["answer_time"], record["total_amount"]) == (None, "0.00000")


def test_more_calls_than_may_leave_in_a_second_wait_for_their_turn(caller: Caller) -> None:
    numbers = [f"1415555012{last}" for last in range(5)]
    first = caller.place("<".join(numbers))
    later = caller.place(CALLEE)
    assert (first.queued, later.queued) == (False, True)
    uuids = [*first.call_uuids, *later.call_uuids]
    states = [caller.state(uuid).status for uuid in uuids]
    assert states == ["initiated"] * 2 + ["queued"] * 4
    caller.world.advance(seconds=10)
    rang = [caller.state(uuid).rang for uuid in uuids]
    assert [(each - START).total_seconds() for each in rang if each] == [
        0.5,
        0.5,
        1.5,
        1.5,
        2.5,
        2.5,
    ]


def test_a_queued_call_can_be_cancelled(caller: Caller) -> None:
    caller.rules(calls_per_second=1)
    _, second = caller.place(f"{CALLEE}<{AGENT}").call_uuids
    with caller.world.step() as step, exchange(step) as calls:
        live = calls.get(second)
        assert live is not None
        end_by_request(live)
    caller.world.advance(seconds=5)
    record = caller.record(second)
    assert (record["hangup_cause_code"], record["hangup_source"]) == (1000, "API Request")
    assert caller.state(second).rang is None
    (told,) = (
        each.fields for each in caller.world.server.received if each.fields["CallUUID"] == second
    )
    assert (told["Event"], told["CallStatus"]) == ("Hangup", "cancel")


def test_too_many_calls_at_once_are_refused_or_fail(caller: Caller) -> None:
    caller.rules(concurrent_calls=1)
    first = caller.call()
    caller.world.advance(seconds=5)
    with pytest.raises(ApiError) as refused:
        caller.call()
    assert refused.value.status == 403
    caller.world.advance(seconds=60)
    assert caller.state(first).status == "completed"
    caller.call()


def test_a_queued_call_fails_when_the_lines_are_busy(caller: Caller) -> None:
    caller.rules(concurrent_calls=1, calls_per_second=1)
    _, second = caller.place(f"{CALLEE}<{AGENT}").call_uuids
    caller.world.advance(seconds=5)
    assert caller.record(second)["hangup_cause_code"] == 5030


REFUSED: list[tuple[dict[str, Any], dict[str, Any], int, str]] = [
    ({"barred_call_countries": ["US"]}, {}, 403, "barred"),
    ({"unknown_caller_ids": "refused"}, {"caller": "+14155550199"}, 400, "not associated"),
    ({}, {"to": "nobody"}, 400, "to parameter is invalid"),
    ({}, {"to": "<"}, 400, "to parameter is missing"),
    ({}, {"caller": "nobody"}, 400, "from parameter is invalid"),
    ({}, {"to": "<".join(str(14155550000 + each) for each in range(1001))}, 400, "at most 1000"),
]


@pytest.mark.parametrize(("rules", "asked", "status", "text"), REFUSED)
def test_what_is_refused_leaves_nothing(
    caller: Caller, rules: dict[str, Any], asked: dict[str, Any], status: int, text: str
) -> None:
    caller.rules(**rules)
    with pytest.raises(ApiError, match=text) as refused:
        caller.place(**asked)
    assert refused.value.status == status
    caller.world.advance(seconds=5)
    assert caller.paths() == []


def test_destinations_are_called_once_and_others_reported(caller: Caller) -> None:
    placed = caller.place(f"+{CALLEE}<{CALLEE}<nobody<+1 (415) 555-0122<sip:a@example.com")
    assert len(placed.call_uuids) == 3
    assert placed.invalid == ["nobody"]


FAILS = [
    ({"to": "4155550111"}, 2000),
    ({"to": "sip:nobody@phone.plivo.com"}, 2020),
    ({"caller": "+14155550199"}, 3030),
]


@pytest.mark.parametrize(("asked", "code"), FAILS)
def test_what_cannot_be_placed_fails_at_its_turn(
    caller: Caller, asked: dict[str, Any], code: int
) -> None:
    uuid = caller.call(**asked)
    caller.world.advance(seconds=5)
    assert caller.paths() == ["/hangup"]
    assert caller.told("/hangup")["CallStatus"] == "failed"
    assert caller.record(uuid)["hangup_cause_code"] == code


def test_any_caller_id_is_accepted_on_request(caller: Caller) -> None:
    caller.rules(unknown_caller_ids="accepted")
    uuid = caller.call(caller="+14155550199")
    caller.world.advance(seconds=5)
    assert caller.state(uuid).status == "in-progress"
    assert caller.state(uuid).attestation == "C"


def test_without_credit_a_call_ends(caller: Caller) -> None:
    with caller.world.step() as step:
        row = ACCOUNTS.get(step.tx, caller.account)
        assert row is not None
        ACCOUNTS.update(step.tx, caller.account, row.document | {"cash_credits": "0.00000"})
    uuid = caller.call()
    caller.world.advance(seconds=5)
    assert caller.record(uuid)["hangup_cause_code"] == 1010


def test_a_registered_endpoint_rings(caller: Caller) -> None:
    with caller.world.step() as step:
        row = add_endpoint(
            step.tx, "1" * 14, **caller.owner, username="ann123456", app_id=None, alias="ann"
        )
        register(step, row, Registration("sip:ann@10.0.0.1", "Phone", 3600))
    uuid = caller.call(to="sip:ann123456@phone.plivo.com")
    caller.world.advance(seconds=5)
    assert caller.told("/answer")["To"] == "sip:ann123456@phone.plivo.com"
    assert caller.state(uuid).rate == "0.00300"


def test_limits_of_a_call(caller: Caller) -> None:
    caller.phone(talk_seconds=None)
    talked = caller.call(time_limit=20)
    rang = caller.call(ring_limit=10)
    caller.phone(answer="ring_timeout")
    never = caller.call(ring_limit=7)
    caller.world.advance(seconds=60)
    ends = [caller.record(each) for each in (talked, rang, never)]
    assert [each["hangup_cause_code"] for each in ends] == [6000] * 3
    assert [each["bill_duration"] for each in ends] == [20, 7, 0]
    assert caller.state(never).status == "no-answer"


def test_digits_are_sent_when_it_is_answered_or_before(caller: Caller) -> None:
    late, early = caller.call(send_digits="ww12"), caller.call(send_digits="34", early_digits=True)
    caller.world.advance(seconds=5)
    for uuid, at in ((late, "answered"), (early, "rang")):
        call = caller.state(uuid)
        (tones,) = (each for each in call.heard if each.kind == "dtmf")
        assert tones.start == getattr(call, at)
    assert (caller.state(late).heard[0].text, caller.state(early).heard[0].text) == ("ww12", "34")


def test_the_fallback_url_is_asked_if_the_first_fails(caller: Caller) -> None:
    caller.says("<Speak>Hello</Speak>", "/fallback")
    caller.call(paths={requests.ANSWER: "/broken", requests.FALLBACK: "/fallback"})
    caller.world.advance(minutes=5)
    assert caller.paths()[-2:] == ["/fallback", "/hangup"]
    assert caller.told("/hangup")["HangupCauseCode"] == "4010"


@pytest.mark.parametrize("machine", [False, True])
def test_the_first_document_waits_for_the_verdict(caller: Caller, machine: bool) -> None:
    caller.phone(machine=machine)
    uuid = caller.call(detection=caller.detection())
    caller.world.advance(seconds=10)
    call = caller.state(uuid)
    assert call.answered is not None
    waited = call.fetches[0].time - call.answered
    assert waited == timedelta(seconds=3 if machine else 1.5)
    fields = caller.told("/answer")
    assert (fields.get("machine"), fields.get("Machine")) == (
        ("true",) * 2 if machine else (None, None)
    )


def test_a_machine_is_hung_up_on(caller: Caller) -> None:
    caller.phone(machine=True)
    uuid = caller.call(detection=caller.detection(hang_up=True))
    caller.world.advance(seconds=10)
    assert caller.paths() == ["/ring", "/hangup"]
    assert caller.told("/hangup")["machine"] == "machine_detection"
    record = caller.record(uuid)
    assert (record["hangup_cause_code"], record["hangup_source"]) == (9100, "Plivo")


@pytest.mark.parametrize("hang_up", [False, True])
def test_detection_with_a_url_does_not_hold_the_call_up(caller: Caller, hang_up: bool) -> None:
    caller.phone(machine=True)
    caller.call(detection=caller.detection(hang_up=hang_up, path="/machine"))
    caller.world.advance(seconds=10)
    assert caller.paths() == ["/ring", "/answer", "/machine"] + ["/hangup"] * hang_up
    told = caller.told("/machine")
    assert (told["Event"], told["Machine"]) == ("MachineDetection", "true")
    assert told["IfMachine"] == ("hangup" if hang_up else "continue")


@pytest.mark.parametrize("told", [False, True])
def test_people_are_reported_on_request(caller: Caller, told: bool) -> None:
    caller.rules(human_verdicts=told)
    caller.call(detection=caller.detection(path="/machine"))
    caller.world.advance(seconds=10)
    assert caller.paths() == ["/ring", "/answer"] + ["/machine"] * told
    if told:
        assert caller.told("/machine")["Machine"] == "false"


def bridged(caller: Caller) -> tuple[str, str]:
    """Place a call that dials an agent, until both talk; return both legs."""
    caller.phone(talk_seconds=None)
    caller.phone(AGENT, talk_seconds=None)
    caller.says(f"<Dial><Number>{AGENT}</Number></Dial><Speak>After all</Speak>{'<Wait/>' * 9}")
    caller.says("<Wait length='100'/>", "/moved")
    uuid = caller.call()
    caller.world.advance(seconds=20)
    with caller.world.step() as step, exchange(step) as calls:
        live = calls.get(uuid)
        assert live is not None
        partner = live.partner()
        assert partner is not None
        assert partner.partner() is live
    return uuid, partner.call.call_uuid


def test_a_transfer_takes_a_call_away_from_whom_it_dialled(caller: Caller) -> None:
    first, second = bridged(caller)
    caller.transfer(first, aleg="/moved")
    caller.world.advance(seconds=5)
    assert caller.told("/moved")["CallUUID"] == first
    assert caller.state(first).status == "in-progress"
    record = caller.record(second)
    assert (record["parent_call_uuid"], record["hangup_cause_code"]) == (first, 4000)


def test_a_transfer_of_the_other_leg_lets_the_first_go_on(caller: Caller) -> None:
    first, second = bridged(caller)
    caller.transfer(first, bleg="/moved")
    caller.world.advance(seconds=5)
    assert caller.told("/moved")["CallUUID"] == second
    assert [each.text for each in caller.state(first).heard if each.kind == "speak"] == [
        "After all"
    ]
    caller.world.advance(minutes=3)
    assert caller.record(first)["hangup_cause_code"] == 4010
    assert caller.record(second)["hangup_cause_code"] == 4010
    assert caller.paths().count("/hangup") == 1


@pytest.mark.parametrize("named", [0, 1])
def test_both_legs_are_transferred(caller: Caller, named: int) -> None:
    legs = bridged(caller)
    caller.says("<Wait length='100'/>", "/other")
    caller.transfer(legs[named], aleg="/moved", bleg="/other")
    caller.world.advance(seconds=5)
    assert caller.told("/moved")["CallUUID"] == legs[named]
    assert caller.told("/other")["CallUUID"] == legs[1 - named]
    assert {caller.state(each).status for each in legs} == {"in-progress"}


def test_a_call_without_partner_has_no_other_leg(caller: Caller) -> None:
    uuid = caller.call()
    with pytest.raises(ApiError) as ringing:
        caller.transfer(uuid, aleg="/moved")
    caller.world.advance(seconds=5)
    with pytest.raises(ApiError) as alone:
        caller.transfer(uuid, bleg="/moved")
    assert (ringing.value.status, alone.value.status) == (404, 404)


@pytest.mark.parametrize(("path", "code"), [("/gone", 7013), ("/wrong", 8013)])
def test_a_transfer_that_fails_ends_the_call(caller: Caller, path: str, code: int) -> None:
    caller.says("<Nothing/>", "/wrong")
    uuid = caller.call()
    caller.world.advance(seconds=5)
    caller.transfer(uuid, aleg=path)
    caller.world.advance(minutes=5)
    assert caller.record(uuid)["hangup_cause_code"] == code


def test_a_call_is_transferred_so_often_and_no_more(caller: Caller) -> None:
    caller.phone(talk_seconds=None)
    caller.says(WAIT, "/moved")
    uuid = caller.call()
    caller.world.advance(seconds=5)
    for _ in range(MOST_TRANSFERS):
        caller.transfer(uuid, aleg="/moved")
    assert caller.state(uuid).status == "in-progress"
    caller.transfer(uuid, aleg="/moved")
    assert caller.record(uuid)["hangup_cause_code"] == 2060


def test_all_calls_end_for_an_unknown_reason(caller: Caller) -> None:
    first, second = bridged(caller)
    with caller.world.step() as step:
        end_all(step, Where(("account", "=", caller.account)))
    assert caller.record(first)["hangup_cause_code"] == 0
    assert caller.record(first)["hangup_source"] == "Unknown"
    assert caller.has_record(second)
