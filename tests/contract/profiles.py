"""How thoroughly to test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tests.contract.outcome import PHASES


@dataclass(frozen=True)
class Profile:
    """What a run does.

    Attributes:
        name: of the profile.
        meaning: a line about it.
        phases: those of schemathesis that run.
        scripts: whether the semantic scripts run too.
        minutes: how long to go on searching; as long as the examples last unless given.
        examples: how many random requests to make to each operation.
        judged: the share of the places in replies and events that is tampered with.
    """

    name: str
    meaning: str
    phases: Sequence[str] = PHASES
    scripts: bool = True
    minutes: float | None = None
    examples: int = 100
    judged: float = 1.0


QUICK: Final = Profile("quick", "examples and boundary values only", PHASES[:2], scripts=False)
CI: Final = Profile(
    "ci",
    "everything, with few random requests and a sample of tamperings",
    examples=35,
    judged=0.05,
)
NIGHTLY: Final = Profile("nightly", "everything, then half an hour of fuzzing", minutes=30)

PROFILES: Final = {each.name: each for each in (QUICK, CI, NIGHTLY)}
