"""Simulated calls."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Any

from plivo_emulator.clock import to_microseconds
from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.redaction import Known, redacted_json
from plivo_emulator.resources._numbers import NUMBERS
from plivo_emulator.resources.applications import APPLICATIONS, application_of
from plivo_emulator.scheduling.worker import AlreadyAdvancing
from plivo_emulator.services import Step
from plivo_emulator.simulation import masked_calls
from plivo_emulator.simulation.calls import CALLS, Call, Status
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calls import Call as VoiceCall
from plivo_emulator.voice.engine import receive_call
from plivo_emulator.webhooks.events import DELIVERIES

part = Part(__name__, due_work=("masking_session", "masked_call", "inbound_call"))

_NOT_SCRIPT = ("from", "to", "advance")


@part.handler
def calls_list(ctx: ControlContext) -> dict[str, Any]:
    """Return a page of calls."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "session_uuid" in ctx.query:
        where.add("subject", "=", ctx.query["session_uuid"])
    known = ctx.runtime.secrets(ctx.tx)
    return page(ctx, CALLS, where, lambda row: _call(row, known))


@part.handler
def calls_get(ctx: ControlContext) -> dict[str, Any]:
    """Return one call."""
    row = CALLS.get(ctx.tx, ctx.path["call_uuid"])
    if row is None:
        raise not_found()
    return _call(row, ctx.runtime.secrets(ctx.tx))


@part.handler
async def calls_create(ctx: ControlContext) -> dict[str, Any]:
    """Place a call; with `advance`, also advance the clock to its end."""
    store = ctx.services.store
    with store.transaction(write=True) as tx:
        step = Step(tx, ctx.now, ctx.services, "", {})
        placed = _place(step, ctx.body)
    call_uuid = placed.call_uuid
    if ctx.body.get("advance", False):
        await _live_through(ctx, call_uuid)
    with store.transaction(write=False) as tx:
        row = CALLS.get(tx, call_uuid)
        known = ctx.runtime.secrets(tx)
    assert row is not None
    return _call(row, known)


def _call(row: Row, known: Known) -> dict[str, Any]:
    shown: dict[str, Any] = redacted_json(row.document, known)
    return shown


def _place(step: Step, body: dict[str, Any]) -> Call | VoiceCall:
    script = {name: value for name, value in body.items() if name not in _NOT_SCRIPT}
    target = body["to"].removeprefix("sip:").partition("@")[0]
    number = NUMBERS.get(step.tx, digits(target))
    if number is not None:
        masked = masked_calls.dial(step, number, body["from"], script)
        if masked is not None:
            return masked
        application = application_of(step.tx, number)
    else:
        application = APPLICATIONS.get(step.tx, target, share=True)
        if application is None:
            raise not_found(f"there is no number or application {target}")
    return receive_call(
        step, number=number, application=application, caller=digits(body["from"]), script=script
    )


async def _live_through(ctx: ControlContext, call_uuid: str) -> None:
    clock, scheduler = ctx.services.clock, ctx.runtime.scheduler
    to: datetime | None = clock.now()
    with suppress(AlreadyAdvancing):
        while to is not None:
            await scheduler.advance(to)
            if _is_over(ctx, call_uuid):
                return
            to = scheduler.next_after(clock.now())


def _is_over(ctx: ControlContext, call_uuid: str) -> bool:
    """Return whether a call has ended, or waits for an answer that did not come in time."""
    owed = Where(("subject", "=", call_uuid), ("state", "=", "pending"))
    owed.add("due", "<=", to_microseconds(ctx.services.clock.now()))
    with ctx.services.store.transaction(write=False) as tx:
        row = CALLS.get(tx, call_uuid)
        return row is None or row["status"] == Status.COMPLETED or DELIVERIES.count(tx, owed) > 0
