"""Phone numbers that accounts have rented.

A masking session rents one when it needs one, up to a limit for each country; the control API adds
more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.parts import Part
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.services import Context
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.telephony.phones import sample_number

NUMBERS: Final = Table(
    "numbers",
    key="number",
    columns={
        "number": "TEXT",
        **OWNER_COLUMNS,
        "country": "TEXT",
        "app_id": "TEXT",
        "blocked_until": "INTEGER",
    },
    indexes=[Index("account", "subaccount", "country"), Index("app_id")],
)

part = Part(__name__, tables=[NUMBERS])


def add_number(
    tx: Transaction, number: str, *, account: str, subaccount: str, country: str, app_id: str | None
) -> None:
    """Give a number, digits only, to an account or subaccount."""
    document = {
        "number": number,
        "account": account,
        "subaccount": subaccount or None,
        "country_iso": country,
        "app_id": app_id,
    }
    NUMBERS.insert(
        tx,
        document,
        number=number,
        account=account,
        subaccount=subaccount,
        country=country,
        app_id=app_id,
        blocked_until=0,
    )


def rent_number(
    ctx: RequestContext,
    owner: dict[str, str],
    country: str,
    app_id: str | None,
    unfit: Callable[[str], bool],
) -> str | None:
    """Give the owner one more number of a country.

    Args:
        ctx: the request that needs it.
        owner: the owner columns.
        country: ISO 3166-1 alpha-2 code.
        app_id: the application that it points at.
        unfit: tells whether a number that nobody owns must not be chosen.

    Returns:
        The number, digits only; `None` when the owner has as many as the settings allow, or when
        the country is unknown.
    """
    tx = ctx.tx
    mine = Where(
        ("account", "=", owner["account"]),
        ("subaccount", "=", owner["subaccount"]),
        ("country", "=", country),
    )
    first = sample_number(country)
    if not first or NUMBERS.count(tx, mine) >= ctx.settings.numbers_per_country:
        return None
    number = first + NUMBERS.count(tx, Where(("country", "=", country)))
    while NUMBERS.get(tx, str(number)) is not None or unfit(str(number)):
        number += 1
    add_number(tx, str(number), **owner, country=country, app_id=app_id)
    return str(number)


def block_number(context: Context, number: str, seconds: int) -> None:
    """Keep a number from new masking sessions for a while (its cool-off period)."""
    row = NUMBERS.get(context.tx, number)
    if row is None or seconds <= 0:
        return
    until = to_microseconds(context.now) + seconds * 1_000_000
    NUMBERS.update(context.tx, number, row.document, blocked_until=max(until, row["blocked_until"]))


def attach(tx: Transaction, table: Table, row: Row, app_id: str | None) -> None:
    """Point a number or an endpoint at an application, or at none."""
    document: dict[str, Any] = row.document | {"app_id": app_id}
    table.update(tx, row[table.key], document, app_id=app_id)
