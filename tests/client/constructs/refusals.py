"""Constructs that are refused, with the place and the reason."""

from __future__ import annotations

from typing import Any, Final

import yaml

from tests.client.constructs.rows import Refusal, base, operation

_VALUE: Final = "#/components/schemas/Thing/properties/value"
_OPERATION: Final = "things_get at #/paths/~1things~1/get"


def _document(described: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    document = base()
    document["paths"]["/things/"] = {
        "get": {"operationId": "things_get", "tags": ["Things"], **described}
    }
    document["components"]["schemas"] = schemas
    return document


def _schema(name: str, schema: str, reason: str, inside: str = "", more: str = "{}") -> Refusal:
    read = yaml.safe_load(schema)
    schemas = {"Thing": {"type": "object", "properties": {"value": read}}, **yaml.safe_load(more)}
    return Refusal(name, schema, reason, _VALUE + inside, _document(operation(), schemas))


def _parameter(name: str, parameter: str, reason: str) -> Refusal:
    described = operation(parameters=[yaml.safe_load(parameter)])
    return Refusal(name, parameter, reason, f"{_OPERATION}/parameters/0", _document(described, {}))


def _body(name: str, content: str, reason: str, inside: str) -> Refusal:
    described = operation(requestBody={"content": yaml.safe_load(content)})
    place = f"{_OPERATION}/requestBody{inside}"
    return Refusal(name, content, reason, place, _document(described, {}))


def _reply(name: str, responses: str, reason: str, inside: str = "") -> Refusal:
    described = {"responses": yaml.safe_load(responses)}
    place = f"{_OPERATION}/responses{inside}"
    return Refusal(name, responses, reason, place, _document(described, {}))


def _whole(name: str, shown: str, reason: str, place: str, **changes: Any) -> Refusal:
    document = _document(operation(), {})
    for key, changed in changes.items():
        document[key] = changed
    return Refusal(name, shown, reason, place, document)


_BEARER: Final = {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}}
_KEY: Final = {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X"}}}

ROWS: Final[tuple[Refusal, ...]] = (
    _schema("Schema `false` for items", "{type: array, items: false}",
            "the schema false matches nothing", "/items"),
    _schema("Reference to another document", "{$ref: './other.yaml#/X'}",
            "a reference into another document: ./other.yaml#/X"),
    _schema("Reference by an anchor", "{$ref: '#thing'}", "a reference by an anchor"),
    _schema("Unresolvable reference", "{$ref: '#/components/schemas/No'}",
            "a reference cannot be resolved"),
    _schema("`$dynamicRef`", "{$dynamicRef: '#meta'}", "$dynamicRef is not supported"),
    _schema("Discriminator without an object",
            "{oneOf: [{type: string}], discriminator: {propertyName: kind}}",
            "a discriminator requires objects, but one alternative is not"),
    _schema("Discriminator with an unknown component",
            "{oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, "
            "mapping: {dog: '#/components/schemas/Dog'}}}", "the mapping cannot be resolved",
            "/discriminator/mapping/dog", "{Cat: {type: object, properties: {kind: {}}}}"),
    _schema("`allOf` of incompatible types", "{allOf: [{type: string}, {type: integer}]}",
            "allOf of string and integer, which no value matches"),
    _schema("`allOf` of enums without a common value", "{allOf: [{enum: [a]}, {enum: [b]}]}",
            "allOf of enums that have no value in common"),
    _schema("`allOf` of two unions",
            "{allOf: [{oneOf: [{type: string}]}, {oneOf: [{type: integer}]}]}",
            "allOf of two schemas that both have oneOf"),
    _schema("Properties of a condition only",
            "{type: object, properties: {a: {}}, then: {properties: {b: {}}}}",
            "properties described only in a condition: b"),
    _schema("`unevaluatedProperties` with a schema",
            "{type: object, properties: {a: {}}, unevaluatedProperties: {type: string}}",
            "unevaluatedProperties with a schema"),
    Refusal("`allOf` that contains itself", "Loop: {allOf: [{$ref: '#/components/schemas/Loop'}]}",
            "contains itself without an object with properties in between", "#/components/schemas/Loop",
            _document(operation(), {"Loop": {"allOf": [{"$ref": "#/components/schemas/Loop"}]}})),
    Refusal("Array or map of itself", "Loop: {type: array, items: {$ref: "
            "'#/components/schemas/Loop'}}", "contains itself without an object with properties in between", "#/components/schemas/Loop",
            _document(operation(), {"Loop": {"type": "array",
                                             "items": {"$ref": "#/components/schemas/Loop"}}})),
    Refusal("Circular references", "A: {$ref: '#/components/schemas/A'}",
            "contains itself without an object with properties in between", "#/components/"
            "schemas/A", _document(operation(), {"A": {"$ref": "#/components/schemas/A"}})),
    _schema("Keyword of the wrong type", "{type: object, properties: []}",
            "is not of type", "/properties"),
    _schema("Unknown type", "{type: text}", "is not valid under any", "/type"),
    _parameter("Nested objects in a query",
               "{name: f, in: query, schema: {type: array, items: {type: object}}}",
               "style form cannot express nested lists and objects"),
    _parameter("Style of a path parameter",
               "{name: f, in: path, required: true, style: matrix, schema: {type: string}}",
               "style 'matrix' of path parameter 'f' is not supported"),
    _parameter("Header with an invalid name",
               "{name: 'a b', in: header, schema: {type: string}}", "not a valid header name: 'a b'"),
    _parameter("Parameter with content other than JSON",
               "{name: f, in: query, content: {application/xml: {}}}",
               "parameter 'f' is application/xml; only JSON content is supported"),
    Refusal("Undescribed path parameter", "/things/{id}/", "the path has id without a parameter",
            "things_get at #/paths/~1things~1{id}~1",
            {**base(), "paths": {"/things/{id}/": {"get": {
                "operationId": "things_get", "tags": ["Things"], **operation()}}}}),
    Refusal("Path with a query", "/things/?a=b", "a path with a query",
            "things_get at #/paths/~1things~1?a=b",
            {**base(), "paths": {"/things/?a=b": {"get": {
                "operationId": "things_get", "tags": ["Things"], **operation()}}}}),
    _body("Form without properties", "{multipart/form-data: {schema: {type: object}}}",
          "a form needs an object schema with properties", "/content/multipart~1form-data"),
    _body("Form field with a style",
          "{application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {}}}, "
          "encoding: {a: {style: deepObject}}}}", "form field 'a': its style or contentType is not supported",
          "/content/application~1x-www-form-urlencoded/encoding/a"),
    _body("Multipart other than form data", "{multipart/mixed: {}}", "a request body of multipart/mixed is not supported",
          "/content/multipart~1mixed"),
    _reply("No success", "{'404': {description: gone}}", "no successful response, only: 404"),
    _reply("Stream of events", "{'200': {description: ok, content: {text/event-stream: {}}}}",
           "a response of text/event-stream is not supported", "/200/content/text~1event-stream"),
    _whole("No server", "servers: []", "needs a server", "#/servers", servers=[]),
    _whole("Relative server", "servers: [{url: /v1}]", "must be an absolute http URL: '/v1'",
           "#/servers/0", servers=[{"url": "/v1"}]),
    _whole("Bearer tokens", "security: [{token: []}]", "security scheme 'token' is bearer; only HTTP Basic is supported",
           "#/components/securitySchemes/token", security=[{"token": []}], components=_BEARER),
    _whole("Keys in headers", "security: [{key: []}]", "security scheme 'key' is apiKey; only HTTP Basic is supported",
           "#/components/securitySchemes/key", security=[{"key": []}], components=_KEY),
    _whole("Webhook payload that is not a component", "webhooks: {x: {post: {requestBody: {content: "
           "{application/json: {schema: {type: object}}}}}}}", "the payload must be a component",
           "webhook x", webhooks={"x": {"post": {"requestBody": {"content": {
               "application/json": {"schema": {"type": "object"}}}}}}}),
    _whole("Lone surrogate", r"info: {title: '\ud800'}", "a lone surrogate, which is not valid text",
           "#/info/title", info={"title": "\ud800", "version": "1"}),
    _whole("Another version of OpenAPI", "openapi: 3.2.0", "the generator reads 3.0 and 3.1",
           "#/openapi", openapi="3.2.0"),
)  # fmt: skip
