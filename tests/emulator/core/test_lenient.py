"""What real clients send and the contract does not describe."""

from __future__ import annotations

from typing import Any

import pytest

from tests.emulator.core import sample_contract
from tests.emulator.core.conftest import Talk


def understood(talk: Talk, **fields: Any) -> dict[str, Any]:
    reply = talk("POST", "Thing/", {"name": "a", **fields})
    assert reply.status == 201, reply.body
    body: dict[str, Any] = reply.body["body"]
    assert body.pop("name") == "a"
    return body


@pytest.mark.parametrize("value", [True, "true", "True", "TRUE", 1, "1"])
def test_truths(talk: Talk, value: Any) -> None:
    assert understood(talk, enabled=value) == {"enabled": True}


@pytest.mark.parametrize("value", [False, "false", "False", 0, "0"])
def test_falsehoods(talk: Talk, value: Any) -> None:
    assert understood(talk, enabled=value) == {"enabled": False}


@pytest.mark.parametrize(
    ("sent", "got"),
    [
        ({"count": "7"}, {"count": 7}),
        ({"count": "+7"}, {"count": 7}),
        ({"count": 7.0}, {"count": 7}),
        ({"since": "0"}, {"since": 0}),
        ({"since": 0}, {"since": 0}),
        ({"ratio": "0.5"}, {"ratio": 0.5}),
        ({"pin": 1234}, {"pin": "1234"}),
        ({"phone": 919003459051}, {"phone": "919003459051"}),
        ({"phone": 14155550100.0}, {"phone": "14155550100"}),
        ({"anything": 1.5}, {"anything": "1.5"}),
    ],
)
def test_numbers_and_text(talk: Talk, sent: dict[str, Any], got: dict[str, Any]) -> None:
    body = understood(talk, **sent)
    assert body == got
    assert [type(value) for value in body.values()] == [type(value) for value in got.values()]


@pytest.mark.parametrize(
    "sent",
    [
        {"count": 0},  # what typed languages send for "unset"
        {"count": "0"},
        {"count": ""},
        {"url": ""},
        {"phone": ""},
        {"method": ""},
        {"pin": ""},
        {"enabled": ""},
        {"enabled": None},
        {"count": None},
        {"url": None},
        {"session_uuid": "b1b1"},
        {"mode": "x", "virtual_number": "1", "auth_id": {}, "app_id": []},
        {"": 1},
    ],
)
def test_what_means_absent(talk: Talk, sent: dict[str, Any]) -> None:
    assert understood(talk, **sent) == {}


def test_values_that_are_valid_stay(talk: Talk) -> None:
    assert understood(talk, note=None) == {"note": None}
    assert understood(talk, note="", anything="") == {"note": "", "anything": ""}


def test_null_in_an_object_means_absent_where_it_is_not_valid(talk: Talk) -> None:
    sent = {"name": None, "note": "", "points": [{"x": None}, {"x": 1.5}]}
    assert understood(talk, place=sent) == {"place": {"note": "", "points": [{}, {"x": 1.5}]}}
    assert understood(talk, place={"note": None}) == {"place": {"note": None}}


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("create_session_with_single_Party", "create_session_with_single_party"),
        ("is_pin_authentication", "is_pin_authentication_required"),
        ("log_incoming_message", "log_incoming_messages"),
        ("ENABLED", "enabled"),
    ],
)
def test_other_spellings(talk: Talk, sent: str, name: str) -> None:
    assert understood(talk, **{sent: "true"}) == {name: True}
    # The right spelling wins, wherever it stands.
    assert understood(talk, **{sent: True, name: False}) == {name: False}
    assert understood(talk, **{name: False, sent: True}) == {name: False}


@pytest.mark.parametrize(
    "sent",
    [
        {"enabled": "yes"},
        {"enabled": 2},
        {"enabled": []},
        {"count": "seven"},
        {"count": "7.5"},
        {"count": 7.5},
        {"count": True},
        {"count": 11},
        {"count": 1e300},
        {"pin": "12a4"},
        {"name": None},
        {"name": ""},
        {"name": 0.0, "count": {}},
        {"anything": True},
        {"anything": ["a", "b"]},
        {"place": {"points": [{"x": "here", "y": None}]}},
    ],
)
def test_nonsense_is_still_refused(talk: Talk, sent: dict[str, Any]) -> None:
    assert talk("POST", "Thing/", {"name": "a"} | sent).status == 400


