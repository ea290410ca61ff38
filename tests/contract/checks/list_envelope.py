"""The numbers around a page agree with the page, the request and each other."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.resources import Resource, dig
from tests.spec.document import ASYNC_ARGUMENTS

_PAGING: Final = ("limit", "offset")
# Numbers beyond 64 bits fit no JSON number that everybody can read; they come back as this one.
_LARGEST_INTEGER: Final = 2**63 - 1


@schemathesis.check
class ListEnvelope(Oracle):
    """The numbers around a page agree with the page, the request and each other."""

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None or seen.verb != "list":
            return
        self.expect(seen.operation_id, seen)
        if seen.status == 200:
            rows, meta = dig(seen.reply, resource.rows), dig(seen.reply, resource.meta)
            check_page(resource, seen.url, meta, rows)
            if rows:
                self.compared(seen.operation_id, seen)


def check_page(resource: Resource, url: str, meta: Any, rows: Any) -> None:
    """Compare a page with the request that asked for it.

    Raises:
        AssertionError: they do not agree.
    """
    assert isinstance(meta, dict), "the reply has no meta"
    assert isinstance(rows, list), "the reply has no rows"
    limit, offset, total = meta["limit"], meta["offset"], meta.get("total_count")
    asked = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
    for name, default in zip(_PAGING, (20, 0), strict=True):
        wanted = min(int(asked.get(name, default)), _LARGEST_INTEGER)
        assert meta[name] == wanted, f"meta.{name} is {meta[name]}, asked for was {wanted}"

    assert len(rows) <= limit, f"{len(rows)} rows on a page of {limit}"
    names = [row[resource.row_id] for row in rows]
    assert len(set(names)) == len(names), "a row is on the page twice"
    if total is not None:
        left = min(limit, max(0, total - offset))
        assert len(rows) == left, f"{len(rows)} rows, but limit, offset and total_count say {left}"
        has_next = offset + limit < total
    else:
        has_next = meta.get("next") is not None
        assert not has_next or len(rows) == limit, "there is a next page, but this one is not full"

    _check_neighbour("next", url, meta.get("next"), (limit, offset + limit) if has_next else None)
    back = (limit, max(0, offset - limit)) if offset else None
    _check_neighbour("previous", url, meta.get("previous"), back)


def _check_neighbour(name: str, url: str, link: Any, paging: tuple[int, int] | None) -> None:
    """Compare the address of the next or previous page with what it has to be."""
    if paging is None:
        assert link is None, f"meta.{name} must be null, there is no such page: {link!r}"
        return
    assert isinstance(link, str), f"meta.{name} must lead to {paging}, it is {link!r}"
    here, there = urlsplit(url), urlsplit(link)
    assert there.path == here.path, f"meta.{name} leads to another list: {link}"
    asked, found = (parse_qsl(part.query, keep_blank_values=True) for part in (here, there))
    filters = [pair for pair in asked if pair[0] not in {*_PAGING, *ASYNC_ARGUMENTS}]
    wanted = [*zip(_PAGING, map(str, paging), strict=True), *filters]
    assert sorted(found) == sorted(wanted), f"meta.{name} asks for {found} instead of {wanted}"
