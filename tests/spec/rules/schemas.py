"""Schemas that become good types in every language."""

from __future__ import annotations

from collections.abc import Iterator

from tests.spec.document import Document, JsonObject
from tests.spec.rules.registry import rule

# Names that clash with the generated models' own: `d`, `cls` and the rest are their locals.
TAKEN = ("d", "cls", "src_dict", "field_dict", "additional_properties")


def _allows_null(schema: JsonObject) -> bool:
    kind = schema.get("type")
    return (
        kind == "null"
        or (isinstance(kind, list) and "null" in kind)
        or None in schema.get("enum", [])
        or ("const" in schema and schema["const"] is None)
        or any(_allows_null(each) for key in ("anyOf", "oneOf") for each in schema.get(key, []))
    )


@rule
def no_schema_has_a_default(document: Document) -> Iterator[str]:
    """Clients send a request's default each time and invent data from a response's."""
    for schema in document.schemas:
        if "default" in schema.value:
            yield f"{schema.where}: has a default; write 'Defaults to …' in its description"


@rule
def no_component_is_nullable(document: Document) -> Iterator[str]:
    """It would be nullable at every place of use. Say null where it can be null."""
    for schema in document.schemas:
        if schema.is_component and _allows_null(schema.value):
            yield (
                f"{schema.where}: allows null; keep the component non-null and write "
                "anyOf: [$ref, type: 'null'] at the place of use"
            )


@rule
def enums_are_components(document: Document) -> Iterator[str]:
    for schema in document.schemas:
        if "enum" in schema.value and not schema.is_component:
            yield f"{schema.where}: inline enum; name it as a component and refer to it"


@rule
def objects_are_components(document: Document) -> Iterator[str]:
    """Inline only as the extra part of an ``allOf``, and as a free map of named values."""
    for schema in document.schemas:
        is_extra = schema.holder == "allOf"
        if "properties" in schema.value and not schema.is_component and not is_extra:
            yield f"{schema.where}: inline object; name it as a component and refer to it"


@rule
def properties_keep_clear_of_taken_names(document: Document) -> Iterator[str]:
    for schema in document.schemas:
        if schema.holder == "properties" and schema.name in TAKEN:
            yield f"{schema.where}: breaks the generated model; the client needs a template for it"


@rule
def arrays_say_what_they_hold(document: Document) -> Iterator[str]:
    """A generator drops the whole schema of an array without items."""
    for schema in document.schemas:
        kind = schema.value.get("type")
        if (kind == "array" or (isinstance(kind, list) and "array" in kind)) and (
            "items" not in schema.value
        ):
            yield f"{schema.where}: array without items; refer to the component it holds"


@rule
def required_names_are_properties(document: Document) -> Iterator[str]:
    """Also what a condition requires: a slip there is a condition that never holds."""
    for schema in document.schemas:
        if schema.holder in ("allOf", "anyOf", "oneOf"):
            continue  # judged with the schema that it is a branch of
        unknown = set(_required(schema.value)) - set(document.properties(schema.value))
        for name in sorted(unknown):
            yield f"{schema.where}: requires {name}, which it does not describe; correct the name"


def _required(schema: JsonObject) -> Iterator[str]:
    """The names required by ``schema``, its branches and its conditions."""
    yield from schema.get("required", [])
    yield from schema.get("dependentSchemas", {})
    branches = [each for key in ("allOf", "anyOf", "oneOf") for each in schema.get(key, [])]
    conditions = [schema[key] for key in ("if", "then", "else", "not") if key in schema]
    for part in [*branches, *conditions, *schema.get("dependentSchemas", {}).values()]:
        yield from _required(part)


@rule
def schemas_say_their_type(document: Document) -> Iterator[str]:
    """Without one every value fits, and generators guess."""
    for schema in document.schemas:
        composed = {"$ref", "anyOf", "oneOf", "allOf"} & schema.value.keys()
        if "type" not in schema.value and not composed and schema.holder not in _BRANCHES:
            yield f"{schema.where}: has no type; write type"


_BRANCHES = ("allOf", "anyOf", "oneOf")
