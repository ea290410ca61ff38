"""What a part of a run did: schemathesis with some tags, or the semantic scripts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.contract import engine
from tests.contract.recording import Collector
from tests.spec.document import JsonObject, Operation

PHASES: Final = ("examples", "coverage", "fuzzing", "stateful")


@dataclass
class Phase:
    """One phase of one run.

    Attributes:
        name: of the phase.
        cases: how many requests were made.
        seconds: how long it took.
        failures: what failed, each check of each operation once.
        ok: whether nothing did.
        skipped: how many tests did not apply.
    """

    name: str
    cases: int = 0
    seconds: float = 0.0
    failures: set[str] = field(default_factory=set)
    ok: bool = True
    skipped: int = 0


@dataclass
class Outcome:
    """One run of schemathesis, or of the scripts.

    Attributes:
        name: what it was about.
        operations: those that were tested.
        collector: what was sent and received, counted.
        phases: those that ran, in order.
        links: the links that were followed, named like `resources.links_of` does.
        missing_links: those that should have been followed too.
        passed: whether schemathesis, or pytest, is content.
        output: what it printed.
        complaints: what the emulator knows to have gone wrong inside it.
        junit: its report, a JUnit XML file.
    """

    name: str
    operations: list[Operation] = field(repr=False)
    collector: Collector = field(default_factory=Collector, repr=False)
    phases: list[Phase] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    missing_links: set[str] = field(default_factory=set)
    passed: bool = True
    output: str = ""
    complaints: list[str] = field(default_factory=list)
    junit: Path | None = None

    @property
    def ok(self) -> bool:
        return self.passed and not self.missing_links and not self.complaints

    @property
    def cases(self) -> int:
        return sum(phase.cases for phase in self.phases)


class Progress:
    """Reads the events of schemathesis into an outcome.

    Args:
        outcome: to complete.
        watch: is told the phase and how many requests were made, again and again.
    """

    def __init__(self, outcome: Outcome, watch: Callable[[str, int], None]) -> None:
        self._outcome = outcome
        self._watch = watch
        self._phases = {name: Phase(name) for name in PHASES}
        self._started: dict[str, float] = {}

    def note(self, kind: str, event: JsonObject) -> None:
        """Take note of an event."""
        if kind == "PhaseStarted":
            name = event["phase"]["name"]
            self._started[name] = event["timestamp"]
            if name in self._phases:
                self._watch(name, self._outcome.cases)
        elif kind == "PhaseFinished" and (name := event["phase"]["name"]) in self._phases:
            # With a time limit the phases are repeated.
            self._phases[name].seconds += event["timestamp"] - self._started[name]
            self._phases[name].ok &= event["status"] in ("success", "skip")
        elif kind == "ScenarioFinished" and event["phase"] in self._phases:
            self._note_scenario(event, self._phases[event["phase"]])
            self._watch(event["phase"], self._outcome.cases)

    def _note_scenario(self, scenario: JsonObject, phase: Phase) -> None:
        recorder = scenario["recorder"]
        phase.cases += len(recorder.get("interactions", {}))
        self._outcome.phases = [each for each in self._phases.values() if each.cases]
        for exchange in engine.exchanges(scenario):
            self._outcome.collector.add(exchange)
            if exchange.link:
                self._outcome.links.add(exchange.link)
        for case_id, results in recorder.get("checks", {}).items():
            request = recorder["cases"][case_id]["value"]
            phase.failures |= {
                f"{result['name']} {request['method']} {request['path']}"
                for result in results
                if result["status"] == "failure"
            }
