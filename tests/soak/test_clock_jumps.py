"""The machine's clock jumps, as when it is set, or a laptop wakes up."""

from __future__ import annotations

import random
from collections import Counter
from datetime import datetime, timedelta, tzinfo

import pytest

from plivo_emulator import clock
from plivo_emulator.emulator import Emulator
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from tests.emulator.resources.api import Api
from tests.soak.findings import found
from tests.soak.sink import Sink
from tests.soak.size import size

STATUSES = ["queued", "sent", "delivered", "expired"]
JUMPS = [timedelta(seconds=1), timedelta(minutes=10), timedelta(days=1), timedelta(days=3650)]


class JumpyTime(datetime):
    """The time of day, as the system says it."""

    ahead = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + cls.ahead


def test_jumps_of_the_clock(sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything happens once, and in order, however often the clock goes back and forth."""
    monkeypatch.setattr(clock, "datetime", JumpyTime)
    monkeypatch.setattr(JumpyTime, "ahead", timedelta(0))
    chance = random.Random(11)
    jumps, told, masked = size(60, 2000), [], []
    settings = Settings(check_replies=True)
    with Emulator(settings) as emulator:
        api = Api(emulator, settings.auth_id, settings.auth_token)
        with BackgroundServer(emulator):
            for number in range(jumps):
                masked.append(
                    api.mask(f"1415555{number:04d}", f"1415666{number:04d}", session_expiry=600)
                )
                told.append(api.verify(f"1415777{number:04d}", url=sink.url))
                JumpyTime.ahead += chance.choice([1, -1]) * chance.choice(JUMPS)
                JumpyTime.ahead = max(JumpyTime.ahead, timedelta(days=-3650))
                JumpyTime.ahead = min(JumpyTime.ahead, timedelta(days=36500))
                assert api.get("Masking/Session/").status == 200
                assert api.get("Verify/Session/").status == 200
            JumpyTime.ahead = timedelta(days=40000)
            assert api.get().status == 200
            sink.wait(len(STATUSES) * jumps, 60)
            expired = Counter(api.masked(one["session_uuid"])["status"] for one in masked)
        errors = [*emulator.internal_errors, *emulator.contract_violations]
    twice = sum(times > 1 for times in sink.seen.values())
    found(
        "Clock jumping by up to ten years",
        jumps=jumps,
        webhooks=len(sink.seen),
        webhooks_sent_twice=twice,
        errors=len(errors),
    )
    assert errors == []
    assert expired == {"expired": jumps}
    assert (len(sink.seen), twice) == (len(STATUSES) * jumps, 0)
    assert {tuple(sink.order[one]) for one in told} == {tuple(STATUSES)}
