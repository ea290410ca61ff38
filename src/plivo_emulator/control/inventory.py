"""Phone numbers, and the documents that their buyers need."""

from __future__ import annotations

from typing import Any

from plivo_emulator.clock import from_microseconds, to_microseconds
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to, owner_columns
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.applications import has_application
from plivo_emulator.domain.compliance import (
    COMPLIANCE_APPLICATIONS,
    declare_compliance_application,
    has_compliance_application,
)
from plivo_emulator.domain.numbers import (
    NUMBERS,
    RESERVED,
    SERVICES,
    change_number,
    remove_number,
)
from plivo_emulator.pipeline.errors import ApiError, conflict, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._declared_numbers import declare_number
from plivo_emulator.resources.applications import default_application
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits

part = Part(__name__, due_work=())


@part.handler
def numbers_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of numbers."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "country_iso" in ctx.query:
        where.add("country", "=", ctx.query["country_iso"])
    if "number" in ctx.query:
        where.add("number", "=", digits(ctx.query["number"]))
    return page(ctx, NUMBERS, where, _shown)


@part.handler
def numbers_create(ctx: RequestContext) -> dict[str, Any]:
    """Give a number to an account."""
    number = digits(ctx.body["number"])
    if NUMBERS.get(ctx.tx, number) is not None:
        raise conflict(f"number {number} exists already")
    owned_by = owner_columns(ctx, ctx.body.get("auth_id"))
    app_id = app_id_for(ctx, owned_by, "default_number_app")
    application_id = ctx.body.get("compliance_application_id")
    if application_id and not has_compliance_application(
        ctx.tx, application_id, owned_by["account"]
    ):
        raise ApiError(404, f"compliance application {application_id} does not exist")
    declare_number(ctx.tx, ctx.now, number, owned_by, app_id, ctx.body)
    look_for_work(ctx)
    return _shown(number_named(ctx, number))


@part.handler
def numbers_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one number."""
    return _shown(number_named(ctx, ctx.path["number"]))


@part.handler
def numbers_update(ctx: RequestContext) -> dict[str, Any]:
    """Point a number at an application, or at none; approve the documents of one."""
    row = number_named(ctx, ctx.path["number"])
    columns = {"app_id": _known_app_id(ctx, row["account"])} if "app_id" in ctx.body else {}
    fields = {"active": ctx.body["active"]} if "active" in ctx.body else {}
    change_number(ctx.tx, row, fields, **columns)
    return _shown(number_named(ctx, row["number"]))


@part.handler
def numbers_delete(ctx: RequestContext) -> None:
    """Remove a number."""
    remove_number(ctx.tx, number_named(ctx, ctx.path["number"]))


@part.handler
def reserved_numbers_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of the numbers that cannot be bought yet, last given up first."""
    return page(ctx, RESERVED, Where(("until", ">", to_microseconds(ctx.now))), _reserved)


@part.handler
def reserved_numbers_delete(ctx: RequestContext) -> None:
    """Offer a number again that was given up."""
    if not RESERVED.delete(ctx.tx, digits(ctx.path["number"])):
        raise not_found()


@part.handler
def compliance_applications_create(ctx: RequestContext) -> dict[str, Any]:
    """Let an account have a compliance application, or change the state of one."""
    application_id = ctx.body.get("compliance_application_id") or ctx.ids.uuid()
    account = owner_columns(ctx, ctx.body.get("auth_id"))["account"]
    known = COMPLIANCE_APPLICATIONS.get(ctx.tx, application_id)
    if known is not None and known["account"] != account:
        raise conflict(f"compliance application {application_id} belongs to {known['account']}")
    return declare_compliance_application(ctx.tx, application_id, account, ctx.body)


def look_for_work(ctx: RequestContext) -> None:
    """Have the queue of jobs read again, as something may be due sooner than anything in it."""
    ctx.tx.on_commit(lambda: ctx.services.jobs_due.replace(0))


def number_named(ctx: RequestContext, number: str, *, share: bool = False) -> Row:
    """Return the row of a number, locked as by `Table.get`.

    Raises:
        ApiError: 404, nobody owns it.
    """
    row = NUMBERS.get(ctx.tx, digits(number), share=share)
    if row is None:
        raise not_found(f"there is no number {digits(number)}")
    return row


def _shown(row: Row) -> dict[str, Any]:
    return {
        "number": row["number"],
        "account": row["account"],
        "subaccount": row["subaccount"] or None,
        "country_iso": row["country"],
        "number_type": row["number_type"],
        "services": [service for service in SERVICES if row[service]],
        "alias": row["alias"],
        "app_id": row["app_id"],
        "active": bool(row["active"]),
        "renewal_date": row.document["renewal_date"],
    }


def _reserved(row: Row) -> dict[str, Any]:
    return {
        "number": row["number"],
        "country_iso": row["offer"].partition("/")[0],
        "until": from_microseconds(row["until"]).isoformat(),
    }


def app_id_for(ctx: RequestContext, owned_by: dict[str, str], switch: str) -> str | None:
    """Return the application of a new number or endpoint: its owner's default unless given."""
    if "app_id" in ctx.body:
        return _known_app_id(ctx, owned_by["account"])
    return default_application(ctx.tx, owned_by, switch)


def _known_app_id(ctx: RequestContext, account: str) -> str | None:
    """Return the application that was sent, which has to be of the same main account."""
    app_id: str | None = ctx.body.get("app_id")
    if app_id is not None and not has_application(ctx.tx, app_id, account):
        raise ApiError(404, f"application {app_id} does not exist")
    return app_id
