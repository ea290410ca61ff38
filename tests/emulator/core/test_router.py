from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pytest

from plivo_emulator.pipeline.router import Router


class Target(NamedTuple):
    method: str
    path: str
    choice: Mapping[str, str] = MappingProxyType({})


TARGETS = [
    Target("GET", "/Account/{auth_id}/"),
    Target("POST", "/Account/{auth_id}/"),
    Target("GET", "/Account/{auth_id}/Call/{call_uuid}/"),
    Target("GET", "/Account/{auth_id}/Call/Live/"),
    Target("DELETE", "/Account/{auth_id}/Call/{uuid}/Record/"),
    Target("GET", "/Account/{auth_id}/Call/{call_uuid}/Record/{record_id}/"),
]


@pytest.fixture
def router() -> Router[Target]:
    return Router(TARGETS)


@pytest.mark.parametrize(
    ("path", "method", "target", "values"),
    [
        ("Account/MA", "GET", TARGETS[0], ["MA"]),
        ("Account/MA", "POST", TARGETS[1], ["MA"]),
        ("Account/MA/Call/1", "GET", TARGETS[2], ["MA", "1"]),
        ("Account/MA/Call/Live", "GET", TARGETS[3], ["MA"]),
        ("Account/MA/Call/1/Record", "DELETE", TARGETS[4], ["MA", "1"]),
        # A literal that leads nowhere is a value after all.
        ("Account/MA/Call/Live/Record", "DELETE", TARGETS[4], ["MA", "Live"]),
        ("Account/MA/Call/1/Record/2", "GET", TARGETS[5], ["MA", "1", "2"]),
    ],
)
def test_finds(
    router: Router[Target], path: str, method: str, target: Target, values: list[str]
) -> None:
    found = router.find(path.split("/"))
    assert found is not None
    route, got = found
    assert route.targets[method] == target
    assert got == values
    assert len(route.names[method]) == len(values)


def test_names_follow_the_operation(router: Router[Target]) -> None:
    found = router.find(["Account", "MA", "Call", "1", "Record"])
    assert found is not None
    assert found[0].names == {"DELETE": ("auth_id", "uuid")}


@pytest.mark.parametrize(
    "path", ["", "Account", "account/MA", "Account/MA/Calls", "Account/MA/Call/1/Record/2/3"]
)
def test_finds_nothing(router: Router[Target], path: str) -> None:
    assert router.find([part for part in path.split("/") if part]) is None


def test_lists_the_methods(router: Router[Target]) -> None:
    found = router.find(["Account", "MA"])
    assert found is not None
    assert found[0].allow == "GET, HEAD, OPTIONS, POST"


def test_refuses_duplicates() -> None:
    with pytest.raises(ValueError, match="described twice"):
        Router([Target("GET", "/a/{x}/"), Target("GET", "/a/{y}")])


def test_cost_does_not_grow_with_the_number_of_operations() -> None:
    steps = 0

    class Counted(str):
        __slots__ = ()

        def __hash__(self) -> int:
            nonlocal steps
            steps += 1
            return str.__hash__(self)

    def cost(size: int) -> int:
        nonlocal steps
        router = Router([Target("GET", f"/A/{{id}}/R{n}/") for n in range(size)])
        steps = 0
        assert router.find([Counted("A"), Counted("x"), Counted("R0")])
        return steps

    assert cost(2_000) == cost(1)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ({}, ""),
        ({"status": "live"}, "live"),
        ({"status": "queued", "limit": "1"}, "queued"),
        ({"status": "gone"}, ""),
        ({"other": "live"}, ""),
    ],
)
def test_the_query_chooses_among_variants(query: dict[str, str], wanted: str) -> None:
    choices = [{}, {"status": "live"}, {"status": "queued"}]
    found = Router(Target("GET", "/a/", choice) for choice in choices).find(["a"])
    assert found is not None
    for method in ("GET", "HEAD"):
        chosen = found[0].chosen(method, query)
        assert chosen is not None
        assert chosen.choice.get("status", "") == wanted
    assert found[0].chosen("POST", query) is None
