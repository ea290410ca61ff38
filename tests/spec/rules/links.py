"""Links: what can follow what, in a form that a stateful test can run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.spec.document import Document, JsonObject, Operation
from tests.spec.rules.registry import rule

# After these another operation on the same resource can follow.
LEADING = ("create", "list", "update", "delete")


def _links(
    document: Document, operation: Operation
) -> Iterator[tuple[str, JsonObject, JsonObject]]:
    """Each link of an operation: its place, itself and the response that holds it."""
    for status, response in operation.spec.get("responses", {}).items():
        resolved = document.resolve(response)
        for name, link in resolved.get("links", {}).items():
            where = f"{operation.where}/responses/{status}/links/{name}"
            yield where, document.resolve(link), resolved


@rule
def leading_operations_have_links(document: Document) -> Iterator[str]:
    """Create, list, update and delete lead to the operations on one resource."""
    readable = {each.tag for each in document.operations if each.id.endswith("_get")}
    for each in document.operations:
        leads = each.id.rpartition("_")[2] in LEADING and each.tag in readable
        if leads and not document.success(each)[1].get("links"):
            yield f"{each.where}: no links; link its success to the get of {each.tag}"


@rule
def links_lead_somewhere(document: Document) -> Iterator[str]:
    """The target exists and every path parameter of it, and nothing unknown, is filled."""
    for source in document.operations:
        for where, link, _ in _links(document, source):
            target = document.operation(str(link.get("operationId")))
            if target is None:
                yield f"{where}: operationId {link.get('operationId')!r} does not exist"
                continue
            filled = {re.sub(r"^(path|query)\.", "", name) for name in link.get("parameters", {})}
            needed = {str(each["name"]) for each in document.parameters(target, "path")}
            known = {str(each["name"]) for each in document.parameters(target)}
            for name in sorted(needed - filled):
                yield f"{where}: leaves {name} of {target.id} empty; fill it"
            for name in sorted(filled - known):
                yield f"{where}: fills {name}, which {target.id} does not take"


@rule
def link_expressions_resolve(document: Document) -> Iterator[str]:
    """Each takes its value from a place that the request or the response really has."""
    for source in document.operations:
        for where, link, response in _links(document, source):
            for name, expression in link.get("parameters", {}).items():
                if not _resolves(document, source, response, str(expression)):
                    yield f"{where}: {name} is {expression!r}, which {source.id} does not have"


def _resolves(document: Document, source: Operation, response: JsonObject, text: str) -> bool:
    if match := re.fullmatch(r"\$request\.(path|query)\.(.+)", text):
        place, name = match.groups()
        return any(each.get("name") == name for each in document.parameters(source, place))
    if match := re.fullmatch(r"\$(request|response)\.body#(/.+)", text):
        side, path = match.groups()
        schema = (
            document.request_schema(source)
            if side == "request"
            else document.response_schema(response)
        )
        return bool(schema) and document.follow(schema, path) is not None
    return False
