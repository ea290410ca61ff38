"""Calls: placing and ending them, live and queued ones, and records (Plivo's pages on calls)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import (
    filter_equal,
    filter_range,
    paginate,
    read_integer,
    read_time,
)
from plivo_emulator.store import Row, Where
from plivo_emulator.store.records import from_document
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice import outbound, requests
from plivo_emulator.voice.call_records import CALL_RECORDS, live_fields, read_record
from plivo_emulator.voice.calls import (
    CALLS,
    LIVE,
    Call,
    CallStatus,
    MachineDetection,
    Request,
    Target,
)
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.transfer import transfer

part = Part(__name__, due_work=("call",))

# Plivo's pages on listing calls and on the retention of records.
LIST_WINDOW: Final = timedelta(days=7)
OPEN_WINDOW: Final = timedelta(days=30)
RETENTION: Final = timedelta(days=90)
LONGEST: Final = 86_400

_TARGETS: Final = {
    requests.ANSWER: "answer",
    requests.FALLBACK: "fallback",
    requests.RING: "ring",
    requests.HANGUP: "hangup",
}
_QUEUED: Final = (CallStatus.QUEUED,)
_UNANSWERED: Final = (CallStatus.QUEUED, CallStatus.INITIATED, CallStatus.RINGING)


@part.handler
def calls_create(ctx: RequestContext) -> dict[str, Any]:
    """Place a call to each destination."""
    body, owner = ctx.body, owner_columns(ctx, None)
    if body.get("error_if_parent_not_found") and "parent_call_uuid" in body:
        outbound.parent_or_404(ctx.tx, owner, body["parent_call_uuid"].lower())
    placed = outbound.place_calls(
        ctx,
        outbound.Draft(
            owner=owner,
            caller=body["from"],
            to=body["to"],
            caller_name=body.get("caller_name", ""),
            targets={event: _target(body, name) for event, name in _TARGETS.items()},
            headers=outbound.read_headers(body.get("sip_headers", "")),
            time_limit=min(body.get("time_limit", 14_400), LONGEST),
            request=Request(
                ring_timeout=body.get("ring_timeout", 120),
                ring_limit=body.get("hangup_on_ring", 0),
                send_digits=body.get("send_digits", ""),
                early_digits=body.get("send_on_preanswer", False),
                detection=_detection(body),
                source_ip=ctx.request.client,
            ),
        ),
    )
    several = "<" in body["to"]
    reply: dict[str, Any] = {
        "message": f"call{'s' * several} {'queued' if placed.queued else 'fired'}",
        "request_uuid": placed.call_uuids if several else placed.call_uuids[0],
    }
    return reply | ({"invalid_numbers": placed.invalid} if placed.invalid else {})


def _target(body: dict[str, Any], name: str) -> Target:
    return Target(url=body.get(f"{name}_url", ""), method=body.get(f"{name}_method", "POST"))


def _detection(body: dict[str, Any]) -> MachineDetection | None:
    wanted = str(body.get("machine_detection", "")).lower()
    if wanted not in ("true", "hangup"):
        return None
    return MachineDetection(
        hang_up=wanted == "hangup",
        seconds=body.get("machine_detection_time", 5000) / 1000,
        greeting=body.get("machine_detection_initial_greeting", 1500) / 1000,
        target=_target(body, "machine_detection"),
    )


@part.handler
def calls_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of calls that are over, newest first; of the last seven days by default."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ["subaccount"])
    for name, column in (
        ("call_direction", "direction"),
        ("hangup_source", "hangup_source"),
        ("hangup_cause_code", "hangup_code"),
        ("stir_verification", "stir"),
        ("parent_call_uuid", "parent"),
    ):
        if name in ctx.query:
            where.add(column, "=", ctx.query[name])
    for name, column in (("from_number", "caller"), ("to_number", "callee")):
        if name in ctx.query:
            where.add(column, "prefix", digits(ctx.query[name]))
    filter_range(ctx, where, "bill_duration", "seconds", read=read_integer)
    _limit_time(ctx, where)
    meta, objects = paginate(ctx, CALL_RECORDS, where, lambda row: _present(ctx, row))
    return {"meta": meta, "objects": objects}


def _limit_time(ctx: RequestContext, where: Where) -> None:
    """Add the window: seven days, or thirty from the only bound that is given."""
    end = to_microseconds(ctx.now - RETENTION)
    asked = Where()
    if not filter_range(ctx, asked, "end_time", "ended", read=read_time):
        end = to_microseconds(ctx.now - LIST_WINDOW)
    bounds = list(asked)
    width = OPEN_WINDOW // timedelta(microseconds=1)
    lower = [value for _, operator, value in bounds if operator in (">", ">=")]
    upper = [value for _, operator, value in bounds if operator in ("<", "<=")]
    for column, operator, value in bounds:
        where.add(column, operator, value)
    if lower and not upper:
        where.add("ended", "<=", max(lower) + width)
    elif upper and not lower:
        where.add("ended", ">=", min(upper) - width)
    where.add("ended", ">=", end)


@part.handler
def calls_get(ctx: RequestContext) -> dict[str, Any]:
    """Return the record of a call that is over."""
    return _present(ctx, _record(ctx))


def _record(ctx: RequestContext) -> Row:
    row = get_or_404(ctx, CALL_RECORDS, ctx.path["call_uuid"].lower())
    if row["ended"] < to_microseconds(ctx.now - RETENTION):
        raise not_found()
    return row


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    return read_record(row) | {"resource_uri": resource_uri(ctx, "Call", row["call_uuid"])}


@part.handler
def calls_list_live(ctx: RequestContext) -> dict[str, Any]:
    """Return the calls that ring or are in progress."""
    where = visible_rows(ctx).add("status", "in", [one.value for one in LIVE])
    if "call_direction" in ctx.query:
        where.add("direction", "=", ctx.query["call_direction"])
    for name, column in (("from_number", "caller"), ("to_number", "callee")):
        if name in ctx.query:
            where.add(column, "=", digits(ctx.query[name]))
    return {"calls": _uuids(ctx, where)}


@part.handler
def calls_get_live(ctx: RequestContext) -> dict[str, Any]:
    """Return a call that rings or is in progress."""
    return live_fields(_call(ctx, *LIVE))


@part.handler
def calls_list_queued(ctx: RequestContext) -> dict[str, Any]:
    """Return the calls that wait for their turn."""
    queued = CallStatus.QUEUED.value
    return {"calls": _uuids(ctx, visible_rows(ctx).add("status", "=", queued))}


@part.handler
def calls_get_queued(ctx: RequestContext) -> dict[str, Any]:
    """Return a call that waits for its turn."""
    return live_fields(_call(ctx, *_QUEUED))


def _uuids(ctx: RequestContext, where: Where) -> list[str]:
    return [row["call_uuid"] for row in CALLS.all(ctx.tx, where)]


def _call(ctx: RequestContext, *states: CallStatus) -> Call:
    row = get_or_404(ctx, CALLS, ctx.path["call_uuid"].lower())
    if row["status"] not in states:
        raise not_found()
    return from_document(Call, row.document | {"subaccount": row["subaccount"]})


@part.handler
def calls_transfer(ctx: RequestContext) -> dict[str, Any]:
    """Let one or both legs of a call follow other documents."""
    chosen = ctx.body.get("legs", "aleg")
    legs = ("aleg", "bleg") if chosen == "both" else (chosen,)
    with exchange(ctx) as calls:
        live = calls.get(_own(ctx, ctx.path["call_uuid"]))
        if live is None:
            raise not_found()
        transfer(live, {leg: _target(ctx.body, leg) for leg in legs})
    return {"message": "call transfered"}


@part.handler
def calls_hangup(ctx: RequestContext) -> None:
    """End a call, whether it is live or queued."""
    _end(ctx, ctx.path["call_uuid"])


@part.handler
def calls_hangup_all(ctx: RequestContext) -> None:
    """End all calls."""
    outbound.end_all(ctx, visible_rows(ctx))


@part.handler
def calls_cancel(ctx: RequestContext) -> None:
    """End a call that is queued or was not answered yet."""
    _end(ctx, ctx.path["request_uuid"], *_UNANSWERED)


def _end(ctx: RequestContext, call_uuid: str, *states: CallStatus) -> None:
    with exchange(ctx) as calls:
        live = calls.get(_own(ctx, call_uuid))
        if live is None or (states and not _was_placed(live, states)):
            raise not_found()
        outbound.end_by_request(live)


def _was_placed(live: LiveCall, states: tuple[CallStatus, ...]) -> bool:
    return live.call.request is not None and live.call.status in states


def _own(ctx: RequestContext, call_uuid: str) -> str:
    """Return the identifier of a leg.

    Raises:
        ApiError: 404, there is none that the sender may see.
    """
    return str(get_or_404(ctx, CALLS, call_uuid.lower(), hold=False)["call_uuid"])


@part.handler
def calls_feedback(ctx: RequestContext) -> dict[str, Any]:
    """Keep what somebody thought of a call; the last word counts."""
    row = _record(ctx)
    body = ctx.body
    feedback = {name: body[name] for name in ("rating", "issues", "notes") if name in body}
    CALL_RECORDS.update(ctx.tx, row["call_uuid"], row.document | {"feedback": feedback})
    return {"message": "Feedback recorded", "status": "success"}
