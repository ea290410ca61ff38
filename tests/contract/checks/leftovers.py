"""A request that fails changes nothing."""

from __future__ import annotations

import re

import schemathesis

from tests.contract.checks.oracle import Oracle, demand
from tests.contract.observation import Observation
from tests.contract.probes import ask
from tests.contract.resources import Resource, dig
from tests.contract.shadow import SHADOW
from tests.contract.timestamps import CLOCK, moment

_REFUSED = range(400, 500)


@schemathesis.check
class FailureLeavesNothing(Oracle):
    """A request that fails changes nothing: no new row, and the old ones as they were."""

    def __init__(self) -> None:
        super().__init__()
        self._started: set[str] = set()

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None:
            return
        if resource.has("create") and resource.name not in self._started:
            self._started.add(resource.name)
            self._look(resource)
        refused = seen.status in _REFUSED and seen.verb in (
            "create",
            "update",
            "delete",
            "validate",
        )
        if seen.verb == "create" and seen.is_asynchronous and seen.status < 300:
            self._expect_later(resource)
        elif refused and seen.verb == "create":
            self.expect(f"{resource.name} create", seen)
            if self.due(f"{seen.operation_id} {_kind(seen)}"):
                self._no_new_row(resource)
                self.compared(f"{resource.name} create", seen)
        elif refused and (SHADOW.find(resource, seen.named)):
            self.expect(f"{resource.name} {seen.verb}", seen)
            if self.due(f"{seen.operation_id} {_kind(seen)}"):
                self._unchanged(resource, seen)
                self.compared(f"{resource.name} {seen.verb}", seen)

    def _look(self, resource: Resource) -> list[str]:
        """The names at the top of the list; the model takes note of what it did not know."""
        page = ask(resource.operation_id("list"), why=type(self).__name__)
        rows = dig(page.reply, resource.rows) or []
        return [str(row.get(resource.row_id)) for row in rows if isinstance(row, dict)]

    def _expect_later(self, resource: Resource) -> None:
        """Take note of what an asynchronous creation has made, if it is there already."""
        before = set(SHADOW.entries[resource.name])
        found = set(self._look(resource)) - before
        SHADOW.pending[resource.name] = max(0, SHADOW.pending[resource.name] - len(found))

    def _no_new_row(self, resource: Resource) -> None:
        before = set(SHADOW.entries[resource.name])
        new = [name for name in self._look(resource)[:1] if name not in before]
        late = SHADOW.pending[resource.name]
        assert not new or late, f"{resource.name}: a failed creation has left {new[0]} behind"
        SHADOW.pending[resource.name] = max(0, late - len(new))

    def _unchanged(self, resource: Resource, seen: Observation) -> None:
        entry = SHADOW.find(resource, seen.named)
        assert entry is not None
        state, ends = entry.status, moment(entry.wanted.get("expiry_time"))
        path = {} if resource.id_parameter == "auth_id" else {resource.id_parameter: seen.named}
        again = ask(resource.operation_id("get"), path=path, why=type(self).__name__)
        demand(again.problems)
        if entry.gone:
            return
        assert again.status == 200, f"after a failed {seen.verb} {seen.named} is {again.status}"
        over = ends is None or ends <= CLOCK.latest()
        assert entry.status == state or not state or over, (
            f"a failed {seen.verb} has turned {seen.named} from {state} to {entry.status}"
        )


def _kind(seen: Observation) -> str:
    """What a request failed of, whatever its values."""
    error = dig(seen.reply, ["error"])
    return re.sub(r"'[^']*'|\d+|[\"\[{].*", "", error)[:60] if isinstance(error, str) else ""
