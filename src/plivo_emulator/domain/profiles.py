"""Profiles as they are stored, and the primary profile that every account has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.ids import Ids
from plivo_emulator.store import Index, Row, Table, Transaction

_FILTERED: Final = ("subaccount", "entity_type", "profile_type", "vertical")

PROFILES: Final = Table(
    "profiles",
    key="profile_uuid",
    columns={
        "profile_uuid": "TEXT",
        **OWNER_COLUMNS,
        "entity_type": "TEXT",
        "profile_type": "TEXT",
        "vertical": "TEXT",
    },
    indexes=[Index("account", "seq", *_FILTERED)],
)

# `emulator.TABLES` has the table, as every account has a profile.
part = Part(__name__)

PRIMARY: Final = "PRIMARY"
SECONDARY: Final = "SECONDARY"
INDIVIDUAL: Final = "INDIVIDUAL"


def primary_uuid(account: str) -> str:
    """Return the identifier of the primary profile of an account."""
    return Ids.named_uuid(f"primary profile of {account}")


def add_primary_profile(tx: Transaction, account: str) -> None:
    """Give a new main account the profile that Plivo's console makes with it."""
    document = {
        "alt_business_id_type": "NONE",
        "authorized_contact": {},
        "company_name": "Emulator",
        "customer_type": "DIRECT",
        "entity_type": "PRIVATE",
        "profile_alias": "Primary profile",
        "profile_type": PRIMARY,
        "vertical": "TECHNOLOGY",
    }
    put_profile(tx, primary_uuid(account), {"account": account, "subaccount": ""}, document)


def put_profile(
    tx: Transaction, uuid: str, owned_by: Mapping[str, str], document: Mapping[str, Any]
) -> None:
    """Store a profile, in the place of the one that has its identifier.

    Args:
        tx: the transaction.
        uuid: its identifier.
        owned_by: the owner columns.
        document: as replies show it; its identifiers are added.
    """
    identifiers = {"profile_uuid": uuid}
    if document["profile_type"] == SECONDARY:
        identifiers["primary_profile"] = primary_uuid(owned_by["account"])
    PROFILES.put(
        tx,
        {**document, **identifiers},
        profile_uuid=uuid,
        **owned_by,
        entity_type=document["entity_type"],
        profile_type=document["profile_type"],
        vertical=document["vertical"],
    )


def owner_of_profile(row: Row) -> dict[str, str]:
    """Return the owner columns of a profile."""
    return {column: str(row[column]) for column in OWNER_COLUMNS}
