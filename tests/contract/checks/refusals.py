"""What schemas cannot forbid, but words do, is refused, and nothing comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Document, Observation
from tests.contract.probes import ask
from tests.contract.resources import Resource, dig, sample_body
from tests.contract.shadow import SHADOW

_NOBODY: Final = f"SA{'0' * 18}"
_SAME_PIN: Final = "4821"


@schemathesis.check
class Refusals(Oracle):
    """What schemas cannot forbid, but words do, is refused, and nothing comes of it."""

    at_first = 5
    then_each = 30

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None or not resource.has("create") or not any(forbidden(resource)):
            return
        self.expect(resource.name, seen)
        if not seen.created or not self.due(resource.name):
            return
        for why, body in forbidden(resource):
            self._refused(resource, "create", why, body)
        if resource.has("update") and "subaccount" in resource.update_fields:
            path = {resource.id_parameter: seen.created}
            body = sample_body(resource.operation_id("update")) | {"subaccount": _NOBODY}
            self._refused(resource, "update", "an unknown owner", body, path)
        self.compared(resource.name, seen)

    def _refused(
        self,
        resource: Resource,
        verb: str,
        why: str,
        body: Document,
        path: dict[str, str] | None = None,
    ) -> None:
        me = type(self).__name__
        before = set(SHADOW.entries[resource.name])
        reply = ask(resource.operation_id(verb), path=path, body=body, why=me)
        assert reply.status == 400, f"{verb} with {why} is a 400, this is a {reply.status}"
        if path is not None:
            again = ask(resource.operation_id("get"), path=path, why=me)
            assert not again.problems, f"a refused {verb} was done: {again.problems}"
            return
        page = ask(resource.operation_id("list"), query={"limit": 1}, why=me)
        names = {row.get(resource.row_id) for row in dig(page.reply, resource.rows) or []}
        late = SHADOW.pending[resource.name]
        assert names <= before or late, f"a refused {verb} with {why} has left {names} behind"


def forbidden(resource: Resource) -> Iterator[tuple[str, Any]]:
    """Requests that follow every schema and must be refused all the same, and what is wrong."""
    sample = sample_body(resource.operation_id("create"))
    if "subaccount" in resource.request_fields:
        yield "an unknown owner", sample | {"subaccount": _NOBODY}
    if resource.name == "masking_sessions":
        number = sample["first_party"]
        yield "twice the same party", sample | {"second_party": number}
        yield "one party in two spellings", sample | {"second_party": number.removeprefix("+")}
        yield (
            "twice the same PIN",
            sample
            | {
                "is_pin_authentication_required": True,
                "pin_prompt_play": "https://example.com/audio/enter-pin.mp3",
                "first_party_pin": _SAME_PIN,
                "second_party_pin": _SAME_PIN,
            },
        )
