"""Commands as their users run them: in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

# The tests of somebody else's program; `test_run.py` runs them.
collect_ignore = ["unchanged"]

COMMAND = [sys.executable, "-m", "plivo_emulator"]

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]


@pytest.fixture(scope="module")
def plain_environment() -> dict[str, str]:
    """The environment of a machine where nothing is set up for Plivo, proxies or authorities."""
    set_up = (
        "PLIVO_",
        "SSL_CERT",
        "REQUESTS_CA",
        "CURL_CA",
        "NODE_",
        "JAVA_TOOL",
        "PHP",
        "PYTHONPATH",
    )
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(set_up) and not name.lower().endswith("_proxy")
    }


def runner(folder: Path, plain_environment: dict[str, str]) -> Run:
    """Return what runs a program under `plivo-emulator run`, with standard input `typed`."""

    def run(
        *program: str, options: tuple[str, ...] = (), typed: str = "", **environment: str
    ) -> Ran:
        return subprocess.run(
            [*COMMAND, "run", *options, "--", *program],
            cwd=folder,
            env=plain_environment | environment,
            input=typed,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run


@pytest.fixture
def run(plain_environment: dict[str, str], tmp_path: Path) -> Run:
    """Run a program in an empty folder."""
    return runner(tmp_path, plain_environment)
