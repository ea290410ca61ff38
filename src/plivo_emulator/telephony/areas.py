"""Area codes of the US and Canada and their states, kept in `data/area_codes.csv`."""

from __future__ import annotations

import csv
from functools import cache

from plivo_emulator.telephony.data_files import read_table


def area_code(number: str) -> str:
    """Return the area code of a number of the North American plan, empty for other numbers.

    Args:
        number: with country code, digits only.
    """
    return number[1:4] if number.startswith("1") and len(number) == 11 else ""


def state_of(number: str) -> str:
    """Return the postal abbreviation of a number's state or province, empty if it has none.

    Args:
        number: as for `area_code`.
    """
    return _states().get(area_code(number), "")


@cache
def _states() -> dict[str, str]:
    text = read_table("area_codes.csv")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    rows = csv.DictReader(lines)
    return {code: row["state"] for row in rows for code in row["area_codes"].split()}
