"""Values that violate the constraints on an argument, one keyword at a time where they can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tests.contract.coverage.constraints import ANYTHING, findings
from tests.contract.resources import DOCUMENT
from tests.spec.document import JsonObject

_OF_EACH_TYPE: Final[tuple[Any, ...]] = (7, True, "x", [], {}, "", "?", 0.5, -1, 10**12)


def violations(schema: JsonObject) -> Iterator[Any]:
    """Values for a schema: together they violate all of its keywords that a value can violate."""
    left = _keywords(schema, ANYTHING, obeyed=True)
    for value in _candidates(DOCUMENT.resolve(schema)):
        violated = _keywords(schema, value, obeyed=False) & left
        if violated:
            left -= violated
            yield value


def _keywords(schema: JsonObject, value: Any, *, obeyed: bool) -> set[str]:
    found = findings(DOCUMENT, schema, value, "")
    return {finding.name for finding in found if finding.obeyed is obeyed}


def _candidates(schema: JsonObject) -> Iterator[Any]:
    """Those that are just beyond a bound come first."""
    for keyword, step in (("minimum", -1), ("maximum", 1)):
        if keyword in schema:
            yield schema[keyword] + step
    if "maxLength" in schema:
        yield "1" * (schema["maxLength"] + 1)
    if "minLength" in schema:
        yield "1" * (schema["minLength"] - 1)
    yield from _OF_EACH_TYPE
    yield from _objects(schema)


def _objects(schema: JsonObject) -> Iterator[JsonObject]:
    """Whole objects with one field wrong, left out or too many."""
    fields = DOCUMENT.properties(schema)
    known = {name: DOCUMENT.resolve(each).get("examples") for name, each in fields.items()}
    whole = {name: examples[0] for name, examples in known.items() if examples}
    for name in whole:
        yield {each: value for each, value in whole.items() if each != name}
        yield from ({**whole, name: wrong} for wrong in violations(fields[name]))
    if fields:
        yield {**whole, "no_such_field": 1}
