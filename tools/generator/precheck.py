"""Refuses what openapi-python-client 0.29 drops or gets wrong without saying so."""

from collections.abc import Iterator

from attrs import fields

from plivo_runtime.model import Model
from tools.generator.document import Document, Node

UNREADABLE_FORMATS = {"date", "date-time", "uuid", "binary"}
"""Decoding these fails on a value that is a little off; such fields stay plain strings."""
RESERVED_FIELDS = {field.name for field in fields(Model)} | {
    name for name in vars(Model) if not name.startswith("_")
}


def problems(document: Document) -> Iterator[str]:
    """What the generator would lose, one line each."""
    yield from _operation_problems(document)
    for where, schema in _schemas(document):
        if "default" in schema:
            yield f"{where}: a default would be sent with every request; say it in the description"
        if schema.get("format") in UNREADABLE_FORMATS:
            yield f"{where}: format {schema['format']} fails on odd values; use a pattern"
        for name in RESERVED_FIELDS & schema.get("properties", {}).keys():
            yield f"{where}: every model has an attribute {name} already"


def _operation_problems(document: Document) -> Iterator[str]:
    seen: set[str] = set()
    for path, item in document.root.get("paths", {}).items():
        if "$ref" in item:
            yield f"{path}: a path item by reference is ignored"
    for path, method, item, operation in document.operations():
        where = f"{method.upper()} {path}"
        operation_id = operation.get("operationId", "")
        tags = operation.get("tags", [])
        if len(tags) != 1:
            yield f"{where}: needs exactly one tag"
        if not operation_id or operation_id in seen:
            yield f"{where}: needs an operationId of its own, has {operation_id!r}"
        seen.add(operation_id)
        for parameter in map(
            document.resolve, [*item.get("parameters", []), *operation.get("parameters", [])]
        ):
            name = parameter["name"]
            if parameter["in"] not in {"path", "query"}:
                yield f"{where}: parameter {name} is neither in the path nor in the query"
            if "schema" not in parameter:
                yield f"{where}: parameter {name} without schema is ignored"
            if {"style", "explode"} & parameter.keys():
                yield f"{where}: style and explode of parameter {name} are ignored"
        body = document.resolve(operation.get("requestBody", {}))
        if body and list(body["content"]) != ["application/json"]:
            yield f"{where}: the body must be application/json and nothing else"


def _schemas(document: Document) -> Iterator[tuple[str, Node]]:
    """Every schema that the client is made of, with its place."""
    pending: list[tuple[str, Node]] = list(document.schemas.items())
    for path, method, item, operation in document.operations():
        for parameter in [*item.get("parameters", []), *operation.get("parameters", [])]:
            resolved = document.resolve(parameter)
            where = f"{method.upper()} {path} {resolved['name']}"
            pending.append((where, resolved.get("schema", {})))
    while pending:
        where, schema = pending.pop()
        yield where, schema
        for name, inner in schema.get("properties", {}).items():
            pending.append((f"{where}.{name}", inner))
        for keyword in ("items", "additionalProperties"):
            if isinstance(schema.get(keyword), dict):
                pending.append((f"{where}.{keyword}", schema[keyword]))
        for keyword in ("allOf", "anyOf", "oneOf"):
            pending += [(f"{where}.{keyword}", inner) for inner in schema.get(keyword, [])]
