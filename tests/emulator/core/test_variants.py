"""Operations that share a path and a method, told apart by the query (`x-variants`)."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.variants import FORBIDDEN, IGNORED, expanded, url_path
from plivo_emulator.settings import Settings
from tests.emulator.core.conftest import Talk

DOCUMENT: dict[str, Any] = {
    "paths": {
        "/pets/": {
            "parameters": [{"name": "owner", "in": "query", "schema": {"type": "string"}}],
            "get": {
                "operationId": "pets_list",
                "tags": ["Pets"],
                "parameters": [
                    {"name": "state", "in": "query", "schema": {"enum": ["lost"]}},
                    {"name": "colour", "in": "query", "schema": {"type": "string"}},
                    {"$ref": "#/components/parameters/Limit"},
                ],
                "responses": {
                    "200": {"description": "Either.", "content": {}},
                    "404": {"description": "None."},
                },
                "x-variants": [
                    {"operationId": "pets_list", "summary": "All"},
                    {
                        "operationId": "pets_list_lost",
                        "query": {"state": "lost"},
                        "parameters": ["limit"],
                        "responses": {"200": {"description": "Lost pets."}},
                    },
                ],
            },
            "post": {
                "operationId": "pets_create",
                "responses": {
                    "201": {
                        "description": "Created.",
                        "links": {
                            "Any": {"operationId": "pets_list", "parameters": {"colour": "red"}},
                            "Lost": {
                                "operationId": "pets_list",
                                "parameters": {"state": "lost", "limit": 1},
                            },
                        },
                    }
                },
            },
        }
    },
    "components": {
        "parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}}
    },
}


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract.load(deepcopy(DOCUMENT))


def test_each_variant_is_an_operation(contract: Contract) -> None:
    operations = contract.operations
    assert list(operations) == ["pets_list", "pets_create", "pets_list_lost"]
    assert {one.path for one in operations.values()} == {"/pets/"}
    assert operations["pets_list"].choice == {}
    assert operations["pets_list_lost"].choice == {"state": "lost"}
    assert operations["pets_list_lost"].tag == "Pets"


def test_each_has_parameters_of_its_own(contract: Contract) -> None:
    assert set(contract.operations["pets_list"].query_fields) == {
        *("owner", "state", "colour", "limit")
    }
    assert set(contract.operations["pets_list_lost"].query_fields) == {"owner", "state", "limit"}
    validator = contract.operations["pets_list_lost"].query_validator
    assert validator.is_valid({"state": "lost"})
    assert not validator.is_valid({"state": "found"})
    assert not validator.is_valid({})


def test_what_a_variant_does_not_take_stays_documented(contract: Contract) -> None:
    lost = contract.operations["pets_list_lost"]
    assert set(lost.documented_query) == {"owner", "state", "limit", "colour"}
    validator = lost.documented_query_validator
    assert validator.is_valid({"state": "lost"})
    assert not validator.is_valid({"state": "lost", "colour": 7})
    every = contract.operations["pets_list"]
    assert every.documented_query == every.query_fields


def test_a_variant_may_lack_what_others_require() -> None:
    document = deepcopy(DOCUMENT)
    document["paths"]["/pets/"]["get"]["parameters"][1]["required"] = True
    lost = Contract.load(document).operations["pets_list_lost"]
    assert lost.documented_query_validator.is_valid({"state": "lost"})


def test_what_chooses_another_is_refused(contract: Contract) -> None:
    validator = contract.operations["pets_list"].query_validator
    assert validator.is_valid({"colour": "red"})
    assert not validator.is_valid({"state": "found"})


def test_replies_are_overridden_by_status() -> None:
    paths = expanded(DOCUMENT)["paths"]
    lost = paths["/pets/?state=lost"]["get"]
    assert lost["responses"] == {
        "200": {"description": "Lost pets."},
        "404": {"description": "None."},
    }
    assert [each["name"] for each in lost[IGNORED]] == ["colour"]
    assert paths["/pets/"]["get"]["summary"] == "All"
    assert paths["/pets/"]["get"]["responses"]["200"]["description"] == "Either."
    assert paths["/pets/"]["get"]["parameters"][0]["schema"] == FORBIDDEN
    assert "post" not in paths["/pets/?state=lost"]


def test_links_that_choose_a_variant_lead_to_it() -> None:
    created = expanded(DOCUMENT)["paths"]["/pets/"]["post"]["responses"]["201"]
    assert created["links"] == {
        "Any": {"operationId": "pets_list", "parameters": {"colour": "red"}},
        "Lost": {"operationId": "pets_list_lost", "parameters": {"limit": 1}},
    }


def test_the_original_is_not_changed() -> None:
    before = deepcopy(DOCUMENT)
    once = expanded(DOCUMENT)
    assert before == DOCUMENT
    assert expanded(once) is once
    key = "/pets/?state=lost"
    assert url_path(key, once["paths"][key]["get"]) == "/pets/"
    assert url_path(key, {}) == key


def test_a_parameter_that_the_operation_does_not_have() -> None:
    document = deepcopy(DOCUMENT)
    document["paths"]["/pets/"]["get"]["x-variants"][1]["parameters"] = ["size"]
    with pytest.raises(KeyError, match="size"):
        expanded(document)


@pytest.mark.parametrize(
    "query",
    [
        "status=live&offset=-5",
        "status=live&limit=many",
        "status=queued&call_direction=sideways",
        "status=queued&limit=1&limit=2",
    ],
)
def test_strict_mode_refuses_invalid_values_of_what_a_variant_does_not_take(query: str) -> None:
    assert listed(query, strict=True) == 400
    assert listed(query, strict=False) == 200


def test_strict_mode_ignores_valid_values_of_what_a_variant_does_not_take() -> None:
    assert listed("status=live&offset=5&limit=1&unknown=-1", strict=True) == 200


def listed(query: str, *, strict: bool) -> int:
    with Emulator(Settings(strict=strict)) as emulator:
        return Talk(emulator)("GET", f"Call/?{query}").status
