"""The table of simulated calls."""

from __future__ import annotations

from typing import Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Table

# The subject is the masking session or application of a call.
CALLS: Final = Table(
    "calls",
    key="call_uuid",
    columns={"call_uuid": "TEXT", **OWNER_COLUMNS, "subject": "TEXT", "status": "TEXT"},
    indexes=[Index("subject"), Index("account")],
)

part = Part(__name__, tables=[CALLS])
