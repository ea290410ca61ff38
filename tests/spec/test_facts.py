"""The contract says what the vendor's facts say, and nothing else."""

from __future__ import annotations

from tests.spec.document import Document
from tests.spec.facts import load
from tests.spec.facts.judging import against, unsaid

DOCUMENT = Document.load()
FACTS = load()


def test_contract_agrees_with_the_facts() -> None:
    found = list(against(FACTS, DOCUMENT.data))
    assert not found, (
        "correct openapi.yaml; or, where a source of the vendor says so, tests/spec/facts:\n"
        + "\n".join(found)
    )


def test_descriptions_tell_the_numbers() -> None:
    found = list(unsaid(FACTS, DOCUMENT))
    assert not found, "correct the description in openapi.yaml:\n" + "\n".join(found)
