"""Signing and verifying webhooks: the SDKs' test vectors, and what must not pass."""

from __future__ import annotations

import pytest
from plivo.utils import validate_signature, validate_v3_signature

from plivo_runtime.signatures import (
    nonce_header,
    sign_v2,
    sign_v3,
    signature_header,
    signature_headers,
    verify,
    verify_v2,
    verify_v3,
)

TOKEN = "Y2Q2ZDgxZmY5YWRiOTI5YmQ1Njg0MTAxZWIyOTc4"
NONCE = "31627761595286130198"
URL = "https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml"
PARAMS = {
    "Direction": "outbound",
    "From": "19792014278",
    "ALegUUID": "3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36",
    "CallUUID": "3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36",
    "RequestUUID": "3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36",
    "ALegRequestUUID": "3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36",
    "CallStatus": "in-progress",
    "BillRate": "0.002",
    "ParentAuthID": "MANWVLYTK4ZWU1YTY4QA",
    "To": "sip:PlivoSignature382029104058171078704104@phone-qa.voice.plivodev.com",
    "SIP-H-To": ("<sip:PlivoSignature382029104058171078704104@52.9.11.55;transport=udp>;tag=1"),
    "SessionStart": "2020-04-08 11:34:33.238707",
    "Event": "StartApp",
}
V3_VECTORS = [
    ("POST", f"{URL}/?a=b&c=d", "k7Pusd4OxCIjR5IfA9iedDNu/h/gbdYqdzG/MiYtd1c="),
    ("GET", f"{URL}/?a=b&c=d", "UBq8jAtd32wR8EK9VgxbBn4n5rpI/l1H9iN4WfSEHFQ="),
    ("POST", URL, "iAjE5QqI37mbkYe4w3jTMudqEzbDufdqi7sYwTu64e0="),
    ("GET", URL, "i/MQsaQSAd6fiKhOh2qeeeLHZ9faldADSb3/7+Akfbc="),
]


def headers(url: str = URL, method: str = "POST", **tokens: str) -> dict[str, str]:
    return signature_headers(
        method=method,
        url=url,
        nonce=NONCE,
        params=PARAMS,
        owner_token=tokens.get("owner", TOKEN),
        main_token=tokens.get("main", TOKEN),
    )


def test_v2_vector() -> None:
    expected = "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc="
    assert sign_v2("my_auth_token", "https://answer.url", "12345") == expected


def test_v2_ignores_query_and_fragment() -> None:
    plain = sign_v2(TOKEN, "https://host:8443/a/b", NONCE)
    assert sign_v2(TOKEN, "https://host:8443/a/b?c=d#e", NONCE) == plain
    assert sign_v2(TOKEN, "https://host/a/b", NONCE) != plain


@pytest.mark.parametrize(("method", "url", "expected"), V3_VECTORS)
def test_v3_vectors(method: str, url: str, expected: str) -> None:
    assert sign_v3(TOKEN, method, url, NONCE, PARAMS) == expected
    assert verify_v3(expected, TOKEN, method, url, NONCE, PARAMS)
    assert sign_v3(TOKEN, method.lower(), f"{url}#fragment", NONCE, PARAMS) == expected


QUERIES = ["", "?a=b&c=d", "?b=2&a=1&b=1", "?empty=&x=%2B%20y"]
BODIES: list[dict[str, object]] = [
    {},
    {"From": "1", "To": "+2"},
    {"Text": "naïve & co=1", "Empty": ""},
    {"Media": ["b", "a"], "Type": "mms"},
]
NESTED: dict[str, object] = {"nested": {"b": "2", "a": "1"}, "top": "0"}


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize(
    ("method", "params"),
    [
        *(("POST", body) for body in [*BODIES, NESTED]),
        *(("GET", body) for body in BODIES),
    ],
)
def test_the_vendors_sdk_accepts_our_v3(method: str, query: str, params: dict[str, object]) -> None:
    url = f"https://example.com:8443/plivo/hook{query}"
    signature = sign_v3(TOKEN, method, url, NONCE, params)
    # The SDK adds the query to the mapping it is given.
    assert validate_v3_signature(method, url, NONCE, TOKEN, signature, dict(params))
    assert not validate_v3_signature(method, url, NONCE + "1", TOKEN, signature, dict(params))


def test_the_vendors_sdk_accepts_our_v2() -> None:
    url = "https://example.com:8443/plivo/hook?a=b"
    assert validate_signature(url, NONCE, sign_v2(TOKEN, url, NONCE), TOKEN)


def test_order_of_parameters_does_not_matter() -> None:
    backwards = dict(reversed(PARAMS.items()))
    assert sign_v3(TOKEN, "POST", URL, NONCE, backwards) == V3_VECTORS[2][2]


def test_of_a_get_the_url_wins() -> None:
    url = f"{URL}?From=1"
    assert sign_v3(TOKEN, "GET", url, NONCE, {"From": "2"}) == sign_v3(TOKEN, "GET", url, NONCE)


