"""Extraction of facts from an OpenAPI document."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from attrs import evolve

from tools.generator.document import METHODS, Document, Node
from tools.surface.types import Type, is_object, type_of

Key = tuple[str, str]
"""The subject of a fact (an operation, an event, an object) and the place in it."""
Surface = dict[Key, Type | str]

_MEDIA: Final = {
    "application/json": "json",
    "application/x-www-form-urlencoded": "form",
    "application/xml": "xml",
    "multipart/form-data": "multipart",
}
# Keywords of an object schema that are covered by other facts.
_TOLD: Final = {"type", "description", "properties", "required", "examples", "allOf", "title"}


Unit = tuple[str, Callable[[], Iterator[tuple[Key, Type | str]]]]
"""The JSON pointer of an operation, an event or an object, and the function for its facts."""


def surface(root: Node) -> Surface:
    """The facts of a decoded document."""
    return {key: fact for _, tell in units(Document(root)) for key, fact in tell()}


def units(document: Document) -> Iterator[Unit]:
    """The parts of a document with their own facts."""
    yield "#", partial(_whole, document.root)
    for path, method, item, _ in document.operations():
        yield _pointer("paths", path, method), partial(_operation, document, path, method, item)
    for where, kind, item in _events(document):
        for method in METHODS:
            if method in item:
                yield f"{where}/{method}", partial(_event, document, kind, method, item)
    for name, schema in document.schemas.items():
        if is_object(document, schema):
            yield _pointer("components", "schemas", name), partial(_object, document, name, schema)


def _pointer(*steps: str) -> str:
    return "#/" + "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)


def _operation(
    document: Document, path: str, method: str, item: Node
) -> Iterator[tuple[Key, Type | str]]:
    operation = item[method]
    owner = operation.get("operationId") or f"{method.upper()} {path}"
    server = item["servers"][0]["url"] if "servers" in item else ""
    yield (owner, "call"), f"{method.upper()} {server}{path}"
    yield from _exchange(document, owner, item, operation)
    yield from _callbacks(document, owner, operation)


def _event(
    document: Document, kind: str, method: str, item: Node
) -> Iterator[tuple[Key, Type | str]]:
    owner = item[method].get("operationId") or f"unnamed {kind}"
    yield (owner, "call"), f"{kind} {method.upper()}"
    yield from _exchange(document, owner, item, item[method])


def _whole(root: Node) -> Iterator[tuple[Key, str]]:
    for server in root.get("servers", []):
        yield ("document", f"server {server['url']}"), "yes"
    for name, scheme in root.get("components", {}).get("securitySchemes", {}).items():
        text = " ".join(
            str(scheme[key]) for key in ("type", "scheme", "in", "name") if key in scheme
        )
        yield ("document", f"credentials {name}"), text


def _events(document: Document) -> Iterator[tuple[str, str, Node]]:
    """Place, kind and path item of webhooks and callbacks, each once."""
    for name, item in document.root.get("webhooks", {}).items():
        yield item.get("$ref", _pointer("webhooks", name)), "webhook", document.resolve(item)
    seen = set()
    for path, method, _, operation in document.operations():
        for name, callback in operation.get("callbacks", {}).items():
            for expression, item in document.resolve(callback).items():
                here = _pointer("paths", path, method, "callbacks", name, expression)
                where = item.get("$ref", here)
                if where not in seen:
                    seen.add(where)
                    yield where, "callback", document.resolve(item)


def _exchange(
    document: Document, owner: str, item: Node, operation: Node
) -> Iterator[tuple[Key, Type | str]]:
    """The facts of a request and its replies."""
    for name in ("x-live", "x-retries"):
        if name in operation:
            yield (owner, name.removeprefix("x-")), _extension(operation[name])
    inherited: list[Node] = document.root.get("security", [])
    security: list[Node] = operation.get("security", inherited)
    yield (owner, "credentials"), " or ".join(" and ".join(each) for each in security) or "none"
    for reference in [*item.get("parameters", []), *operation.get("parameters", [])]:
        parameter = document.resolve(reference)
        kind = evolve(
            type_of(document, parameter.get("schema", True)),
            required=parameter.get("required", False),
        )
        how = {key: parameter[key] for key in ("style", "explode", "content") if key in parameter}
        kind = evolve(kind, other=(kind.other + json.dumps(how)) if how else kind.other)
        yield (owner, f"{parameter['in']} {parameter['name']}"), kind
    if "requestBody" in operation:
        body = document.resolve(operation["requestBody"])
        text = _content(document, body)
        yield (owner, "body"), f"{text}, required" if body.get("required") else text
        yield from _inline(document, owner, "body", body)
    for status, reference in operation.get("responses", {}).items():
        yield from _reply(document, owner, str(status), document.resolve(reference))


def _reply(
    document: Document, owner: str, status: str, response: Node
) -> Iterator[tuple[Key, Type | str]]:
    yield (owner, status), _content(document, response)
    yield from _inline(document, owner, status, response)
    for name, header in response.get("headers", {}).items():
        kind = type_of(document, document.resolve(header).get("schema", True))
        yield (owner, f"{status} header {name}"), kind
    links: dict[str, list[str]] = {}
    for reference in response.get("links", {}).values():
        link = document.resolve(reference)
        target = str(link.get("operationId", link.get("operationRef")))
        links.setdefault(target, []).append(_link(link.get("parameters", {})))
    for target, texts in links.items():
        yield (owner, f"{status} link {target}"), " or ".join(sorted(texts))


def _link(parameters: Node) -> str:
    """The sources of the next request's parameters, except for unchanged ones."""
    told = sorted(
        f"{name}={value}" for name, value in parameters.items() if value != f"$request.path.{name}"
    )
    return " ".join(told) or "same"


