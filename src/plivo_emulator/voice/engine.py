"""What moves calls: jobs that are due, and replies of the user's server."""

from __future__ import annotations

from typing import Any

from plivo_emulator.parts import Part
from plivo_emulator.services import Context, Step
from plivo_emulator.simulation import answers
from plivo_emulator.simulation.billing import inbound_rate
from plivo_emulator.store import Row
from plivo_emulator.store.records import from_document
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice import causes, requests
from plivo_emulator.voice.calls import Call, Direction, Fetch, Phone, Program, Target
from plivo_emulator.voice.documents import read_document
from plivo_emulator.voice.live import (
    ACT,
    LEAVE,
    LIMIT,
    RING,
    TIMER,
    LiveCall,
    exchange,
)
from plivo_emulator.voice.recordings import READY, load_recording
from plivo_emulator.webhooks.delivery import Outcome
from plivo_emulator.webhooks.events import emit

part = Part(__name__)


def receive_call(
    context: Context,
    *,
    number: Row | None,
    application: Row | None,
    caller: str,
    script: dict[str, Any],
) -> Call:
    """Let a call come in.

    Args:
        context: the change that causes it.
        number: the number that is called; `None` for a call to the application's SIP address.
        application: who handles it; `None` if the number has none, then the call is over at once.
        caller: who calls, with or without the plus sign.
        script: what the caller does, as `Phone` has it, with `forwarded_from` and `sip_headers`;
            other keys are ignored.

    Raises:
        ValueError: there is neither a number nor an application.
    """
    owner = application or number
    if owner is None:
        raise ValueError("A call needs a number or an application.")
    document = application.document if application else {}
    callee = number["number"] if number else document["sip_uri"]
    call = Call(
        call_uuid=context.ids.uuid(),
        account=owner["account"],
        subaccount=owner["subaccount"],
        direction=Direction.INBOUND,
        caller=digits(caller),
        callee=callee,
        app_id=document.get("app_id"),
        targets={
            event: Target(url=document.get(url) or "", method=document.get(method) or "")
            for event, (url, method) in requests.APPLICATION_TARGETS.items()
        },
        headers=script.get("sip_headers", {}),
        forwarded_from=script.get("forwarded_from"),
        phone=from_document(Phone, script),
        created=context.now,
        rang=context.now,
        rate=f"{inbound_rate(callee):.5f}",
        program=Program(),
    )
    with exchange(context) as calls:
        live = calls.add(call)
        live.arrive()
    return call


@part.job(RING)
def _rung(step: Step) -> None:
    with exchange(step) as calls:
        if (live := calls.get(step.subject)) is not None:
            live.react()


@part.job(ACT)
def _act(step: Step) -> None:
    with exchange(step) as calls:
        if (live := calls.get(step.subject)) is not None:
            live.act()


@part.job(LEAVE)
def _leave(step: Step) -> None:
    with exchange(step) as calls:
        if (live := calls.get(step.subject)) is not None:
            live.leave()


@part.job(LIMIT)
def _limit(step: Step) -> None:
    with exchange(step) as calls:
        if (live := calls.get(step.subject)) is not None:
            live.hang_up(causes.SCHEDULED, "Plivo")


@part.job(TIMER)
def _timer(step: Step) -> None:
    with exchange(step) as calls:
        if (live := calls.get(step.subject)) is not None:
            live.on_timer(step.details["name"])


@part.job(READY)
def _ready(step: Step) -> None:
    """Tell that the file of a recording is ready."""
    recording = load_recording(step.tx, step.subject)
    if recording is not None:
        emit(
            step,
            requests.RECORDING,
            url=recording.callback_url,
            method=recording.callback_method,
            fields={"CallUUID": recording.call_uuid} | requests.recording_fields(recording, None),
            owner={"account": recording.account, "subaccount": recording.subaccount},
            subject=recording.call_uuid,
        )


def _arrived(step: Step, outcome: Outcome) -> None:
    """Continue with a document, unless the call has moved on or the delivery is a replay."""
    with exchange(step) as calls:
        live = calls.get(step.subject)
        if live is not None and live.waits_for(step.details["delivery_id"]):
            _use(step, live, outcome)


for _event in requests.DOCUMENTS:
    part.on_delivered(_event)(_arrived)


def _use(step: Step, live: LiveCall, outcome: Outcome) -> None:
    event, url = step.details["event"], step.details["url"]
    fetch = Fetch(
        time=step.now,
        event=event,
        delivery_id=step.details["delivery_id"],
        url=url,
        status=outcome.status,
        error=outcome.error,
    )
    live.call.fetches.append(fetch)
    document = requests.DOCUMENTS[event]
    kind = step.services.events[event]
    if outcome.status is None or not kind.acknowledged_by(outcome.status):
        reason = outcome.error or f"it answered with status {outcome.status}"
        live.fail(event, causes.unreachable(document), f"{url} failed: {reason}.")
        return
    report = read_document(outcome.body, outcome.content_type)
    fetch.xml = report.document()
    answers.log_verdict(step.tx, report, url)
    if report.valid:
        live.call.problem = None
        live.follow(outcome.body)
    else:
        live.fail(event, causes.invalid_xml(document), answers.verdict(report, url))
