"""The events of a document, as the table by which webhooks are recognised."""

from attrs import field, frozen
from openapi_python_client.strings import ClassName

from tools.generator.document import Document, DocumentError, Node, schema_types

KINDS = ("integer", "number", "boolean")


@frozen
class Event:
    """One payload."""

    model: str
    sources: list[str]
    """The webhooks and callbacks that carry it."""
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
        """Sorts the most specific event first: it must be tried before a more general one."""
        return -len(self.required), -len(self.choices), self.model


def events(document: Document) -> list[Event]:
    """Every payload of a webhook or callback once, the most specific first.

    Raises:
        DocumentError: A payload is no named component, so that it has no model.
    """
    found: dict[str, Event] = {}
    for source, operation in document.events():
        for content_type, media in operation["requestBody"]["content"].items():
            reference = media["schema"].get("$ref", "")
            if not reference.startswith("#/components/schemas/"):
                raise DocumentError(f"{source}: the payload must be a component")
            name = reference.rsplit("/", 1)[1]
            if name in found:
                found[name].sources.append(source)
            else:
                found[name] = _event(name, source, operation, document)
            found[name].content_types.append(content_type)
    return sorted(found.values(), key=lambda event: event.specificity)


def _event(name: str, source: str, operation: Node, document: Document) -> Event:
    schema = document.schemas[name]
    event = Event(
        model=str(ClassName(name, "")),
        sources=[source],
        summary=operation.get("summary", ""),
        required=sorted(schema.get("required", [])),
    )
    for field_name, reference in schema.get("properties", {}).items():
        resolved = document.resolve(reference)
        values = [resolved["const"]] if "const" in resolved else resolved.get("enum", [])
        if values:
            event.choices[field_name] = [value for value in values if value is not None]
        if {"array", "object"} & set(schema_types(resolved)):
            event.structured.append(field_name)
        for kind in KINDS:
            if kind in schema_types(resolved):
                event.kinds[field_name] = kind
    return event
