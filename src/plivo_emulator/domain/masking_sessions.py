"""Masking sessions: which are active on a number, and how one ends."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.numbers import block_number
from plivo_emulator.domain.ownership import (
    OWNER_COLUMNS,
)
from plivo_emulator.store import Counter, Index, Row, Table, Transaction

_COUNTED: Final = ("subaccount", "status", "virtual_number")
_RANGES: Final = ("created", "expires", "duration")

MASKING_SESSIONS: Final = Table(
    "masking_sessions",
    key="session_uuid",
    columns={
        "session_uuid": "TEXT",
        **OWNER_COLUMNS,
        "first_party": "TEXT",
        "second_party": "TEXT",
        "virtual_number": "TEXT",
        "status": "TEXT",
        "created": "INTEGER",
        "expires": "INTEGER",
        "duration": "INTEGER",
        # 1 if callers have to enter a PIN.
        "pin": "INTEGER",
    },
    indexes=[
        # For lists: the order, and all columns that filter rows.
        Index("account", "seq", *_COUNTED, *_RANGES),
        Index("first_party", "virtual_number", "status"),
        Index("second_party", "virtual_number", "status"),
        Index("virtual_number", "seq", where="status <> 'expired'"),
        Index("virtual_number", "seq", where="status <> 'expired' AND pin = 1"),
    ],
    counters=[
        Counter("account", "subaccount", "status", within=_RANGES),
        Counter("account", "virtual_number", "subaccount", "status", lead=2, within=_RANGES),
    ],
    selective=("first_party", "second_party"),
)

# How long the prompts of sessions take to play.
PROMPT_LENGTHS: Final = Table("masking_prompts", key="url", columns={"url": "TEXT"})

part = Part(__name__, tables=[MASKING_SESSIONS, PROMPT_LENGTHS])

# Kinds of due work; see `scheduling.jobs`.
EXPIRE: Final = part.job_kind("masking_session.expire")
CALL_FIRST_PARTY: Final = part.job_kind("masking_session.call_first_party")

_ACTIVE: Final = """
SELECT session_uuid FROM masking_sessions WHERE status <> 'expired' AND virtual_number = ?
ORDER BY seq
"""

_WITH_PIN: Final = """
SELECT session_uuid FROM masking_sessions WHERE status <> 'expired' AND pin = 1
AND virtual_number = ? ORDER BY seq
"""

_LIVE: Final = """
SELECT session_uuid FROM masking_sessions
WHERE status <> 'expired' AND virtual_number = ? AND first_party = ?
UNION
SELECT session_uuid FROM masking_sessions
WHERE status <> 'expired' AND virtual_number = ? AND second_party = ?
"""


def prompt_seconds(tx: Transaction, url: str) -> float:
    """Return how long a prompt takes to play, 0 if that is not known (U98)."""
    row = PROMPT_LENGTHS.get(tx, url, share=True)
    return 0 if row is None else float(row.document["seconds"])


def end_session(context: Context, row: Row, session: dict[str, Any], **columns: int) -> None:
    """Set a session to `expired` and release its number after the cool-off.

    Args:
        context: the context of the change.
        row: the stored session.
        session: its new document, except for the status.
        columns: other columns to change.
    """
    MASKING_SESSIONS.update(
        context.tx,
        row["session_uuid"],
        session | {"status": "expired"},
        status="expired",
        **columns,
    )
    cooloff = int(session["virtual_number_cooloff_period"])
    block_number(context, row["virtual_number"], cooloff)


def live_sessions(tx: Transaction, number: str, party: str) -> list[Row]:
    """Return the active sessions of a party on a virtual number; at most one by design.

    An empty party means anybody, in sessions with a single party.
    """
    found = tx.all(_LIVE, (number, party, number, party))
    rows = [MASKING_SESSIONS.get(tx, session_uuid) for (session_uuid,) in found]
    return [row for row in rows if row is not None]


def oldest_session(tx: Transaction, number: str, *, with_pin: bool = False) -> Row | None:
    """Return the oldest active session on a virtual number, optionally of those with PINs."""
    found = tx.one(f"{_WITH_PIN if with_pin else _ACTIVE} LIMIT 1", (number,))
    return None if found is None else MASKING_SESSIONS.get(tx, found[0])


def sessions_with_pins(tx: Transaction, number: str) -> list[Row]:
    """Return the active sessions with PINs on a virtual number, the oldest first."""
    rows = [
        MASKING_SESSIONS.get(tx, session_uuid) for (session_uuid,) in tx.all(_WITH_PIN, (number,))
    ]
    return [row for row in rows if row is not None]
