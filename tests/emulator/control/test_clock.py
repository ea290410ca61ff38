"""The clock has an end, before which everything that is scheduled has a date."""

from __future__ import annotations

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client import BadRequestError

CENTURY = 3_153_600_000


def test_the_last_days(plivo_emulator: EmulatorUnderTest) -> None:
    for _ in range(79):
        plivo_emulator.control.clock.advance(seconds=CENTURY)
    with pytest.raises(BadRequestError, match="that is beyond the year 9998"):
        plivo_emulator.control.clock.advance(seconds=CENTURY)
    year = plivo_emulator.clock.now.year
    plivo_emulator.clock.advance(days=(9998 - year) * 365)
    assert plivo_emulator.clock.now.year >= 9997
    number = plivo_emulator.client.phone_numbers.list(country_iso="US").objects[0].number
    plivo_emulator.client.phone_numbers.buy(number)
    plivo_emulator.client.numbers.unrent(number)
    made = plivo_emulator.client.endpoints.create(username="a", password="secret", alias="A")
    plivo_emulator.control.endpoints.register(made.endpoint_id, seconds=86400)
