"""Rating of changes: which can break a working program, by who writes and who reads a value.

Values that a program sends may become less restricted, values that it reads may become more
restricted. The opposite can break it.
"""

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from attrs import frozen

from tools.generator.document import METHODS, Document, Node
from tools.surface.reading import Key, Surface, surface
from tools.surface.types import ANY_RANGE, Range, Type


class Impact(StrEnum):
    """The impact of a change on a program that uses the API."""

    BREAKING = "breaking"
    ADDITION = "addition"
    WORDING = "wording"


class Sender(StrEnum):
    """The sender of a value."""

    PROGRAM = "program"
    SERVICE = "service"


@frozen
class Difference:
    """A fact that differs between two documents."""

    impact: Impact
    owner: str
    """An operation, an event, an object or `document`."""
    text: str


_BREAKS_WHEN_WIDER: Final = {Sender.PROGRAM: False, Sender.SERVICE: True}
# A change of these is always noticed; adding or removing them has no further effect.
_ALWAYS_BREAKING: Final = {"call", "body", "credentials", "retries", "conditions"}
_ERRORS: Final = ("4", "5")


def differences(base: Node, revision: Node) -> Iterator[Difference]:
    """The differences between two decoded documents, each with its impact."""
    before, after = surface(base), surface(revision)
    senders = _senders(base) | _senders(revision)
    renamed = _renamed(before, after)
    before = {(renamed.get(owner, owner), place): fact for (owner, place), fact in before.items()}
    for old, new in renamed.items():
        yield Difference(Impact.BREAKING, new, f"the operation `{old}` is called `{new}`")
    owners = [{owner for owner, _ in facts} for facts in (before, after)]
    for owner in sorted(owners[0] ^ owners[1]):
        is_new = owner in owners[1]
        facts = after if is_new else before
        if (owner, "call") in facts or (owner, "fields") in facts:
            impact = Impact.ADDITION if is_new else Impact.BREAKING
            yield Difference(impact, owner, "is new" if is_new else "was removed")
    for name in sorted(_enums(base) - _enums(revision)):
        yield Difference(Impact.BREAKING, name, "was removed")
    for key in sorted(before.keys() | after.keys()):
        owner, place = key
        if owner in owners[0] & owners[1] and before.get(key) != after.get(key):
            for sender in _senders_of(key, senders):
                for impact, text in _rate(place, before.get(key), after.get(key), sender):
                    yield Difference(impact, owner, text)


def _enums(root: Node) -> set[str]:
    return {name for name, schema in Document(root).schemas.items() if "enum" in schema}


def _renamed(before: Surface, after: Surface) -> dict[str, str]:
    """Old and new names of operations with the same method and path."""
    calls = {
        fact: owner
        for (owner, place), fact in after.items()
        if place == "call" and (owner, place) not in before
    }
    return {
        owner: calls[fact]
        for (owner, place), fact in before.items()
        if place == "call" and (owner, place) not in after and "/" in str(fact) and fact in calls
    }


def _senders_of(key: Key, senders: dict[str, set[Sender]]) -> list[Sender]:
    """The senders of a value: for a field, those of its object."""
    owner, place = key
    if owner.startswith("on_"):
        return [Sender.PROGRAM if place[0].isdigit() else Sender.SERVICE]
    if place[0].isdigit():
        return [Sender.SERVICE]
    return sorted(senders.get(owner, {Sender.PROGRAM}))


def _rate(
    place: str, old: Type | str | None, new: Type | str | None, sender: Sender
) -> Iterator[tuple[Impact, str]]:
    name = f"`{place.removeprefix('field ')}`"
    if isinstance(old, Type) and isinstance(new, Type):
        for wider, text in _changes(old, new, sender):
            breaking = wider is None or wider == _BREAKS_WHEN_WIDER[sender]
            yield (Impact.BREAKING if breaking else Impact.ADDITION), f"{name} {text}"
        return
    if old is None:
        impact = Impact.BREAKING if _breaks_as_new(place, new, sender) else Impact.ADDITION
        yield impact, f"{name} is new: `{new}`"
    elif new is None:
        yield _of_removed(place, sender), f"{name} was removed"
    else:
        yield _of_changed(place, str(old), str(new), sender), f"{name} was `{old}`, is `{new}`"


def _breaks_as_new(place: str, new: Type | str | None, sender: Sender) -> bool:
    if place in _ALWAYS_BREAKING:
        return place != "body" or str(new).endswith("required")
    if isinstance(new, Type):
        return sender is Sender.PROGRAM and new.required
    # A success that programs do not know yet.
    return place[0].isdigit() and " " not in place and not place.startswith(_ERRORS)


def _of_removed(place: str, sender: Sender) -> Impact:
    harmless = (place.startswith(_ERRORS) and " " not in place) or (
        place == "conditions" and sender is Sender.PROGRAM
    )
    return Impact.ADDITION if harmless else Impact.BREAKING


def _of_changed(place: str, old: str, new: str, sender: Sender) -> Impact:
    if place == "live":
        return Impact.WORDING
    if place == "body" and old == f"{new}, required":
        return Impact.ADDITION
    if place == "fields" and {old, new} == {"open", "closed"}:
        breaking = (new == "open") == _BREAKS_WHEN_WIDER[sender]
        return Impact.BREAKING if breaking else Impact.ADDITION
    return Impact.BREAKING


