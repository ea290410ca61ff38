"""No signature passes but the right one: not a part of it, not more of it, not another's.

Right ones come from Plivo's vectors and from `tests.semantic.signing`, which was written from
Plivo's description alone and is compared here with both the vectors and Plivo's own validators.
"""

from __future__ import annotations

import base64
import itertools
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlencode

import pytest
from plivo.utils import validate_signature, validate_v3_signature

from plivo_runtime.signatures import verify, verify_v2, verify_v3
from tests.semantic import signing
from tests.web_server import Received
from tests.webhooks.test_signatures import NONCE, PARAMS, TOKEN, URL, V3_VECTORS

OTHER_TOKEN: Final = "MTZjYWM0YzVjNjMwZmVmODFiNWJjNWJmOGJjZjgw"
OTHER_NONCE: Final = "31627761595286130199"
FORM: Final = {"content-type": "application/x-www-form-urlencoded"}
ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def request(method: str = "POST", url: str = URL) -> Received:
    if method == "POST":
        return Received(method, url, dict(FORM), urlencode(PARAMS))
    separator = "&" if "?" in url else "?"
    return Received(method, f"{url}{separator}{urlencode(PARAMS)}", {}, "")


def right(
    version: str,
    token: str = TOKEN,
    method: str = "POST",
    url: str = URL,
    nonce: str = NONCE,
) -> str:
    return signing.expected(version, token, request(method, url), nonce)


def accepts(version: str, signature: str, *tokens: str) -> bool:
    """Whether the verifier of a version takes a signature of the request."""
    known = list(tokens) or [TOKEN]
    if version == "V2":
        return verify_v2(signature, known, URL, NONCE)
    return verify_v3(signature, known, "POST", URL, NONCE, PARAMS)


def wrong(version: str) -> Iterator[tuple[str, str]]:
    """Signatures that are almost right, and what is wrong with each."""
    good = right(version)
    yield from ((f"the first {length}", good[:length]) for length in range(len(good)))
    yield from ((f"from {start} on", good[start:]) for start in range(1, len(good)))
    for position, sign in enumerate(good.rstrip("=")):
        other = ALPHABET[(ALPHABET.index(sign) + 1) % len(ALPHABET)]
        yield f"another sign at {position}", good[:position] + other + good[position + 1 :]
        yield f"one sign missing at {position}", good[:position] + good[position + 1 :]
    yield from ((f"{more!r} behind", good + more) for more in ("A", "=", "==", "\0", "x" * 100))
    yield from ((f"{more!r} before", more + good) for more in ("A", "=", "V3 ", "\0"))
    yield "twice", good + good
    yield from (("capitals", good.upper()), ("no capitals", good.lower()))
    yield "cases swapped", good.swapcase()
    yield "hexadecimal", base64.b64decode(good).hex()
    yield "for URLs", good.replace("+", "-").replace("/", "_").replace("=", "~")
    yield "quoted", f'"{good}"'
    yield "backwards", good[::-1]
    yield "the token", TOKEN
    yield "the nonce", NONCE
    yield from ((repr(text), text) for text in ("*", "%", "_", "None", "true", ",", ", ,", " "))
    yield "the other version's", right("V3" if version == "V2" else "V2")
    yield "another token's", right(version, token=OTHER_TOKEN)
    yield "that token in lower case", right(version, token=TOKEN.lower())
    yield "another nonce's", right(version, nonce=OTHER_NONCE)
    for url in (URL + "/", URL + "x", URL.replace("https", "http"), URL.replace("://", "://x.")):
        yield f"that of {url}", right(version, url=url)
    if version == "V3":
        yield "another method's", right(version, method="GET")
        yield "another query's", right(version, url=f"{URL}?a=b")


BOTH: Final = ("V2", "V3")
WRONG: Final = [
    pytest.param(version, each, id=f"{version}-{number}")
    for version in BOTH
    for number, (_, each) in enumerate(wrong(version))
]


@pytest.mark.parametrize("version", BOTH)
def test_the_right_one_is_accepted(version: str) -> None:
    assert accepts(version, right(version))
    assert accepts(version, f" {right(version)} ")
    assert accepts(version, right(version), OTHER_TOKEN, TOKEN)


@pytest.mark.parametrize(("version", "signature"), WRONG)
def test_nothing_else_is(version: str, signature: str) -> None:
    assert not accepts(version, signature)
    assert not accepts(version, signature, TOKEN, OTHER_TOKEN[:-1])


@pytest.mark.parametrize("version", BOTH)
def test_a_list_needs_one_right_one(version: str) -> None:
    others = [each for _, each in wrong(version) if "," not in each][:40]
    assert not accepts(version, ",".join(others))
    assert not accepts(version, ", ".join(reversed(others)))
    good = right(version)
    for place in (0, 7, len(others)):
        assert accepts(version, ",".join([*others[:place], good, *others[place:]]))
    # Two halves make no whole.
    assert not accepts(version, f"{good[:20]},{good[20:]}")


@pytest.mark.parametrize("version", BOTH)
@pytest.mark.parametrize("main", [False, True])
def test_a_request_with_a_wrong_one_is_refused(version: str, main: bool) -> None:
    """In either header; the other version's signatures, right as they are, save nothing."""
    for _, signature in itertools.islice(wrong(version), 0, None, 7):
        headers = {
            signing.header(version, main=main): signature,
            signing.nonce_header(version): NONCE,
        }
        for versions in ([version], ["V3", "V2"]):
            assert not verify(
                method="POST",
                url=URL,
                headers=headers,
                params=PARAMS,
                auth_tokens=TOKEN,
                versions=versions,  # type: ignore[arg-type]
            ), signature


# The suite's own signatures -----------------------------------------------------------------------


@pytest.mark.parametrize(("method", "url", "expected"), V3_VECTORS)
def test_ours_are_those_of_the_vectors(method: str, url: str, expected: str) -> None:
    assert signing.expected("V3", TOKEN, request(method, url), NONCE) == expected


def test_ours_are_those_of_the_vectors_in_version_2() -> None:
    made = signing.expected(
        "V2", "my_auth_token", Received("POST", "https://answer.url", {}, ""), "12345"
    )
    assert made == "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc="


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("query", ["", "?a=b&c=d", "?b=2&a=1&b=1", "?empty=&x=%2B%20y"])
def test_plivos_validators_take_ours(method: str, query: str) -> None:
    url = f"https://example.com:8443/plivo/hook{query}"
    received = request(method, url)
    for token in (TOKEN, OTHER_TOKEN):
        made = signing.expected("V3", token, received, NONCE)
        form = dict(PARAMS) if method == "POST" else {}
        assert validate_v3_signature(method, received.url, NONCE, token, made, form)
        assert verify_v3(made, token, method, received.url, NONCE, form)
        made = signing.expected("V2", token, received, NONCE)
        assert validate_signature(received.url, NONCE, made, token)
        assert verify_v2(made, token, received.url, NONCE)
