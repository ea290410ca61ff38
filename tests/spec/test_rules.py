"""The contract keeps every house rule, and every house rule can fail."""

from __future__ import annotations

import copy
import pickle
import re
from functools import cache

import pytest

from tests.spec.document import Document
from tests.spec.mutations import MUTATIONS, Mutation
from tests.spec.rules import RULES
from tests.spec.rules.telling import told

DOCUMENT = Document.load().expanded()
# As text, so that a changed order counts too.
TEXT = repr(DOCUMENT.data)
# Copied for each fault: three times as quick as `deepcopy`, and what is shared stays shared.
PICKLED = pickle.dumps(DOCUMENT.data)


@cache
def findings(rule: str) -> frozenset[str]:
    return frozenset(RULES[rule](DOCUMENT))


@pytest.mark.parametrize("rule", RULES)
def test_contract_keeps(rule: str) -> None:
    if found := findings(rule):
        pytest.fail(told(found), pytrace=False)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: f"{each.rule}-{each.name}")
def test_rule_rejects(mutation: Mutation) -> None:
    """The real document with one small fault in it is found out, at the right place."""
    data = pickle.loads(PICKLED)
    mutation.plant(data)
    assert repr(data) != TEXT, "the fault changed nothing: correct the mutation"
    found = set(RULES[mutation.rule](Document(data).expanded())) - findings(mutation.rule)
    assert any(mutation.says in each for each in found), found


def test_every_rule_has_a_fault_to_find() -> None:
    assert {each.rule for each in MUTATIONS} == set(RULES)


def test_a_message_is_told_once_with_file_and_line() -> None:
    wrong = [f"{each.where}: no summary; add one" for each in DOCUMENT.operations[:12]]
    message, first, *rest = told([*wrong, "#/info: no description"]).splitlines()
    assert message == "no description"
    assert re.fullmatch(r"  openapi\.yaml:\d+ #/info", first)
    assert rest[0] == "no summary; add one"
    assert all(re.match(r"  \w+\.yaml:\d+ #/paths/", each) for each in rest[1:11])
    assert rest[11:] == ["  and 2 more"]


def test_a_component_is_told_once() -> None:
    data = copy.deepcopy(DOCUMENT.data)
    del data["components"]["parameters"]["AuthId"]["description"]
    faulty = Document(data)
    found = [each for rule in RULES for each in {*RULES[rule](faulty)} - findings(rule)]
    assert found == ["#/components/parameters/AuthId: no description; say what it is"]
