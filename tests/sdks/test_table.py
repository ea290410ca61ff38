"""The page about the SDKs, as far as it can be tested without their languages."""

from __future__ import annotations

import fnmatch
import re
import sys
from dataclasses import replace

import pytest

from plivo_emulator.pipeline.contract import Contract
from tests.sdks.page import PAGE, page
from tests.sdks.programs import PROGRAMS, ProgramError
from tests.sdks.signed import KINDS
from tests.sdks.verification import Verdict
from tools.official_sdks import Sdk, official_sdks

OPERATIONS = Contract.bundled().operations
PYTHON = PROGRAMS[0]
TESTED = [sdk for sdk in official_sdks().values() if not sdk.not_run]


def rows(text: str, head: str) -> dict[str, list[str]]:
    """The cells of a table by the first one of their row."""
    _, _, table = text.partition(f"| {head} |")
    lines = [line.strip("| ").split(" | ") for line in table.partition("\n\n")[0].splitlines()[2:]]
    return {line[0].strip("`"): line[1:] for line in lines}


def test_the_page_has_a_word_about_each_operation_and_sdk() -> None:
    """An endpoint without a word in the table has not been tried: run `make sdks ARGS=--write`."""
    table = rows(PAGE.read_text(encoding="utf-8"), "Operation")
    assert table.keys() == OPERATIONS.keys()
    for cells in table.values():
        assert len(cells) == len(TESTED)
        assert all(re.match(r"works|no such method: \S|not tried: \S", cell) for cell in cells)


def test_the_page_has_a_word_about_each_kind_of_webhook() -> None:
    table = rows(PAGE.read_text(encoding="utf-8"), "Genuine webhook")
    assert table.keys() == set(KINDS)
    assert all(re.match(r"accepted|refused: \S", cell) for row in table.values() for cell in row)


def test_the_page_names_the_versions_that_are_pinned() -> None:
    table = rows(PAGE.read_text(encoding="utf-8"), "SDK")
    assert len(table) == len(official_sdks())
    for program in PROGRAMS:
        assert table[official_sdks()[program.key].name][-1].startswith(program.sdk_version())


def test_every_sdk_is_run_or_has_a_reason() -> None:
    run = {program.key for program in PROGRAMS}
    assert run == {sdk.key for sdk in TESTED}
    for sdk in official_sdks().values():
        assert bool(sdk.not_run) == bool(sdk.known)
        assert set(sdk.missing) | set(sdk.differs) <= OPERATIONS.keys()
        assert all([*sdk.missing.values(), *sdk.differs.values(), *sdk.rejects.values()])
        assert set(sdk.rejects) <= set(KINDS)


@pytest.mark.parametrize("sdk", TESTED, ids=lambda sdk: str(sdk.key))
def test_what_is_known_is_about_operations(sdk: Sdk) -> None:
    for pattern in (*sdk.methods, *sdk.untried, *sdk.errors_of):
        assert fnmatch.filter(OPERATIONS, pattern), f"{sdk.name}: no operation is {pattern}"


def test_what_was_skipped_or_failed_is_written_down() -> None:
    verdicts: dict[str, Verdict | str] = {sdk.key: "no compiler" for sdk in TESTED}
    verdicts["python"] = Verdict(operations={"accounts_get"}, lost={"accounts_get": {"city"}})
    text = page(verdicts)
    table = rows(text, "Operation")
    assert table["accounts_get"][:2] == ["works, 1 field short", "skipped: no compiler"]
    assert table["pricing_get"][:2] == ["fails", "skipped: no compiler"]
    assert "- `accounts_get`: `city`" in text


def test_what_is_not_called_has_a_reason() -> None:
    missing, untried = {"applications_get": "4.63 has none"}, {"verify_*": "later"}
    sdk = replace(official_sdks()["python"], missing=missing, untried=untried)
    assert sdk.not_called("applications_get") == "no such method: 4.63 has none"
    assert sdk.not_called("verify_sessions_get") == "not tried: later"
    assert sdk.not_called("accounts_get") == ""


def test_a_program_that_is_not_there_is_said() -> None:
    program = replace(PYTHON, needs=("python3", "no-such-compiler"))
    assert program.lacks() == "not installed here: no-such-compiler"
    assert PYTHON.lacks() == ""


def test_a_program_that_breaks_off_is_said() -> None:
    program = replace(PYTHON, run=(sys.executable, "-c", "raise SystemExit('no way')"))
    with pytest.raises(ProgramError, match="no way"), program.start({}) as running:
        running.ask({})
