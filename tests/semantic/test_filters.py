"""Filters: sound and complete, alone and together, whatever the page.

The rows of a filtered list are exactly the objects that a model of the filter keeps, in order. The
values of a filter divide the objects among them; so do both sides of every moment and number.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import MASKING, RESOURCE_TYPES, VERIFY, ResourceType
from tests.semantic.sample_data import (
    PREFIXES,
    SampleObject,
    bases,
    filters,
    has_range,
    populate,
    text,
    value,
)
from tests.semantic.simulation import Simulation

# Most filters of numbers are about what no request sets: `test_rented_numbers.py` has their script.
FILTERED: Final = [
    kind for kind in RESOURCE_TYPES.values() if bases(kind) and kind.name != "numbers"
]
COMPARE: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "": operator.eq,
    "__gt": operator.gt,
    "__gte": operator.ge,
    "__lt": operator.lt,
    "__lte": operator.le,
}
# Everything is shown, however old.
ALWAYS: Final = {
    "masking_sessions": {"created_time__gte": "2020-01-01 00:00"},
    "verify_sessions": {"session_time__gte": "2020-01-01 00:00"},
    "tollfree_verifications": {"created__gte": "2020-01-01"},
}


def each_filtered_kind(
    only: Callable[[ResourceType], object] = lambda kind: True,
) -> pytest.MarkDecorator:
    """Run a script for every resource whose list has filters, or filters of a sort."""
    chosen = [pytest.param(kind, id=kind.name) for kind in FILTERED if only(kind)]
    return pytest.mark.parametrize("kind", chosen)


class Model:
    """What each filter must keep of a population."""

    def __init__(self, kind: ResourceType, api: Api, simulation: Simulation) -> None:
        self.kind, self.api = kind, api
        self.all = populate(kind, api, simulation)

    def value(self, name: str, one: SampleObject) -> Any:
        return value(self.kind, name, one)

    def values(self, name: str) -> list[Any]:
        found = [self.value(name, one) for one in self.all]
        return list(dict.fromkeys(value for value in found if value is not None))

    def keeps(self, name: str, wanted: Any, one: SampleObject) -> bool:
        """Whether a filter keeps an object."""
        base, dunder, suffix = name.partition("__")
        value = self.value(base, one)
        if value is None:
            return False
        if base in PREFIXES:
            return str(value).startswith(wanted)
        if isinstance(value, datetime):
            value = value.replace(microsecond=0)
        return bool(COMPARE[dunder + suffix](value, wanted))

    def expect(self, **query: Any) -> list[str]:
        """Check a list against the model; return its keys."""
        expected = [
            one.key
            for one in reversed(self.all)
            if all(self.keeps(name, wanted, one) for name, wanted in query.items())
        ]
        sent = ALWAYS.get(self.kind.name, {}) | {n: text(w) for n, w in query.items()}
        assert self.kind.keys(self.api, **sent) == expected, query
        meta, _ = self.kind.page(self.api, limit=1, **sent)
        assert meta.get("total_count", len(expected)) == len(expected)
        return expected


@pytest.fixture
def model(request: pytest.FixtureRequest, api: Api, simulation: Simulation) -> Model:
    return Model(request.getfixturevalue("kind"), api, simulation)


@each_filtered_kind()
def test_values_divide_the_objects(model: Model, kind: ResourceType) -> None:
    for name in bases(kind) - PREFIXES:
        values = model.values(name)
        shown = {model.value(name, one) for one in model.all}
        assert len(shown) > 1, f"{name} distinguishes nothing here"
        found = [key for value in values for key in model.expect(**{name: value})]
        having = [one.key for one in model.all if model.value(name, one) is not None]
        assert sorted(found) == sorted(having), name


@each_filtered_kind(lambda kind: bases(kind) & PREFIXES)
def test_beginnings_of_texts(model: Model, kind: ResourceType) -> None:
    """As they are written: case counts, no character stands for others, and only beginnings."""
    for name in bases(kind) & PREFIXES:
        wanted = {
            part
            for each in model.values(name)
            for cut in range(1, len(each) + 1)
            for part in (each[:cut], each[cut:])
            if part
        }
        for each in sorted(wanted | {"%", "_", "*", "?", "[", "\\", "C%", "C_", "C*", ".*"}):
            # Blanks around a value are nobody's.
            if each == each.strip():
                model.expect(**{name: each})


@each_filtered_kind(lambda kind: any("enum" in each for each in filters(kind).values()))
def test_enumerations_are_complete(model: Model, kind: ResourceType) -> None:
    for name, schema in filters(kind).items():
        if "enum" not in schema or name in kind.resource.narrowed:
            continue
        every = kind.keys(model.api, **ALWAYS.get(kind.name, {}))
        found = {
            value: kind.keys(model.api, **ALWAYS.get(kind.name, {}), **{name: value})
            for value in schema["enum"]
        }
        if "all" in found:
            assert found.pop("all") == every
        divided = [key for keys in found.values() for key in keys]
        having = [one.key for one in model.all if model.value(name, one) is not None]
        assert sorted(divided) == sorted(having), name
        assert sorted(every) == sorted(one.key for one in model.all)


@each_filtered_kind()
def test_unknown_values_keep_nothing(model: Model, kind: ResourceType) -> None:
    unknown = {
        "app_name": "Nobody",
        "subaccount": "SAZZZZZZZZZZZZZZZZZZ",
        "first_party": "19999999999",
        "second_party": "19999999999",
        "virtual_number": "19999999999",
        "recipient": "19999999999",
        "app_uuid": "ffffffff-ffff-4fff-bfff-ffffffffffff",
        "alias": "nobody",
        "brand_name": "Nobody",
        "app_hash": "nobody",
        "country": "AQ",
    }
    for name in bases(kind) & unknown.keys():
        assert model.expect(**{name: unknown[name]}) == []


@each_filtered_kind(lambda kind: any(has_range(kind, name) for name in bases(kind)))
def test_ranges_divide_the_objects(model: Model, kind: ResourceType) -> None:
    every = [one.key for one in reversed(model.all)]
    for name in bases(kind):
        if not has_range(kind, name):
            continue
        for point in _points(model.values(name)):
            below, up = model.expect(**{f"{name}__lt": point}), {f"{name}__gte": point}
            assert sorted(below + model.expect(**up)) == sorted(every), (name, point)
            above, down = model.expect(**{f"{name}__gt": point}), {f"{name}__lte": point}
            assert sorted(above + model.expect(**down)) == sorted(every), (name, point)
            # What is neither above nor below is there.
            exact = model.expect(**{name: point})
            assert sorted(below + exact + above) == sorted(every), (name, point)
            assert model.expect(**up, **down) == exact


def _points(values: list[Any]) -> list[Any]:
    """The values themselves, and what lies just beside them."""
    step: Any = 1
    if isinstance(values[0], datetime):
        values, step = [value.replace(microsecond=0) for value in values], timedelta(seconds=1)
    elif isinstance(values[0], date):
        step = timedelta(days=1)
    whole = sorted(set(values))
    beside = [whole[0] - step, *whole, whole[0] + step, whole[-1] + step]
    return [*beside, 10**30] if step == 1 else beside


@each_filtered_kind()
def test_filters_work_together(model: Model, kind: ResourceType) -> None:
    names = sorted(bases(kind))
    for index, one in enumerate(names):
        for other in names[index + 1 :]:
            for specimen in model.all[:: max(1, len(model.all) // 3)]:
                query = {name: model.value(name, specimen) for name in (one, other)}
                if None not in query.values():
                    assert specimen.key in model.expect(**_whole_seconds(query))


def _whole_seconds(query: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.replace(microsecond=0) if isinstance(value, datetime) else value
        for name, value in query.items()
    }


@each_filtered_kind()
def test_pages_of_a_filtered_list(model: Model, kind: ResourceType) -> None:
    for name in sorted(bases(kind)):
        value = max(
            model.values(name), key=lambda v: sum(model.keeps(name, v, o) for o in model.all)
        )
        query = _whole_seconds({name: value})
        whole = model.expect(**query)
        sent = ALWAYS.get(kind.name, {}) | {n: text(v) for n, v in query.items()}
        for limit in (1, 2):
            assert kind.keys(model.api, limit=limit, **sent) == whole


@pytest.mark.parametrize("kind", [MASKING, VERIFY], ids=["masking_sessions", "verify_sessions"])
def test_times_may_be_written_to_the_minute_and_the_microsecond(
    api: Api, simulation: Simulation, kind: ResourceType
) -> None:
    name, field = {
        "masking_sessions": ("created_time", "created_time"),
        "verify_sessions": ("session_time", "created_at"),
    }[kind.name]
    simulation.control.clock.freeze()
    made = []
    for _ in range(4):
        made.append(kind.create(api))
        simulation.advance(seconds=20.25)
    times = {key: value(kind, name, SampleObject(key, kind.get(api, key), {})) for key in made}
    assert all(kind.get(api, key)[field] for key in made)
    for key, moment in times.items():
        for form, width in (
            ("%Y-%m-%d %H:%M", timedelta(minutes=1)),
            ("%Y-%m-%d %H:%M:%S", timedelta(seconds=1)),
            ("%Y-%m-%d %H:%M:%S.%f", timedelta(microseconds=1)),
        ):
            written = moment.strftime(form)
            start = datetime.strptime(f"{written} +0000", f"{form} %z")
            expected = [k for k in reversed(made) if start <= times[k] < start + width]
            assert kind.keys(api, **{name: written}) == expected
            later = [k for k in reversed(made) if times[k] >= start + width]
            assert kind.keys(api, **{f"{name}__gt": written}) == later
            earlier = [k for k in reversed(made) if times[k] < start]
            assert kind.keys(api, **{f"{name}__lt": written}) == earlier
            assert key in expected


@pytest.mark.parametrize(
    ("kind", "window", "times"),
    [
        pytest.param(MASKING, timedelta(days=7), ["created_time", "expiry_time"], id="masking"),
        pytest.param(VERIFY, timedelta(hours=24), ["session_time"], id="verify"),
    ],
)
def test_old_ones_are_shown_only_when_asked_for(
    api: Api, simulation: Simulation, kind: ResourceType, window: timedelta, times: list[str]
) -> None:
    """A list without a filter on time goes back 7 days, or 24 hours."""
    key = kind.create(api)
    simulation.advance(seconds=window.total_seconds() - 60)
    young = kind.create(api)
    assert kind.keys(api) == [young, key]
    simulation.advance(seconds=120)
    # Other filters do not open the window.
    others = {"duration__gte": 0} if kind is MASKING else {"country": "US"}
    for query in ({}, others):
        assert kind.keys(api, **query) == [young]
    assert kind.keys(api, status="expired") == []
    assert kind.get(api, key)["status"] == "expired"
    early, late = "2020-01-01 00:00", "2090-01-01 00:00:00"
    old = SampleObject(key, kind.get(api, key), {})
    for name in times:
        moment = text(value(kind, name, old))
        for query in ({f"{name}__gt": early}, {f"{name}__gte": early}):
            assert kind.keys(api, **query) == [young, key], query
        for query in ({f"{name}__lt": late}, {f"{name}__lte": late}):
            assert kind.keys(api, **query) == [young, key], query
        for query in ({name: moment}, {f"{name}__lte": moment}):
            assert kind.keys(api, **query) == [key], query
        assert kind.keys(api, status="expired", **{f"{name}__lt": late}) == [key]


@pytest.mark.parametrize(
    "value", ["2026-02-30 09:30:00", "2026-13-01 09:30", "yesterday", "2026-03-01", "", "0"]
)
def test_no_such_time(strict_api: Api, value: str) -> None:
    for kind in FILTERED:
        for name in bases(kind):
            if name.endswith("_time"):
                for suffix in COMPARE:
                    operation_id = kind.resource.operation_id("list")
                    reply = strict_api.ask(operation_id, **{name + suffix: value})
                    reply.refused(400)


@pytest.mark.parametrize(
    ("kind", "query"),
    [
        (MASKING, {"status": "gone"}),
        (MASKING, {"first_party": "x"}),
        (MASKING, {"duration": "-1"}),
        (MASKING, {"duration__gt": "x"}),
        (VERIFY, {"status": "active"}),
        (VERIFY, {"country": "USA"}),
        (VERIFY, {"app_uuid": "x"}),
        (VERIFY, {"recipient": "x"}),
        (RESOURCE_TYPES["applications"], {"subaccount": "MAZZZZZZZZZZZZZZZZZZ"}),
    ],
    ids=lambda value: value.name if isinstance(value, ResourceType) else next(iter(value)),
)
def test_no_such_value(api: Api, kind: ResourceType, query: dict[str, str]) -> None:
    api.ask(kind.resource.operation_id("list"), **query).refused(400)


def test_numbers_are_found_with_and_without_plus(api: Api) -> None:
    """Compared without the sign."""
    key = MASKING.create(api)
    session = MASKING.get(api, key)
    for name in ("first_party", "second_party", "virtual_number"):
        for sign in ("", "+"):
            assert MASKING.keys(api, **{name: sign + session[name]}) == [key]
    sent = VERIFY.create(api)
    recipient = VERIFY.get(api, sent)["recipient"]
    for sign in ("", "+"):
        assert VERIFY.keys(api, recipient=sign + recipient) == [sent]
    assert VERIFY.keys(api, country="us") == VERIFY.keys(api, country="US") == [sent]
