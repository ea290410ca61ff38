"""Phone numbers that accounts have, whoever rented them.

Buying rents a number that is offered, adding brings one of somebody's own carrier, a masking
session rents one when it needs one, up to a limit for each country, and the control API adds more.
All of them are rows of one table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.campaign_numbers import drop_link
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.pool_members import POOL_MEMBERS, may_join
from plivo_emulator.domain.timestamps import day, day_number
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Counter, Index, Row, Table, Transaction, Where
from plivo_emulator.telephony.catalogue import Block, block_of
from plivo_emulator.telephony.phones import country_of, kind_of, sample_number
from plivo_emulator.telephony.rates import money, rates_or_default

SERVICES: Final = ("voice", "sms", "mms")
# How long a number that was given up is offered to nobody (Plivo's support article on unrenting).
RESERVED_FOR: Final = timedelta(days=10)

# Fields of the document that lists are filtered by, each a column of the same name.
_FILTERED: Final = (
    "alias",
    "cnam_lookup",
    "number_type",
    "tendlc_campaign_id",
    "tendlc_registration_status",
    "toll_free_sms_verification",
    "toll_free_sms_verification_order_status",
)

# Columns that lists are counted by; they are empty where the document has `null`.
_COUNTED: Final = (
    "subaccount",
    "country",
    "number_type",
    *SERVICES,
    "cnam_lookup",
    "tendlc_registration_status",
    "toll_free_sms_verification",
)

NUMBERS: Final = Table(
    "numbers",
    key="number",
    columns={
        "number": "TEXT",
        **OWNER_COLUMNS,
        "country": "TEXT",
        "app_id": "TEXT",
        "blocked_until": "INTEGER",
        # What of the catalogue it is taken from, such as `US/local`; empty for other numbers.
        "offer": "TEXT",
        # Whether its owner has brought it from another carrier.
        "brought": "INTEGER",
        # The second number that was bought with it, as long as the account has that.
        "fallback_number": "TEXT",
        "active": "INTEGER",
        "voice": "INTEGER",
        "sms": "INTEGER",
        "mms": "INTEGER",
        # Days since the year 1; NULL for what is not renewed.
        "renewal_date": "INTEGER",
        **dict.fromkeys(_FILTERED, "TEXT"),
    },
    indexes=[
        # For lists: the order, and columns that filter rows.
        Index("account", "seq", *_COUNTED, "number", "renewal_date"),
        # For masking, which takes the oldest that will do.
        Index("account", "subaccount", "seq"),
        Index("account", "subaccount", "country", "seq"),
        Index("app_id"),
        Index("account", "number"),
        Index("account", "alias"),
        Index("account", "renewal_date"),
        Index("account", "tendlc_campaign_id"),
        Index("offer"),
        Index("fallback_number", where="fallback_number IS NOT NULL"),
    ],
    # The first is for most lists: it has fewer groups.
    counters=[Counter("account", "subaccount"), Counter("account", *_COUNTED)],
)

RESERVED: Final = Table(
    "reserved_numbers",
    key="number",
    columns={"number": "TEXT", "offer": "TEXT", "until": "INTEGER"},
    indexes=[Index("offer")],
)

part = Part(__name__, tables=[NUMBERS, RESERVED])

_TAKEN: Final = """
SELECT number FROM numbers WHERE offer IN ({marks})
UNION ALL SELECT number FROM reserved_numbers WHERE offer IN ({marks}) AND until > ?
"""


@dataclass(frozen=True, kw_only=True)
class NewNumber:
    """A number that somebody gets.

    Attributes:
        number: digits only.
        owned_by: the owner columns.
        app_id: the application that it points at.
        kind: `local`, `mobile`, `national` or `tollfree`; unless given, what the number looks like.
        services: what it can do; unless given, what numbers of its kind are sold with.
        brought: whether its owner brings it from another carrier.
        fallback_number: the second number that is bought with it.
        fields: what its document has besides, or instead of the usual.
    """

    number: str
    owned_by: dict[str, str]
    app_id: str | None
    kind: str = ""
    services: tuple[str, ...] = ()
    brought: bool = False
    fallback_number: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)


def add_number(tx: Transaction, now: datetime, new: NewNumber) -> None:
    """Give a number to an account or subaccount."""
    document, columns = _stored(now, new)
    NUMBERS.insert(tx, document, number=new.number, blocked_until=0, **columns)


def replace_number(tx: Transaction, now: datetime, new: NewNumber) -> None:
    """Make a number that somebody has another one, in the same place of lists."""
    document, columns = _stored(now, new)
    NUMBERS.update(tx, new.number, document, **columns)
    _check_pool(tx, new.number, columns["subaccount"])


def change_number(tx: Transaction, row: Row, fields: dict[str, Any], **columns: Any) -> None:
    """Change fields of a number's document, and columns that follow from none of them.

    A number that another subaccount gets leaves a pool that it could not join.
    """
    document = row.document | fields
    NUMBERS.update(tx, row["number"], document, **_columns(document), **columns)
    if "subaccount" in columns:
        _check_pool(tx, row["number"], columns["subaccount"])


def _check_pool(tx: Transaction, number: str, subaccount: str) -> None:
    """Let a number leave a pool that its owner could not put it into."""
    member = POOL_MEMBERS.get(tx, number)
    if member is not None and not may_join(member, subaccount):
        POOL_MEMBERS.delete(tx, number)


def unrent_number(context: Context, row: Row) -> None:
    """Take a number from its owner; one of the catalogue stays reserved for a while."""
    remove_number(context.tx, row)
    if row["offer"] and not row["brought"]:
        RESERVED.put(
            context.tx,
            {},
            number=row["number"],
            offer=row["offer"],
            until=to_microseconds(context.now + RESERVED_FOR),
        )


def remove_number(tx: Transaction, row: Row) -> None:
    """Delete a number: it leaves its pool and campaign, and no other falls back on it any more."""
    NUMBERS.delete(tx, row["number"])
    POOL_MEMBERS.delete(tx, row["number"])
    drop_link(tx, row["number"])
    for first in NUMBERS.all(tx, Where(("fallback_number", "=", row["number"]))):
        change_number(tx, first, {}, fallback_number=None)


def taken_numbers(context: Context, offers: set[str]) -> frozenset[int]:
    """Return the numbers of the catalogue that nobody can buy now."""
    if not offers:
        return frozenset()
    sql = _TAKEN.format(marks=", ".join("?" * len(offers)))
    rows = context.tx.all(sql, (*offers, *offers, to_microseconds(context.now)))
    return frozenset(int(number) for (number,) in rows)


def is_american(row: Row) -> bool:
    """Tell whether a number can have CNAM and caller reputation (Plivo's page on numbers)."""
    return row["country"] == "US" and row["number_type"] in ("local", "tollfree")


def rent_number(
    ctx: RequestContext,
    owner: dict[str, str],
    country: str,
    app_id: str | None,
    unfit: Callable[[str], bool],
) -> str | None:
    """Give the owner one more number of a country, free of charge.

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
    add_number(ctx.tx, ctx.now, NewNumber(number=str(number), owned_by=owner, app_id=app_id))
    return str(number)


def block_number(context: Context, number: str, seconds: int) -> None:
    """Keep a number from new masking sessions for a while (its cool-off period)."""
    row = NUMBERS.get(context.tx, number)
    if row is None or seconds <= 0:
        return
    until = to_microseconds(context.now) + seconds * 1_000_000
    NUMBERS.update(context.tx, number, row.document, blocked_until=max(until, row["blocked_until"]))


def _stored(now: datetime, new: NewNumber) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the document and the columns of a number."""
    block = block_of(new.number)
    country = block.country_iso if block else country_of(new.number)
    document = _document(now, new, block, country)
    return document, {
        **new.owned_by,
        "country": country,
        "app_id": new.app_id,
        "offer": block.offer if block else "",
        "brought": int(new.brought),
        "fallback_number": new.fallback_number,
        **_columns(document),
    }


def _document(now: datetime, new: NewNumber, block: Block | None, country: str) -> dict[str, Any]:
    """Return a number as the API shows it, but for what its columns say."""
    rates = rates_or_default(country)
    kind = new.kind or (block.kind if block else kind_of(new.number))
    offered = rates.numbers.get(kind)
    services = new.services or (offered.capabilities if offered else ("voice", "sms"))
    where = (block.region or block.city) if block else ""
    looked_up = country == "US" and kind in ("local", "tollfree")
    verified = country in ("US", "CA") and kind == "tollfree" and "sms" in services
    registered = country == "US" and kind == "local" and "sms" in services
    return {
        "active": True,
        "added_on": day(now),
        "alias": None,
        "caller_reputation_status": None,
        "carrier": "Plivo",
        "city": block.city or None if block else None,
        "cnam": None,
        "cnam_lookup": "disabled" if looked_up else None,
        "cnam_registration_status": None,
        "compliance_application_id": None,
        "country": rates.country,
        **{f"{service}_enabled": service in services for service in SERVICES},
        **{f"{service}_rate": money(rates.inbound(service, kind)) for service in SERVICES},
        # What nobody has bought costs nothing.
        "monthly_rental_rate": money(Decimal(0)),
        "number": new.number,
        "number_type": kind,
        "profile_uuid": None,
        "region": ", ".join(filter(None, (where, rates.country.upper()))),
        "renewal_date": None,
        "tendlc_campaign_id": None,
        "tendlc_registration_status": "UNREGISTERED" if registered else None,
        "toll_free_sms_verification": "unverified" if verified else None,
        "toll_free_sms_verification_id": None,
        "toll_free_sms_verification_order_status": None,
        "type": kind,
        "verification_info": {},
        **new.fields,
    }


def _columns(document: Mapping[str, Any]) -> dict[str, Any]:
    renewal = document["renewal_date"]
    return {
        "active": int(document["active"]),
        **{service: int(document[f"{service}_enabled"]) for service in SERVICES},
        "renewal_date": None if renewal is None else day_number(renewal),
        **{name: document[name] for name in _FILTERED},
        **{name: document[name] or "" for name in _FILTERED if name in _COUNTED},
    }
