"""Error codes of messages, in words (Plivo's page on message error codes).

Of the texts of the live service only that of 450 is recorded. The others are the emulator's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ERRORS: Final[Mapping[str, str]] = {
    "10": "Invalid message",
    "20": "Network error",
    "30": "Spam detected",
    "40": "Invalid source number",
    "50": "Invalid destination number",
    "60": "Loop detected",
    "70": "Destination permanently unavailable",
    "80": "Destination temporarily unavailable",
    "90": "No route available",
    "100": "Prohibited by carrier",
    "110": "Message too long",
    "120": "Media larger than 5 MB",
    "130": "Unsupported media format",
    "140": "Media could not be processed",
    "200": "Recipient has opted out",
    "201": "Toll-free numbers of the US cannot send to Canada",
    "300": "Message could not be dispatched",
    "310": "WhatsApp sender is not registered",
    "330": "Unsupported WhatsApp message",
    "340": "WhatsApp template is missing or not approved",
    "350": "Parameters do not fit the WhatsApp template",
    "360": "WhatsApp business account is restricted",
    "370": "Too many WhatsApp messages",
    "380": "WhatsApp conversation is not open",
    "420": "Message expired",
    "450": "Destination Country Disabled",
    "451": "Too many messages to the destination country",
    "452": "Possible SMS pumping",
    "900": "Insufficient credit",
    "910": "Account disabled",
    "1000": "Unknown error",
}


def error_text(code: str) -> str:
    """Return an error code in words."""
    return ERRORS.get(code, f"Error {code}")
