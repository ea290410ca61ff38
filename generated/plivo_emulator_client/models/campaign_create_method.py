"""CampaignCreateMethod (generated)."""

from typing import Literal, TypeAlias

CampaignCreateMethod: TypeAlias = Literal["GET", "POST"]
"""How it is called. `POST` unless given."""
