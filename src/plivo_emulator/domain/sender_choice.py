"""Which number of a Powerpack sends a message (Plivo's page on Powerpacks)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.number_pools import LOCAL, SHORTCODE, TOLLFREE, members
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.timestamps import day
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.telephony.areas import area_code, state_of
from plivo_emulator.telephony.phones import country_of

# The number that a destination got the last message of a Powerpack from.
LAST_SENDERS: Final = Table(
    "powerpack_last_senders",
    key="pair",
    columns={"pair": "TEXT", "powerpack": "TEXT", "number": "TEXT"},
    indexes=[Index("powerpack")],
)
# How many messages of a Powerpack a number has sent on the last day that it sent any.
SENDERS: Final = Table(
    "powerpack_senders",
    key="pair",
    columns={
        "pair": "TEXT",
        "powerpack": "TEXT",
        "number": "TEXT",
        "day": "TEXT",
        "sent": "INTEGER",
    },
    indexes=[Index("powerpack", "day")],
)

part = Part(__name__, tables=[LAST_SENDERS, SENDERS])

# Messages of a day after which a number makes way for the next (Plivo's blog).
ENOUGH_FOR_A_DAY: Final = 150
# Where kinds of numbers have priorities.
_WITH_PRIORITIES: Final = ("US", "CA")
_KINDS: Final = {"longcode": LOCAL, "tollfree": TOLLFREE, "shortcode": SHORTCODE}


def choose_sender(context: Context, powerpack: Row, dst: str, type_: str) -> str:
    """Return the number that sends a message; empty if none of the Powerpack can.

    Args:
        context: the change that sends it.
        powerpack: the row of the Powerpack.
        dst: the destination.
        type_: `sms` or `mms`.
    """
    tx, country = context.tx, country_of(dst)
    pool = [
        member
        for member in members(tx, powerpack["number_pool"])
        if member["number"] != dst and _can_send(tx, member, type_, country)
    ]
    chosen = _same_as_before(tx, powerpack, dst, pool) or _best(
        context, powerpack, dst, type_, pool
    )
    if chosen:
        _remember(context, powerpack["uuid"], dst, chosen)
    return chosen


def forget_senders(tx: Transaction, powerpack: str) -> None:
    """Forget what was sent through a Powerpack that is deleted."""
    for table in (LAST_SENDERS, SENDERS):
        table.delete_where(tx, Where(("powerpack", "=", powerpack)))


def _can_send(tx: Transaction, member: Row, type_: str, country: str) -> bool:
    """Tell whether a member serves a kind of message; short codes do at home only."""
    if member["kind"] == SHORTCODE and member["country_iso2"] != country:
        return False
    if type_ == "sms" or member["service"] == "mms":
        return True
    # Toll-free numbers are added for no service in particular.
    number = NUMBERS.get(tx, member["number"], share=True) if member["kind"] == TOLLFREE else None
    return number is not None and bool(number["mms"])


def _same_as_before(tx: Transaction, powerpack: Row, dst: str, pool: list[Row]) -> str:
    """Return the sticky sender, empty if there is none."""
    if not powerpack.document["sticky_sender"]:
        return ""
    last = LAST_SENDERS.get(tx, _pair(powerpack["uuid"], dst))
    return next((m["number"] for m in pool if last and m["number"] == last["number"]), "")


def _best(context: Context, powerpack: Row, dst: str, type_: str, pool: list[Row]) -> str:
    """Return the number that priorities and places prefer, empty if there is none."""
    today = Where(("powerpack", "=", powerpack["uuid"]), ("day", "=", day(context.now)))
    sent = {row["number"]: row["sent"] for row in SENDERS.all(context.tx, today)}
    order = _by_place(dst, sent) if powerpack.document["local_connect"] else _by_use(dst, sent)
    candidates = _first_kind(powerpack, pool, type_, country_of(dst))
    return str(min(candidates, key=order)["number"]) if candidates else ""


def _first_kind(powerpack: Row, pool: list[Row], type_: str, country: str) -> list[Row]:
    """Return the members of the first kind of the priorities that the pool has any of."""
    if country not in _WITH_PRIORITIES:
        return pool
    for priority in powerpack.document["number_priority"]:
        if (priority["service_type"], priority["country_iso"]) == (type_.upper(), country):
            kinds = [_KINDS.get(kind) for _, kind in sorted(priority["priority"].items())]
            found = ([m for m in pool if m["kind"] == kind] for kind in kinds)
            return next(filter(None, found), [])
    return pool


def _by_place(dst: str, sent: dict[str, int]) -> Callable[[Row], Any]:
    """Return the order of local connect: numbers near to the destination first."""
    area, state, use = area_code(dst), state_of(dst), _by_use(dst, sent)

    def order(member: Row) -> Any:
        number = member["number"]
        return (
            sent.get(number, 0) >= ENOUGH_FOR_A_DAY,
            area_code(number) != area,
            state_of(number) != state,
            use(member),
        )

    return order


def _by_use(dst: str, sent: dict[str, int]) -> Callable[[Row], Any]:
    """Return the order of numbers that are spread over: of the same country, least used first."""
    country = country_of(dst)
    return lambda member: (member["country_iso2"] != country, sent.get(member["number"], 0))


def _remember(context: Context, powerpack: str, dst: str, number: str) -> None:
    tx, today = context.tx, day(context.now)
    LAST_SENDERS.put(tx, {}, pair=_pair(powerpack, dst), powerpack=powerpack, number=number)
    pair = _pair(powerpack, number)
    row = SENDERS.get(tx, pair)
    sent = row["sent"] if row is not None and row["day"] == today else 0
    SENDERS.put(tx, {}, pair=pair, powerpack=powerpack, number=number, day=today, sent=sent + 1)


def _pair(powerpack: str, number: str) -> str:
    return f"{powerpack} {number}"
