"""A filter keeps all rows that satisfy it and no others."""

from __future__ import annotations

from typing import Any, Final

import schemathesis

from tests.contract.checks.oracle import Oracle, demand
from tests.contract.matching import Filter, filters_of, keeps, near_misses, value_for, view
from tests.contract.observation import Observation
from tests.contract.probes import PROBES, ask
from tests.contract.resources import Resource, dig
from tests.contract.run_state import RUN_STATE
from tests.contract.shadow import SHADOW, UNKNOWN, Entry

# Seconds after which messages have arrived, or have failed.
_UNTIL_SETTLED: Final = 20


@schemathesis.check
class FiltersSound(Oracle):
    """A filter keeps all rows that satisfy it and no others.

    Filters of the generated requests are judged as they come. Besides, every filter of a list is
    asked now and then with values of things that exist, so that it has something to keep.
    """

    def __init__(self) -> None:
        super().__init__()
        self._created = 0

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None or not resource.has("list") or not filters_of(resource):
            return
        for name, each in filters_of(resource).items():
            if each.is_told:
                self.expect(f"{resource.name} {name}", seen)
        if seen.verb == "list" and seen.status == 200:
            self._judge_page(resource, seen)
        elif seen.created:
            self._created += 1
            # After 4, 12, 28, 60 ... things there is more to tell apart each time.
            if self._created + 4 & self._created + 3 == 0 and self._created >= 4:
                self._sweep(resource)

    def _judge_page(self, resource: Resource, seen: Observation) -> None:
        sent = {
            each: seen.query[name]
            for name, each in filters_of(resource).items()
            if name in seen.query
        }
        rows = [row for row in dig(seen.reply, resource.rows) or [] if isinstance(row, dict)]
        problems, definite = wrong_rows(resource, sent, rows)
        expected = wanted_rows(resource, sent, seen.auth_id)
        shown = {row.get(resource.row_id) for row in rows}
        meta = dig(seen.reply, resource.meta) or {}
        if not meta.get("offset") and meta.get("next") is None:
            problems += [
                f"{resource.name}: {entry.name} is missing with {_told(sent)}"
                for entry in expected
                if entry.name not in shown
            ]
        total = meta.get("total_count")
        if isinstance(total, int) and total < len(expected):
            problems.append(
                f"{resource.name}: total_count is {total} with {_told(sent)}, "
                f"at least {len(expected)} satisfy that"
            )
        for each in sent:
            if definite or any_judged(resource, each, sent[each]):
                self.compared(f"{resource.name} {each.name}", seen)
        demand(problems)

    def _sweep(self, resource: Resource) -> None:
        """Ask every filter for what is known to exist."""
        if not resource.steady:
            PROBES.let_pass(_UNTIL_SETTLED)
            ask(resource.operation_id("list"), why=type(self).__name__)
        known = SHADOW.known(resource)
        picked = [known[0], known[len(known) // 2], known[-1]]
        problems: list[str] = []
        for number, entry in enumerate(picked):
            document = view(resource, entry)
            for each in filters_of(resource).values():
                value = value_for(each, document, entry.owner)
                if value is None:
                    value = _elsewhere(resource, each)
                if value is None:
                    continue
                if each.kind == "phone" and number % 2:
                    value = f"+{value}"
                problems += self._try(resource, {each: value})
                for miss in near_misses(each, document) if not number else ():
                    problems += self._try(resource, {each: miss})
        # A filter that works alone may be forgotten beside another.
        values = {
            each: value
            for each in filters_of(resource).values()
            if (value := value_for(each, view(resource, known[0]), known[0].owner)) is not None
            and not each.comparison
        }
        if values:
            problems += self._try(resource, values)
        demand(problems)

    def _try(self, resource: Resource, sent: dict[Filter, Any]) -> list[str]:
        query = {each.name: value for each, value in sent.items()}
        page = ask(
            resource.operation_id("list"), query={**query, "limit": 20}, why=type(self).__name__
        )
        if page.status != 200:
            return [f"{resource.name}: {_told(sent)} is answered {page.status}"]
        try:
            self._judge_page(resource, page)
        except AssertionError as error:
            return [str(error)]
        return []


def wrong_rows(
    resource: Resource, sent: dict[Filter, str], rows: list[dict[str, Any]]
) -> tuple[list[str], int]:
    """The rows that a filter should have dropped, and how many could be judged."""
    problems, definite = [], 0
    for row in rows:
        entry = SHADOW.find(resource, str(row.get(resource.row_id)))
        owner = entry.owner if entry else UNKNOWN
        for each, value in sent.items():
            kept = keeps(each, value, row, owner)
            definite += kept is not None
            if kept is False:
                shown = row.get(each.field, owner)
                problems.append(f"{resource.name}: {each.name}={value} keeps a row with {shown!r}")
    return problems, definite


def any_judged(resource: Resource, each: Filter, value: str) -> bool:
    """Whether it is certain of anything at all that a filter keeps it, or does not."""
    return any(
        keeps(each, value, view(resource, entry), entry.owner) is not None
        for entry in SHADOW.known(resource)
    )


def wanted_rows(resource: Resource, sent: dict[Filter, str], auth_id: str) -> list[Entry]:
    """What of this run the filters must keep, of what these credentials may see."""
    return [
        entry
        for entry in SHADOW.known(resource)
        if auth_id in (PROBES.main[0], entry.owner)
        and all(
            keeps(each, value, view(resource, entry), entry.owner) for each, value in sent.items()
        )
    ]


def _elsewhere(resource: Resource, each: Filter) -> str | None:
    """A value of some other thing that has one."""
    for entry in SHADOW.known(resource):
        if (value := value_for(each, view(resource, entry), entry.owner)) is not None:
            return value
    return value_for(each, RUN_STATE.rows.get(resource.name, {}), "")


def _told(sent: dict[Filter, Any]) -> str:
    return " and ".join(f"{each.name}={value}" for each, value in sent.items()) or "no filter"
