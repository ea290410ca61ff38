"""Every block of code in the guides runs, from top to bottom of its page."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plivo_emulator.telephony.message_errors import ERRORS
from plivo_emulator.testing import EmulatorUnderTest
from tests.docs.blocks import GUIDES, ROOT, Block, all_blocks, blocks, write_files
from tests.docs.guides import (
    DEFINES_TESTS,
    claims,
    follow,
    in_order,
    is_as_claimed,
    run_curl,
    runs,
)

pytest_plugins = ["pytester"]

PROGRAM = ROOT / "tests" / "emulator" / "cli" / "unchanged"
HAS_CURL = shutil.which("curl") is not None
FOLLOWED = [page for page in GUIDES if any(runs(block) for block in blocks(page))]
FEWEST_CLAIMS = 15


def shell_blocks(program: str) -> list[Any]:
    """The shell blocks that begin with a program, as parameters of a test."""
    return [
        pytest.param(block, id=block.name)
        for block in all_blocks()
        if block.language == "bash" and block.code.startswith(f"{program} ")
    ]


@pytest.mark.skipif(not HAS_CURL, reason="curl is not installed")
@pytest.mark.parametrize("page", FOLLOWED, ids=lambda page: page.stem)
def test_a_guide_alone_prints_what_it_says(page: Path, reader: EmulatorUnderTest) -> None:
    assert follow(page, reader.url) == []


@pytest.mark.skipif(not HAS_CURL, reason="curl is not installed")
@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([page for page in in_order() for _ in range(2)], id="each-twice"),
        pytest.param(in_order()[::-1], id="backwards"),
    ],
)
def test_guides_on_one_emulator_print_what_they_say(
    pages: list[Path], reader: EmulatorUnderTest
) -> None:
    """The emulator that a reader was told to start goes on from page to page."""
    assert [wrong for page in pages for wrong in follow(page, reader.url)] == []


def test_what_guides_say_is_compared() -> None:
    assert sum(1 for page in in_order() for _ in claims(page)) >= FEWEST_CLAIMS
    assert is_as_claimed("None", "None: this is the last page")
    assert not is_as_claimed("26", "25")
    assert not is_as_claimed("", "25: all")


@pytest.mark.parametrize("output", ["1\n2", "2\n1"])
def test_blocks_of_output_are_compared(output: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"```python\nprint(2)\nprint(1)\n```\n\n```output\n{output}\n```\n", "utf-8")
    assert bool(follow(page, "")) == (output == "1\n2")


def test_navigation_has_every_guide() -> None:
    assert sorted(in_order()) == GUIDES


TESTS = [one for one in all_blocks() if DEFINES_TESTS.search(one.code) and not one.not_run]


@pytest.mark.parametrize("block", TESTS, ids=lambda block: block.name)
def test_blocks_with_tests_pass(block: Block, pytester: pytest.Pytester) -> None:
    file = pytester.makepyfile(block.code)
    write_files(block.page, pytester.path)
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", file)
    result.assert_outcomes(passed=len(DEFINES_TESTS.findall(block.code)))


@pytest.mark.skipif(not HAS_CURL, reason="curl is not installed")
@pytest.mark.parametrize("block", shell_blocks("curl"))
def test_curl_blocks_print_json(block: Block, reader: EmulatorUnderTest) -> None:
    assert json.loads(run_curl(block, reader.url))


@pytest.mark.parametrize("block", shell_blocks("plivo-emulator"))
def test_emulator_blocks_run(block: Block, tmp_path: Path) -> None:
    # Somebody's own tests, for `run` to run.
    shutil.copytree(PROGRAM, tmp_path, dirs_exist_ok=True)
    write_files(block.page, tmp_path)
    for line in block.code.splitlines():
        words = shlex.split(line)
        assert words[0] == "plivo-emulator"
        command = [sys.executable, "-m", "plivo_emulator", *words[1:]]
        if words[1] == "serve":
            serves(command, tmp_path)
        else:
            ran = in_environment(command, tmp_path)
            assert ran.returncode == 0, ran.stdout + ran.stderr


def serves(command: list[str], folder: Path) -> None:
    """An emulator starts; on any free port, and in words that a program understands."""
    scheme = "https" if "--tls" in command else "http"
    process = subprocess.Popen(
        [*command, "--port", "0", "--json"], cwd=folder, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["url"].startswith(f"{scheme}://127.0.0.1:")
    finally:
        process.terminate()
        process.communicate(timeout=120)


def in_environment(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with the environment of these tests activated."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    # Loading the plugins that only this project's tests need takes longest.
    environment = os.environ | {"PATH": path, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_commands_of_make_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = {
        name
        for block in all_blocks()
        if block.language == "bash"
        for name in re.findall(r"^make ([a-z]+)", block.code, re.MULTILINE)
    }
    assert named
    assert named <= targets


def test_what_does_not_run_says_why() -> None:
    for block in all_blocks():
        assert block.not_run is None or len(block.not_run) >= 10, block.name


def test_python_blocks_are_formatted_for_the_page() -> None:
    wide = [b.name for b in all_blocks() if any(len(line) > 100 for line in b.code.splitlines())]
    assert not wide


def test_the_error_codes_of_messages_are_those_of_the_emulator() -> None:
    text = (ROOT / "docs" / "delivery-reports.md").read_text("utf-8")
    table = text.partition("| Code | Meaning |\n|---|---|\n")[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines()]
    assert rows == [list(row) for row in ERRORS.items()]
