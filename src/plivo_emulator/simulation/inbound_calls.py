"""Incoming calls to an application (Plivo's API reference: Application).

The call rings, and the emulator requests instructions from `answer_url`, or from
`fallback_answer_url` if that fails. The answer decides how the call ends, but its instructions are
not executed: nothing is spoken, nobody is dialled, no further URL is fetched. The script defines
how long they take and who hangs up. At the end, `hangup_url` is called.

How an answered call ends:

- An empty `Response`: at once, 4010.
- `Hangup` as the first instruction: at once, with its reason, or as rejected (vendor page
  "Hangup").
- `Hangup schedule` before other instructions: after that time at the latest, 6000.
- The caller hangs up (script): 4000.
- A dialled party hangs up (`Dial`, script: `callee`): 4000, unless `Hangup` follows.
- Otherwise the instructions end (script: `callee`): 4000 if `Hangup` is one of them, else 4010.

The sources of these hangups, and what happens to a number without an application, are unconfirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._timestamps import event_time as event_time
from plivo_emulator.resources._timestamps import seconds
from plivo_emulator.resources.applications import APPLICATIONS
from plivo_emulator.scheduling import jobs
from plivo_emulator.services import Context, Step
from plivo_emulator.simulation import answers, causes
from plivo_emulator.simulation.billing import billed_seconds, inbound_rate, price
from plivo_emulator.simulation.calls import (
    Fetch,
    InboundCall,
    InboundScript,
    InboundStage,
    Side,
    Status,
    Target,
    load,
    save,
)
from plivo_emulator.simulation.causes import Cause
from plivo_emulator.store import Row, Transaction
from plivo_emulator.store.records import from_document
from plivo_emulator.telephony import xml as plivo_xml
from plivo_emulator.telephony.phones import digits
from plivo_emulator.telephony.xml import Instruction, Report
from plivo_emulator.webhooks.delivery import Outcome
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

ANSWER: Final = "on_application_answer"
FALLBACK: Final = "on_application_fallback_answer"
HANGUP: Final = "on_application_hangup"

HANG_UP: Final = part.job_kind("inbound_call.hang_up")

# The fields of an application that name where an event goes, and with which method.
TARGETS: Final = {
    ANSWER: ("answer_url", "answer_method"),
    FALLBACK: ("fallback_answer_url", "fallback_method"),
    HANGUP: ("hangup_url", "hangup_method"),
}
_WAITS_FOR: Final = {ANSWER: InboundStage.ANSWER_URL, FALLBACK: InboundStage.FALLBACK_URL}
_REASONS: Final = {"busy": causes.BUSY, "rejected": causes.REJECTED}


def application_of(tx: Transaction, number: Row) -> Row | None:
    """Return the application that handles the calls and messages of a number, if any."""
    app_id = number["app_id"] if number["active"] else None
    return None if app_id is None else APPLICATIONS.get(tx, app_id, share=True)


def place(
    context: Context,
    *,
    number: Row | None,
    application: Row | None,
    caller: str,
    script: dict[str, Any],
) -> InboundCall:
    """Begin a call to an application.

    Args:
        context: the change that causes it.
        number: the number that is called; `None` for a call to the application's SIP address.
        application: who handles it; `None` if the number has no application, then the call is
            over at once.
        caller: who calls, with or without the plus sign.
        script: what happens, as `InboundScript` has it; other keys are ignored.

    Raises:
        ValueError: there is neither a number nor an application.
    """
    owner = application or number
    if owner is None:
        raise ValueError("A call needs a number or an application.")
    document = application.document if application else {}
    call = InboundCall(
        call_uuid=context.ids.uuid(),
        account=owner["account"],
        subaccount=owner["subaccount"],
        app_id=document.get("app_id"),
        targets={
            event: Target(url=document.get(url) or "", method=document.get(method) or "")
            for event, (url, method) in TARGETS.items()
        },
        virtual_number=number["number"] if number else "",
        caller=digits(caller),
        callee=number["number"] if number else document["sip_uri"],
        script=from_document(InboundScript, script),
        status=Status.RINGING,
        started=context.now,
    )
    call.note(context.now, "ringing")
    if application is None:
        _note_problem(context, call, f"The number {call.callee} has no application.")
        _hang_up(context, call, causes.REJECTED, "Plivo")
    else:
        _ask(context, call, ANSWER)
    return call


def _ask(context: Context, call: InboundCall, event: str) -> None:
    """Ask the application what to do; its answer arrives at `_use`."""
    call.stage = _WAITS_FOR[event]
    if _emit(context, call, event, CallStatus="ringing", Event="StartApp"):
        save(context.tx, call)
    else:
        text = f"The application has no {TARGETS[event][0]}."
        _note_problem(context, call, text)
        _give_up(context, call, event, causes.ERROR_REACHING_ANSWER_URL, text)


@part.on_delivered(ANSWER)
def _answered(step: Step, outcome: Outcome) -> None:
    _use(step, outcome, ANSWER)


@part.on_delivered(FALLBACK)
def _answered_by_fallback(step: Step, outcome: Outcome) -> None:
    _use(step, outcome, FALLBACK)


def _use(step: Step, outcome: Outcome, event: str) -> None:
    """Do what the application answered, unless it was not asked just now but by a replay."""
    call = load(step.tx, InboundCall, step.subject)
    if call is None or call.stage is not _WAITS_FOR[event]:
        return
    fetch = Fetch(
        time=step.now,
        event=event,
        delivery_id=step.details["delivery_id"],
        url=step.details["url"],
        status=outcome.status,
        error=outcome.error,
    )
    call.fetches.append(fetch)
    kind = step.services.events[event]
    if outcome.status is None or not kind.acknowledged_by(outcome.status):
        reason = outcome.error or f"it answered with status {outcome.status}"
        text = f"{fetch.url} failed: {reason}."
        _give_up(step, call, event, causes.ERROR_REACHING_ANSWER_URL, text)
        return
    report = read_answer(outcome.body, outcome.content_type)
    fetch.xml = report.document()
    answers.log_verdict(step.tx, report, fetch.url)
    if report.valid:
        _talk(step, call, report.instructions)
    else:
        text = answers.verdict(report, fetch.url)
        _give_up(step, call, event, causes.INVALID_ANSWER_XML, text)


def read_answer(body: str, content_type: str) -> Report:
    """Parse an application's answer to a call."""
    return plivo_xml.check(body, content_type=content_type)


