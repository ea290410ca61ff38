"""CampaignCreateRegistrationStatus (generated)."""

from typing import Literal, TypeAlias

CampaignCreateRegistrationStatus: TypeAlias = Literal["PROCESSING", "ACTIVE", "FAILED", "EXPIRED"]
"""Its state. `ACTIVE` unless given; `PROCESSING` begins its review."""
