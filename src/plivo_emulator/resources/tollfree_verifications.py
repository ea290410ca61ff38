"""The verification of toll-free numbers (Plivo's page on toll-free verification)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import get_or_404, owner_columns, visible_rows
from plivo_emulator.domain.timestamps import span
from plivo_emulator.domain.tollfree import (
    PENDING,
    PROCESSING,
    SUBMITTED,
    TOLLFREE_VERIFICATIONS,
    UPDATE_REQUIRED,
    VERIFIED,
    add_request,
    change_request,
    owned_number,
    unlink,
    verification_of,
)
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import filter_equal, filter_range, paginate
from plivo_emulator.resources.profiles import named_profile
from plivo_emulator.simulation.tollfree_reviews import begin_review, end_review
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=("tollfree_verification",))

LIST_WINDOW: Final = timedelta(days=7)
_CAN_UPDATE: Final = (SUBMITTED, UPDATE_REQUIRED)
_CAN_DELETE: Final = (SUBMITTED, PROCESSING, UPDATE_REQUIRED)
_DAY: Final = timedelta(days=1) // timedelta(microseconds=1)


@part.handler
def tollfree_verifications_create(ctx: RequestContext) -> dict[str, Any]:
    """Submit a form, which is reviewed for days.

    Raises:
        ApiError: 400, the number has been verified or is being verified, or there is no such
            profile.
    """
    owner, number = owner_columns(ctx, None), digits(ctx.body["number"])
    form = _form(ctx)
    uuid = new_identifier(ctx, TOLLFREE_VERIFICATIONS, ctx.ids.uuid)
    row = owned_number(ctx.tx, number, owner)
    if row is not None and verification_of(row) in (PENDING, VERIFIED):
        raise bad_request(f"number {number} is {verification_of(row)} already")
    add_request(ctx.tx, ctx.now, uuid, owner, number, SUBMITTED, form)
    begin_review(ctx, _request(ctx, uuid))
    return {"message": "created", "uuid": uuid}


@part.handler
def tollfree_verifications_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of requests, newest first; those of the last 7 days unless a day is given."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ("status",))
    if "number" in ctx.query:
        where.add("number", "=", digits(ctx.query["number"]))
    if "profile_uuid" in ctx.query:
        where.add("profile_uuid", "=", ctx.query["profile_uuid"].lower())
    if "usecase" in ctx.query:
        where.add("usecase", "=", _without_spaces(ctx.query["usecase"]))
    if not filter_range(ctx, where, "created", "created", read=_read_day):
        where.add("created", ">=", to_microseconds(ctx.now - LIST_WINDOW))
    meta, objects = paginate(ctx, TOLLFREE_VERIFICATIONS, where, _present)
    return {"meta": meta, "objects": objects}


@part.handler
def tollfree_verifications_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one request."""
    return _present(_request(ctx, ctx.path["tollfree_verification_uuid"]))


@part.handler
def tollfree_verifications_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent; what had to be updated is submitted again.

    Raises:
        ApiError: 400, the request is in a state in which it cannot be changed, or there is no
            such profile.
    """
    row = _request(ctx, ctx.path["tollfree_verification_uuid"])
    _check_state(row, _CAN_UPDATE, "updated")
    again = row["status"] == UPDATE_REQUIRED
    form = _form(ctx) | ({"error_message": ""} if again else {})
    change_request(ctx.tx, ctx.now, row, form, SUBMITTED)
    if again:
        begin_review(ctx, _request(ctx, row["uuid"]))
    return {
        "message": f"Tollfree verification request for uuid {row['uuid']} updated successfully."
    }


@part.handler
def tollfree_verifications_delete(ctx: RequestContext) -> None:
    """Withdraw a request that has not been decided.

    Raises:
        ApiError: 400, it has been.
    """
    row = _request(ctx, ctx.path["tollfree_verification_uuid"])
    _check_state(row, _CAN_DELETE, "deleted")
    end_review(ctx.tx, row["uuid"])
    unlink(ctx.tx, row)
    TOLLFREE_VERIFICATIONS.delete(ctx.tx, row["uuid"])


def _request(ctx: RequestContext, uuid: str) -> Row:
    return get_or_404(ctx, TOLLFREE_VERIFICATIONS, uuid.lower())


def _check_state(row: Row, allowed: tuple[str, ...], done: str) -> None:
    """Check that something may be done with a request in its state (U95).

    Raises:
        ApiError: 400, it may not.
    """
    if row["status"] not in allowed:
        raise bad_request(f"a request that is {row['status']} cannot be {done}")


def _form(ctx: RequestContext) -> dict[str, Any]:
    """Return what was sent, in the form that replies have.

    Raises:
        ApiError: 400, there is no such profile.
    """
    sent = ctx.body | named_profile(ctx)
    form = {name: value for name, value in sent.items() if name != "number"}
    if "usecase" in form:
        form["usecase"] = _without_spaces(form["usecase"])
    return form


def _without_spaces(usecases: str) -> str:
    return usecases.replace(" ", "")


def _read_day(text: str) -> tuple[int, int]:
    try:
        first, _ = span(f"{text} 00:00")
    except ValueError:
        raise bad_request(f"'{text}' is not a valid date") from None
    return first, first + _DAY - 1


def _present(row: Row) -> dict[str, Any]:
    form: dict[str, Any] = row.document["form"]
    return form | {name: row[name] for name in ("uuid", "number", "status")}
