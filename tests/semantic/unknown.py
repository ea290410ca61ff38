"""Identifiers of nothing, and the requests that name them."""

from __future__ import annotations

import re
from typing import Any, Final

from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT
from tests.semantic.resource_types import RESOURCE_TYPES
from tests.spec.document import Operation

# Of the right form, and far from what anybody makes up.
_FORMS: Final = (
    "SAZZZZZZZZZZZZZZZZZZ",
    "99999999999999999",
    "ffffffff-ffff-4fff-bfff-ffffffffffff",
    "+19995550100",
)
ITEM_OPERATIONS: Final = [
    each
    for each in DOCUMENT.operations
    if any(one["name"] != ACCOUNT_PARAMETER for one in DOCUMENT.parameters(each, "path"))
]


def unknown_id(operation: Operation) -> str:
    """An identifier that fits the path of an operation and that nothing has."""
    (schema,) = [
        DOCUMENT.resolve(each["schema"])
        for each in DOCUMENT.parameters(operation, "path")
        if each["name"] != ACCOUNT_PARAMETER
    ]
    return next(form for form in _FORMS if re.search(schema.get("pattern", ""), form))


def valid_body(operation: Operation) -> Any:
    """A body that is valid for an operation; `None` if it takes none."""
    if "requestBody" not in operation.spec:
        return None
    resource, _, verb = operation.id.rpartition("_")
    if resource in RESOURCE_TYPES and verb == RESOURCE_TYPES[resource].resource.asks:
        return RESOURCE_TYPES[resource].body()
    for media in operation.spec["requestBody"]["content"].values():
        for each in media["examples"].values():
            return DOCUMENT.resolve(each)["value"]
    raise LookupError(f"{operation.id} has no example")


def valid_query(operation: Operation) -> dict[str, Any]:
    """What the query of an operation must have."""
    return {
        each["name"]: DOCUMENT.resolve(each["schema"])["examples"][0]
        for each in DOCUMENT.parameters(operation, "query")
        if each.get("required")
    }
