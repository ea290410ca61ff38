"""Looking for one mutant with the whole suite, the cheapest part first."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from plivo_emulator.settings import DEFAULT_NUMBERS_PER_COUNTRY
from tests.contract.profiles import NIGHTLY
from tests.contract.resources import tags
from tests.contract.suite import Suite
from tests.mutants import patching
from tests.mutants.patching import Mutant
from tests.mutants.scripts import Failure, Scripts
from tests.mutants.serving import FORK, Served, serving

SCRIPTS: Final = "scripts"
# Random requests must not use up the pool; a script does, on purpose.
_MANY_NUMBERS: Final = 100_000
# Mutants are found by what a night finds, in less time.
_PROFILE: Final = replace(NIGHTLY, minutes=None)
_PORT: Final = re.compile(r"(127\.0\.0\.1)(?::|%3A)[0-9]+")
_LONGEST_REASON: Final = 1500


@dataclass
class Verdict:
    """What became of a mutant.

    Attributes:
        name: of the mutant; empty for the correct emulator.
        seed: of requests and identifiers.
        failure: what killed it, `None` if it survived.
        requests: how many requests that took.
        seconds: how long it took.
        reached: whether the planted code ran at all.
    """

    name: str
    seed: int
    failure: Failure | None = None
    requests: int = 0
    seconds: float = 0.0
    reached: bool = False


def hunt(scripts: Scripts, name: str, seed: int, part: str = "") -> Verdict:
    """Run the suite against an emulator with a mutant, until something fails.

    Args:
        scripts: the semantic scripts.
        name: of the mutant; empty for the correct emulator, which is asked everything.
        seed: of requests and identifiers.
        part: `scripts` or the tag that schemathesis is to test, instead of all that is relevant.

    Raises:
        RuntimeError: the emulator or the suite cannot be run.
    """
    started = time.monotonic()
    mutant = patching.load()[name] if name else None
    verdict = Verdict(name, seed)
    for found in _search(scripts, mutant, seed, part, verdict):
        verdict.failure = found
        if found is not None:
            break
    verdict.seconds = time.monotonic() - started
    return verdict


def requests_of(scripts: Scripts, seed: int, part: str) -> list[str]:
    """Run a part of the suite against the correct emulator and return what it sent.

    Schemathesis' requests are returned in order. Some of the scripts' are sent at the same time, so
    theirs are sorted; the ports of their own servers are left out.

    Args:
        scripts: the semantic scripts.
        seed: of requests and identifiers.
        part: `scripts` or a tag.

    Raises:
        RuntimeError: the emulator or the suite cannot be run.
    """
    numbers = DEFAULT_NUMBERS_PER_COUNTRY if part == SCRIPTS else _MANY_NUMBERS
    with serving(None, seed, write=True, numbers=numbers, context=FORK) as served:
        if part == SCRIPTS:
            scripts.run(served.target, None, strict=True)
        else:
            _schemathesis(served, seed, part)
    if part == SCRIPTS:
        return sorted(_PORT.sub(r"\1", request) for request in served.requests)
    return served.requests


def difference(first: list[str], second: list[str]) -> int | None:
    """Return where two runs begin to send something else, `None` if they never do."""
    for position, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return position
    return None if len(first) == len(second) else min(len(first), len(second))


def _search(
    scripts: Scripts, mutant: Mutant | None, seed: int, part: str, verdict: Verdict
) -> Iterator[Failure | None]:
    name = mutant.name if mutant else None
    relevant = mutant.tags if mutant else tags()
    if part in ("", SCRIPTS):
        for strict in (True, False):
            with serving(name, seed, strict=strict, frozen=False, context=FORK) as served:
                yield _noted(scripts.run(served.target, mutant, strict=strict), served, verdict)
    for tag in [tag for tag in relevant if part in ("", tag)]:
        with serving(name, seed, numbers=_MANY_NUMBERS, context=FORK) as served:
            yield _noted(_schemathesis(served, seed, tag), served, verdict)


def _noted(found: Failure | None, served: Served, verdict: Verdict) -> Failure | None:
    verdict.requests += served.count
    verdict.reached = verdict.reached or served.reached > 0
    return found


def _schemathesis(served: Served, seed: int, tag: str) -> Failure | None:
    """Let schemathesis test one tag, with our checks."""
    outcome = Suite(seed, _PROFILE, target=served.target, impatient=True).run([tag])
    if outcome.ok:
        return None
    failed = {failure for phase in outcome.phases for failure in phase.failures}
    checks = sorted({failure.partition(" ")[0] for failure in failed})
    said = " ".join(outcome.output.split())[-_LONGEST_REASON:]
    return Failure(f"schemathesis: {', '.join(checks) or 'after the run'}", said)
