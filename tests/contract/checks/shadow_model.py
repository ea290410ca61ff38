"""What was written can be read: in replies, one by one and in lists, with every default."""

from __future__ import annotations

import schemathesis

from tests.contract.checks.oracle import Oracle, demand
from tests.contract.observation import Observation
from tests.contract.probes import ask
from tests.contract.resources import Resource, dig
from tests.contract.shadow import SHADOW

_WRITES = ("create", "update", "validate", "delete")


@schemathesis.check
class ShadowModel(Oracle):
    """What was written can be read: in replies, one by one and in lists, with every default."""

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None:
            return
        if seen.verb in _WRITES:
            self.expect(resource.name, seen)
        problems = list(seen.problems)
        if seen.verb in _WRITES and seen.succeeded:
            problems += self._read_back(resource, seen)
        demand(problems)

    def _read_back(self, resource: Resource, seen: Observation) -> list[str]:
        if seen.verb == "delete" and resource.after_delete == "gone":
            return []
        name = seen.created or seen.named
        path = {} if resource.id_parameter == "auth_id" else {resource.id_parameter: name}
        before = SHADOW.comparisons[resource.name]
        again = ask(resource.operation_id("get"), path=path, why=type(self).__name__)
        problems = list(again.problems)
        if again.status != 200:
            problems.append(f"{name} was written, but reading it is answered {again.status}")
        elif SHADOW.comparisons[resource.name] > before:
            self.compared(resource.name, again)
        if takes_over(resource, seen) and self.due(f"{resource.name} taken over"):
            query = {"limit": 20}
            problems += ask(
                resource.operation_id("list"), query=query, why=type(self).__name__
            ).problems
        if seen.verb == "create" and self.due(resource.name):
            problems += self._first_of_list(resource, name)
        return problems

    def _first_of_list(self, resource: Resource, name: str) -> list[str]:
        """What is new stands first, and a row says what reading it says."""
        entry = SHADOW.find(resource, name)
        newest = SHADOW.known(resource)[:1]
        page = ask(resource.operation_id("list"), query={"limit": 3}, why=type(self).__name__)
        rows = dig(page.reply, resource.rows)
        if page.status != 200 or not isinstance(rows, list):
            return [f"the list is answered {page.status}"]
        names = [row.get(resource.row_id) for row in rows if isinstance(row, dict)]
        problems = list(page.problems)
        # An asynchronous creation may have come in between.
        top = names if SHADOW.pending[resource.name] else names[:1]
        if entry is not None and newest == [entry] and name not in top:
            problems.append(f"{resource.name}: {name} is new, but the list begins with {names}")
        return problems


def takes_over(resource: Resource, seen: Observation) -> bool:
    """Whether it turns something on that only one of an owner can have on."""
    return any(
        resource.shown_as(name) in resource.exclusive and value is True
        for name, value in seen.fields.items()
    )
