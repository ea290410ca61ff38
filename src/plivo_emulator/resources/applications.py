"""Applications: how to handle incoming calls and messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.applications import APPLICATIONS, has_application
from plivo_emulator.domain.endpoints import ENDPOINTS
from plivo_emulator.domain.numbers import NUMBERS, change_number
from plivo_emulator.domain.ownership import (
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.domain.powerpacks import detach_powerpacks
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import paginate
from plivo_emulator.store import Row, Transaction, Where

part = Part(__name__, due_work=())

# Request fields that the reply spells the same way.
_FIELDS: Final = (
    "app_name",
    "answer_url",
    "answer_method",
    "hangup_url",
    "hangup_method",
    "fallback_answer_url",
    "fallback_method",
    "message_url",
    "message_method",
    "public_uri",
    "log_incoming_messages",
    "default_endpoint_app",
)
# Switches that only one application of an owner can have, as spelt in request and reply.
_DEFAULTS: Final = {
    "default_number_app": "default_app",
    "default_endpoint_app": "default_endpoint_app",
}


@part.handler
def applications_create(ctx: RequestContext) -> dict[str, Any]:
    """Create an application. Its hangup URL is the answer URL unless one was sent."""
    body = ctx.body
    owned_by = owner_columns(ctx, body.get("subaccount"))
    app_id = new_identifier(ctx, APPLICATIONS, ctx.ids.app_id)
    add_application(ctx.tx, app_id, owned_by, body)
    return {"message": "created", "app_id": app_id}


def add_application(
    tx: Transaction, app_id: str, owned_by: dict[str, str], fields: Mapping[str, Any]
) -> None:
    """Add an application.

    Args:
        tx: the transaction.
        app_id: its identifier.
        owned_by: the owner columns.
        fields: of the request that creates it.
    """
    document = {
        "answer_method": "POST",
        "answer_url": "",
        "app_id": app_id,
        "app_name": "",
        "application_type": "XML",
        "default_app": False,
        "default_endpoint_app": False,
        "enabled": True,
        "fallback_answer_url": "",
        "fallback_method": "POST",
        "hangup_method": "POST",
        "hangup_url": fields.get("answer_url", ""),
        "log_incoming_messages": True,
        "message_method": "POST",
        "message_url": "",
        "public_uri": False,
        "resource_uri": "",
        "sip_uri": f"sip:{app_id}@app.plivo.com",
        "sub_account": owned_by["subaccount"] or None,
    }
    document = _with_fields(tx, document, owned_by, fields)
    APPLICATIONS.insert(tx, document, app_id=app_id, **owned_by, **_columns(document))


@part.handler
def applications_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of applications; `app_name` keeps those that start with it."""
    where = visible_rows(ctx)
    if "subaccount" in ctx.query:
        where.add("subaccount", "=", ctx.query["subaccount"])
    if "app_name" in ctx.query:
        where.add("app_name", "prefix", ctx.query["app_name"])
    meta, objects = paginate(ctx, APPLICATIONS, where, lambda row: _present(ctx, row))
    return {"meta": meta, "objects": objects}


@part.handler
def applications_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one application."""
    return _present(ctx, get_or_404(ctx, APPLICATIONS, ctx.path["app_id"]))


@part.handler
def applications_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent."""
    row = get_or_404(ctx, APPLICATIONS, ctx.path["app_id"])
    owned_by = {"account": row["account"], "subaccount": row["subaccount"]}
    if "subaccount" in ctx.body:
        owned_by = owner_columns(ctx, ctx.body["subaccount"])
    change_application(ctx.tx, row, owned_by, ctx.body)
    return {"message": "changed"}


def change_application(
    tx: Transaction, row: Row, owned_by: dict[str, str], fields: Mapping[str, Any]
) -> None:
    """Change an application; for a new owner it is no default any more.

    Args:
        tx: the transaction.
        row: the application.
        owned_by: the owner columns that it is to have.
        fields: those of a request that changes it.
    """
    document = row.document
    if owned_by != {"account": row["account"], "subaccount": row["subaccount"]}:
        document = document | dict.fromkeys(_DEFAULTS.values(), False)
        document["sub_account"] = owned_by["subaccount"] or None
    document = _with_fields(tx, document, owned_by, fields)
    APPLICATIONS.update(tx, row["app_id"], document, **owned_by, **_columns(document))


def settings_of(row: Row) -> dict[str, Any]:
    """Return the fields of a request that creates such an application."""
    sent = {name: row.document[name] for name in _FIELDS if row.document[name] != ""}
    return sent | {name: row.document[shown] for name, shown in _DEFAULTS.items()}


@part.handler
def applications_delete(ctx: RequestContext) -> None:
    """Delete an application.

    Its endpoints go with it (`cascade`, true unless given), or move to `new_endpoint_application`,
    or are left without one. Its numbers and Powerpacks are left without one (unconfirmed, U14).
    """
    row = get_or_404(ctx, APPLICATIONS, ctx.path["app_id"])
    cascade = ctx.query.get("cascade", True)
    successor = None if cascade else named_application(ctx, "new_endpoint_application")
    if successor is not None and successor == row["app_id"]:
        raise bad_request(f"new_endpoint_application {successor} does not exist")
    remove_application(ctx.tx, row, cascade=cascade, successor=successor)


