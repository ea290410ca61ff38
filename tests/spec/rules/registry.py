"""The list of house rules: functions from a document to what is wrong with it, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.spec.document import Document

Rule = Callable[[Document], Iterator[str]]

RULES: dict[str, Rule] = {}


def rule(function: Rule) -> Rule:
    """Registers a rule. Each finding is ``place: what is wrong; what the author does about it``."""
    assert function.__name__ not in RULES
    RULES[function.__name__] = function
    return function
