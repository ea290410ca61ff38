from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from plivo_emulator.pipeline.contract import Contract, ContractError
from tests.emulator.core.sample_contract import CONTRACT

JsonDict = dict[str, Any]


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract.load(CONTRACT)


def changed(path: str, method: str, **changes: Any) -> JsonDict:
    document = copy.deepcopy(CONTRACT)
    operation = document["paths"][path][method]
    for key, value in changes.items():
        if value is None:
            del operation[key]
        else:
            operation[key] = value
    return document


def test_reads_operations_in_order(contract: Contract) -> None:
    assert list(contract.operations)[:3] == ["things_list", "things_create", "things_get"]
    create = contract.operations["things_create"]
    assert (create.method, create.path) == ("POST", "/Account/{auth_id}/Thing/")
    assert (create.tag, create.live) == ("Things", "read")
    assert create.callbacks == ("done",)
    assert set(create.responses) == {201, 202, 400, 401, 403, 404, 405, 429, 500}


def test_the_first_success_counts(contract: Contract) -> None:
    assert contract.operations["things_create"].success_status == 201
    assert contract.operations["things_delete"].success_status == 204


def test_parameters_are_resolved_and_shared(contract: Contract) -> None:
    listing = contract.operations["things_list"]
    assert set(listing.path_fields) == {"auth_id"}
    assert list(listing.query_fields)[:3] == ["limit", "offset", "name"]
    assert listing.query_fields["limit"].types == {"integer"}
    assert listing.query_fields["limit"].accepts(20)
    assert not listing.query_fields["limit"].accepts(21)
    assert listing.path_fields["auth_id"].required


def test_bodies(contract: Contract) -> None:
    create = contract.operations["things_create"]
    assert create.has_body
    assert create.body_required
    assert create.body_fields["name"].required
    assert not create.body_fields["phone"].required
    assert create.body_fields["phone"].types == {"string"}
    assert create.body_fields["method"].accepts("POST")
    assert create.body_fields["note"].nullable
    assert not create.body_fields["name"].nullable
    assert create.accepts("phone")
    assert not create.accepts("limit")
    assert not contract.operations["things_update"].body_required
    assert not contract.operations["things_delete"].has_body
    assert contract.operations["things_delete"].body_fields == {}


def test_compositions_give_their_fields() -> None:
    document = copy.deepcopy(CONTRACT)
    document["components"]["schemas"]["ThingCreate"] = {
        "allOf": [{"$ref": "#/components/schemas/Mask"}],
        "anyOf": [
            {"properties": {"extra": {"anyOf": [{"type": "integer"}, {"type": "null"}]}}},
            {"properties": {"fixed": {"const": 3}}},
        ],
    }
    fields = Contract.load(document).operations["things_create"].body_fields
    assert {"first_party", "record", "extra", "fixed"} <= set(fields)
    assert fields["extra"].type == "integer"
    assert fields["extra"].nullable
    assert fields["fixed"].types == {"integer"}


def test_validators_follow_references_and_check_formats(contract: Contract) -> None:
    validator = contract.operations["things_create"].body_validator
    assert validator.is_valid({"name": "a", "phone": "14155550100"})
    assert not validator.is_valid({"name": "a", "phone": "0"})
    assert not validator.is_valid({"phone": "14155550100"})
    assert contract.component("PhoneNumber").is_valid("14155550100")
    assert contract.compile({"type": "string", "format": "uuid"}).is_valid("x") is False


def test_validators_are_compiled_once(contract: Contract) -> None:
    assert contract.component("Url") is contract.component("Url")


def test_replies_are_compared(contract: Contract) -> None:
    responses = contract.operations["things_create"].responses
    good = {"api_id": "x", "thing_id": "y", "body": {}}
    assert responses[201].mismatches(good, {}) == []
    assert responses[201].mismatches({"api_id": "x", "thing_id": 7, "body": 1}, {}) == [
        'thing_id: 7 is not of type "string"'
    ]
    assert responses[201].mismatches(None, {}) == ["the body is missing"]
    gone = contract.operations["things_delete"].responses[204]
    assert gone.mismatches(None, {}) == []
    assert gone.mismatches({}, {}) == ["an undocumented body was sent"]


def test_required_headers_are_compared() -> None:
    document = copy.deepcopy(CONTRACT)
    document["components"]["responses"]["Error"]["headers"] = {
        "Allow": {"required": True, "schema": {"type": "string"}},
        "X-Maybe": {"schema": {"type": "string"}},
    }
    error = Contract.load(document).operations["things_get"].responses[405]
    assert error.mismatches({"error": "x"}, {}) == ["the header allow is missing"]
    assert error.mismatches({"error": "x"}, {"allow": "GET"}) == []


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        (changed("/Account/{auth_id}/Thing/", "get", operationId=None), "no operationId"),
        (changed("/Account/{auth_id}/Thing/", "get", operationId="things_get"), "Two operations"),
        (changed("/Account/{auth_id}/Thing/", "get", responses={"400": {}}), "no success"),
        (
            changed(
                "/Account/{auth_id}/Thing/",
                "get",
                parameters=[{"$ref": "#/components/parameters/Nope"}],
            ),
            "nothing at /components/parameters/Nope",
        ),
    ],
)
def test_refuses_unusable_documents(document: JsonDict, complaint: str) -> None:
    with pytest.raises(ContractError, match=complaint):
        Contract.load(document)


def test_refuses_unusable_files(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match="Cannot read"):
        Contract.load(tmp_path / "missing.json")
    broken = tmp_path / "broken.json"
    broken.write_text("openapi: 3.1.0")
    with pytest.raises(ContractError, match="not JSON"):
        Contract.load(broken)
