"""Counting, on a document so small that one can count along; and the gate, seen shut and open."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.contract.coverage import exclusions, gate, page
from tests.contract.coverage.constraints import unknown_keywords
from tests.contract.coverage.counting import Counter
from tests.contract.coverage.exclusions import Exclusion
from tests.contract.coverage.items import (
    EVENT_PROPERTIES,
    EVENTS,
    JUDGED_EVENTS,
    JUDGED_REPLIES,
    LINKS,
    OBEYED,
    OPERATIONS,
    PARAMETERS,
    PROPERTIES,
    STATUSES,
    VIOLATED,
    Dimension,
    Item,
)
from tests.contract.coverage.routing import Router
from tests.contract.resources import DOCUMENT
from tests.contract.traffic import Exchange
from tests.judging.tampering import places
from tests.spec.document import Document

_DOCUMENT = Document(
    yaml.safe_load(
        """
info: {title: Shelf, version: 1.0.0}
paths:
  /shelf/{shelf}/:
    get:
      operationId: books_list
      summary: List books
      parameters:
        - {name: shelf, in: path, required: true, schema: {type: string, pattern: '^[a-z]+$'}}
        - {name: limit, in: query, schema: {type: integer, maximum: 20}}
      responses:
        '200':
          content:
            application/json:
              schema:
                type: object
                properties:
                  books:
                    type: array
                    items: {$ref: '#/components/schemas/Book'}
        '404':
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Error'}
    post:
      operationId: books_create
      summary: Add a book
      parameters:
        - {name: shelf, in: path, required: true, schema: {type: string, pattern: '^[a-z]+$'}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [title]
              additionalProperties: false
              properties:
                title: {type: string, minLength: 1}
                url: {type: string}
              if:
                required: [title]
                properties: {title: {const: secret}}
              then:
                required: [url]
      responses:
        '201':
          links:
            ListBooks: {operationId: books_list}
      callbacks:
        added:
          '{$request.body#/url}':
            $ref: '#/components/pathItems/Added'
webhooks:
  flood:
    post:
      operationId: on_flood
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {Depth: {type: string}}}
components:
  pathItems:
    Added:
      post:
        operationId: on_added
        requestBody:
          content:
            application/json:
              schema: {type: object, properties: {title: {type: string}}}
  schemas:
    Book:
      type: object
      properties:
        title: {type: string}
        lent_to: {type: [string, 'null']}
    Error:
      type: object
      properties: {error: {type: string}}
