"""Redaction of secrets in the journal, messages, logs and representations.

A secret is recognised in three ways: by its name ("auth_token"), by its place (after an account's
id and a colon, before the `@` of a URL, after `Basic`), and by its value, if it is `Known`. What is
encoded (percent, JSON, XML, base64) is also checked after decoding; if a secret is found only then,
the whole text is redacted. The time is linear in the length of the text.
"""

from __future__ import annotations

import base64
import binascii
import html
import re
from collections.abc import Collection, Iterable
from typing import Any, Final
from urllib.parse import unquote_plus

import orjson

REDACTED: Final = "(redacted)"
_DEEPER: Final = "(nested too deeply)"
# More than any request of the API has; encoders fail at about 250.
_LEVELS: Final = 100
# How many layers of encoding are checked.
_DECODINGS: Final = 3
# A shorter value would match by accident.
_SHORTEST: Final = 8
_SHORTEST_PAIR: Final = len("token=x")
# From this many values on, they are indexed by their beginnings.
_FEW: Final = 32

# The API uses `auth_token` and `new_auth_token`; the others are sent by mistake.
_WORDS: Final = ("token", "pass", "secret", "key", "credentials", "authorization")
_WORD: Final = r"""(?:token|pass(?:word|wd|phrase)|secret|(?:api|auth|access|private)[_-]?key
    |credentials|authorization)"""
_SECRET: Final = re.compile(_WORD.replace("[_-]?", "") + r"\Z", re.VERBOSE)
# Separators between words, and list indexes.
_NO_LETTER: Final = re.compile(r"[^a-z]")
_PARTS: Final = re.compile(r"[\[\].]+")
_HEADER_WORDS: Final = frozenset({"auth", "authentication", "cookie", "key"})

