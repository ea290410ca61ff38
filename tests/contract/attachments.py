"""What random messages name that other tags make: a Powerpack with a number, and a file."""

from __future__ import annotations

from functools import cache
from typing import Any

from tests.contract import pools
from tests.contract.probes import PROBES, ask
from tests.contract.resources import RESOURCES_BY_NAME
from tests.contract.rules import are_all, is_a
from tests.contract.targeting import ID_PATTERNS

_WHY = "what messages name"


def name_what_exists(body: Any) -> None:
    """Turn every well-formed Powerpack and file of a message into one that exists."""
    if not isinstance(body, dict):
        return
    if is_a(body.get("powerpack_uuid"), ID_PATTERNS["powerpack_uuid"]):
        body["powerpack_uuid"] = _powerpack()
    files = body.get("media_ids")
    if are_all(files, ID_PATTERNS["media_id"]):
        body["media_ids"] = [_file()] * len(files)


@cache
def _powerpack() -> str:
    """A new Powerpack, with a number that can send everything."""
    made = pools.new_powerpack(_WHY)
    number = pools.numbers("local")[0]
    path = {pools.POOL: pools.pool_of(made), "number": number}
    ask("number_pools_add_number", path=path, body={"service": "mms", "rent": True}, why=_WHY)
    return str(made["uuid"])


@cache
def _file() -> str:
    return PROBES.make(RESOURCES_BY_NAME["media"], why=_WHY).created
