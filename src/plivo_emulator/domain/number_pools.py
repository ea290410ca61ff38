"""Number pools: the numbers and short codes that a powerpack sends from.

A pool is created and deleted with its powerpack. Whatever changes several of these locks them in
one order: powerpack, pool, numbers, memberships.
"""

from __future__ import annotations

from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Change, Context
from plivo_emulator.domain.numbers import NUMBERS, unrent_number
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.pool_members import POOL_MEMBERS
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.store import Index, Row, Table, Transaction, Where

NUMBER_POOLS: Final = Table(
    "number_pools",
    key="uuid",
    columns={"uuid": "TEXT", **OWNER_COLUMNS},
    indexes=[Index("account", "subaccount")],
)

part = Part(__name__, tables=[NUMBER_POOLS])

LOCAL: Final = "local"
TOLLFREE: Final = "tollfree"
SHORTCODE: Final = "shortcode"

# How pools call the kinds of numbers that they have in common (Plivo's page on number pools).
_TYPES: Final = {"local": "fixed", "national": "fixed", "mobile": "mobile", "tollfree": "tollfree"}


def new_pool(context: Change, owned_by: dict[str, str]) -> str:
    """Create an empty pool and return its UUID.

    Args:
        context: what needs it.
        owned_by: the owner columns of its powerpack.
    """
    uuid = context.ids.uuid()
    NUMBER_POOLS.insert(context.tx, {}, uuid=uuid, **owned_by)
    return uuid


def drop_pool(context: Context, uuid: str, *, unrent_numbers: bool = False) -> None:
    """Delete a pool.

    Args:
        context: what deletes its powerpack.
        uuid: of the pool.
        unrent_numbers: give its numbers up too, but never its short codes (Plivo's page on
            powerpacks); otherwise they only leave the pool.
    """
    # Whoever adds a number is done before its members are read, or finds no pool.
    NUMBER_POOLS.delete(context.tx, uuid)
    for member in members(context.tx, uuid):
        leave_pool(context, member, unrent=unrent_numbers)


def members(tx: Transaction, uuid: str) -> list[Row]:
    """Return the members of a pool (`POOL_MEMBERS`), the one that was added first first.

    They are not locked, as numbers come before them.
    """
    return POOL_MEMBERS.all(tx, Where(("pool", "=", uuid)), order="seq", hold=False)


def collection_of(number: Row) -> str:
    """Return the collection of a pool that a rented number belongs to."""
    return TOLLFREE if number["number_type"] == TOLLFREE else LOCAL


def join_pool(context: Change, pool: Row, number: Row, service: str) -> None:
    """Add a rented number that is in no pool yet.

    Args:
        context: the request.
        pool: the row of the pool.
        number: the row of the number.
        service: `sms` or `mms`.
    """
    _add(
        context,
        pool,
        number["number"],
        kind=collection_of(number),
        type=_TYPES[number["number_type"]],
        service=service,
        country_iso2=number["country"],
    )


def add_short_code(context: Change, pool: Row, code: str, country: str, service: str) -> None:
    """Add a short code that is in no pool yet.

    Args:
        context: the request.
        pool: the row of the pool.
        code: 5 or 6 digits.
        country: ISO 3166-1 alpha-2 code.
        service: `sms` or `mms`.
    """
    _add(context, pool, code, kind=SHORTCODE, type="", service=service, country_iso2=country)


def leave_pool(context: Context, member: Row, *, unrent: bool = False) -> None:
    """Take a member out of its pool and, with `unrent`, from its owner; short codes stay."""
    row = NUMBERS.get(context.tx, member["number"]) if unrent else None
    if row is not None:
        unrent_number(context, row)
    else:
        POOL_MEMBERS.delete(context.tx, member["number"])


def _add(context: Change, pool: Row, number: str, **columns: str) -> None:
    POOL_MEMBERS.insert(
        context.tx,
        {},
        number=number,
        account=pool["account"],
        subaccount=pool["subaccount"],
        pool=pool["uuid"],
        added_on=verify_time(context.now),
        **columns,
    )
