"""Keeps secrets out of what is shown: the journal, messages, logs, representations."""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import unquote_plus

import orjson

REDACTED: Final = "(redacted)"
_DEEPER: Final = "(nested too deeply)"
# More than any request of the API has; encoders give up at about 250.
_LEVELS: Final = 100

# The API's are `auth_token` and `new_auth_token`; the others are what people send by mistake.
_SECRET_NAME: Final = re.compile(
    r"(^|[_-])(token|password|passwd|secret|api[_-]?key)$", re.IGNORECASE
)
# In text that is no JSON, or not quite: quoted up to the closing quote or the end, else one word.
_SECRET_IN_TEXT: Final = re.compile(
    r"""
    ((?:token|password|passwd|secret)\\?["']?\s*[:=]\s*)
    ( \\["'][^"'\\]*+
    | "(?:[^"\\]|\\.)*+(?:"|\\?\Z)
    | '(?:[^'\\]|\\.)*+(?:'|\\?\Z)
    | [^\s&,;"'}\]]+ )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_USER_IN_URL: Final = re.compile(r"//[^/@?#]*@")


def redacted_json(value: Any, *, levels: int = _LEVELS) -> Any:
    """Return a decoded JSON value in which what is called a token or password is not shown.

    What is nested deeper than so many levels is not shown either: it could not be sent as JSON.
    """
    if not isinstance(value, (dict, list)):
        return value
    if not levels:
        return _DEEPER
    if isinstance(value, list):
        return [redacted_json(item, levels=levels - 1) for item in value]
    return {
        name: REDACTED
        if item and _SECRET_NAME.search(str(name))
        else redacted_json(item, levels=levels - 1)
        for name, item in value.items()
    }


def printable(text: str) -> str:
    """Return a text with control characters escaped, so that it stays one line of a log."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def redacted_text(text: str) -> str:
    """Return a text without what follows the name of a secret in it."""
    return _SECRET_IN_TEXT.sub(rf'\1"{REDACTED}"', text)


def redacted_body(body: bytes) -> Any:
    """Return a body to show: decoded JSON, else text, `None` when empty; secrets redacted."""
    if not body:
        return None
    try:
        return redacted_json(orjson.loads(body))
    except orjson.JSONDecodeError:
        text = body.decode("utf-8", "replace")
        if text.lstrip()[:1] not in ("{", "["):
            text = redacted_query(text)
        return redacted_text(text)


def redacted_query(query: str) -> str:
    """Return a query string, or a form, in which what is called a token is not shown."""
    if "=" not in query:
        return query
    return "&".join(map(_redacted_pair, query.split("&")))


def redacted_path(path: str, query: str) -> str:
    """Return the target of a request, credentials in either part left out."""
    if "@" in path:
        path = _USER_IN_URL.sub(f"//{REDACTED}@", path)
    return f"{path}?{redacted_query(query)}" if query else path


def _redacted_pair(pair: str) -> str:
    name, _, value = pair.partition("=")
    return f"{name}={REDACTED}" if value and _SECRET_NAME.search(unquote_plus(name)) else pair
