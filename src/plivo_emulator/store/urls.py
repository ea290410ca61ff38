"""What the URL of a database says."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qsl, urlsplit, urlunsplit

DEFAULT_SCHEMA: Final = "plivo_emulator"
SHARED_SCHEMES: Final = frozenset({"postgresql", "postgres"})


def describe(url: str) -> str:
    """Return what a store's URL says that everybody may read: no password, no options."""
    if url.partition("://")[0] not in SHARED_SCHEMES:
        return url
    parts = urlsplit(url)
    schema = dict(parse_qsl(parts.query, keep_blank_values=True)).get("schema", DEFAULT_SCHEMA)
    place = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
    return f"{place} (schema {schema})"
