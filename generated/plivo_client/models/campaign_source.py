"""CampaignSource (generated)."""

from typing import Literal, TypeAlias

CampaignSource: TypeAlias = Literal["plivo", "shared"]
"""`plivo` for campaigns that were created here, `shared` for imported ones."""
