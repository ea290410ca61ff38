"""Number pools to name in random requests: no request of their own makes one."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from typing import Any, Final

from tests.contract.observation import Document
from tests.contract.probes import PROBES, ask
from tests.contract.resources import RESOURCES_BY_NAME, sample_body
from tests.contract.rules import Fields, fingerprint, is_a
from tests.contract.targeting import ID_PATTERNS

PREFIX: Final = "number_pools_"
POOL: Final = "number_pool_uuid"
_WHY: Final = "a pool to name"
# What is sold, by the parameter that names it.
_KINDS: Final = {"number": "local", "tollfree": "tollfree"}


def name_a_pool(operation_id: str, path: Fields, other: Any) -> None:
    """Turn three in four well-formed pools into one that exists, and a number into one for it."""
    fits = all(is_a(path.get(each), ID_PATTERNS[each]) for each in (POOL, *_KINDS.keys() & path))
    if not fits or not fingerprint(operation_id, path, other) % 4:
        return
    path[POOL] = _pool()
    verb, _, name = operation_id.removeprefix(PREFIX).partition("_")
    if name not in path or name not in _KINDS:
        return
    offered = numbers(_KINDS[name])
    status = _prepare(verb, name, offered[0])
    if status == HTTPStatus.NOT_FOUND and verb != "add" and len(offered) > 1:
        # It was given up, and stays reserved for a while.
        offered.pop(0)
        _prepare(verb, name, offered[0])
    path[name] = offered[0]


def _prepare(verb: str, name: str, number: str) -> int:
    """Add a number that is to be read or removed, remove one that is to be added."""
    operation_id = f"{PREFIX}{'remove' if verb == 'add' else 'add'}_{name}"
    body = None if verb == "add" else {"rent": True}
    return ask(operation_id, path={POOL: _pool(), name: number}, body=body, why=_WHY).status


@cache
def _pool() -> str:
    """The pool of a new Powerpack."""
    return pool_of(new_powerpack(_WHY))


def new_powerpack(why: str) -> Document:
    """Make a Powerpack; its pool is empty."""
    body = sample_body("powerpacks_create")
    made: Document = PROBES.make(RESOURCES_BY_NAME["powerpacks"], body=body, why=why).reply
    return made


def pool_of(powerpack: Document) -> str:
    """The pool of a Powerpack."""
    return str(powerpack["number_pool"].split("/")[5])


@cache
def numbers(kind: str) -> list[str]:
    """Numbers that can be bought."""
    query = {"country_iso": "US", "type": kind}
    reply = ask("phone_numbers_list", query=query, why=_WHY).reply
    return [each["number"] for each in reply["objects"]]
