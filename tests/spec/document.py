"""The contract as the rules read it: operations, parameters, responses and schemas, with places."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from plivo_emulator.pipeline.variants import CHOICE, IGNORED, expanded, url_path
from tools.generator.bundle import bundle

JsonObject = dict[str, Any]

ROOT = Path(__file__).resolve().parents[2]
# The hand-written root, whose parts are in openapi/, and the same document in one file.
OPENAPI = ROOT / "openapi.yaml"
BUNDLED = ROOT / "openapi.json"

# What an operation answers at once when it was asked to answer to a URL later.
ASYNC_ACCEPTED = "#/components/responses/RequestAccepted"
ASYNC_REPLY = "asyncReply"
"""Name of the callback of an asynchronous request."""
ASYNC_ARGUMENTS = frozenset({"callback_url", "callback_method"})
"""What a request is made asynchronous by, where the callback of that name stands."""

METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace")

# Keywords that hold one schema, a list of schemas, or schemas by name. What stands under if, then,
# else, not and dependentSchemas only says when something else holds: fragments, not types.
_ONE = ("items", "additionalProperties", "contains", "propertyNames", "unevaluatedProperties")
_LIST = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED = ("properties", "patternProperties")
# The parameters that a variant ignores are copies of those of its operation.
_HOLD_NONE = ("schema", "schemas", "example", "examples", "x-codeSamples", IGNORED)


def pointer(*steps: str | int) -> str:
    """The JSON pointer of a place, as a ``$ref`` writes it."""
    return "#/" + "/".join(map(_escaped, steps))


def _escaped(step: str | int) -> str:
    return str(step).replace("~", "~0").replace("/", "~1")


def at(value: Any, path: str) -> Any:
    """The value at the JSON pointer ``path`` (``#/a/b`` or ``/a/b``).

    Raises:
        KeyError: nothing is there.
    """
    for step in path.removeprefix("#").removeprefix("/").split("/"):
        key = step.replace("~1", "/").replace("~0", "~")
        try:
            value = value[int(key)] if isinstance(value, list) else value[key]
        except (TypeError, ValueError, IndexError, KeyError):
            raise KeyError(path) from None
    return value


@dataclass(frozen=True)
class Operation:
    """One operation of a path, a webhook or a callback."""

    where: str
    path: str
    method: str
    item: JsonObject = field(repr=False)
    spec: JsonObject = field(repr=False)
    is_event: bool

    @property
    def id(self) -> str:
        return str(self.spec.get("operationId", ""))

    @property
    def tag(self) -> str:
        tags = self.spec.get("tags") or [""]
        return str(tags[0])

    @property
    def choice(self) -> dict[str, str]:
        """What in the query chooses this variant; empty for other operations."""
        return dict(self.spec.get(CHOICE, {}))

    @property
    def name(self) -> str:
        """What a message calls it."""
        return self.id or f"{self.method.upper()} {self.path}"


@dataclass(frozen=True)
class Callback:
    """What is sent to a URL that a request of ``source`` names."""

    where: str
    expression: str
    source: Operation


@dataclass(frozen=True)
class Schema:
    """A schema in place; ``holder`` is the keyword or room that holds it."""

    where: str
    holder: str
    name: str
    value: JsonObject = field(repr=False)

    @property
    def is_component(self) -> bool:
        return self.holder == "components"


@cache
def _bundled(path: Path) -> JsonObject:
    return bundle(path).document


class Document:
    """The parsed contract."""

    def __init__(self, data: JsonObject) -> None:
        self.data = data

    @classmethod
    def load(cls, path: Path = OPENAPI) -> Document:
        """Read a document, in one file or in parts; each time the caller's own."""
        return cls(deepcopy(_bundled(path)))

    def expanded(self) -> Document:
        """The same with each variant of an operation as an operation of its own."""
        return Document(expanded(self.data))

    def resolve(self, node: Any) -> Any:
        """``node`` itself, or what its ``$ref`` leads to."""
        seen = set()
        while isinstance(node, dict) and "$ref" in node and node["$ref"] not in seen:
            seen.add(node["$ref"])
            node = at(self.data, node["$ref"])
        return node

    def components(self, room: str) -> JsonObject:
        value = self.data.get("components", {}).get(room, {})
        assert isinstance(value, dict)
        return value

    @cached_property
    def operations(self) -> list[Operation]:
        """The operations of the API, in the document's order."""
        return list(self._in_paths())

    @cached_property
    def events(self) -> list[Operation]:
        """The operations that a customer's server answers: webhooks, then callbacks, each once."""
        items = {
            pointer("webhooks", name): item for name, item in self.data.get("webhooks", {}).items()
        }
        for callback in self.callbacks:
            item = at(self.data, callback.where)
            items[item.get("$ref", callback.where)] = self.resolve(item)
        return [
            Operation(f"{where}/{method}", where, method, item, spec, is_event=True)
            for where, item in items.items()
            for method, spec in item.items()
            if method in METHODS
        ]

    @cached_property
    def callbacks(self) -> list[Callback]:
        return [
            Callback(f"{source.where}/{pointer('callbacks', name, key)[2:]}", key, source)
            for source in self.operations
            for name, callback in source.spec.get("callbacks", {}).items()
            for key in self.resolve(callback)
        ]

    def _in_paths(self) -> Iterator[Operation]:
        for path, item in self.data.get("paths", {}).items():
            for method, spec in item.items():
                if method in METHODS:
                    where = pointer("paths", path, method)
                    template = url_path(path, spec)
                    yield Operation(where, template, method, item, spec, is_event=False)

    def operation(self, operation_id: str) -> Operation | None:
        return self._operations_by_id.get(operation_id)

    @cached_property
    def _operations_by_id(self) -> dict[str, Operation]:
        # The first of those that share an id.
        return {each.id: each for each in reversed(self.operations)}

    def parameters(self, operation: Operation, place: str | None = None) -> list[JsonObject]:
        """Its parameters and those of its path, resolved; ``place`` is path, query or header."""
        shared, own = (part.get("parameters", []) for part in (operation.item, operation.spec))
        found = [self.resolve(each) for each in [*shared, *own]]
        return [each for each in found if place in (None, each.get("in"))]

    def request_schema(self, operation: Operation) -> JsonObject:
        """The schema of its request body as written (often a ``$ref``), or an empty one."""
        body = self.resolve(operation.spec.get("requestBody", {}))
        for media in body.get("content", {}).values():
            schema = media.get("schema", {})
            assert isinstance(schema, dict)
            return schema
        return {}

    def success(self, operation: Operation) -> tuple[str, JsonObject]:
        """Its first 2xx status and response, resolved; an empty pair when there is none.

        That a request will be carried out later is no success of its own.
        """
        for status, response in operation.spec.get("responses", {}).items():
            if str(status).startswith("2") and response.get("$ref") != ASYNC_ACCEPTED:
                resolved = self.resolve(response)
                assert isinstance(resolved, dict)
                return str(status), resolved
        return "", {}

    def response_schema(self, response: JsonObject) -> JsonObject:
        """The JSON schema of a response as written (often a ``$ref``), or an empty one."""
        schema = response.get("content", {}).get("application/json", {}).get("schema", {})
        assert isinstance(schema, dict)
        return schema

    def success_schema(self, operation: Operation) -> JsonObject:
        return self.response_schema(self.success(operation)[1])

    def parts(self, schema: JsonObject) -> Iterator[JsonObject]:
        """``schema`` resolved and, recursively, every branch it is made of."""
        resolved = self.resolve(schema)
        yield resolved
        for keyword in ("allOf", "anyOf", "oneOf"):
            for branch in resolved.get(keyword, []):
                yield from self.parts(branch)

    def properties(self, schema: JsonObject) -> JsonObject:
        """Every property that ``schema`` declares, in itself or in a branch."""
        found: JsonObject = {}
        for part in self.parts(schema):
            found |= part.get("properties", {})
        return found

    def follow(self, schema: JsonObject, path: str) -> JsonObject | None:
        """The schema of the value at the JSON pointer ``path`` of an instance, or None."""
        for step in [each for each in path.split("/") if each]:
            key = step.replace("~1", "/").replace("~0", "~")
            if key.isdecimal():
                items = [part["items"] for part in self.parts(schema) if "items" in part]
                below = items[0] if items else None
            else:
                below = self.properties(schema).get(key)
            if below is None:
                return None
            schema = below
        return schema

    # --- Everything of a kind ------------------------------------------------------------

    @cached_property
    def schemas(self) -> list[Schema]:
        """Every schema that describes a value, with those nested in it; conditions left out."""
        found: list[Schema] = []
        for name, value in self.components("schemas").items():
            found += self._nested(pointer("components", "schemas", name), "components", name, value)
        for where, holder in self.holders:
            if "schema" in holder:
                name = str(holder.get("name", ""))
                found += self._nested(f"{where}/schema", "schema", name, holder["schema"])
        return found

    def _nested(self, where: str, holder: str, name: str, value: Any) -> Iterator[Schema]:
        if not isinstance(value, dict):
            return
        yield Schema(where, holder, name, value)
        for keyword in _ONE:
            yield from self._nested(f"{where}/{keyword}", keyword, "", value.get(keyword))
        for keyword in _LIST:
            for index, each in enumerate(value.get(keyword, [])):
                yield from self._nested(f"{where}/{keyword}/{index}", keyword, "", each)
        for keyword in _NAMED:
            for key, each in value.get(keyword, {}).items():
                yield from self._nested(f"{where}/{keyword}/{key}", keyword, key, each)

    @cached_property
    def holders(self) -> list[tuple[str, JsonObject]]:
        """Every inline parameter, header and media type: what holds a schema and its examples."""
        return list(self._holders_below("#", self.data))

    def _holders_below(self, where: str, node: Any) -> Iterator[tuple[str, JsonObject]]:
        if isinstance(node, list):
            for index, each in enumerate(node):
                yield from self._holders_below(f"{where}/{index}", each)
        elif isinstance(node, dict):
            if "schema" in node:
                yield where, node
            for key, each in node.items():
                if key not in _HOLD_NONE and isinstance(each, dict | list):
                    yield from self._holders_below(f"{where}/{_escaped(key)}", each)

    @cached_property
    def references(self) -> list[tuple[str, str]]:
        """Every ``$ref`` of the document: where it stands and what it names."""
        return list(self._references_below("#", self.data))

    def _references_below(self, where: str, node: Any) -> Iterator[tuple[str, str]]:
        if isinstance(node, dict):
            if isinstance(node.get("$ref"), str):
                yield where, node["$ref"]
            for key, each in node.items():
                if isinstance(each, dict | list):
                    yield from self._references_below(f"{where}/{_escaped(key)}", each)
        elif isinstance(node, list):
            for index, each in enumerate(node):
                yield from self._references_below(f"{where}/{index}", each)
