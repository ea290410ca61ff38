"""What is told after a run, in the cases that a run seldom shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.redirect.proxy import Traffic
from plivo_emulator.redirect.report import summary, webhooks
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.core.conftest import Talk


@pytest.fixture
def talk() -> Iterator[Talk]:
    with Emulator(Settings(journal_entries=30)) as emulator:
        yield Talk(emulator)


def test_webhooks_of_earlier_runs_are_not_told_again(plivo_emulator: EmulatorUnderTest) -> None:
    emulator = plivo_emulator.emulator
    plivo_emulator.client.verify_sessions.create(
        recipient="+14155550123", url="http://127.0.0.1:9/", method="POST"
    )
    plivo_emulator.clock.advance(seconds=5)
    before = len(webhooks(emulator))
    assert before == 3
    told = summary(emulator, Traffic())
    assert "  Webhooks: 0 delivered, 3 not\n" in told
    assert "  on_verify_session_event to http://127.0.0.1:9/: " in told
    assert "Webhooks" not in summary(emulator, Traffic(), before)


def test_a_refused_signature_is_explained(plivo_emulator: EmulatorUnderTest) -> None:
    def refuses(environ: Any, start_response: Any) -> list[bytes]:
        start_response("403 Forbidden", [])
        return []

    url = f"{plivo_emulator.serve(refuses).url}/r"
    plivo_emulator.client.verify_sessions.create(recipient="+14155550123", url=url)
    plivo_emulator.clock.advance(seconds=5)
    told = summary(plivo_emulator.emulator, Traffic())
    assert f"on_verify_session_event to {url}: answered 403; it was signed for {url}, so" in told


def test_many_different_mistakes_are_cut_short(talk: Talk) -> None:
    for number in range(40):
        talk("GET", f"/v1/Nowhere/{number}/")
    told = summary(talk.emulator, Traffic()).splitlines()
    assert told[1] == "plivo-emulator: 40 requests, 30 refused."
    assert told[2] == "  (showing the last 30; earlier ones were discarded)"
    assert told[3].split() == ["(no", "such", "path)", "30", "404", "x30"]
    assert len([line for line in told if line.startswith("  404 GET /v1/Nowhere/")]) == 20
    assert told[-1] == "  ... and 10 others"


def test_a_bug_of_the_emulator_is_told(talk: Talk) -> None:
    talk.emulator.services.record_error("accounts_get", ZeroDivisionError("by zero"))
    talk.emulator.handle(Request("GET", "/v1/"))
    assert "Emulator bug, please report it: " in summary(talk.emulator, Traffic())
