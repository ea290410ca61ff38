"""Differences that were looked at and accepted for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

import yaml

from tests.drift.mirror import Finding

FILE: Final = Path(__file__).with_name("baseline.yaml")


@dataclass(frozen=True)
class Accepted:
    """An entry of the baseline.

    Attributes:
        operation: an operationId; `*` stands for anything here and in `path`.
        kind: of the difference.
        path: where in the reply.
        reason: why it is accepted.
        expires: the last day on which it is.
    """

    operation: str
    kind: str
    path: str
    reason: str
    expires: date

    def covers(self, finding: Finding, today: date) -> bool:
        """Whether a finding is accepted today."""
        operation, kind, path = finding.key
        # A * in the path of a finding is a character like any other; * matches it, too.
        return (
            today <= self.expires
            and kind == self.kind
            and fnmatchcase(operation, self.operation)
            and fnmatchcase(path, self.path)
        )


def load(path: Path = FILE) -> list[Accepted]:
    """Read the baseline.

    Raises:
        ValueError: an entry lacks something or has something else; the text says which.
    """
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8")) or []
    found = []
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry.get("expires"), date) or not entry.get("reason"):
            raise ValueError(f"{path.name}, entry {number}: needs a reason and a day of expiry")
        try:
            found.append(Accepted(**entry))
        except TypeError as error:
            raise ValueError(f"{path.name}, entry {number}: {error}") from None
    return found
