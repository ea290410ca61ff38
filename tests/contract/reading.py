"""Reading schemathesis' cases and responses."""

from __future__ import annotations

import json
from typing import Any, Final, TypeAlias

import schemathesis
from schemathesis.core.transport import Response
from schemathesis.schemas import APIOperation

from plivo_emulator.pipeline.variants import KEY
from tests.contract.observation import Observation
from tests.spec.document import ASYNC_REPLY

Operation: TypeAlias = APIOperation[Any, Any, Any, Any]
Case: TypeAlias = schemathesis.Case[Operation]

# The phases that search, and so reach everything that a check waits for.
_SEARCHES: Final = ("fuzzing", "stateful")


def operation_id_of(case: Case) -> str:
    """The operationId of the operation that a case is for: a variant, if its query chooses one."""
    raw: dict[str, Any] = case.operation.definition.raw
    query = {name: _last(value) for name, value in (case.query or {}).items()}
    for variant in raw.get(KEY, ()):
        if variant.get("query", {}) and variant["query"].items() <= query.items():
            return str(variant["operationId"])
    return str(raw["operationId"])


def _last(value: Any) -> Any:
    """The value that counts of a repeated parameter, as the emulator reads it."""
    last = value[-1] if isinstance(value, list) and value else value
    return last.strip() if isinstance(last, str) else last


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
    return ASYNC_REPLY in callbacks and any("callback_url" in each for each in arguments)


class Reader:
    """Turns the response of a case into an observation: the same one as long as it is asked."""

    def __init__(self) -> None:
        self._last: tuple[Response, Observation] | None = None

    def observe(self, case: Case, response: Response) -> Observation:
        """What a case and its response amount to."""
        if self._last is None or self._last[0] is not response:
            self._last = (response, _observation(case, response))
        return self._last[1]


READER: Final = Reader()


def _observation(case: Case, response: Response) -> Observation:
    return Observation(
        key=case.id,
        operation_id=operation_id_of(case),
        path=dict(case.path_parameters),
        url=response.request.url or "",
        body=_sent_json(response),
        status=response.status_code,
        reply=json_of(response),
        headers={name.lower(): values[-1] for name, values in response.headers.items()},
        valid=is_positive(case),
        thorough=phase_of(case) in _SEARCHES,
    )


def _sent_json(response: Response) -> Any:
    """The body of the request as it went out."""
    body = response.request.body
    if not isinstance(body, str | bytes):
        return None
    try:
        return json.loads(body)
    except ValueError:
        return None
