"""What cannot be an identifier is refused wherever a path has one."""

from __future__ import annotations

import pytest

from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT
from tests.semantic.api import Api
from tests.semantic.replies import NO_CREDENTIALS
from tests.semantic.unknown import unknown_id, unknown_ids, valid_body, valid_query
from tests.spec.document import Operation

_PLACES = [
    pytest.param(operation, parameter["name"], id=f"{operation.id} {parameter['name']}")
    for operation in DOCUMENT.operations
    for parameter in DOCUMENT.parameters(operation, "path")
]


@pytest.mark.parametrize(("operation", "name"), _PLACES)
def test_malformed_identifiers(api: Api, operation: Operation, name: str) -> None:
    names = [each["name"] for each in DOCUMENT.parameters(operation, "path")]
    others = [each for each in names if each != ACCOUNT_PARAMETER]
    given = {ACCOUNT_PARAMETER: api.auth_id}
    given |= dict(zip(others, unknown_ids(operation), strict=True))
    is_account = name == ACCOUNT_PARAMETER
    identifier = given[name]
    for bad in (identifier + "0x", identifier[:-1] + "-", "x"):
        path = "/v1" + operation.path.format_map(given | {name: bad})
        reply = api.send(
            operation.method.upper(),
            path,
            body=valid_body(operation),
            query=valid_query(operation),
        )
        if is_account:
            # That of nobody is not the sender's.
            reply.refused(401, NO_CREDENTIALS)
        else:
            reply.refused(404)


def test_unknown_identifiers_of_a_new_form_follow_from_its_example() -> None:
    schema = {"pattern": "^[a-f0-9]{4}-X[1-9]$", "examples": ["a1b2-X7"]}
    assert unknown_id(schema) == "f9f9-X9"