def remove_application(tx: Transaction, row: Row, *, cascade: bool, successor: str | None) -> None:
    """Delete an application and all references to it.

    Args:
        tx: the transaction.
        row: the application.
        cascade: delete its endpoints as well; not those that others than its subaccount own.
        successor: the application that gets its endpoints otherwise; `None` leaves them without
            one.
    """
    attached = Where(("app_id", "=", row["app_id"]))
    if cascade:
        doomed = Where(*attached)
        if row["subaccount"]:
            doomed.add("subaccount", "=", row["subaccount"])
        ENDPOINTS.delete_where(tx, doomed)
    for endpoint in ENDPOINTS.all(tx, attached):
        ENDPOINTS.update(tx, endpoint["endpoint_id"], endpoint.document, app_id=successor)
    for number in NUMBERS.all(tx, attached):
        change_number(tx, number, {}, app_id=None)
    detach_powerpacks(tx, row["app_id"])
    APPLICATIONS.delete(tx, row["app_id"])


def hand_over_application(tx: Transaction, row: Row) -> None:
    """Move an application to the main account; it stops being a default."""
    document = row.document | dict.fromkeys(_DEFAULTS.values(), False) | {"sub_account": None}
    APPLICATIONS.update(tx, row["app_id"], document, subaccount="", **_columns(document))


def default_application(tx: Transaction, owned_by: dict[str, str], switch: str) -> str | None:
    """Return the `app_id` that an owner's new numbers or endpoints point at, if any.

    Args:
        tx: the transaction.
        owned_by: the owner columns.
        switch: `default_number_app` or `default_endpoint_app`.
    """
    row = APPLICATIONS.find(tx, _default_of(owned_by, _DEFAULTS[switch]))
    return None if row is None else str(row["app_id"])


def named_application(ctx: RequestContext, name: str) -> str | None:
    """Return the `app_id` that an argument of a request names, `None` if it was not sent.

    Raises:
        ApiError: 400, there is no such application that the sender may see.
    """
    app_id: str | None = (ctx.query | ctx.body).get(name)
    if app_id is not None and not _may_name(ctx, app_id):
        raise bad_request(f"{name} {app_id} does not exist")
    return app_id


def application_for(ctx: RequestContext, owned_by: dict[str, str], switch: str) -> str | None:
    """Return the `app_id` of something new: the one that was sent, or else its owner's default.

    Args:
        ctx: the request.
        owned_by: the owner columns.
        switch: as for `default_application`.

    Raises:
        ApiError: 404, the one that was sent does not exist.
    """
    if ctx.body.get("app_id"):
        return application_or_404(ctx, ctx.body["app_id"])
    return default_application(ctx.tx, owned_by, switch)


def application_or_404(ctx: RequestContext, app_id: str | None) -> str | None:
    """Return an `app_id` that was sent.

    Raises:
        ApiError: 404, there is no such application that the sender may see.
    """
    if app_id is not None and not _may_name(ctx, app_id):
        raise not_found()
    return app_id


def _may_name(ctx: RequestContext, app_id: str) -> bool:
    sender = ctx.credential
    own = [sender.subaccount] if sender.subaccount else None
    return has_application(ctx.tx, app_id, sender.account, own)


def _with_fields(
    tx: Transaction,
    document: dict[str, Any],
    owned_by: dict[str, str],
    fields: Mapping[str, Any],
) -> dict[str, Any]:
    """Return the document with a request's fields; a default set here is cleared elsewhere."""
    document = document | {name: fields[name] for name in _FIELDS if name in fields}
    if not fields.keys().isdisjoint(_DEFAULTS):
        tx.lock(f"default applications of {owned_by['subaccount'] or owned_by['account']}")
    for sent, shown in _DEFAULTS.items():
        if sent not in fields:
            continue
        document[shown] = fields[sent]
        for row in APPLICATIONS.all(tx, _default_of(owned_by, shown)):
            if document[shown] and row["app_id"] != document["app_id"]:
                other = row.document | {shown: False}
                APPLICATIONS.update(tx, row["app_id"], other, **_columns(other))
    return document


def _columns(document: dict[str, Any]) -> dict[str, str | int]:
    return {
        "app_name": document["app_name"],
        **{shown: int(document[shown]) for shown in _DEFAULTS.values()},
    }


def _default_of(owned_by: dict[str, str], shown: str) -> Where:
    return Where(
        ("account", "=", owned_by["account"]),
        ("subaccount", "=", owned_by["subaccount"]),
        (shown, "=", 1),
    )


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    return row.document | {
        # The Node.js and PHP SDKs read it, and a recorded reply has it.
        "log_incoming_message": row.document["log_incoming_messages"],
        "resource_uri": resource_uri(ctx, "Application", row["app_id"]),
    }
