"""The table of what ran and what was seen, printed when the tests are over."""

from __future__ import annotations

from typing import Final, NamedTuple


class Finding(NamedTuple):
    """One line.

    Attributes:
        what: was done.
        seen: what came of it, each with a number and its name.
    """

    what: str
    seen: str


FINDINGS: Final[list[Finding]] = []


def found(what: str, **seen: object) -> None:
    """Add a line: ``found("Kills", kills=100, lost_writes=0)``."""
    numbers = (f"{_number(value)} {name.replace('_', ' ')}" for name, value in seen.items())
    FINDINGS.append(Finding(what, ", ".join(numbers)))


def _number(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return f"{value:,.3g}" if isinstance(value, float) else str(value)


def lines() -> list[str]:
    """Return the table."""
    width = max((len(finding.what) for finding in FINDINGS), default=0)
    return [f"{finding.what:<{width}}  {finding.seen}" for finding in FINDINGS]
