"""Running schemathesis."""

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
from tests.contract.resources import DOCUMENT, links_of
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
        target: a running server; a fresh emulator for each run unless given.
    """

    seed: int
    quick: bool = False
    target: Target | None = None

    def run(self, tags: Sequence[str]) -> Outcome:
        """Test the operations of some tags together."""
        operations = [each for each in DOCUMENT.operations if each.tag in tags]
        outcome = Outcome(", ".join(tags) if len(tags) == 1 else f"{len(tags)} tags", operations)
        expected = set() if self.quick else links_of(operations)
        phases = _QUICK_PHASES if self.quick else PHASES if expected else PHASES[:-1]
        target = nullcontext(self.target) if self.target else fresh_emulator(self.seed)
        with target as api, api.subaccount() as subaccount, tempfile.TemporaryDirectory() as folder:
            events = Path(folder, "events.ndjson")
            finished = subprocess.run(
                self._command(api, tags, phases, events),
                cwd=folder,  # nothing that is left there outlives the run
                env=_environment(api, subaccount),
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

    def _command(
        self, api: Target, tags: Sequence[str], phases: Sequence[str], events: Path
    ) -> list[str]:
        return [
            *(sys.executable, "-m", "schemathesis.cli"),
            f"--config-file={_CONFIG}",
            *("run", str(OPENAPI), f"--url={api.base_url}"),
            *(f"--include-tag={tag}" for tag in tags),
            f"--phases={','.join(phases)}",
            f"--seed={self.seed}",
            f"--report-ndjson-path={events}",
            "--no-color",
        ]


def _environment(api: Target, subaccount: str) -> dict[str, str]:
    """What `schemathesis.toml` and the hooks take from the environment."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PLIVO_AUTH_ID": api.auth_id,
        "PLIVO_AUTH_TOKEN": api.auth_token,
        "PLIVO_SUBACCOUNT": subaccount,
    }
