"""Phone numbers and SIP endpoints."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to, owner_columns
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import ApiError, conflict, not_found
from plivo_emulator.pipeline.handlers import Call
from plivo_emulator.resources._numbers import ENDPOINTS, NUMBERS, add_endpoint, add_number, attach
from plivo_emulator.resources.applications import APPLICATIONS, default_application
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import country_of, digits

part = Part(__name__, due_work=())


@part.handler
def numbers_list(call: Call) -> dict[str, Any]:
    """Return a page of numbers."""
    where = belonging_to(call.query.get("auth_id"))
    if "country_iso" in call.query:
        where.add("country", "=", call.query["country_iso"])
    return page(call, NUMBERS, where, lambda row: row.document)


@part.handler
def numbers_create(call: Call) -> dict[str, Any]:
    """Give a number to an account."""
    number = digits(call.body["number"])
    if NUMBERS.get(call.tx, number) is not None:
        raise conflict(f"number {number} exists already")
    owned_by = owner_columns(call, call.body.get("auth_id"))
    app_id = _app_id(call, owned_by, "default_number_app")
    add_number(call.tx, number, **owned_by, country=country_of(number), app_id=app_id)
    return number_named(call, number).document


@part.handler
def numbers_get(call: Call) -> dict[str, Any]:
    """Return one number."""
    return number_named(call, call.path["number"]).document


@part.handler
def numbers_update(call: Call) -> dict[str, Any]:
    """Point a number at an application, or at none."""
    row = number_named(call, call.path["number"])
    attach(call.tx, NUMBERS, row, _known_app_id(call))
    return number_named(call, row["number"]).document


@part.handler
def numbers_delete(call: Call) -> None:
    """Remove a number."""
    NUMBERS.delete(call.tx, number_named(call, call.path["number"])["number"])


@part.handler
def endpoints_list(call: Call) -> dict[str, Any]:
    """Return a page of endpoints."""
    return page(call, ENDPOINTS, belonging_to(call.query.get("auth_id")), lambda row: row.document)


@part.handler
def endpoints_create(call: Call) -> dict[str, Any]:
    """Register an endpoint."""
    endpoint_id = call.ids.app_id()
    owned_by = owner_columns(call, call.body.get("auth_id"))
    app_id = _app_id(call, owned_by, "default_endpoint_app")
    add_endpoint(call.tx, endpoint_id, **owned_by, username=call.body["username"], app_id=app_id)
    row = ENDPOINTS.get(call.tx, endpoint_id)
    assert row is not None
    return row.document


def number_named(call: Call, number: str) -> Row:
    """Return the row of a number.

    Raises:
        ApiError: 404, nobody owns it.
    """
    row = NUMBERS.get(call.tx, digits(number))
    if row is None:
        raise not_found()
    return row


def _app_id(call: Call, owned_by: dict[str, str], switch: str) -> str | None:
    """Return the application of a new number or endpoint: its owner's default unless given."""
    if "app_id" in call.body:
        return _known_app_id(call)
    return default_application(call.tx, owned_by, switch)


def _known_app_id(call: Call) -> str | None:
    app_id: str | None = call.body.get("app_id")
    if app_id is not None and APPLICATIONS.get(call.tx, app_id, share=True) is None:
        raise ApiError(404, f"application {app_id} does not exist")
    return app_id
