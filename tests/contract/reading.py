"""Reading schemathesis' cases and responses."""

from __future__ import annotations

from typing import Any

from schemathesis.core.transport import Response
from schemathesis.generation.case import Case


def operation_id_of(case: Case) -> str:
    """The operationId of the operation that a case is for."""
    return str(case.operation.definition.raw["operationId"])


def sent_as_described(case: Case, response: Response) -> bool:
    """Whether the request used the operation's own method: probes of others belong to nobody."""
    return response.request.method == case.operation.method.upper()


def json_of(response: Response) -> Any:
    """The body of a reply, `None` when it is no JSON."""
    try:
        return response.json()
    except ValueError:
        return None
