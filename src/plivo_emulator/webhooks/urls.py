"""The final form of URLs: what is requested, and therefore signed.

A signature covers the URL, and the receiver checks it against the `Host` header and the request
target. So a configured URL is normalised once, before it is signed, and is requested in exactly
that form:

- as every HTTP client does: scheme and host in lower case, international names in ASCII, no default
  port, no user name or password (they travel as a header), no fragment, `/` for a missing path, no
  dot segments, no `?` without a query behind it;
- characters that a URL cannot hold are percent-encoded as UTF-8;
- so are `@` and `;` in a query, which the validators of Plivo's SDKs for Node.js and Go misread;
- everything else is unchanged: `%40` or `@` in a path, `%c3` or `%C3`, `+` or `%20`, the order,
  repetition and emptiness of parameters.
"""

from __future__ import annotations

import re
from base64 import b64encode
from typing import Final
from urllib.parse import quote, quote_plus, urlencode

from plivo_emulator.caches import remembering

# The unescaped characters of paths and queries, besides letters and digits (RFC 3986).
_PATH: Final = "/-._~!$&'()*+,;=:@"
_QUERY: Final = "/-._~!$&'()*+,=:?"
_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


@remembering(1024)
@remembering(1024)
def requested_url(url: str) -> str:
    """Return the final form of a configured URL.

    Raises:
        ValueError: it cannot be requested.
    """
    # Imported late: few runs of an emulator send anything.
    from yarl import URL

    configured = url.partition("#")[0]
    parsed = URL(configured)
    origin = parsed.origin()
    target = re.split(r"(?=[/?])", configured.partition("://")[2], maxsplit=1)[1:]
    path, _, query = "".join(target).partition("?")
    path = _without_dots(_quoted(path or "/", _PATH))
    return f"{origin}{path}{'?' if query else ''}{_quoted(query, _QUERY)}"


def with_fields(url: str, fields: dict[str, str]) -> str:
    """Return a URL with fields added to its query, for a GET."""
    separator = "" if url.endswith("&") else "&" if "?" in url else "?"
    # Not every parser of queries decodes a plus sign as a space.
    return f"{url}{separator}{urlencode(fields, quote_via=quote)}"


_in_form = remembering(4096)(quote_plus)


def form(fields: dict[str, str]) -> bytes:
    """Return the body of a form; names and most values of events are the same again and again."""
    pairs = (f"{_in_form(name)}={_in_form(value)}" for name, value in fields.items())
    return "&".join(pairs).encode()


@remembering(1024)
def authorization_of(url: str) -> dict[str, str]:
    """Return the header for the user name and password in a configured URL, if any."""
    from yarl import URL

    parsed = URL(url)
    if parsed.user is None:
        return {}
    pair = f"{parsed.user}:{parsed.password or ''}".encode()
    return {"authorization": f"Basic {b64encode(pair).decode()}"}


def destination_of(url: str) -> str:
    """Return the scheme, host and port of a URL, to identify receivers; accepts any text."""
    scheme, _, rest = url.partition("://")
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    return f"{scheme}://{authority.rpartition('@')[2]}".lower()


def _quoted(text: str, safe: str) -> str:
    return quote(_ESCAPE.sub("%25", text), safe=safe + "%")


def _without_dots(path: str) -> str:
    """Remove `.` and `..` segments (RFC 3986, 5.2.4)."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments[1:]:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)
