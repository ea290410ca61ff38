"""The effect of size on calls: the same lists of accounts with many and with few records."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from benchmarks import filling
from benchmarks.filling import NOW, Account
from benchmarks.measure import Line, Options, at_most, interleave
from benchmarks.size import latency
from plivo_emulator.clock import to_microseconds
from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import Settings
from plivo_emulator.voice.call_records import CALL_RECORDS, keep_record
from plivo_emulator.voice.calls import Call, CallStatus, Direction

NAME = "call-lists"
TITLE = "Emulator, records of 100,000 calls (durable SQLite, in process)"

_GOAL: Final = at_most(1.5)
_SMALL: Final = 1_000
_LARGE: Final = 100_000
# All of them within the week that lists show by default.
_DAYS: Final = 6
_MIDDLE: Final = "2026-03-05%2012:00:00"
_CALLER: Final = "14155550100"
_FIRST: Final = 14160000000
_SUBACCOUNT: Final = "SA" + "0" * 18
_PARENT: Final = "00000000-0000-4000-8000-000000000000"
_UUID: Final = "printf('%08x-0000-4000-8000-000000000000', (i * 2654435761) % 4294967296)"
_CALLEE: Final = f"CAST({_FIRST} + i AS TEXT)"
_DIRECTION: Final = "CASE WHEN i % 2 = 0 THEN 'inbound' ELSE 'outbound' END"
_COLUMNS: Final = {
    "subaccount": f"CASE WHEN i % 50 = 3 THEN '{_SUBACCOUNT}' ELSE '' END",
    "direction": _DIRECTION,
    "callee": _CALLEE,
    # Five legs have the same parent, whatever the size.
    "parent": f"CASE WHEN i < 5 THEN '{_PARENT}' ELSE '' END",
    "seconds": "i % 600",
    "hangup_code": "CASE WHEN i % 10 = 1 THEN 3010 ELSE 4000 END",
    "hangup_source": "CASE WHEN i % 3 = 0 THEN 'Caller' ELSE 'Callee' END",
    "stir": "CASE WHEN i % 4 = 0 THEN 'Verified' ELSE 'Not Applicable' END",
}


class Recorded:
    """An emulator whose account has this many records of calls."""

    def __init__(self, folder: Path, size: int) -> None:
        self.size = size
        self.emulator = Emulator(Settings(database=str(folder / f"{size}.db")))
        self.emulator.clock.freeze(NOW)
        self.account = Account(self.emulator)
        call = Call(
            call_uuid="first",
            account=self.emulator.settings.auth_id,
            subaccount="",
            direction=Direction.INBOUND,
            caller=_CALLER,
            callee=str(_FIRST),
            status=CallStatus.COMPLETED,
            created=NOW - timedelta(days=_DAYS),
            ended=NOW - timedelta(days=_DAYS),
            hangup_code=4000,
            hangup_source="Caller",
        )
        with self.emulator.store.transaction(write=True) as tx:
            keep_record(tx, call)
            row = CALL_RECORDS.get(tx, call.call_uuid)
        assert row is not None
        columns = {
            name: "NULL" if row[name] is None else repr(row[name]) for name in CALL_RECORDS.columns
        }
        step = timedelta(days=_DAYS) // timedelta(microseconds=1) // size
        ended = f"{to_microseconds(NOW - timedelta(days=_DAYS))} + i * {step}"
        columns |= _COLUMNS | {"call_uuid": _UUID, "ended": ended}
        document = row.document | {
            "call_uuid": "<uuid>",
            "call_direction": "<direction>",
            "to_number": "<callee>",
        }
        marks = {"<uuid>": _UUID, "<direction>": _DIRECTION, "<callee>": _CALLEE}
        filling.insert(self.account, CALL_RECORDS, size, document, marks, columns)


Ask = Callable[[Recorded, int], Any]


def _list(**query: Any) -> Ask:
    """Request a page; numbers between 0 and 1 are fractions of the size."""

    def ask(of: Recorded, turn: int) -> Any:
        shown = {
            name: int(value * (of.size - 40)) if isinstance(value, float) else value
            for name, value in query.items()
        }
        text = "&".join(f"{name}={value}" for name, value in shown.items())
        return of.account.request("GET", f"Call/?{text}")

    return ask


QUESTIONS: Final[dict[str, Ask]] = {
    "list": _list(),
    "list, page in the middle": _list(offset=0.5),
    "list, last page": _list(offset=1.0),
    "list, subaccount": _list(subaccount=_SUBACCOUNT),
    "list, call_direction": _list(call_direction="outbound"),
    "list, call_direction, last page": _list(call_direction="outbound", offset=0.5),
    "list, hangup_source": _list(hangup_source="Caller"),
    "list, hangup_cause_code": _list(hangup_cause_code=3010),
    "list, stir_verification": _list(stir_verification="Verified"),
    "list, to_number": _list(to_number=_FIRST + 7),
    "list, parent_call_uuid": _list(parent_call_uuid=_PARENT),
    "list, end_time__gte": _list(end_time__gte=_MIDDLE),
    "list, end_time__lt, last page": _list(end_time__lt=_MIDDLE, offset=0.5),
    "get": lambda of, turn: of.account.request(
        "GET", f"Call/{turn * 7919 % of.size * 2654435761 % 2**32:08x}{_PARENT[8:]}/"
    ),
}
# Without a goal: what is counted one by one, a range that rows of any age are in, and all rows.
_OTHERS: Final[dict[str, Ask]] = {
    "list, bill_duration__gte": _list(bill_duration__gte=300),
    "list, from_number, all": _list(from_number=_CALLER),
}


def run(options: Options) -> Iterator[Line | str]:
    """Fill a small and a large account, and send both the same requests."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        large, small = (Recorded(folder, size) for size in (options.size(_LARGE), _SMALL))
        for each in (large, small):
            stack.callback(each.emulator.close)
        turns = iter(range(10**7))
        for what, question in (QUESTIONS | _OTHERS).items():

            def measure(of: Recorded, ask: Ask = question) -> float:
                return latency(of, ask, turns)

            for each in (small, large):
                measure(each)
            samples = interleave(2 * options.rounds, {"large": large, "small": small}, measure)
            goal = None if what in _OTHERS else _GOAL
            yield Line(f"calls: {what}", "µs", samples["large"], "1,000", samples["small"], goal)
