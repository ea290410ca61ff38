"""Every row of `docs/decisions.md` is held to what the emulator does by tests that are named.

Which they are stands in `decisions.yaml`. Here is checked that it has every row and no other, and
that the tests exist; whether they pass is their own affair.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final

import pytest
import yaml

TESTS: Final = Path(__file__).parents[1]
PAGE: Final = TESTS.parent / "docs" / "decisions.md"
HELD: Final = yaml.safe_load(Path(__file__).with_name("decisions.yaml").read_text("utf-8"))
_ROW: Final = re.compile(r"\| ([CU]\d+|·) \| (.+?) \| ")


def rows() -> list[str]:
    """The numbers of all rows; the topics of those that have none."""
    found = map(_ROW.match, PAGE.read_text("utf-8").splitlines())
    return [row[2] if row[1] == "·" else row[1] for row in found if row]


ROWS: Final = rows()


def test_every_row_has_one_name() -> None:
    assert [name for name, times in Counter(ROWS).items() if times > 1] == []
    numbers = {*(f"C{n}" for n in range(1, 124)), *(f"U{n}" for n in range(1, 71))}
    assert numbers <= set(ROWS)


def test_no_other_row_is_held() -> None:
    assert sorted(set(HELD) - set(ROWS)) == []


@pytest.mark.parametrize("name", ROWS)
def test_a_row_is_held_by_tests(name: str) -> None:
    assert name in HELD, f"decisions.yaml has neither tests for {name} nor a reason"
    held = HELD[name]
    assert held, name
    for each in [] if isinstance(held, str) else held:
        path, _, function = each.partition("::")
        assert function in functions_of(path), f"{name}: there is no {each}"


@cache
def functions_of(path: str) -> frozenset[str]:
    """The names of the tests of a file below `tests/`."""
    file = TESTS / path
    if not file.is_file():
        return frozenset()
    tree = ast.parse(file.read_text("utf-8"))
    functions = (each for each in tree.body if isinstance(each, ast.FunctionDef))
    return frozenset(each.name for each in functions if each.name.startswith("test_"))
