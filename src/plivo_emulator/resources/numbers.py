"""The phone numbers of accounts (Plivo's API reference: Number)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Step
from plivo_emulator.domain.applications import kept_application
from plivo_emulator.domain.compliance import compliance_for, compliance_status
from plivo_emulator.domain.numbers import (
    NUMBERS,
    NewNumber,
    add_number,
    change_number,
    is_american,
    unrent_number,
)
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.domain.timestamps import day_number
from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._listing import filter_equal, filter_range, paginate
from plivo_emulator.resources.applications import application_for, application_or_404
from plivo_emulator.resources.profiles import named_profile
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Row, Transaction
from plivo_emulator.telephony.phones import digits, is_phone_number
from plivo_emulator.webhooks.events import emit

part = Part(
    __name__, due_work=("number", "campaign_link", "campaign_unlink", "tollfree_verification")
)

REGISTER: Final = part.job_kind("number.register")
# How long a name or a reputation takes to be registered; nobody says (U28).
REGISTRATION_TIME: Final = timedelta(seconds=60)

# Other words for the states of numbers, by the parameter (Plivo's API reference: Number).
_STATES: Final = {
    "unregistered": "UNREGISTERED",
    "in_progress": "PROCESSING",
    "processing": "PROCESSING",
    "registered": "COMPLETED",
    "completed": "COMPLETED",
}
_SPELLINGS: Final = {
    "tendlc_registration_status": lambda text: _STATES.get(text.lower(), text),
    "toll_free_sms_verification": str.lower,
    "toll_free_sms_verification_order_status": str.upper,
}
# Fields of an update that the number shows as they were sent.
_UPDATED: Final = ("alias", "cnam_lookup", "cnam")
# What is registered, by the field that shows how far it is.
REGISTRATIONS: Final = {
    "cnam": "cnam_registration_status",
    "caller_reputation": "caller_reputation_status",
}


@part.handler
def numbers_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of numbers."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ("subaccount", "alias", "cnam_lookup", "tendlc_campaign_id"))
    for name in ("number_type", "type"):
        if name in ctx.query:
            where.add("number_type", "=", ctx.query[name])
    if "number_startswith" in ctx.query:
        where.add("number", "prefix", ctx.query["number_startswith"])
    for service in filter(None, ctx.query.get("services", "").split(",")):
        where.add(service, "=", 1)
    for name, spell in _SPELLINGS.items():
        if name in ctx.query:
            # Nothing equals NULL: an empty text is no state, not even that of numbers without one.
            where.add(name, "=", spell(ctx.query[name]) or None)
    filter_range(ctx, where, "renewal_date", "renewal_date", read=_read_day)
    meta, objects = paginate(ctx, NUMBERS, where, lambda row: _present(ctx, row))
    return {"meta": meta, "objects": objects}


@part.handler
def numbers_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one number."""
    return _present(ctx, _number(ctx))


