"""Applications: which one handles a number, and who may name it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import (
    OWNER_COLUMNS,
)
from plivo_emulator.store import Index, Row, Table, Transaction

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

part = Part(__name__, tables=[APPLICATIONS])


def has_application(
    tx: Transaction, app_id: str, account: str, owners: Collection[str] | None = None
) -> bool:
    """Return whether something may point at an application.

    It has to exist, which it then does until the end of the transaction, and to belong to the same
    main account. A subaccount that asks may only name its own.

    Args:
        tx: the transaction.
        app_id: its identifier.
        account: the main account.
        owners: the subaccounts of which one has to own it, the empty one standing for the main
            account itself; any unless given.
    """
    row = APPLICATIONS.get(tx, app_id, share=True)
    if row is None or row["account"] != account:
        return False
    return owners is None or row["subaccount"] in owners


def kept_application(tx: Transaction, row: Row, owned_by: Mapping[str, str]) -> str | None:
    """Return the application that a number or an endpoint keeps when it gets an owner.

    That of another subaccount is not kept.
    """
    app_id: str | None = row["app_id"]
    owners = ("", owned_by["subaccount"])
    if app_id is None or not has_application(tx, app_id, owned_by["account"], owners):
        return None
    return app_id


def application_of(tx: Transaction, number: Row) -> Row | None:
    """Return the application that handles the calls and messages of a number, if any."""
    app_id = number["app_id"] if number["active"] else None
    return None if app_id is None else APPLICATIONS.get(tx, app_id, share=True)
