"""Names of all sorts."""

from __future__ import annotations

from typing import Any, Final

import yaml

from tests.client.constructs.rows import Reply, Row, operation, value


def _properties(name: str, wire_names: str, python: str, gives: Any) -> Row:
    names = yaml.safe_load(wire_names)
    schema = {"type": "object", "properties": {one: {"type": "string"} for one in names}}
    sent = {one: f"of {one}" for one in names}
    row = value(name, "{}", sent, python, gives, "str | Unset")
    content = {"type": "object", "required": ["value"], "properties": {"value": schema}}
    return Row(
        name,
        f"properties {wire_names}",
        python,
        gives,
        "str | Unset",
        operation(content={"application/json": {"schema": content}}),
        reply=row.reply,
    )


def _component(name: str, class_name: str) -> Row:
    return value(
        f"Component called `{name}`",
        f"{{$ref: '#/components/schemas/{name}'}}",
        {"a": "x"},
        "row.value",
        (class_name, {"a": "x"}),
        f"models.{class_name}",
        f"{name}: {{type: object, properties: {{a: {{type: string}}}}}}",
    )


def _operation(name: str, operation_id: str, tag: str, python: str) -> Row:
    described = {**operation(), "operationId": operation_id, "tags": [tag]}
    shown = f"operationId {operation_id}, tag {tag}"
    return Row(name, shown, python, None, "None", described, reply=Reply(204))


def _arguments(name: str, names: str, python: str, sends: str) -> Row:
    parameters = [
        {"name": one, "in": "query", "schema": {"type": "string"}} for one in yaml.safe_load(names)
    ]
    return Row(
        name,
        f"query parameters {names}",
        python,
        None,
        "None",
        {**operation(), "parameters": parameters},
        reply=Reply(204),
        sends=sends,
    )


ROWS: Final[tuple[Row, ...]] = (
    _properties("Keywords and builtins", "[class, from, list, self, None, id]",
                "row.value.class_", "of class"),
    _properties("Names that every model has", "[raw, to_dict, from_dict, _wire_names]",
                "row.value.raw_", "of raw"),
    _properties("Names that differ in punctuation or case only",
                "[a-b, a.b, a_b, a b, A_B, '@a b']", "row.value.a_b_2", "of a-b"),
    _properties("Names that begin with a digit", "[2fa, '1']", "row.value.field_2fa", "of 2fa"),
    _properties("Names without a letter", "['@@', '--', ' ', '']", "row.value.field", "of @@"),
    _properties("Names in other scripts", "[größe, имя, ｆｕｌｌ, ﬁ]", "row.value.größe", "of größe"),
    _properties("Names of what a model's module uses",
                "[datetime, UNSET, Any, Self, get, source, cls, define, decode]",
                "row.value.define", "of define"),
    _properties("Very long name", "[" + "n" * 300 + "]", "row.value." + "n" * 200, "of " + "n" * 300),
    *(_component(name, f"{name}_") for name in
      ("Model", "Any", "Unset", "Mapping", "Literal", "Request", "File", "ValueError")),
    _component("Widget-1", "Widget1"),
    _component("widget_1", "Widget1_2"),
    _component("Row0Resource", "Row0Resource_2"),
    _operation("Operation called like a keyword", "imports_import", "Imports",
               "client.imports.import_()"),
    _operation("Operation called like a builtin", "lists_list", "Lists", "client.lists.list()"),
    _operation("Operation that begins with a digit", "codes_2fa", "Codes",
               "client.codes.codes_2fa()"),
    _operation("Tag called like a keyword", "class_get", "class", "client.class_.class_get()"),
    _operation("Tag called like an attribute of the client", "close_now", "Close",
               "client.close_.close_now()"),
    _operation("Tag in another script", "größen_get", "Größen", "client.größen.get()"),
    _arguments("Arguments called like keywords, or as the client's own",
               "[from, self, timeout, client, request, op, base_url, None]",
               'client.row.call(from_="a", self_="b", timeout_="c", client="d", request_="e")',
               "GET {path}?from=a&self=b&timeout=c&client=d&request=e"),
)  # fmt: skip
