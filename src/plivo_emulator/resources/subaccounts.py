"""Subaccounts: credentials of their own inside an account (Plivo's API reference: Subaccount)."""

from __future__ import annotations

from typing import Any

from plivo_emulator.clock import to_microseconds
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import Call
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import page
from plivo_emulator.resources._numbers import ENDPOINTS, NUMBERS
from plivo_emulator.resources._ownership import uri
from plivo_emulator.resources._timestamps import day
from plivo_emulator.resources.applications import (
    APPLICATIONS,
    hand_over_application,
    remove_application,
)
from plivo_emulator.resources.masking_sessions import MASKING_SESSIONS
from plivo_emulator.resources.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.store import Row, Where

part = Part(__name__)

# What `cascade=true` deletes, and `false` moves to the main account, besides applications.
_CASCADED = (ENDPOINTS, NUMBERS)
# What moves to the main account in either case: nobody documents it.
_KEPT = (MASKING_SESSIONS, VERIFY_SESSIONS)


@part.handler
def subaccounts_create(call: Call) -> dict[str, Any]:
    """Create a subaccount; it is disabled unless `enabled` says otherwise."""
    auth_id = new_identifier(call, SUBACCOUNTS, call.ids.subaccount_auth_id)
    token = call.ids.auth_token()
    enabled = call.body.get("enabled", False)
    document = {
        "account": uri(call),
        "auth_id": auth_id,
        "auth_token": token,
        "created": day(call.now),
        "enabled": enabled,
        "modified": None,
        "name": call.body["name"],
        "new_auth_token": token,
        "resource_uri": uri(call, "Subaccount", auth_id),
    }
    SUBACCOUNTS.insert(
        call.tx,
        document,
        auth_id=auth_id,
        account=call.credential.account,
        auth_token=token,
        enabled=int(enabled),
        created_at=to_microseconds(call.now),
    )
    return {"auth_id": auth_id, "auth_token": token, "message": "created"}


@part.handler
def subaccounts_list(call: Call) -> dict[str, Any]:
    """Return a page of subaccounts, newest first."""
    where = Where(("account", "=", call.credential.account))
    meta, objects = page(call, SUBACCOUNTS, where, lambda row: row.document)
    return {"meta": meta, "objects": objects}


@part.handler
def subaccounts_get(call: Call) -> dict[str, Any]:
    """Return one subaccount."""
    return _subaccount(call).document


@part.handler
def subaccounts_update(call: Call) -> dict[str, Any]:
    """Rename a subaccount and, if `enabled` was sent, switch it on or off."""
    row = _subaccount(call)
    enabled = call.body.get("enabled", row.document["enabled"])
    document = row.document | {
        "name": call.body["name"],
        "enabled": enabled,
        "modified": day(call.now),
    }
    SUBACCOUNTS.update(call.tx, row["auth_id"], document, enabled=int(enabled))
    return {"message": "changed"}


@part.handler
def subaccounts_delete(call: Call) -> None:
    """Delete a subaccount; `cascade` (false unless given) takes what it owns along."""
    row = _subaccount(call)
    theirs = Where(("account", "=", row["account"]), ("subaccount", "=", row["auth_id"]))
    cascade = call.query.get("cascade", False)
    for application in APPLICATIONS.all(call.tx, theirs):
        if cascade:
            remove_application(call.tx, application, cascade=True, heir=None)
        else:
            hand_over_application(call.tx, application)
    for table in _CASCADED if cascade else ():
        table.delete_where(call.tx, theirs)
    for table in _KEPT if cascade else (*_CASCADED, *_KEPT):
        for resource in table.all(call.tx, theirs):
            # Some documents name their owner, others do not.
            orphaned = {"subaccount": None} if "subaccount" in resource.document else {}
            key = resource[table.key]
            table.update(call.tx, key, resource.document | orphaned, subaccount="")
    SUBACCOUNTS.delete(call.tx, row["auth_id"])


def _subaccount(call: Call) -> Row:
    row = SUBACCOUNTS.get(call.tx, call.path["subauth_id"])
    if row is None or row["account"] != call.credential.account:
        raise not_found()
    return row