def _changes(old: Type, new: Type, sender: Sender) -> Iterator[tuple[bool | None, str]]:
    """How a type changed: wider, narrower, or `None` for something else."""
    if old.required != new.required:
        yield not new.required, _requirement(new.required, sender)
    if old.nullable != new.nullable:
        yield new.nullable, "may be `null`" if new.nullable else "is never `null`"
    yield from _kinds(old, new)
    yield from _values(old, new)
    yield from _limits("value", old.bounds, new.bounds)
    yield from _limits("length", old.length, new.length)
    for what in ("format", "pattern", "other"):
        yield from _constraint(what, getattr(old, what), getattr(new, what))
    if old.items is not None and new.items is not None:
        for wider, text in _changes(old.items, new.items, sender):
            yield wider, f"(each) {text}"
    elif old.items != new.items:
        yield None, f"was `{old}`, is `{new}`"
    if old.default != new.default:
        # Documenting a default does not change programs.
        only_told = sender is Sender.PROGRAM if old.default is None else None
        yield only_told, f"is `{new.default}` when not given, not `{old.default}`"


def _requirement(required: bool, sender: Sender) -> str:
    if sender is Sender.PROGRAM:
        return "became required" if required else "need not be sent"
    return "is always there" if required else "may be missing"


def _kinds(old: Type, new: Type) -> Iterator[tuple[bool | None, str]]:
    before, after = set(old.kinds), set(new.kinds)
    if "any" in before ^ after:
        yield "any" in after, f"was `{old}`, is `{new}`"
    elif before != after:
        grown = {*after, "integer"} if "number" in after else after
        shrunk = {*before, "integer"} if "number" in before else before
        either = False if after <= shrunk else None
        yield (
            True if before <= grown else either,
            f"was `{'|'.join(old.kinds)}`, is `{'|'.join(new.kinds)}`",
        )


def _values(old: Type, new: Type) -> Iterator[tuple[bool | None, str]]:
    if old.values is None or new.values is None:
        if old.values != new.values:
            yield new.values is None, f"was `{old}`, is `{new}`"
        return
    if gone := sorted(old.values - new.values):
        # Even if only read: the clients lose its name.
        yield None, f"lost values: {', '.join(map(repr, gone))}"
    if added := sorted(new.values - old.values):
        yield True, f"has new values: {', '.join(map(repr, added))}"


def _constraint(what: str, before: str, after: str) -> Iterator[tuple[bool | None, str]]:
    if before != after:
        changed = bool(before and after)
        yield None if changed else not after, f"has the {what} `{after}`, not `{before}`"


def _limits(what: str, before: Range, after: Range) -> Iterator[tuple[bool, str]]:
    for wider in _range(before, after):
        yield wider, f"has a {what} of `{_shown(after)}`, not `{_shown(before)}`"


def _range(before: Range, after: Range) -> set[bool]:
    """Whether a range became wider, narrower, or both."""
    infinite = float("inf")
    low, high = (
        [-infinite if each[0] is None else each[0] for each in (before, after)],
        [infinite if each[1] is None else each[1] for each in (before, after)],
    )
    found = {low[1] < low[0]} if low[0] != low[1] else set()
    return found | ({high[1] > high[0]} if high[0] != high[1] else set())


def _shown(limits: Range) -> str:
    if limits == ANY_RANGE:
        return "any"
    low, high = ("" if each is None else json.dumps(each) for each in limits)
    return f"{low}..{high}"


def _senders(root: Node) -> dict[str, set[Sender]]:
    """The senders of the objects of a document, by name."""
    document = Document(root)
    found: dict[str, set[Sender]] = {}
    for _, _, item, operation in document.operations():
        _reach(document, operation.get("requestBody", {}), Sender.PROGRAM, found)
        for parameter in [*item.get("parameters", []), *operation.get("parameters", [])]:
            _reach(document, parameter, Sender.PROGRAM, found)
        _reach(document, operation.get("responses", {}), Sender.SERVICE, found)
        _reach(document, _requests(document, operation), Sender.SERVICE, found)
    for item in root.get("webhooks", {}).values():
        events = [each for name, each in document.resolve(item).items() if name in METHODS]
        _reach(document, [each.get("requestBody", {}) for each in events], Sender.SERVICE, found)
    return found


def _requests(document: Document, operation: Node) -> list[Node]:
    """The bodies of an operation's callbacks."""
    items = [
        document.resolve(item)
        for callback in operation.get("callbacks", {}).values()
        for item in document.resolve(callback).values()
    ]
    return [
        event.get("requestBody", {})
        for item in items
        for name, event in item.items()
        if name in METHODS
    ]


def _reach(document: Document, node: object, sender: Sender, found: dict[str, set[Sender]]) -> None:
    """Record this sender for every schema that a node refers to."""
    if isinstance(node, list):
        for each in node:
            _reach(document, each, sender, found)
    elif isinstance(node, dict):
        reference = node.get("$ref")
        if isinstance(reference, str):
            name = reference.rpartition("/")[2]
            senders = found.setdefault(name, set()) if "/schemas/" in reference else set()
            if sender not in senders:
                senders.add(sender)
                _reach(document, document.resolve(node), sender, found)
        for key, each in node.items():
            if key not in ("examples", "links"):
                _reach(document, each, sender, found)
