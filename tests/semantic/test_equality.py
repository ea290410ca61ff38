"""Filters of single values keep what equals them: no beginning, no end, no other spelling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from tests.contract.resources import dig
from tests.semantic.api import Api
from tests.semantic.resource_types import MASKING, VERIFY, ResourceType, phone
from tests.semantic.sample_data import (
    PREFIXES,
    SampleObject,
    bases,
    filters,
    has_range,
    populate,
    value,
)
from tests.semantic.simulation import Simulation
from tests.semantic.test_filters import ALWAYS, FILTERED


def _without_plus(text: str) -> str:
    return text.removeprefix("+")


def _code(text: str) -> str:
    """Any zero means that there is no error."""
    return "0" if text and not text.strip("0") else text


# What filters compare (UUIDs and country codes have but one meaning).
_PLAIN: Final[dict[str, Callable[[str], str]]] = {
    **dict.fromkeys(("app_uuid", "powerpack_id", "profile_uuid"), str.upper),
    **dict.fromkeys(("country", "destination_country_iso2"), str.upper),
    "error_code": _code,
}


def near(text: str) -> Iterator[str]:
    """Values that somebody who compares carelessly would take for this one."""
    yield from (text[:-1], text[1:], f"{text}0", f"0{text}", f"{text}x", text[: len(text) // 2])
    yield from (text[:-1] + "_", text[:-1] + "%", "%", text[::-1])
    yield text.swapcase()
    yield text[:-1] + ("A" if text[-1:] != "A" else "B")
    yield text[:-1] + ("1" if text[-1:] != "1" else "2")


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.name) for kind in FILTERED])
def test_nothing_like_it_is_kept(api: Api, simulation: Simulation, kind: ResourceType) -> None:
    population = populate(kind, api, simulation)
    texts = [
        name
        for name in bases(kind) - PREFIXES
        if filters(kind)[name].get("type") == "string"
        and not has_range(kind, name)
        and "enum" not in filters(kind)[name]
    ]
    for name in texts:
        shown: dict[str, Any] = {one.key: _text(kind, name, one) for one in population}
        compared = sum(
            _keeps_equals(api, kind, name, wanted, shown)
            for each in {text for text in shown.values() if text}
            for wanted in near(each)
        )
        assert compared > 1, f"{name}: only {compared} comparisons"


def _text(kind: ResourceType, name: str, one: SampleObject) -> str:
    found = value(kind, name, one)
    return found if isinstance(found, str) else ""


def _keeps_equals(
    api: Api, kind: ResourceType, name: str, wanted: str, shown: dict[str, Any]
) -> int:
    """Compare a filter with equality; return how often, for no value of that form may be sent."""
    query = ALWAYS.get(kind.name, {}) | {name: wanted}
    reply = api.ask(kind.resource.operation_id("list"), **query)
    if reply.status == 400:
        return 0
    plain = _PLAIN.get(name, _without_plus)
    rows = {row[kind.resource.row_id] for row in dig(reply.body, kind.resource.rows)}
    right = {key for key, each in shown.items() if plain(each) == plain(wanted)}
    assert rows == right, f"{name}={wanted}"
    return 1


@pytest.mark.parametrize(
    ("kind", "name"),
    [(VERIFY, "recipient"), (MASKING, "first_party"), (MASKING, "second_party")],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_number_that_begins_another(api: Api, kind: ResourceType, name: str) -> None:
    """Germany's numbers differ in length: the shorter of two may be how the longer begins."""
    longer = f"4930{phone()[-7:]}"
    numbers = [longer[:9], longer, f"{longer}77", f"49{longer}"]
    keys = {number: kind.create(api, **{name: number}) for number in numbers}
    assert len(set(keys.values())) == 4
    for number, key in keys.items():
        assert kind.keys(api, **{name: number}) == [key]
        assert kind.keys(api, **{name: f"+{number}"}) == [key]


def test_a_virtual_number_is_meant_whole(api: Api) -> None:
    key = MASKING.create(api)
    number = MASKING.get(api, key)["virtual_number"]
    assert MASKING.keys(api, virtual_number=number) == [key]
    for other in (number[:-1], f"{number}0", number[:8]):
        assert MASKING.keys(api, virtual_number=other) == []
