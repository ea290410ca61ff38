"""What a run has created: the only things that it may change and delete."""

from __future__ import annotations

import json
from pathlib import Path


class Ledger:
    """Kept in a file from the first entry on, so that a run that was killed can be cleaned up.

    The file holds operationIds and identifiers, nothing that opens anything.

    Args:
        path: of the file; its entries are what an earlier run left behind.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries: dict[str, str] = json.loads(path.read_bytes()) if path.is_file() else {}

        self._ever = set(self._entries)

    def __contains__(self, identifier: object) -> bool:
        """Whether this run made it, be it gone or not."""
        return identifier in self._ever

    @property
    def entries(self) -> dict[str, str]:
        """The resource of each identifier, oldest first."""
        return dict(self._entries)

    def add(self, identifier: str, resource: str) -> None:
        """Note that this run created something."""
        self._entries[identifier] = resource
        self._ever.add(identifier)
        self._save()

    def remove(self, identifier: str) -> None:
        """Note that it is gone."""
        self._entries.pop(identifier, None)
        self._save()

    def _save(self) -> None:
        if self._entries:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(json.dumps(self._entries, indent=2) + "\n", "utf-8")
        else:
            self._path.unlink(missing_ok=True)
