"""Brands, in whatever state their registration is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from plivo_emulator.domain.brands import (
    BRANDS,
    COMPLETED,
    FAILED,
    PROCESSING,
    STANDARD,
    brand_with_profile,
    new_brand,
    put_brand,
)
from plivo_emulator.domain.profiles import INDIVIDUAL, PROFILES, owner_of_profile
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.simulation.brand_reviews import (
    put_brand_review,
    refusal,
    withdraw_brand,
)
from plivo_emulator.store import Row, Transaction
from plivo_emulator.world._section import (
    Declared,
    Item,
    Section,
    WorldError,
    owner_of,
    same_account,
)

_TARGET: Final = ("url", "method")


def _declare(declared: Declared, item: Item) -> str:
    tx = declared.tx
    profile, row = _profile(declared, item), _found(declared, item)
    if row is None:
        brand_id = item.get("brand_id") or declared.ids.registration_id("B")
        before: dict[str, Any] = {"created_at": verify_time(declared.now)}
        target = {"url": "", "method": "POST"}
    else:
        brand_id, before = str(row["brand_id"]), row.document
        target = {name: row[name] for name in _TARGET}
    target |= {name: item[name] for name in _TARGET if name in item}
    is_person = profile["entity_type"] == INDIVIDUAL
    confirmed = item.get("confirmed", True)
    if not confirmed and "phone" not in profile.document["authorized_contact"]:
        raise WorldError("the authorized_contact of the profile needs a phone", "confirmed")
    put_brand(
        tx,
        brand_id,
        _shown(item, profile, before),
        **owner_of_profile(profile),
        **target,
        vetting=0,
        confirmed=int(confirmed) if is_person else None,
    )
    _review(declared, brand_id, row)
    return brand_id


def _profile(declared: Declared, item: Item) -> Row:
    """Return the profile of a brand, which the account has and no other brand.

    Raises:
        WorldError: there is no such profile, or it has another brand.
    """
    uuid, owned_by = item["profile_uuid"], declared.owner(item)
    profile = PROFILES.get(declared.tx, uuid)
    if profile is None or profile["account"] != owned_by["account"]:
        raise WorldError(f"profile {uuid} does not exist", "profile_uuid")
    other = brand_with_profile(declared.tx, uuid)
    if other is not None and other["brand_id"] != item.get("brand_id", other["brand_id"]):
        raise WorldError(f"profile {uuid} has the brand {other['brand_id']}", "profile_uuid")
    return profile


def _found(declared: Declared, item: Item) -> Row | None:
    """Return the brand that is declared: by its identifier, or else by its profile."""
    if "brand_id" not in item:
        return brand_with_profile(declared.tx, item["profile_uuid"])
    row = BRANDS.get(declared.tx, item["brand_id"])
    if row is not None:
        same_account(row, declared.owner(item), f"brand {row['brand_id']}")
    return row


def _shown(item: Item, profile: Row, before: dict[str, Any]) -> dict[str, Any]:
    """Return a brand as lists show it."""
    kind = item.get("brand_type", before.get("brand_type", STANDARD))
    shown = new_brand(profile.document, item["brand_alias"], kind)
    shown["created_at"] = before["created_at"]
    status = item.get("registration_status", before.get("registration_status", COMPLETED))
    shown["registration_status"] = status
    if status == FAILED:
        shown["declined_reasons"] = item.get("declined_reasons") or [refusal(shown)]
    score = item.get("vetting_score", before.get("vetting_score"))
    if status == COMPLETED and score is not None:
        shown |= {"vetting_status": "ACTIVE", "vetting_score": score}
    return shown


def _review(declared: Declared, brand_id: str, before: Row | None) -> None:
    """Begin the review of a brand that is not registered yet, end that of any other."""
    row = BRANDS.get(declared.tx, brand_id)
    assert row is not None
    if row["registration_status"] != PROCESSING:
        withdraw_brand(declared.tx, brand_id)
    elif before is None or before["registration_status"] != PROCESSING:
        put_brand_review(declared, row)


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in BRANDS.all(tx, order="seq"):
        shown = row.document
        names = ("brand_id", "brand_alias", "brand_type", "profile_uuid", "registration_status")
        optional = ("vetting_score", "declined_reasons")
        yield {
            "auth_id": owner_of(row),
            **{name: shown[name] for name in names},
            **{name: shown[name] for name in optional if name in shown},
            **({"url": row["url"]} if row["url"] else {}),
            "method": row["method"],
            "confirmed": row["confirmed"] != 0,
        }


section = Section("brands", _declare, _describe)
