"""Every mistake of a kind, at every place of a document where it can be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.spec.document import Document, JsonObject, pointer

GONE = object()

Change = tuple[Any, Any, Any]
"""An object or array, a key or index of it, and the new value or `GONE`."""


@dataclass(frozen=True)
class Mistake:
    """Small changes of a document that belong together."""

    kind: str
    where: str
    told: str
    changes: tuple[Change, ...] = field(repr=False)

    def __str__(self) -> str:
        return f"{self.kind}: {self.where} {self.told}"

    @contextmanager
    def made(self) -> Iterator[None]:
        """The document with the mistake, until the end of the block."""
        before = [(holder, _copy(holder)) for holder, _, _ in self.changes]
        try:
            for holder, key, value in self.changes:
                if value is GONE:
                    del holder[key]
                elif isinstance(holder, list) and key == len(holder):
                    holder.append(value)
                else:
                    holder[key] = value
            yield
        finally:
            for holder, content in reversed(before):
                holder.clear()
                holder.extend(content) if isinstance(holder, list) else holder.update(content)


def _copy(holder: Any) -> Any:
    return list(holder) if isinstance(holder, list) else dict(holder)


Maker = Callable[[Document], Iterator[Mistake]]
MAKERS: list[Maker] = []


def maker(function: Maker) -> Maker:
    """Registers a function that makes mistakes of some kinds."""
    MAKERS.append(function)
    return function


def mistakes(document: Document) -> Iterator[Mistake]:
    """Every mistake, each once where parts of the document are shared."""
    from tests.spec.mutator import examples, operations, schemas  # noqa: F401

    for make in MAKERS:
        yield from make(document)


def below(where: str, *steps: str | int) -> str:
    """The pointer of something inside of a place."""
    return f"{where}/{pointer(*steps)[2:]}"


def drop(kind: str, where: str, holder: Any, key: Any) -> Mistake:
    return Mistake(kind, where, f"without {key!r}", ((holder, key, GONE),))


def put(kind: str, where: str, holder: Any, key: Any, value: Any) -> Mistake:
    return Mistake(kind, where, f"{key!r} is {_short(value)}", ((holder, key, value),))


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def others(names: list[str], name: str) -> str:
    """The name after this one in a list that goes round."""
    following = names.index(name) + 1 if name in names else 0
    return names[following % len(names)]


def walk(
    where: str, node: Any, leave_out: tuple[str, ...] = ()
) -> Iterator[tuple[str, JsonObject]]:
    """Every object below a node, with its place."""
    if isinstance(node, dict):
        yield where, node
        for key, value in node.items():
            if key not in leave_out:
                yield from walk(below(where, str(key)), value, leave_out)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(below(where, index), value, leave_out)
