"""The differences as a person can act on them: in the terminal, and on a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import jinja2

from tests.drift.baseline import Accepted
from tests.drift.mirror import Finding, Mirror

_SHOWN: Final = 90
_ROW: Final = "  {:<28} {:<13} {:>6}  {}"


@dataclass(frozen=True)
class Verdict:
    """What was found, and what of it counts.

    Attributes:
        left: address of the first server.
        right: address of the second one.
        compared: how many pairs of replies there were.
        findings: what counts, operation by operation.
        accepted: what was accepted, with the entry that does so.
        unused: entries that covered nothing: expired, or no longer needed.
    """

    left: str
    right: str
    compared: int
    findings: list[Finding]
    accepted: list[tuple[Finding, Accepted]]
    unused: list[Accepted]

    @classmethod
    def of(cls, mirror: Mirror, baseline: Sequence[Accepted], today: date) -> Verdict:
        """Judge what a mirror has found."""
        findings, accepted = [], []
        for finding in sorted(mirror.findings.values(), key=lambda each: each.key):
            entry = next((each for each in baseline if each.covers(finding, today)), None)
            if entry is None:
                findings.append(finding)
            else:
                accepted.append((finding, entry))
        used = [entry for _, entry in accepted]
        unused = [entry for entry in baseline if entry not in used]
        return cls(mirror.left.url, mirror.right.url, mirror.compared, findings, accepted, unused)

    @property
    def failed(self) -> bool:
        """Whether somebody has to act."""
        return bool(self.findings)


def text(verdict: Verdict) -> str:
    """The verdict for a terminal."""
    lines = [""]
    if verdict.findings:
        lines.append(_ROW.format("Operation", "Kind", "Times", "Where: first → second"))
        lines += [
            _ROW.format(
                each.operation,
                each.difference.kind,
                each.count,
                f"{each.difference.path or 'reply'}: {shown(each.difference.left)}"
                f" → {shown(each.difference.right)}",
            )
            for each in verdict.findings
        ]
        lines.append("")
    for entry in verdict.unused:
        lines.append(
            f"The baseline's {entry.operation} {entry.path} ({entry.kind}, until {entry.expires}) "
            "is unused."
        )
    count = len(verdict.findings)
    found = f"{count} DIFFERENCES" if count > 1 else "1 DIFFERENCE" if count else "no difference"
    lines.append(f"{verdict.compared} pairs of replies: {found}, {len(verdict.accepted)} accepted.")
    return "\n".join(lines)


def page(verdict: Verdict, today: date) -> str:
    """The verdict as an HTML page that needs nothing else."""
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(
        loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["shown"] = shown
    groups = groupby(verdict.findings, key=lambda finding: finding.operation)
    return environment.get_template("report.html.jinja").render(
        verdict=verdict,
        operations={operation: list(findings) for operation, findings in groups},
        today=today,
    )


def shown(value: Any) -> str:
    """A value as JSON, cut where it gets long."""
    if value is None:
        return "nothing"
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) <= _SHOWN else f"{written[:_SHOWN]}…"
