"""What one document describes, in its own words and in the generator's."""

from collections.abc import Iterator, Mapping

from attrs import frozen
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.strings import ClassName

from tools.generator import types
from tools.generator.document import Document, Node


@frozen
class Api:
    """A document, and the models that the generator made of it."""

    document: Document
    models: Mapping[str, ModelProperty]

    @classmethod
    def of(cls, document: Document, data: GeneratorData) -> "Api":
        """Index what the generator made."""
        return cls(document, {str(model.class_info.name): model for model in data.models})

    def properties(self, model: ModelProperty) -> list[Property]:
        """All properties of a model, the required ones first.

        Where the generator refers to a model it may hold a copy that was made before the
        properties were known; the one in `models` has them.
        """
        complete = self.models[str(model.class_info.name)]
        return [*(complete.required_properties or []), *(complete.optional_properties or [])]

    def nested(self, model: ModelProperty) -> Iterator[ModelProperty]:
        """The other models in the properties of a model, each once, by name."""
        found = {
            str(one.class_info.name): one
            for prop in self.properties(model)
            for one in types.named(prop)
            if isinstance(one, ModelProperty) and one.class_info != model.class_info
        }
        return (one for _, one in sorted(found.items()))

    def reaches(self, start: ModelProperty, goal: ModelProperty) -> bool:
        """Whether a model holds another, at any depth."""
        seen: set[str] = set()
        pending = [start]
        while pending:
            for one in self.nested(pending.pop()):
                if one.class_info == goal.class_info:
                    return True
                if str(one.class_info.name) not in seen:
                    seen.add(str(one.class_info.name))
                    pending.append(one)
        return False

    def component(self, class_name: str) -> Node:
        """The component schema that a class was made from; empty for an inline schema."""
        return next(
            (
                schema
                for name, schema in self.document.schemas.items()
                if ClassName(name, "") == class_name
            ),
            {},
        )

    def raw_properties(self, model: ModelProperty) -> dict[str, Node]:
        """The properties of a model as the document has them, in its order.

        Unlike the generator's they have the description that stands beside a reference.
        """
        properties: dict[str, Node] = self.component(str(model.class_info.name)).get(
            "properties", {}
        )
        return properties
