"""Calls that come in at an application (Plivo's API reference: Application).

The call rings; `answer_url` is asked what to do, and `fallback_answer_url` when that fails. What
the answer says decides how the call ends, but its instructions are not carried out: nothing is
spoken, nobody is dialled, no further URL is fetched. The script says how long that would have
taken and who ended it. At the end `hangup_url` is told.

How an answered call ends:

- A `Response` with nothing in it: at once, 4010.
- `Hangup` as the first instruction: at once, with its reason or as rejected (vendor page "Hangup").
- `Hangup schedule` before other instructions: after that time at the latest, 6000.
- The caller hangs up (script): 4000.
- Somebody was dialled and hangs up (`Dial`, script: `callee`): 4000, unless `Hangup` follows.
- Otherwise the instructions end (script: `callee`): 4000 if `Hangup` is one of them, else 4010.

The sources of these hangups, and what happens to a number without an application, are unconfirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
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
from plivo_emulator.simulation.calls import CALLS
from plivo_emulator.simulation.causes import Cause
from plivo_emulator.store import Row, Transaction
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

DEFAULT_SCRIPT: Final[dict[str, Any]] = {
    "talk_seconds": 30,
    "hangup_by": "caller",
    "forwarded_from": None,
    "sip_headers": {},
}
"""What happens unless said otherwise.

