"""Reading schemathesis' cases and responses."""

from __future__ import annotations

from typing import Any, TypeAlias

import schemathesis
from schemathesis.core.transport import Response
from schemathesis.schemas import APIOperation

Operation: TypeAlias = APIOperation[Any, Any, Any, Any]
Case: TypeAlias = schemathesis.Case[Operation]


def operation_id_of(case: Case) -> str:
    """The operationId of the operation that a case is for."""
    return str(case.operation.definition.raw["operationId"])


def phase_of(case: Case) -> str:
    """The phase that a case was made in: examples, coverage, fuzzing or stateful."""
    return case.meta.phase.name.value if case.meta else ""


def is_positive(case: Case) -> bool:
    """Whether a case was made to be valid."""
    return case.meta is not None and bool(case.meta.generation.mode.is_positive)


def sent_as_described(case: Case, response: Response) -> bool:
    """Whether the request used the operation's own method: probes of others belong to nobody."""
    return response.request.method == case.operation.method.upper()


def json_of(response: Response) -> Any:
    """The body of a reply, `None` when it is no JSON."""
    try:
        return response.json()
    except ValueError:
        return None


def is_asynchronous(case: Case) -> bool:
    """Whether a request asks to be carried out later: only its URL for the reply makes it so."""
    callbacks: dict[str, Any] = case.operation.definition.raw.get("callbacks", {})
    arguments = [case.query, case.body if isinstance(case.body, dict) else {}]
    return "asyncReply" in callbacks and any("callback_url" in each for each in arguments)
