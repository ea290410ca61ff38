"""The credentials of a subaccount work while it exists and is enabled, and not a moment longer."""

from __future__ import annotations

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import PROBES
from tests.contract.resources import Resource
from tests.contract.shadow import SHADOW


@schemathesis.check
class CredentialsWork(Oracle):
    """The credentials of a subaccount work while it exists and is enabled, and not longer."""

    def __init__(self) -> None:
        super().__init__()
        self._owner_of: dict[str, str] = {}

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None or resource.name != "subaccounts" or not seen.succeeded:
            return
        if seen.verb in ("create", "update", "delete"):
            self.expect("credentials", seen)
            if self.due(seen.operation_id):
                self._try(resource, seen)

    def _try(self, resource: Resource, seen: Observation) -> None:
        name = seen.created or seen.named
        entry = SHADOW.find(resource, name)
        token = entry.wanted.get("auth_token") if entry else None
        if entry is None or not isinstance(token, str) or entry.perhaps.get("enabled"):
            return
        first = self._owner_of.setdefault(token, name)
        assert first == name, f"{name} has the token of {first}"
        works = entry.wanted.get("enabled") is True and not entry.gone
        url = f"{PROBES.base_url}/Account/{name}/"
        reply = PROBES.send("GET", url, (name, token), why=type(self).__name__)
        right = 200 if works else 401
        state = "deleted" if entry.gone else "enabled" if works else "disabled"
        assert reply.status_code == right, (
            f"the credentials of {name}, which is {state}, are answered {reply.status_code}"
        )
        self.compared("credentials", seen)
