"""Every reply with a body has an identifier of its own."""

from __future__ import annotations

import schemathesis

from tests.contract.checks.errors import is_uuid
from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.resources import dig


@schemathesis.check
class ApiIdUnique(Oracle):
    """Every reply with a body has an identifier of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._request_of: dict[str, str] = {}

    def judge(self, seen: Observation) -> None:
        self.expect("replies", seen)
        if seen.reply is None or seen.status == 401:
            return
        api_id = dig(seen.reply, ["api_id"])
        assert is_uuid(api_id), f"the {seen.status} has no api_id"
        first = self._request_of.setdefault(api_id, seen.key)
        assert first == seen.key, f"api_id {api_id} was given before, to request {first}"
        self.compared("replies", seen)
