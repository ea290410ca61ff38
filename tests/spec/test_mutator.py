"""Whatever an author of `openapi.yaml` gets wrong is found by evidence that is not made from it."""

from __future__ import annotations

import copy
from functools import cache
from itertools import groupby

import pytest

from tests.spec.bodies import vectors
from tests.spec.document import Document
from tests.spec.facts import load
from tests.spec.mutator import Judges, Mistake, mistakes

DOCUMENT = Document.load()
JUDGES = Judges(load(), vectors())
WANTED = 0.95

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


@pytest.mark.parametrize("kind", MADE)
def test_mistakes_are_found(kind: str) -> None:
    """All but one in twenty of each kind: numbers in words and examples cannot all be held."""
    if findings_without_a_mistake():
        pytest.skip("the contract itself has faults: see test_judges_accept_the_contract")
    missed = []
    for mistake in MADE[kind]:
        with mistake.made():
            if JUDGES.finding(DOCUMENT.data, mistake) is None:
                missed.append(str(mistake))
    found = len(MADE[kind]) - len(missed)
    assert found >= WANTED * len(MADE[kind]), "add facts, vectors or a rule:\n" + "\n".join(missed)


def test_a_mistake_is_undone() -> None:
    before = copy.deepcopy(DOCUMENT.data)
    for mistakes_of_a_kind in MADE.values():
        with mistakes_of_a_kind[0].made():
            assert repr(DOCUMENT.data) != repr(before), mistakes_of_a_kind[0]
    assert DOCUMENT.data == before


def test_there_are_mistakes_of_every_kind() -> None:
    """A part of the document that the mutator does not reach would count as well guarded."""
    assert len(MADE) >= 50
    assert sum(map(len, MADE.values())) > 100 * len(DOCUMENT.operations)
