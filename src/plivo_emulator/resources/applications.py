"""Applications: what happens to incoming calls and messages."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._endpoints import ENDPOINTS
from plivo_emulator.resources._listing import paginate
from plivo_emulator.resources._numbers import NUMBERS, attach
from plivo_emulator.resources._ownership import (
    OWNER_COLUMNS,
    get_or_404,
    owner_columns,
    resource_uri,
    visible_rows,
)
from plivo_emulator.store import Index, Row, Table, Transaction, Where

APPLICATIONS: Final = Table(
    "applications",
    key="app_id",
    columns={
        "app_id": "TEXT",
        **OWNER_COLUMNS,
        "app_name": "TEXT",
        "default_app": "INTEGER",
        "default_endpoint_app": "INTEGER",
    },
    indexes=[
        Index("account", "subaccount"),
        Index("account", "subaccount", where="default_app = 1 OR default_endpoint_app = 1"),
    ],
)

part = Part(__name__, tables=[APPLICATIONS], due_work=())

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
# The switches that only one application of an owner can have on, as request and reply spell them.
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
        "hangup_url": body["answer_url"],
        "log_incoming_messages": True,
        "message_method": "POST",
        "message_url": "",
        "public_uri": False,
        "resource_uri": "",
        "sip_uri": f"sip:{app_id}@app.plivo.com",
        "sub_account": owned_by["subaccount"] or None,
    }
    document = _apply(ctx, document, owned_by)
    APPLICATIONS.insert(ctx.tx, document, app_id=app_id, **owned_by, **_columns(document))
    return {"message": "created", "app_id": app_id}


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
    document = row.document
    if "subaccount" in ctx.body:
        new_owner = owner_columns(ctx, ctx.body["subaccount"])
        document = document | {"sub_account": new_owner["subaccount"] or None}
        if new_owner != owned_by:
            document |= dict.fromkeys(_DEFAULTS.values(), False)
        owned_by = new_owner
    document = _apply(ctx, document, owned_by)
    APPLICATIONS.update(ctx.tx, row["app_id"], document, **owned_by, **_columns(document))
    return {"message": "changed"}


@part.handler
def applications_delete(ctx: RequestContext) -> None:
    """Delete an application.

    Its endpoints go with it (`cascade`, true unless given), or move to `new_endpoint_application`,
    or are left without one. Its numbers are left without one (unconfirmed, U14).
    """
    row = get_or_404(ctx, APPLICATIONS, ctx.path["app_id"])
    cascade = ctx.query.get("cascade", True)
    successor = ctx.query.get("new_endpoint_application")
    if successor is not None and not cascade:
        _check_successor(ctx, successor)
    remove_application(ctx.tx, row, cascade=cascade, successor=successor)


def remove_application(tx: Transaction, row: Row, *, cascade: bool, successor: str | None) -> None:
    """Delete an application so that nothing points to it any more.

    Args:
        tx: the transaction.
        row: the application.
        cascade: delete its endpoints as well.
        successor: the application that gets its endpoints otherwise; `None` leaves them without.
    """
    attached = Where(("app_id", "=", row["app_id"]))
    if cascade:
        ENDPOINTS.delete_where(tx, attached)
    for endpoint in ENDPOINTS.all(tx, attached):
        attach(tx, ENDPOINTS, endpoint, successor)
    for number in NUMBERS.all(tx, attached):
        attach(tx, NUMBERS, number, None)
    APPLICATIONS.delete(tx, row["app_id"])


def hand_over_application(tx: Transaction, row: Row) -> None:
    """Make an application the main account's; it is nobody's default any more."""
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
        return named_application(ctx, ctx.body["app_id"])
    return default_application(ctx.tx, owned_by, switch)


def named_application(ctx: RequestContext, app_id: str | None) -> str | None:
    """Return an `app_id` that was sent, which stays valid until the end of the transaction.

    Raises:
        ApiError: 404, there is no such application that the sender may see.
    """
    return app_id and str(get_or_404(ctx, APPLICATIONS, app_id, share=True)["app_id"])


def _apply(
    ctx: RequestContext, document: dict[str, Any], owned_by: dict[str, str]
) -> dict[str, Any]:
    """Return the document with the request's fields; a default taken here is lost elsewhere."""
    document = document | {name: ctx.body[name] for name in _FIELDS if name in ctx.body}
    if not ctx.body.keys().isdisjoint(_DEFAULTS):
        ctx.tx.lock(f"default applications of {owned_by['subaccount'] or owned_by['account']}")
    for sent, shown in _DEFAULTS.items():
        if sent not in ctx.body:
            continue
        document[shown] = ctx.body[sent]
        for row in APPLICATIONS.all(ctx.tx, _default_of(owned_by, shown)):
            if document[shown] and row["app_id"] != document["app_id"]:
                other = row.document | {shown: False}
                APPLICATIONS.update(ctx.tx, row["app_id"], other, **_columns(other))
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


def _check_successor(ctx: RequestContext, app_id: str) -> None:
    row = APPLICATIONS.get(ctx.tx, app_id)
    if (
        row is None
        or app_id == ctx.path["app_id"]
        or row["account"] != ctx.credential.account
        or (ctx.credential.subaccount and row["subaccount"] != ctx.credential.subaccount)
    ):
        raise bad_request(f"new_endpoint_application {app_id} does not exist")


def _present(ctx: RequestContext, row: Row) -> dict[str, Any]:
    return row.document | {
        # What the Node.js and PHP SDKs read, and a recorded reply has.
        "log_incoming_message": row.document["log_incoming_messages"],
        "resource_uri": resource_uri(ctx, "Application", row["app_id"]),
    }
