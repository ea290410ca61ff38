"""Mistakes in operations, events and the document as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from plivo_emulator.pipeline.variants import IGNORED
from tests.spec.document import Document, JsonObject, Operation, pointer
from tests.spec.mutator.mistakes import GONE, Mistake, below, drop, maker, others, put, walk

_OTHER_STATUS: Final = {"200": "202", "201": "200", "202": "200", "204": "200", "2XX": "200"}
_PLACES: Final = {"query": "header", "header": "query", "path": "query"}


def _all(document: Document) -> list[Operation]:
    return [*document.operations, *document.events]


@maker
def parameters(document: Document) -> Iterator[Mistake]:
    for where, holder in walk("#", document.data, ("schemas", "examples")):
        given = holder.get("parameters")
        if isinstance(given, list):
            for index, each in enumerate(given):
                name = document.resolve(each).get("name")
                told = f"without {name}"
                yield Mistake("parameter removed", where, told, ((given, index, GONE),))
                if "$ref" in each:
                    room = list(document.components("parameters"))
                    target = others(room, each["$ref"].rpartition("/")[2])
                    new = {"$ref": pointer("components", "parameters", target)}
                    yield put("parameter retargeted", where, given, index, new)
            invented = {
                "name": "invented",
                "in": "query",
                "description": "An invented parameter.",
                "schema": {"type": "string"},
            }
            yield put("parameter invented", where, given, len(given), invented)
    for where, holder in document.holders:
        if "in" in holder:
            needed = holder.get("required", False)
            yield put("parameter requirement", where, holder, "required", not needed)
            yield put("parameter place", where, holder, "in", _PLACES[holder["in"]])
            yield put("parameter renamed", where, holder, "name", f"{holder['name']}s")


@maker
def statuses(document: Document) -> Iterator[Mistake]:
    for each in _all(document):
        responses = each.spec["responses"]
        where = below(each.where, "responses")
        for status, response in responses.items():
            yield drop("status removed", where, responses, status)
            new = _OTHER_STATUS.get(status, "418")
            if new not in responses:
                changes = ((responses, status, GONE), (responses, new, response))
                yield Mistake("status replaced", where, f"{status} by {new}", changes)
            if "$ref" in response:
                room = list(document.components("responses"))
                target = others(room, response["$ref"].rpartition("/")[2])
                value = {"$ref": pointer("components", "responses", target)}
                yield put("reply retargeted", where, responses, status, value)
        if "409" not in responses and not each.is_event:
            conflict = {"$ref": "#/components/responses/BadRequest"}
            yield put("status invented", where, responses, "409", conflict)


@maker
def content(document: Document) -> Iterator[Mistake]:
    for where, holder in walk("#", document.data, ("schemas", "examples")):
        media = holder.get("content")
        if isinstance(media, dict):
            for kind, value in media.items():
                new = "text/plain" if kind.endswith("json") else "application/json"
                changes = ((media, kind, GONE), (media, new, value))
                yield Mistake("media type changed", where, f"{kind} to {new}", changes)
                yield drop(
                    "schema of a body dropped", below(where, "content", kind), value, "schema"
                )
            yield drop("body dropped", where, holder, "content")
        if "headers" in holder and isinstance(holder["headers"], dict) and "content" in holder:
            for name in holder["headers"]:
                yield drop("header removed", where, holder["headers"], name)
    for each in _all(document):
        if "requestBody" in each.spec:
            yield drop("request body dropped", each.where, each.spec, "requestBody")
            body = document.resolve(each.spec["requestBody"])
            yield put("body requirement", each.where, body, "required", not body.get("required"))


@maker
def links(document: Document) -> Iterator[Mistake]:
    ids = [each.id for each in document.operations]
    for where, holder in walk("#", document.data, ("schemas", "examples")):
        given = holder.get("links")
        for name, link in given.items() if isinstance(given, dict) else ():
            place = below(where, "links", name)
            yield drop("link removed", where, given, name)
            target = document.operation(link["operationId"])
            assert target is not None, f"{place} leads nowhere"
            same = [each.id for each in document.operations if each.path == target.path]
            for other in [each for each in same if each != target.id] or [others(ids, target.id)]:
                yield put("link retargeted", place, link, "operationId", other)
            fills = link["parameters"]
            for parameter, expression in fills.items():
                yield drop("link parameter removed", place, fills, parameter)
                for new in _expressions(document, holder, parameter, expression):
                    yield put("link expression changed", place, fills, parameter, new)


def _expressions(
    document: Document, response: JsonObject, parameter: str, expression: str
) -> Iterator[str]:
    schema = document.response_schema(response)
    fields = [name for name in document.properties(schema) if name != parameter] or ["id"]
    if "#/" in expression:
        head, _, last = expression.rpartition("/")
        yield f"{head}/{next(name for name in fields if name != last)}"
        yield re.sub(r"/0/", "/1/", expression) if "/0/" in expression else f"{expression}s"
        yield "$request.path.auth_id"
    else:
        yield f"$response.body#/{fields[0]}"
        yield expression + "s"


@maker
def callbacks(document: Document) -> Iterator[Mistake]:
    items = list(document.components("pathItems"))
    for each in document.operations:
        given = each.spec.get("callbacks", {})
        for name, callback in given.items():
            where = below(each.where, "callbacks", name)
            yield drop("callback removed", each.where, given, name)
            for expression, item in callback.items():
                for new in _url_fields(document, each, expression):
                    changes = ((callback, expression, GONE), (callback, new, item))
                    yield Mistake("callback to another field", where, new, changes)
                if "$ref" in item:
                    target = others(items, item["$ref"].rpartition("/")[2])
                    reference = pointer("components", "pathItems", target)
                    yield put("callback retargeted", where, item, "$ref", reference)


def _url_fields(document: Document, each: Operation, expression: str) -> Iterator[str]:
    body = document.properties(document.request_schema(each))
    urls = [name for name, value in body.items() if value.get("$ref", "").endswith("/Url")]
    names = [f"{{$request.body#/{name}}}" for name in urls] + [f"{expression[:-1]}s}}"]
    yield from [name for name in names if name != expression][:2]


@maker
def events(document: Document) -> Iterator[Mistake]:
    for each in document.events:
        retries = each.spec.get("x-retries", [])
        where = each.where
        for index, step in enumerate(retries):
            yield Mistake("retry removed", where, str(step), ((retries, index, GONE),))
            yield put("retry changed", where, step, "wait", step["wait"] * 2)
            yield put("retry changed", where, step, "times", step["times"] + 1)
        yield put("retry added", where, each.spec, "x-retries", [*retries, {"wait": 1, "times": 1}])
        yield drop("retries dropped", where, each.spec, "x-retries")
    for name in document.data.get("webhooks", {}):
        yield drop("webhook removed", "#/webhooks", document.data["webhooks"], name)


@maker
def security(document: Document) -> Iterator[Mistake]:
    data = document.data
    yield drop("security dropped", "#", data, "security")
    yield put("security dropped", "#", data, "security", [])
    for each in document.operations:
        yield put("security dropped", each.where, each.spec, "security", [])
    for each in document.events:
        yield drop("security inherited", each.where, each.spec, "security")
    for name, scheme in document.components("securitySchemes").items():
        where = pointer("components", "securitySchemes", name)
        yield put("credentials changed", where, scheme, "scheme", "bearer")


@maker
def addresses(document: Document) -> Iterator[Mistake]:
    data = document.data
    for index, server in enumerate(data["servers"]):
        yield put("server changed", f"#/servers/{index}", server, "url", f"{server['url']}x")
    paths = data["paths"]
    for key, item in paths.items():
        where = pointer("paths", key)
        path, mark, query = key.partition("?")
        first = path.split("/")[1]
        other_end = path.removesuffix("/") if path.endswith("/") else f"{path}/"
        for changed in (path.replace(first, f"{first}s", 1), other_end):
            new = f"{changed}{mark}{query}"
            changes = ((paths, key, GONE), (paths, new, item))
            yield Mistake("path changed", where, new, changes)
    for each in _all(document):
        new = {"post": "put", "get": "head", "delete": "patch"}[each.method]
        changes = ((each.item, each.method, GONE), (each.item, new, each.spec))
        yield Mistake("method changed", each.where, new, changes)
        yield drop("operation removed", each.where, each.item, each.method)
        yield put("operationId changed", each.where, each.spec, "operationId", f"{each.id}s")
        tags = [tag["name"] for tag in data["tags"]]
        yield put("tag changed", each.where, each.spec, "tags", [others(tags, each.tag)])
    for each in document.operations:
        for value in ("read", "mutate", "spend", "never"):
            if value != each.spec.get("x-live"):
                yield put("x-live changed", each.where, each.spec, "x-live", value)


_PAIRS: Final = (("true", "false"), ("True", "False"), ("GET", "POST"))
_OPPOSITE: Final = dict(_PAIRS) | {after: before for before, after in _PAIRS}
_LITERAL: Final = re.compile(rf"\b(?:{'|'.join(_OPPOSITE)})\b")
_NUMBER: Final = re.compile(r"(?<![\w`'#./-])\d[\d,.]*(?![\w`'./-])|(?<=`)\d+(?=`)")


@maker
def numbers_in_words(document: Document) -> Iterator[Mistake]:
    """A number in a description is a fact as well."""
    for where, node in _described(document):
        text = node["description"]
        for match in _NUMBER.finditer(text):
            digits = match[0].rstrip(".,")
            end = match.start() + len(digits)
            new = f"{text[: match.start()]}{_next(digits)}{text[end:]}"
            told = f"{digits} in {text[max(0, match.start() - 25) : match.end() + 15]!r}"
            yield Mistake("number in words", where, told, ((node, "description", new),))


@maker
def literals_in_words(document: Document) -> Iterator[Mistake]:
    """`true` for `false` in a description, or GET for POST."""
    for where, node in _described(document):
        text = node["description"]
        for match in _LITERAL.finditer(text):
            new = f"{text[: match.start()]}{_OPPOSITE[match[0]]}{text[match.end() :]}"
            told = f"{match[0]} in {text[max(0, match.start() - 25) : match.end() + 15]!r}"
            yield Mistake("literal in words", where, told, ((node, "description", new),))


def _described(document: Document) -> Iterator[tuple[str, JsonObject]]:
    """Everything with a description, once."""
    found: dict[int, tuple[str, JsonObject]] = {}
    for where, node in walk("#", document.data, ("examples", IGNORED)):
        if isinstance(node.get("description"), str):
            found.setdefault(id(node), (where, node))
    yield from found.values()


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdecimal() else f"{number}1"
