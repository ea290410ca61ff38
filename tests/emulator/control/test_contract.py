"""The control API is tested against its own document, like the other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from openapi_spec_validator import validate

from plivo_emulator.testing import EmulatorUnderTest
from tests.profile import NIGHTLY
from tools.generator.document import Document

SPEC = Path("src/plivo_emulator/control/openapi.yaml")
ROOT = Path(__file__).parents[3]
CONFIG = """\
hooks = "tests.emulator.control.schemathesis_hooks"
[generation]
database = "none"
[cache]
enabled = false
"""
# Two of five requests of this phase would be worlds, whose parts other operations take one by one.
NO_WORLDS = """\
[[operations]]
include-path = "/world/"
phases.coverage.enabled = false
"""


def test_the_document_is_valid() -> None:
    validate(Document.load(ROOT / SPEC).root)


@pytest.mark.plivo_emulator(seed=1)
def test_schemathesis_finds_nothing(plivo_emulator: EmulatorUnderTest, tmp_path: Path) -> None:
    """Valid and invalid requests to every operation; replies are checked on both sides."""
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG if NIGHTLY else CONFIG + NO_WORLDS, "utf-8")
    finished = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(config)),
            *("run", str(ROOT / SPEC), "--url", f"{plivo_emulator.url}/_emulator"),
            *("--phases", "examples,coverage,fuzzing"),
            *("--max-examples", "20" if NIGHTLY else "5"),
            *("--seed", "1", "--continue-on-failure", "--warnings", "off"),
        ],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    operations = len(list(Document.load(ROOT / SPEC).operations()))
    assert f"Tested: {operations}" in finished.stdout
