"""Simulated calls."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._live_through import live_through
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Step
from plivo_emulator.domain.applications import APPLICATIONS, application_of
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.redaction import Known, redacted_json
from plivo_emulator.simulation import masked_calls
from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.telephony.phones import dialed, digits
from plivo_emulator.voice.calls import CALLS, Call, CallStatus
from plivo_emulator.voice.destinations import endpoint_at
from plivo_emulator.voice.documents import elements_of
from plivo_emulator.voice.engine import receive_call
from plivo_emulator.voice.recordings import RECORDINGS, Recording

part = Part(__name__, due_work=("masking_session", "verify_session", "call", "recording"))

_FILTERS: Final = {"session_uuid": "subject", "parent": "parent", "status": "status"}
_LIVE: Final = [status.value for status in CallStatus if not status.is_final]
_NOT_SCRIPT: Final = ("from", "to", "advance")
# What the engine keeps for itself.
_INTERNAL: Final = ("created", "targets", "phone", "program")


@part.handler
def calls_list(ctx: ControlContext) -> dict[str, Any]:
    """Return a page of calls."""
    where = belonging_to(ctx.query.get("auth_id"))
    for name, column in _FILTERS.items():
        if name in ctx.query:
            where.add(column, "=", ctx.query[name])
    if ctx.query.get("live", False):
        where.add("status", "in", _LIVE)
    known = ctx.runtime.secrets(ctx.tx)
    return page(ctx, CALLS, where, lambda row: _call(ctx.tx, row, known))


@part.handler
def calls_get(ctx: ControlContext) -> dict[str, Any]:
    """Return one call."""
    return shown_call(ctx, ctx.tx, ctx.path["call_uuid"])


@part.handler
async def calls_create(ctx: ControlContext) -> dict[str, Any]:
    """Place a call; with `advance`, also advance the clock to its end."""
    store = ctx.services.store
    # It may hear at once what a request has named just before.
    await ctx.services.audio.settle()
    with store.transaction(write=True) as tx:
        step = Step(tx, ctx.now, ctx.services, "", {})
        call_uuid = _place(step, ctx.body).call_uuid
    if ctx.body.get("advance", False):
        await live_through(ctx, call_uuid)
    with store.transaction(write=False) as tx:
        return shown_call(ctx, tx, call_uuid)


def shown_call(ctx: ControlContext, tx: Transaction, call_uuid: str) -> dict[str, Any]:
    """Return a call as this API shows it.

    Raises:
        ApiError: 404, there is none.
    """
    row = CALLS.get(tx, call_uuid)
    if row is None:
        raise not_found()
    return _call(tx, row, ctx.runtime.secrets(tx))


def _call(tx: Transaction, row: Row, known: Known) -> dict[str, Any]:
    document = to_document(from_document(Call, row.document))
    shown: dict[str, Any] = redacted_json(document, known)
    rows = RECORDINGS.all(tx, Where(("call_uuid", "=", row["call_uuid"])))
    return {
        **{name: value for name, value in shown.items() if name not in _INTERNAL},
        "started": shown["created"],
        "running": _running(tx, row),
        "legs": [leg["call_uuid"] for leg in _legs(tx, row["call_uuid"])],
        "recordings": [shown_recording(from_document(Recording, each.document)) for each in rows],
    }


def _running(tx: Transaction, row: Row) -> dict[str, Any] | None:
    """Return which element of its latest document a call plays."""
    program = row.document["program"]
    if program is None or program["asked"]:
        return None
    elements = elements_of(tx, row["call_uuid"])
    position = program["position"]
    if not 0 <= position < len(elements):
        return None
    element = elements[position]
    return {"position": position, "element": type(element).__name__, "line": element.line}


def shown_recording(recording: Recording) -> dict[str, Any]:
    """Return a recording as calls and rooms show it."""
    shown = to_document(recording)
    return {
        "url": recording.url,
        **{name: shown[name] for name in ("recording_id", "state", "started", "ended")},
    }


def _legs(tx: Transaction, call_uuid: str) -> list[Row]:
    return CALLS.all(tx, Where(("parent", "=", call_uuid)), order="seq")


def _place(step: Step, body: dict[str, Any]) -> Call:
    script = {name: value for name, value in body.items() if name not in _NOT_SCRIPT}
    endpoint = endpoint_at(step.tx, body["from"])
    if endpoint is not None:
        return _place_through_endpoint(step, endpoint, body, script)
    target = dialed(body["to"]).removeprefix("sip:").partition("@")[0]
    number = NUMBERS.get(step.tx, target)
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


def _place_through_endpoint(
    step: Step, endpoint: Row, body: dict[str, Any], script: dict[str, Any]
) -> Call:
    """An endpoint calls whomever it likes: its own application says what comes of it."""
    app_id = endpoint["app_id"]
    return receive_call(
        step,
        number=None,
        application=APPLICATIONS.get(step.tx, app_id, share=True) if app_id else None,
        caller=body["from"],
        script=script,
        endpoint=endpoint,
        callee=dialed(body["to"]),
    )
