"""Replies have the documented fields, no others, and in the documented words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import schemathesis

from tests.contract.checks.oracle import Oracle, demand
from tests.contract.observation import Observation, Sighting
from tests.contract.resources import DOCUMENT, Resource
from tests.spec.document import JsonObject

# How descriptions say where an optional field of a resource is to be found.
_NOT_IN_LISTS: Final = "Absent in list items"
_ONLY_IN_LISTS: Final = "Present in list items only"
_WORDS: Final = re.compile(r"^The words? (.*)")
_ASYNCHRONOUS: Final = "async api spawned"


@schemathesis.check
class OnlyDocumentedFields(Oracle):
    """Replies have the documented fields, no others, and in the documented words."""

    def judge(self, seen: Observation) -> None:
        schema = schema_of(seen)
        if schema is None or not isinstance(seen.reply, dict):
            return
        self.expect("replies", seen)
        problems = [*undocumented(schema, seen.reply), *wrong_words(schema, seen)]
        if seen.resource is not None:
            for sighting in seen.sightings():
                problems += misplaced(seen.resource, sighting, seen.verb)
        demand(problems)
        self.compared("replies", seen)


def schema_of(seen: Observation) -> JsonObject | None:
    """The schema of a reply, `None` if the document has none."""
    operation = DOCUMENT.operation(seen.operation_id)
    assert operation is not None
    response = DOCUMENT.resolve(operation.spec["responses"].get(str(seen.status), {}))
    return DOCUMENT.response_schema(response) or None


def undocumented(schema: Any, value: Any, where: str = "") -> Iterator[str]:
    """What a value has that its schema does not name."""
    if isinstance(value, dict):
        properties = DOCUMENT.properties(schema)
        others = next(
            (
                part["additionalProperties"]
                for part in DOCUMENT.parts(schema)
                if isinstance(part.get("additionalProperties"), dict)
            ),
            None,
        )
        for name, each in value.items():
            if (found := properties.get(name, others)) is not None:
                yield from undocumented(found, each, f"{where}/{name}")
            else:
                yield f"{where}/{name} is not documented"
    elif isinstance(value, list):
        items = [part["items"] for part in DOCUMENT.parts(schema) if "items" in part]
        for index, each in enumerate(value if items else []):
            yield from undocumented(items[0], each, f"{where}/{index}")


def wrong_words(schema: Any, seen: Observation) -> Iterator[str]:
    """A message must be in the words that its description quotes."""
    message = seen.reply.get("message")
    described = [
        " ".join(part["properties"]["message"].get("description", "").split())
        for part in DOCUMENT.parts(schema)
        if "message" in part.get("properties", {})
    ]
    said = " ".join(found[1] for found in map(_WORDS.match, described) if found)
    if not said or not isinstance(message, str):
        return
    words = set(re.findall(r"`([^`]+)`", said))
    words = words & {_ASYNCHRONOUS} if seen.is_asynchronous else words - {_ASYNCHRONOUS}
    if message not in words:
        yield f"the message is {message!r}, it must be {' or '.join(map(repr, sorted(words)))}"


def misplaced(resource: Resource, sighting: Sighting, verb: str) -> Iterator[str]:
    """Optional fields that should be there, or should not."""
    for name, schema in resource.properties.items():
        description = " ".join(schema.get("description", "").split())
        only_lists = _ONLY_IN_LISTS in description
        # What stands beside a resource in a reply is no field of the resource.
        wrapped = bool(resource.document_place(verb)) if verb != "list" else True
        if name == "api_id" and wrapped and not sighting.in_list:
            continue
        wanted = (
            sighting.in_list
            if only_lists
            else not (sighting.in_list and _NOT_IN_LISTS in description)
        )
        if wanted and name not in sighting.document and name not in resource.may_lack:
            yield f"{resource.name} {sighting.name}: {name} is missing"
        elif not wanted and name in sighting.document:
            yield f"{resource.name} {sighting.name}: {name} does not belong there"
