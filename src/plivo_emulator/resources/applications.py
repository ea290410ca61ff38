"""Applications: what happens to incoming calls and messages."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.parts import Part
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import Call
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import page
from plivo_emulator.resources._numbers import ENDPOINTS, NUMBERS, attach
from plivo_emulator.resources._ownership import OWNER_COLUMNS, one, owner, uri, visible
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
def applications_create(call: Call) -> dict[str, Any]:
    """Create an application. Its hangup URL is the answer URL unless one was sent."""
    body = call.body
    owned_by = owner(call, body.get("subaccount"))
    app_id = new_identifier(call, APPLICATIONS, call.ids.app_id)
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
    document = _apply(call, document, owned_by)
    APPLICATIONS.insert(call.tx, document, app_id=app_id, **owned_by, **_columns(document))
    return {"message": "created", "app_id": app_id}


@part.handler
def applications_list(call: Call) -> dict[str, Any]:
    """Return a page of applications; `app_name` keeps those that start with it."""
    where = visible(call)
    if "subaccount" in call.query:
        where.add("subaccount", "=", call.query["subaccount"])
    if "app_name" in call.query:
        where.add("app_name", "prefix", call.query["app_name"])
    meta, objects = page(call, APPLICATIONS, where, lambda row: _present(call, row))
    return {"meta": meta, "objects": objects}


@part.handler
def applications_get(call: Call) -> dict[str, Any]:
    """Return one application."""
    return _present(call, one(call, APPLICATIONS, call.path["app_id"]))


@part.handler
def applications_update(call: Call) -> dict[str, Any]:
    """Change the fields that were sent."""
    row = one(call, APPLICATIONS, call.path["app_id"])
    owned_by = {"account": row["account"], "subaccount": row["subaccount"]}
    document = row.document
    if "subaccount" in call.body:
        new_owner = owner(call, call.body["subaccount"])
        document = document | {"sub_account": new_owner["subaccount"] or None}
        if new_owner != owned_by:
            document |= dict.fromkeys(_DEFAULTS.values(), False)
        owned_by = new_owner
    document = _apply(call, document, owned_by)
    APPLICATIONS.update(call.tx, row["app_id"], document, **owned_by, **_columns(document))
    return {"message": "changed"}


@part.handler
def applications_delete(call: Call) -> None:
    """Delete an application.

    Its endpoints go with it (`cascade`, true unless given), or move to `new_endpoint_application`,
    or are left without one. Its numbers are left without one (unconfirmed, U14).
    """
    row = one(call, APPLICATIONS, call.path["app_id"])
    cascade = call.query.get("cascade", True)
    heir = call.query.get("new_endpoint_application")
    if heir is not None and not cascade:
        _check_heir(call, heir)
    remove_application(call.tx, row, cascade=cascade, heir=heir)


def remove_application(tx: Transaction, row: Row, *, cascade: bool, heir: str | None) -> None:
    """Delete an application so that nothing points to it any more.

    Args:
        tx: the transaction.
        row: the application.
        cascade: delete its endpoints as well.
        heir: the application that gets its endpoints otherwise; `None` leaves them without one.
    """
    attached = Where(("app_id", "=", row["app_id"]))
    if cascade:
        ENDPOINTS.delete_where(tx, attached)
    for endpoint in ENDPOINTS.all(tx, attached):
        attach(tx, ENDPOINTS, endpoint, heir)
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


def _apply(call: Call, document: dict[str, Any], owned_by: dict[str, str]) -> dict[str, Any]:
    """Return the document with the request's fields; a default taken here is lost elsewhere."""
    document = document | {name: call.body[name] for name in _FIELDS if name in call.body}
    if not call.body.keys().isdisjoint(_DEFAULTS):
        call.tx.lock(f"default applications of {owned_by['subaccount'] or owned_by['account']}")
    for sent, shown in _DEFAULTS.items():
        if sent not in call.body:
            continue
        document[shown] = call.body[sent]
        for row in APPLICATIONS.all(call.tx, _default_of(owned_by, shown)):
            if document[shown] and row["app_id"] != document["app_id"]:
                other = row.document | {shown: False}
                APPLICATIONS.update(call.tx, row["app_id"], other, **_columns(other))
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


def _check_heir(call: Call, app_id: str) -> None:
    row = APPLICATIONS.get(call.tx, app_id)
    if (
        row is None
        or app_id == call.path["app_id"]
        or row["account"] != call.credential.account
        or (call.credential.subaccount and row["subaccount"] != call.credential.subaccount)
    ):
        raise bad_request(f"new_endpoint_application {app_id} does not exist")


def _present(call: Call, row: Row) -> dict[str, Any]:
    return row.document | {
        # What the Node.js and PHP SDKs read, and a recorded reply has.
        "log_incoming_message": row.document["log_incoming_messages"],
        "resource_uri": uri(call, "Application", row["app_id"]),
    }
