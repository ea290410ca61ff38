"""Logging of the clients to the logger `plivo`, with secrets redacted."""

import logging
import re
from collections.abc import Mapping
from typing import Any

logger = logging.getLogger("plivo")

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
