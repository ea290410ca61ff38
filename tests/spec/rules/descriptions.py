"""Everything a reader meets is described."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.spec.document import Document, JsonObject, Operation, pointer
from tests.spec.rules.registry import rule


def _says_something(node: Any) -> bool:
    description = node.get("description") if isinstance(node, dict) else None
    return isinstance(description, str) and len(description.split()) >= 2


@rule
def every_operation_is_described(document: Document) -> Iterator[str]:
    for operation in [*document.operations, *document.events]:
        if not operation.spec.get("summary"):
            yield f"{operation.where}: no summary; add one of at most six words"
        if not _says_something(operation.spec):
            yield f"{operation.where}: no description; say what it does and what it does not"


@rule
def every_property_is_described(document: Document) -> Iterator[str]:
    """A bare ``$ref`` is described by its component; anything else describes itself."""
    for schema in document.schemas:
        describes_itself = schema.holder == "properties" and set(schema.value) != {"$ref"}
        if describes_itself and not _says_something(schema.value):
            yield f"{schema.where}: no description; say meaning, unit, limits and default"


@rule
def every_component_is_described(document: Document) -> Iterator[str]:
    for room in ("schemas", "parameters", "headers", "responses", "securitySchemes"):
        for name, component in document.components(room).items():
            if not _says_something(component):
                yield f"{pointer('components', room, name)}: no description; say what it is"
    for name, example in document.components("examples").items():
        if not example.get("summary"):
            yield f"{pointer('components', 'examples', name)}: no summary; say what it shows"


@rule
def every_parameter_response_and_header_is_described(document: Document) -> Iterator[str]:
    """Those in their place: components are described once, where they are."""
    for operation in [*document.operations, *document.events]:
        for parameter in operation.spec.get("parameters", ()):
            if "$ref" not in parameter and not _says_something(parameter):
                yield f"{operation.where}: parameter {parameter.get('name')} has no description"
        yield from _undescribed_in_responses(document, operation)


def _undescribed_in_responses(document: Document, operation: Operation) -> Iterator[str]:
    for status, response in operation.spec.get("responses", {}).items():
        resolved: JsonObject = document.resolve(response)
        where = f"{operation.where}/responses/{status}"
        if "$ref" not in response and not _says_something(resolved):
            yield f"{where}: no description; say when it is sent"
        for name, header in resolved.get("headers", {}).items():
            if "$ref" not in header and not _says_something(header):
                yield f"{where}/headers/{name}: no description; say what the value means"
        for name, link in resolved.get("links", {}).items():
            if not _says_something(document.resolve(link)):
                yield f"{where}/links/{name}: no description; say why one follows the other"


@rule
def the_document_tags_and_servers_are_described(document: Document) -> Iterator[str]:
    if not _says_something(document.data.get("info", {})):
        yield "#/info: no description; the guide belongs there"
    for room, name in (("tags", "name"), ("servers", "url")):
        for each in document.data.get(room, []):
            if not _says_something(each):
                yield f"#/{room}: {each.get(name)} has no description"
