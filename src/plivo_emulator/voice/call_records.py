"""Records of calls that are over, one for each leg (Plivo's page on the call object).

There is none while a call lives. A record never changes, except that feedback is added to it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.messages import in_zone, zone_of
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.store import Counter, Index, Row, Table, Transaction
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calls import Call

_FILTERED: Final = ("subaccount", "direction", "hangup_code", "hangup_source", "stir", "seconds")

CALL_RECORDS: Final = Table(
    "call_records",
    key="call_uuid",
    columns={
        "call_uuid": "TEXT",
        **OWNER_COLUMNS,
        "direction": "TEXT",
        # Digits only, or a SIP address.
        "caller": "TEXT",
        "callee": "TEXT",
        "parent": "TEXT",
        "seconds": "INTEGER",
        "hangup_code": "INTEGER",
        "hangup_source": "TEXT",
        "stir": "TEXT",
        "ended": "INTEGER",
    },
    indexes=[
        # For lists: the order, and columns that filter rows.
        Index("account", "seq", *_FILTERED, "ended"),
        Index("account", "caller"),
        Index("account", "callee"),
        Index("parent"),
    ],
    counters=[
        Counter("account", "subaccount", within=("ended",)),
        Counter(
            *("account", "subaccount", "direction", "hangup_source", "hangup_code", "stir"),
            within=("ended", "seconds"),
        ),
    ],
    selective=("parent",),
)

part = Part(__name__, tables=[CALL_RECORDS])


def keep_record(tx: Transaction, call: Call) -> None:
    """Keep the record of a call that has ended."""
    assert call.ended is not None
    CALL_RECORDS.insert(
        tx,
        _document(call, zone_of(tx, call.account)),
        call_uuid=call.call_uuid,
        **call.owner,
        direction=call.direction.value,
        caller=digits(call.caller),
        callee=call.callee,
        parent=call.parent,
        seconds=call.seconds,
        hangup_code=call.hangup_code,
        hangup_source=call.hangup_source,
        stir=call.verification,
        ended=to_microseconds(call.ended),
    )


def _document(call: Call, zone: str) -> dict[str, Any]:
    shown = {
        "answer_time": _time(call.answered, zone),
        "bill_duration": call.seconds,
        "billed_duration": call.billed_seconds,
        "call_direction": call.direction.value,
        "call_duration": call.seconds,
        "call_uuid": call.call_uuid,
        "conference_uuid": call.conference_uuid or None,
        "cnam_lookup": call.cnam_lookup,
        "end_time": _time(call.ended, zone),
        "from_number": call.caller,
        "hangup_cause_code": call.hangup_code,
        "hangup_cause_name": call.hangup_cause,
        "hangup_source": call.hangup_source,
        "initiation_time": _time(call.created, zone),
        "parent_call_uuid": call.parent or None,
        "stir_attestation": call.attestation,
        "stir_verification": call.verification,
        "to_number": call.callee,
        "total_amount": call.total_cost,
        "total_rate": call.rate,
    }
    return shown | ({"source_ip": call.request.source_ip} if call.request else {})


def live_fields(call: Call) -> dict[str, Any]:
    """Return a call that is not over as the API shows it."""
    shown = {
        "call_status": call.status.value,
        "call_uuid": call.call_uuid,
        "caller_name": call.caller_name,
        "direction": call.direction.value,
        "from": call.caller,
        "request_uuid": call.call_uuid,
        "to": call.callee,
    }
    if call.rang is not None:
        shown |= {
            "session_start": call.rang.strftime("%Y-%m-%d %H:%M:%S.%f"),
            "stir_attestation": call.attestation,
            "stir_verification": call.verification,
        }
    return shown


def _time(moment: datetime | None, zone: str) -> str | None:
    """Format as `2026-03-01 15:00:00+05:30`."""
    if moment is None:
        return None
    return in_zone(moment, zone).isoformat(sep=" ", timespec="seconds")


def read_record(row: Row) -> dict[str, Any]:
    """Return a record as the API shows it, without feedback."""
    return {name: value for name, value in row.document.items() if name != "feedback"}
