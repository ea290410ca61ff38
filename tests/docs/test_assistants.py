"""The guides for coding assistants name what there is, and their code runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from plivo_emulator import cli
from tests.docs.blocks import ROOT, blocks
from tests.docs.guides import DEFINES_TESTS

AGENTS = ROOT / "AGENTS.md"
SKILL = ROOT / "skills" / "plivo-openapi" / "SKILL.md"
# What an assistant reads whenever its subject comes up.
MOST_LINES = 100
# Of the field that decides whether a skill is read: https://agentskills.io/specification
LONGEST_DESCRIPTION = 1024

pytest_plugins = ["pytester"]


def test_the_skill_says_when_to_use_it() -> None:
    _, head, _ = SKILL.read_text("utf-8").split("---\n", 2)
    fields = yaml.safe_load(head)
    assert fields["name"] == SKILL.parent.name
    assert 0 < len(fields["description"]) <= LONGEST_DESCRIPTION


@pytest.mark.parametrize("page", [AGENTS, SKILL], ids=lambda page: page.name)
def test_it_is_short(page: Path) -> None:
    assert len(page.read_text("utf-8").splitlines()) <= MOST_LINES


def test_tests_of_the_skill_pass(pytester: pytest.Pytester) -> None:
    code = "\n".join(block.code for block in blocks(SKILL) if block.language == "python")
    pytester.makepyfile(code)
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=len(DEFINES_TESTS.findall(code)))


def test_commands_of_the_skill_are_understood() -> None:
    commands = [block.code for block in blocks(SKILL) if block.language == "bash"]
    assert commands
    for command in commands:
        program, *words = shlex.split(command)
        assert program == "plivo-emulator"
        cli.command_parser().parse_args(words)


def test_agents_are_sent_to_files_and_targets_that_exist() -> None:
    text = AGENTS.read_text("utf-8")
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / link).is_file(), link
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"`make (\w+)", text):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    for path in re.findall(r"`((?:src|tests|templates|tools|generated)/[^`<]*?)`", text):
        assert (ROOT / path).exists(), path
