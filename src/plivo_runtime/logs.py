"""What the clients log to the logger `plivo`, with secrets taken out."""

import logging
import re
from collections.abc import Mapping
from typing import Any

logger = logging.getLogger("plivo")

_SECRET = re.compile(r"(^|_)(token|otp|pin|password|secret)($|_)", re.IGNORECASE)


def redact(value: Any) -> Any:
    """A copy of a JSON value in which what is called token, otp, pin, ... is `***`."""
    if isinstance(value, Mapping):
        return {
            name: "***" if _SECRET.search(name) and isinstance(item, str) else redact(item)
            for name, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [redact(item) for item in value]
    return value
