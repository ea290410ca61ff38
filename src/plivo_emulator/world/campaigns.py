"""10DLC campaigns, with the links to their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from plivo_emulator.domain.brands import BRANDS
from plivo_emulator.domain.campaign_numbers import (
    CAMPAIGN_NUMBERS,
    COMPLETED,
    FAILED,
    NOT_LINKED,
    can_be_linked,
    linked_numbers,
    linked_to,
    put_link,
)
from plivo_emulator.domain.campaigns import (
    ACTIVE,
    CAMPAIGNS,
    PLIVO,
    PROCESSING,
    SHARED,
    SHARED_USECASE,
    brand_of_shared,
    carrier_limits,
)
from plivo_emulator.domain.numbers import NUMBERS, change_number
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.simulation.campaign_links import put_link_review
from plivo_emulator.simulation.campaign_reviews import put_campaign_review, withdraw_campaign
from plivo_emulator.store import Row, Transaction
from plivo_emulator.telephony.phones import digits
from plivo_emulator.world._section import (
    Declared,
    Item,
    Section,
    WorldError,
    owner_of,
    same_account,
)

# What an item has that the document of a campaign has not.
_COLUMNS: Final = (
    *("brand_id", "usecase", "registration_status", "campaign_source", "url", "method"),
)
_NOT_SHOWN: Final = frozenset({"campaign_id", "auth_id", "numbers", *_COLUMNS})


def _declare(declared: Declared, item: Item) -> str:
    tx, campaign_id = declared.tx, item["campaign_id"]
    owned_by = declared.owner(item)
    before = CAMPAIGNS.get(tx, campaign_id)
    if before is not None:
        same_account(before, owned_by, f"campaign {campaign_id}")
    columns = _columns(item, before)
    brand = BRANDS.get(tx, columns["brand_id"], share=True)
    if columns["campaign_source"] == PLIVO and (
        brand is None or brand["account"] != owned_by["account"]
    ):
        raise WorldError(f"brand {columns['brand_id']} does not exist", "brand_id")
    document = _document(declared, item, before)
    if columns["registration_status"] == ACTIVE and not document["mno_metadata"]:
        document["mno_metadata"] = carrier_limits(columns["usecase"], brand)
    _put(tx, campaign_id, before, document, {**owned_by, **columns})
    _review(declared, campaign_id, before)
    for index, each in enumerate(item.get("numbers", ())):
        try:
            _link(declared, campaign_id, owned_by, each)
        except WorldError as error:
            raise WorldError(error.text, "numbers", index) from None
    return str(campaign_id)


def _columns(item: Item, before: Row | None) -> dict[str, Any]:
    """Return what the columns of a campaign are to be, besides its owner."""
    source = item.get("campaign_source", PLIVO)
    usual = {
        "brand_id": brand_of_shared(item["campaign_id"]) if source == SHARED else "",
        "usecase": SHARED_USECASE,
        "registration_status": ACTIVE,
        "campaign_source": source,
        "url": "",
        "method": "POST",
    }
    known = usual if before is None else {name: before[name] for name in _COLUMNS}
    return {name: item.get(name, known[name]) for name in _COLUMNS}


def _document(declared: Declared, item: Item, before: Row | None) -> dict[str, Any]:
    usual = {"created_at": verify_time(declared.now), "mno_metadata": {}, "reseller_id": ""}
    known = usual if before is None else before.document
    return known | {name: value for name, value in item.items() if name not in _NOT_SHOWN}


def _put(
    tx: Transaction,
    campaign_id: str,
    before: Row | None,
    document: dict[str, Any],
    columns: dict[str, Any],
) -> None:
    if before is None:
        CAMPAIGNS.insert(tx, document, campaign_id=campaign_id, **columns)
    else:
        CAMPAIGNS.update(tx, campaign_id, document, **columns)


def _review(declared: Declared, campaign_id: str, before: Row | None) -> None:
    """Begin the review of a campaign that waits for it now, and end that of one that does not."""
    row = CAMPAIGNS.get(declared.tx, campaign_id)
    assert row is not None
    if row["registration_status"] != PROCESSING:
        withdraw_campaign(declared.tx, campaign_id)
    elif before is None or before["registration_status"] != PROCESSING:
        put_campaign_review(declared, row)


def _link(declared: Declared, campaign_id: str, owned_by: dict[str, str], item: Item) -> None:
    """Link a number, unless it is linked so already.

    Raises:
        WorldError: the account has no such number, or it cannot be in this campaign.
    """
    tx, number = declared.tx, digits(item["number"])
    status = item.get("status", COMPLETED)
    row = NUMBERS.get(tx, number)
    if row is None or row["account"] != owned_by["account"] or not can_be_linked(row):
        raise WorldError(f"number {number} cannot be linked")
    link = CAMPAIGN_NUMBERS.get(tx, number)
    if link is not None and (link["campaign_id"], link["status"]) == (campaign_id, status):
        return
    if link is not None and link["campaign_id"] != campaign_id and link["status"] != FAILED:
        raise WorldError(f"number {number} is in another campaign")
    told = {"url": item.get("url", ""), "method": item.get("method", "POST")}
    put_link(tx, number, campaign_id, status, told)
    shown = NOT_LINKED if status == FAILED else linked_to(campaign_id, status)
    change_number(tx, row, dict(shown))
    put_link_review(declared, row, campaign_id, status)


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in CAMPAIGNS.all(tx, order="seq"):
        yield {
            "campaign_id": row["campaign_id"],
            "auth_id": owner_of(row),
            **row.document,
            **{name: row[name] for name in _COLUMNS},
            "numbers": [_shown(tx, number) for number in linked_numbers(tx, row["campaign_id"])],
        }


def _shown(tx: Transaction, number: str) -> Item:
    link = CAMPAIGN_NUMBERS.get(tx, number)
    assert link is not None
    return {"number": number, "status": link["status"], **link.document}


section = Section("campaigns", _declare, _describe)
