"""Running the semantic scripts, the likeliest first, until one fails."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

import pytest

from plivo_emulator.settings import DEFAULT_NUMBERS_PER_COUNTRY
from tests.contract.target import Target
from tests.mutants.patching import Mutant
from tests.spec.document import ROOT

_FOLDER: Final = "tests/semantic"
# Scripts that need a server which reads what real clients send ask for this fixture.
_LENIENT: Final = "lenient_server"
# Words are compared by their beginnings, so that `deleted` finds `deletion`, and in the singular.
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


class Scripts:
    """The scripts, collected once; a pytest plugin. A process that is forked then runs them.

    Args:
        work: is called with the scripts, once they are collected.
    """

    def __init__(self, work: Callable[[Scripts], None]) -> None:
        self._work = work
        self._session: pytest.Session | None = None
        self._items: list[pytest.Item] = []
        self._about: dict[pytest.Item, dict[str, float]] = {}
        self._failure: Failure | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        if self._session is not None or session.testsfailed:
            return None
        self._session, self._items = session, list(session.items)
        self._about = _weighed(self._items)
        self._work(self)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and self._failure is None:
            script = report.nodeid.removeprefix(f"{_FOLDER}/")
            self._failure = Failure(script, _reason(report))

    def run(self, target: Target, mutant: Mutant | None, *, strict: bool) -> Failure | None:
        """Run the scripts against a server until one fails.

        Args:
            target: the server.
            mutant: what is planted there, to begin with what is likely to find it.
            strict: how the server reads requests; a lenient one is asked only what needs one.

        Returns:
            The first failure, `None` when there is none.
        """
        session = self._session
        assert session is not None
        option = session.config.option
        option.api_url, option.api_numbers = target.url, DEFAULT_NUMBERS_PER_COUNTRY
        option.api_auth_id, option.api_auth_token = target.auth_id, target.auth_token
        session.items = self._in_order(_stems(_about(mutant)) if mutant else set(), strict)
        hook = session.config.hook
        with contextlib.suppress(session.Failed):
            hook.pytest_runtestloop(session=session)
        # Fixtures end.
        hook.pytest_sessionfinish(session=session, exitstatus=int(self._failure is not None))
        return self._failure

    def _in_order(self, words: set[str], strict: bool) -> list[pytest.Item]:
        items = [
            item for item in self._items if strict or _LENIENT in getattr(item, "fixturenames", ())
        ]
        return sorted(items, key=lambda item: -_shared(words, self._about[item]))


def collect(work: Callable[[Scripts], None]) -> None:
    """Collect the scripts, which takes seconds, and work with them.

    Raises:
        RuntimeError: they cannot be collected.
    """
    arguments = [
        # What was imported before the process was forked.
        *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
        # Where a script failed is enough; its source takes longer than many scripts.
        "--tb=native",
        # Of all plugins only ours is needed; the others take seconds.
        *("--disable-plugin-autoload", "-p", "plivo_emulator.pytest_plugin"),
        *("-x", "-q", "-s", "--no-header", "-p", "no:cacheprovider", f"--rootdir={ROOT}"),
        str(ROOT / _FOLDER),
    ]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        status = pytest.main(arguments, plugins=[Scripts(work)])
    if status not in (0, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise RuntimeError(f"The scripts cannot be run:{os.linesep}{printed.getvalue()}")


def _about(mutant: Mutant) -> list[str]:
    tags = [] if len(mutant.tags) > _MANY else mutant.tags
    return [mutant.name, mutant.kind, mutant.description, *tags]


_MANY: Final = 3


def _weighed(items: Sequence[pytest.Item]) -> dict[pytest.Item, dict[str, float]]:
    """Return the words of each script with their inverse document frequencies.

    A word that few scripts share says more than one that most of them do.
    """
    about = {item: _stems([item.nodeid, _docstring(item)]) for item in items}
    frequency = Counter(stem for stems in about.values() for stem in stems)
    weights = {stem: log(len(items) / count) for stem, count in frequency.items()}
    return {item: {stem: weights[stem] for stem in stems} for item, stems in about.items()}


def _shared(words: set[str], weights: dict[str, float]) -> float:
    return sum(weights[word] for word in words & weights.keys())


def _docstring(item: pytest.Item) -> str:
    return getattr(getattr(item, "function", None), "__doc__", None) or ""


def _stems(texts: Iterable[str]) -> set[str]:
    return {word.rstrip("s")[:_STEM] for text in texts for word in _WORD.findall(text.lower())}


def _reason(report: pytest.TestReport) -> str:
    crash = getattr(report.longrepr, "reprcrash", None)
    text = str(crash.message if crash else report.longrepr)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return (lines or [""])[0][:_LONGEST_REASON]
