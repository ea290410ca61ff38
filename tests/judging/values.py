"""Other values of the same kind: what a property might say if it were wrong."""

from __future__ import annotations

import base64
import binascii
import re
from datetime import date, datetime, timedelta
from typing import Any, Final

# Everything a server makes up is as good as anything else, but not the same each time.
UUID: Final = "c0ffee00-1111-4222-8333-444455556666"
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT: Final = re.compile(r"(\d{4}-\d{2}-\d{2})([T ])(\d{2}:\d{2}:\d{2})(.*)")
_AMOUNT: Final = re.compile(r"\d+\.\d+")
_SMALLEST: Final = 0.001
_TOKEN_LENGTH: Final = 40


def another(value: Any, choices: list[Any]) -> Any:
    """A value of the same kind; the same value if there is none.

    Args:
        value: what is right.
        choices: the values of the enum, if there is one.
    """
    if value in choices:
        others = [each for each in choices if each is not None]
        return others[(others.index(value) + 1) % len(others)]
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, float):
        return value + _SMALLEST
    return _another_text(value) if isinstance(value, str) else value


def _another_text(text: str) -> str:
    if _UUID.fullmatch(text):
        return UUID
    if _DATE.fullmatch(text):
        return (date.fromisoformat(text) + timedelta(days=1)).isoformat()
    if found := _MOMENT.fullmatch(text):
        day, between, time, rest = found.groups()
        later = datetime.fromisoformat(f"{day} {time}") + timedelta(seconds=1)
        return later.strftime(f"%Y-%m-%d{between}%H:%M:%S") + rest
    if _AMOUNT.fullmatch(text):
        whole, _, places = text.partition(".")
        added = str(int(whole + places) + 1).zfill(len(whole + places))
        return f"{added[: -len(places)]}.{added[-len(places) :]}"
    return _another_token(text) or _last_sign_changed(text)


def _another_token(text: str) -> str:
    """Another token, for a token: base64 of hexadecimal digits."""
    try:
        inside = base64.b64decode(text, validate=True).decode()
    except (binascii.Error, ValueError):
        return ""
    if len(text) != _TOKEN_LENGTH or not re.fullmatch("[0-9a-f]+", inside):
        return ""
    return base64.b64encode(
        ("1" if inside[0] == "0" else "0").encode() + inside[1:].encode()
    ).decode()


def _last_sign_changed(text: str) -> str:
    """A letter becomes another letter, a digit another digit: an identifier stays one."""
    for position in reversed(range(len(text))):
        sign = text[position]
        if sign.isascii() and sign.isalnum():
            first, last = (
                ("0", "9") if sign.isdigit() else ("a", "z") if sign.islower() else ("A", "Z")
            )
            other = first if sign == last else chr(ord(sign) + 1)
            return text[:position] + other + text[position + 1 :]
    return f"{text}x"
