"""Strict mode: exactly what the contract says."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.core import sample_contract
from tests.emulator.core.conftest import Talk


@pytest.mark.parametrize(
    "fields",
    [
        {"enabled": "true"},
        {"enabled": 1},
        {"count": "7"},
        {"count": 0},
        {"pin": 1234},
        {"url": ""},
        {"url": None},
        {"unknown": 1},
        {"ENABLED": True},
        {"is_pin_authentication": True},
    ],
)
def test_refuses_what_lenient_mode_repairs(strict: Talk, fields: dict[str, Any]) -> None:
    assert strict("POST", "Thing/", {"name": "a"} | fields).status == 400


def test_accepts_canonical_requests(strict: Talk) -> None:
    body = {"name": "a", "enabled": True, "count": 7, "note": None, "ratio": 1}
    reply = strict("POST", "Thing/", body)
    assert (reply.status, reply.body["body"]) == (201, body)


def test_whole_floats_are_integers(strict: Talk) -> None:
    reply = strict("POST", "Thing/", raw=b'{"name":"a","count":7.0,"since":1e300}')
    assert reply.body["body"] == {"name": "a", "count": 7, "since": 2**63 - 1}
    assert type(reply.body["body"]["count"]) is int


def test_fields_that_a_schema_merely_tolerates_do_not_reach_handlers(strict: Talk) -> None:
    thing_id = strict("POST", "Thing/", {"name": "a"}).body["thing_id"]
    assert strict("POST", f"Thing/{thing_id}/", {"pin": "1234", "stray": 1}).status == 202
    thing = strict("GET", f"Thing/{thing_id}/").body
    assert "stray" not in thing
    assert thing["pin"] == "1234"


@pytest.mark.parametrize(
    ("query", "got"),
    [
        ("limit=5&enabled=true&ratio=-1.5", {"limit": 5, "enabled": True, "ratio": -1.5}),
        ("ids=a&ids=b", {"ids": ["a", "b"]}),
        ("unknown=1&created_time_lt=2", {}),
        ("offset=99999999999999999999999", {"offset": 2**63 - 1}),
    ],
)
def test_queries(strict: Talk, query: str, got: dict[str, Any]) -> None:
    reply = strict("GET", f"Thing/?{query}")
    assert (reply.status, reply.body.get("query")) == (200, got)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("limit=0", "limit parameter must be at least 1"),
        ("limit=", "limit parameter must be an integer"),
        ("limit=1e1", "limit parameter must be an integer"),
        ("enabled=True", "enabled parameter must be true or false"),
        ("offset=1&offset=2", "offset parameter must be given once"),
        ("name=", "name parameter must have at least 2 characters"),
    ],
)
def test_queries_that_are_wrong(strict: Talk, query: str, text: str) -> None:
    reply = strict("GET", f"Thing/?{query}")
    assert (reply.status, reply.body["error"]) == (400, text)


def test_bodies_of_delete_are_not_looked_at(strict: Talk) -> None:
    thing_id = strict("POST", "Thing/", {"name": "a"}).body["thing_id"]
    assert strict("DELETE", f"Thing/{thing_id}/?heir=x", {"cascade": True}).status == 204
    assert sample_contract.LAST_DELETION == {"heir": "x"}


@pytest.mark.parametrize(
    ("raw", "content_type", "text"),
    [
        (b'{"name":"a"}', "", "the content type must be application/json"),
        (b'{"name":"a"}', "text/plain", "the content type must be application/json"),
        (b'\xef\xbb\xbf{"name":"a"}', "application/json", "the request body is not valid JSON"),
        (b'{"name":"a",}', "application/json", "the request body is not valid JSON"),
        (b"[]", "application/json", "the request body must be a JSON object"),
        (b'""', "application/json", "the request body must be a JSON object"),
        (b"", "application/json", "name parameter is missing"),
    ],
)
def test_bodies_that_are_wrong(strict: Talk, raw: bytes, content_type: str, text: str) -> None:
    reply = strict("POST", "Thing/", raw=raw, headers={"content-type": content_type})
    assert (reply.status, reply.body["error"]) == (400, text)
