"""The links between numbers and campaigns (Plivo's page on linking numbers)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain import reviews
from plivo_emulator.store import Counter, Index, Row, Table, Transaction, Where

CAMPAIGN_NUMBERS: Final = Table(
    "campaign_numbers",
    key="number",
    columns={"number": "TEXT", "campaign_id": "TEXT", "status": "TEXT"},
    indexes=[Index("campaign_id", "status", "seq")],
    counters=[Counter("campaign_id", "status")],
)
"""Numbers, and how far their links are. The document has `url` and `method`, which are told."""

part = Part(__name__, tables=[CAMPAIGN_NUMBERS])

LINK: Final = part.job_kind("campaign_link.review")
UNLINK: Final = part.job_kind("campaign_unlink.review")

PROCESSING: Final = "PROCESSING"
COMPLETED: Final = "COMPLETED"
FAILED: Final = "FAILED"
UNREGISTERED: Final = "UNREGISTERED"

# What messages show, by what their sender shows (C158).
_OF_MESSAGES: Final = {
    UNREGISTERED: "unregistered",
    PROCESSING: "unregistered",
    COMPLETED: "registered",
}


def count_links(tx: Transaction, campaign_id: str, *states: str) -> int:
    """Return how many numbers of a campaign are in one of the states."""
    where = Where(("campaign_id", "=", campaign_id), ("status", "in", states))
    return CAMPAIGN_NUMBERS.count(tx, where)


def linked_numbers(tx: Transaction, campaign_id: str) -> list[str]:
    """Return the numbers of a campaign, oldest first, whatever their state.

    They are not locked, as numbers come before their links.
    """
    where = Where(("campaign_id", "=", campaign_id))
    return [row["number"] for row in CAMPAIGN_NUMBERS.all(tx, where, order="seq", hold=False)]


def can_be_linked(number: Row) -> bool:
    """Return whether a rented number can be in a campaign: US local numbers that do SMS."""
    return number.document["tendlc_registration_status"] is not None


def put_link(
    tx: Transaction, number: str, campaign_id: str, status: str, told: Mapping[str, Any]
) -> None:
    """Link a number that is in no campaign, or in one that has refused it; it is the newest.

    Args:
        tx: the transaction.
        number: digits only.
        campaign_id: the campaign.
        status: how far the link is.
        told: `url` and `method`, which are told.
    """
    CAMPAIGN_NUMBERS.delete(tx, number)
    CAMPAIGN_NUMBERS.insert(tx, told, number=number, campaign_id=campaign_id, status=status)


def drop_link(tx: Transaction, number: str) -> None:
    """Forget the link of a number, which is locked, and what is about to become of it."""
    if CAMPAIGN_NUMBERS.delete(tx, number):
        for kind in (LINK, UNLINK):
            reviews.withdraw(tx, kind, number)


def linked_to(campaign_id: str, status: str) -> dict[str, Any]:
    """Return what the document of a number says of its campaign."""
    return {"tendlc_campaign_id": campaign_id, "tendlc_registration_status": status}


NOT_LINKED: Final[Mapping[str, Any]] = {
    "tendlc_campaign_id": None,
    "tendlc_registration_status": UNREGISTERED,
}
"""What the document of a number says that could be linked to a campaign."""


def tendlc_registration(number: Mapping[str, Any]) -> tuple[str, str]:
    """Return what messages of a number say of its campaign.

    Args:
        number: the document of the number.

    Returns:
        The campaign, if the number is linked to it, and `registered`, `unregistered`, or an empty
        text for a number that campaigns do not concern.
    """
    status = _OF_MESSAGES.get(number["tendlc_registration_status"] or "", "")
    campaign = number["tendlc_campaign_id"] if status == "registered" else None
    return campaign or "", status
