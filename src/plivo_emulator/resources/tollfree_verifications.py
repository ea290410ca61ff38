"""The verification of toll-free numbers (Plivo's page on toll-free verification).

SUBMITTED --> PROCESSING --> APPROVED
|              +-------> REJECTED
+--------------+-------> UPDATE_REQUIRED --(update)--> SUBMITTED
+--(six days)--> REJECTED
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import filter_equal, filter_range, paginate
from plivo_emulator.resources._ownership import get_or_404, owner_columns, visible_rows
from plivo_emulator.resources._profiles import PROFILES
from plivo_emulator.resources._timestamps import span, verify_time
from plivo_emulator.resources._tollfree import (
    APPROVED,
    PENDING,
    PROCESSING,
    REJECTED,
    SUBMITTED,
    TOLLFREE_VERIFICATIONS,
    UPDATE_REQUIRED,
    VERIFIED,
    link,
    linked_number,
    owned_number,
    unlink,
    verification_of,
)
from plivo_emulator.scheduling import jobs
from plivo_emulator.services import Context, Step
from plivo_emulator.simulation import reviews
from plivo_emulator.simulation.reviews import Verdict
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import digits
from plivo_emulator.webhooks.events import emit

part = Part(__name__, due_work=("tollfree_verification",))

REVIEW: Final = part.job_kind("tollfree_verification.review")
PICK_UP: Final = part.job_kind("tollfree_verification.pick_up")

LIST_WINDOW: Final = timedelta(days=7)
# How long carriers take; nobody says (U97).
TO_PROCESSING: Final = timedelta(days=1)
TO_DECISION: Final = timedelta(days=3)
# From a recorded request and its rejection.
TO_REFUSAL: Final = timedelta(seconds=4)
NOT_PROVISIONED: Final = "Number not provisioned to submitting org"
# Plivo's page on toll-free verification.
TO_UPDATE: Final = timedelta(days=6)
# Two of the texts that Plivo's support page lists.
USUAL_REASON: Final = "Business information could not be validated."
USUAL_REQUEST: Final = "Opt-in information failed validation."

_CAN_UPDATE: Final = (SUBMITTED, UPDATE_REQUIRED)
_CAN_DELETE: Final = (SUBMITTED, PROCESSING, UPDATE_REQUIRED)
_STATUSES: Final = {"approved": APPROVED, "declined": REJECTED, "returned": UPDATE_REQUIRED}
_DAY: Final = timedelta(days=1) // timedelta(microseconds=1)
_EMPTY: Final = ("additional_information", "callback_url", "extra_data")


@part.handler
def tollfree_verifications_create(ctx: RequestContext) -> dict[str, Any]:
    """Submit a form, which is reviewed for days.

    Raises:
        ApiError: 400, the number has been verified or is being verified, or there is no such
            profile.
    """
    owner, number = owner_columns(ctx, None), digits(ctx.body["number"])
    _check_profile(ctx)
    uuid = ctx.ids.uuid()
    row = owned_number(ctx.tx, number, owner)
    if row is not None and verification_of(row) in (PENDING, VERIFIED):
        raise bad_request(f"number {number} is {verification_of(row)} already")
    before = {} if row is None else link(ctx.tx, row, uuid, SUBMITTED)
    now = verify_time(ctx.now)
    form = dict.fromkeys(_EMPTY, "") | {"callback_method": "POST"} | _form(ctx)
    stamps = {"created": now, "last_modified": now, "error_message": ""}
    TOLLFREE_VERIFICATIONS.insert(
        ctx.tx,
        {"before": before, "form": form | stamps},
        uuid=uuid,
        **owner,
        number=number,
        profile_uuid=form["profile_uuid"],
        usecase=form["usecase"],
        status=SUBMITTED,
        created=to_microseconds(ctx.now),
    )
    _review(ctx, _request(ctx, uuid), provisioned=row is not None)
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
    _check_profile(ctx)
    form = _form(ctx)
    columns = {name: form[name] for name in ("profile_uuid", "usecase") if name in form}
    again = row["status"] == UPDATE_REQUIRED
    _change(ctx, row, form | ({"error_message": ""} if again else {}), SUBMITTED, **columns)
    if again:
        provisioned = linked_number(ctx.tx, row) is not None
        _review(ctx, _request(ctx, row["uuid"]), provisioned=provisioned)
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
    reviews.withdraw(ctx.tx, REVIEW, row["uuid"])
    jobs.cancel(ctx.tx, PICK_UP, row["uuid"])
    unlink(ctx.tx, row)
    TOLLFREE_VERIFICATIONS.delete(ctx.tx, row["uuid"])


@part.job(PICK_UP)
def _picked_up(step: Step) -> None:
    row = TOLLFREE_VERIFICATIONS.get(step.tx, step.subject)
    if row is not None and row["status"] == SUBMITTED:
        _change(step, row, {}, PROCESSING)


@part.job(REVIEW)
def _reviewed(step: Step) -> None:
    """Carry out the decision of a review, and tell of it."""
    verdict = reviews.conclude(step)
    row = TOLLFREE_VERIFICATIONS.get(step.tx, step.subject)
    assert row is not None, "the review of a request that is deleted is withdrawn"
    if verdict.approved and linked_number(step.tx, row) is None:
        verdict = Verdict("declined", reason=NOT_PROVISIONED)
    status = _STATUSES[verdict.outcome]
    usual = {REJECTED: USUAL_REASON, UPDATE_REQUIRED: USUAL_REQUEST}.get(status, "")
    reason = verdict.reason or usual
    _change(step, row, {"error_message": reason}, status)
    jobs.cancel(step.tx, PICK_UP, row["uuid"])
    if status == UPDATE_REQUIRED:
        _await_update(step, row, reason)
    _tell(step, row, status, reason)


def _review(context: Context, row: Row, *, provisioned: bool) -> None:
    """Let carriers review a request."""
    refused = Verdict("declined", reason=NOT_PROVISIONED)
    reviews.submit(
        context,
        REVIEW,
        row["uuid"],
        _owner(row),
        about=row["number"],
        lasts=TO_DECISION if provisioned else TO_REFUSAL,
        verdict=reviews.APPROVED if provisioned else refused,
        can_end=("approved", "declined", "returned"),
    )
    jobs.schedule(context, PICK_UP, row["uuid"], context.now + TO_PROCESSING)


def _await_update(step: Step, row: Row, reason: str) -> None:
    """Reject a request in six days unless it is updated, or decided, before."""
    reviews.submit(
        step,
        REVIEW,
        row["uuid"],
        _owner(row),
        about=row["number"],
        lasts=TO_UPDATE,
        always=True,
        verdict=Verdict("declined", reason=reason),
    )


def _tell(step: Step, row: Row, status: str, reason: str) -> None:
    form = row.document["form"]
    fields = {"uuid": row["uuid"], "number": row["number"], "status": status}
    emit(
        step,
        "on_tollfree_verification_event",
        url=form["callback_url"],
        method=form["callback_method"],
        fields=fields | {"error_message": reason},
        owner=_owner(row),
        subject=row["uuid"],
    )


def _change(context: Context, row: Row, form: dict[str, Any], status: str, **columns: str) -> None:
    """Change the form and the state of a request, and what its number shows."""
    changed = row.document["form"] | form | {"last_modified": verify_time(context.now)}
    document = row.document | {"form": changed}
    TOLLFREE_VERIFICATIONS.update(context.tx, row["uuid"], document, status=status, **columns)
    number = linked_number(context.tx, row)
    if number is not None:
        link(context.tx, number, row["uuid"], status)


def _request(ctx: RequestContext, uuid: str) -> Row:
    return get_or_404(ctx, TOLLFREE_VERIFICATIONS, uuid.lower())


def _check_state(row: Row, allowed: tuple[str, ...], done: str) -> None:
    """Check that something may be done with a request in its state (U95).

    Raises:
        ApiError: 400, it may not.
    """
    if row["status"] not in allowed:
        raise bad_request(f"a request that is {row['status']} cannot be {done}")


def _check_profile(ctx: RequestContext) -> None:
    """Check that a profile that is named exists; subaccounts may use those of the account (U95).

    Raises:
        ApiError: 400, it does not.
    """
    if "profile_uuid" not in ctx.body:
        return
    uuid = ctx.body["profile_uuid"].lower()
    row = PROFILES.get(ctx.tx, uuid, share=True)
    own = ctx.credential.subaccount
    usable = ("", own) if own else None
    if (
        row is None
        or row["account"] != ctx.credential.account
        or (usable is not None and row["subaccount"] not in usable)
    ):
        raise bad_request(f"profile_uuid {uuid} does not exist")


def _form(ctx: RequestContext) -> dict[str, Any]:
    """Return what was sent, in the form that replies have."""
    form = {name: value for name, value in ctx.body.items() if name != "number"}
    if "usecase" in form:
        form["usecase"] = _without_spaces(form["usecase"])
    if "profile_uuid" in form:
        form["profile_uuid"] = form["profile_uuid"].lower()
    return form


def _without_spaces(usecases: str) -> str:
    return usecases.replace(" ", "")


def _owner(row: Row) -> dict[str, str]:
    return {"account": row["account"], "subaccount": row["subaccount"]}


def _read_day(text: str) -> tuple[int, int]:
    try:
        first, _ = span(f"{text} 00:00")
    except ValueError:
        raise bad_request(f"'{text}' is not a valid date") from None
    return first, first + _DAY - 1


def _present(row: Row) -> dict[str, Any]:
    form: dict[str, Any] = row.document["form"]
    return form | {name: row[name] for name in ("uuid", "number", "status")}
