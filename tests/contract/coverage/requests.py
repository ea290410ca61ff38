"""What a request put to the test: its arguments, and the constraints on them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from plivo_emulator.pipeline.forms import MULTIPART, MalformedForm, read_form
from tests.contract.coverage.constraints import ANYTHING, Finding, findings
from tests.contract.traffic import Exchange
from tests.spec.document import Document, JsonObject, Operation

_MISSING: Final = object()
# Nothing can be said about a body that is no JSON.
_UNREADABLE: Final = object()
_BODY: Final = "body"


class Requests:
    """The requests of one operation.

    Args:
        document: that describes it.
        operation: the operation.
    """

    def __init__(self, document: Document, operation: Operation) -> None:
        self._document = document
        self._choice = operation.choice
        self._parameters = [
            each for each in document.parameters(operation) if each["in"] in ("path", "query")
        ]
        body = document.resolve(operation.spec.get("requestBody", {}))
        self._body_required = bool(body.get("required"))
        self._body: JsonObject = document.request_schema(operation)
        self._fields = document.properties(self._body)
        required = set(document.resolve(self._body).get("required", []))
        self._optional = {
            f"{each['in']}/{each['name']}" for each in self._parameters if not each.get("required")
        } | {f"{_BODY}/{name}" for name in self._fields if name not in required}

    def arguments(self) -> set[str]:
        """Every parameter and field that can be given, and those that can be left out."""
        places = {f"{each['in']}/{each['name']}" for each in self._parameters}
        places |= {f"{_BODY}/{name}" for name in self._fields}
        return _given(places) | _left_out(self._optional)

    def arguments_of(self, exchange: Exchange, path: Mapping[str, str]) -> set[str]:
        """Those of `arguments` that a request gave or left out."""
        given = {f"path/{name}" for name in path}
        given |= {f"query/{name}" for name, _ in _query(exchange)}
        body = self._body_of(exchange)
        if isinstance(body, dict):
            given |= {f"{_BODY}/{name}" for name in body}
        return _given(given) | _left_out(self._optional - given)

    def constraints(self) -> set[str]:
        """Every constraint that a request can obey or violate."""
        found = self._judge({each["name"]: ANYTHING for each in self._parameters}, ANYTHING)
        return {finding.name for finding in found}

    def findings(self, exchange: Exchange, path: Mapping[str, str]) -> list[Finding]:
        """How a request fares with the constraints that apply to it."""
        arguments: dict[str, Any] = {**dict(_query(exchange)), **path}
        for parameter in self._parameters:
            name = parameter["name"]
            if name in arguments:
                kind = self._document.resolve(parameter["schema"]).get("type")
                arguments[name] = _read(kind, arguments[name])
        body = self._body_of(exchange)
        return list(self._judge(arguments, body))

    def _body_of(self, exchange: Exchange) -> Any:
        """The body as JSON; of a form, its fields with the names of files for the files."""
        headers = {name.lower(): value for name, value in exchange.request_headers.items()}
        content_type = headers.get("content-type", "")
        if not content_type.startswith(MULTIPART):
            return _json(exchange.request_body)
        try:
            form = read_form(content_type, exchange.request_body)
        except MalformedForm:
            return _UNREADABLE
        fields = {
            name: [part if isinstance(part, str) else part.name for part in parts]
            for name, parts in form.items()
        }
        lists = {name for name, field in self._fields.items() if field.get("type") == "array"}
        return {name: parts if name in lists else parts[-1] for name, parts in fields.items()}

    def _judge(self, arguments: Mapping[str, Any], body: Any) -> Iterator[Finding]:
        for parameter in self._parameters:
            name, where = parameter["name"], parameter["in"]
            place = f"{where}/{name}"
            # A path without it would be another path, a query another variant.
            if parameter.get("required") and where != "path" and name not in self._choice:
                yield Finding(place, "required", name in arguments)
            if name not in arguments:
                continue
            for finding in findings(self._document, parameter["schema"], arguments[name], place):
                if not self._always_obeyed(parameter, finding.keyword):
                    yield finding
        if self._body:
            if self._body_required:
                yield Finding(_BODY, "required", body is not _MISSING)
            if body is not _MISSING and body is not _UNREADABLE:
                yield from findings(self._document, self._body, body, _BODY)

    def _always_obeyed(self, parameter: JsonObject, keyword: str) -> bool:
        """Whether what violates a constraint would not be a request of this operation."""
        schema = self._document.resolve(parameter["schema"])
        if keyword == "type":
            # Whatever is written in a URL is a text.
            return bool(schema.get("type") == "string")
        if keyword == "minLength":
            return bool(parameter["in"] == "path" and schema.get("minLength") == 1)
        return keyword == "const" and parameter["name"] in self._choice


def _given(places: set[str]) -> set[str]:
    return {f"{place} given" for place in places}


def _left_out(places: set[str]) -> set[str]:
    return {f"{place} left out" for place in places}


def _query(exchange: Exchange) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(exchange.url).query, keep_blank_values=True)


def _json(body: bytes) -> Any:
    if not body:
        return _MISSING
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return _UNREADABLE


def _read(kind: Any, text: str) -> Any:
    """The value that a text in a URL stands for; the text itself if it is not of the kind."""
    if kind == "integer" and re.fullmatch(r"-?[0-9]+", text):
        # Python refuses to read longer ones.
        return int(text) if len(text) < 1000 else float(text)
    if kind == "number" and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return float(text)
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    return text
