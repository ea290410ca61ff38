"""CampaignCreateCampaignSource (generated)."""

from typing import Literal, TypeAlias

CampaignCreateCampaignSource: TypeAlias = Literal["plivo", "shared"]
"""Whether it was created here or imported. `plivo` unless given."""
