"""How fast messages leave their queue (Plivo's pages on throughput and toll-free numbers).

Every sender has a queue for each kind of message. A request is never refused for being too fast.
"""

from __future__ import annotations

from typing import Final

from plivo_emulator.telephony.phones import is_toll_free

_NORTH_AMERICAN: Final = 11
_SHORT_CODE: Final = range(3, 7)

# Messages a second.
_SHORT_CODES: Final = 100.0
_SHORT_CODES_TO_CANADA: Final = 10.0
_TOLL_FREE: Final = {"sms": 25.0, "mms": 2.0}
_LONG_CODES: Final = {"sms": 0.25, "mms": 0.25}
_OTHERS: Final = {"sms": 5.0, "mms": 0.25}


def messages_per_second(sender: str, kind: str, country: str) -> float | None:
    """Return how many messages of a sender leave in a second; `None` if there is no limit.

    Args:
        sender: a number, digits only, or a name.
        kind: `sms`, `mms` or `whatsapp`; no limit is known of the last.
        country: ISO 3166-1 alpha-2 code of the destination.
    """
    if kind == "whatsapp":
        return None
    if sender.isdecimal() and len(sender) in _SHORT_CODE:
        return _SHORT_CODES_TO_CANADA if country == "CA" else _SHORT_CODES
    if is_toll_free(sender):
        return _TOLL_FREE[kind]
    if sender.startswith("1") and len(sender) == _NORTH_AMERICAN:
        return _LONG_CODES[kind]
    return _OTHERS[kind]
