"""Brands as they are stored (Plivo's pages on 10DLC)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Counter, Index, Row, Table, Transaction, Value, Where

_COUNTED: Final = ("subaccount", "brand_type", "registration_status")

BRANDS: Final = Table(
    "brands",
    key="brand_id",
    columns={
        "brand_id": "TEXT",
        **OWNER_COLUMNS,
        "profile_uuid": "TEXT",
        "brand_type": "TEXT",
        "registration_status": "TEXT",
        # Receives the events.
        "url": "TEXT",
        "method": "TEXT",
        # 1 if it is vetted when it is registered.
        "vetting": "INTEGER",
        # 1 if a sole proprietor has confirmed it, 0 if not yet; NULL for other businesses.
        "confirmed": "INTEGER",
    },
    indexes=[Index("account", "seq", *_COUNTED), Index("profile_uuid")],
    counters=[Counter("account", *_COUNTED)],
)

part = Part(__name__, tables=[BRANDS])

PROCESSING: Final = "PROCESSING"
COMPLETED: Final = "COMPLETED"
FAILED: Final = "FAILED"

STARTER: Final = "STARTER"
STANDARD: Final = "STANDARD"

# What a brand has of its profile.
_OF_PROFILE: Final = (
    *("address", "alt_business_id", "alt_business_id_type", "authorized_contact", "company_name"),
    *("ein", "ein_issuing_country", "entity_type", "stock_exchange", "stock_symbol", "vertical"),
    "website",
)
# The address of a business of which nothing is known, as recorded.
_NOWHERE: Final = {"city": "", "country": "", "postal_code": "", "state": "", "street": ""}


def new_brand(profile: Mapping[str, Any], alias: str, brand_type: str) -> dict[str, Any]:
    """Return a brand as lists show it, while it waits for its registration.

    Args:
        profile: the profile of its business, as replies show it.
        alias: its name.
        brand_type: its type.
    """
    return {
        "address": _NOWHERE,
        **{name: profile[name] for name in _OF_PROFILE if name in profile},
        "brand_alias": alias,
        "brand_type": brand_type,
        "profile_uuid": profile["profile_uuid"],
        "registration_status": PROCESSING,
    }


def put_brand(
    tx: Transaction, brand_id: str, document: Mapping[str, Any], **columns: Value
) -> None:
    """Store a brand, in the place of the one that has its identifier.

    Args:
        tx: the transaction.
        brand_id: its identifier.
        document: as lists show it; its identifier is added.
        columns: what the document does not have: owner, target of events, `vetting`, `confirmed`.
    """
    shown = {name: document[name] for name in ("brand_type", "profile_uuid", "registration_status")}
    with_id = {**document, "brand_id": brand_id}
    BRANDS.put(tx, with_id, brand_id=brand_id, **shown, **columns)


def change_brand(tx: Transaction, row: Row, shown: Mapping[str, Any]) -> None:
    """Change what lists show of a brand."""
    document = row.document | dict(shown)
    status = document["registration_status"]
    BRANDS.update(tx, row["brand_id"], document, registration_status=status)


def brand_with_profile(tx: Transaction, profile_uuid: str) -> Row | None:
    """Return the brand that a profile has, if any."""
    return BRANDS.find(tx, Where(("profile_uuid", "=", profile_uuid)))
