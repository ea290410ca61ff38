"""The contract at run time: operations, fields and validators read from `openapi.json`.

No endpoint is described in Python. Paths, methods, parameters, schemas and statuses come from the
document. Only what tells operations apart is read at once, everything else on first use. Validators
share one registry: compiling each with the whole document attached would take seconds, this takes
microseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias
from urllib.parse import quote, urlsplit

import jsonschema_rs
import orjson

from plivo_emulator.pipeline.variants import CHOICE, IGNORED, expanded, url_path
from plivo_emulator.telephony.phones import is_phone_number, is_sip_address

Json: TypeAlias = dict[str, Any]

BUNDLED: Final = Path(__file__).parents[1] / "openapi.json"

_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# Constraints that a pattern cannot express.
_FORMATS: Final[dict[str, Callable[[str], bool]]] = {
    "phone-number": is_phone_number,
    "phone-or-sip": lambda text: is_phone_number(text) or is_sip_address(text),
}
_JSON_MEDIA_TYPE: Final = "application/json"
# Of request bodies, in order of preference.
_BODY_TYPES: Final = (_JSON_MEDIA_TYPE, "multipart/form-data")
_PROSE: Final = frozenset({"description", "summary", "example", "examples", "links"})
# What is below these keywords has names of its own, which may be those of keywords.
_MAPS: Final = frozenset(
    {"$defs", "dependentSchemas", "headers", "parameters", "pathItems", "paths"}
    | {"patternProperties", "properties", "requestBodies", "responses", "schemas", "webhooks"}
)
_URI: Final = "urn:plivo-emulator:contract"


class ContractError(Exception):
    """The document, or its implementation, is unusable."""


class Contract:
    """An OpenAPI 3.1 document, ready to serve.

    Create it with `Contract.load`.

    Attributes:
        document: the whole OpenAPI document, with the variants of operations as operations.
        operations: every operation under `paths`, by operationId, in document order.
    """

    def __init__(self, document: Json) -> None:
        self.document = document = expanded(document)
        self._validators: dict[str, jsonschema_rs.Validator] = {}
        self.operations = {
            operation.operation_id: operation for operation in self._read_operations()
        }
        # Parameters are read on first use, which is too late to find a broken reference.
        for pointer in self._parameters_used():
            self.at(pointer)

    @classmethod
    def load(cls, source: Json | Path | str = BUNDLED) -> Contract:
        """Read a contract.

        Args:
            source: the document itself, or the path of a JSON file; the bundled one by default.

        Raises:
            ContractError: the file is missing or is not JSON, or an operation has no unique
                operationId or no documented success.
        """
        if isinstance(source, dict):
            return cls(source)
        try:
            return cls(orjson.loads(Path(source).read_bytes()))
        except OSError as error:
            raise ContractError(f"Cannot read the contract {source}: {error.strerror}.") from error
        except orjson.JSONDecodeError as error:
            raise ContractError(f"The contract {source} is not JSON: {error}.") from error

    @staticmethod
    @cache
    def bundled() -> Contract:
        """Return the contract that ships with the package, read once per process."""
        return Contract.load()

    def at(self, pointer: str) -> tuple[str, Any]:
        """Return the node at a JSON pointer, after following references, and its own pointer.

        Raises:
            ContractError: the pointer, or a reference on the way, cannot be resolved.
        """
        node: Any = self.document
        try:
            for token in pointer.split("/")[1:]:
                key = token.replace("~1", "/").replace("~0", "~")
                node = node[int(key)] if isinstance(node, list) else node[key]
        except (KeyError, IndexError, ValueError, TypeError):
            raise ContractError(f"The contract has nothing at {pointer}.") from None
        if isinstance(node, dict) and isinstance(reference := node.get("$ref"), str):
            return self.at(reference.removeprefix("#"))
        return pointer, node

    def validator(self, pointer: str) -> jsonschema_rs.Validator:
        """Return the validator of the schema at a JSON pointer, compiled on first use."""
        validator = self._validators.get(pointer)
        if validator is None:
            validator = self._validators[pointer] = self.compile({"$ref": reference(pointer)})
        return validator

    def component(self, name: str) -> jsonschema_rs.Validator:
        """Return the validator of the schema `components/schemas/{name}`."""
        return self.validator(f"/components/schemas/{name}")

    def compile(self, schema: Json) -> jsonschema_rs.Validator:
        """Compile a schema whose references point into this document; see `reference`."""
        return jsonschema_rs.Draft202012Validator(
            schema, registry=self._registry, validate_formats=True, formats=_FORMATS
        )

    def _parameters_used(self) -> set[str]:
        """Return the pointers of all parameters that operations refer to."""
        holders = [
            one
            for item in self.document.get("paths", {}).values()
            for one in (item, *item.values())
        ]
        return {
            parameter["$ref"].removeprefix("#")
            for holder in holders
            if isinstance(holder, dict)
            for parameter in holder.get("parameters", ())
            if "$ref" in parameter
        }

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        resource = (_URI, without_prose(self.document))
        return jsonschema_rs.Registry([resource], draft=jsonschema_rs.Draft202012)

    def _read_operations(self) -> Iterator[Operation]:
        seen: set[str] = set()
        for path, item in self.document.get("paths", {}).items():
            for method in _METHODS:
                if method not in item:
                    continue
                operation = Operation(self, path, method)
                if operation.operation_id in seen:
                    raise ContractError(f"Two operations are called {operation.operation_id}.")
                seen.add(operation.operation_id)
                yield operation


class Operation:
    """One operation of a contract.

    Attributes:
        contract: the contract it belongs to.
        operation_id: its operationId, which is also the name of its handler.
        method: the HTTP method in upper case.
        path: the path template.
        tag: its first tag, empty if it has none.
        live: the value of `x-live`: `read`, `mutate`, `spend` or `never`; empty if absent.
        callbacks: the names of its callbacks.
        choice: what in the query chooses it among those of its path; empty for the others.
        success_status: the first documented 2xx status.
    """

    def __init__(self, contract: Contract, path: str, method: str) -> None:
        self.contract = contract
        self.method = method.upper()
        self._pointer = f"/paths/{_token(path)}/{method}"
        item: Json = contract.document["paths"][path]
        node: Json = item[method]
        self._item = item
        self._node = node
        self.path = url_path(path, node)
        try:
            self.operation_id: str = node["operationId"]
        except KeyError:
            raise ContractError(f"{self.method} {path} has no operationId.") from None
        self.tag: str = next(iter(node.get("tags", ())), "")
        self.live: str = node.get("x-live", "")
        self.callbacks: tuple[str, ...] = tuple(node.get("callbacks", ()))
        self.choice: dict[str, str] = node.get(CHOICE, {})
        self.success_status = self._read_success()

    def __repr__(self) -> str:
        return f"Operation({self.operation_id})"

    @cached_property
    def hosts(self) -> tuple[str, ...]:
        """The names of the live servers that it is on: its path's own, or the document's."""
        return live_hosts(self._item) or live_hosts(self.contract.document)

    @cached_property
    def path_fields(self) -> dict[str, Field]:
        """The parameters in the path, by name."""
        return _in("path", self._fields)

    @cached_property
    def query_fields(self) -> dict[str, Field]:
        """The parameters in the query, by name."""
        return _in("query", self._fields)

    @cached_property
    def documented_query(self) -> dict[str, Field]:
        """The same, and those that are only for other variants of the operation."""
        ignored = _in("query", self._read_parameters(self._node, f"{self._pointer}/{IGNORED}"))
        return {**ignored, **self.query_fields}

    @cached_property
    def responses(self) -> dict[int, Response]:
        """The documented replies, by status."""
        return {
            int(status): Response(self.contract, f"{self._pointer}/responses/{status}")
            for status in self._node.get("responses", ())
            if status.isdigit()
        }

    @cached_property
    def takes_arguments(self) -> bool:
        """Whether there are parameters outside the path."""
        return self.has_body or bool(self.query_fields)

    @cached_property
    def has_body(self) -> bool:
        """Whether a request body is documented."""
        return self._body is not None

    @cached_property
    def takes_form(self) -> bool:
        """Whether the request body is a form with files instead of JSON."""
        return self._body is not None and self._body_type != _JSON_MEDIA_TYPE

    def file_types(self, field: str) -> frozenset[str]:
        """Return the media types that are accepted for the files of a field of a form."""
        if self._body is None:
            return frozenset()
        encoding = self._body[1]["content"][self._body_type].get("encoding", {})
        listed = encoding.get(field, {}).get("contentType", "")
        return frozenset(one.strip() for one in listed.split(","))

    @cached_property
    def body_required(self) -> bool:
        """Whether the request body must be present."""
        return self._body is not None and bool(self._body[1].get("required", False))

    @cached_property
    def body_fields(self) -> Mapping[str, Field]:
        """The properties of the request body by name; empty without a body."""
        if self._body is None:
            return {}
        return fields_of(self.contract, self._body_schema)

    @cached_property
    def path_validator(self) -> jsonschema_rs.Validator:
        """Validates the dictionary of path parameters."""
        return self._validator_of(self.path_fields)

    @cached_property
    def query_validator(self) -> jsonschema_rs.Validator:
        """Validates the dictionary of typed query parameters."""
        return self._validator_of(self.query_fields)

    @cached_property
    def documented_query_validator(self) -> jsonschema_rs.Validator:
        """Validates the same with what is only for other variants of the operation."""
        return self._validator_of(self.documented_query)

    @cached_property
    def body_validator(self) -> jsonschema_rs.Validator:
        """Validates the request body; only for operations that have one."""
        return self.contract.validator(self._body_schema)

    def accepts(self, name: str) -> bool:
        """Return whether a parameter of this name is documented, in the query or in the body."""
        return name in self.query_fields or name in self.body_fields

    @cached_property
    def _body(self) -> tuple[str, Json] | None:
        if "requestBody" not in self._node:
            return None
        pointer, body = self.contract.at(f"{self._pointer}/requestBody")
        return None if body.get("content", {}).keys().isdisjoint(_BODY_TYPES) else (pointer, body)

    @cached_property
    def _body_type(self) -> str:
        if self._body is None:
            raise ContractError(f"{self.operation_id} takes no body.")
        return next(one for one in _BODY_TYPES if one in self._body[1]["content"])

    @cached_property
    def _body_schema(self) -> str:
        media_type = _token(self._body_type)
        assert self._body is not None
        return f"{self._body[0]}/content/{media_type}/schema"

    def _read_success(self) -> int:
        for status in self._node.get("responses", ()):
            if status.isdigit() and 200 <= int(status) < 300:
                return int(status)
        raise ContractError(f"{self.operation_id} documents no success.")

    @cached_property
    def _fields(self) -> dict[tuple[str, str], Field]:
        """The parameters of the operation and of its path, by place and name."""
        above = self._pointer.rpartition("/")[0]
        return {
            **self._read_parameters(self._item, f"{above}/parameters"),
            **self._read_parameters(self._node, f"{self._pointer}/parameters"),
        }

    def _read_parameters(self, holder: Json, pointer: str) -> dict[tuple[str, str], Field]:
        """Read a list of parameters: the field of each by its place and name."""
        key = pointer.rpartition("/")[2]
        fields: dict[tuple[str, str], Field] = {}
        for index in range(len(holder.get(key, ()))):
            place, parameter = self.contract.at(f"{pointer}/{index}")
            name, required = parameter["name"], parameter.get("required", False)
            fields[parameter["in"], name] = Field(
                self.contract, name, f"{place}/schema", required=required
            )
        return fields

    def _validator_of(self, fields: Mapping[str, Field]) -> jsonschema_rs.Validator:
        return self.contract.compile(
            {
                "type": "object",
                "properties": {
                    name: {"$ref": reference(field.pointer)} for name, field in fields.items()
                },
                "required": [name for name, field in fields.items() if field.required],
            }
        )


class Field:
    """One parameter, or one property of a body.

    Attributes:
        name: its name.
        pointer: the JSON pointer of its schema.
        required: whether it must be present.
    """

    def __init__(self, contract: Contract, name: str, pointer: str, *, required: bool) -> None:
        self._contract = contract
        self.name = name
        self.pointer = pointer
        self.required = required

    def __repr__(self) -> str:
        return f"Field({self.name})"

    @cached_property
    def types(self) -> frozenset[str]:
        """The JSON types that the schema allows, `null` aside."""
        return frozenset(_types_at(self._contract, self.pointer)) - {"null"}

    @cached_property
    def is_file(self) -> bool:
        """Whether it is a file, or a list of them."""
        place, schema = self._contract.at(self.pointer)
        if "items" in schema:
            _, schema = self._contract.at(f"{place}/items")
        return bool(schema.get("format") == "binary")

    @cached_property
    def examples(self) -> tuple[Any, ...]:
        """The examples of a parameter, those of its own before those of the schema it refers to."""
        parameter = self._contract.at(self.pointer.rpartition("/")[0])[1]
        named = (one["value"] for one in parameter.get("examples", {}).values())
        referred = self._contract.at(self.pointer)[1].get("examples", ())
        return (*named, *parameter["schema"].get("examples", ()), *referred)

    @cached_property
    def nullable(self) -> bool:
        """Whether `null` is a valid value."""
        return self.accepts(None)

    @cached_property
    def type(self) -> str:
        """The type that text is converted to: the only one, or `string` if there are several."""
        return next(iter(self.types)) if len(self.types) == 1 else "string"

    @cached_property
    def separator(self) -> str:
        """What stands between the values of a text that holds several; empty for other fields."""
        return str(self._contract.at(self.pointer)[1].get("x-joined-by", ""))

    def accepts(self, value: Any) -> bool:
        """Return whether the schema allows this value."""
        return self._contract.validator(self.pointer).is_valid(value)


class Response:
    """One documented reply of an operation."""

    def __init__(self, contract: Contract, pointer: str) -> None:
        self._contract = contract
        self._pointer = pointer

    @cached_property
    def _node(self) -> tuple[str, Json]:
        return self._contract.at(self._pointer)

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the documented headers, in lower case."""
        return tuple(name.lower() for name in self._node[1].get("headers", ()))

    @cached_property
    def required_headers(self) -> tuple[str, ...]:
        """The names of the required headers, in lower case."""
        pointer, node = self._node
        return tuple(
            name.lower()
            for name in node.get("headers", ())
            if self._contract.at(f"{pointer}/headers/{_token(name)}")[1].get("required", False)
        )

    @cached_property
    def validator(self) -> jsonschema_rs.Validator | None:
        """The validator of the JSON body; `None` if there must be none."""
        pointer, node = self._node
        if _JSON_MEDIA_TYPE not in node.get("content", {}):
            return None
        return self._contract.validator(f"{pointer}/content/{_token(_JSON_MEDIA_TYPE)}/schema")

    @cached_property
    def example(self) -> Any:
        """The first example of the JSON body; `None` if there is none."""
        pointer, node = self._node
        examples = node.get("content", {}).get(_JSON_MEDIA_TYPE, {}).get("examples", {})
        for name in examples:
            place = f"{pointer}/content/{_token(_JSON_MEDIA_TYPE)}/examples/{_token(name)}"
            return self._contract.at(place)[1].get("value")
        return None

    def mismatches(self, body: Any, headers: Mapping[str, str]) -> list[str]:
        """Return how a reply differs from its documentation; empty if it matches."""
        problems = [
            f"the header {name} is missing" for name in self.required_headers if name not in headers
        ]
        if self.validator is None:
            return problems if body is None else [*problems, "an undocumented body was sent"]
        if body is None:
            return [*problems, "the body is missing"]
        return problems + [
            f"{'.'.join(map(str, error.instance_path)) or 'body'}: {error.message}"
            for error in self.validator.iter_errors(body)
        ]


