"""The inspector: a web page that shows what the emulator does and controls it.

Static files, served beside the control API under `/_emulator/`, and a stream of events that says
when to refresh. The page uses the control API for everything, and builds its forms from that API's
document.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from plivo_emulator.inspector.changes import changes
from plivo_emulator.pipeline.errors import method_not_allowed, not_found
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.runtime import Runtime

_ASSETS: Final = Path(__file__).with_name("assets")
_INDEX: Final = "index.html"
_CHANGES: Final = "changes"
_METHODS: Final = "GET, HEAD, OPTIONS"
_CONTENT_TYPES: Final[Mapping[str, str]] = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
_HEADERS: Final[Mapping[str, str]] = {
    "cache-control": "no-cache",
    # No other hosts and nothing inline, so that data shown cannot run as a script.
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def _files() -> dict[str, Path]:
    """Return the files by their paths below the prefix."""
    files = {
        path.relative_to(_ASSETS).as_posix(): path
        for path in _ASSETS.rglob("*")
        if path.suffix in _CONTENT_TYPES
    }
    files[""] = files.pop(_INDEX)
    return files


FILES: Final[Mapping[str, Path]] = _files()


def pages(prefix: str, document: Path) -> Callable[[Runtime, Request, Sequence[str]], Reply]:
    """Return what serves the inspector beside an API.

    Args:
        prefix: the first segment of the paths of both.
        document: the API's document.
    """
    return partial(_serve, prefix, {**FILES, document.name: document})


def _serve(
    prefix: str,
    files: Mapping[str, Path],
    runtime: Runtime,
    request: Request,
    segments: Sequence[str],
) -> Reply:
    """Answer a request with one of the inspector's files, or the stream of changes.

    Args:
        prefix: the first segment of the inspector's paths.
        files: by their paths below the prefix.
        runtime: the emulator to inspect.
        request: as it came.
        segments: of its path, below the prefix.

    Raises:
        ApiError: 404, there is no such file; 405, the method is not allowed.
    """
    name = "/".join(segments)
    path = files.get(name)
    if path is None and name != _CHANGES:
        raise not_found()
    if request.method == "OPTIONS":
        return Reply(204, headers={"allow": _METHODS})
    if request.method not in ("GET", "HEAD"):
        raise method_not_allowed(_METHODS)
    if path is None:
        headers = {"cache-control": "no-store", "content-type": "text/event-stream"}
        return Reply(200, headers=headers, stream=changes(runtime))
    if not name and not request.path.endswith("/"):
        # The page's addresses are relative, so that it also works below a proxy's path.
        return Reply(308, headers={"location": f"{prefix}/"})
    content_type = _CONTENT_TYPES[path.suffix]
    return Reply(200, path.read_bytes(), {**_HEADERS, "content-type": content_type})
