"""Pages of the same list fit together: no gaps, no repetitions, one order, one total."""

from __future__ import annotations

from typing import Any, Final

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import PROBES, ask
from tests.contract.resources import Resource, dig
from tests.contract.shadow import SHADOW
from tests.contract.timestamps import moment
from tests.spec.document import ASYNC_ARGUMENTS

_WHOLE: Final = 20
_NO_FILTERS: Final = {"limit", "offset", *ASYNC_ARGUMENTS}
_TRIES: Final = 3


@schemathesis.check
class PagesFit(Oracle):
    """Pages of the same list fit together: no gaps, no repetitions, one order, one total."""

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None or seen.verb != "list":
            return
        self.expect(seen.operation_id, seen)
        rows = _rows(resource, seen)
        if seen.status != 200 or not rows:
            return
        check_order(resource, rows)
        meta = dig(seen.reply, resource.meta)
        limit, offset = meta["limit"], meta["offset"]
        if seen.auth_id != PROBES.main[0] or not self.due(f"{seen.operation_id} {offset > 0}"):
            return
        filters = {name: value for name, value in seen.query.items() if name not in _NO_FILTERS}
        self._compare_with_first(resource, filters, limit, offset)
        self.compared(seen.operation_id, seen)

    def _compare_with_first(
        self, resource: Resource, filters: dict[str, Any], limit: int, offset: int
    ) -> None:
        """Compare a page and the next one with the largest possible first page.

        Somebody else may write in between, so a difference has to show three times.
        """
        error: AssertionError | None = None
        for _ in range(_TRIES):
            pages = [
                ask(
                    resource.operation_id("list"),
                    query={**filters, "limit": size, "offset": start},
                    why=type(self).__name__,
                )
                for size, start in ((limit, offset), (limit, offset + limit), (_WHOLE, 0))
            ]
            try:
                check_fit(resource, pages, limit, offset)
            except AssertionError as found:
                error = found
            else:
                return
        assert error is not None
        raise error


def check_order(resource: Resource, rows: list[dict[str, Any]]) -> None:
    """Check that newer rows stand before older ones.

    Raises:
        AssertionError: they do not.
    """
    entries = [SHADOW.find(resource, str(row.get(resource.row_id))) for row in rows]
    orders = [each.order for each in entries if each is not None and each.order is not None]
    assert orders == sorted(orders, reverse=True), f"{resource.name}: not newest first"
    made = [moment(row.get(resource.created)) for row in rows] if resource.created else []
    known = [each for each in made if each is not None]
    assert known == sorted(known, reverse=True), f"{resource.name}: not newest first by time"


def check_fit(resource: Resource, pages: list[Observation], limit: int, offset: int) -> None:
    """Compare a page and the next one with the first 20 rows of the same list.

    Raises:
        AssertionError: they are not cut from the same list.
    """
    assert all(page.status == 200 for page in pages), "a page of a list cannot be read"
    names = [[row[resource.row_id] for row in _rows(resource, page)] for page in pages]
    here, following, first = names
    assert not set(here) & set(following), f"{resource.name}: pages overlap"
    both = here + following
    wanted = first[offset : offset + 2 * limit]
    assert both[: len(wanted)] == wanted, (
        f"{resource.name}: rows {offset} and following are {both}, "
        f"but the first page has {wanted} there"
    )
    totals = {dig(page.reply, resource.meta).get("total_count") for page in pages}
    assert len(totals) == 1, f"{resource.name}: total_count depends on the page: {totals}"


def _rows(resource: Resource, seen: Observation) -> list[dict[str, Any]]:
    return [row for row in dig(seen.reply, resource.rows) or [] if isinstance(row, dict)]
