"""Parts of text messages (Plivo's page on encoding and concatenation, GSM 03.38).

A text is sent in the GSM alphabet, 7 bits a character, or as UCS-2 if any character is not in it. A
single part holds 160 or 70 of them, the parts of a longer text 153 or 67, because of their header.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The characters of the GSM alphabet."""
EXTENSION: Final = frozenset("\f^{}\\[~]|€")
"""Those that take two places, the first of them an escape."""
_ALPHABET: Final = BASIC | EXTENSION

# What looks like characters of the alphabet. The service's own table is not published.
_LOOKALIKES: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b", "'")
    | dict.fromkeys("\u201c\u201d\u201e", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-")
    | dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " "
    )
    | dict.fromkeys("\u200b\ufeff", "")
    | {"\u2026": "..."}
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding of text messages.

    Attributes:
        name: as the pages call it.
        single: the places of a message of one part.
        each: the places of each part of a longer message.
        longest: the most places that a message may have.
    """

    name: str
    single: int
    each: int
    longest: int


GSM: Final = Encoding("GSM 03.38", single=160, each=153, longest=1600)
UCS2: Final = Encoding("UCS-2", single=70, each=67, longest=737)


def encoding_of(text: str) -> Encoding:
    """Return the encoding of a text."""
    return GSM if _ALPHABET.issuperset(text) else UCS2


def with_gsm_lookalikes(text: str) -> str:
    """Return a text with quotes, dashes and spaces as the GSM alphabet has them."""
    return text.translate(_LOOKALIKES)


def length(text: str) -> int:
    """Return how many places a text takes in its encoding."""
    if encoding_of(text) is GSM:
        return len(text) + sum(map(text.count, EXTENSION))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def message_units(text: str) -> int:
    """Return the number of parts of a text; an empty one has one.

    A character that takes two places is never divided between parts.
    """
    encoding = encoding_of(text)
    if length(text) <= encoding.single:
        return 1
    units, used = 1, 0
    for width in _widths(text, encoding):
        if used + width > encoding.each:
            units, used = units + 1, 0
        used += width
    return units


def _widths(text: str, encoding: Encoding) -> Iterator[int]:
    """Yield how many places each character takes."""
    if encoding is GSM:
        return (2 if character in EXTENSION else 1 for character in text)
    return (2 if character > "\uffff" else 1 for character in text)
