"""Phone numbers."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to, owner_columns
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import ApiError, conflict, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._numbers import NUMBERS, add_number, attach
from plivo_emulator.resources.applications import APPLICATIONS, default_application
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import country_of, digits

part = Part(__name__, due_work=())


@part.handler
def numbers_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of numbers."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "country_iso" in ctx.query:
        where.add("country", "=", ctx.query["country_iso"])
    return page(ctx, NUMBERS, where, lambda row: row.document)


@part.handler
def numbers_create(ctx: RequestContext) -> dict[str, Any]:
    """Give a number to an account."""
    number = digits(ctx.body["number"])
    if NUMBERS.get(ctx.tx, number) is not None:
        raise conflict(f"number {number} exists already")
    owned_by = owner_columns(ctx, ctx.body.get("auth_id"))
    app_id = app_id_for(ctx, owned_by, "default_number_app")
    add_number(ctx.tx, number, **owned_by, country=country_of(number), app_id=app_id)
    return number_named(ctx, number).document


@part.handler
def numbers_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one number."""
    return number_named(ctx, ctx.path["number"]).document


@part.handler
def numbers_update(ctx: RequestContext) -> dict[str, Any]:
    """Point a number at an application, or at none."""
    row = number_named(ctx, ctx.path["number"])
    attach(ctx.tx, NUMBERS, row, _known_app_id(ctx))
    return number_named(ctx, row["number"]).document


@part.handler
def numbers_delete(ctx: RequestContext) -> None:
    """Remove a number."""
    NUMBERS.delete(ctx.tx, number_named(ctx, ctx.path["number"])["number"])


def number_named(ctx: RequestContext, number: str) -> Row:
    """Return the row of a number.

    Raises:
        ApiError: 404, nobody owns it.
    """
    row = NUMBERS.get(ctx.tx, digits(number))
    if row is None:
        raise not_found()
    return row


def app_id_for(ctx: RequestContext, owned_by: dict[str, str], switch: str) -> str | None:
    """Return the application of a new number or endpoint: its owner's default unless given."""
    if "app_id" in ctx.body:
        return _known_app_id(ctx)
    return default_application(ctx.tx, owned_by, switch)


def _known_app_id(ctx: RequestContext) -> str | None:
    app_id: str | None = ctx.body.get("app_id")
    if app_id is not None and APPLICATIONS.get(ctx.tx, app_id, share=True) is None:
        raise ApiError(404, f"application {app_id} does not exist")
    return app_id
