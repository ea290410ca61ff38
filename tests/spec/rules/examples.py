"""Every example is true: it fits its schema and shows no field that is not described."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.spec.document import Document, JsonObject
from tests.spec.rules.registry import rule
from tests.spec.validation import Validation


@dataclass(frozen=True)
class Example:
    where: str
    schema: str  # the JSON pointer of its schema
    value: Any


def _of_holder(document: Document, where: str, holder: JsonObject) -> Iterator[Example]:
    """The named examples beside a ``schema``."""
    for name, example in holder.get("examples", {}).items():
        resolved = document.resolve(example)
        if "value" in resolved:
            yield Example(f"{where}/examples/{name}", f"{where}/schema", resolved["value"])


def _all(document: Document) -> Iterator[Example]:
    for where, holder in document.holders:
        yield from _of_holder(document, where, holder)
    for schema in document.schemas:
        for index, value in enumerate(schema.value.get("examples", [])):
            yield Example(f"{schema.where}/examples/{index}", schema.where, value)


@rule
def examples_fit_their_schemas(document: Document) -> Iterator[str]:
    """Types, patterns and formats included."""
    validation = Validation(document)
    for example in _all(document):
        for error in validation.errors(example.schema, example.value):
            yield f"{example.where}: {error}; correct the example or the schema"


@rule
def examples_show_only_described_fields(document: Document) -> Iterator[str]:
    validation = Validation(document)
    for example in _all(document):
        for path in validation.undeclared(example.schema, example.value):
            yield f"{example.where}: {path} is not described; describe the property or drop it"


@rule
def examples_use_the_plural_form(document: Document) -> Iterator[str]:
    """``example`` is deprecated in schemas and hides a second example elsewhere."""
    for where, holder in document.holders:
        if "example" in holder:
            yield f"{where}: has example; write examples with a name and a value"
    for schema in document.schemas:
        if "example" in schema.value:
            yield f"{schema.where}: has example; write examples: [...]"


@rule
def shared_examples_are_used(document: Document) -> Iterator[str]:
    used = {target for _, target in document.references}
    for name in document.components("examples"):
        if f"#/components/examples/{name}" not in used:
            yield f"#/components/examples/{name}: used nowhere; refer to it or remove it"


@rule
def bodies_have_examples(document: Document) -> Iterator[str]:
    """Requests, replies and events: what is shown is what is understood and copied."""
    for where, holder in document.holders:
        if "/content/" in where and not holder.get("examples"):
            yield f"{where}: no example; show a body"


@rule
def examples_show_lists_and_objects(document: Document) -> Iterator[str]:
    """In the reply to a get, and the rows in the reply to a list: `null` and `[]` show no field."""
    for each in document.operations:
        verb = each.id.rpartition("_")[2]
        media = document.success(each)[1].get("content", {}).get("application/json", {})
        examples = map(document.resolve, media.get("examples", {}).values())
        values = [example.get("value") for example in examples]
        if verb == "get":
            hidden = set(_hidden(document, media.get("schema", {}), values, "", deep=True))
        elif verb == "list":
            hidden = set(_hidden(document, media.get("schema", {}), values, "", deep=False))
        else:
            continue
        for path in sorted(hidden):
            yield f"{each.where}: no example shows {path}; show it with content"


def _hidden(
    document: Document, schema: JsonObject, values: list[Any], path: str, *, deep: bool
) -> Iterator[str]:
    """The paths of required lists and objects that no value shows with content."""
    objects = [value for value in values if isinstance(value, dict)]
    required = {name for part in document.parts(schema) for name in part.get("required", [])}
    for name, field in document.properties(schema).items():
        parts = list(document.parts(field))
        items = next((part["items"] for part in parts if "items" in part), None)
        if name not in required or (items is None and not document.properties(field)):
            continue
        shown = [one for value in objects if (one := value.get(name))]
        if not shown:
            yield f"{path}/{name}"
        elif items is None:
            yield from _hidden(document, field, shown, f"{path}/{name}", deep=deep)
        elif deep:
            rows = [row for one in shown for row in one]
            yield from _hidden(document, items, rows, f"{path}/{name}/0", deep=deep)
