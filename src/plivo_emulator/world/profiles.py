"""Profiles, the primary ones among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from plivo_emulator.domain.profiles import (
    PRIMARY,
    PROFILES,
    SECONDARY,
    primary_uuid,
    put_profile,
)
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.world._section import (
    Declared,
    Item,
    Section,
    WorldError,
    owner_of,
    same_account,
)

# What identifies a profile, and what follows from other fields.
_NOT_KEPT: Final = ("auth_id", "profile_uuid")
_NOT_DECLARED: Final = ("created_at", "primary_profile")


def _declare(declared: Declared, item: Item) -> str:
    tx, owned_by = declared.tx, declared.owner(item)
    row = _found(tx, item, owned_by["account"])
    if row is not None:
        same_account(row, owned_by, f"profile {row['profile_uuid']}")
    kind = SECONDARY if row is None else row["profile_type"]
    if item.get("profile_type", kind) != kind:
        raise WorldError(
            f"an account has one primary profile, {_primary(owned_by)}", "profile_uuid"
        )
    before = _new(declared, item) if row is None else row.document
    uuid = item.get("profile_uuid", declared.ids.uuid()) if row is None else row["profile_uuid"]
    kept = {name: value for name, value in item.items() if name not in _NOT_KEPT}
    put_profile(tx, uuid, owned_by, {**before, **kept})
    return str(uuid)


def _found(tx: Transaction, item: Item, account: str) -> Row | None:
    """Return the profile that is declared: by its identifier, or else by its name."""
    if "profile_uuid" in item:
        return PROFILES.get(tx, item["profile_uuid"])
    if item.get("profile_type") == PRIMARY:
        return PROFILES.get(tx, primary_uuid(account))
    rows = PROFILES.all(tx, Where(("account", "=", account)), order="seq")
    named = (row for row in rows if row.document["profile_alias"] == item["profile_alias"])
    return next(named, None)


def _primary(owned_by: dict[str, str]) -> str:
    return primary_uuid(owned_by["account"])


def _new(declared: Declared, item: Item) -> dict[str, Any]:
    """Return what a new profile has that is not declared."""
    defaults = {
        "alt_business_id_type": "NONE",
        "authorized_contact": {},
        "company_name": item["profile_alias"],
        "created_at": verify_time(declared.now),
        "customer_type": "DIRECT",
        "entity_type": "PRIVATE",
        "profile_type": SECONDARY,
        "vertical": "PROFESSIONAL",
    }
    country = item.get("address", {}).get("country")
    return defaults | ({"ein_issuing_country": country} if country else {})


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in PROFILES.all(tx, order="seq"):
        shown = {name: row.document[name] for name in row.document if name not in _NOT_DECLARED}
        yield {"auth_id": owner_of(row), **shown}


section = Section("profiles", _declare, _describe)
