"""The measure itself: what it changes, what it leaves alone, and when it is satisfied."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from plivo_emulator.listening import BackgroundLoop
from tests.contract.coverage.counting import Counter as Coverage
from tests.contract.coverage.items import JUDGED_EVENTS, JUDGED_REPLIES, PROPERTIES, Item
from tests.contract.resources import DOCUMENT
from tests.judging.choice import LEAST, Choice, queue, taken
from tests.judging.interception import INTERCEPTOR, Interceptor
from tests.judging.plugin import Judge, Sighting, _sees
from tests.judging.tampering import (
    ARRIVAL,
    HEADER,
    STATUS,
    Judgement,
    Place,
    Tampering,
    paths_in,
    places,
    tamperings,
)
from tests.judging.values import another
from tests.semantic import conftest, signing
from tests.semantic.server import Server, own_emulator
from tests.web_server import Received

URL = "http://host/v1/Account/MAEMULATOR0000000000/Application/"
EVENT = "on_masking_session_event"
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    ("value", "other"),
    [
        (True, False),
        (3, 4),
        (0.5, 0.501),
        ("0.00550", "0.00551"),
        ("9.99", "10.00"),
        ("2026-03-01", "2026-03-02"),
        ("2026-03-01 09:59:59 +0000 UTC", "2026-03-01 10:00:00 +0000 UTC"),
        ("2026-03-01T09:30:00.123456Z", "2026-03-01T09:30:01.123456Z"),
        ("14155550123", "14155550124"),
        ("14155550129", "14155550120"),
        ("SA2025RK4E639VJFZAMZ", "SA2025RK4E639VJFZAMA"),
        ("https://example.com/a?b=c", "https://example.com/a?b=d"),
        ("", "x"),
        ("🚚", "🚚x"),
        (None, None),
    ],
)
def test_another_value_is_of_the_same_kind(value: object, other: object) -> None:
    assert another(value, []) == other
    assert type(another(value, [])) is type(value)


def test_another_value_stays_in_the_enumeration() -> None:
    assert another("mp3", ["mp3", "wav", None]) == "wav"
    assert another("wav", ["mp3", "wav", None]) == "mp3"


def test_a_token_stays_a_token() -> None:
    token = "MTZjYWM0YzVjNjMwZmVmODFiNWJjNWJmOGJjZjgw"
    other = str(another(token, []))
    assert other != token
    assert len(other) == 40


def test_every_operation_and_event_has_places() -> None:
    found = {(place.owner, place.status) for place in places(DOCUMENT)}
    wanted = {
        (each.id, str(status)) for each in DOCUMENT.operations for status in each.spec["responses"]
    }
    assert found == wanted | {(each.id, "") for each in DOCUMENT.events}
    kinds = Counter(each.how for place in places(DOCUMENT) for each in tamperings(place))
    assert kinds.keys() == {
        *("change", "omit", "null", "shorten", "reorder"),
        *("drop", "repeat", "delay"),
    }
    assert kinds["drop"] == len(DOCUMENT.events)


def change(path: str, how: str = "change", owner: str = "x", status: str = "200") -> Tampering:
    return Tampering(owner, status, path, how)


@pytest.mark.parametrize(
    ("tampering", "right", "wrong"),
    [
        (change("a"), {"a": 1, "b": 1}, {"a": 2, "b": 1}),
        (change("a", "omit"), {"a": 1, "b": 1}, {"b": 1}),
        (change("a", "null"), {"a": 1}, {"a": None}),
        (change("a.b[].c"), {"a": {"b": [{"c": 1}, {"c": 5}]}}, {"a": {"b": [{"c": 2}, {"c": 6}]}}),
        (change("a[].b", "omit"), {"a": [{"b": 1, "c": 2}]}, {"a": [{"c": 2}]}),
        (change("a", "shorten"), {"a": [1, 2]}, {"a": [1]}),
        (change("a", "reorder"), {"a": [1, 2]}, {"a": [2, 1]}),
        (change("a.b"), {"a": None}, {"a": None}),
        (change("a"), {"b": 1}, {"b": 1}),
    ],
)
def test_one_property_is_wrong_and_nothing_else(
    tampering: Tampering, right: object, wrong: object
) -> None:
    before = json.dumps(right)
    assert tampering.of(right) == wrong
    assert json.dumps(right) == before


def test_only_scripts_that_see_a_property_are_asked() -> None:
    seen = [
        f"{path} {weight}" for path, weight in paths_in({"a": [{"b": None}, {"b": 1}], "c": []})
    ]
    sighting = Sighting(1.0, {"x 200": seen})
    for path, how in (("a", "shorten"), ("a", "reorder"), ("a[].b", "change"), ("c", "omit")):
        assert _sees(sighting, change(path, how))
    for path, how in (("c", "shorten"), ("d", "omit"), ("a[].d", "change")):
        assert not _sees(sighting, change(path, how))
    assert not _sees(sighting, change("a", "omit", status="400"))
    assert not _sees(sighting, change("a", "omit", owner="y"))


@pytest.fixture
def server(_plivo_emulator_loop: BackgroundLoop) -> Iterator[Server]:
    with own_emulator(_plivo_emulator_loop, strict=True) as server:
        yield server


def test_each_script_that_judges_begins_on_an_emulator_that_was_reset(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What scripts leave behind that were ended in the middle makes no other script fail."""
    monkeypatch.setattr(INTERCEPTOR, "resets", False)
    assert server.control is not None
    accounts = server.control.accounts
    accounts.create()
    next(conftest._watched(server))
    assert len(accounts.list().objects) == 2
    session: Any = SimpleNamespace(
        items=[SimpleNamespace(nodeid=name, path=Path(name)) for name in ("a.py", "b.py")]
    )
    Judge([], {}, lambda verdict: None).pytest_runtestloop(session)
    next(conftest._watched(server))
    assert len(accounts.list().objects) == 1


