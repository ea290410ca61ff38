"""What the templates print for a model or an enum."""

from collections.abc import Iterator

from attrs import frozen
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty

from tools.generator import types
from tools.generator.api import Api


@frozen
class Field:
    """A field of a model."""

    name: str
    wire_name: str
    type: str
    required: bool
    description: str
    decode: str
    """Expression that decodes the value, of the mapping's `get`."""
    secret: bool

    @property
    def declaration(self) -> str:
        """The field as the class body has it."""
        annotation = self.type if self.required else f"{self.type} | Unset = UNSET"
        return f"{self.name}: {annotation}"


def fields(model: ModelProperty, api: Api) -> list[Field]:
    """The fields of a model, the required ones first, as attrs wants them."""
    raw_properties = api.raw_properties(model)
    found = []
    for prop in api.properties(model):
        wire_name = types.wire_name(prop)
        raw = raw_properties.get(wire_name, {})
        found.append(
            Field(
                name=str(prop.python_name),
                wire_name=wire_name,
                type=types.annotation(prop),
                required=prop.required,
                description=raw.get("description") or types.description(prop),
                decode=types.decode(prop, f'get("{wire_name}", UNSET)'),
                secret=api.document.resolve(raw).get("format") == "password",
            )
        )
    return found


def imported(model: ModelProperty, api: Api) -> list[tuple[ModelProperty, bool]]:
    """The models that decoding a model needs.

    The flag says that the modules would import each other, so that this one must be imported
    when it is used.
    """
    return [(one, api.reaches(one, model)) for one in api.nested(model)]


def enums(model: ModelProperty, api: Api) -> Iterator[LiteralEnumProperty]:
    """The enums in the annotations of a model."""
    unique = {
        str(one.class_info.name): one
        for prop in api.properties(model)
        for one in types.named(prop)
        if isinstance(one, LiteralEnumProperty)
    }
    yield from unique.values()


def choices(enum: LiteralEnumProperty, api: Api) -> list[str | int]:
    """The values of an enum in the order of the document."""
    declared = api.component(str(enum.class_info.name)).get("enum", sorted(enum.values))
    return [value for value in declared if value is not None]
