"""Compares generated files with committed ones."""

import difflib
from collections.abc import Iterator
from pathlib import Path

LINES_SHOWN = 12


def folder_drift(committed: Path, generated: Path) -> Iterator[str]:
    """The differences between two folders, one block for each file."""
    names = sorted({*_files(committed), *_files(generated)})
    for name in names:
        yield from file_drift(committed / name, generated / name, f"{committed.name}/{name}")


def file_drift(committed: Path, generated: Path, name: str) -> Iterator[str]:
    """The difference between two files, limited to a few lines."""
    if not generated.is_file():
        yield f"{name}: is no longer generated"
    elif not committed.is_file():
        yield f"{name}: is missing"
    elif committed.read_bytes() != generated.read_bytes():
        before, after = (path.read_text("utf-8").splitlines() for path in (committed, generated))
        changes = list(difflib.unified_diff(before, after, lineterm="", n=0))[2:]
        shown = [f"    {line[:100]}" for line in changes[:LINES_SHOWN]]
        more = len(changes) - len(shown)
        yield "\n".join(
            [f"{name}: differs", *shown, *([f"    ... {more} more lines"] if more else [])]
        )


def _files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()
