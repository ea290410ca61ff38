"""What can be wrong with one kind of reply or event, derived from the document.

A tampering changes one property of all replies to an operation with one status, or of all events of
a kind, and nothing else. Nothing here knows an operation by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from tests.contract.coverage.replies import Property
from tests.judging.values import another
from tests.semantic import signing
from tests.spec.document import Document, JsonObject, Operation

ITEM: Final = "[]"
STATUS: Final = "(status)"
ARRIVAL: Final = "(arrival)"
HEADER: Final = "(header) "
# Another status of the same family: a success stays one, and so does a failure.
_OTHER_STATUS: Final = {200: 201, 201: 200, 202: 200, 204: 200}


@dataclass(frozen=True, slots=True)
class Place:
    """A property of a reply or an event.

    Attributes:
        owner: the operation or event.
        status: of the reply; empty for an event.
        path: of the property, with `[]` for the elements of an array.
        counted: the same property as the coverage of replies and events counts it.
        schema: of its value.
        optional: whether it may be absent.
    """

    owner: str
    status: str
    path: str
    counted: Property | None = None
    schema: tuple[Any, ...] = ()
    optional: bool = False

    @property
    def name(self) -> str:
        return f"{self.status} {self.path}".strip()


@dataclass(frozen=True, slots=True)
class Tampering:
    """One thing that is wrong.

    Attributes:
        owner: the operation or event.
        status: of the reply; empty for an event.
        path: of the property.
        how: `change`, `omit`, `null`, `shorten` or `reorder`; for events as a whole `drop`,
            `repeat` or `delay`.
        choices: the values of the property's enum, if it has one.
    """

    owner: str
    status: str
    path: str
    how: str
    choices: tuple[Any, ...] = ()

    def __str__(self) -> str:
        return " ".join(filter(None, (self.owner, self.status, self.path, self.how)))

    def of(self, value: Any) -> Any:
        """The body of a reply, or the fields of an event, with the property changed."""
        steps = tuple(self.path.replace(ITEM, f".{ITEM}").split("."))
        return _changed(value, steps, self._wrong)

    def _wrong(self, value: Any) -> Any:
        if self.how == "change":
            return another(value, list(self.choices))
        if self.how == "shorten":
            return value[:-1] if isinstance(value, list) else value
        if self.how == "reorder":
            return value[::-1] if isinstance(value, list) else value
        return None if self.how == "null" else _GONE


@dataclass(frozen=True)
class Judgement:
    """What became of a tampering.

    Attributes:
        tampering: as text.
        by: the script that noticed it, empty if none did.
        tried: how many scripts saw the property while it was wrong.
        seconds: how long that took.
    """

    tampering: str
    by: str
    tried: int
    seconds: float


_GONE: Final[Any] = object()


def _changed(value: Any, steps: tuple[str, ...], wrong: Callable[[Any], Any]) -> Any:
    step, rest = steps[0], steps[1:]
    below = wrong if not rest else partial(_changed, steps=rest, wrong=wrong)
    if step == ITEM:
        return [below(each) for each in value] if isinstance(value, list) else value
    if not isinstance(value, dict) or step not in value:
        return value
    new = below(value[step])
    kept = {name: new if name == step else each for name, each in value.items()}
    if new is _GONE:
        del kept[step]
    return kept


def places(document: Document) -> Iterator[Place]:
    """Every property of every reply and event, and what else can be wrong with each."""
    for operation in document.operations:
        for status, response in operation.spec["responses"].items():
            yield Place(operation.id, str(status), STATUS)
            schema = document.response_schema(document.resolve(response))
            yield from _below(document, schema, Place(operation.id, str(status), ""))
    for event in document.events:
        yield from _of_event(document, event)


def _of_event(document: Document, event: Operation) -> Iterator[Place]:
    yield Place(event.id, "", ARRIVAL)
    for version in signing.VERSIONS:
        for name in signing.headers_of(version):
            yield Place(event.id, "", HEADER + name)
    yield from _below(document, document.request_schema(event), Place(event.id, "", ""))


def _below(
    document: Document,
    schema: JsonObject,
    place: Place,
    counted: Property | None = None,
    seen: tuple[str, ...] = (),
) -> Iterator[Place]:
    counted = counted or Property(place.owner)
    if reference := schema.get("$ref"):
        if reference in seen:
            return
        seen = (*seen, reference)
        if document.properties(schema):
            counted = Property(reference.rpartition("/")[2])
    found: set[str] = set()
    parts = list(document.parts(schema))
    required = {name for part in parts for name in part.get("required", [])}
    for part in parts:
        for name, inner in part.get("properties", {}).items():
            if name not in found:
                found.add(name)
                path = f"{place.path}.{name}" if place.path else name
                here = Place(
                    place.owner,
                    place.status,
                    path,
                    counted.below(name),
                    tuple(document.parts(inner)),
                    name not in required,
                )
                yield here
                yield from _below(document, inner, here, counted.below(name), seen)
        if "items" in part:
            item = Place(place.owner, place.status, place.path + ITEM)
            below = Property(counted.owner, counted.path + ITEM)
            yield from _below(document, part["items"], item, below, seen)


def tamperings(place: Place) -> Iterator[Tampering]:
    """What can be wrong with a property."""
    make = partial(Tampering, place.owner, place.status, place.path)
    if place.path == ARRIVAL:
        yield from map(make, ("drop", "repeat", "delay"))
    elif place.path == STATUS:
        yield make("change")
    elif place.path.startswith(HEADER):
        yield from map(make, ("change", "omit"))
    else:
        yield from _of_property(place, make)


def _of_property(place: Place, make: Callable[..., Tampering]) -> Iterator[Tampering]:
    kinds = {kind for part in place.schema for kind in _listed(part.get("type", ()))}
    choices = tuple(each for part in place.schema for each in part.get("enum", ()))
    if "array" in kinds:
        yield from map(make, ("shorten", "reorder"))
    elif "object" not in kinds and len({*choices} - {None}) != 1:
        yield make("change", choices=choices)
    if place.optional:
        yield make("omit")
    if "null" in kinds or None in choices:
        yield make("null")


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]


def other_status(status: int) -> int:
    """A status of the same family."""
    return _OTHER_STATUS.get(status, 409 if status != 409 else 400)


def paths_in(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every property that a value has, and how much it says: a value, null, or a list of some."""
    if isinstance(value, dict):
        for name, each in value.items():
            here = f"{path}.{name}" if path else name
            yield here, _weight(each)
            yield from paths_in(each, here)
    elif isinstance(value, list):
        for each in value:
            yield from paths_in(each, path + ITEM)


def _weight(value: Any) -> str:
    if isinstance(value, list):
        return "many" if len(value) > 1 else "some" if value else "none"
    return "null" if value is None else "value"


# What a tampering needs to find in order to change anything.
NEEDS: Final = {
    "change": {"value"},
    "omit": {"value", "null", "none", "some", "many"},
    "null": {"value", "none", "some", "many"},
    "shorten": {"some", "many"},
    "reorder": {"many"},
}
