"""The table of resources that the checks and hooks work from.

A row says only what `openapi.yaml` does not. Everything else follows from the document: operations
are named `<resource>_<verb>`, and their links say where identifiers and rows are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal

from tests.spec.document import Document, Operation

DOCUMENT: Final = Document.load()
ACCOUNT_PARAMETER: Final = "auth_id"

_BODY: Final = "$response.body#/"


@dataclass(frozen=True)
class Resource:
    """One kind of thing that requests create and name.

    Attributes:
        name: what its operationIds begin with.
        after_delete: what becomes of a deleted one: nothing is left, or it can be read but not
            changed; `None` where nothing can be deleted.
    """

    name: str
    after_delete: Literal["gone", "ended"] | None = None

    def operation_id(self, verb: str) -> str:
        return f"{self.name}_{verb}"

    @cached_property
    def id_parameter(self) -> str:
        """The path parameter that names one of them."""
        parameters = DOCUMENT.parameters(self._operation("get"), "path")
        (name,) = {each["name"] for each in parameters} - {ACCOUNT_PARAMETER}
        return str(name)

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

    def _operation(self, verb: str) -> Operation:
        operation = DOCUMENT.operation(self.operation_id(verb))
        assert operation is not None, f"openapi.yaml has no {self.operation_id(verb)}"
        return operation

    def _linked_from(self, verb: str) -> tuple[str, ...]:
        """The place in a reply that the link to `get` takes the identifier from."""
        _, response = DOCUMENT.success(self._operation(verb))
        for link in response["links"].values():
            if link["operationId"] == self.operation_id("get"):
                expression: str = link["parameters"][self.id_parameter]
                return tuple(expression.removeprefix(_BODY).split("/"))
        raise LookupError(f"{self.operation_id(verb)} has no link to {self.operation_id('get')}")


RESOURCES: Final = (
    Resource("subaccounts", after_delete="gone"),
    Resource("applications", after_delete="gone"),
    Resource("masking_sessions", after_delete="ended"),
    Resource("verify_sessions"),
)


def resource_of(operation_id: str) -> Resource | None:
    """The resource that an operation belongs to, if it is one of the table."""
    name = operation_id.rpartition("_")[0]
    return next((each for each in RESOURCES if each.name == name), None)


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
