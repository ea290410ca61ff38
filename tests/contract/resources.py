"""The table of resources that the checks and hooks work from.

A row says only what `openapi.yaml` does not. Everything else follows from the document: operations
are named `<resource>_<verb>`, and their links say where identifiers and rows are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Final, Literal

from tests.spec.document import Document, JsonObject, Operation

DOCUMENT: Final = Document.load()
ACCOUNT_PARAMETER: Final = "auth_id"

_BODY: Final = "$response.body#/"
_OPERATIONS: Final = {operation.id: operation for operation in DOCUMENT.operations}


@dataclass(frozen=True)
class Resource:
    """One kind of thing that requests create and name.

    Attributes:
        name: what its operationIds begin with.
        after_delete: what becomes of a deleted one: nothing is left, or it can be read but not
            changed; `None` where nothing can be deleted.
        renames: fields of replies by the fields of requests that they are called in another way.
        defaults: what a reply shows for a field that was not sent, where the document says so in
            words only.
        filters: where a row shows what a parameter of the list filters, if its name differs; an
            empty text where it does not show it at all.
        changing: fields that may change without a request that changes this one.
        exclusive: switches that only one of an owner has on: the newest takes over.
        may_lack: optional fields that replies of today do not always carry.
        created: the field with the moment of creation.
        modified: the field with the moment of the last change.
        final: the states that it never leaves.
    """

    name: str
    after_delete: Literal["gone", "ended"] | None = None
    renames: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, Any] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    changing: frozenset[str] = frozenset()
    exclusive: frozenset[str] = frozenset()
    may_lack: frozenset[str] = frozenset()
    created: str = ""
    modified: str = ""
    final: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return hash(self.name)

    def operation_id(self, verb: str) -> str:
        return f"{self.name}_{verb}"

    def has(self, verb: str) -> bool:
        """Whether the API has such an operation."""
        return self.operation_id(verb) in _OPERATIONS

    @cached_property
    def id_parameter(self) -> str:
        """The path parameter that names one of them: the account's, where there is only one."""
        parameters = DOCUMENT.parameters(self.operation("get"), "path")
        names = [each["name"] for each in parameters if each["name"] != ACCOUNT_PARAMETER]
        return str(names[0]) if names else ACCOUNT_PARAMETER

    @cached_property
    def has_uuids(self) -> bool:
        """Whether identifiers are UUIDs, which may be written in capitals too."""
        return self.id_parameter.endswith("_uuid")

    @cached_property
    def created_id(self) -> tuple[str, ...]:
        """Where the reply to `create` has the new identifier."""
        return self._linked_from("create")

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """Where a list has its rows; its `meta` stands beside them."""
        return self._linked_from("list")[:-2]

    @cached_property
    def row_id(self) -> str:
        """The field of a row that names it."""
        return self._linked_from("list")[-1]

    @property
    def meta(self) -> tuple[str, ...]:
        return (*self.rows[:-1], "meta")

    @cached_property
    def schema(self) -> JsonObject:
        """The schema of one of them, as written: that of a row, or of the reply to `get`."""
        if not self.has("list"):
            return DOCUMENT.success_schema(self.operation("get"))
        rows = DOCUMENT.follow(DOCUMENT.success_schema(self.operation("list")), "/".join(self.rows))
        assert rows is not None, f"{self.name}: the list has no {self.rows}"
        items: JsonObject = DOCUMENT.resolve(rows)["items"]
        return items

    @cached_property
    def properties(self) -> JsonObject:
        """Its fields: their schemas by name."""
        return DOCUMENT.properties(self.schema)

    @cached_property
    def request_fields(self) -> JsonObject:
        """The fields that `create`, or `update` where there is only one, takes."""
        verb = "create" if self.has("create") else "update"
        return DOCUMENT.properties(DOCUMENT.request_schema(self.operation(verb)))

    @cached_property
    def update_fields(self) -> JsonObject:
        """The fields that `update` takes."""
        return DOCUMENT.properties(DOCUMENT.request_schema(self.operation("update")))

    @cache  # noqa: B019 - there are as many as the table has rows
    def document_place(self, verb: str) -> tuple[str, ...] | None:
        """Where a reply to `verb` shows the whole resource, `None` when it does not."""
        schema = DOCUMENT.success_schema(self.operation(verb))
        if schema == self.schema:
            return ()
        for name, each in DOCUMENT.properties(schema).items():
            if each.get("$ref") == self.schema.get("$ref"):
                return (name,)
        return None

    def shown_as(self, sent: str) -> str:
        """The field of a reply that shows a field of a request."""
        return self.renames.get(sent, sent)

    def operation(self, verb: str) -> Operation:
        operation = _OPERATIONS.get(self.operation_id(verb))
        assert operation is not None, f"openapi.yaml has no {self.operation_id(verb)}"
        return operation

    def _linked_from(self, verb: str) -> tuple[str, ...]:
        """The place in a reply that the link to `get` takes the identifier from."""
        _, response = DOCUMENT.success(self.operation(verb))
        for link in response["links"].values():
            if link["operationId"] == self.operation_id("get"):
                expression: str = link["parameters"][self.id_parameter]
                return tuple(expression.removeprefix(_BODY).split("/"))
        raise LookupError(f"{self.operation_id(verb)} has no link to {self.operation_id('get')}")


