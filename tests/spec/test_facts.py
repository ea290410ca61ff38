"""The contract says what the vendor's facts say, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.spec.document import Document
from tests.spec.facts import load
from tests.spec.facts.judging import against, unsaid
from tests.spec.facts.reading import FactsError

DOCUMENT = Document.load()
FACTS = load()


def test_contract_agrees_with_the_facts() -> None:
    found = list(against(FACTS, DOCUMENT.data))
    assert not found, (
        "correct openapi.yaml; or, where a source of the vendor says so, tests/spec/facts:\n"
        + "\n".join(found)
    )


def test_differences_are_told_in_both_directions(tmp_path: Path) -> None:
    (tmp_path / "pets.txt").write_text(
        "object Pet  open  page\n  name! food  string  page\n  age  integer 0..30  docs\n"
    )
    pet = {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "age": {"type": "integer", "minimum": 0, "maximum": 300},
            "colour": {"type": "string"},
        },
    }
    found = list(against(load(tmp_path), {"components": {"schemas": {"Pet": pet}}}))
    assert sorted(found) == [
        "Pet field age: is 'integer 0..300', but 'integer 0..30' by pets.txt:3",
        "Pet field colour: no fact covers 'string'",
        "Pet field food: is missing, but 'string' by pets.txt:2",
        "Pet field name: is 'string', but 'string, required' by pets.txt:2",
    ]


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("  name  string  page", "stands in no block"),
        ("pet Pet  open  page", "is no kind of block"),
        ("object Pet  open  page\n  name  string", "are not names, a type and sources"),
        ("object Pet  open  page\n  name  string  hearsay", "names no sources"),
        ("object Pet  open  page\n  name  string of  page", "is not a type"),
        ("object Pet  open  page\n  a a  string  page", "Pet field a was told before"),
        ("object Pet  open  page\n  also feet", "there is no group 'feet'"),
    ],
)
def test_a_row_that_is_no_fact_is_refused(tmp_path: Path, table: str, complaint: str) -> None:
    (tmp_path / "pets.txt").write_text(table)
    with pytest.raises(FactsError, match=re.escape(complaint)):
        load(tmp_path)


def test_phrases_are_looked_for_as_often_as_they_are_listed(tmp_path: Path) -> None:
    (tmp_path / "pets.txt").write_text(
        'object Pet  open  page\n  says  "30 days" "30 days" "3 feet"  page\n'
    )
    pet = {"type": "object", "description": "Lives 30\ndays, 13 feet from here."}
    found = list(unsaid(load(tmp_path), Document({"components": {"schemas": {"Pet": pet}}})))
    assert found == ["Pet: does not say '30 days' 2 times", "Pet: does not say '3 feet'"]


def test_most_facts_are_confirmed() -> None:
    """The rest is known from SDKs only, or chosen by us where nobody says anything."""
    confirmed = sum(fact.is_confirmed for fact in FACTS.facts.values())
    assert confirmed >= 0.85 * len(FACTS.facts)


def test_descriptions_tell_the_numbers() -> None:
    found = list(unsaid(FACTS, DOCUMENT.expanded()))
    assert not found, "correct the description in openapi.yaml:\n" + "\n".join(found)
