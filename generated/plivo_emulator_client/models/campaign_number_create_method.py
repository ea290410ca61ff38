"""CampaignNumberCreateMethod (generated)."""

from typing import Literal, TypeAlias

CampaignNumberCreateMethod: TypeAlias = Literal["GET", "POST"]
"""How it is called. `POST` unless given."""
