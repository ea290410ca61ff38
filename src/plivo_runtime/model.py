"""The base class of the generated models, and decoding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from attrs import Attribute, define, field, fields

from plivo_runtime.timestamps import format_timestamp, parse_timestamp
from plivo_runtime.unset import UNSET

T = TypeVar("T")

_SHOWN_ITEMS = 3
"""Items of a list in a `repr`."""
_SHOWN_FIELDS = 3
"""Fields of each."""


class Shape(Protocol):
    """The shape of a value."""

    @property
    def required(self) -> int:
        """The number of required properties."""

    def accepts(self, value: Any) -> bool:
        """Whether a value has the right JSON type."""

    def fits(self, value: Any) -> bool:
        """Whether a value matches the documentation."""

    def decode(self, value: Any) -> Any:
        """The value with objects replaced by models."""


@define(eq=False, repr=False)
class Model:
    """An object of the API.

    Decoding never fails: a field that the API did not send is `UNSET`, an unexpected value is kept
    as it is, and undocumented fields are in `raw`.
    """

    _wire_names: ClassVar[Mapping[str, str]] = {}
    """Wire names of the attributes whose names differ."""
    _required: ClassVar[frozenset[str]] = frozenset()
    """Wire names of the required fields."""
    _secrets: ClassVar[frozenset[str]] = frozenset()
    """Attributes hidden from `repr`."""
    _extras: ClassVar[str] = ""
    """Attribute for the typed properties without a field."""
    _free: ClassVar[bool] = False
    """Whether no property is documented, so that all of them are data."""
    _closed: ClassVar[bool] = False
    """Whether only documented properties are sent."""

    raw: Mapping[str, Any] = field(factory=dict, init=False)
    """The object as the API sent it, undocumented fields included."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Decode a JSON object."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the documented fields that are set."""
        wire_names = self._wire_names
        values = dict(self.raw) if self._free else dict(self._items())
        extras = values.pop(self._extras, None) or {}
        named = {wire_names.get(name, name): value for name, value in values.items()}
        return {name: encode(value) for name, value in {**extras, **named}.items()}

    def to_json(self, *, indent: int | None = None) -> str:
        """The same as text.

        Args:
            indent: Spaces per level; on one line if not given.
        """
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def datetime_of(self, name: str) -> datetime | None:
        """A timestamp among the fields, parsed by `plivo_runtime.timestamps.parse_timestamp`.

        Args:
            name: The name of the attribute, such as `end_time`.

        Returns:
            An aware datetime; None if the field is null, empty or not set.

        Raises:
            AttributeError: There is no such field.
            ValueError: It is not a timestamp.
        """
        value = getattr(self, name)
        return parse_timestamp(str(value)) if value else None

    @classmethod
    def shapes(cls) -> Mapping[str, Shape]:
        """Shapes of the fields by wire name."""
        return {}

    @classmethod
    def wire_names(cls) -> frozenset[str]:
        """Wire names of the documented fields."""
        return frozenset(cls._documented())

    @classmethod
    def _documented(cls) -> dict[str, Attribute[Any]]:
        return {
            cls._wire_names.get(attribute.name, attribute.name): attribute
            for attribute in fields(cls)
            if attribute.name not in {"raw", cls._extras}
        }

    def __repr__(self) -> str:
        return self._repr()

    def _repr(self, most: int | None = None) -> str:
        """The class and the fields, at most as many."""
        shown = [
            f"{name}={'***' if name in self._secrets else _shown(value)}"
            for name, value in self._items()
        ]
        if most is not None and len(shown) > most:
            shown[most:] = ["..."]
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return dict(self._items()) == dict(other._items())

    def _items(self) -> Iterator[tuple[str, Any]]:
        for attribute in fields(type(self)):
            name = attribute.name
            if name != "raw" and (value := getattr(self, name)) is not UNSET:
                yield name, value

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> Any:
        """Lets models be fields of pydantic's models, and response models of FastAPI."""
        from plivo_runtime import pydantic_schemas

        return pydantic_schemas.core_schema(cls, decode=cls.from_dict, encode=cls.to_dict)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: object, handler: object) -> dict[str, Any]:
        from plivo_runtime import pydantic_schemas

        return pydantic_schemas.json_schema(
            cls, documented=cls._documented(), required=cls._required
        )


@define(eq=False, repr=False)
class Page(Model, Generic[T]):
    """A page of a list. Iterating over it yields its own rows, not those of the next page."""

    _rows: ClassVar[Sequence[str]] = ()
    """Path of attributes to the rows."""

    def __iter__(self) -> Iterator[T]:
        return iter(self._found())

    def __len__(self) -> int:
        return len(self._found())

    def __bool__(self) -> bool:
        return True

    def _found(self) -> Sequence[T]:
        value: Any = self
        for name in self._rows:
            value = getattr(value, name, None)
        return value if isinstance(value, list) else ()


def _shown(value: object) -> str:
    """The `repr` of a value; of a list, the beginning of its first items."""
    if not isinstance(value, list):
        return repr(value)
    shown = [
        one._repr(_SHOWN_FIELDS) if isinstance(one, Model) else repr(one)
        for one in value[:_SHOWN_ITEMS]
    ]
    if (more := len(value) - _SHOWN_ITEMS) > 0:
        shown.append(f"... {more} more")
    return f"[{', '.join(shown)}]"


def decode(model: type[Model], value: Any) -> Any:
    """A model if `value` is an object, else the value itself: null, absent or unexpected."""
    return model.from_dict(value) if isinstance(value, dict) else value


def decode_list(model: type[Model], value: Any) -> Any:
    """A list of models if `value` is a list, else the value itself."""
    if not isinstance(value, list):
        return value
    from_dict = model.from_dict
    return [from_dict(item) if isinstance(item, dict) else item for item in value]


def undocumented(model: type[Model], source: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of an object that have no field of their own."""
    names = model.wire_names()
    return {name: value for name, value in source.items() if name not in names}


def encode(value: Any) -> Any:
    """A value as JSON, with models and datetimes converted.

    Raises:
        ValueError: A datetime is naive.
        TypeError: A date, which is ambiguous without a time zone.
    """
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list | tuple):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {name: encode(item) for name, item in value.items()}
    if isinstance(value, datetime):
        return format_timestamp(value)
    if isinstance(value, date):
        raise TypeError(f"{value!r} has no time zone; give an aware datetime, or a text in UTC")
    return value
