"""What goes wrong with a store."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be used; the text says why and what to do."""


class StoreUnavailable(StoreError):
    """The store cannot be used just now: unreachable, locked, full, read-only or damaged.

    Nothing was changed, unless the connection broke during a commit, when nobody knows.
    """


class StoreDamaged(StoreUnavailable):
    """What is stored cannot be read, and does not heal by itself."""

    def __init__(self, why: object) -> None:
        super().__init__(
            f"the database is damaged ({why}): reset it, restore a snapshot, or start with another"
        )


class StoreConflict(StoreError):
    """A transaction lost against another one and was rolled back; the same work may be repeated."""
