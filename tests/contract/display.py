"""What a run shows in the terminal: what is going on, a table of results, and the coverage."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from collections.abc import Sequence
from typing import Final

from tests.contract.coverage.gate import Verdict
from tests.contract.outcome import Outcome

_ROW: Final = "  {:<18} {:<9} {:>7} {:>8}   {}"
_SHARE: Final = "  {:<18} {:>5} of {:<5} {:>7} {:>7} {:>9}   {}"
_HEADS: Final = " " * 21 + "{:<22} {:>7} {:>9}"
_FIRST: Final = 12
# A log tells soon that something is going on, and does not grow without end, in seconds.
_LOG_FIRST: Final = 5.0
_LOG_EVERY: Final = 60.0


class Display:
    """Prints; on a terminal the last line says what is going on."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._busy: dict[str, str] = {}
        self._started = time.monotonic()
        self._next_log = self._started + _LOG_FIRST
        self._has_heading = False
        self._live = sys.stdout.isatty()

    def say(self, text: str = "") -> None:
        """Print a line."""
        with self._lock:
            self._print(text)

    def watch(self, part: str, phase: str, cases: int) -> None:
        """Show what a part is doing; called from several threads."""
        with self._lock:
            self._busy[part] = f"{part}: {phase}, {cases} done" if cases else f"{part}: {phase}"
            now = time.monotonic()
            status = f"  … {now - self._started:3.0f} s   {'   '.join(self._busy.values())}"
            if self._live:
                # A line that is wrapped could not be cleared.
                width = shutil.get_terminal_size().columns - 1
                print(f"\r\033[K{status[:width]}", end="", flush=True)
            elif now >= self._next_log:
                self._next_log = now + min(now - self._started, _LOG_EVERY)
                print(status, flush=True)

    def rows(self, outcome: Outcome) -> None:
        """Print what a part has done."""
        with self._lock:
            self._busy.pop(outcome.name, None)
            if not self._has_heading:
                self._print(_ROW.format("Part", "Phase", "Cases", "Time", "Result"))
                self._has_heading = True
            label = outcome.name
            for phase in outcome.phases:
                result = f"ok, {phase.skipped} skipped" if phase.skipped else "ok"
                if not phase.ok:
                    result = f"FAILED: {_some(sorted(phase.failures)) or 'see below'}"
                seconds = f"{phase.seconds:.1f} s"
                self._print(_ROW.format(label, phase.name, phase.cases, seconds, result))
                label = ""
            missing = sorted(outcome.missing_links)
            if outcome.links or missing:
                followed = f"{len(outcome.links)} of {len(outcome.links) + len(missing)} followed"
                if missing:
                    followed = f"FAILED: {followed}; not {', '.join(missing)}"
                self._print(_ROW.format(label, "links", "", "", followed))
            if outcome.complaints:
                self._print(_ROW.format(label, "emulator", "", "", "FAILED: see below"))
            if not outcome.passed and all(phase.ok for phase in outcome.phases):
                self._print(_ROW.format(label, "run", "", "", "FAILED: see below"))

    def details(self, outcome: Outcome) -> None:
        """Print what the tools say about a part that failed."""
        if not outcome.passed:
            self.say(f"\n{f' {outcome.name}: output of the tool ':=^80}\n\n{outcome.output}")
        for complaint in outcome.complaints:
            self.say(f"\n{f' {outcome.name}: output of the emulator ':=^80}\n\n{complaint}")

    def coverage(self, verdict: Verdict, *, gated: bool) -> None:
        """Print what was judged and exercised, and the first of what was not."""
        self.say("\n" + _HEADS.format("Covered", "Gate" if gated else "", "Excluded"))
        for share in verdict.shares:
            dimension = share.dimension
            self.say(
                _SHARE.format(
                    dimension.name,
                    share.covered,
                    share.total,
                    f"{int(share.share * 1000) / 10:.1f} %",  # never rounded up to the gate
                    f"{share.needed:.0%}" if gated else "",
                    len(share.excluded) or "",
                    ("" if not gated else "ok" if share.ok else "FAILED"),
                ).rstrip()
            )
        if not gated:
            self.say("\nThis run is not gated; its report lists what it did not cover.")
            return
        for share in verdict.shares:
            if share.missing:
                self.say(f"\nMissing, {share.dimension.name}:")
                for item in share.missing[:_FIRST]:
                    self.say(f"  {item}")
                if len(share.missing) > _FIRST:
                    self.say(f"  … and {len(share.missing) - _FIRST} more")
        if verdict.problems:
            self.say("\nThe coverage gate failed:")
            for problem in verdict.problems:
                self.say(f"  {problem}")

    def _print(self, text: str) -> None:
        clear = "\r\033[K" if self._live else ""
        print(f"{clear}{text}", flush=True)


def failure(outcome: Outcome) -> str:
    """A part that failed, and what failed in it: only the end of a long log may be kept."""
    found = sorted(name for phase in outcome.phases for name in phase.failures)
    return f"{outcome.name} ({_some(found)})" if found else outcome.name


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more
