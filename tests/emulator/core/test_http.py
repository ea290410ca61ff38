from __future__ import annotations

import pytest

from plivo_emulator.pipeline.http import MalformedRequest, Reply, Request


@pytest.mark.parametrize(
    ("target", "segments"),
    [
        ("/", []),
        ("", []),
        ("/v1/Account/MA/", ["v1", "Account", "MA"]),
        ("//v1///Account/MA", ["v1", "Account", "MA"]),
        ("/v1/a%20b/%2F/", ["v1", "a b", "/"]),
        ("/v1/%C3%A9/é?x=/y/", ["v1", "é", "é"]),
        ("/v1/%00/..", ["v1", "\0", ".."]),
        ("/v1/%zz/100%", ["v1", "%zz", "100%"]),
    ],
)
def test_segments(target: str, segments: list[str]) -> None:
    assert Request("GET", target).segments() == segments


@pytest.mark.parametrize("target", ["/v1/%ff", "/v1/\ud800", "/v1/%ed%a0%80"])
def test_paths_that_are_not_text(target: str) -> None:
    with pytest.raises(MalformedRequest, match="path"):
        Request("GET", target).segments()


@pytest.mark.parametrize(
    ("query", "pairs"),
    [
        ("", []),
        ("a=1&b=&c&a=2", [("a", "1"), ("b", ""), ("c", ""), ("a", "2")]),
        ("a=x+y%2B%20", [("a", "x y+ ")]),
        ("é=%C3%A9", [("é", "é")]),
        ("a=1;b=2", [("a", "1;b=2")]),
    ],
)
def test_query(query: str, pairs: list[tuple[str, str]]) -> None:
    assert Request("GET", f"/v1?{query}").query == pairs


@pytest.mark.parametrize("query", ["a=%ff", "a=\udfff", "&".join(["a=1"] * 5000)])
def test_queries_that_cannot_be_read(query: str) -> None:
    with pytest.raises(MalformedRequest, match="query"):
        _ = Request("GET", f"/v1?{query}").query


def test_replies_encode_once() -> None:
    reply = Reply(200, {"a": [1, "é"]})
    assert reply.payload == '{"a":[1,"é"]}'.encode()
    assert reply.payload is reply.payload
    assert Reply(204).payload == b""


def test_replies_refuse_what_json_has_no_form_for() -> None:
    with pytest.raises(TypeError):
        Reply(200, {"a": object()}).encode()


def test_a_body_that_was_given_encoded() -> None:
    reply = Reply.encoded(200, b'{"a":1}')
    assert (reply.is_json, reply.payload, reply.body) == (True, b'{"a":1}', {"a": 1})
    reply.body = {"a": 2}
    assert (reply.payload, reply.body) == (b'{"a":2}', {"a": 2})
