"""What a run of the contract tests shows while it goes on."""

from __future__ import annotations

import sys

import pytest

from tests.contract import display
from tests.contract.display import Display, failure
from tests.contract.outcome import Outcome, Phase


class Clock:
    now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(display, "time", clock)
    return clock


def run_for(shown: Display, clock: Clock, seconds: int) -> None:
    for second in range(seconds):
        clock.now = float(second)
        shown.watch("6 tags", "coverage", second)
    outcome = Outcome("6 tags", [])
    outcome.phases = [Phase("examples"), Phase("coverage")]
    shown.rows(outcome)


def test_a_log_shows_progress_soon_and_keeps_it_out_of_the_table(
    clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    run_for(Display(), clock, 300)
    lines = capsys.readouterr().out.splitlines()
    progress = [line for line in lines if line.startswith("  … ")]
    assert progress[0].split()[1] == "5"
    assert 4 < len(progress) < 12
    assert lines[: len(progress)] == progress
    assert lines[len(progress)].split()[0] == "Part"
    assert "\r" not in "".join(lines)


def test_a_terminal_shows_it_in_one_line_that_is_cleared(
    clock: Clock, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    run_for(Display(), clock, 10)
    before, _, after = capsys.readouterr().out.partition("\n")
    assert all(len(line.removeprefix("\033[K")) < 30 for line in before.split("\r")[:-1])
    assert before.split("\r")[-1].startswith("\033[K  Part")
    assert "…" not in after


def test_what_failed_is_named() -> None:
    phase = Phase("tampering", ok=False, failures={f"script {number}" for number in range(5)})
    failed = Outcome("Judging 1/2", [], phases=[phase])
    assert failure(failed) == "Judging 1/2 (script 0, script 1, script 2 and 2 more)"
    assert failure(Outcome("Calls", [])) == "Calls"
