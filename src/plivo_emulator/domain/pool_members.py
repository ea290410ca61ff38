"""What number pools consist of: rented numbers and short codes, each in one pool at most."""

from __future__ import annotations

from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Row, Table

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


def may_join(pool: Row, subaccount: str) -> bool:
    """Tell whether a number of a subaccount may be in a pool.

    The main account's pools take its subaccounts' numbers; a subaccount's pool takes only its own.

    Args:
        pool: the row of the pool, or of a member of it.
        subaccount: of the number; empty for the main account.
    """
    return pool["subaccount"] in ("", subaccount)
