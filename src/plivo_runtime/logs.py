"""Logging of the clients to the logger `plivo`, with secrets redacted.

`PLIVO_LOG=info` shows each request and retry on the standard error stream, `PLIVO_LOG=debug` also
what is sent and received.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from plivo_runtime import codec

if TYPE_CHECKING:
    import httpx

logger = logging.getLogger("plivo")
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO}
_FORMAT = "%(asctime)s %(name)s %(levelname)s %(message)s"

_SECRET = re.compile(r"(^|_)(token|otp|pin|password|secret)($|_)", re.IGNORECASE)


def redact(value: Any) -> Any:
    """A copy of a JSON value with tokens, passwords, PINs and the like replaced by `***`."""
    if isinstance(value, Mapping):
        return {
            name: "***" if _SECRET.search(name) and isinstance(item, str) else redact(item)
            for name, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [redact(item) for item in value]
    return value


def redacted_body(response: httpx.Response) -> Any:
    """The JSON of a response without secrets, or the size of another body."""
    try:
        return redact(codec.loads(response.content))
    except ValueError:
        return f"{len(response.content)} bytes"


def configure(level: str | None) -> None:
    """Set the level that the environment names.

    The root logger gets a handler, as by `logging.basicConfig`, unless it has one already.

    Args:
        level: The value of `PLIVO_LOG`, if it is set.
    """
    if not level:
        return
    logging.basicConfig(format=_FORMAT)
    if level.lower() in _LEVELS:
        logger.setLevel(_LEVELS[level.lower()])
    else:
        logger.warning("PLIVO_LOG is %r, but must be debug or info", level)


configure(os.environ.get("PLIVO_LOG"))
