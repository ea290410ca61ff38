"""Recognises paginated lists."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tools.generator.arguments import Argument
from tools.generator.classes import Model
from tools.generator.document import Document, Node
from tools.generator.replies import Result
from tools.generator.types import ListOf, Named, alternatives

CURSORS = ("cursor", "page_token", "next_token", "after", "starting_after", "continuation_token")
"""Common names of query parameters for pages."""


@frozen
class Paging:
    """The location of rows and of the next page in a list response."""

    model: str
    """Class name of the response."""
    item: str
    items: tuple[str, ...]
    next_page: tuple[str, ...]
    argument: str
    """Argument of the client method for the start of a page."""
    parameter: str
    """The query parameter that it is sent as."""
    by_cursor: bool


Path = tuple[str, ...]


def paging(
    document: Document, operation: Node, arguments: list[Argument], results: list[Result]
) -> Paging | None:
    """How to paginate a list.

    By `offset`, until `meta.next` is null; or by a cursor that the reply has, at the place that a
    link of the operation to itself names, or else under the name of the parameter or `next_` and
    that name. The rows are the one list in the envelope, which is the reply or an object in it.
    """
    queries = {one.wire_name: one for one in arguments if one.place == "query"}
    for result in results:
        model = _model(result)
        if model is None:
            continue
        linked = dict(_links(document, operation))
        for envelope, prefix in _envelopes(model):
            rows = _rows(envelope)
            if rows is None:
                continue
            item, name = rows
            places = dict(_places(envelope, prefix))
            if "offset" in queries and (found := places.get("next")):
                return Paging(
                    model.name,
                    item,
                    (*prefix, name),
                    found,
                    queries["offset"].name,
                    "offset",
                    False,
                )
            for cursor, found in _cursors(queries, linked, model, places):
                return Paging(
                    model.name, item, (*prefix, name), found, cursor.name, cursor.wire_name, True
                )
    return None


def _cursors(
    queries: dict[str, Argument], linked: dict[str, Path], model: Model, places: dict[str, Path]
) -> Iterator[tuple[Argument, Path]]:
    for name, wire_path in linked.items():
        if name in queries and (path := _attributes(model, wire_path)):
            yield queries[name], path
    for name in CURSORS:
        for wire_name in (f"next_{name}", "next_cursor", name):
            if name in queries and wire_name in places:
                yield queries[name], places[wire_name]


def _links(document: Document, operation: Node) -> Iterator[tuple[str, Path]]:
    """The parameters that a link of an operation to itself takes from the reply."""
    for response in operation.get("responses", {}).values():
        for link in document.resolve(response).get("links", {}).values():
            link = document.resolve(link)
            if link.get("operationId") == operation.get("operationId"):
                for name, expression in link.get("parameters", {}).items():
                    if isinstance(expression, str) and expression.startswith("$response.body#/"):
                        path = expression.removeprefix("$response.body#/").split("/")
                        yield name.removeprefix("query."), tuple(path)


def _attributes(model: Model, wire_path: Path) -> Path:
    """The path of attributes for a JSON pointer; empty if there is none."""
    path: list[str] = []
    at: Model | None = model
    for wire_name in wire_path:
        field = next((one for one in at.fields if one.wire_name == wire_name), None) if at else None
        if field is None:
            return ()
        path.append(field.name)
        at = _model(field)
    return tuple(path)


def _model(of: Result | object) -> Model | None:
    type_ = getattr(of, "of", None) or getattr(of, "type", None)
    return type_.to if isinstance(type_, Named) and isinstance(type_.to, Model) else None


def _envelopes(model: Model) -> Iterator[tuple[Model, Path]]:
    yield model, ()
    for field in model.all_fields:
        if inside := _model(field):
            yield inside, (field.name,)


def _rows(envelope: Model) -> tuple[str, str] | None:
    """The type of the rows, and their field; the last one if there are several."""
    found = None
    for field in envelope.all_fields:
        for one in alternatives(field.type):
            if isinstance(one, ListOf):
                found = one.item.annotation(), field.name
    return found


def _places(envelope: Model, prefix: Path) -> Iterator[tuple[str, Path]]:
    """The paths of the fields of an envelope and of the objects in it, by wire name."""
    for field in envelope.all_fields:
        for inside in (_model(field) or Model("", "", "")).all_fields:
            yield inside.wire_name, (*prefix, field.name, inside.name)
    for field in envelope.all_fields:
        if field.wire_name != "next":
            yield field.wire_name, (*prefix, field.name)
