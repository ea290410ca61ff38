"""Calls in the store.

A call that was just saved is likely to be read next: those that are not over are remembered as
they were written, and used again if the store still has that. So nothing depends on them.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from plivo_emulator.store import Row, Transaction, Value, Where
from plivo_emulator.store.records import from_document
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.calls import CALLS, Call
from plivo_emulator.voice.definitions import Element
from plivo_emulator.voice.room_records import ROOMS

# Calls of about 10 kilobytes each.
_REMEMBERED: Final = 2_048


@dataclass(slots=True)
class KeptCall:
    """A call with what the store has of it.

    Attributes:
        call: the call, to be changed and saved.
        row: how it was read; `None` if it is new.
        elements: of the document that it follows; `None` if they were not needed yet.
    """

    call: Call
    row: Row | None = None
    elements: tuple[Element, ...] | None = None


_saved: Final[OrderedDict[str, tuple[bytes, KeptCall]]] = OrderedDict()


def hold_call(tx: Transaction, call_uuid: str) -> Row | None:
    """Return a call, which then stays as it is; `None` if it is gone.

    All take the room first, then the leg whose `Dial` placed another one, then that one, then its
    streams and recordings, so that nobody waits for each other.
    """
    # Without locks of rows there is only one writer.
    if tx.dialect.for_update:
        seen = CALLS.find(tx, Where(("call_uuid", "=", call_uuid)), hold=False)
        if seen is None:
            return None
        if seen["room"]:
            ROOMS.get(tx, seen["room"])
        if seen["parent"]:
            CALLS.get(tx, seen["parent"])
    return CALLS.get(tx, call_uuid)


def read_call(tx: Transaction, call_uuid: str) -> KeptCall | None:
    """Return a call to be changed and saved, as `hold_call` finds it; `None` if it is gone."""
    row = hold_call(tx, call_uuid)
    # Whoever takes it may change it, so it is forgotten unless they save it.
    stored, kept = _saved.pop(call_uuid, (b"", None))
    if row is None:
        return None
    if kept is not None and row.stored == stored and row["subaccount"] == kept.call.subaccount:
        return KeptCall(kept.call, row, kept.elements)
    # A subaccount that was deleted has left its calls to the main account.
    return KeptCall(from_document(Call, row.document | {"subaccount": row["subaccount"]}), row)


def save_call(tx: Transaction, kept: KeptCall) -> None:
    """Keep a call as it is now."""
    call, columns = kept.call, _columns(kept.call)
    if kept.row is None:
        stored = CALLS.put(tx, call, **columns)
    else:
        stored = CALLS.put_over(tx, kept.row, call, **columns)
    if call.status.is_final:
        return
    _saved[call.call_uuid] = stored, kept
    if len(_saved) > _REMEMBERED:
        _saved.popitem(last=False)


def _columns(call: Call) -> dict[str, Value]:
    return {
        "call_uuid": call.call_uuid,
        **call.owner,
        "subject": call.subject,
        "parent": call.parent,
        "room": call.room,
        "status": call.status.value,
        "direction": call.direction.value,
        "caller": digits(call.caller),
        "callee": call.callee,
    }
