"""Whatever an author of `openapi.yaml` gets wrong is found by evidence that is not made from it."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from itertools import groupby

import pytest

from tests.profile import NIGHTLY
from tests.spec.bodies import vectors
from tests.spec.document import Document
from tests.spec.facts import load
from tests.spec.mutator import Judges, Mistake, mistakes

DOCUMENT = Document.load().expanded()
JUDGES = Judges(load(), vectors())
WANTED = 0.95
# Of each kind, unless all are made.
SAMPLE = 20

MADE: dict[str, list[Mistake]] = {
    kind: list(group)
    for kind, group in groupby(
        sorted(mistakes(DOCUMENT), key=lambda mistake: mistake.kind), lambda mistake: mistake.kind
    )
}


@cache
def findings_without_a_mistake() -> list[str]:
    return list(JUDGES.findings(DOCUMENT.data))


def test_judges_accept_the_contract() -> None:
    assert not findings_without_a_mistake()


@pytest.mark.parametrize(
    "where", ["#", "#/components/schemas/Account", DOCUMENT.operations[0].where]
)
def test_judges_find_nothing_where_nothing_is_wrong(where: str) -> None:
    """In a part as little as in the whole; otherwise every mistake would count as found."""
    assert JUDGES.finding(DOCUMENT.data, Mistake("none", where, "", ())) is None


def sample(made: Sequence[Mistake]) -> Sequence[Mistake]:
    """The same mistakes again as long as the document has them, whatever else comes to it."""
    return sorted(made, key=lambda each: sha256(str(each).encode()).digest())[:SAMPLE]


def missed(made: Sequence[Mistake]) -> list[str]:
    """The mistakes that nobody finds, if they are more than one in twenty."""
    found_by_nobody = []
    for mistake in made:
        with mistake.made():
            if JUDGES.finding(DOCUMENT.data, mistake) is None:
                found_by_nobody.append(str(mistake))
    found = len(made) - len(found_by_nobody)
    return [] if found >= WANTED * len(made) else found_by_nobody


@pytest.mark.parametrize("kind", MADE)
def test_mistakes_are_found(kind: str) -> None:
    """All but one in twenty of each kind: numbers in words and examples cannot all be held."""
    if findings_without_a_mistake():
        pytest.skip("the contract itself has faults: see test_judges_accept_the_contract")
    # Where a sample is not good enough, all of them decide.
    if NIGHTLY or missed(sample(MADE[kind])):
        assert not missed(MADE[kind]), "add facts, vectors or a rule"


def test_a_mistake_is_undone() -> None:
    before = copy.deepcopy(DOCUMENT.data)
    text = repr(before)
    for mistakes_of_a_kind in MADE.values():
        with mistakes_of_a_kind[0].made():
            assert repr(DOCUMENT.data) != text, mistakes_of_a_kind[0]
    assert DOCUMENT.data == before


def test_there_are_mistakes_of_every_kind() -> None:
    """A part of the document that the mutator does not reach would count as well guarded."""
    assert len(MADE) >= 50
    assert sum(map(len, MADE.values())) > 100 * len(DOCUMENT.operations)
