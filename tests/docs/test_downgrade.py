"""What is done to the document before it becomes OpenAPI 3.0; `make portable` tries the result."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.spec.document import BUNDLED
from tools.docs.downgrade import sayable

DOCUMENT = json.loads(BUNDLED.read_bytes())


def schemas(node: Any) -> Iterator[dict[str, Any]]:
    """Everything that may be a schema."""
    if isinstance(node, list):
        for each in node:
            yield from schemas(each)
    elif isinstance(node, dict):
        yield node
        for key, each in node.items():
            if key not in ("example", "examples", "value"):
                yield from schemas(each)


def small(**parts: Any) -> Any:
    """The document of one schema, as it is said."""
    document = {"info": {}, "paths": {}, "components": {"schemas": {"It": parts}}}
    return sayable(document)["components"]["schemas"]["It"]


def test_nothing_is_left_that_has_no_words() -> None:
    said = sayable(DOCUMENT)
    assert "webhooks" not in said
    assert "pathItems" not in said["components"]
    for each in schemas(said["components"]["schemas"]):
        assert not (isinstance(each.get("if"), dict) and "then" in each)
        assert each.get("type") != "null"
        assert not isinstance(each.get("type"), list) or len(each["type"]) <= 2


def test_operations_and_callbacks_stay() -> None:
    said = sayable(DOCUMENT)
    assert said["paths"].keys() == DOCUMENT["paths"].keys()
    for item in said["paths"].values():
        for operation in item.values():
            if "callbacks" in operation:
                for callback in operation["callbacks"].values():
                    assert all("post" in each or "get" in each for each in callback.values())


def test_a_choice_of_types_becomes_alternatives() -> None:
    assert small(type=["string", "integer"], pattern="^1") == {
        "pattern": "^1",
        "anyOf": [{"type": "string"}, {"type": "integer"}],
    }
    # What the converter knows is left to it.
    assert small(type=["string", "null"]) == {"type": ["string", "null"]}


def test_null_stays_an_alternative() -> None:
    old_null = {"type": "string", "nullable": True, "enum": [None]}
    assert small(anyOf=[{"$ref": "#/x"}, {"type": "null"}])["anyOf"] == [{"$ref": "#/x"}, old_null]


def test_the_document_is_not_changed() -> None:
    before = json.dumps(DOCUMENT)
    sayable(DOCUMENT)
    assert json.dumps(DOCUMENT) == before
