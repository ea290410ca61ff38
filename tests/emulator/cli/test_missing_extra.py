"""What people see who installed the client alone: one line that says what to install."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

# Packages of the extra that are looked for first in the three ways in.
_BLOCKED = ("httptools", "jsonschema_rs", "orjson", "uvicorn")
_BLOCKER = f"""
    import sys
    class Blocker:
        def find_spec(self, name, path=None, target=None):
            if name.partition(".")[0] in {_BLOCKED!r}:
                raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
    sys.meta_path.insert(0, Blocker())
"""
_TOLD = "install plivo-openapi with its extra `emulator`: pip install 'plivo-openapi[emulator]'."


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python without the packages of the extra."""
    (folder / "sitecustomize.py").write_text(textwrap.dedent(_BLOCKER))
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        # Without the other plugins that are installed here, which need packages of their own.
        env={"PYTHONPATH": str(folder), "PATH": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_fixture_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("def test_it(plivo_emulator): pass\n")
    plugins = ("-p", "no:cacheprovider", "-p", "plivo_emulator.pytest_plugin")
    done = run(tmp_path, "-m", "pytest", "-q", *plugins, "test_it.py")
    assert done.returncode == 1
    assert _TOLD in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert "pytest_plugin.py" not in done.stdout


def test_the_command_says_what_to_install(tmp_path: Path) -> None:
    done = run(tmp_path, "-m", "plivo_emulator", "serve", "--port", "0")
    assert done.returncode == 2
    assert _TOLD in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["Emulator", "BackgroundServer", "Request"])
def test_the_package_says_what_to_install(tmp_path: Path, name: str) -> None:
    done = run(tmp_path, "-c", f"from plivo_emulator import {name}")
    assert done.returncode == 1
    assert _TOLD in done.stderr.splitlines()[-1]
