"""Masking sessions: create, read, change, end, expire (Plivo's pages on masking sessions)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.emulator.resources.api import ALICE, BOB, CAROL, Api

LIMITS = ("call_time_limit", "ring_timeout")
EXPIRED = (400, "Session already expired")


def lifetime(session: Any) -> int:
    """Return the seconds between creation and expiry, as shown."""
    created, expires = (
        datetime.strptime(session[name], "%Y-%m-%d %H:%M:%S +0000 UTC").replace(tzinfo=UTC)
        for name in ("created_time", "expiry_time")
    )
    return int((expires - created).total_seconds())


@pytest.mark.parametrize(
    ("choice", "seconds"), [("recorded", (1800, 14_400, 45)), ("documented", (3600, 3600, 120))]
)
def test_defaults_can_be_chosen(
    start: Callable[..., Api], choice: str, seconds: tuple[int, int, int]
) -> None:
    """Decision C7: recordings and the masking pages differ."""
    api = start(masking_defaults=choice)
    session = api.mask()
    assert tuple(session[name] for name in ("duration", *LIMITS)) == seconds
    assert lifetime(session) == seconds[0]
    # What is given is taken, and zero is not given.
    session = api.mask(session_expiry=0, ring_timeout=7)
    assert tuple(session[name] for name in ("duration", *LIMITS)) == (*seconds[:2], 7)


def test_the_missing_party_must_fit(api: Api) -> None:
    """A party has one session on a number, and the parties differ (U15)."""
    other = api.mask(BOB, CAROL)
    body = {"first_party": ALICE, "create_session_with_single_party": True}
    before = api.post("Masking/Session/", body).body["session"]
    assert before["virtual_number"] == other["virtual_number"]
    path = f"Masking/Session/{before['session_uuid']}/"
    for second in (BOB, CAROL, ALICE, f"+{ALICE}", "nonsense"):
        assert api.post(path, {"second_party": second}).status == 400, second
    assert api.masked(before["session_uuid"]) == before
    api.delete(f"Masking/Session/{other['session_uuid']}/")
    assert api.post(path, {"second_party": BOB}).status == 200


def test_nobody_needs_to_turn_the_crank(api: Api) -> None:
    """Whoever looks after the expiry sees it, without the timer having run."""
    uuid = api.mask(session_expiry=600)["session_uuid"]
    api.emulator.clock.set(datetime(2026, 3, 1, 9, 40, 1, tzinfo=UTC))
    assert api.delete(f"Masking/Session/{uuid}/").error == EXPIRED


def test_a_repeated_request_stays_asynchronous_or_does_not(api: Api) -> None:
    path = f"Masking/Session/{api.mask()['session_uuid']}/"
    for _ in range(3):
        assert api.get(path).body["response"]["status"] == "active"
        told = api.get(path, callback_url="http://localhost:9/")
        assert told.body["message"] == "async api spawned"
