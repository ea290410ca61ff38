"""Running schemathesis on the operations of one tag."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from tests.contract.outcome import PHASES, Outcome
from tests.contract.resources import links_of, tags
from tests.contract.target import Target, fresh_emulator
from tests.spec.document import OPENAPI, ROOT

_CONFIG = Path(__file__).with_name("schemathesis.toml")
_QUICK_PHASES = PHASES[:2]


@dataclass(frozen=True)
class Suite:
    """How to test.

    Attributes:
        seed: makes requests, identifiers and codes reproducible.
        quick: only the phases that need no search.
        target: a running server; a fresh emulator for each tag unless given.
    """

    seed: int
    quick: bool = False
    target: Target | None = None

    def run(self, tag: str) -> Outcome:
        """Test the operations of a tag."""
        outcome = Outcome(tag)
        expected = set() if self.quick else links_of(tags()[tag])
        phases = _QUICK_PHASES if self.quick else PHASES if expected else PHASES[:-1]
        target = nullcontext(self.target) if self.target else fresh_emulator(self.seed)
        with target as api, api.subaccount() as subaccount, tempfile.TemporaryDirectory() as folder:
            events = Path(folder, "events.ndjson")
            finished = subprocess.run(
                self._command(api, tag, phases, events),
                cwd=folder,  # nothing that is left there outlives the run
                env=self._environment(api, subaccount),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            outcome.passed = finished.returncode == 0
            outcome.output = finished.stdout
            if events.exists():
                outcome.read(events)
            outcome.missing_links = expected - outcome.links
            outcome.complaints = api.complaints()
        return outcome

    def _command(self, api: Target, tag: str, phases: Sequence[str], events: Path) -> list[str]:
        return [
            *(sys.executable, "-m", "schemathesis.cli"),
            f"--config-file={_CONFIG}",
            *("run", str(OPENAPI), f"--url={api.base_url}"),
            f"--include-tag={tag}",
            f"--phases={','.join(phases)}",
            f"--seed={self.seed}",
            f"--report-ndjson-path={events}",
            "--no-color",
        ]

    def _environment(self, api: Target, subaccount: str) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PLIVO_AUTH_ID": api.auth_id,
            "PLIVO_AUTH_TOKEN": api.auth_token,
            "PLIVO_SUBACCOUNT": subaccount,
        }
