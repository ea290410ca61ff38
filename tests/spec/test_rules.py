"""The contract keeps every house rule, and every house rule can fail."""

from __future__ import annotations

import copy
from functools import cache

import pytest

from tests.spec.document import Document
from tests.spec.mutations import MUTATIONS, Mutation
from tests.spec.rules import RULES

DOCUMENT = Document.load().expanded()


@cache
def findings(rule: str) -> frozenset[str]:
    return frozenset(RULES[rule](DOCUMENT))


@pytest.mark.parametrize("rule", RULES)
def test_contract_keeps(rule: str) -> None:
    assert not findings(rule), "correct openapi.yaml:\n" + "\n".join(sorted(findings(rule)))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: f"{each.rule}-{each.name}")
def test_rule_rejects(mutation: Mutation) -> None:
    """The real document with one small fault in it is found out, at the right place."""
    data = copy.deepcopy(DOCUMENT.data)
    mutation.plant(data)
    # As text, so that a changed order counts too.
    assert repr(data) != repr(DOCUMENT.data), "the fault changed nothing: correct the mutation"
    found = set(RULES[mutation.rule](Document(data).expanded())) - findings(mutation.rule)
    assert any(mutation.says in each for each in found), found


def test_every_rule_has_a_fault_to_find() -> None:
    assert {each.rule for each in MUTATIONS} == set(RULES)