def fields_of(contract: Contract, pointer: str) -> dict[str, Field]:
    """Collect the properties of an object schema, through references and compositions."""
    place, schema = contract.at(pointer)
    if not isinstance(schema, dict):
        return {}
    required = set(schema.get("required", ()))
    fields = {
        name: Field(contract, name, f"{place}/properties/{_token(name)}", required=name in required)
        for name in schema.get("properties", ())
    }
    for keyword in ("allOf", "anyOf", "oneOf"):
        for index in range(len(schema.get(keyword, ()))):
            for name, field in fields_of(contract, f"{place}/{keyword}/{index}").items():
                fields.setdefault(name, field)
    return fields


def _in(place: str, fields: Mapping[tuple[str, str], Field]) -> dict[str, Field]:
    return {name: field for (where, name), field in fields.items() if where == place}


def without_prose(document: Json) -> Json:
    """Return what validators need of a document: no descriptions and no examples, half of it."""
    shortened = _shortened(document, named=False)
    assert isinstance(shortened, dict)
    return shortened


def _shortened(node: Any, *, named: bool) -> Any:
    """Shorten a node; the keys of one that is `named` are names, not keywords."""
    if isinstance(node, list):
        return [_shortened(each, named=False) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _shortened(value, named=not named and key in _MAPS)
        for key, value in node.items()
        if named or key not in _PROSE
    }


def live_hosts(holder: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the live servers that a document, or a path of it, lists."""
    addresses = [urlsplit(server["url"]) for server in holder.get("servers", ())]
    return tuple(
        address.hostname
        for address in addresses
        if address.scheme == "https" and address.hostname is not None
    )


def reference(pointer: str) -> str:
    """Return the `$ref` from a compiled schema to a place in the document."""
    return f"{_URI}#{quote(pointer, safe='/~')}"


def _types_at(contract: Contract, pointer: str) -> Iterator[str]:
    place, schema = contract.at(pointer)
    if not isinstance(schema, dict):
        return
    declared: str | Sequence[str] = schema.get("type", ())
    yield from [declared] if isinstance(declared, str) else declared
    if not declared:
        constants = schema.get("enum", [schema["const"]] if "const" in schema else ())
        yield from {_TYPE_NAMES[type(value)] for value in constants}
    for keyword in ("allOf", "anyOf", "oneOf"):
        for index in range(len(schema.get(keyword, ()))):
            yield from _types_at(contract, f"{place}/{keyword}/{index}")


_TYPE_NAMES: Final = {
    bool: "boolean",
    dict: "object",
    float: "number",
    int: "integer",
    list: "array",
    str: "string",
    type(None): "null",
}


def _token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
