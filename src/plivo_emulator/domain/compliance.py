"""Who may buy which numbers: what regulated countries ask for.

There are no compliance requests yet, so the control API declares which applications an account has.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.telephony.catalogue import Block

COMPLIANCE_APPLICATIONS: Final = Table(
    "compliance_applications",
    key="compliance_application_id",
    columns={
        "compliance_application_id": "TEXT",
        "account": "TEXT",
        "country": "TEXT",
        "number_type": "TEXT",
        "status": "TEXT",
    },
    indexes=[Index("account", "country", "number_type")],
)

part = Part(__name__, tables=[COMPLIANCE_APPLICATIONS])

_ACCEPTED: Final = "accepted"
# Restrictions of numbers that stay pending until documents are approved (U26).
_ADDRESSES: Final = ("city-address", "country-address")


def compliance_for(ctx: RequestContext, country: str, kind: str, requires: str) -> dict[str, Any]:
    """Return what a number shows of its buyer's compliance.

    Args:
        ctx: the request; its `compliance_application_id` names an application.
        country: ISO 3166-1 alpha-2 code of the number.
        kind: of the number.
        requires: what its buyer has to show; see `catalogue.Block`.

    Raises:
        ApiError: 400, the application that it names will not do, or it has to name one.
    """
    wanted = ctx.body.get("compliance_application_id")
    row = None
    if wanted:
        row = _usable(ctx, wanted, country, kind)
    elif requires == "compliance":
        row = _only_one(ctx, country, kind)
        if row is None:
            raise bad_request("compliance_application_id is required")
    if row is None:
        return {"active": requires not in _ADDRESSES}
    return {
        "active": True,
        "compliance_application_id": row["compliance_application_id"],
    }


def declare_compliance_application(
    tx: Transaction, application_id: str, account: str, fields: Mapping[str, Any]
) -> dict[str, Any]:
    """Let an account have a compliance application, or change its own, and return its document.

    Args:
        tx: the transaction.
        application_id: its identifier.
        account: the main account.
        fields: `country_iso`, `number_type` and, unless it is accepted, `status`.
    """
    document = {
        "compliance_application_id": application_id,
        "account": account,
        "country_iso": fields["country_iso"],
        "number_type": fields["number_type"],
        "status": fields.get("status", _ACCEPTED),
    }
    COMPLIANCE_APPLICATIONS.put(
        tx,
        document,
        compliance_application_id=application_id,
        account=account,
        country=document["country_iso"],
        number_type=document["number_type"],
        status=document["status"],
    )
    return document


def has_compliance_application(tx: Transaction, application_id: str, account: str) -> bool:
    """Return whether an account has a compliance application, in whatever state."""
    row = COMPLIANCE_APPLICATIONS.get(tx, application_id, share=True)
    return row is not None and row["account"] == account


def compliance_status(tx: Transaction, application_id: str | None) -> str | None:
    """Return the state of a number's compliance application, if it has one."""
    row = application_id and COMPLIANCE_APPLICATIONS.get(tx, application_id, share=True)
    return str(row["status"]) if row else None


def may_buy(ctx: RequestContext, block: Block) -> bool:
    """Tell whether the sender could buy a number without naming a compliance application."""
    if block.requires != "compliance":
        return True
    return _only_one(ctx, block.country_iso, block.kind) is not None


def _only_one(ctx: RequestContext, country: str, kind: str) -> Row | None:
    """Return the accepted application that is attached by itself: the only one there is."""
    accepted = Where(
        ("account", "=", ctx.credential.account),
        ("country", "=", country),
        ("number_type", "=", kind),
        ("status", "=", _ACCEPTED),
    )
    rows = COMPLIANCE_APPLICATIONS.all(ctx.tx, accepted, limit=2)
    return rows[0] if len(rows) == 1 else None


def _usable(ctx: RequestContext, application_id: str, country: str, kind: str) -> Row:
    row = COMPLIANCE_APPLICATIONS.get(ctx.tx, application_id, share=True)
    if row is None or row["account"] != ctx.credential.account:
        raise bad_request(f"compliance application {application_id} does not exist")
    if row["status"] != _ACCEPTED:
        raise bad_request(
            "Compliance application must be in 'accepted' status. "
            f"Current status: '{row['status']}'."
        )
    if (row["country"], row["number_type"]) != (country, kind):
        raise bad_request("the compliance application is for another country or kind of number")
    return row
