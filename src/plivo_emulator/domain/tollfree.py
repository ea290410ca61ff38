"""Requests for the verification of toll-free numbers, and what numbers show of them.

A number shows the request that concerns it: its identifier, its state, and what follows from that.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.numbers import NUMBERS, change_number
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.store import Counter, Index, Row, Table, Transaction

_COUNTED: Final = ("subaccount", "status")

TOLLFREE_VERIFICATIONS: Final = Table(
    "tollfree_verifications",
    key="uuid",
    columns={
        "uuid": "TEXT",
        **OWNER_COLUMNS,
        "number": "TEXT",
        "profile_uuid": "TEXT",
        "usecase": "TEXT",
        "status": "TEXT",
        "created": "INTEGER",
    },
    indexes=[
        # For lists: the order, and all columns that filter rows.
        Index("account", "seq", *_COUNTED, "number", "profile_uuid", "usecase", "created"),
        Index("profile_uuid"),
    ],
    counters=[Counter("account", *_COUNTED, within=("created",))],
)

part = Part(__name__, tables=[TOLLFREE_VERIFICATIONS])

SUBMITTED: Final = "SUBMITTED"
PROCESSING: Final = "PROCESSING"
APPROVED: Final = "APPROVED"
REJECTED: Final = "REJECTED"
UPDATE_REQUIRED: Final = "UPDATE_REQUIRED"

UNVERIFIED: Final = "unverified"
PENDING: Final = "pending_verification"
VERIFIED: Final = "verified"
_OF_NUMBER: Final = {APPROVED: VERIFIED, REJECTED: UNVERIFIED}

# What a new request shows besides its form.
_EMPTY: Final = {
    **dict.fromkeys(("additional_information", "callback_url", "error_message", "extra_data"), ""),
    "callback_method": "POST",
}
_STATE: Final = "toll_free_sms_verification"
_ID: Final = "toll_free_sms_verification_id"
_ORDER: Final = "toll_free_sms_verification_order_status"


def verification_of(number: Row) -> str | None:
    """Return how far the verification of a number is; `None` for one that needs none."""
    state: str | None = number.document[_STATE]
    return state


def owned_number(tx: Transaction, number: str, owner: Row | dict[str, str]) -> Row | None:
    """Return the row of a toll-free number that somebody has and that can be verified, if so."""
    row = NUMBERS.get(tx, number)
    if row is None or row["account"] != owner["account"] or verification_of(row) is None:
        return None
    return None if owner["subaccount"] and row["subaccount"] != owner["subaccount"] else row


def add_request(
    tx: Transaction,
    now: datetime,
    uuid: str,
    owner: dict[str, str],
    number: str,
    status: str,
    form: Mapping[str, Any],
) -> None:
    """Store a request, which its number shows if its owner has that.

    Args:
        tx: the transaction.
        now: when it is submitted.
        uuid: its identifier.
        owner: the owner columns.
        number: digits only.
        status: its state.
        form: what was sent, and more that replies show.
    """
    row = owned_number(tx, number, owner)
    before = {} if row is None else link(tx, row, uuid, status)
    stamps = dict.fromkeys(("created", "last_modified"), verify_time(now))
    shown = {**_EMPTY, **stamps, **form}
    TOLLFREE_VERIFICATIONS.insert(
        tx,
        {"before": before, "form": shown},
        uuid=uuid,
        **owner,
        number=number,
        **_columns(shown),
        status=status,
        created=to_microseconds(now),
    )


def change_request(
    tx: Transaction, now: datetime, row: Row, form: Mapping[str, Any], status: str
) -> None:
    """Change the form and the state of a request, and what its number shows."""
    changed = {**row.document["form"], **form, "last_modified": verify_time(now)}
    document = row.document | {"form": changed}
    TOLLFREE_VERIFICATIONS.update(tx, row["uuid"], document, status=status, **_columns(changed))
    number = linked_number(tx, row)
    if number is not None:
        link(tx, number, row["uuid"], status)


def _columns(form: Mapping[str, Any]) -> dict[str, str]:
    return {name: form[name] for name in ("profile_uuid", "usecase")}


def linked_number(tx: Transaction, request: Row) -> Row | None:
    """Return the row of the number that shows a request.

    There is none if its owner has given it up meanwhile, even to rent it anew.
    """
    row = NUMBERS.get(tx, request["number"])
    return row if row is not None and row.document[_ID] == request["uuid"] else None


def link(tx: Transaction, number: Row, uuid: str, status: str) -> dict[str, Any]:
    """Let a number show a request.

    Returns:
        What it showed before, for `unlink`.
    """
    before = {name: number.document[name] for name in (_STATE, _ID, _ORDER)}
    shown = {_STATE: _OF_NUMBER.get(status, PENDING), _ID: uuid, _ORDER: status}
    change_number(tx, number, shown)
    return before


def unlink(tx: Transaction, request: Row) -> None:
    """Let a number show what it showed before a request, if it still shows that."""
    number = linked_number(tx, request)
    if number is not None:
        change_number(tx, number, request.document["before"])
