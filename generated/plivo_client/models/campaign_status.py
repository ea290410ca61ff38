"""CampaignStatus (generated)."""

from typing import Literal, TypeAlias

CampaignStatus: TypeAlias = Literal["ACTIVE", "PROCESSING", "FAILED", "EXPIRED"]
"""State of a campaign."""
