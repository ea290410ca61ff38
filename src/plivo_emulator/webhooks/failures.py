"""Why webhooks were not taken, in words that say what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

_REFUSED: Final = (401, 403)


def reason(attempt: Mapping[str, Any]) -> str:
    """Return why an attempt was no success.

    Args:
        attempt: as it is stored in a delivery.
    """
    if attempt["error"]:
        return str(attempt["error"])
    said = f"answered {attempt['status']}"
    if attempt["status"] in _REFUSED:
        url = attempt["url"].partition("?")[0]
        said += f"; it was signed for {url}, so that is the URL to check the signature with"
    return said
