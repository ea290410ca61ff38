"""What the generator's properties mean for the templates: annotations, imports, decoding."""

from collections.abc import Iterator

from openapi_python_client.parser.properties import (
    ListProperty,
    LiteralEnumProperty,
    ModelProperty,
    UnionProperty,
)
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol

from tools.generator.document import DocumentError

Named = ModelProperty | LiteralEnumProperty


def inner(prop: PropertyProtocol) -> list[PropertyProtocol]:
    """The alternatives of a union, or the property itself."""
    return list(prop.inner_properties) if isinstance(prop, UnionProperty) else [prop]


def is_nullable(prop: PropertyProtocol) -> bool:
    """Whether null is a value."""
    return any(isinstance(alternative, NoneProperty) for alternative in inner(prop))


def annotation(prop: PropertyProtocol) -> str:
    """The type without what stands for "not set"."""
    code = prop.get_type_string(no_optional=True).as_unembedded_code()
    alternatives = code.split(" | ")
    # null last, as people write it
    return " | ".join(sorted(alternatives, key=lambda alternative: alternative == "None"))


def wire_name(prop: PropertyProtocol) -> str:
    """The name that the API uses."""
    return prop.name.get_untrusted_value()


def description(prop: PropertyProtocol) -> str:
    """What the generator knows about a property; empty if nothing."""
    return prop.description.get_untrusted_value() if prop.description else ""


def named(prop: PropertyProtocol) -> Iterator[Named]:
    """The models and enums that the type of a property names."""
    if isinstance(prop, ListProperty):
        yield from named(prop.inner_property)
    elif isinstance(prop, UnionProperty):
        for alternative in prop.inner_properties:
            yield from named(alternative)
    elif isinstance(prop, ModelProperty | LiteralEnumProperty):
        yield prop


def models(prop: PropertyProtocol) -> list[str]:
    """The class names of the models among `named`."""
    return [str(one.class_info.name) for one in named(prop) if isinstance(one, ModelProperty)]


def decode(prop: PropertyProtocol, source: str) -> str:
    """The expression that decodes a JSON value.

    Raises:
        DocumentError: The type is more than a model, a list of models, or one of several models.
    """
    if not models(prop):
        return source
    nested = [one for one in inner(prop) if models(one)]
    if all(isinstance(one, ModelProperty) for one in nested):
        classes = models(prop)
        if len(classes) == 1:
            return f"decode({classes[0]}, {source})"
        return f"decode_first(({', '.join(classes)}), {source})"
    if len(nested) == 1 and isinstance(nested[0], ListProperty):
        item = nested[0].inner_property
        if isinstance(item, ModelProperty):
            return f"decode_list({item.class_info.name}, {source})"
    raise DocumentError(f"{prop.name}: the client cannot decode {annotation(prop)}")
