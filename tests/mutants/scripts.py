"""Running the semantic scripts in this process, the likeliest first, until one fails."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import pytest

from plivo_emulator.settings import DEFAULT_NUMBERS_PER_COUNTRY
from tests.contract.target import Target
from tests.mutants.patching import Mutant
from tests.spec.document import ROOT

_FOLDER: Final = "tests/semantic"
# Scripts that need a server which reads what real clients send ask for this fixture.
_LENIENT: Final = "lenient_server"
# Words are compared by their beginnings, so that `deleted` finds `deletion`.
_STEM: Final = 5
_WORD: Final = re.compile(r"[a-z]{4,}")
_LONGEST_REASON: Final = 160


@dataclass
class Failure:
    """What a suite found.

    Attributes:
        by: the script or check.
        reason: the first line of what it says.
    """

    by: str
    reason: str


class _Chooser:
    """A pytest plugin: puts the scripts in order and keeps the first failure."""

    def __init__(self, mutant: Mutant | None, strict: bool) -> None:
        self.failure: Failure | None = None
        self._strict = strict
        self._words = _stems(_about(mutant)) if mutant else set()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [
            item for item in items if self._strict or _LENIENT in getattr(item, "fixturenames", ())
        ]
        about = {item: _stems([item.nodeid, _docstring(item)]) for item in items}
        frequency = Counter(stem for stems in about.values() for stem in stems)
        # A word that few scripts share says more than one that most of them do.
        items.sort(key=lambda item: -sum(1 / frequency[word] for word in self._words & about[item]))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and self.failure is None:
            script = report.nodeid.removeprefix(f"{_FOLDER}/")
            self.failure = Failure(script, _reason(report))


def run(target: Target, mutant: Mutant | None, *, strict: bool) -> Failure | None:
    """Run the scripts against a server.

    Args:
        target: the server.
        mutant: what is planted there, to begin with what is likely to find it.
        strict: how the server reads requests; a lenient one is asked only what needs one.

    Returns:
        The first failure, `None` when there is none.

    Raises:
        RuntimeError: the scripts cannot be run.
    """
    chooser = _Chooser(mutant, strict)
    arguments = [
        # What was imported before the process was forked.
        *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
        # Of all plugins only ours is needed; the others take seconds.
        *("--disable-plugin-autoload", "-p", "plivo_emulator.pytest_plugin"),
        *("-x", "-q", "--no-header", "-p", "no:cacheprovider", f"--rootdir={ROOT}"),
        *(f"--api-url={target.url}", f"--api-numbers={DEFAULT_NUMBERS_PER_COUNTRY}"),
        *(f"--api-auth-id={target.auth_id}", f"--api-auth-token={target.auth_token}"),
        str(ROOT / _FOLDER),
    ]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        status = pytest.main(arguments, plugins=[chooser])
    if chooser.failure is None and status not in (0, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise RuntimeError(f"The scripts cannot be run:{os.linesep}{printed.getvalue()}")
    return chooser.failure


def _about(mutant: Mutant) -> list[str]:
    tags = [] if len(mutant.tags) > _MANY else mutant.tags
    return [mutant.name, mutant.kind, mutant.description, *tags]


_MANY: Final = 3


def _docstring(item: pytest.Item) -> str:
    return getattr(getattr(item, "function", None), "__doc__", None) or ""


def _stems(texts: Iterable[str]) -> set[str]:
    return {word[:_STEM] for text in texts for word in _WORD.findall(text.lower())}


def _reason(report: pytest.TestReport) -> str:
    crash = getattr(report.longrepr, "reprcrash", None)
    text = str(crash.message if crash else report.longrepr)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return (lines or [""])[0][:_LONGEST_REASON]
