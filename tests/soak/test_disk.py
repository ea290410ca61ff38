"""A real disk that is full while it is written to: clear answers, and on it goes by itself."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.soak.findings import found
from tests.soak.process import Answer, Process, serving
from tests.soak.sink import Sink
from tests.soak.size import size
from tests.soak.test_kills import assert_opens_clean, wait_for
from tests.soak.writers import Ledger, Writers

MIB = 1024 * 1024
# Begins and ends the trouble of a process whose database is in this folder.
Trouble: TypeAlias = tuple[Callable[[Process], None], Callable[[Process], None]]


@contextmanager
def small_files(folder: Path) -> Iterator[Trouble]:
    """No file may grow: the process is not allowed to."""
    import resource

    if not hasattr(resource, "prlimit"):
        pytest.skip("the limits of another process can be set on Linux only")
    free = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)

    def begin(process: Process) -> None:
        largest = max(file.stat().st_size for file in folder.glob("plivo.db*"))
        resource.prlimit(process.popen.pid, resource.RLIMIT_FSIZE, (largest, free[1]))

    def end(process: Process) -> None:
        resource.prlimit(process.popen.pid, resource.RLIMIT_FSIZE, free)

    yield begin, end


@contextmanager
def small_disk(folder: Path, mib: int = size(16, 256)) -> Iterator[Trouble]:
    """The file system has no room left."""
    # With room for what is written between one time and the next.
    options = f"size={mib}m"
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a file system of a test's own can be mounted by root only")
    filler = folder / "filler"

    def begin(process: Process) -> None:
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(b"x" * 4096):
                    pass
            except OSError:
                pass

    def end(process: Process) -> None:
        filler.unlink()

    try:
        yield begin, end
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("trouble", [small_files, small_disk])
def test_a_full_disk(
    tmp_path: Path, sink: Sink, trouble: Callable[[Path], AbstractContextManager[Trouble]]
) -> None:
    folder, log = tmp_path / "disk", tmp_path / "log"
    folder.mkdir()
    rounds, seconds = size(1, 10), size(0.5, 2.0)
    ledger = Ledger()
    with trouble(folder) as (begin, end):
        with serving(folder / "plivo.db", log) as process:
            ask = process.caller()
            for number in range(rounds):
                writers = Writers(process, ledger, sink.url)
                wait_for(partial(ledger.has, ledger.writes + 1))
                refused = ledger.statuses[503]
                begin(process)
                time.sleep(seconds)
                # There was room for what began before.
                wait_for(partial(ledger.has_refused, refused + 1))
                # What is there can still be read.
                assert ask("GET", "").status == 200
                assert ask("GET", "Application/?limit=1").status == 200
                end(process)
                wait_for(partial(ledger.has, ledger.writes + 1))
                writers.finish()
                answer = ask("POST", "Subaccount/", {"name": f"after {number}", "enabled": True})
                assert answer.status == 201, answer
            lost = ledger.lost(process)
            errors = process.errors()
        assert_opens_clean(folder / "plivo.db")
    found(
        f"Disk full ({trouble.__name__.replace('_', ' ')})",
        times=rounds,
        acknowledged_writes=ledger.writes,
        refused_with_503=ledger.statuses[503],
        other_answers=len(ledger.odd),
        lost_writes=len(lost),
    )
    assert (lost, ledger.odd, errors) == ([], [], [])
    assert log.read_text() == ""


def test_a_restore_without_room(tmp_path: Path) -> None:
    """Nothing is lost by what there is no room for, health tells, and all goes on by itself."""
    folder, log = tmp_path / "disk", tmp_path / "log"
    folder.mkdir()
    application = {"app_name": "x" * 200, "answer_url": "http://127.0.0.1:1/" + "x" * 1000}
    with small_disk(folder) as (begin, end), serving(folder / "plivo.db", log) as process:
        ask = process.caller()
        for _ in range(size(1000, 5000)):
            assert ask("POST", "Application/", application).status == 201
        assert ask("POST", "/_emulator/snapshots/", {"name": "many"}).status == 201
        assert ask("POST", "/_emulator/reset/", {}).status == 200
        for _ in range(10):
            assert ask("POST", "Application/", application).status == 201
        begin(process)
        restore = "/_emulator/snapshots/many/restore/"
        assert ask("POST", restore, {}).status == 503
        assert total(ask("GET", "Application/?limit=1")) == 10
        database = ask("GET", "/_emulator/health/").body["database"]
        assert (database["status"], "full" in database["problem"]) == ("read-only", True)
        assert ask("POST", "Application/", application).status == 503
        end(process)
        assert ask("GET", "/_emulator/health/").body["database"]["status"] == "ok"
        assert total(ask("GET", "Application/?limit=1")) == 10
        assert ask("POST", restore, {}).status == 200
        assert total(ask("GET", "Application/?limit=1")) == size(1000, 5000)
        assert process.errors() == []
    assert log.read_text() == ""


def test_a_disk_that_the_emulator_filled_is_emptied_by_a_reset(tmp_path: Path) -> None:
    """What is in the log counts too: copied to the database, it takes room that was free."""
    folder, log = tmp_path / "disk", tmp_path / "log"
    folder.mkdir()
    application = {"app_name": "x" * 3000, "answer_url": "http://127.0.0.1:1/"}
    with small_disk(folder, 6), serving(folder / "plivo.db", log) as process:
        ask = process.caller()
        for _ in range(2):
            for _ in range(5000):
                if (status := ask("POST", "Application/", application).status) != 201:
                    break
            assert status == 503
            assert ask("GET", "/_emulator/health/").body["database"]["status"] == "read-only"
            assert ask("POST", "/_emulator/reset/", {}).status == 200
            assert ask("GET", "/_emulator/health/").body["database"]["status"] == "ok"
        assert process.errors() == []
    assert log.read_text() == ""


def total(answer: Answer) -> int:
    return int(answer.body["meta"]["total_count"])
