"""Calls that are placed: whom they reach, what is told of them, and what is kept."""

from __future__ import annotations

from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.call_causes import follow, place
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer

RING, ANSWER, HANGUP = "on_call_ring", "on_call_answer", "on_call_hangup"
TRANSFER, MACHINE = "on_call_transfer", "on_call_machine_detection"
WAIT = Answer("<Response><Wait length='600'/></Response>")
SPEAK = Answer("<Response><Speak>Hello</Speak></Response>")


OF_DIAL = ("dial_music", "confirm_sound", "leg", "dialed", "redirect")


def heard(receiver: WebhookReceiver) -> list[str]:
    return [each.event for each in receiver.heard]


def test_a_call_is_told_from_ring_to_end(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    own = phone(2)
    simulation.number(own)
    receiver.answer(ANSWER, SPEAK)
    uuid = place(api, simulation, receiver, phone(1), **{"from": f"+{own}"})
    simulation.advance(minutes=10)
    assert heard(receiver) == [RING, ANSWER, HANGUP]
    ring, answer, hangup = (each.fields for each in receiver.heard)
    assert {each["CallUUID"] for each in (ring, answer, hangup)} == {uuid}
    assert (ring["CallStatus"], answer["CallStatus"]) == ("ringing", "in-progress")
    assert ring["From"] == f"+{answer['From']}"
    assert (ring["Direction"], hangup["HangupCauseCode"]) == ("outbound", 4010)
    record = api.do("calls_get", uuid)
    assert record["cnam_lookup"] == "disabled"
    assert (record["bill_duration"], record["billed_duration"]) == (1, 60)
    assert (record["total_amount"], record["total_rate"]) == (
        hangup["TotalCost"],
        hangup["BillRate"],
    )


@pytest.mark.parametrize(
    ("answer", "status", "code"),
    [("busy", "busy", 3010), ("no_answer", "no-answer", 3000), ("ring_timeout", "no-answer", 6010)],
)
def test_nobody_answers(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    answer: Any,
    status: str,
    code: int,
) -> None:
    to = phone(1)
    simulation.control.phones.update(to, answer=answer)
    uuid = place(api, simulation, receiver, to)
    simulation.advance(minutes=10)
    assert heard(receiver) == [RING, HANGUP]
    (told,) = receiver.of(HANGUP)
    assert (told.fields["CallStatus"], told.fields["AnswerTime"]) == (status, "")
    record = api.do("calls_get", uuid)
    assert (record["hangup_cause_code"], record["answer_time"]) == (code, None)
    assert (record["bill_duration"], record["total_amount"]) == (0, "0.00000")


def test_a_live_call_has_no_record(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    receiver.answer(ANSWER, WAIT)
    uuid = place(api, simulation, receiver, phone(1))
    simulation.advance(minutes=0.5)
    assert api.ask("calls_get", uuid).status == 404
    assert uuid in api.do("calls_list", status="live")["calls"]
    assert api.do("calls_get", uuid, status="live")["call_status"] == "in-progress"
    assert api.ask("calls_hangup", uuid).status == 204
    assert uuid not in api.do("calls_list", status="live")["calls"]
    record = api.do("calls_get", uuid)
    assert (record["hangup_cause_code"], record["hangup_source"]) == (1000, "API Request")
    assert api.ask("calls_hangup", uuid).status == 404


def test_a_transfer(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    receiver.answer(ANSWER, WAIT)
    receiver.answer(TRANSFER, SPEAK)
    uuid = place(api, simulation, receiver, phone(1))
    simulation.advance(minutes=0.4)
    api.do("calls_transfer", uuid, body={"aleg_url": receiver.url(TRANSFER)})
    simulation.advance(minutes=1)
    assert heard(receiver) == [RING, ANSWER, TRANSFER, HANGUP]
    assert api.do("calls_get", uuid)["hangup_cause_code"] == 4010


def test_who_was_dialled_is_transferred(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Only the second leg is named, so that the first one goes on after its `Dial`."""
    dialled = phone(2)
    simulation.control.phones.update(dialled, ring_seconds=1, talk_seconds=300)
    receiver.answer(TRANSFER, WAIT)
    shown = phone(3)
    simulation.number(shown)
    dial = f"<Dial callerId='{shown}'><Number>{dialled}</Number></Dial>"
    uuid = follow(api, simulation, receiver, dial, "<Wait length='600'/>", talk_seconds=300)
    simulation.advance(minutes=0.5)
    body = {"legs": "bleg", "bleg_url": receiver.url(TRANSFER)}
    api.do("calls_transfer", uuid, body=body)
    simulation.advance()
    leg = receiver.of(TRANSFER)[0].fields
    assert (leg["To"], leg["CallStatus"]) == (dialled, "in-progress")
    assert {uuid, leg["CallUUID"]} <= {*api.do("calls_list", status="live")["calls"]}


def test_a_machine_is_hung_up_on(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    receiver.answer(ANSWER, WAIT)
    to = phone(1)
    simulation.control.phones.update(to, machine=True)
    url = receiver.url(MACHINE)
    more = {"machine_detection": "hangup", "machine_detection_url": url}
    uuid = place(api, simulation, receiver, to, **more)
    simulation.advance(minutes=1)
    assert heard(receiver) == [RING, ANSWER, MACHINE, HANGUP]
    assert api.do("calls_get", uuid)["hangup_cause_code"] == 9100


def test_a_number_that_is_not_rented(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    uuid = place(api, simulation, receiver, phone(1), **{"from": phone(2)})
    simulation.advance(minutes=5)
    assert heard(receiver) == [HANGUP]
    assert api.do("calls_get", uuid)["hangup_cause_code"] == 3030


def test_a_call_rings_until_its_dial_is_answered(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    music, sound, leg, dialed, redirect = (receiver.url(f"on_call_{name}") for name in OF_DIAL)
    simulation.control.phones.update(phone(2), ring_seconds=5, talk_seconds=10)
    for name in ("dial_music", "confirm_sound", "redirect"):
        receiver.answer(f"on_call_{name}", SPEAK)
    urls = f"dialMusic='{music}' confirmSound='{sound}' callbackUrl='{leg}' action='{dialed}'"
    dial = f"<Dial {urls} redirect='false'><Number>{phone(2)}</Number></Dial>"
    follow(api, simulation, receiver, dial, f"<Redirect>{redirect}</Redirect>")
    simulation.advance(minutes=2)
    assert [(each.event, each.fields["CallStatus"]) for each in receiver.heard] == [
        ("on_application_answer", "ringing"),
        ("on_call_dial_music", "ringing"),
        ("on_call_leg", "ringing"),
        ("on_call_confirm_sound", "ringing"),
        ("on_call_leg", "in-progress"),
        ("on_call_leg", "in-progress"),
        ("on_call_dialed", "in-progress"),
        ("on_call_redirect", "in-progress"),
        ("on_application_hangup", "completed"),
    ]
