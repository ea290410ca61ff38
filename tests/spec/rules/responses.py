"""What a caller can get back: one success, every error, each with its body shown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from tests.spec.document import ASYNC_ACCEPTED, Document, JsonObject, Operation
from tests.spec.rules.registry import rule

ALWAYS = ("401", "403", "405", "429", "500")


def _error_responses(operation: Operation) -> list[tuple[str, JsonObject]]:
    responses = operation.spec.get("responses", {})
    return [(str(status), each) for status, each in responses.items() if str(status) >= "3"]


def _takes_input(document: Document, operation: Operation) -> bool:
    return "requestBody" in operation.spec or bool(document.parameters(operation, "query"))


@rule
def operations_list_one_success_and_every_error(document: Document) -> Iterator[str]:
    for each in document.operations:
        statuses = [str(status) for status in each.spec.get("responses", {})]
        successes = [
            str(status)
            for status, response in each.spec.get("responses", {}).items()
            if str(status).startswith("2") and response.get("$ref") != ASYNC_ACCEPTED
        ]
        if len(successes) != 1:
            yield f"{each.where}: success statuses {successes}; list exactly the one it sends"
        for status in statuses:
            if not status.isdecimal():
                yield f"{each.where}: response {status!r}; list exact statuses, no default or range"
        wanted = list(ALWAYS)
        if _takes_input(document, each):
            wanted.append("400")
        if len(document.parameters(each, "path")) > 1:
            wanted.append("404")
        for status in sorted(set(wanted) - set(statuses)):
            yield f"{each.where}: no response {status}; refer to the component for it"


@rule
def errors_are_shared_and_shown(document: Document) -> Iterator[str]:
    """Each is a component response of the error schema, with a real body as its example."""
    for each in document.operations:
        for status, response in _error_responses(each):
            where = f"{each.where}/responses/{status}"
            if not str(response.get("$ref", "")).startswith("#/components/responses/"):
                yield f"{where}: is inline; refer to a component in #/components/responses"
                continue
            resolved = document.resolve(response)
            media = resolved.get("content", {}).get("application/json", {})
            if "$ref" not in media.get("schema", {}):
                yield f"{where}: no JSON schema; refer to the error schema"
            if not media.get("examples"):
                yield f"{where}: no example; show the body the API really sends"


@rule
def successes_are_named_and_shown(document: Document) -> Iterator[str]:
    """A JSON body of a named schema with an example, or 204 and no body."""
    for each in document.operations:
        status, response = document.success(each)
        where = f"{each.where}/responses/{status}"
        if status == "204":
            if "content" in response:
                yield f"{where}: 204 has no body; remove content"
            continue
        media = response.get("content", {})
        if list(media) != ["application/json"]:
            yield f"{where}: media types are {list(media)}; give application/json"
            continue
        if "$ref" not in media["application/json"].get("schema", {}):
            yield f"{where}: the schema is inline; make it a component and refer to it"
        if not media["application/json"].get("examples"):
            yield f"{where}: no example; show a full body"


@rule
def lists_hold_what_get_returns(document: Document) -> Iterator[str]:
    """An item reads the same in a list and on its own, so one model serves both.

    Either side may extend the other's component with ``allOf`` (``api_id`` on its own,
    ``resource_uri`` in a list), and a GET may wrap it in an envelope.
    """
    for each in document.operations:
        if not each.id.endswith("_list"):
            continue
        items = [_names(document, schema) for schema in _item_schemas(document, each)]
        if not items and _lists_names(document, each):
            continue
        if len(items) != 1:
            yield f"{each.where}: {len(items)} arrays of components; a list has exactly one"
            continue
        single = document.operation(each.id.removesuffix("_list") + "_get")
        if single is None:
            continue
        alone = document.success_schema(single)
        names = _names(document, alone)
        for part in document.properties(alone).values():
            names |= _names(document, part)
        if not items[0] & names:
            yield (
                f"{each.where}: its items are {sorted(items[0])} but {single.id} returns "
                f"{sorted(names)}; refer to the same component"
            )


def _names(document: Document, schema: JsonObject) -> set[str]:
    """The components that ``schema`` is, or extends with ``allOf``."""
    names = {str(schema["$ref"])} if "$ref" in schema else set()
    for branch in document.resolve(schema).get("allOf", []):
        names |= _names(document, branch)
    return names


def _lists_names(document: Document, operation: Operation) -> bool:
    """Whether the list has the names alone, which a link leads on from."""
    properties = document.properties(document.success_schema(operation))
    texts = (
        name
        for name, each in properties.items()
        if document.resolve(each).get("items", {}).get("type") == "string"
    )
    links = json.dumps(operation.spec)
    return any(f"$response.body#/{name}/0" in links for name in texts)


def _item_schemas(document: Document, operation: Operation) -> Iterator[JsonObject]:
    """The item schemas of the arrays in a list's envelope, at most one object deep."""
    envelope = document.properties(document.success_schema(operation))
    inner = [document.properties(each) for each in envelope.values() if "$ref" in each]
    for properties in [envelope, *inner]:
        for each in properties.values():
            items = document.resolve(each).get("items", {})
            if "$ref" in items:
                yield items


@rule
def errors_have_one_component_each(document: Document) -> Iterator[str]:
    """A status means the same everywhere on a host, so nobody reads of a 401 under 403."""
    used: dict[tuple[str, str], Counter[str]] = {}
    for each in document.operations:
        for status, response in _error_responses(each):
            used.setdefault((_host(each), status), Counter())[str(response.get("$ref"))] += 1
    for each in document.operations:
        for status, response in _error_responses(each):
            usual = used[_host(each), status].most_common(1)[0][0]
            if response.get("$ref") != usual:
                where = f"{each.where}/responses/{status}"
                yield f"{where}: is not the {usual} of the others; refer to that"


def _host(operation: Operation) -> str:
    """The host of a path that has its own, empty for all others."""
    servers = operation.item.get("servers", [{"url": ""}])
    return str(servers[0]["url"])
