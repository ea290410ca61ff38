"""Whatever was deleted is gone for every method and every list, or, if so documented, ended."""

from __future__ import annotations

from typing import Any

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import ask
from tests.contract.resources import Resource, dig, sample_body
from tests.contract.run_state import RUN_STATE


@schemathesis.check
class DeadStaysDead(Oracle):
    """Whatever was deleted is gone for every method and every list, or, if so documented, ended."""

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None or resource.after_delete is None:
            return
        # Whether an asynchronous request fails shows later, in its callback; and what has invalid
        # arguments is not looked for.
        if seen.is_asynchronous or (seen.verb == "get" and seen.status == 400 and not seen.valid):
            return
        dead = RUN_STATE.dead[resource.name]
        if seen.verb == "list":
            check_rows_live(resource, dig(seen.reply, resource.rows) or [], dead)
        elif seen.verb not in ("create", resource.asks):
            subject = f"{resource.name} {seen.verb}"
            self.expect(subject, seen)
            if dead.get(seen.named, seen.key) != seen.key:
                check_dead(resource, seen.verb, seen.status, seen.reply)
                self.compared(subject, seen)
            elif seen.verb == "delete" and seen.succeeded and self.due(subject):
                self._bury(resource, seen)

    def _bury(self, resource: Resource, seen: Observation) -> None:
        """See at once whether a deleted one is dead for whoever asks."""
        path = {resource.id_parameter: seen.named}
        for verb in filter(resource.has, ("get", "update", "delete", "get")):
            operation_id = resource.operation_id(verb)
            body = sample_body(operation_id)
            again = ask(operation_id, path=path, body=body, why=type(self).__name__)
            check_dead(resource, verb, again.status, again.reply)
            self.compared(f"{resource.name} {verb}", again)
        top = ask(resource.operation_id("list"), why=type(self).__name__)
        check_rows_live(
            resource, dig(top.reply, resource.rows) or [], RUN_STATE.dead[resource.name]
        )


def check_rows_live(resource: Resource, rows: list[Any], dead: dict[str, str]) -> None:
    """Check that a page shows nothing dead; what has ended is shown as such.

    Raises:
        AssertionError: it does.
    """
    for row in rows:
        if row[resource.row_id] in dead:
            assert resource.after_delete == "ended", f"deleted {row[resource.row_id]} is listed"
            assert row["status"] == "expired", f"ended {row[resource.row_id]} is {row['status']}"


def check_dead(resource: Resource, verb: str, status: int, body: Any) -> None:
    """Check the reply to a request about something that was deleted.

    Raises:
        AssertionError: it is treated as if it were alive.
    """
    if resource.after_delete == "ended" and verb == "get":
        assert status in (200, 401), f"what has ended can still be read, but this is a {status}"
        state = dig(body, ["response", "status"])
        assert status == 401 or state == "expired", f"it has ended, but its status is {state!r}"
        return
    assert status >= 400, f"{verb} of something deleted was answered {status}"
    if verb == "get":
        assert status in (404, 401), f"get of something deleted was answered {status}"
