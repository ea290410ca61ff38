"""Shapes: decoding of JSON values other than models and lists of models.

Values that do not match the documentation are not changed: decoding neither fails nor creates an
object of the wrong class.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plivo_runtime.model import Model, Shape, decode


class _NoObject:
    """Shapes of values that need not be objects."""

    required = 0


class Kind(_NoObject):
    """A value of some JSON types that needs no decoding; of any type if none are given.

    Args:
        types: The names of the types.
    """

    def __init__(self, *types: str) -> None:
        self._types = types

    def accepts(self, value: Any) -> bool:
        """Whether a value has one of the types."""
        found = _type(value)
        return (
            not self._types
            or found in self._types
            or (found == "integer" and "number" in self._types)
            or (found == "number" and "integer" in self._types and value.is_integer())
        )

    fits = accepts

    def decode(self, value: Any) -> Any:
        """The value."""
        return value


class Choice(_NoObject):
    """One of some values.

    Args:
        values: Text, numbers or booleans.
    """

    def __init__(self, *values: str | int) -> None:
        self._values = {(isinstance(value, bool), value) for value in values}
        self._types = {_type(value) for value in values}

    def accepts(self, value: Any) -> bool:
        """Whether a value has the type of one of them."""
        return _type(value) in self._types

    def fits(self, value: Any) -> bool:
        """Whether a value is one of them."""
        return self.accepts(value) and (isinstance(value, bool), value) in self._values

    def decode(self, value: Any) -> Any:
        """The value."""
        return value


class Object:
    """An object with a model.

    Args:
        model: The class.
    """

    def __init__(self, model: type[Model]) -> None:
        self.model = model

    @property
    def required(self) -> int:
        """How many properties the model requires."""
        return len(self.model._required)

    def accepts(self, value: Any) -> bool:
        """Whether it is an object."""
        return isinstance(value, dict)

    def fits(self, value: Any) -> bool:
        """Whether it has every required field, and no field of another type."""
        if not isinstance(value, dict) or not self.model._required <= value.keys():
            return False
        shapes = self.model.shapes()
        if self.model._closed and value.keys() - shapes.keys():
            return False
        return all(shape.fits(value[name]) for name, shape in shapes.items() if name in value)

    def decode(self, value: Any) -> Any:
        """The model."""
        return decode(self.model, value)


class ListOf(_NoObject):
    """An array.

    Args:
        item: Its items.
        first: Its first items, if they differ.
    """

    def __init__(self, item: Shape, *first: Shape) -> None:
        self._item = item
        self._first = first

    def accepts(self, value: Any) -> bool:
        """Whether it is an array."""
        return isinstance(value, list)

    def fits(self, value: Any) -> bool:
        """Whether its items do."""
        return isinstance(value, list) and all(
            self._at(number).fits(item) for number, item in enumerate(value)
        )

    def decode(self, value: Any) -> Any:
        """A list of the decoded items."""
        if not isinstance(value, list):
            return value
        return [self._at(number).decode(item) for number, item in enumerate(value)]

    def _at(self, number: int) -> Shape:
        return self._first[number] if number < len(self._first) else self._item


class MapOf(_NoObject):
    """An object with arbitrary names.

    Args:
        value: Its values.
    """

    def __init__(self, value: Shape) -> None:
        self._value = value

    def accepts(self, value: Any) -> bool:
        """Whether it is an object."""
        return isinstance(value, dict)

    def fits(self, value: Any) -> bool:
        """Whether its values do."""
        return isinstance(value, dict) and all(map(self._value.fits, value.values()))

    def decode(self, value: Any) -> Any:
        """A dictionary of the decoded values."""
        if not isinstance(value, dict):
            return value
        return {name: self._value.decode(item) for name, item in value.items()}


class OneOf(_NoObject):
    """One of several shapes, by JSON type and then by best match.

    If several match, the one that documents most properties of an object, or the first.

    Args:
        alternatives: In the order of the document.
    """

    def __init__(self, *alternatives: Shape) -> None:
        self._alternatives = alternatives

    def accepts(self, value: Any) -> bool:
        """Whether one of them does."""
        return any(one.accepts(value) for one in self._alternatives)

    def fits(self, value: Any) -> bool:
        """Whether one of them does."""
        return any(one.fits(value) for one in self._alternatives)

    def decode(self, value: Any) -> Any:
        """The value decoded by the best alternative, or unchanged."""
        possible = [one for one in self._alternatives if one.accepts(value)]
        if len(possible) > 1:
            possible = [one for one in possible if one.fits(value)]
        if not possible:
            return value
        return max(possible, key=lambda one: _known(one, value)).decode(value)


class Tagged(_NoObject):
    """One of several models, selected by a property.

    Args:
        tag: The property.
        models: The models by value.
        default: The model for any other value; without it, such an object is not decoded.
    """

    def __init__(
        self, tag: str, models: Mapping[str | int, type[Model]], default: type[Model] | None = None
    ) -> None:
        self._tag = tag
        self._models = models
        self._default = default

    def accepts(self, value: Any) -> bool:
        """Whether it is an object."""
        return isinstance(value, dict)

    def fits(self, value: Any) -> bool:
        """Whether the property has one of the values."""
        return self._model(value) is not None

    def decode(self, value: Any) -> Any:
        """The selected model."""
        model = self._model(value)
        return value if model is None else model.from_dict(value)

    def _model(self, value: Any) -> type[Model] | None:
        if not isinstance(value, dict):
            return None
        named = value.get(self._tag)
        found = self._models.get(named) if isinstance(named, str | int) else None
        return found or self._default


def _known(shape: Shape, value: Any) -> int:
    if isinstance(shape, Object) and isinstance(value, dict):
        return len(value.keys() & shape.model.wire_names())
    return 0


def _type(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    for python, name in ((str, "string"), (int, "integer"), (float, "number"), (list, "array")):
        if isinstance(value, python):
            return name
    return "object"