@part.handler
def numbers_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent.

    Raises:
        ApiError: 404, there is no such application; 400, there is no such profile, or the number
            cannot have what was sent.
    """
    row = _number(ctx)
    columns: dict[str, Any] = {}
    if "subaccount" in ctx.body:
        columns |= owner_columns(ctx, ctx.body["subaccount"])
        columns["app_id"] = kept_application(ctx.tx, row, columns)
    if "app_id" in ctx.body:
        columns["app_id"] = application_or_404(ctx, ctx.body["app_id"] or None)
    fields: dict[str, Any] = {name: ctx.body[name] for name in _UPDATED if name in ctx.body}
    fields |= named_profile(ctx)
    if ctx.body.get("compliance_application_id"):
        fields |= compliance_for(ctx, row["country"], row["number_type"], "")
    fields |= _american_fields(ctx, row)
    change_number(ctx.tx, row, fields, **columns)
    return {"message": "changed"}


@part.handler
def numbers_add(ctx: RequestContext) -> dict[str, Any]:
    """Add numbers of the sender's own carrier, all or none.

    Raises:
        ApiError: 400, one of them is no phone number, or somebody has it; 404, there is no such
            application.
    """
    owned_by = owner_columns(ctx, ctx.body.get("subaccount"))
    app_id = application_for(ctx, owned_by, "default_number_app")
    fields = {"carrier": ctx.body["carrier"], "region": ctx.body["region"], "city": None}
    for number in _numbers_sent(ctx):
        if NUMBERS.get(ctx.tx, number) is not None:
            raise bad_request(f"number {number} is in use")
        new = NewNumber(
            number=number,
            owned_by=owned_by,
            app_id=app_id,
            kind=ctx.body.get("number_type", "local"),
            services=("voice",),
            brought=True,
            fields=fields,
        )
        add_number(ctx.tx, ctx.now, new)
    return {"message": "changed"}


@part.handler
def numbers_unrent(ctx: RequestContext) -> None:
    """Give a number up."""
    unrent_number(ctx, _number(ctx))


@part.job(REGISTER)
def _register(step: Step) -> None:
    row = NUMBERS.get(step.tx, step.subject)
    what = step.details["registration"]
    if row is None or row.document[REGISTRATIONS[what]] != "PENDING":
        return
    change_number(step.tx, row, {REGISTRATIONS[what]: "ACTIVE"})
    emit(
        step,
        "on_number_registration",
        url=step.details["url"],
        method=step.details["method"],
        fields={"Number": row["number"], "Registration": what, "Status": "ACTIVE"},
        owner={"account": row["account"], "subaccount": row["subaccount"]},
        subject=row["number"],
    )


def _number(ctx: RequestContext) -> Row:
    return get_or_404(ctx, NUMBERS, digits(ctx.path["number"]))


def _numbers_sent(ctx: RequestContext) -> Iterator[str]:
    """Yield the numbers of a list separated by commas, each once.

    Raises:
        ApiError: 400, one of them is no phone number.
    """
    for text in dict.fromkeys(digits(each.strip()) for each in ctx.body["numbers"].split(",")):
        if not is_phone_number(text):
            raise bad_request(f"'{text}' is not a valid phone number.")
        yield text


def _american_fields(ctx: RequestContext, row: Row) -> dict[str, Any]:
    """Return what follows from fields that only numbers of the United States can have.

    Raises:
        ApiError: 400, the number has no such field, or a profile is missing.
    """
    sent = [name for name in ("cnam_lookup", *REGISTRATIONS) if name in ctx.body]
    if sent and not is_american(row):
        raise bad_request(f"{sent[0]} is for local and toll-free numbers of the United States only")
    fields: dict[str, Any] = {}
    if "cnam" in ctx.body:
        fields |= _begin(ctx, row, "cnam")
    if ctx.body.get("caller_reputation") == "disabled":
        fields["caller_reputation_status"] = "NOT_ENROLLED"
    elif "caller_reputation" in ctx.body:
        if not (ctx.body.get("profile_uuid") or row.document["profile_uuid"]):
            raise bad_request("profile_uuid parameter is missing")
        fields |= _begin(ctx, row, "caller_reputation")
    return fields


def _begin(ctx: RequestContext, row: Row, what: str) -> dict[str, str]:
    """Begin a registration, which ends a little later."""
    details = {
        "registration": what,
        "url": ctx.body.get(f"{what}_callback_url", ""),
        "method": ctx.body.get(f"{what}_callback_method", "POST"),
    }
    due = ctx.now + REGISTRATION_TIME
    jobs.schedule(ctx, REGISTER, row["number"], due, details, name=what)
    return {REGISTRATIONS[what]: "PENDING"}


def put_registration(tx: Transaction, now: datetime, account: str, number: str, what: str) -> None:
    """End the registration of a number that is declared, without telling who does the work."""
    details = {"registration": what, "url": "", "method": "POST"}
    due = now + REGISTRATION_TIME
    jobs.put(tx, REGISTER, number, due, details, name=what, account=account)


def _read_day(text: str) -> tuple[int, int]:
    try:
        number = day_number(text)
    except ValueError:
        raise bad_request(f"'{text}' is not a valid date") from None
    return number, number


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    app_id, subaccount = row["app_id"], row["subaccount"]
    shown = row.document | {
        "application": app_id and resource_uri(ctx, "Application", app_id),
        "compliance_status": compliance_status(ctx.tx, row.document["compliance_application_id"]),
        "resource_uri": resource_uri(ctx, "Number", row["number"]),
        "sub_account": subaccount or None,
    }
    if row["fallback_number"]:
        shown["fallback_number"] = row["fallback_number"]
    if subaccount:
        owner = SUBACCOUNTS.get(ctx.tx, subaccount)
        shown["sub_account_name"] = owner.document["name"] if owner else None
    return dict(sorted(shown.items()))
