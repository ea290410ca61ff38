"""The emulator's only source of identifiers and random values.

One `Ids` per emulator. With a seed, all values are reproducible: two runs that receive the same
requests return the same bytes. Values are not secrets: the generator is fast and reproducible, not
unpredictable.
"""

from __future__ import annotations

import base64
import random
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_VARIANT_AND_VERSION = (0xC000 << 48) | (0xF000 << 64)
_RFC_4122_VERSION_4 = (0x8000 << 48) | (0x4000 << 64)


class Ids:
    """A generator of identifiers, tokens, nonces and codes.

    Args:
        seed: any integer or text for a reproducible sequence, `None` for a different one each time.
    """

    __slots__ = ("_random",)

    def __init__(self, seed: int | str | None = None) -> None:
        self._random = random.Random(seed)

    def uuid(self) -> str:
        """Return a version 4 UUID, 36 characters, lower case: `api_id`, `session_uuid`..."""
        bits = self._random.getrandbits(128) & ~_VARIANT_AND_VERSION | _RFC_4122_VERSION_4
        text = f"{bits:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def app_id(self) -> str:
        """Return an application's identifier: 17 decimal digits, the first not zero."""
        return str(10**16 + self._random.randrange(9 * 10**16))

    def endpoint_id(self) -> str:
        """Return an endpoint's identifier: 14 decimal digits, the first not zero."""
        return str(10**13 + self._random.randrange(9 * 10**13))

    def subaccount_auth_id(self) -> str:
        """Return `SA` and 18 upper-case letters or digits."""
        return "SA" + "".join(self._random.choices(_UPPER, k=18))

    def registration_id(self, letter: str) -> str:
        """Return a letter and 6 upper-case letters or digits: `brand_id`, `campaign_id`."""
        return letter + "".join(self._random.choices(_UPPER, k=6))

    def auth_token(self) -> str:
        """Return 40 characters: the base64 form of 30 lower-case hexadecimal digits."""
        return base64.b64encode(f"{self._random.getrandbits(120):030x}".encode()).decode()

    def digits(self, length: int) -> str:
        """Return `length` decimal digits, leading zeros included: codes and PINs."""
        return f"{self._random.randrange(10**length):0{length}d}"

    def number(self, below: int) -> int:
        """Return a whole number from 0 up to but not including `below`."""
        return self._random.randrange(below)

    def chance(self, probability: float) -> bool:
        """Return true with this probability (0 never, 1 always)."""
        return self._random.random() < probability

    @staticmethod
    def named_uuid(name: str) -> str:
        """Return the UUID that belongs to a name, always the same (version 5)."""
        return str(uuid5(NAMESPACE_URL, name))

    @staticmethod
    def named_digits(name: str, length: int) -> str:
        """Return the decimal digits that belong to a name, always the same."""
        number = int.from_bytes(sha256(name.encode()).digest(), "big")
        return f"{number % 10**length:0{length}d}"