RESOURCES: Final = (
    Resource("accounts", changing=frozenset({"cash_credits"})),
    Resource("subaccounts", after_delete="gone", created="created", modified="modified"),
    Resource(
        "applications",
        after_delete="gone",
        renames={"default_number_app": "default_app", "subaccount": "sub_account"},
        defaults={"subaccount": None},
        filters={"subaccount": "sub_account"},
        exclusive=frozenset({"default_app", "default_endpoint_app"}),
        # The same as `log_incoming_messages`, whatever that becomes.
        changing=frozenset({"log_incoming_message"}),
    ),
    Resource(
        "masking_sessions",
        after_delete="ended",
        filters={"subaccount": ""},
        # Calls happen, and time goes by.
        changing=frozenset(
            {
                *("status", "interaction", "last_interaction_time"),
                *("total_call_amount", "total_call_count", "total_call_billed_duration"),
                "total_session_amount",
            }
        ),
        may_lack=frozenset({"subaccount"}),
        created="created_time",
        modified="modified_time",
        final=frozenset({"expired"}),
    ),
    Resource(
        "verify_sessions",
        filters={
            "subaccount": "",
            "session_time": "created_at",
            "country": "destination_country_iso2",
        },
        changing=frozenset({"status", "charges"}),
        created="created_at",
        modified="updated_at",
        final=frozenset({"verified", "expired"}),
    ),
    Resource(
        "messages",
        filters={
            "subaccount": "",
            # An error code may be written in two ways.
            "error_code": "",
        },
        changing=frozenset(
            {
                *("message_state", "message_sent_time", "message_updated_time"),
                *("error_code", "error_message", "total_amount"),
                *("conversation_id", "conversation_origin", "conversation_expiration_timestamp"),
            }
        ),
        may_lack=frozenset({"powerpack_id"}),
        created="message_time",
        modified="message_updated_time",
        final=frozenset({"undelivered", "failed", "read"}),
    ),
)
_BY_NAME: Final = {each.name: each for each in RESOURCES}


def resource_of(operation_id: str) -> Resource | None:
    """The resource that an operation belongs to, if it is one of the table."""
    return _BY_NAME.get(operation_id.rpartition("_")[0])


def sample_body(operation_id: str) -> Any:
    """The first example of a request body in the document, `None` where there is no body."""
    body = DOCUMENT.resolve(_OPERATIONS[operation_id].spec.get("requestBody", {}))
    for media in body.get("content", {}).values():
        for example in media["examples"].values():
            return DOCUMENT.resolve(example)["value"]
    return None


def dig(value: Any, path: Iterable[str]) -> Any:
    """The value at a path of keys, `None` where there is nothing."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def tags() -> list[str]:
    """The tags that have operations, in the document's order."""
    return list(dict.fromkeys(operation.tag for operation in DOCUMENT.operations))


def links_of(operations: Iterable[Operation]) -> set[str]:
    """The links that lead out of these operations: `applications_create 201 GetApplication`."""
    return {
        f"{operation.id} {status} {name}"
        for operation in operations
        for status, response in operation.spec["responses"].items()
        for name in DOCUMENT.resolve(response).get("links", {})
    }
