"""Findings of house rules, as they are told: each message once, with the files and lines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from tests.spec.document import OPENAPI
from tools.generator.bundle import Bundle, bundle

# Whoever has seen so many places of a message knows what is wrong.
_MOST_PLACES: Final = 10
# Variants of an operation stand where it stands.
_VARIANT: Final = re.compile(r"\?[^/]*")


def told(findings: Iterable[str]) -> str:
    """Write findings, ``pointer: message``, as one line for each message and each place."""
    places: dict[str, list[str]] = {}
    for finding in sorted(findings):
        where, _, message = finding.partition(": ")
        place = f"{_bundle().place(_VARIANT.sub('', where))} {where}"
        if place not in places.setdefault(message, []):
            places[message].append(place)
    return "\n".join(_line(message, where) for message, where in places.items())


def _line(message: str, places: list[str]) -> str:
    more = len(places) - _MOST_PLACES
    shown = [*places[:_MOST_PLACES], *([f"and {more} more"] if more > 0 else [])]
    return "\n  ".join([message, *shown])


@cache
def _bundle() -> Bundle:
    return bundle(OPENAPI)