@pytest.mark.parametrize(
    ("query", "got"),
    [
        ("limit=5&offset=0", {"limit": 5, "offset": 0}),
        ("limit=", {}),
        ("name=&subaccount=", {}),
        ("enabled=True", {"enabled": True}),
        ("ratio=1.5", {"ratio": 1.5}),
        ("created_time_lt=x", {"created_time__lt": "x"}),
        ("created_time__lt=x", {"created_time__lt": "x"}),
        ("created_times=x", {"created_time": "x"}),
        ("sub_account=SA1", {"subaccount": "SA1"}),
        ("name=+ab", {"name": "ab"}),
        ("offset=1&offset=2", {"offset": 2}),
        ("offset=1000000000000000000000", {"offset": 2**63 - 1}),
        ("ids=a", {"ids": ["a"]}),
        ("unknown=1&created_time_xx=2", {}),
    ],
)
def test_queries(talk: Talk, query: str, got: dict[str, Any]) -> None:
    reply = talk("GET", f"Thing/?{query}")
    assert (reply.status, reply.body.get("query")) == (200, got)


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=21", "limit=x", "offset=-1", "name=a", "enabled=2"]
)
def test_queries_that_are_wrong(talk: Talk, query: str) -> None:
    assert talk("GET", f"Thing/?{query}").status == 400


@pytest.mark.parametrize(
    ("query", "body", "got"),
    [
        ("?cascade=true&heir=x", None, {"cascade": True, "heir": "x"}),
        ("", {"cascade": "True", "heir": 12, "thing_id": "x"}, {"cascade": True, "heir": "12"}),
        ("?cascade=true", {"cascade": False}, {"cascade": False}),
        ("?cascade=true", {}, {"cascade": True}),
        ("?cascade=true", "", {"cascade": True}),
    ],
)
def test_arguments_of_delete(talk: Talk, query: str, body: Any, got: dict[str, Any]) -> None:
    thing_id = talk("POST", "Thing/", {"name": "a"}).body["thing_id"]
    assert talk("DELETE", f"Thing/{thing_id}/{query}", body).status == 204
    assert got == sample_contract.LAST_DELETION


@pytest.mark.parametrize(
    ("raw", "content_type"),
    [
        (b'\xef\xbb\xbf{"name":"a"}', "application/json"),
        (b' \r\n{"name":"a"}\n', "application/json; charset=utf-8"),
        (b'{"name":"a"}', "APPLICATION/JSON"),
        (b'{"name":"a"}', ""),
        (b'{"name":"first","name":"a"}', "application/json"),
    ],
)
def test_bodies_that_are_tolerated(talk: Talk, raw: bytes, content_type: str) -> None:
    reply = talk("POST", "Thing/", raw=raw, headers={"content-type": content_type})
    assert (reply.status, reply.body.get("body")) == (201, {"name": "a"})


def test_blank_bodies_are_empty(talk: Talk) -> None:
    thing_id = talk("POST", "Thing/", {"name": "a"}).body["thing_id"]
    for raw in (b"", b"  ", b"\xef\xbb\xbf", b"{}"):
        assert talk("POST", f"Thing/{thing_id}", raw=raw).status == 202
        assert talk("POST", "Thing/", raw=raw).body["error"] == "name parameter is missing"


def test_get_bodies_are_not_looked_at(talk: Talk) -> None:
    assert talk("GET", "Thing/", raw=b"{nonsense", headers={"content-type": "x"}).status == 200


def sent(talk: Talk, raw: bytes) -> Any:
    return talk("POST", "Thing/", raw=raw, headers={"content-type": "application/json"})


@pytest.mark.parametrize(
    ("raw", "got"),
    [
        (b'{"name":"a",}', {"name": "a"}),
        (b'{"name":"a",\n  "count": 7,\n  }', {"name": "a", "count": 7}),
        (b'{"name":"a,}","note":"\\",]",}', {"name": "a,}", "note": '",]'}),
    ],
)
def test_a_comma_behind_the_last_value(talk: Talk, raw: bytes, got: dict[str, Any]) -> None:
    """The vendor's page on updating a masking session has one in its sample of curl."""
    reply = sent(talk, raw)
    assert (reply.status, reply.body["body"]) == (201, got)


@pytest.mark.parametrize(
    "raw",
    [b'{"name":"a",,}', b'{,"name":"a"}', b'{"name":"a","note"}', b"{,}", b'{"name":"a', b'"' * 9],
)
def test_other_broken_json_stays_broken(talk: Talk, raw: bytes) -> None:
    reply = sent(talk, raw)
    assert (reply.status, reply.body["error"]) == (400, "the request body is not valid JSON")


@pytest.mark.parametrize("raw", [b'{"a":' + b'"\\"' * 200_000, b'{"a":' + b", " * 400_000])
def test_a_long_broken_body_is_refused_soon(talk: Talk, raw: bytes) -> None:
    assert sent(talk, raw).status == 400
