"""Looks for what must not be there in everything that a run has left behind."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote


def forms(secret: str) -> Iterator[bytes]:
    """A secret as it may stand in a file: as it is, in a URL, in hexadecimal, in base64."""
    yield secret.encode()
    yield quote(secret, safe="").encode()
    yield secret.encode().hex().encode()
    # Three ways to begin inside a group of base64; the ends depend on the neighbours.
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + secret.encode())
        yield encoded[4 if shift else 0 : -4]


def leaks(folder: Path, secrets: Iterable[str]) -> list[Path]:
    """Delete every file that holds a secret in any form; return their paths."""
    needles = {form for secret in secrets for form in forms(secret) if len(form) > 6}
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        if any(needle in content for needle in needles):
            found.append(path)
            path.unlink()
    return found
