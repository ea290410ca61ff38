"""The tables of the package: country and area codes, numbers for sale, prices."""

from __future__ import annotations

from pathlib import Path
from typing import Final

# Not `importlib.resources`, which takes ten times as long to import as the tables to read.
_FOLDER: Final = Path(__file__).parents[1] / "data"


def read_table(name: str) -> str:
    """Return the text of a file in `data/`."""
    return (_FOLDER / name).read_text("utf-8")
