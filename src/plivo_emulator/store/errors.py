"""Errors of stores."""

from __future__ import annotations


class StoreError(Exception):
    """The store cannot be used; the text says why and what to do."""


class StoreUnavailable(StoreError):
    """The store is unavailable: unreachable, locked, full, read-only or damaged.

    Nothing was changed, unless the connection broke during a commit, whose result is then unknown.
    """


class StoreDamaged(StoreUnavailable):
    """The stored data is damaged and cannot be read."""

    def __init__(self, why: object) -> None:
        super().__init__(
            f"the database is damaged ({why}): reset it, restore a snapshot, or start with another"
        )


class StoreConflict(StoreError):
    """A transaction conflicted with another and was rolled back; it may be retried."""
