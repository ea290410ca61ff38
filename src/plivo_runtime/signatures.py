"""Webhook signatures: signing and verification.

Both current versions are implemented (decisions C41, C42). The key is an auth token:

- V3 covers URL, query, form parameters and nonce. It is verified by default.
- V2 covers the URL without its query, and the nonce. Neither query nor body is covered: whoever has
  seen one request can send any other to the same URL. It is accepted only on request.

Each version has two signature headers: one made with the token of the account or subaccount
that owns the resource, one (`-Ma-`) made with the token of the main account. A header may hold
several signatures, separated by commas, while an account has several active tokens.
"""

import hmac
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Final, Literal, Protocol, TypeAlias
from urllib.parse import urlsplit

from plivo_runtime.forms import parse_form

Version: TypeAlias = Literal["V2", "V3"]
Params: TypeAlias = Mapping[str, object]
"""Parameters of a webhook: values are strings, lists of strings, or (JSON) nested mappings."""
Tokens: TypeAlias = str | Iterable[str]


class HeaderItems(Protocol):
    """Headers that are not a mapping, such as `http.client.HTTPMessage`."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names and values."""


Headers: TypeAlias = (
    Mapping[str, str]
    | Mapping[str, Sequence[str]]
    | Iterable[tuple[str, str]]
    | Iterable[tuple[bytes, bytes]]
    | HeaderItems
)
"""Headers in the forms of web frameworks, including ASGI's pairs of bytes."""

VERSIONS: Final[tuple[Version, ...]] = ("V3", "V2")
"""The supported versions, the strongest first."""
SAFE_VERSIONS: Final[tuple[Version, ...]] = ("V3",)
"""The versions accepted by default."""

# With a dot or question mark in the nonce, part of the signed text could pass as nonce.
_NONCE = re.compile(r"[A-Za-z0-9_-]+")

_BOTH: Final[tuple[Version, ...]] = ("V2", "V3")


def signature_header(version: Version, *, main_account: bool = False) -> str:
    """Name of the header for a signature."""
    return f"X-Plivo-Signature-{'Ma-' if main_account else ''}{version}"


def nonce_header(version: Version) -> str:
    """Name of the header for the nonce of a version."""
    return f"X-Plivo-Signature-{version}-Nonce"


_HEADERS: Final = (
    *(signature_header(version, main_account=main) for main in (False, True) for version in _BOTH),
    *(nonce_header(version) for version in _BOTH),
)


def sign_v2(auth_token: str, url: str, nonce: str) -> str:
    """Sign a webhook request with version 2 (Plivo's page on signature validation).

    Args:
        auth_token: The key.
        url: The requested URL; query and fragment are not covered.
        nonce: A value used once, about 20 digits.

    Returns:
        The signature, base64.
    """
    return _hmac(auth_token, _base(url) + nonce)


def sign_v3(
    auth_token: str, method: str, url: str, nonce: str, params: Params | None = None
) -> str:
    """Sign a webhook request with version 3 (decision C42).

    Args:
        auth_token: The key.
        method: `GET` or `POST`.
        url: The requested URL with its query, without fragment.
        nonce: A value used once, about 20 digits.
        params: For POST the fields of the body, for GET parameters added to the query of `url`. If
            both have the same key, the URL wins.

    Returns:
        The signature, base64.
    """
    return _hmac(auth_token, f"{_v3_text(method, url, params or {})}.{nonce}")


def signature_headers(
    *,
    method: str,
    url: str,
    nonce: str,
    params: Params | None = None,
    owner_token: str,
    main_token: str,
) -> dict[str, str]:
    """Sign a webhook request with both versions, as the API does.

    Args:
        method: `GET` or `POST`.
        url: The requested URL with its query, without fragment.
        nonce: A value used once, about 20 digits, for both versions.
        params: See `sign_v3`.
        owner_token: Auth token of the account or subaccount that owns the resource.
        main_token: Auth token of the main account; the same if it owns the resource.

    Returns:
        All six headers.
    """
    v2, v3 = _base(url) + nonce, f"{_v3_text(method, url, params or {})}.{nonce}"
    owner = _hmac(owner_token, v2), _hmac(owner_token, v3)
    main = owner
    if main_token != owner_token:
        main = _hmac(main_token, v2), _hmac(main_token, v3)
    return dict(zip(_HEADERS, (*owner, *main, nonce, nonce), strict=True))


def verify_v2(signature: str, auth_tokens: Tokens, url: str, nonce: str) -> bool:
    """Whether a version 2 header holds a signature made with one of the tokens.

    Args:
        signature: Value of the signature header; may be a comma-separated list.
        auth_tokens: One token or several.
        url: See `sign_v2`.
        nonce: Value of the nonce header; an empty one is never valid.
    """
    if not _NONCE.fullmatch(nonce):
        return False
    return _any_match(signature, [sign_v2(token, url, nonce) for token in _tokens(auth_tokens)])


