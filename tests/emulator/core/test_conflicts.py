"""A transaction that loses against another process's is repeated, for a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.store import StoreConflict
from tests.emulator.resources.api import ALICE, BOB, running

PARTIES = {"first_party": ALICE, "second_party": BOB}


def losing(times: int) -> Callable[..., None]:
    """Return an insert that loses so many times."""
    insert = MASKING_SESSIONS.insert
    lost = 0

    def lose_or_insert(*arguments: Any, **columns: Any) -> None:
        nonlocal lost
        insert(*arguments, **columns)
        if lost < times:
            lost += 1
            raise StoreConflict("somebody else was faster")

    return lose_or_insert


def test_a_lost_transaction_is_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MASKING_SESSIONS, "insert", losing(4))
    with running() as api:
        assert api.post("Masking/Session/", PARTIES).status == 201
        assert len(api.rows(MASKING_SESSIONS)) == 1


def test_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MASKING_SESSIONS, "insert", losing(99))
    with running() as api:
        assert api.post("Masking/Session/", PARTIES).status == 500
        assert api.rows(MASKING_SESSIONS) == []
        (error,) = api.emulator.internal_errors
        assert "somebody else was faster" in str(error)
        api.emulator.internal_errors.clear()
