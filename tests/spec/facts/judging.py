"""Holding a document against the facts, in both directions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from tests.spec.document import Document, JsonObject
from tests.spec.facts.reading import Facts
from tools.surface import Key, Type, surface

# What a schema demands of fields together is tried with bodies (`vectors/`), not written down.
_TRIED = "conditions"


def against(facts: Facts, root: JsonObject) -> Iterator[str]:
    """What the document and the facts say differently, and what one of them does not say."""
    yield from differences(facts, surface(root))


def differences(facts: Facts, told: Mapping[Key, Type | str]) -> Iterator[str]:
    known = {owner for owner, _ in facts.facts}
    new = dict.fromkeys(owner for owner, _ in told if owner not in known)
    yield from (f"{owner}: no fact is about it; add a block to facts/<tag>.txt" for owner in new)
    for key, value in told.items():
        if key[0] in new:
            continue
        fact = facts.facts.get(key)
        name = " ".join(key)
        if fact is None and key[1] != _TRIED:
            yield f"{name}: no fact covers {str(value)!r}"
        elif fact is not None and fact.value != value:
            yield f"{name}: is {str(value)!r}, but {str(fact.value)!r} by {fact.where}"
    for key in facts.facts.keys() - told.keys():
        fact = facts.facts[key]
        yield f"{' '.join(key)}: is missing, but {str(fact.value)!r} by {fact.where}"


def unsaid(facts: Facts, document: Document) -> Iterator[str]:
    """The phrases that no description of their operation, event or object has."""
    nodes: dict[str, Any] = {"document": document.data.get("info", {})}
    nodes |= {each.id: each.spec for each in [*document.operations, *document.events]}
    nodes |= document.components("schemas")
    for name, phrases in facts.phrases.items():
        words = " ".join(_words(nodes.get(name, {})))
        for phrase, times in Counter(phrases).items():
            if len(_whole_words(phrase).findall(words)) < times:
                yield f"{name}: does not say {phrase!r}" + (f" {times} times" if times > 1 else "")


@cache
def _whole_words(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)")


def _words(node: Any) -> Iterator[str]:
    """The descriptions in a node, without the breaks of lines."""
    if isinstance(node, dict):
        if isinstance(node.get("description"), str):
            yield " ".join(node["description"].split())
        for key, value in node.items():
            if key not in ("examples", "$ref"):
                yield from _words(value)
    elif isinstance(node, list):
        for value in node:
            yield from _words(value)
