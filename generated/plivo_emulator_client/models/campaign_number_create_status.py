"""CampaignNumberCreateStatus (generated)."""

from typing import Literal, TypeAlias

CampaignNumberCreateStatus: TypeAlias = Literal["PROCESSING", "COMPLETED", "FAILED"]
"""How far its link is. `COMPLETED` unless given; `PROCESSING` begins linking."""