# In text other than JSON: quoted up to the closing quote or the end, else one word.
_NAMED: Final = re.compile(
    rf"""
    ({_WORD} (?:\[[^\]=&\s]{{0,40}}\])* \\*["'`]? [\])]? \s* (?:=>|:=|[:=]) \s*)
    (?! \\*["']?\(redacted\))
    ( \\+["'][^"'\\]*+
    | "(?:[^"\\]|\\.)*+(?:"|\\?\Z)
    | '(?:[^'\\]|\\.)*+(?:'|\\?\Z)
    | (?:(?:basic|bearer|token)\ +)? [^\s&,;"'}}\]<\\]+ )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_IN_XML: Final = re.compile(
    rf"""(<[\w.:-]{{0,60}}{_WORD}(?:\s[^<>]{{0,300}})?>\s*)
    (?!\(redacted\)) (<!\[CDATA\[(?:.*?\]\]>|.*)|[^<]+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_IN_MULTIPART: Final = re.compile(
    rf"""((?>name=[^;\r\n]{{0,100}}?{_WORD})[^\r\n]{{0,400}}+
    (?:\r?\n[^\r\n]{{1,300}}+){{0,9}}+\r?\n\r?\n) (?!\(redacted\)) (.+?)(?=\r?\n--|\Z)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# Up to the last `@`, as HTTP clients read it.
_USER_IN_URL: Final = re.compile(r"//[^/?#\s\"'<>]*@")
_AFTER_ID: Final = re.compile(r"\b([MS]A[A-Z0-9]{18}:)(?!\(redacted\))[^\s@\"'<>&,;]+")
_AFTER_SCHEME: Final = re.compile(r"\b((?:basic|bearer)\s+)[\w.~+/-]{16,}=*", re.IGNORECASE)
# Each rule with lower-case texts of which it needs one; most texts contain none.
_RULES: Final = (
    (_WORDS, _IN_MULTIPART, rf"\1{REDACTED}"),
    (_WORDS, _IN_XML, rf"\1{REDACTED}"),
    (_WORDS, _NAMED, rf'\1"{REDACTED}"'),
    (("@",), _USER_IN_URL, f"//{REDACTED}@"),
    (("ma", "sa"), _AFTER_ID, rf"\1{REDACTED}"),
    (("basic", "bearer"), _AFTER_SCHEME, rf"\1{REDACTED}"),
)
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")


class Known:
    """Known secret values; those of fewer than 8 characters are ignored.

    Args:
        values: the secrets.
    """

    def __init__(self, values: Iterable[str] = ()) -> None:
        self._values = sorted({one for one in values if len(one) >= _SHORTEST}, key=len)[::-1]
        self._by_beginning: dict[str, list[str]] = {}
        for value in self._values:
            self._by_beginning.setdefault(value[:_SHORTEST], []).append(value)

    def and_also(self, value: str) -> Known:
        """Return a copy with one more value."""
        return Known([*self._values, value])

    def hide(self, text: str) -> str:
        """Return a text with these values redacted."""
        for value in self._perhaps_in(text):
            if value in text:
                text = text.replace(value, REDACTED)
        return text

    def _perhaps_in(self, text: str) -> Collection[str]:
        if len(self._values) <= _FEW:
            return self._values
        known = self._by_beginning
        beginnings = {text[at : at + _SHORTEST] for at in range(len(text) - _SHORTEST + 1)}
        return [value for one in beginnings & known.keys() for value in known[one]]


NOTHING: Final = Known()


def is_secret(name: str) -> bool:
    """Return whether a name is that of a secret, in any spelling: `authToken`, `auth[token]`."""
    parts = (name, *_PARTS.split(name)) if "[" in name or "." in name else (name,)
    return any(_SECRET.search(_NO_LETTER.sub("", part.lower())) for part in parts)


def is_secret_header(name: str) -> bool:
    """Return whether the header of this name, in lower case, carries credentials."""
    return is_secret(name) or not _HEADER_WORDS.isdisjoint(re.split("[-_]", name))


def redacted_json(value: Any, known: Known = NOTHING, *, levels: int = _LEVELS) -> Any:
    """Return a decoded JSON value with secrets redacted.

    Levels that are too deep to encode are replaced, too.
    """
    if isinstance(value, str):
        return redacted_text(value, known)
    if not isinstance(value, (dict, list)):
        return value
    if not levels:
        return _DEEPER
    if isinstance(value, list):
        if len(value) == 2 and _is_label(value[0]):
            return [value[0], REDACTED]
        return [redacted_json(item, known, levels=levels - 1) for item in value]
    labelled = any(_is_label(value.get(name)) for name in ("name", "key"))
    return {
        redacted_text(str(name), known): REDACTED
        if item and (is_secret(str(name)) or (labelled and name == "value"))
        else redacted_json(item, known, levels=levels - 1)
        for name, item in value.items()
    }


def printable(text: str) -> str:
    """Return a text with control characters escaped, as a single line for a log."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def redacted_text(text: str, known: Known = NOTHING) -> str:
    """Return a text with secrets redacted by name, place and value."""
    shown = _redacted_base64(_ruled(text, known), known)
    plain = shown
    for _ in range(_DECODINGS):
        decoded = _decoded(plain)
        if decoded == plain:
            break
        plain = decoded
        if _redacted_base64(_ruled(plain, known), known) != plain:
            return REDACTED
    return shown


def redacted_body(body: bytes, known: Known = NOTHING) -> Any:
    """Return a body with secrets redacted: decoded JSON, else text, `None` if empty."""
    if not body:
        return None
    try:
        return redacted_json(orjson.loads(body), known)
    except orjson.JSONDecodeError:
        return redacted_content(body.decode("utf-8", "replace"), known)


def redacted_content(text: str, known: Known = NOTHING) -> str:
    """Return the text of a body, which may be a form, with secrets redacted."""
    if text.lstrip()[:1] not in ("{", "[", "<", "-"):
        text = redacted_query(text, known)
    return redacted_text(text, known)


def redacted_url(url: str, known: Known = NOTHING) -> str:
    """Return a URL without user name and password, and without secrets in its query."""
    path, _, query = url.partition("?")
    return redacted_path(path, query, known)


def redacted_query(query: str, known: Known = NOTHING) -> str:
    """Return a query string or form with secrets redacted."""
    if "=" not in query:
        return redacted_text(query, known)
    return "&".join(_redacted_pair(pair, known) for pair in query.split("&"))


def redacted_path(path: str, query: str, known: Known = NOTHING) -> str:
    """Return the target of a request with secrets redacted in path and query."""
    path = redacted_text(path, known)
    return f"{path}?{redacted_query(query, known)}" if query else path


def _redacted_pair(pair: str, known: Known) -> str:
    if len(pair) < _SHORTEST_PAIR:
        return pair
    name, equals, value = pair.partition("=")
    if value and is_secret(unquote_plus(name)):
        return f"{redacted_text(name, known)}={REDACTED}"
    return f"{redacted_text(name, known)}{equals}{redacted_text(value, known)}"


def _is_label(value: Any) -> bool:
    return isinstance(value, str) and is_secret(value)


def _ruled(text: str, known: Known) -> str:
    lower = text.lower()
    for needed, pattern, replacement in _RULES:
        if any(one in lower for one in needed):
            text = pattern.sub(replacement, text)
    return known.hide(text)


def _decoded(text: str) -> str:
    """Return a text with one layer of every encoding removed."""
    if "%" in text:
        text = unquote_plus(text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
    if "&" in text:
        text = html.unescape(text)
    return text.replace("\0", "")


def _redacted_base64(text: str, known: Known) -> str:
    def shown(found: re.Match[str]) -> str:
        run = found[0].rstrip("=").replace("-", "+").replace("_", "/")
        try:
            content = base64.b64decode(run + "=" * (-len(run) % 4)).decode("latin-1")
        except (binascii.Error, ValueError):
            return found[0]
        return found[0] if _ruled(content, known) == content else REDACTED

    return _BASE64.sub(shown, text)
