"""Input that no client sends on purpose is answered, never with a server's failure.

That no reply is a 500 is checked with every request (`replies`).
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.resources import DOCUMENT
from tests.profile import sample
from tests.semantic.api import Api, operation
from tests.semantic.resource_types import SUBACCOUNTS
from tests.semantic.unknown import ids_for, refusal, unknown_ids, valid_body
from tests.spec.document import Operation

WRITING = [each for each in DOCUMENT.operations if "requestBody" in each.spec]
each_writing = pytest.mark.parametrize(
    "wanted", [pytest.param(each, id=each.id) for each in WRITING]
)
each_operation = pytest.mark.parametrize(
    "wanted", [pytest.param(each, id=each.id) for each in DOCUMENT.operations]
)

NOT_JSON = {
    "open": b'{"name": "x"',
    "two": b'{"name": "x"}{}',
    "comma": b'{"name": "x",}',
    "single quotes": b"{'name': 'x'}",
    "comment": b'{"name": "x"} // y',
    "NaN": b'{"name": NaN}',
    "Infinity": b'{"name": -Infinity}',
    "raw newline": b'{"name": "a\nb"}',
    "raw null": b'{"name": "a\x00b"}',
    "latin 1": b'{"name": "\xe9"}',
    "utf-16": '{"name": "x"}'.encode("utf-16"),
    "half a surrogate": b'{"name": "\xed\xa0\x80"}',
    "form": b"name=x&answer_url=y",
    "xml": b"<name>x</name>",
    "binary": bytes(range(256)),
    "zip": b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
    "deep list": b"[" * 100_000,
    "deep object": b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    "huge exponent": b'{"name": 1e999999}',
}
NO_OBJECT = ("null", "true", "1", '"name"', "[]", '[{"name": "x"}]')
VALUES: dict[str, Any] = {
    "null": None,
    "zero": 0,
    "minus": -1,
    "fraction": 0.5,
    "huge": 10**40,
    "huge float": 1.7e308,
    "beyond 64 bits": 2**63,
    "boolean": True,
    "empty": "",
    "null character": "\x00",
    "half a surrogate": "\ud800",
    "long": "9" * 100_000,
    "list": [],
    "object": {},
    "nested": {"a": [{"b": None}]},
    "long list": [0] * 5_000,
    "path": "../../etc/passwd",
    "template": "{{7*7}}",
    "statement": "' OR 1=1 --",
    "url": "http://[::1",
    "port": "http://example.com:99999999/",
    "scheme": "javascript:alert(1)",
    "time": "0000-00-00 00:00",
    "digits": "٣٤٥٦٧٨٩٠",
}

QUERIES = ("?", "??", "?&&&", "?=", "?limit", "?a=b=c", "?" + "a=1&" * 500, "?%00=1")
QUERY_VALUES = ("", "%00", "%ff", "%", "%zz", "a" * 2000, "%F0%9F%98%80", "1&", "=", "[]", "-0")
HEADERS = (
    {"content-type": "application/json", "content-encoding": "gzip"},
    {"accept": "text/html"},
    {"x-http-method-override": "DELETE"},
    {"x-forwarded-for": "'; --", "x-request-id": "x" * 4000},
    {"cookie": "a=b; c", "range": "bytes=0-1", "if-none-match": "*"},
    {"content-type": "application/json ; x"},
)


def send(api: Api, wanted: Operation, ids: tuple[str, ...] = (), **more: Any) -> int:
    """Send a request about `ids`, or about nothing that exists, and return the status."""
    path = api.path(wanted, *(ids or unknown_ids(wanted)))
    return api.send(wanted.method.upper(), path, **more).status


@each_writing
def test_what_is_no_json_object(api: Api, wanted: Operation) -> None:
    ids = ids_for(api, wanted)
    every = NOT_JSON | {text: text.encode() for text in NO_OBJECT}
    contents = dict(sample(every.items(), 0.3, wanted.id))
    answers = {name: send(api, wanted, ids, content=text) for name, text in contents.items()}
    assert answers == dict.fromkeys(contents, 400)


@each_writing
@pytest.mark.parametrize("content", [b"", b"  "])
def test_nothing_may_be_an_empty_object(api: Api, wanted: Operation, content: bytes) -> None:
    status = send(api, wanted, ids_for(api, wanted), content=content)
    assert status in (200, 201, 202, 204, 400, refusal(wanted))


@each_writing
def test_odd_values_of_each_field(api: Api, wanted: Operation) -> None:
    base = valid_body(wanted)
    schema = DOCUMENT.request_schema(wanted)
    ids = ids_for(api, wanted)
    for name in DOCUMENT.properties(schema):
        for value in sample(VALUES.values(), 0.15, f"{wanted.id} {name}"):
            send(api, wanted, ids, body=base | {name: value})


@each_writing
def test_fields_that_do_not_exist(strict_api: Api, wanted: Operation) -> None:
    ids = ids_for(strict_api, wanted)
    for name in ("nonsense", "", "\x00", "auth_id ", "__proto__", "x" * 10_000, "é"):
        status = send(strict_api, wanted, ids, body=valid_body(wanted) | {name: 1})
        assert status == refusal(wanted)


def test_the_last_of_two_equal_keys_counts(api: Api) -> None:
    content = b'{"name": "first", "enabled": false, "name": "last"}'
    key = api.send("POST", "Subaccount/", content=content).body["auth_id"]
    assert SUBACCOUNTS.get(api, key)["name"] == "last"


@each_operation
def test_odd_queries(api: Api, wanted: Operation) -> None:
    names = [each["name"] for each in DOCUMENT.parameters(wanted, "query")]
    ids = unknown_ids(wanted)
    path = api.path(wanted, *ids)
    body = valid_body(wanted)
    for name in [*names, "nonsense"]:
        for value in sample(QUERY_VALUES, 0.15, f"{wanted.id} {name}"):
            api.send(wanted.method.upper(), f"{path}?{name}={value}", body=body)
    for query in sample(QUERIES, 0.3, wanted.id):
        api.send(wanted.method.upper(), path + query, body=body)


@each_operation
def test_odd_headers(api: Api, wanted: Operation) -> None:
    for headers in sample(HEADERS, 0.3, wanted.id):
        send(api, wanted, body=valid_body(wanted), headers=headers)


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "TRACE", "QUERY", "X", "get"])
@pytest.mark.parametrize("path", ["", "Application/", "Masking/Session/x/", "Nothing/"])
def test_odd_methods(api: Api, method: str, path: str) -> None:
    with api.unwatched():
        assert api.send(method, path).status < 500


def test_large_bodies(api: Api) -> None:
    """Below the limit of a megabyte they are read, above it they are refused."""
    content = b'{"name": "%s"}' % (b"x" * 1_000_000)
    key = api.send("POST", "Subaccount/", content=content).body["auth_id"]
    assert len(SUBACCOUNTS.get(api, key)["name"]) == 1_000_000
    api.send("POST", "Subaccount/", content=b'{"name": "%s"}' % (b"x" * 1_100_000)).refused(400)


def test_a_reading_ignores_its_body(api: Api) -> None:
    listing = api.path(operation("applications_list"))
    for content in (b"[", b"null", b"\x00"):
        assert api.send("GET", listing, content=content).status == 200
