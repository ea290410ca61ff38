"""Verify sessions, and what one costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import (
    OWNER_COLUMNS,
)
from plivo_emulator.store import Counter, Index, Row, Table

_COUNTED: Final = ("subaccount", "status", "country", "app_uuid", "alias")

VERIFY_SESSIONS: Final = Table(
    "verify_sessions",
    key="session_uuid",
    columns={
        "session_uuid": "TEXT",
        **OWNER_COLUMNS,
        "recipient": "TEXT",
        "app_uuid": "TEXT",
        "alias": "TEXT",
        "status": "TEXT",
        "brand_name": "TEXT",
        "app_hash": "TEXT",
        "country": "TEXT",
        "created": "INTEGER",
        "expires": "INTEGER",
        # Never part of a reply: the password, the number of tries, the URL for events.
        "otp": "TEXT",
        "validations": "INTEGER",
        "url": "TEXT",
        "method": "TEXT",
    },
    indexes=[
        # For lists: the order, and all columns that filter rows.
        Index("account", "seq", *_COUNTED, "created"),
        Index("recipient", "status"),
    ],
    counters=[Counter("account", *_COUNTED, within=("created",))],
    selective=("recipient",),
)

part = Part(__name__, tables=[VERIFY_SESSIONS])

# Kinds of due work; see `scheduling.jobs`.
EXPIRE: Final = part.job_kind("verify_session.expire")
DELIVER: Final = part.job_kind("verify_session.deliver")


def charges(validation_charge: str, attempt_charges: list[dict[str, str]]) -> dict[str, Any]:
    """Return the charges of a session, with their total."""
    total = Decimal(validation_charge) + sum(Decimal(one["charge"]) for one in attempt_charges)
    return {
        "total_charge": f"{total:.5f}",
        "validation_charge": validation_charge,
        "attempt_charges": attempt_charges,
    }


def charge_of(session: Row, attempt_uuid: str) -> Decimal:
    """Return what an attempt costs."""
    attempts = session.document["charges"]["attempt_charges"]
    return next(Decimal(one["charge"]) for one in attempts if one["attempt_uuid"] == attempt_uuid)


def without_charge(session: dict[str, Any], attempt_uuid: str) -> dict[str, Any]:
    """Return the charges of a session after one attempt failed, which costs nothing.

    The page on reading a session and all recorded failed attempts agree.
    """
    attempts = [
        charge | ({"charge": "0.00000"} if charge["attempt_uuid"] == attempt_uuid else {})
        for charge in session["charges"]["attempt_charges"]
    ]
    return charges(session["charges"]["validation_charge"], attempts)
