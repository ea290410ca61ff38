"""Campaigns, as brands, worlds and their numbers see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.brands import STARTER
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Counter, Index, Row, Table, Transaction, Where

_COUNTED: Final = ("subaccount", "brand_id", "usecase", "registration_status", "campaign_source")

CAMPAIGNS: Final = Table(
    "campaigns",
    key="campaign_id",
    columns={
        "campaign_id": "TEXT",
        **OWNER_COLUMNS,
        "brand_id": "TEXT",
        "usecase": "TEXT",
        "registration_status": "TEXT",
        "campaign_source": "TEXT",
        # Receives the events.
        "url": "TEXT",
        "method": "TEXT",
    },
    indexes=[Index("account", "seq", *_COUNTED), Index("brand_id", "registration_status")],
    counters=[Counter("account", *_COUNTED), Counter("brand_id", "registration_status")],
)

part = Part(__name__, tables=[CAMPAIGNS])

PROCESSING: Final = "PROCESSING"
ACTIVE: Final = "ACTIVE"
FAILED: Final = "FAILED"
EXPIRED: Final = "EXPIRED"

PLIVO: Final = "plivo"
SHARED: Final = "shared"

# What an imported campaign is for; nothing tells here (U94).
SHARED_USECASE: Final = "MIXED"

# What a campaign shows of a rejection.
REJECTION: Final = ("error_code", "error_reason", "error_description")

# How many campaigns a brand has, and numbers a campaign (Plivo's pages on campaigns and linking).
MOST_CAMPAIGNS: Final = 3
MOST_CAMPAIGNS_OF_STARTERS: Final = 1
MOST_NUMBERS: Final = 49

# Messages a minute that carriers allow, and T-Mobile's class of the brand (recorded replies).
_STARTER_LIMITS: Final = (15, "LOW")
_LOW_VOLUME_LIMITS: Final = (75, "TOP")
_LIMITS: Final = (240, "LOW")
_VETTED_LIMITS: Final = (4500, "TOP")
# What a brand has to score (unconfirmed; recorded is 80).
_GOOD_SCORE: Final = 75


def campaigns_of(tx: Transaction, brand_id: str) -> int:
    """Return how many campaigns a brand has that have not ended."""
    states = (PROCESSING, ACTIVE, FAILED)
    where = Where(("brand_id", "=", brand_id), ("registration_status", "in", states))
    return CAMPAIGNS.count(tx, where)


def brand_of_shared(campaign_id: str) -> str:
    """Return the brand of an imported campaign, which is not known here (U94)."""
    return "B" + campaign_id[1:]


def most_campaigns(brand: Row) -> int:
    """Return how many campaigns a brand may have."""
    starter = brand["brand_type"] == STARTER
    return MOST_CAMPAIGNS_OF_STARTERS if starter else MOST_CAMPAIGNS


def change_campaign(tx: Transaction, row: Row, fields: Mapping[str, Any], status: str) -> None:
    """Change what the API shows of a campaign, and its state.

    Args:
        tx: the transaction.
        row: the campaign.
        fields: those to change; `None` for one that it does not have any more.
        status: its state from now on.
    """
    document = row.document | dict(fields)
    shown = {name: value for name, value in document.items() if value is not None}
    CAMPAIGNS.update(tx, row["campaign_id"], shown, registration_status=status)


def carrier_limits(usecase: str, brand: Row | None) -> dict[str, dict[str, Any]]:
    """Return what carriers allow a campaign, `mno_metadata` (C162)."""
    tpm, tier = _limits(usecase, brand)
    carriers = ("AT&T", "US Cellular", "Verizon Wireless")
    limits: dict[str, dict[str, Any]] = {name: {"tpm": tpm} for name in carriers}
    return dict(sorted((limits | {"T-Mobile": {"brand_tier": tier}}).items()))


def _limits(usecase: str, brand: Row | None) -> tuple[int, str]:
    if usecase == STARTER:
        return _STARTER_LIMITS
    if usecase == "LOW_VOLUME":
        return _LOW_VOLUME_LIMITS
    score = 0 if brand is None else brand.document.get("vetting_score") or 0
    return _VETTED_LIMITS if score >= _GOOD_SCORE else _LIMITS