# The interceptor ----------------------------------------------------------------------------------


@pytest.fixture
def interceptor() -> Interceptor:
    return Interceptor()


def reply(interceptor: Interceptor, status: int = 200, method: str = "GET") -> httpx.Response:
    response = httpx.Response(status, json={"api_id": "a", "objects": [{"app_id": "1"}]})
    return interceptor.reply(httpx.Request(method, URL), response)


def test_nothing_is_wrong_unless_somebody_wants_it(interceptor: Interceptor) -> None:
    assert reply(interceptor).json() == {"api_id": "a", "objects": [{"app_id": "1"}]}
    assert interceptor.touched == 0
    assert INTERCEPTOR.idle


def test_only_the_reply_that_is_meant_is_wrong(interceptor: Interceptor) -> None:
    interceptor.set(Tampering("applications_list", "200", "objects[].app_id", "change"))
    assert reply(interceptor).json() == {"api_id": "a", "objects": [{"app_id": "2"}]}
    assert interceptor.touched == 1
    assert reply(interceptor, 400).json()["objects"] == [{"app_id": "1"}]
    assert reply(interceptor, 200, "POST").json()["objects"] == [{"app_id": "1"}]
    assert interceptor.touched == 1
    interceptor.set(Tampering("applications_list", "200", STATUS, "change"))
    assert reply(interceptor).status_code == 201


def received() -> Received:
    unsigned = {**FORM, signing.nonce_header("V2"): "12", signing.nonce_header("V3"): "34"}
    request = Received("POST", "http://host/x", unsigned, "EventName=A&To=1")
    return signing.signed_anew(request, "owner", "main")


def heard(interceptor: Interceptor, *requests: Received) -> list[Received]:
    def hear() -> Iterator[Received]:
        for request in requests:
            yield from interceptor.event(EVENT, request, "owner", "main")

    return list(hear())


def test_a_wrong_event_is_signed_as_if_it_were_right(interceptor: Interceptor) -> None:
    """Otherwise any change would be noticed, whoever reads the fields."""
    interceptor.set(Tampering(EVENT, "", "To", "change"))
    (wrong,) = heard(interceptor, received())
    assert wrong.fields == {"EventName": "A", "To": "2"}
    for version in signing.VERSIONS:
        nonce = wrong.headers[signing.nonce_header(version)]
        for main, token in ((False, "owner"), (True, "main")):
            sent = wrong.headers[signing.header(version, main=main)]
            assert sent == signing.expected(version, token, wrong, nonce)


