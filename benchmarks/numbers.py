"""The effect of size on numbers: the same requests to accounts with many and with few of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from benchmarks import filling
from benchmarks.filling import Account
from benchmarks.measure import Line, Options, at_most, interleave
from benchmarks.size import latency
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.emulator import Emulator
from plivo_emulator.settings import Settings

NAME = "numbers"
TITLE = "Emulator, a million numbers (durable SQLite, in process)"

_GOAL: Final = at_most(1.5)
_SMALL: Final = 1_000
_LARGE: Final = 1_000_000
_FIRST: Final = 15300000000
_SUBACCOUNT: Final = "SA" + "0" * 18
# One number in so many belongs to the subaccount, is toll-free, or has a name of its own.
_SHARE: Final = 50
_KIND: Final = f"CASE WHEN i % {_SHARE} = 7 THEN 'tollfree' ELSE 'local' END"
_OWNER: Final = f"CASE WHEN i % {_SHARE} = 3 THEN '{_SUBACCOUNT}' ELSE '' END"
_NUMBER: Final = f"CAST({_FIRST} + i AS TEXT)"
_ALIAS: Final = "'Desk ' || i"
_DAY: Final = "739679 + i % 28"
_STATE: Final = "CASE WHEN i % 3 = 0 THEN 'COMPLETED' ELSE 'UNREGISTERED' END"


class Owned:
    """An emulator whose account has this many numbers."""

    def __init__(self, folder: Path, size: int) -> None:
        self.size = size
        self.emulator = Emulator(Settings(database=str(folder / f"{size}.db")))
        self.emulator.clock.freeze(filling.NOW)
        self.account = Account(self.emulator)
        self.account.ask("POST", "/_emulator/numbers", {"number": str(_FIRST - 1)})
        with self.emulator.store.transaction(write=False) as tx:
            row = NUMBERS.get(tx, str(_FIRST - 1))
        assert row is not None
        columns = {
            name: "NULL" if row[name] is None else repr(row[name]) for name in NUMBERS.columns
        }
        columns |= {"number": _NUMBER, "number_type": _KIND, "subaccount": _OWNER}
        columns |= {"alias": _ALIAS, "renewal_date": _DAY, "tendlc_registration_status": _STATE}
        document = row.document | {"number": "<number>", "number_type": "<kind>"}
        marks = {"<number>": _NUMBER, "<kind>": _KIND}
        filling.insert(self.account, NUMBERS, size, document, marks, columns)


Ask = Callable[[Owned, int], Any]


def _list(path: str = "Number/", **query: Any) -> Ask:
    """Request a page; numbers between 0 and 1 are fractions of the size."""

    def ask(of: Owned, turn: int) -> Any:
        shown = {
            name: int(value * (of.size - 40)) if isinstance(value, float) else value
            for name, value in query.items()
        }
        text = "&".join(f"{name}={value}" for name, value in shown.items())
        return of.account.request("GET", f"{path}?{text}")

    return ask


def _number(of: Owned, turn: int) -> str:
    return str(_FIRST + turn * 7919 % of.size)


def _mask(of: Owned, turn: int) -> Any:
    parties = {"first_party": f"+1418{turn:07d}", "second_party": f"+1419{turn:07d}"}
    return of.account.request("POST", "Masking/Session/", parties)


QUESTIONS: Final[dict[str, Ask]] = {
    "list": _list(),
    "list, page in the middle": _list(offset=0.5),
    "list, last page": _list(offset=1.0),
    "list, type=local": _list(type="local"),
    "list, type=tollfree": _list(type="tollfree"),
    "list, services=voice,sms": _list(services="voice,sms"),
    "list, subaccount": _list(subaccount=_SUBACCOUNT),
    "list, alias": _list(alias="Desk%20500"),
    "list, cnam_lookup": _list(cnam_lookup="disabled"),
    "list, tendlc_registration_status": _list(tendlc_registration_status="registered"),
    "list, number_startswith": _list(number_startswith=str(_FIRST)[:-1]),
    "get": lambda of, turn: of.account.request("GET", f"Number/{_number(of, turn)}/"),
    "update": lambda of, turn: of.account.request(
        "POST", f"Number/{_number(of, turn)}/", {"cnam_lookup": "enabled"}
    ),
    "add": lambda of, turn: of.account.request(
        "POST", "Number/", {"numbers": str(13100000000 + turn), "carrier": "1", "region": "Here"}
    ),
    "search": _list("PhoneNumber/", country_iso="US", pattern="415"),
    "masking: create": _mask,
}
# Without a goal: what is counted one by one, and the numbers of all accounts.
_OTHERS: Final[dict[str, Ask]] = {
    "list, of the control API": _list("/_emulator/numbers"),
    "list, number_startswith, all": _list(number_startswith="1530"),
    "list, renewal_date": _list(renewal_date="2026-03-11"),
}


def run(options: Options) -> Iterator[Line | str]:
    """Fill a small and a large account, and send both the same requests."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        large, small = (Owned(folder, size) for size in (options.size(_LARGE), _SMALL))
        for each in (large, small):
            stack.callback(each.emulator.close)
        turns = iter(range(10**7))
        for what, question in (QUESTIONS | _OTHERS).items():

            def measure(of: Owned, ask: Ask = question) -> float:
                return latency(of, ask, turns)

            for each in (small, large):
                measure(each)
            samples = interleave(2 * options.rounds, {"large": large, "small": small}, measure)
            goal = None if what in _OTHERS else _GOAL
            yield Line(f"numbers: {what}", "µs", samples["large"], "1,000", samples["small"], goal)
