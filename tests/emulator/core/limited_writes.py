"""Open, reset or restore a SQLite file again and again, each time with room for one write more.

A process may limit how large its files grow (`RLIMIT_FSIZE`). What happens at the first write
beyond it is up to the process: the kernel kills it at that very write, or the write fails. Run as a
program, which prints what came of each time, as JSON: `python -m … FOLDER ACTION MODE`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from plivo_emulator.store import Beginning, Store, StoreUnavailable, Table, Transaction, open_store

NOTES = Table("notes", key="note", columns={"note": "TEXT"})
ROWS = 24
# One page in the write-ahead log, which has a header of its own.
FRAME = 4096 + 24
HEADER = 32


def fill(tx: Transaction, beginning: Beginning) -> None:
    if beginning.fresh:
        write(tx, "fresh")


def write(tx: Transaction, mood: str) -> None:
    for number in range(ROWS):
        NOTES.insert(tx, {"mood": mood, "text": "x" * 1000}, note=f"{mood} {number}")


def moods(store: Store) -> list[str]:
    """Return the mood of each row."""
    with store.transaction(write=False) as tx:
        return [row.document["mood"] for row in NOTES.all(tx)]


def state(store: Store, action: str) -> str:
    new = {"open": "fresh", "reset": "fresh", "restore": "kept"}[action]
    found = moods(store)
    if found == [new] * ROWS:
        return "new"
    return "old" if found == ["present"] * ROWS else f"neither: {found}"


def replace(store: Store, action: str) -> None:
    if action == "reset":
        store.reset(fill)
    else:
        store.restore_snapshot("kept")


def prepare(path: Path, action: str) -> Store | None:
    """Return an open store in the old state, with what is to replace it."""
    if action == "open":
        return None
    store = open_store(str(path), [NOTES])
    for mood in ("kept", "present"):
        with store.transaction(write=True) as tx:
            tx.run("DELETE FROM notes")
            write(tx, mood)
        if mood == "kept":
            store.take_snapshot("kept", {})
    return store


def attempt(path: Path, action: str, mode: str, writes: int) -> dict[str, Any]:
    """Do it in a process of its own with room for so many writes; return what came of it."""
    import resource

    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        store = prepare(path, action)
        files = [file.stat().st_size for file in path.parent.glob(f"{path.name}*")]
        limit = max([0, *files]) + writes * FRAME + HEADER
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if mode == "kill" else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        told: dict[str, Any] = {"ended": "done"}
        try:
            if store is None:
                store = open_store(str(path), [NOTES], fill)
            else:
                replace(store, action)
        except StoreUnavailable:
            told = {"ended": "unavailable"}
        assert store is not None
        told["state"] = state(store, action)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        if mode == "fail":
            replace(store, action)
            told["then"] = state(store, action)
        os.write(writing, json.dumps(told).encode())
        os._exit(0)
    os.close(writing)
    told = json.loads(os.read(reading, 65536) or b"{}")
    os.close(reading)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGXFSZ
        told = {"ended": "killed"}
    assert told, f"the child failed: {status}"
    if mode == "kill":
        told["state"] = reopened(path, action)
    return told


def reopened(path: Path, action: str) -> str:
    """Return the state that the next process finds."""
    store = open_store(str(path), [NOTES], fill)
    found = state(store, action)
    if action == "open" and found == "new":
        found = "old" if store.fresh else "new"
    store.close()
    return found


def main(folder: Path, action: str, mode: str) -> None:
    found: list[dict[str, Any]] = []
    while not found or found[-1]["ended"] != "done":
        place = folder / str(len(found))
        place.mkdir()
        found.append(attempt(place / "state.db", action, mode, len(found)))
        shutil.rmtree(place)
    print(json.dumps(found))


if __name__ == "__main__":
    try:
        import resource  # noqa: F401
    except ImportError:
        sys.exit("No limits here.")
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
