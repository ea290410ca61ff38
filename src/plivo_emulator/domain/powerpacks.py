"""Powerpacks, as their pools, messages and applications see them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Change, Context
from plivo_emulator.domain.number_pools import drop_pool, new_pool
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.pool_members import POOL_MEMBERS
from plivo_emulator.domain.sender_choice import forget_senders
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.store import Index, Row, Table, Transaction, Where

POWERPACKS: Final = Table(
    "powerpacks",
    key="uuid",
    columns={
        "uuid": "TEXT",
        **OWNER_COLUMNS,
        "name": "TEXT",
        "number_pool": "TEXT",
        # An application or a PHLO; empty for none.
        "application_id": "TEXT",
    },
    indexes=[
        Index("account", "subaccount"),
        Index("account", "name", unique=True),
        Index("number_pool", unique=True),
        Index("application_id"),
    ],
)

part = Part(__name__, tables=[POWERPACKS])

XML: Final = "XML"
PHLO: Final = "PHLO"

# Which kinds of numbers are used first, unless a request says otherwise (Plivo's SDKs).
_ORDER: Final = {
    "US": ("shortcode", "tollfree", "longcode"),
    "CA": ("shortcode", "longcode", "tollfree"),
}
DEFAULT_PRIORITIES: Final = [
    {
        "service_type": service,
        "country_iso": country,
        "priority": {f"priority{rank}": kind for rank, kind in enumerate(order, start=1)},
    }
    for country, order in _ORDER.items()
    for service in ("SMS", "MMS")
]


def with_priorities(
    known: Iterable[dict[str, Any]], sent: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Return priorities, some of which are replaced by those of a request."""
    changed = map(_priority, sent)
    by_subject = {_subject(each): each for each in (*known, *changed)}
    return list(by_subject.values())


def _priority(sent: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry of the priorities as it is shown: whole, and with nothing else in it."""
    ranks = ("priority1", "priority2", "priority3")
    return {
        "service_type": sent["service_type"],
        "country_iso": sent["country_iso"],
        "priority": {rank: sent["priority"].get(rank) for rank in ranks},
    }


def _subject(priority: dict[str, Any]) -> tuple[str, str]:
    return priority["service_type"], priority["country_iso"]


@dataclass(frozen=True, slots=True)
class Handler:
    """What gets the messages to the numbers of a Powerpack.

    Attributes:
        kind: `XML`, `PHLO`, or empty for none.
        application_id: of the application or PHLO, empty for none.
    """

    kind: str = ""
    application_id: str = ""


def add_powerpack(
    context: Change,
    uuid: str,
    owned_by: dict[str, str],
    handler: Handler,
    settings: dict[str, Any],
) -> Row:
    """Add a Powerpack with an empty pool and return its row.

    Args:
        context: the change that causes it.
        uuid: its identifier.
        owned_by: the owner columns.
        handler: what gets its messages.
        settings: `name`, which no other Powerpack of the account has, and other fields of a
            request that creates one.
    """
    document = {
        "application_type": handler.kind,
        "created_on": verify_time(context.now),
        "local_connect": True,
        "number_priority": DEFAULT_PRIORITIES,
        "sticky_sender": True,
        **settings,
    }
    POWERPACKS.insert(
        context.tx,
        document,
        uuid=uuid,
        **owned_by,
        name=document["name"],
        number_pool=new_pool(context, owned_by),
        application_id=handler.application_id,
    )
    row = POWERPACKS.get(context.tx, uuid)
    assert row is not None
    return row


def change_powerpack(tx: Transaction, row: Row, handler: Handler, settings: dict[str, Any]) -> None:
    """Change a Powerpack.

    Args:
        tx: the transaction.
        row: the Powerpack.
        handler: what gets its messages from now on.
        settings: the fields to change.
    """
    document = row.document | settings | {"application_type": handler.kind}
    POWERPACKS.update(
        tx,
        row["uuid"],
        document,
        name=document["name"],
        application_id=handler.application_id,
    )


def remove_powerpack(context: Context, row: Row, *, unrent_numbers: bool) -> None:
    """Delete a Powerpack and its pool, and give its numbers up if that is wanted."""
    drop_pool(context, row["number_pool"], unrent_numbers=unrent_numbers)
    forget_senders(context.tx, row["uuid"])
    POWERPACKS.delete(context.tx, row["uuid"])


def powerpack_called(tx: Transaction, account: str, name: str) -> Row | None:
    """Return an account's Powerpack of a name; nobody takes it until the transaction ends."""
    tx.lock(f"names of Powerpacks of {account}")
    return POWERPACKS.find(tx, Where(("account", "=", account), ("name", "=", name)))


def powerpack_of_number(tx: Transaction, number: str) -> Row | None:
    """Return the Powerpack that a number or short code belongs to, if any; it is not locked."""
    member = POOL_MEMBERS.find(tx, Where(("number", "=", number)), hold=False)
    if member is None:
        return None
    return POWERPACKS.find(tx, Where(("number_pool", "=", member["pool"])), hold=False)


def handler_of(row: Row) -> Handler:
    """Return what gets the messages to the numbers of a Powerpack."""
    return Handler(row.document["application_type"], row["application_id"])


def detach_powerpacks(tx: Transaction, application_id: str) -> None:
    """Leave the Powerpacks of an application without one."""
    for row in POWERPACKS.all(tx, Where(("application_id", "=", application_id))):
        change_powerpack(tx, row, Handler(), {})
