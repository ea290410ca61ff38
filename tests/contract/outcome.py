"""What a run of schemathesis did, read from the events that it writes as NDJSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.contract.resources import DOCUMENT
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
    """

    name: str
    cases: int = 0
    seconds: float = 0.0
    failures: set[str] = field(default_factory=set)
    ok: bool = True


@dataclass
class Outcome:
    """One run of schemathesis.

    Attributes:
        name: what it was about.
        operations: those that were tested.
        phases: those that ran, in order.
        links: the links that were followed, named like `resources.links_of` does.
        missing_links: those that should have been followed too.
        passed: whether schemathesis is content.
        output: what it printed.
        complaints: what the emulator knows to have gone wrong inside it.
    """

    name: str
    operations: list[Operation] = field(repr=False)
    phases: list[Phase] = field(default_factory=list)
    links: set[str] = field(default_factory=set)
    missing_links: set[str] = field(default_factory=set)
    passed: bool = True
    output: str = ""
    complaints: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.passed and not self.missing_links and not self.complaints

    @property
    def cases(self) -> int:
        return sum(phase.cases for phase in self.phases)

    def read(self, events: Path) -> None:
        """Add what the events say."""
        phases = {name: Phase(name) for name in PHASES}
        started: dict[str, float] = {}
        with events.open(encoding="utf-8") as lines:
            for line in lines:
                ((kind, event),) = json.loads(line).items()
                if kind == "PhaseStarted":
                    started[event["phase"]["name"]] = event["timestamp"]
                elif kind == "PhaseFinished" and (name := event["phase"]["name"]) in phases:
                    phases[name].seconds = event["timestamp"] - started[name]
                    phases[name].ok = event["status"] in ("success", "skip")
                elif kind == "ScenarioFinished" and event["phase"] in phases:
                    self._read_scenario(event["recorder"], phases[event["phase"]])
        self.phases = [phases[name] for name in PHASES if phases[name].cases]

    def _read_scenario(self, recorder: JsonObject, phase: Phase) -> None:
        phase.cases += len(recorder.get("interactions", {}))
        for case in recorder.get("cases", {}).values():
            if case["is_transition_applied"]:
                self.links.add(_LINK_NAMES[case["transition"]["id"]])
        for case_id, results in recorder.get("checks", {}).items():
            request = recorder["cases"][case_id]["value"]
            phase.failures |= {
                f"{result['name']} {request['method']} {request['path']}"
                for result in results
                if result["status"] == "failure"
            }


def _link_names() -> dict[str, str]:
    """Our names of the links, by the names that schemathesis has for them."""
    names = {}
    for source in DOCUMENT.operations:
        for status, response in source.spec["responses"].items():
            for name, link in DOCUMENT.resolve(response).get("links", {}).items():
                target = DOCUMENT.operation(link["operationId"])
                assert target is not None
                ends = [f"{each.method.upper()} {each.path}" for each in (source, target)]
                theirs = f"{ends[0]} -> [{status}] {name} -> {ends[1]}"
                names[theirs] = f"{source.id} {status} {name}"
    return names


_LINK_NAMES: Final = _link_names()
