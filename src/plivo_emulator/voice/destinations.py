"""Who can be called."""

from __future__ import annotations

import re
from typing import Final

from plivo_emulator.resources._endpoints import ENDPOINTS, registration
from plivo_emulator.store import Transaction, Where

_ENDPOINT: Final = re.compile(r"(sips?:)?(?P<username>[^@]+)@phone\.plivo\.com")


def is_reachable(tx: Transaction, destination: str) -> bool:
    """Return whether a destination is anything but an endpoint whose phone is not registered."""
    endpoint = _ENDPOINT.fullmatch(destination)
    if endpoint is None:
        return True
    row = ENDPOINTS.find(tx, Where(("username", "=", endpoint["username"])), hold=False)
    return row is not None and registration(row)["sip_registered"] == "true"