def test_all_six_headers() -> None:
    made = headers(owner="subaccount's", main="main account's")
    assert made == {
        "X-Plivo-Signature-V2": sign_v2("subaccount's", URL, NONCE),
        "X-Plivo-Signature-Ma-V2": sign_v2("main account's", URL, NONCE),
        "X-Plivo-Signature-V2-Nonce": NONCE,
        "X-Plivo-Signature-V3": sign_v3("subaccount's", "POST", URL, NONCE, PARAMS),
        "X-Plivo-Signature-Ma-V3": sign_v3("main account's", "POST", URL, NONCE, PARAMS),
        "X-Plivo-Signature-V3-Nonce": NONCE,
    }
    assert len(set(made.values())) == 5


@pytest.mark.parametrize("known", ["owner", "main"])
@pytest.mark.parametrize("versions", [("V3", "V2"), ("V3",), ("V2",)])
def test_either_account_can_verify(known: str, versions: tuple[str, ...]) -> None:
    made = headers(owner="owner", main="main")
    assert verify(
        method="POST",
        url=URL,
        headers=made,
        params=PARAMS,
        auth_tokens=known,
        versions=versions,  # type: ignore[arg-type]
    )


def test_one_of_several_tokens_suffices() -> None:
    assert verify(
        method="POST", url=URL, headers=headers(), params=PARAMS, auth_tokens=["old", TOKEN]
    )


def test_one_of_several_signatures_suffices() -> None:
    made = headers()
    right = made["X-Plivo-Signature-V3"]
    made["X-Plivo-Signature-V3"] = f"{sign_v3('old', 'POST', URL, NONCE, PARAMS)}, {right}"
    del made["X-Plivo-Signature-Ma-V3"]
    assert verify(method="POST", url=URL, headers=made, params=PARAMS, auth_tokens=TOKEN)
    assert verify_v2(f"wrong,{sign_v2(TOKEN, URL, NONCE)}", TOKEN, URL, NONCE)


def test_names_of_headers_have_no_case_and_may_repeat() -> None:
    lower = [(name.lower(), value) for name, value in headers().items()]
    lower.insert(0, ("x-plivo-signature-v3", "wrong"))
    assert verify(method="post", url=URL, headers=lower, params=PARAMS, auth_tokens=TOKEN)


TAMPERED: dict[str, dict[str, object]] = {
    "method": {"method": "GET"},
    "url": {"url": URL + "x"},
    "scheme": {"url": URL.replace("https", "http")},
    "query": {"url": URL + "?a=b"},
    "value": {"params": {**PARAMS, "From": "19792014279"}},
    "added": {"params": {**PARAMS, "Extra": ""}},
    "removed": {"params": {k: v for k, v in PARAMS.items() if k != "From"}},
    "no parameters": {"params": None},
    "token": {"auth_tokens": "another"},
}


@pytest.mark.parametrize("change", TAMPERED)
def test_what_was_tampered_with_is_refused(change: str) -> None:
    request: dict[str, object] = {
        "method": "POST",
        "url": URL,
        "headers": headers(),
        "params": PARAMS,
        "auth_tokens": TOKEN,
    }
    assert verify(**request)  # type: ignore[arg-type]
    assert not verify(**{**request, **TAMPERED[change]})  # type: ignore[arg-type]


@pytest.mark.parametrize("version", ["V2", "V3"])
def test_the_nonce_is_signed(version: str) -> None:
    kept = {name: value for name, value in headers().items() if version in name}
    request = {
        "method": "POST",
        "url": URL,
        "params": PARAMS,
        "auth_tokens": TOKEN,
        "versions": [version],
    }
    assert verify(**request, headers=kept)  # type: ignore[arg-type]
    kept[nonce_header(version)] = "1"  # type: ignore[arg-type]
    assert not verify(**request, headers=kept)  # type: ignore[arg-type]


def test_a_wrong_v3_signature_is_not_saved_by_v2() -> None:
    made = headers()
    for main in (False, True):
        made[signature_header("V3", main_account=main)] = "wrong"
    request = {"method": "POST", "url": URL, "params": PARAMS, "auth_tokens": TOKEN}
    assert not verify(**request, headers=made)  # type: ignore[arg-type]
    assert verify(**request, headers=made, versions=["V2"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "made",
    [
        {},
        {"X-Plivo-Signature-V3": "x"},
        {"X-Plivo-Signature-V3-Nonce": NONCE},
        {"X-Plivo-Signature-V3": "", "X-Plivo-Signature-V3-Nonce": NONCE},
        {"X-Plivo-Signature-V3": "ü", "X-Plivo-Signature-V3-Nonce": NONCE},
    ],
)
def test_nothing_is_no_signature(made: dict[str, str]) -> None:
    assert not verify(method="POST", url=URL, headers=made, params=PARAMS, auth_tokens=TOKEN)


def test_v2_is_accepted_only_if_asked_for() -> None:
    only_v2 = {name: value for name, value in headers().items() if "V2" in name}
    request = {"method": "POST", "url": URL, "headers": only_v2, "auth_tokens": TOKEN}
    assert not verify(**request)  # type: ignore[arg-type]
    assert verify(**request, versions=["V2"])  # type: ignore[arg-type]
    assert verify(**request, versions=["V3", "V2"])  # type: ignore[arg-type]


@pytest.mark.parametrize("tokens", ["", [], [TOKEN, ""]])
def test_an_empty_token_is_an_error(tokens: str | list[str]) -> None:
    with pytest.raises(ValueError, match="token"):
        verify(method="POST", url=URL, headers=headers(), params=PARAMS, auth_tokens=tokens)
