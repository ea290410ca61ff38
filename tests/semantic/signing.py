"""Signatures of webhooks, from Plivo's description alone: the sender's own code proves nothing.

Plivo's pages on signature validation, and its SDKs where the pages are vague. Compared with Plivo's
vectors and the validators of its Python SDK in `tests/webhooks/test_wrong_signatures.py`.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from tests.web_server import Received

VERSIONS: Final = ("V2", "V3")
_FORM: Final = "application/x-www-form-urlencoded"


def header(version: str, *, main: bool = False) -> str:
    """The name, in lower case, of the header that carries a signature."""
    return f"x-plivo-signature-{'ma-' if main else ''}{version.lower()}"


def nonce_header(version: str) -> str:
    """The name, in lower case, of the header that carries the nonce."""
    return f"x-plivo-signature-{version.lower()}-nonce"


def expected(version: str, token: str, request: Received, nonce: str) -> str:
    """The signature that a request must carry."""
    text = _v2(request) if version == "V2" else _v3(request)
    digest = hmac.new(token.encode(), f"{text}{nonce}".encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode()


def signed_anew(request: Received, owner_token: str, main_token: str) -> Received:
    """The request with signatures that fit it."""
    headers = dict(request.headers)
    for version in VERSIONS:
        nonce = headers.get(nonce_header(version), "")
        for main, token in ((False, owner_token), (True, main_token)):
            headers[header(version, main=main)] = expected(version, token, request, nonce)
    return Received(request.method, request.url, headers, request.body)


def _v2(request: Received) -> str:
    """Scheme, host and path; neither query nor body is covered."""
    return _base(request.url)


def _v3(request: Received) -> str:
    """The query sorted with signs between, the form sorted without; a dot before the nonce."""
    query = parse_qsl(urlsplit(request.url).query, keep_blank_values=True)
    form: list[tuple[str, str]] = []
    if request.method == "POST" and request.headers.get("content-type") == _FORM:
        form = parse_qsl(request.body, keep_blank_values=True)
    text = _base(request.url)
    if query or form:
        text += "?" + "&".join(f"{name}={value}" for name, value in sorted(query))
    if query and form:
        text += "."
    return text + "".join(name + value for name, value in sorted(form)) + "."


def _base(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"


def headers_of(version: str) -> Iterable[str]:
    """Every header of a version."""
    return header(version), header(version, main=True), nonce_header(version)


def carried(headers: Mapping[str, str]) -> dict[str, str]:
    """Every signature header that a request carries."""
    names = [name for version in VERSIONS for name in headers_of(version)]
    return {name: headers[name] for name in names if name in headers}
