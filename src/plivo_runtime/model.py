"""The base of the generated models, and how values are decoded into them."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self

from attrs import define, field, fields

from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Model:
    """An object of the API.

    Decoding never fails: a field that the API did not send is `UNSET`, one with an unexpected
    value has that value, and undocumented ones are in `raw`.
    """

    _wire_names: ClassVar[Mapping[str, str]] = {}
    """Names on the wire of the attributes that are called otherwise."""
    _required: ClassVar[frozenset[str]] = frozenset()
    """Names on the wire of the fields that are always sent."""
    _secrets: ClassVar[frozenset[str]] = frozenset()
    """Attributes that `repr` does not show."""

    raw: Mapping[str, Any] = field(factory=dict, init=False)
    """The object as the API sent it, undocumented fields included."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Decode a JSON object."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the documented fields that are set."""
        wire_names = self._wire_names
        return {wire_names.get(name, name): _encode(value) for name, value in self._items()}

    @classmethod
    def wire_names(cls) -> frozenset[str]:
        """Names on the wire of the documented fields."""
        return frozenset(
            cls._wire_names.get(attribute.name, attribute.name)
            for attribute in fields(cls)
            if attribute.name != "raw"
        )

    def __repr__(self) -> str:
        shown = ", ".join(
            f"{name}={'***' if name in self._secrets else repr(value)}"
            for name, value in self._items()
        )
        return f"{type(self).__name__}({shown})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return dict(self._items()) == dict(other._items())

    def _items(self) -> Iterator[tuple[str, Any]]:
        for attribute in fields(type(self)):
            name = attribute.name
            if name != "raw" and (value := getattr(self, name)) is not UNSET:
                yield name, value


def decode(model: type[Model], value: Any) -> Any:
    """A model if `value` is an object, else the value itself: null, absent or unexpected."""
    return model.from_dict(value) if isinstance(value, dict) else value


def decode_list(model: type[Model], value: Any) -> Any:
    """A list of models if `value` is a list, else the value itself."""
    if not isinstance(value, list):
        return value
    from_dict = model.from_dict
    return [from_dict(item) if isinstance(item, dict) else item for item in value]


def decode_first(models: tuple[type[Model], ...], value: Any) -> Any:
    """The first of several models of which `value` has every required field, else the last."""
    if not isinstance(value, dict):
        return value
    for model in models:
        if model._required <= value.keys():
            return model.from_dict(value)
    return models[-1].from_dict(value)


def _encode(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list):
        return [_encode(item) for item in value]
    return value
