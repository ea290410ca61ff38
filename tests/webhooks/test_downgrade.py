"""What a signature proves: no weaker one takes its place, and nothing unsigned becomes an event."""

from __future__ import annotations

import http.client
import io
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode

import pytest
from multidict import CIMultiDict, MultiDict
from werkzeug.datastructures import Headers as WerkzeugHeaders
from werkzeug.datastructures import ImmutableMultiDict

from plivo_client import SignatureError, UnknownEventError, webhooks
from plivo_client.models import AsyncReply, HangupEvent, MaskingSessionEvent
from plivo_runtime.signatures import (
    SAFE_VERSIONS,
    sign_v2,
    sign_v3,
    signature_headers,
    verify,
    verify_v2,
    verify_v3,
)
from tests.client.test_webhooks import NONCE, TOKEN, URL, event, on_the_wire, signed

if TYPE_CHECKING:
    from collections.abc import Callable

V2 = ("X-Plivo-Signature-V2", "X-Plivo-Signature-Ma-V2", "X-Plivo-Signature-V2-Nonce")
V3 = ("X-Plivo-Signature-V3", "X-Plivo-Signature-Ma-V3", "X-Plivo-Signature-V3-Nonce")


def parse(request: dict[str, Any], **changes: Any) -> Any:
    return webhooks.parse(**{"auth_tokens": TOKEN, **request, **changes})


def without(headers: dict[str, str], *names: str) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name not in names}


def forged() -> dict[str, Any]:
    """A request whose V2 signature is right, as it always is, and whose V3 headers are gone."""
    request = signed(event("HangupEvent"))
    fields = {**on_the_wire(event("HangupEvent")), "Duration": "99999"}
    headers = without(request["headers"], *V3)
    return {**request, "headers": headers, "body": urlencode(fields).encode()}


def test_v2_alone_is_refused() -> None:
    assert SAFE_VERSIONS == ("V3",)
    with pytest.raises(SignatureError):
        parse(forged())


def test_v2_is_accepted_if_asked_for() -> None:
    assert parse(forged(), versions=["V3", "V2"]).duration == "99999"
    assert parse(forged(), versions=["V2"]).duration == "99999"


@pytest.mark.parametrize("empty", ["", " ", "\t", ",", ", ,"])
@pytest.mark.parametrize("name", V3)
def test_an_empty_header_counts_as_missing(name: str, empty: str) -> None:
    request = signed(event("HangupEvent"))
    both = {V3[0]: empty, V3[1]: empty} if name in V3[:2] else {name: empty}
    with pytest.raises(SignatureError):
        parse(request, headers={**request["headers"], **both})


def test_an_empty_nonce_is_never_right() -> None:
    for nonce in ("", " "):
        assert not verify_v2(sign_v2(TOKEN, URL, nonce), TOKEN, URL, nonce)
        assert not verify_v3(sign_v3(TOKEN, "GET", URL, nonce), TOKEN, "GET", URL, nonce)


def test_a_wrong_v3_signature_is_not_saved_by_v2() -> None:
    request = forged()
    request["headers"] |= {V3[0]: "wrong", V3[2]: NONCE}
    with pytest.raises(SignatureError):
        parse(request, versions=["V3", "V2"])


@pytest.mark.parametrize("versions", [[], ["V1"], ["V3", "V4"], "V3", ["v3"]])
def test_unknown_versions_are_an_error_of_the_caller(versions: Any) -> None:
    with pytest.raises(ValueError, match="versions"):
        parse(signed(event("HangupEvent")), versions=versions)


@pytest.mark.parametrize("position", [1, 2, 10, 42, 43])
@pytest.mark.parametrize("version", ["V2", "V3"])
def test_a_part_of_the_signature_is_wrong(version: str, position: int) -> None:
    name = f"X-Plivo-Signature-{version}"
    right = signed(event("HangupEvent"))["headers"][name]
    swapped = right[:position] + ("A" if right[position] != "A" else "B") + right[position + 1 :]
    parts = [right[:position], right[position:], right + "=", right * 2, right.lower(), swapped]
    for wrong in [*parts, right.rstrip("="), right[::-1], f"{right[:20]},{right[20:]}"]:
        request = signed(event("HangupEvent"))
        others = without(request["headers"], f"X-Plivo-Signature-Ma-{version}")
        with pytest.raises(SignatureError):
            parse(request, headers={**others, name: wrong}, versions=[version])