def verify_v3(
    signature: str,
    auth_tokens: Tokens,
    method: str,
    url: str,
    nonce: str,
    params: Params | None = None,
) -> bool:
    """Whether a version 3 header holds a signature made with one of the tokens.

    Args:
        signature: Value of the signature header; may be a comma-separated list.
        auth_tokens: One token or several.
        method: See `sign_v3`.
        url: See `sign_v3`.
        nonce: Value of the nonce header; an empty one is never valid.
        params: See `sign_v3`.
    """
    if not _NONCE.fullmatch(nonce) or method.upper() not in {"GET", "POST"}:
        return False
    return _any_match(
        signature,
        [sign_v3(token, method, url, nonce, params) for token in _tokens(auth_tokens)],
    )


def verify(
    *,
    method: str,
    url: str,
    headers: Headers,
    params: Params | None = None,
    auth_tokens: Tokens,
    versions: Sequence[Version] = SAFE_VERSIONS,
) -> bool:
    """Whether a webhook request was signed with one of the tokens.

    Of the two headers of a version, either may match. If several versions are accepted, the first
    one in the request decides: an invalid V3 signature is refused even with a valid V2 one.

    Args:
        method: The method of the request.
        url: The URL that the API requested, with its query: behind a proxy, the public URL.
        headers: The headers of the request; names are case-insensitive.
        params: The form fields of a POST; None or the query parameters for a GET.
        auth_tokens: One token or several, for example of an account and its subaccounts.
        versions: The versions to accept, the preferred one first. With `V2` among them, neither
            query nor body is authenticated: an attacker can omit the V3 headers and change both.

    Raises:
        TypeError: A token is not a string.
        ValueError: There is no token, an empty one, or an unknown version.
    """
    tokens = _tokens(auth_tokens)
    if not versions or not set(versions) <= set(VERSIONS):
        raise ValueError(f"versions must name some of {', '.join(VERSIONS)}, got {versions!r}")
    received = headers_by_name(headers)
    for version in versions:
        nonce = header(received, nonce_header(version)).strip()
        names = (signature_header(version, main_account=main) for main in (False, True))
        signature = ",".join(filter(None, (header(received, name).strip() for name in names)))
        if nonce and signature:
            return _is_signed(version, signature, tokens, method, url, nonce, params)
    return False


def _is_signed(
    version: Version,
    signature: str,
    tokens: list[str],
    method: str,
    url: str,
    nonce: str,
    params: Params | None,
) -> bool:
    try:
        if version == "V3":
            return verify_v3(signature, tokens, method, url, nonce, params)
        return verify_v2(signature, tokens, url, nonce)
    except (ValueError, RecursionError):  # not a URL, or endless nesting of parameters
        return False


def headers_by_name(headers: Headers) -> dict[str, str]:
    """Headers by lower-case name; repeated ones are joined with commas."""
    # Django, Flask, Starlette, aiohttp and the standard library all have `items`.
    pairs = headers.items() if hasattr(headers, "items") else headers
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        values = [value] if isinstance(value, str | bytes) else value
        found.setdefault(_text(name).lower(), []).extend(map(_text, values))
    return {name: ",".join(values) for name, values in found.items()}


def header(headers: Headers, name: str) -> str:
    """The value of a header; repeated ones are joined, a missing one is empty."""
    return headers_by_name(headers).get(name.lower(), "")


def params_of_get(url: str, params: Params) -> dict[str, object]:
    """The parameters of a GET: those of the query, and additional ones.

    Raises:
        ValueError: `url` is not a URL.
    """
    return {**params, **parse_form(urlsplit(url).query)}


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _tokens(auth_tokens: Tokens) -> list[str]:
    tokens = [auth_tokens] if isinstance(auth_tokens, str) else list(auth_tokens)
    if not all(isinstance(token, str) for token in tokens):
        raise TypeError("auth_tokens must be a str or several")
    # With an empty key, anybody could sign.
    if not tokens or not all(token.strip() for token in tokens):
        raise ValueError("auth_tokens must hold at least one token, and no empty one")
    return tokens


def _any_match(received: str, expected: list[str]) -> bool:
    matched = False
    for candidate in received.split(","):
        for signature in expected:
            # No early exit, so that timing does not reveal which one matched.
            matched |= hmac.compare_digest(_bytes(candidate.strip()), signature.encode())
    return matched


def _hmac(key: str, text: str) -> str:
    return b64encode(hmac.digest(_bytes(key), _bytes(text), sha256)).decode()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _base(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"


def _v3_text(method: str, url: str, params: Params) -> str:
    query: Params = parse_form(urlsplit(url).query)
    if method.upper() == "GET":
        query, params = params_of_get(url, params), {}
    text = _base(url)
    if query or params:
        text += "?" + "&".join(f"{name}={value}" for name, value in _sorted_pairs(query))
    if query and params:
        text += "."
    return text + _concatenated(params)


def _sorted_pairs(params: Params) -> Iterable[tuple[str, object]]:
    """Parameters in signing order: by name, then by value."""
    for name in sorted(params):
        value = params[name]
        if isinstance(value, list | tuple):
            yield from ((name, item) for item in sorted(map(str, value)))
        else:
            yield name, value


def _concatenated(params: Params) -> str:
    return "".join(
        name + (_concatenated(value) if isinstance(value, Mapping) else str(value))
        for name, value in _sorted_pairs(params)
    )