`talk_seconds` counts from the answer; `hangup_by` is `caller` or `callee`; `sip_headers` are sent
to the application with `X-PH-` before their names.
"""

# The fields of an application that name where an event goes, and with which method.
TARGETS: Final = {
    ANSWER: ("answer_url", "answer_method"),
    FALLBACK: ("fallback_answer_url", "fallback_method"),
    HANGUP: ("hangup_url", "hangup_method"),
}
_REASONS: Final = {"busy": causes.BUSY, "rejected": causes.REJECTED}


def application_of(tx: Transaction, number: Row) -> Row | None:
    """Return the application that handles the calls and messages of a number, if there is one."""
    app_id = number["app_id"] if number["active"] else None
    return None if app_id is None else APPLICATIONS.get(tx, app_id, share=True)


def place(
    context: Context,
    *,
    number: Row | None,
    application: Row | None,
    caller: str,
    script: dict[str, Any],
) -> dict[str, Any]:
    """Begin a call to an application.

    Args:
        context: the change that causes it.
        number: the number that is called; `None` for a call to the application's SIP address.
        application: who handles it; `None` if the number has no application, then the call is
            over at once.
        caller: who calls, with or without the plus sign.
        script: what happens, where it is not as in `DEFAULT_SCRIPT`; other keys are ignored.

    Returns:
        The call, as it is kept in `CALLS`.

    Raises:
        ValueError: there is neither a number nor an application.
    """
    owner = application or number
    if owner is None:
        raise ValueError("A call needs a number or an application.")
    call = _new_call(context, number, application, digits(caller), script)
    CALLS.insert(
        context.tx,
        call,
        call_uuid=call["call_uuid"],
        account=owner["account"],
        subaccount=owner["subaccount"],
        subject=call["app_id"] or "",
        status=call["status"],
    )
    _note(context, call, "ringing")
    if application is None:
        _note_problem(context, call, f"The number {call['callee']} has no application.")
        _hang_up(context, call, causes.REJECTED, "Plivo")
    else:
        _ask(context, call, ANSWER)
    return call


def _new_call(
    context: Context,
    number: Row | None,
    application: Row | None,
    caller: str,
    script: dict[str, Any],
) -> dict[str, Any]:
    owner = application or number
    document = application.document if application else {}
    return {
        "call_uuid": context.ids.uuid(),
        "kind": "inbound",
        "account": owner["account"] if owner else "",
        "subaccount": owner["subaccount"] if owner else "",
        "app_id": document.get("app_id"),
        # The application as it was when the call came in.
        "application": {field: document.get(field) for pair in TARGETS.values() for field in pair},
        "virtual_number": number["number"] if number else "",
        "caller": caller,
        "callee": number["number"] if number else document["sip_uri"],
        "script": {name: script.get(name, usual) for name, usual in DEFAULT_SCRIPT.items()},
        "status": "ringing",
        "stage": "",
        "started": context.now.isoformat(),
        "answered": None,
        "ended": None,
        "fetches": [],
        "problem": None,
        "hangup_cause": None,
        "hangup_code": None,
        "hangup_source": None,
        "billed_seconds": None,
        "total_cost": None,
        "events": [],
    }


def _ask(context: Context, call: dict[str, Any], event: str) -> None:
    """Ask the application what to do; its answer arrives at `_use`."""
    call["stage"] = event
    if _emit(context, call, event, CallStatus="ringing", Event="StartApp"):
        _save(context, call)
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
    row = CALLS.get(step.tx, step.subject)
    if row is None or row.document["stage"] != event:
        return
    call = row.document
    fetch: dict[str, Any] = {
        "time": step.now.isoformat(),
        "event": event,
        "delivery_id": step.details["delivery_id"],
        "url": step.details["url"],
        "status": outcome.status,
        "error": outcome.error,
    }
    call["fetches"].append(fetch)
    kind = step.services.events[event]
    if outcome.status is None or not kind.acknowledged_by(outcome.status):
        reason = outcome.error or f"it answered with status {outcome.status}"
        text = f"{fetch['url']} was of no use: {reason}."
        _give_up(step, call, event, causes.ERROR_REACHING_ANSWER_URL, text)
        return
    report = read_answer(outcome.body, outcome.content_type)
    fetch["xml"] = report.document()
    answers.log_verdict(step.tx, report, fetch["url"])
    if report.valid:
        _talk(step, call, report.instructions)
    else:
        text = answers.verdict(report, fetch["url"])
        _give_up(step, call, event, causes.INVALID_ANSWER_XML, text)


def read_answer(body: str, content_type: str) -> Report:
    """Read what an application answered to a call."""
    return plivo_xml.check(body, content_type=content_type)


def _give_up(context: Context, call: dict[str, Any], event: str, cause: Cause, text: str) -> None:
    """An answer is of no use: try the other URL, or end the call."""
    call["problem"] = text
    if event == ANSWER and call["application"]["fallback_answer_url"]:
        _ask(context, call, FALLBACK)
    else:
        _hang_up(context, call, cause, "Error")


def _talk(step: Step, call: dict[str, Any], instructions: Sequence[Instruction]) -> None:
    """Follow valid instructions: pick up, if they want that, and hang up in time."""
    ending = _ending(instructions, call["script"])
    call["problem"] = None
    if ending.after is None:
        _hang_up(step, call, ending.cause, ending.source)
        return
    call |= {"stage": "talk", "status": "in-progress", "answered": step.now.isoformat()}
    _note(step, call, "in-progress")
    _save(step, call)
    details = {"code": ending.cause.code, "name": ending.cause.name, "source": ending.source}
    due = step.now + seconds(ending.after)
    jobs.schedule(step, HANG_UP, call["call_uuid"], due, details, account=call["account"])


@dataclass(frozen=True, slots=True)
class _Ending:
    """How a call ends: seconds after the answer, `None` for a call that is not answered."""

    cause: Cause
    source: str
    after: int | None


def _ending(instructions: Sequence[Instruction], script: dict[str, Any]) -> _Ending:
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
    talk = int(script["talk_seconds"])
    if limit is not None and talk > limit:
        return _Ending(causes.SCHEDULED, "Answer XML", limit)
    if script["hangup_by"] == "caller":
        return _Ending(causes.NORMAL, "Caller", talk)
    if hangup is not None:
        return _Ending(hangup, "Answer XML", talk)
    if any(instruction.name == "Dial" for instruction in instructions):
        return _Ending(causes.NORMAL, "Callee", talk)
    return _Ending(causes.END_OF_XML, "Plivo", talk)


@part.job(HANG_UP)
def _hang_up_in_time(step: Step) -> None:
    row = CALLS.get(step.tx, step.subject)
    if row is None:
        return
    cause = Cause(step.details["code"], step.details["name"])
    _hang_up(step, row.document, cause, step.details["source"])


def _hang_up(context: Context, call: dict[str, Any], cause: Cause, source: str) -> None:
    """End the call and tell the application; a call that was not answered costs nothing."""
    answered = _moment(call["answered"])
    lasted = int((context.now - answered).total_seconds()) if answered else 0
    cost = price(lasted, _rate(call))
    call |= {
        "stage": "ended",
        "status": "completed",
        "ended": context.now.isoformat(),
        "hangup_cause": cause.name,
        "hangup_code": cause.code,
        "hangup_source": source,
        "billed_seconds": billed_seconds(lasted),
        "total_cost": f"{cost:.5f}",
    }
    _note(context, call, "completed")
    _emit(
        context,
        call,
        HANGUP,
        CallStatus="completed",
        Event="Hangup",
        Duration=str(lasted),
        BillDuration=str(call["billed_seconds"]),
        HangupCauseName=cause.name,
        HangupCauseCode=cause.code,
        HangupSource=source,
        TotalCost=call["total_cost"],
        StartTime=event_time(datetime.fromisoformat(call["started"])),
        AnswerTime=event_time(answered) if answered else None,
        EndTime=event_time(context.now),
    )
    _save(context, call)


def _emit(context: Context, call: dict[str, Any], event: str, **fields: Any) -> bool:
    """Tell the application something; return whether it has a URL for that."""
    url, method = (call["application"][field] for field in TARGETS[event])
    started = datetime.fromisoformat(call["started"])
    headers = call["script"]["sip_headers"].items()
    delivery_id = emit(
        context,
        event,
        url=url,
        method=method,
        fields={
            "CallUUID": call["call_uuid"],
            "From": call["caller"],
            "To": call["callee"],
            "Direction": "inbound",
            "ForwardedFrom": call["script"]["forwarded_from"],
            "ParentAuthID": call["account"],
            "BillRate": f"{_rate(call):.5f}",
            "SessionStart": f"{event_time(started)}.{started.microsecond:06}",
            **{f"X-PH-{name}": value for name, value in headers},
            **fields,
        },
        owner={"account": call["account"], "subaccount": call["subaccount"]},
        subject=call["call_uuid"],
    )
    if delivery_id:
        _note(context, call, event)
    return bool(delivery_id)


def _rate(call: dict[str, Any]) -> Decimal:
    return inbound_rate(call["callee"])


def _note_problem(context: Context, call: dict[str, Any], text: str) -> None:
    call["problem"] = text
    answers.log(context.tx, f"Call {call['call_uuid']}: {text}")


def _note(context: Context, call: dict[str, Any], name: str) -> None:
    call["events"].append({"time": context.now.isoformat(), "name": name})


def _save(context: Context, call: dict[str, Any]) -> None:
    CALLS.update(context.tx, call["call_uuid"], call, status=call["status"])


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