def _give_up(context: Context, call: InboundCall, event: str, cause: Cause, text: str) -> None:
    """An answer is of no use: try the other URL, or end the call."""
    call.problem = text
    if event == ANSWER and call.targets[FALLBACK].url:
        _ask(context, call, FALLBACK)
    else:
        _hang_up(context, call, cause, "Error")


def _talk(step: Step, call: InboundCall, instructions: Sequence[Instruction]) -> None:
    """Follow valid instructions: pick up, if they want that, and hang up in time."""
    ending = _ending(instructions, call.script)
    call.problem = None
    if ending.after is None:
        _hang_up(step, call, ending.cause, ending.source)
        return
    call.stage, call.status, call.answered = InboundStage.TALK, Status.IN_PROGRESS, step.now
    call.note(step.now, "in-progress")
    save(step.tx, call)
    details = {"code": ending.cause.code, "name": ending.cause.name, "source": ending.source}
    due = step.now + seconds(ending.after)
    jobs.schedule(step, HANG_UP, call.call_uuid, due, details, account=call.account)


@dataclass(frozen=True, slots=True)
class _Ending:
    """The end of a call: seconds after the answer, `None` for a call that is not answered."""

    cause: Cause
    source: str
    after: int | None


def _ending(instructions: Sequence[Instruction], script: InboundScript) -> _Ending:
    if not instructions:
        return _Ending(causes.END_OF_XML, "Plivo", None)
    limit: int | None = None
    hangup: Cause | None = None
    for position, instruction in enumerate(instructions):
        if instruction.name != "Hangup":
            continue
        wait = instruction.attributes.get("schedule", "")
        if wait.isdecimal() and position + 1 < len(instructions):
            limit = int(wait)
            continue
        usual = causes.NORMAL if position else causes.REJECTED
        hangup = _REASONS.get(instruction.attributes.get("reason", ""), usual)
        if position == 0:
            return _Ending(hangup, "Answer XML", None)
        break
    talk = script.talk_seconds
    if limit is not None and talk > limit:
        return _Ending(causes.SCHEDULED, "Answer XML", limit)
    if script.hangup_by is Side.CALLER:
        return _Ending(causes.NORMAL, "Caller", talk)
    if hangup is not None:
        return _Ending(hangup, "Answer XML", talk)
    if any(instruction.name == "Dial" for instruction in instructions):
        return _Ending(causes.NORMAL, "Callee", talk)
    return _Ending(causes.END_OF_XML, "Plivo", talk)


@part.job(HANG_UP)
def _hang_up_in_time(step: Step) -> None:
    call = load(step.tx, InboundCall, step.subject)
    if call is not None:
        cause = Cause(step.details["code"], step.details["name"])
        _hang_up(step, call, cause, step.details["source"])


def _hang_up(context: Context, call: InboundCall, cause: Cause, source: str) -> None:
    """End the call and tell the application; a call that was not answered costs nothing."""
    lasted = int((context.now - call.answered).total_seconds()) if call.answered else 0
    call.end(context.now, cause)
    call.stage, call.hangup_source = InboundStage.ENDED, source
    call.billed_seconds = billed_seconds(lasted)
    call.total_cost = f"{price(lasted, _rate(call)):.5f}"
    call.note(context.now, "completed")
    _emit(
        context,
        call,
        HANGUP,
        CallStatus="completed",
        Event="Hangup",
        Duration=str(lasted),
        BillDuration=str(call.billed_seconds),
        HangupCauseName=cause.name,
        HangupCauseCode=cause.code,
        HangupSource=source,
        TotalCost=call.total_cost,
        StartTime=event_time(call.started),
        AnswerTime=event_time(call.answered) if call.answered else None,
        EndTime=event_time(context.now),
    )
    save(context.tx, call)


def _emit(context: Context, call: InboundCall, event: str, **fields: Any) -> bool:
    """Tell the application something; return whether it has a URL for that."""
    target = call.targets[event]
    headers = call.script.sip_headers.items()
    delivery_id = emit(
        context,
        event,
        url=target.url,
        method=target.method,
        fields={
            "CallUUID": call.call_uuid,
            "From": call.caller,
            "To": call.callee,
            "Direction": "inbound",
            "ForwardedFrom": call.script.forwarded_from,
            "ParentAuthID": call.account,
            "BillRate": f"{_rate(call):.5f}",
            "SessionStart": f"{event_time(call.started)}.{call.started.microsecond:06}",
            **{f"X-PH-{name}": value for name, value in headers},
            **fields,
        },
        owner=call.owner,
        subject=call.call_uuid,
    )
    if delivery_id:
        call.note(context.now, event)
    return bool(delivery_id)


def _rate(call: InboundCall) -> Decimal:
    return inbound_rate(call.callee)


def _note_problem(context: Context, call: InboundCall, text: str) -> None:
    call.problem = text
    answers.log(context.tx, f"Call {call.call_uuid}: {text}")