def _callbacks(document: Document, owner: str, operation: Node) -> Iterator[tuple[Key, str]]:
    for callback in operation.get("callbacks", {}).values():
        for expression, item in document.resolve(callback).items():
            events = [each for each in document.resolve(item).values() if isinstance(each, dict)]
            names = " ".join(str(each.get("operationId", "unnamed")) for each in events)
            field = re.sub(r".*[/.](\w+)}?$", r"\1", expression)
            yield (owner, f"calls {field}"), names


def _content(document: Document, holder: Node) -> str:
    texts = []
    for media, content in holder.get("content", {}).items():
        schema = content.get("schema", True)
        inline = isinstance(schema, dict) and "properties" in schema
        texts.append(
            f"{_MEDIA.get(media, media)} {'object' if inline else type_of(document, schema)}"
        )
    return " or ".join(texts) or "empty"


def _inline(
    document: Document, owner: str, place: str, holder: Node
) -> Iterator[tuple[Key, Type | str]]:
    """The fields of an object without a name."""
    for content in holder.get("content", {}).values():
        schema = content.get("schema", True)
        if isinstance(schema, dict) and "properties" in schema:
            for (_, inner), fact in _object(document, owner, schema):
                yield (owner, f"{place} {inner}"), fact


def _object(document: Document, name: str, schema: Node) -> Iterator[tuple[Key, Type | str]]:
    parts = list(_parts(document, schema))
    required = {each for part in parts for each in part.get("required", [])}
    rules: dict[str, Any] = {}
    for part in parts:
        for key, value in part.get("properties", {}).items():
            yield (name, f"field {key}"), evolve(type_of(document, value), required=key in required)
        rules |= {key: part[key] for key in part if key not in _TOLD and not key.startswith("x-")}
    extra = rules.pop("additionalProperties", True)
    entries = f"map of {type_of(document, extra)}" if isinstance(extra, dict) else ""
    yield (name, "fields"), entries or ("open" if extra else "closed")
    if rules:
        yield (name, "conditions"), json.dumps(rules, sort_keys=True, ensure_ascii=False)


def _parts(document: Document, schema: Node) -> Iterator[Node]:
    schema = document.resolve(schema)
    yield schema
    for each in schema.get("allOf", []):
        yield from _parts(document, each)


def _extension(value: Any) -> str:
    if not isinstance(value, list):
        return str(value)
    steps = [f"{step['wait']}x{step['times']}" for step in value]
    return " ".join(step.removesuffix("x1") for step in steps) or "none"
