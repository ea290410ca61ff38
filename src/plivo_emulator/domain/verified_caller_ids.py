"""Caller IDs of other carriers, verified by a code."""

from __future__ import annotations

from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import (
    OWNER_COLUMNS,
)
from plivo_emulator.store import Counter, Index, Table

VERIFIED_CALLER_IDS: Final = Table(
    "verified_caller_ids",
    key="verification_uuid",
    columns={
        "verification_uuid": "TEXT",
        **OWNER_COLUMNS,
        "phone_number": "TEXT",
        "country": "TEXT",
        "alias": "TEXT",
    },
    indexes=[
        Index("account", "phone_number"),
        Index("account", "seq", "subaccount", "country", "alias"),
    ],
    counters=[Counter("account", "subaccount", "country")],
)

# Codes that were sent and not entered yet; nothing of Plivo's API shows them.
CALLER_ID_CODES: Final = Table(
    "caller_id_codes",
    key="verification_uuid",
    columns={
        "verification_uuid": "TEXT",
        **OWNER_COLUMNS,
        "phone_number": "TEXT",
        "otp": "TEXT",
        "expires": "INTEGER",
    },
    indexes=[Index("account", "phone_number")],
)

part = Part(__name__, tables=[VERIFIED_CALLER_IDS, CALLER_ID_CODES])