def test_a_part_of_what_was_signed_is_no_nonce() -> None:
    """Otherwise the last fields could be cut off."""
    params = {"CallUUID": "1", "Price": "0.5", "To": "2"}
    signature = sign_v3(TOKEN, "POST", URL, NONCE, params)
    assert verify_v3(signature, TOKEN, "POST", URL, NONCE, params)
    cut = {"CallUUID": "1", "Price": "0"}
    assert sign_v3(TOKEN, "POST", URL, f"5To2.{NONCE}", cut) == signature
    assert not verify_v3(signature, TOKEN, "POST", URL, f"5To2.{NONCE}", cut)
    as_v2 = signature, TOKEN, URL, f"?customer=7.{cut}.{NONCE}"
    assert not verify_v2(*as_v2)


@pytest.mark.parametrize("known", ["owner", "main"])
def test_the_main_account_may_verify_what_a_subaccount_owns(known: str) -> None:
    request = signed(event("HangupEvent"))
    headers = signature_headers(
        method="POST",
        url=URL,
        nonce=NONCE,
        params=on_the_wire(event("HangupEvent")),
        owner_token="owner",
        main_token="main",
    )
    assert isinstance(parse(request, headers=headers, auth_tokens=known), HangupEvent)
    name = V3[0] if known == "owner" else V3[1]
    with pytest.raises(SignatureError):
        parse(request, headers=without(headers, name), auth_tokens=known)


