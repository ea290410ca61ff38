"""What all oracles have in common."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from schemathesis.checks import CheckContext
from schemathesis.core.transport import Response

from tests.contract.links import SEARCH
from tests.contract.observation import Observation
from tests.contract.probes import PROBES
from tests.contract.reading import READER, Case, sent_as_described
from tests.contract.resources import RESOURCES

LEAST_COMPARISONS: Final = 5
_MADE_BY_OTHERS: Final = frozenset(each.name for each in RESOURCES if each.made_by)


class Oracle:
    """A check with a guard against starvation, which a run without a search is spared.

    So is what no request makes: of that there may be too little to compare.

    Schemathesis may ask about the same response again; it gets the same answer.

    Attributes:
        at_first: how many occasions for extra requests are taken at first.
        then_each: of how many occasions one is taken from then on.
    """

    at_first = 10
    then_each = 8

    def __init__(self) -> None:
        self._thorough = False
        self._expected: set[str] = set()
        self._compared: defaultdict[str, set[str]] = defaultdict(set)
        self._occasions: defaultdict[str, int] = defaultdict(int)
        self._judged: tuple[Response, AssertionError | None] | None = None
        SEARCH.wait_for(lambda: not self._starved())

    def judge(self, seen: Observation) -> None:
        """Judge one reply to a request that used the operation's own method.

        Raises:
            AssertionError: it is wrong.
        """
        raise NotImplementedError

    def expect(self, subject: str, seen: Observation) -> None:
        """Say that this request gave occasion to compare the subject."""
        self._thorough = self._thorough or seen.thorough
        self._expected.add(subject)

    def compared(self, subject: str, seen: Observation, what: str = "") -> None:
        """Say that this was a comparison; `what` tells several of one request apart."""
        self._compared[subject].add(f"{seen.key} {what}")

    def due(self, subject: str) -> bool:
        """Whether it is time for extra requests about a subject.

        The first few occasions are, and then fewer, so that they never outweigh the search.
        """
        self._occasions[subject] += 1
        count = self._occasions[subject]
        return count <= self.at_first or count % self.then_each == 0

    def after_response(self, ctx: CheckContext, response: Response, case: Case) -> None:
        if self._judged is None or self._judged[0] is not response:
            self._judged = (response, self._verdict(case, response))
        if self._judged[1] is not None:
            raise self._judged[1]

    def _verdict(self, case: Case, response: Response) -> AssertionError | None:
        if not sent_as_described(case, response):
            return None
        try:
            self.examine(READER.observe(case, response))
        except AssertionError as error:
            return error
        return None

    def examine(self, seen: Observation) -> None:
        """Judge a reply, and the replies to whatever was asked for that purpose.

        Raises:
            AssertionError: one of them is wrong.
        """
        PROBES.take_problems()
        self.judge(seen)
        demand(PROBES.take_problems())

    def after_run(self, ctx: CheckContext) -> None:
        starved = self._starved() if self._thorough else []
        assert not starved, (
            f"{type(self).__name__} compared too little, less than {LEAST_COMPARISONS} times: "
            + ", ".join(f"{subject} ({len(self._compared[subject])})" for subject in starved)
        )

    def _starved(self) -> list[str]:
        """Return what was compared too little."""
        return [
            subject
            for subject in sorted(self._expected)
            if len(self._compared[subject]) < LEAST_COMPARISONS
            and subject.partition(" ")[0] not in _MADE_BY_OTHERS
        ]


def demand(problems: list[str]) -> None:
    """Fail when there are problems.

    Raises:
        AssertionError: there are.
    """
    assert not problems, "; ".join(problems[:5])
