"""What number pools consist of: rented numbers and short codes, each in one pool at most."""

from __future__ import annotations

from typing import Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Table

POOL_MEMBERS: Final = Table(
    "number_pool_members",
    key="number",
    columns={
        "number": "TEXT",
        # Those of the pool.
        **OWNER_COLUMNS,
        "pool": "TEXT",
        # The collection: `local`, `tollfree` or `shortcode`.
        "kind": "TEXT",
        # As replies show it: `fixed`, `mobile` or `tollfree`; empty for short codes.
        "type": "TEXT",
        # `sms` or `mms`.
        "service": "TEXT",
        "country_iso2": "TEXT",
        "added_on": "TEXT",
    },
    indexes=[Index("pool", "kind"), Index("account", "subaccount")],
)

part = Part(__name__, tables=[POOL_MEMBERS])
