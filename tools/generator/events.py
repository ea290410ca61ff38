"""The events of a document, for the table that recognises webhooks."""

from __future__ import annotations

from attrs import field, frozen

from tools.generator.document import Document, Node, schema_types
from tools.generator.merging import merged
from tools.generator.refusal import Refused
from tools.generator.schemas import COMPONENTS, Schemas

KINDS = ("integer", "number", "boolean")


@frozen
class Event:
    """An event payload."""

    model: str
    sources: list[str]
    """The webhooks and callbacks with this payload."""
    summary: str
    required: list[str]
    choices: dict[str, list[str]] = field(factory=dict)
    kinds: dict[str, str] = field(factory=dict)
    structured: list[str] = field(factory=list)
    """The fields that are lists or objects."""
    content_types: list[str] = field(factory=list)

    @property
    def json(self) -> bool:
        """Whether it is sent as JSON."""
        return any("json" in content_type for content_type in self.content_types)

    @property
    def specificity(self) -> tuple[int, int, str]:
        """Sort key for the most specific event first, as it must be tried first."""
        return -len(self.required), -len(self.choices), self.model


def events(document: Document, schemas: Schemas) -> list[Event]:
    """Each payload of webhooks and callbacks once, the most specific first.

    Raises:
        Refused: A payload is not a component that is an object, so it has no model.
    """
    found: dict[str, Event] = {}
    for source, operation in document.events():
        body = document.resolve(operation.get("requestBody", {}))
        for content_type, media in body.get("content", {}).items():
            reference = media.get("schema", {}).get("$ref", "")
            if not reference.startswith(f"{COMPONENTS}/"):
                raise Refused(source, "the payload must be a component")
            place, _ = document.pointed(reference, source)
            model = schemas.component_model(place)
            if model is None:
                raise Refused(source, f"the payload must be an object: {reference}")
            if model.name in found:
                found[model.name].sources.append(source)
            else:
                found[model.name] = _event(model.name, source, operation, place, document)
            found[model.name].content_types.append(content_type)
    return sorted(found.values(), key=lambda event: event.specificity)


def _event(model: str, source: str, operation: Node, place: str, document: Document) -> Event:
    _, schema = document.pointed(place, place)
    schema = merged(document, schema, place) if "allOf" in schema else schema
    event = Event(
        model=model,
        sources=[source],
        summary=operation.get("summary", ""),
        required=sorted(schema.get("required", [])),
    )
    for field_name, reference in schema.get("properties", {}).items():
        resolved = document.resolve(reference)
        values = [resolved["const"]] if "const" in resolved else resolved.get("enum", [])
        if texts := [value for value in values if isinstance(value, str)]:
            event.choices[field_name] = texts
        if {"array", "object"} & set(schema_types(resolved)):
            event.structured.append(field_name)
        for kind in KINDS:
            if kind in schema_types(resolved):
                event.kinds[field_name] = kind
    return event
