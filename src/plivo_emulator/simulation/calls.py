"""Where simulated calls are kept, whoever they go to."""

from __future__ import annotations

from typing import Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Table

# The subject is what a call is about: its masking session, or its application.
CALLS: Final = Table(
    "calls",
    key="call_uuid",
    columns={"call_uuid": "TEXT", **OWNER_COLUMNS, "subject": "TEXT", "status": "TEXT"},
    indexes=[Index("subject"), Index("account")],
)

part = Part(__name__, tables=[CALLS])
