"""Brands: who sends text messages in the United States (Plivo's pages on 10DLC)."""

from __future__ import annotations

from typing import Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.store import Counter, Index, Table

_COUNTED: Final = ("subaccount", "brand_type", "registration_status")

BRANDS: Final = Table(
    "brands",
    key="brand_id",
    columns={
        "brand_id": "TEXT",
        **OWNER_COLUMNS,
        "profile_uuid": "TEXT",
        "brand_type": "TEXT",
        "registration_status": "TEXT",
    },
    indexes=[Index("account", "seq", *_COUNTED), Index("profile_uuid")],
    counters=[Counter("account", *_COUNTED)],
)

part = Part(__name__, tables=[BRANDS])

PROCESSING: Final = "PROCESSING"
COMPLETED: Final = "COMPLETED"
FAILED: Final = "FAILED"

STARTER: Final = "STARTER"
STANDARD: Final = "STANDARD"