@pytest.mark.parametrize(
    "method", ["PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "", "GE T", "\x00"]
)
def test_only_get_and_post_are_signed(method: str) -> None:
    with pytest.raises(SignatureError):
        parse(signed(event("HangupEvent")), method=method)


def test_the_event_of_a_get_is_in_the_url() -> None:
    request = signed(event("MaskingSessionEvent"), method="GET")
    other = {"From": "forged", "To": "forged", "SequenceNumber": "99"}
    for unsigned in (
        {"params": other},
        {"params": {**on_the_wire(event("MaskingSessionEvent")), **other}},
        {"body": urlencode(other).encode()},
        {"body": json.dumps(other)},
    ):
        parsed = parse(request, **unsigned)
        assert parsed.to_dict() == event("MaskingSessionEvent")


def test_a_get_is_no_post() -> None:
    request = signed(event("HangupEvent"), method="GET")
    for body in (b"", urlencode(on_the_wire(event("HangupEvent"))).encode()):
        with pytest.raises((SignatureError, UnknownEventError)):
            parse(request, method="POST", body=body)
    with pytest.raises(SignatureError):
        parse(signed(event("HangupEvent")), method="GET")


@pytest.mark.parametrize(
    "content_type",
    [
        "application/json",
        "application/json; charset=utf-8",
        "application/vnd.api+json",
        "APPLICATION/JSON",
    ],
)
def test_json_is_not_signed_and_stands_for_no_form(content_type: str) -> None:
    # The signature of a GET is that of a POST to the same URL without fields.
    request = signed(event("HangupEvent"), method="GET")
    body = json.dumps(event("HangupEvent")).encode()
    headers = {**request["headers"], "Content-Type": content_type}
    with pytest.raises(UnknownEventError):
        parse(request, method="POST", headers=headers, body=body)


@pytest.mark.parametrize(
    "content_type",
    [
        "application/x-www-form-urlencoded; x=json",
        "application/x-www-form-urlencoded; charset=utf-7",
        "text/json-ish",
        "application/x-www-form-urlencoded, application/json",
        "multipart/form-data; boundary=json",
        "",
    ],
)
def test_only_the_media_type_makes_json(content_type: str) -> None:
    request = signed(event("HangupEvent"))
    headers = {**without(request["headers"], "content-type"), "content-type": content_type}
    assert isinstance(parse(request, headers=headers), HangupEvent)
    with pytest.raises(SignatureError):
        parse(request, headers=headers, body=json.dumps(event("HangupEvent")).encode())


def message(headers: dict[str, str]) -> http.client.HTTPMessage:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
    return http.client.parse_headers(io.BytesIO(lines.encode()))


HEADERS: dict[str, Callable[[dict[str, str]], Any]] = {
    "dict": dict,
    "capitals": lambda headers: {name.upper(): value for name, value in headers.items()},
    "lists": lambda headers: {name: [value] for name, value in headers.items()},
    "pairs": lambda headers: list(headers.items()),
    "tuple of pairs": lambda headers: tuple(headers.items()),
    "generator": lambda headers: ((name, value) for name, value in headers.items()),
    "ASGI": lambda headers: [
        (name.lower().encode(), value.encode()) for name, value in headers.items()
    ],
    "http.client": message,
    "Werkzeug, Flask": WerkzeugHeaders,
    "aiohttp": CIMultiDict,
}


@pytest.mark.parametrize("kind", HEADERS)
@pytest.mark.parametrize("model", ["HangupEvent", "AsyncReply"])
def test_headers_of_every_framework(kind: str, model: str) -> None:
    content_type = "application/json" if model == "AsyncReply" else None
    options = {"content_type": content_type} if content_type else {}
    request = signed(event(model), **options)
    parsed = parse(request, headers=HEADERS[kind](request["headers"]))
    assert type(parsed).__name__ == model
    wrong = {**request["headers"], V3[2]: "1"}
    with pytest.raises(SignatureError):
        parse(request, headers=HEADERS[kind](wrong))


PARAMS: dict[str, Callable[[dict[str, str]], Any]] = {
    "dict": dict,
    "parse_qs, dict(QueryDict)": lambda fields: {name: [value] for name, value in fields.items()},
    "tuples": lambda fields: {name: (value,) for name, value in fields.items()},
    "Werkzeug, Flask": ImmutableMultiDict,
    "aiohttp": MultiDict,
}


@pytest.mark.parametrize("kind", PARAMS)
def test_parameters_of_every_framework(kind: str) -> None:
    fields = on_the_wire(event("HangupEvent"))
    request = {**signed(event("HangupEvent")), "body": None}
    assert parse(request, params=PARAMS[kind](fields)).to_dict() == event("HangupEvent")
    with pytest.raises(SignatureError):
        parse(request, params=PARAMS[kind]({**fields, "Duration": "1"}))


@pytest.mark.parametrize("kind", ["body", "parse_qs", "werkzeug", "multidict"])
def test_of_a_name_that_occurs_twice_the_last_value_counts(kind: str) -> None:
    pairs = [("From", "shop"), *on_the_wire(event("HangupEvent")).items()]
    body = urlencode(pairs)
    listed = parse_qs(body, keep_blank_values=True)
    headers = signature_headers(
        method="POST", url=URL, nonce=NONCE, params=listed, owner_token=TOKEN, main_token=TOKEN
    )
    kinds: dict[str, dict[str, Any]] = {
        "body": {"body": body},
        "parse_qs": {"params": listed},
        "werkzeug": {"params": ImmutableMultiDict(pairs)},
        "multidict": {"params": MultiDict(pairs)},
    }
    parsed = parse({"url": URL, "headers": headers, **kinds[kind]})
    assert isinstance(parsed, HangupEvent)
    assert parsed.from_ == event("HangupEvent")["From"]
    assert parsed.raw["From"] == ["shop", parsed.from_]


@pytest.mark.parametrize("own", ["EventName=masking", "From=shop", "SessionUUID=1&SessionUUID=2"])
def test_a_callback_url_may_have_the_name_of_a_field(own: str) -> None:
    fields = on_the_wire(event("MaskingSessionEvent"))
    url = f"https://example.com/cb?{own}&{urlencode(fields)}"
    headers = signature_headers(
        method="GET", url=url, nonce=NONCE, owner_token=TOKEN, main_token=TOKEN
    )
    parsed = parse({"method": "GET", "url": url, "headers": headers})
    assert isinstance(parsed, MaskingSessionEvent)
    assert parsed.to_dict() == event("MaskingSessionEvent")


@pytest.mark.parametrize("value", [["x"], {"a": 1}, [["x"]]])
def test_json_has_a_text_where_one_is_documented(value: object) -> None:
    request = signed(event("AsyncReply"), content_type="application/json")
    body = json.dumps({**event("AsyncReply"), "api_id": value})
    with pytest.raises(UnknownEventError):
        parse(request, body=body)
    assert isinstance(parse(request), AsyncReply)


@pytest.mark.parametrize(
    ("sent", "decoded"),
    [
        ("1_0", "1_0"),
        (" 7", " 7"),
        ("٣", "٣"),
        ("-3", -3),
        ("1.5", "1.5"),
        ("9" * 5000, "9" * 5000),
        ("nan", "nan"),
    ],
)
def test_only_digits_make_a_number(sent: str, decoded: object) -> None:
    params = {**event("MaskingSessionEvent"), "PinRetryCounter": sent}
    assert parse(signed(params)).pin_retry_counter == decoded


@pytest.mark.parametrize(
    "wrong",
    [
        {"method": None},
        {"method": b"POST"},
        {"url": b"https://example.com/"},
        {"url": None},
        {"body": 5},
        {"body": {"From": "1"}},
        {"params": [("From", "1")], "body": None},
        {"params": "From=1", "body": None},
        {"params": {"From": "1"}},
        {"auth_tokens": b"token"},
        {"auth_tokens": [b"token"]},
    ],
)
def test_a_wrong_type_is_an_error_of_the_caller(wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        parse(signed(event("HangupEvent")), **wrong)


def test_verify_reads_headers_once() -> None:
    request = signed(event("HangupEvent"))
    assert verify(
        method="POST",
        url=URL,
        headers=iter(request["headers"].items()),
        params=on_the_wire(event("HangupEvent")),
        auth_tokens=iter(["old", TOKEN]),
    )
