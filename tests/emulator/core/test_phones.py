"""The country of a number, found quickly, is the one that a thorough look finds."""

from __future__ import annotations

import random

import phonenumbers
import pytest

from plivo_emulator.telephony.phones import _read_thoroughly, country_of


def _thorough(number: str) -> str:
    region = _read_thoroughly(number)
    return region if region and region.isalpha() else ""


@pytest.mark.parametrize("kind", range(5))
def test_examples_of_every_country(kind: int) -> None:
    for region in phonenumbers.SUPPORTED_REGIONS:
        example = phonenumbers.example_number_for_type(region, kind)
        if example is not None:
            number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
            assert country_of(number) == _thorough(number), number


def test_anything_else() -> None:
    chance = random.Random(7)
    codes = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)
    numbers = [
        "",
        "+",
        "0",
        "+0",
        "1",
        "+1",
        "12",
        "+10155550100",
        "+11155550100",
        "x",
        "+44",
        "٣٤",
    ]
    for _ in range(3000):
        length = chance.choice((1, 3, 4, 7, 8, 9, 10, 10, 10, 11, 12, 15, 16, 18))
        rest = "".join(chance.choices("0123456789", k=length))
        numbers.append(f"+{chance.choice([1, 1, *codes])}{rest}")
        numbers.append(rest)
    for number in numbers:
        assert country_of(number) == _thorough(number), number


def test_every_area_code_of_north_america() -> None:
    chance = random.Random(7)
    for area in range(200, 1000):
        for _ in range(4):
            number = f"+1{area}{chance.randrange(10**7):07d}"
            assert country_of(number) == _thorough(number), number