"""
    )
)
_URL = "http://any.test/prefix/shelf"


def _counter(*exchanges: Exchange) -> Counter:
    counter = Counter(_DOCUMENT)
    for exchange in exchanges:
        counter.observe(exchange)
    return counter


def _get(status: int, reply: Any = None, query: str = "", shelf: str = "art") -> Exchange:
    body = json.dumps(reply).encode()
    return Exchange("test", "GET", f"{_URL}/{shelf}/{query}", status=status, response_body=body)


def _post(status: int, body: Any, link: str = "") -> Exchange:
    sent = json.dumps(body).encode()
    return Exchange("test", "POST", f"{_URL}/art/", request_body=sent, status=status, link=link)


def _seen(counter: Counter, dimension: Dimension) -> set[str]:
    return {str(item) for item in counter.hits if item.dimension == dimension}


def _everything() -> Counter:
    book = {"title": "Ulysses", "lent_to": "Ann"}
    return _counter(
        _get(200, {"books": [book, {"lent_to": None}]}, "?limit=20"),
        _get(200, {"books": []}),
        _get(400, {}, "?limit=21"),
        _get(400, {}, "?limit=many"),
        _get(404, {"error": "not found"}, shelf="A1"),
        Exchange("test", "POST", f"{_URL}/A1/", request_body=b'{"title":"x"}', status=404),
        _post(201, {"title": "Ulysses"}),
        _post(
            201, {"title": "secret", "url": "http://me.test/added"}, "books_create 201 ListBooks"
        ),
        _post(400, {"title": "secret"}),
        _post(400, {"title": ""}),
        _post(400, {"title": 1}),
        _post(400, {"title": "x", "url": 1}),
        _post(400, {"title": "x", "colour": "red"}),
        _post(400, {}),
        _post(400, []),
        Exchange("test", "POST", f"{_URL}/art/", status=400),
        Exchange(
            "event", "POST", "http://me.test/added", request_body=b'{"title":"x"}', event="on_added"
        ),
        Exchange("event", "GET", "http://me.test/?Depth=2", event="on_flood"),
    )


def test_everything_there_is() -> None:
    names = {item.dimension.name: 0 for item in Counter(_DOCUMENT).all}
    for item in Counter(_DOCUMENT).all:
        names[item.dimension.name] += 1
    assert names == {
        "operations": 2,
        "statuses": 3,
        # The shelf twice; limit, title and url, of which title cannot be left out.
        "parameters": 2 + 2 + 1 + 2,
        # The shelf twice; limit; the body itself; title; url.
        "keywords obeyed": 2 + 2 + 3 + 3 + 2,
        "keywords violated": 2 + 2 + 3 + 3 + 2,
        # books, title, lent_to and its null; error.
        "reply properties": 5,
        "links": 1,
        "events": 2,
        "event properties": 2,
    }


def test_everything_can_be_exercised() -> None:
    counter = _everything()
    assert [str(item) for item in counter.missing] == []
    assert gate.judge(counter, []).problems == []


def test_nothing_is_exercised_by_nothing() -> None:
    verdict = gate.judge(_counter(), [])
    assert not any(share.covered for share in verdict.shares)
    assert len(verdict.problems) == len(verdict.shares) == 9


def test_only_a_success_exercises_an_operation() -> None:
    counter = _counter(_get(404, {"error": "x"}), _get(0), _get(302))
    assert _seen(counter, OPERATIONS) == set()
    assert _seen(counter, STATUSES) == {"books_list 404"}
    assert _seen(counter, PARAMETERS) == set()
    assert _seen(counter, PROPERTIES) == {"Error error"}


def test_an_optional_parameter_is_given_and_left_out() -> None:
    counter = _counter(_get(200, {}, "?limit=1"))
    assert "books_list query/limit given" in _seen(counter, PARAMETERS)
    assert "books_list query/limit left out" not in _seen(counter, PARAMETERS)
    counter.observe(_get(200, {}))
    assert "books_list query/limit left out" in _seen(counter, PARAMETERS)


def test_null_is_not_the_value_nor_the_value_null() -> None:
    names = "Book lent_to"
    assert names in _seen(_counter(_get(200, {"books": [{"lent_to": "Ann"}]})), PROPERTIES)
    seen = _seen(_counter(_get(200, {"books": [{"lent_to": None}]})), PROPERTIES)
    assert f"{names} null" in seen
    assert names not in seen


def test_a_refusal_counts_only_for_a_single_fault() -> None:
    counter = _counter(_post(400, {"title": "", "url": 1}), _post(400, {"title": "x"}))
    assert _seen(counter, VIOLATED) == set()
    assert _seen(counter, OBEYED) == set()


def test_a_fault_that_is_accepted_counts_not() -> None:
    assert _seen(_counter(_post(201, {"title": ""})), VIOLATED) == set()


@pytest.mark.parametrize("status", [401, 404, 429, 500])
def test_other_reasons_are_no_refusal(status: int) -> None:
    assert _seen(_counter(_post(status, {"title": ""})), VIOLATED) == set()


def test_what_would_be_another_request_is_no_fault() -> None:
    """An empty segment makes another path, and another `status` another variant."""
    names = {str(item) for item in Counter(DOCUMENT).all if item.dimension == VIOLATED}
    assert "conferences_get path/conference_name maxLength" in names
    assert "conferences_get path/conference_name minLength" not in names
    assert "calls_list_live query/from_number minLength" in names
    assert not {f"calls_list_live query/status {each}" for each in ("const", "required")} & names


def test_a_wrong_method_is_for_the_path() -> None:
    counter = _counter(Exchange("test", "PUT", f"{_URL}/art/", status=404))
    assert _seen(counter, STATUSES) == {"books_list 404"}
    assert _seen(counter, VIOLATED) == set()


def test_a_callback_needs_somebody_who_asked_for_it() -> None:
    event = Exchange("event", "POST", "http://me.test/?a#b", event="on_added")
    assert _seen(_counter(event), EVENTS) == set()
    asked = _post(201, {"title": "x", "url": "http://me.test/"})
    for order in ([asked, event], [event, asked]):
        assert _seen(_counter(*order), EVENTS) == {"books_create → on_added"}
    one, other = _counter(event), _counter(asked)
    other.merge(one)
    assert _seen(other, EVENTS) == {"books_create → on_added"}
    assert _seen(other, EVENT_PROPERTIES) == set()


def test_odd_traffic_is_no_problem() -> None:
    counter = _counter(
        Exchange("test", "GET", "http://any.test/elsewhere/", status=200),
        Exchange("test", "POST", f"{_URL}/art/", request_body=b"\xff{", status=400),
        Exchange("test", "GET", f"{_URL}/art/", status=200, response_body=b"<html>"),
        _post(201, {"title": "x", "url": "http://[/"}),
        _get(400, {}, f"?limit={'9' * 5000}"),
        Exchange("event", "POST", "http://me.test/", event="on_fire"),
    )
    assert _seen(counter, LINKS) == set()


# --- The gate ----------------------------------------------------------------------------


def _without(names: list[str]) -> Counter:
    counter = _everything()
    for item in [item for item in counter.hits if str(item) in names]:
        del counter.hits[item]
    return counter


def test_the_gate_says_what_is_missing() -> None:
    verdict = gate.judge(_without(["books_list 404"]), [])
    assert verdict.problems == ["statuses: 66.7% covered, 100% needed; 1 missing"]


def test_an_exclusion_opens_the_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "MOST_EXCLUSIONS", 0.1)
    excluded = [Exclusion(STATUSES, "books_list 4*", "there is always such a shelf")]
    verdict = gate.judge(_without(["books_list 404"]), excluded)
    assert verdict.problems == []
    assert verdict.excluded == 1


def test_stale_exclusions_shut_the_gate() -> None:
    excluded = [
        Exclusion(STATUSES, "books_list 404", "there is always such a shelf"),
        Exclusion(STATUSES, "books_list 410", "shelves are never thrown away"),
    ]
    assert gate.judge(_everything(), excluded).problems == [
        "stale exclusion: statuses: books_list 404: books_list 404 was exercised 1 times",
        "stale exclusion: statuses: books_list 410: the document has no such item",
    ]


def test_too_many_exclusions_shut_the_gate() -> None:
    names = [str(item) for item in _everything().all if item.dimension == PROPERTIES]
    excluded = [Exclusion(PROPERTIES, name, "nobody reads these") for name in names]
    (problem,) = gate.judge(_without(names), excluded).problems
    assert problem == "5 of 46 items are excluded, more than 5%"


def test_a_sample_may_miss_a_little_by_chance() -> None:
    items = [Item(JUDGED_REPLIES, "books_get", f"200 field {n}") for n in range(100)]
    sample = gate.Share(JUDGED_REPLIES, items, excluded={}, missing=items[:9], sampled=True)
    assert f"{sample.needed:.1%}" == "88.5%"
    assert sample.ok
    assert not replace(sample, sampled=False).ok
    assert not replace(sample, missing=items[:12]).ok


def test_a_part_is_judged_by_itself() -> None:
    verdict = gate.judge(_without(["books_list 404"]), [], _DOCUMENT.operations[1:])
    assert verdict.problems == []
    assert {share.dimension: share.total for share in verdict.shares}[OPERATIONS] == 1


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[{reason: because it is so, items: [a]}]", "must have dimension, reason and items"),
        ("[{dimension: stati, reason: because it is so, items: [a]}]", "no dimension 'stati'"),
        ("[{dimension: links, reason: why, items: [a]}]", "needs a reason"),
    ],
)
def test_bad_exclusions_are_explained(tmp_path: Path, text: str, wrong: str) -> None:
    file = tmp_path / "exclusions.yaml"
    file.write_text(text)
    with pytest.raises(ValueError, match=wrong):
        exclusions.load(file)


# --- The real document -------------------------------------------------------------------


def test_our_exclusions_can_be_read() -> None:
    known = {(item.dimension, str(item)) for item in Counter(DOCUMENT).all}
    known |= {
        (JUDGED_REPLIES if each.status else JUDGED_EVENTS, f"{each.owner} {each.name}")
        for each in places(DOCUMENT)
    }
    for each in exclusions.load():
        assert any(each.covers(Item(dimension, name)) for dimension, name in known), each


def test_no_keyword_is_overlooked() -> None:
    for schema in DOCUMENT.schemas:
        assert unknown_keywords(schema.value) == set(), schema.where


def test_the_page_shows_what_is_missing() -> None:
    counter = _without(["books_list 404"])
    excluded = [Exclusion(STATUSES, "books_list 404", "there is <always> such a shelf")]
    html = page.render(counter, gate.judge(counter, excluded), "http://any.test", gated=True)
    assert "there is &lt;always&gt; such a shelf" in html
    assert "GET /shelf/{shelf}/" in html
    assert "src=" not in html
    assert html.count("href=") == html.count('href="#')


def test_a_fixed_part_of_a_path_is_no_identifier() -> None:
    router, url = Router(DOCUMENT), "/v1/Account/MAEMULATOR0000000000/10dlc/Campaign"
    for end, operation_id in (("Import", "campaigns_import_shared"), ("C1", "campaigns_update")):
        match = router.match("POST", f"{url}/{end}/")
        assert match
        assert match.operation
        assert match.operation.id == operation_id
