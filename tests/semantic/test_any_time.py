"""What any operation may answer at any time: that it must not, not now, or not at all.

Nothing that is asked brings these about on an emulator, so rules are planted that do.
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import unknown_ids, valid_body, valid_query
from tests.spec.document import Operation

# The texts of the document's own examples.
TEXTS: Final = {
    403: "geo-permission to the destination country is not enabled",
    429: "too many requests",
    500: "Internal server error.",
}


@pytest.mark.parametrize("wanted", [pytest.param(each, id=each.id) for each in DOCUMENT.operations])
def test_any_operation_may_fail(api: Api, simulation: Simulation, wanted: Operation) -> None:
    ids = unknown_ids(wanted)
    request: dict[str, Any] = {"body": valid_body(wanted, api), **valid_query(wanted)}
    for status, text in TEXTS.items():
        simulation.control.faults.create(
            operation_id=wanted.id, auth_id=api.auth_id, status=status, times=2
        )
        with api.failing():
            for _ in range(2):
                api.ask(wanted.id, *ids, **request).refused(status, text)
    # Only so often, only this operation, only this account.
    assert api.ask(wanted.id, *ids, **request).status in (200, 201, 202, 204, 400, 404)


def test_too_many_requests(api: Api, other_api: Api, simulation: Simulation) -> None:
    """So many in 5 seconds, then 429 until they are over."""
    rule = simulation.control.faults.create(auth_id=api.auth_id, limit_requests=3)
    statuses = [api.ask("applications_list").status for _ in range(5)]
    assert statuses == [200, 200, 200, 429, 429]
    assert other_api.ask("applications_list").status == 200
    simulation.advance(seconds=6)
    assert api.ask("applications_list").status == 200
    simulation.control.faults.delete(rule.fault_id)
    assert {api.ask("applications_list").status for _ in range(5)} == {200}