def test_events_are_dropped_repeated_and_late(interceptor: Interceptor) -> None:
    one, two = received(), Received("POST", "http://host/y", FORM, "To=2")
    for how, wanted in (
        ("drop", []),
        ("repeat", [one, one, two, two]),
        ("delay", [one]),
    ):
        interceptor.set(Tampering(EVENT, "", ARRIVAL, how))
        assert heard(interceptor, one, two) == wanted


def test_a_header_is_wrong_or_missing(interceptor: Interceptor) -> None:
    name = signing.header("V3", main=True)
    for how in ("change", "omit"):
        interceptor.set(Tampering(EVENT, "", HEADER + name, how))
        (wrong,) = heard(interceptor, received())
        assert wrong.headers.get(name) != received().headers[name]
        assert {**wrong.headers, name: ""} == {**received().headers, name: ""}


# Counting ---------------------------------------------------------------------------------------


def test_what_goes_unnoticed_once_is_not_judged() -> None:
    coverage = Coverage(DOCUMENT)
    place = next(each for each in places(DOCUMENT) if each.name == "200 objects[].app_name")
    assert place.counted is not None
    coverage.hits[Item(PROPERTIES, place.counted.owner, place.counted.path)] = 1
    item = Item(JUDGED_REPLIES, place.owner, place.name)

    def judged(*by: str) -> bool:
        made = [
            Judgement(f"{place.owner} {place.name} {n}", each, 1, 0.0) for n, each in enumerate(by)
        ]
        coverage.hits.pop(item, None)
        coverage.judge(made)
        return item in coverage.hits

    assert judged("script", "script")
    assert not judged("script", "")
    assert not judged()
    # Nobody who never saw it can have judged it.
    coverage.judge([Judgement(f"{place.owner} {place.name} change", "", 0, 0.0)])
    assert item not in coverage.hits
    assert item in coverage.all


def test_what_was_exercised_nowhere_is_no_item() -> None:
    coverage = Coverage(DOCUMENT)
    coverage.judge([])
    kinds = {
        item.name.rpartition(" ")[2] for item in coverage.all if item.dimension == JUDGED_REPLIES
    }
    assert kinds == {STATUS}
    events = {item.name for item in coverage.all if item.dimension == JUDGED_EVENTS}
    assert {name.partition(" ")[0] for name in events} == {ARRIVAL, HEADER.strip()}


def test_a_place_without_other_values_has_no_change() -> None:
    lonely = Place("x", "200", "a", None, ({"type": "string", "enum": ["call"]},), optional=False)
    assert list(tamperings(lonely)) == []


def test_what_a_sample_leaves_out_does_not_count() -> None:
    coverage = Coverage(DOCUMENT)
    place = next(each for each in places(DOCUMENT) if each.path == STATUS)
    item = Item(JUDGED_REPLIES, place.owner, place.name)
    coverage.judge([Judgement(f"{item} change", "script", 1, 0.0)], {str(item)})
    assert item in coverage.hits
    left = {each for each in coverage.all if each.dimension in (JUDGED_REPLIES, JUDGED_EVENTS)}
    assert coverage.unasked == left - {item}


# The choice -------------------------------------------------------------------------------------


def test_a_sample_has_places_of_every_operation_and_event() -> None:
    everything, sample = Choice(), Choice(share=0.05, seed="a")
    assert sample.names() < everything.names()
    of_each = Counter(name.partition(" ")[0] for name in sample.names())
    whole = Counter(name.partition(" ")[0] for name in everything.names())
    assert of_each.keys() == whole.keys()
    assert all(count >= min(LEAST, whole[owner]) for owner, count in of_each.items())
    assert len(sample.names()) < 0.2 * len(everything.names())
    # A place counts as judged only when everything that can be wrong with it was noticed.
    tried = {str(each) for group in sample.groups() for each in group}
    missing = {str(each) for group in everything.groups() for each in group} - tried
    assert not {name.rpartition(" ")[0] for name in missing} & sample.names()


def test_another_seed_draws_another_sample_and_the_same_the_same() -> None:
    first, again, other = (Choice(share=0.05, seed=seed).names() for seed in "aab")
    assert first == again
    assert first != other


def test_processes_share_the_groups() -> None:
    with queue(1000) as numbers:
        one, other = taken(numbers), taken(numbers)
        got = [next(each) for _ in range(500) for each in (one, other)]
        assert sorted(got) == list(range(1000))
        assert not [*one, *other]
