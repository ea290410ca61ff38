"""Whatever a stranger sends: `webhooks.parse` returns an event or raises a `PlivoError`."""

from __future__ import annotations

import contextlib
import json
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plivo_client import PlivoError, SignatureError, webhooks
from plivo_runtime.model import Model
from plivo_runtime.signatures import signature_headers
from tests.client.test_webhooks import NONCE, TOKEN, URL, event, on_the_wire, signed

CHARSETS = ["utf-7", "idna", "punycode", "unicode_escape", "undefined", "rot13", "base64", "zlib"]
NAMES = sorted(
    {name for each in webhooks.EVENTS for name in (*each.required, *each.kinds, *each.choices)}
)

text = st.text(st.characters(codec=None, exclude_categories=())) | st.sampled_from(
    ["", "\x00", "\ud800", "%", "%ZZ", "%00", "%ff", "ü", "1" * 5000, "nan", "é" * 300, ",", "\r\n"]
)
scalar = st.none() | st.booleans() | st.integers() | st.floats() | text
document = st.recursive(
    scalar, lambda inner: st.lists(inner) | st.dictionaries(text | st.sampled_from(NAMES), inner)
)
fields = st.dictionaries(text | st.sampled_from(NAMES), scalar | st.lists(scalar) | document)
url = (
    st.sampled_from(
        [
            URL,
            "https://[::1",
            "https://[bad]/x",
            "https://a\u2100b/",
            "//",
            "",
            "http://h:port/?a",
            "\x00",
            "https://é.example/?%",
            "https://example.com/?" + "a[" * 2000,
            "https://" + "x" * 70_000,
        ]
    )
    | text
    | st.builds("https://{}/{}?{}".format, text, text, text)
)
header_name = text | st.sampled_from(
    [
        "x-plivo-signature-v3",
        "X-Plivo-Signature-Ma-V3",
        "x-plivo-signature-v3-nonce",
        "x-plivo-signature-v2",
        "x-plivo-signature-v2-nonce",
        "content-type",
        "Content-Type",
    ]
)
content_type = text | st.sampled_from(
    [
        "application/json",
        "x/y+json",
        "multipart/form-data",
        *(f"text/x; charset={c}" for c in CHARSETS),
    ]
)
header_pairs = st.lists(st.tuples(header_name, text | content_type))
body = (
    st.none()
    | st.binary()
    | text
    | st.builds(lambda value: json.dumps(value, skipkeys=True), document)
    | st.builds(lambda value: json.dumps(value).encode(), fields)
    | st.sampled_from(
        [b"[" * 100_000, b'{"a":' * 100_000, b'{"api_id":1e999}', b'{"api_id":"a","api_id":[]}']
    )
)
method = st.sampled_from(["GET", "POST", "get", "HEAD", ""]) | text
thoroughly = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


@thoroughly
@given(method=method, url=url, headers=header_pairs, body=body)
def test_a_stranger_is_refused(
    method: str, url: str, headers: list[tuple[str, str]], body: Any
) -> None:
    with pytest.raises(SignatureError) as caught:
        webhooks.parse(method=method, url=url, headers=headers, body=body, auth_tokens=TOKEN)
    str(caught.value).encode("ascii")
    raw = [
        (name.encode("utf-8", "replace"), value.encode("utf-8", "replace"))
        for name, value in headers
    ]
    with pytest.raises(SignatureError):
        webhooks.parse(
            method=method,
            url=url,
            headers=raw,
            body=body,
            auth_tokens=TOKEN,
            versions=["V3", "V2"],
        )


@thoroughly
@given(params=fields)
def test_a_stranger_is_refused_whatever_a_framework_decoded(params: dict[str, object]) -> None:
    for method in ("GET", "POST"):
        headers = {"X-Plivo-Signature-V3": "x", "X-Plivo-Signature-V3-Nonce": NONCE}
        with pytest.raises(SignatureError):
            webhooks.parse(
                method=method, url=URL, headers=headers, params=params, auth_tokens=TOKEN
            )


@thoroughly
@given(method=method, url=url, headers=header_pairs, body=body)
def test_unverified_is_an_event_or_an_error_of_ours(
    method: str, url: str, headers: list[tuple[str, str]], body: Any
) -> None:
    with contextlib.suppress(PlivoError):
        parsed = webhooks.parse_unverified(method=method, url=url, headers=headers, body=body)
        assert isinstance(parsed, Model)
        repr(parsed)
        parsed.to_dict()


@thoroughly
@given(
    model=st.sampled_from(["HangupEvent", "MaskingSessionEvent", "MessageEvent"]),
    extra=st.dictionaries(text | st.sampled_from(NAMES), text | st.lists(text)),
)
def test_signed_fields_are_an_event_or_an_error_of_ours(model: str, extra: dict[str, Any]) -> None:
    params = {**on_the_wire(event(model)), **extra}
    headers = signature_headers(
        method="POST", url=URL, nonce=NONCE, params=params, owner_token=TOKEN, main_token=TOKEN
    )
    with contextlib.suppress(PlivoError):
        parsed: Any = webhooks.parse(url=URL, headers=headers, params=params, auth_tokens=TOKEN)
        assert not any(isinstance(value, list | dict) for value in parsed.to_dict().values())


@thoroughly
@given(extra=document)
def test_json_is_an_event_or_an_error_of_ours(extra: Any) -> None:
    request = signed(event("AsyncReply"), content_type="application/json")
    changed = {**event("AsyncReply"), **extra} if isinstance(extra, dict) else extra
    with contextlib.suppress(PlivoError):
        webhooks.parse(**{**request, "body": json.dumps(changed)}, auth_tokens=TOKEN)


def test_deep_parameters_have_an_end() -> None:
    deep: Any = "x"
    for _ in range(100_000):
        deep = {"a": deep}
    for method in ("POST", "GET"):
        with pytest.raises(SignatureError):
            webhooks.parse(
                method=method,
                url=URL,
                headers={"X-Plivo-Signature-V3": "x", "X-Plivo-Signature-V3-Nonce": "1"},
                params={"CallUUID": deep},
                auth_tokens=TOKEN,
            )


def test_a_huge_body_takes_time_in_proportion() -> None:
    """Three million bytes; anything quadratic would not come to an end."""
    pieces = urlencode({"a": "1", "b": "%"}) + "&"
    huge = pieces * (3_000_000 // len(pieces))
    for content in (huge, "&" * 3_000_000, "a" * 3_000_000):
        with pytest.raises(SignatureError):
            webhooks.parse(
                url=URL,
                headers={"X-Plivo-Signature-V3": "x", "X-Plivo-Signature-V3-Nonce": "1"},
                body=content,
                auth_tokens=TOKEN,
            )
