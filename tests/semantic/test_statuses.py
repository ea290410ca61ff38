"""Statuses that no request of ours can bring about: an emulator is told to answer so."""

from __future__ import annotations

from uuid import UUID

import pytest

from plivo_emulator_client import PlivoEmulator
from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import RESOURCE_TYPES
from tests.semantic.unknown import unknown_ids, valid_body, valid_query
from tests.spec.document import Operation
from tests.spec.validation import Validation

_VALIDATION = Validation(DOCUMENT)
# Every other script meets these.
_USUAL = ("400", "401", "404", "405")
_RARE = [
    pytest.param(operation, int(status), id=f"{operation.id} {status}")
    for operation in DOCUMENT.operations
    for status in operation.spec["responses"]
    if status >= "400" and status not in _USUAL
]


@pytest.mark.parametrize(("operation", "status"), _RARE)
def test_failures_are_as_documented(
    api: Api, control: PlivoEmulator, operation: Operation, status: int
) -> None:
    ids = unknown_ids(operation)
    resource, _, verb = operation.id.rpartition("_")
    body, query = valid_body(operation), valid_query(operation)
    control.faults.create(operation_id=operation.id, auth_id=api.auth_id, status=status, times=1)
    with api.unwatched():
        failed = api.ask(operation.id, *ids, body=body, **query)
    assert failed.status == status, failed
    UUID(failed.body["api_id"])
    assert failed.error, failed
    where = operation.spec["responses"][str(status)]["$ref"]
    schema = f"{where}/content/application~1json/schema"
    assert _VALIDATION.errors(schema, failed.body) == []
    assert _VALIDATION.undeclared(schema, failed.body) == []
    if verb == "create" and resource in RESOURCE_TYPES:
        assert RESOURCE_TYPES[resource].keys(api) == [], "a failed request was carried out"
    # The next one is answered as ever.
    assert api.ask(operation.id, *ids, body=body, **query).status != status


def test_too_many_requests(api: Api, other_api: Api, control: PlivoEmulator) -> None:
    fault = control.faults.create(auth_id=api.auth_id, limit_requests=3, limit_seconds=3600)
    try:
        statuses = [api.ask("accounts_get").status for _ in range(5)]
        assert statuses == [200, 200, 200, 429, 429]
        # The limit is the account's own.
        assert other_api.ask("accounts_get").status == 200
    finally:
        control.faults.delete(fault.fault_id)
    assert api.ask("accounts_get").status == 200
