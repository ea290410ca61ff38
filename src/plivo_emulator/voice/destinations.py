"""Who can be called, and who is behind a SIP address."""

from __future__ import annotations

import re
from typing import Final

from plivo_emulator.domain.endpoints import ENDPOINTS, registration
from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.telephony.phones import country_of

_ENDPOINT: Final = re.compile(r"(sips?:)?(?P<username>[^@]+)@phone\.plivo\.com")


def endpoint_at(tx: Transaction, address: str) -> Row | None:
    """Return the endpoint that has an address, `None` if it is not that of an endpoint."""
    match = _ENDPOINT.fullmatch(address)
    if match is None:
        return None
    return ENDPOINTS.find(tx, Where(("username", "=", match["username"])), hold=False)


def country_called(destination: str) -> str:
    """Return the ISO code of the country of a number, empty for a SIP address."""
    return "" if "@" in destination else country_of(destination)


def is_reachable(tx: Transaction, destination: str) -> bool:
    """Return whether a destination is anything but an endpoint whose phone is not registered."""
    if _ENDPOINT.fullmatch(destination) is None:
        return True
    row = endpoint_at(tx, destination)
    return row is not None and registration(row)["sip_registered"] == "true"
