"""Paths: slashes, methods that are not there, and places that do not exist (C44)."""

from __future__ import annotations

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.semantic.resource_types import ResourceType, each_resource_type
from tests.semantic.unknown import unknown_ids, valid_query
from tests.spec.document import Operation

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
PATHS = {operation.path: operation for operation in DOCUMENT.operations}


def path_of(api: Api, operation: Operation) -> str:
    ids = unknown_ids(operation)
    return api.path(operation, *ids)


def read(operation: Operation) -> bool:
    return operation.method == "get"


@pytest.mark.parametrize(
    "operation", [pytest.param(each, id=each.id) for each in DOCUMENT.operations if read(each)]
)
def test_slashes_do_not_matter(api: Api, operation: Operation) -> None:
    """Decisions C44 and U18: SDKs write too few and too many; all mean the same, none redirects."""
    path = path_of(api, operation)
    query = valid_query(operation)
    expected = api.send("GET", path, query=query)
    variants = [path.rstrip("/"), path + "/", path.replace("/Account/", "//Account//")]
    variants += [path.replace("/", "//"), path[:-1] + "///"]
    for variant in variants:
        reply = api.send("GET", variant, query=query)
        assert reply.status == expected.status, reply
        assert _without_id(reply.body) == _without_id(expected.body)


def _without_id(body: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in body.items() if name != "api_id"}


@each_resource_type("create", "delete")
def test_writing_works_with_any_slashes(api: Api, kind: ResourceType) -> None:
    path = api.path(_operation(kind, "create"))
    made = []
    for variant in (path, path[:-1], path + "/"):
        body = kind.body()
        reply = api.send("POST", variant, body=body)
        assert reply.status < 300, reply
        made.append(kind.finish(api, body, reply.body))
    assert len(set(made)) == 3
    for key, ending in zip(made, ("", "/", "//"), strict=True):
        item = api.path(_operation(kind, "delete"), key).rstrip("/") + ending
        if kind.has("update"):
            assert api.send("POST", item, body=kind.example("update")).status < 300
        assert api.send("DELETE", item).status < 300
        assert kind.gone(api, key)


def _operation(kind: ResourceType, verb: str) -> Operation:
    found = DOCUMENT.operation(kind.resource.operation_id(verb))
    assert found is not None
    return found


@pytest.mark.parametrize("path", PATHS)
def test_other_methods_are_refused(api: Api, path: str) -> None:
    operation = PATHS[path]
    present = {each.method.upper() for each in DOCUMENT.operations if each.path == path}
    for method in METHODS:
        if method not in present:
            api.send(method, path_of(api, operation), body={}).refused(405, "method not allowed")
    assert present < set(METHODS)


@pytest.mark.parametrize(
    "path",
    [
        "Nothing/",
        "Application/1/2/",
        "Masking/",
        "Masking/Session/x/y/",
        "Verify/",
        # Known from the CLI only (decision C32).
        "Verify/Session/ffffffff-ffff-4fff-bfff-ffffffffffff/Validation/",
        "application/",
        # Lookup's older form.
        "/v1/LookupNumber/14155550100",
        "Applications/",
        "Pricing/US/",
        "/v1/",
        "/v1/Account/",
        "/v2/Account/x/",
        "/",
        "/v1/Account/x/%2e%2e/y/",
    ],
)
def test_other_places_do_not_exist(api: Api, path: str) -> None:
    if path in ("/", "/v2/Account/x/"):
        # Outside the API a server may have pages of its own, but none that answer for it.
        with api.unwatched():
            assert api.send("POST", path, body={}).status in (404, 405)
        return
    for method in METHODS:
        reply = api.send(method, path, body={})
        assert reply.status in (401, 404), reply
