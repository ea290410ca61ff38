"""Powerpacks, with the numbers and short codes of their pools."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.domain.number_pools import (
    NUMBER_POOLS,
    SHORTCODE,
    add_short_code,
    join_pool,
    members,
)
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.pool_members import POOL_MEMBERS
from plivo_emulator.domain.powerpacks import (
    DEFAULT_PRIORITIES,
    POWERPACKS,
    XML,
    Handler,
    add_powerpack,
    change_powerpack,
    handler_of,
    powerpack_called,
    with_priorities,
)
from plivo_emulator.store import Row, Transaction
from plivo_emulator.telephony.phones import digits
from plivo_emulator.world._section import Declared, Item, Section, WorldError, owner_of

_SETTINGS = ("name", "sticky_sender", "local_connect")
_LONGEST_SHORT_CODE = 6


def _declare(declared: Declared, item: Item) -> str:
    tx, owned_by = declared.tx, declared.owner(item)
    row = _found(declared, item, owned_by)
    app_id = declared.application(item, owned_by)
    settings = {name: item[name] for name in _SETTINGS if name in item}
    known = DEFAULT_PRIORITIES if row is None else row.document["number_priority"]
    settings["number_priority"] = with_priorities(known, item.get("number_priority", ()))
    handler = Handler(XML, app_id) if app_id else Handler()
    if row is None:
        uuid = item.get("uuid") or declared.ids.uuid()
        row = add_powerpack(declared, uuid, owned_by, handler, settings)
    else:
        change_powerpack(tx, row, handler if "app_id" in item else handler_of(row), settings)
    pool = NUMBER_POOLS.get(tx, row["number_pool"])
    assert pool is not None
    for index, each in enumerate(item.get("numbers", ())):
        try:
            _join(declared, pool, each)
        except WorldError as error:
            raise WorldError(error.text, "numbers", index) from None
    return str(row["uuid"])


def _found(declared: Declared, item: Item, owned_by: dict[str, str]) -> Row | None:
    """Return the Powerpack that is declared anew.

    Raises:
        WorldError: it is somebody else's, or another one has the name.
    """
    named = powerpack_called(declared.tx, owned_by["account"], item["name"])
    row = POWERPACKS.get(declared.tx, item["uuid"]) if "uuid" in item else named
    if named is not None and (row is None or named["uuid"] != row["uuid"]):
        raise WorldError(f"powerpack {item['name']} has another identifier", "uuid")
    if row is not None and owned_by != {name: row[name] for name in owned_by}:
        raise WorldError(f"powerpack {row['uuid']} belongs to {owner_of(row)}")
    return row


def _join(declared: Declared, pool: Row, item: Item) -> None:
    """Put a number or a short code into a pool, unless it is there.

    Raises:
        WorldError: it is in another one, or the account does not have it.
    """
    number, service = digits(item["number"]), item.get("service", "sms")
    member = POOL_MEMBERS.get(declared.tx, number)
    if member is not None and member["pool"] != pool["uuid"]:
        raise WorldError(f"{number} is in another number pool")
    if member is not None:
        return
    if len(number) <= _LONGEST_SHORT_CODE:
        add_short_code(declared, pool, number, item.get("country_iso", "US"), service)
        return
    row = NUMBERS.get(declared.tx, number)
    if row is None or row["account"] != pool["account"]:
        raise WorldError(f"number {number} does not exist")
    join_pool(declared, pool, row, service)


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in POWERPACKS.all(tx, order="seq"):
        yield {
            "uuid": row["uuid"],
            "name": row["name"],
            "auth_id": owner_of(row),
            "app_id": row["application_id"] if row.document["application_type"] == XML else None,
            "sticky_sender": row.document["sticky_sender"],
            "local_connect": row.document["local_connect"],
            "number_priority": row.document["number_priority"],
            "numbers": [_shown(member) for member in members(tx, row["number_pool"])],
        }


def _shown(member: Row) -> Item:
    country = {"country_iso": member["country_iso2"]} if member["kind"] == SHORTCODE else {}
    return {"number": member["number"], "service": member["service"], **country}


section = Section("powerpacks", _declare, _describe)
