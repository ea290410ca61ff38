"""Whatever is sent, the answer is a documented one: never a 500, never a traceback."""

from __future__ import annotations

import random
import string
from collections.abc import Callable
from typing import Any

import pytest

from tests.emulator.core.conftest import Talk

DEEP = 900
BODIES = [
    b"",
    b"null",
    b"true",
    b"0",
    b'"x"',
    b"[]",
    b"[[]]",
    b"{",
    b"{]",
    b"{}{}",
    b"{'name': 'a'}",
    b'{"name":}',
    b'{"name": NaN}',
    b'{"name": Infinity}',
    b'{"count": 1e999}',
    b'{"count": -1e400}',
    b'{"name":"a","count": 123456789012345678901234567890}',
    b'{"name":"a","since": 1e308}',
    b'{"name":"a","since": 18446744073709551616}',
    b'{"name":"a","since": 9223372036854775808}',
    b'{"name":"a","ratio": 1e308}',
    b'{"name":"a","anything": 1e308}',
    b'{"name":"a","note": "\\u0000"}',
    b'{"name":"\\u0000"}',
    b'{"name":"\\ud800"}',
    b'{"\\udfff":1}',
    b'{"name":"\xff"}',
    b'{"name":"\xed\xa0\x80"}',
    b"\xff\xfe{\x00}\x00",
    b"\xef\xbb\xbf",
    b"\x00",
    b"name=a&count=1",
    b"<name>a</name>",
    b"[" * DEEP + b"]" * DEEP,
    b"[" * 100_000,
    b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    b'{"name":' + b"[" * DEEP + b"]" * DEEP + b"}",
    b'{"name":"a","note":' + b'{"x":' * DEEP + b"1" + b"}" * DEEP + b"}",
    b'{"name":"a","junk":' + b"[" * DEEP + b"]" * DEEP + b"}",
    b'{"name":"a","' + b"k" * 100_000 + b'":1}',
    b'{"name":"' + b"a" * 500_000 + b'"}',
    b'{"name":"a","pin":"' + b"1" * 100_000 + b'"}',
    b"{" + b",".join(b'"k%d":%d' % (n, n) for n in range(20_000)) + b"}",
]
TYPES = ["application/json", "", "text/plain", "application/json;;;", "multipart/form-data", "\xff"]


@pytest.fixture(params=["lenient", "strict"])
def any_talk(request: pytest.FixtureRequest, start: Callable[..., Talk]) -> Talk:
    return start(strict=request.param == "strict")


def assert_calm(talk: Talk) -> None:
    assert talk.emulator.internal_errors == []
    assert talk.emulator.contract_violations == []


@pytest.mark.parametrize("content_type", TYPES)
def test_bodies(any_talk: Talk, content_type: str) -> None:
    for raw in BODIES:
        for method, path in (("POST", "Thing/"), ("POST", "Mask/"), ("DELETE", "Thing/x/")):
            reply = any_talk(method, path, raw=raw, headers={"content-type": content_type})
            assert reply.status in (200, 201, 400, 404), (method, path, raw[:80], reply)
            assert b"Traceback" not in reply.payload
    assert_calm(any_talk)


QUERIES = [
    "limit=1&limit=2",
    "limit[]=1",
    "limit=%00",
    "limit=%ff",
    "limit=%D9%A1",
    "limit=0x1",
    "limit=" + "9" * 5000,
    "offset=" + "9" * 299,
    "offset=-" + "9" * 299,
    "offset=1e5",
    "ratio=nan",
    "ratio=inf",
    "ratio=" + "9" * 299,
    "name=" + "%00" * 10,
    "name=%F0%9F%98%80%F0%9F%98%80",
    "name=" + "x" * 60_000,
    "enabled=TRUE",
    "=1&&&=&",
    "%ff=1",
    "%zz=%zz",
    "a" * 60_000,
    "&" * 10_000,
    "&".join(f"k{n}=1" for n in range(1000)),
    "\ud800=1",
]


def test_queries(any_talk: Talk) -> None:
    for query in QUERIES:
        reply = any_talk("GET", f"Thing/?{query}")
        assert reply.status in (200, 400), (query[:80], reply)
    assert_calm(any_talk)


def nested(levels: int) -> bytes:
    return b'{"name":"a","junk":' + b"[" * (levels - 1) + b"]" * (levels - 1) + b"}"


def test_depth_is_limited(talk: Talk) -> None:
    assert talk("POST", "Thing/", raw=nested(64)).status == 201
    reply = talk("POST", "Thing/", raw=nested(65))
    assert reply.status == 400
    assert reply.body["error"] == "the request body must be nested at most 64 levels deep"
    # Many brackets alone are not depth.
    wide = b'{"name":"a","junk":[' + b",".join([b"{}"] * 500) + b"]}"
    assert talk("POST", "Thing/", raw=wide).status == 201


PATHS = [
    "Thing/%00/",
    "Thing/%ff/",
    "Thing/%",
    "Thing/..%2f..",
    "Thing/\udcff/",
    "Thing/" + "x/" * 900,
]


def test_paths(any_talk: Talk) -> None:
    for path in PATHS:
        for method in ("GET", "POST", "DELETE", "OPTIONS", "HEAD", "\x00"):
            reply = any_talk(method, path)
            assert reply.status in (204, 400, 404, 405), (method, path[:80], reply)
    assert_calm(any_talk)


def test_random_requests(any_talk: Talk) -> None:
    chance = random.Random(20260101)
    alphabet = string.printable + "\x00\x7fé€😀"

    def text(longest: int = 12) -> str:
        return "".join(chance.choices(alphabet, k=chance.randrange(longest)))

    def value(depth: int = 0) -> Any:
        kinds: list[Callable[[], Any]] = [
            text,
            lambda: chance.randrange(-(2**63), 2**63),
            lambda: chance.choice([0, 1, -1, True, False, None, "", "0", "true", "GET", 1.5]),
            lambda: chance.uniform(-1e300, 1e300),
            lambda: "1" * chance.randrange(30),
        ]
        if depth < 3:
            kinds.append(lambda: [value(depth + 1) for _ in range(chance.randrange(3))])
            kinds.append(lambda: {text(): value(depth + 1) for _ in range(chance.randrange(3))})
        return chance.choice(kinds)()

    operations = list(any_talk.emulator.apis["v1"].contract.operations.values())
    names = sorted({name for o in operations for name in (*o.body_fields, *o.query_fields)})
    for _ in range(3000):
        operation = chance.choice(operations)
        body = {
            chance.choice(names) if chance.random() < 0.9 else text(): value()
            for _ in range(chance.randrange(6))
        }
        if chance.random() < 0.7:
            body["name"] = "a"
        query = "&".join(f"{chance.choice(names)}={chance.choice([text(), 1, 'true'])}"
                         for _ in range(chance.randrange(3)))  # fmt: skip
        path = operation.path.replace("{auth_id}", any_talk.auth[0]).replace("{thing_id}", "0" * 36)
        reply = any_talk(operation.method, f"/v1{path}?{query}", body)
        if operation.operation_id != "things_misuse":
            assert reply.status in (200, 201, 202, 204, 400, 404), (operation, query, body, reply)
    any_talk.emulator.internal_errors[:] = [
        error
        for error in any_talk.emulator.internal_errors
        if error.operation_id != "things_misuse"
    ]
    assert_calm(any_talk)
