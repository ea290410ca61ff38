"""SIP endpoints: phones that register with an account."""

from __future__ import annotations

from typing import Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Table, Transaction

ENDPOINTS: Final = Table(
    "endpoints",
    key="endpoint_id",
    columns={"endpoint_id": "TEXT", **OWNER_COLUMNS, "app_id": "TEXT"},
    indexes=[Index("app_id"), Index("account")],
)

part = Part(__name__, tables=[ENDPOINTS])


def add_endpoint(
    tx: Transaction,
    endpoint_id: str,
    *,
    account: str,
    subaccount: str,
    username: str,
    app_id: str | None,
) -> None:
    """Register a SIP endpoint."""
    document = {
        "endpoint_id": endpoint_id,
        "username": username,
        "account": account,
        "subaccount": subaccount or None,
        "app_id": app_id,
    }
    ENDPOINTS.insert(
        tx, document, endpoint_id=endpoint_id, account=account, subaccount=subaccount, app_id=app_id
    )
