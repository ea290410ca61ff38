"""Databases that cannot be used: it does not start, and says why in a line."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.soak.process import serving


def start(database: Path) -> tuple[int, str]:
    """Return the exit status and what it printed."""
    command = [sys.executable, "-m", "plivo_emulator", "serve", "--port", "0", "--json"]
    done = subprocess.run(
        [*command, "--database", str(database)], capture_output=True, text=True, timeout=120
    )
    return done.returncode, done.stderr


def nonsense(path: Path) -> None:
    path.write_bytes(b"not a database " * 1000)


def cut_in_half(path: Path) -> None:
    with serving(path, path.with_suffix(".log")):
        pass
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    os.truncate(path, path.stat().st_size // 3)


def of_another_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (a)")
    connection.close()


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("make", [nonsense, cut_in_half, of_another_program, folder])
def test_what_is_no_database(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "plivo.db"
    make(path)
    before = path.stat().st_size
    status, said = start(path)
    assert status == 2
    assert said.startswith("plivo-emulator: Cannot use the database")
    assert "Traceback" not in said
    assert len(said.splitlines()) == 1
    # It is somebody's: it stays as it is.
    assert path.stat().st_size == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    status, said = start(tmp_path / "missing" / "plivo.db")
    assert (status, "Cannot use the database" in said) == (2, True)


def test_a_file_in_use(tmp_path: Path) -> None:
    path = tmp_path / "plivo.db"
    with serving(path, tmp_path / "log") as process:
        status, said = start(path)
        assert status == 2
        assert "another emulator is using it" in said
        call = process.caller()
        assert call("GET", "").status == 200


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to every file")
def test_a_file_that_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "plivo.db"
    with serving(path, tmp_path / "log"):
        pass
    path.chmod(0o444)
    status, said = start(path)
    assert (status, "Cannot use the database" in said) == (2, True)
