"""What schemathesis loads: our rules for its requests, our checks for the replies."""

from __future__ import annotations

from typing import Any

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.hooks import HookContext
from schemathesis.openapi.checks import RejectedPositiveData

from tests.contract import aims, checks, patches, rules
from tests.contract.reading import (
    Case,
    is_asynchronous,
    is_positive,
    json_of,
    operation_id_of,
    phase_of,
)
from tests.contract.world import WORLD

__all__ = ["checks"]

patches.apply()


@schemathesis.hook
def before_call(context: HookContext, case: Case, kwargs: dict[str, Any]) -> None:
    # Here and not in map_case: only now is it known what earlier requests have brought about.
    operation_id, phase = operation_id_of(case), phase_of(case)
    path, query, body = case.path_parameters, case.query, case.body
    if phase == "stateful":
        # Links choose what is named.
        if is_asynchronous(case):
            aims.be_answered_at_once(query, body)
        if operation_id == "verify_sessions_create":
            aims.choose_the_password(body)
    else:
        aims.name_something_known(operation_id, path, [query, body], WORLD)
    if phase in ("fuzzing", "stateful") and is_positive(case):
        aims.filter_for_something(operation_id, query, WORLD)
    if operation_id == "verify_sessions_validate":
        aims.know_the_password(path, body, WORLD)
    rules.obey(operation_id, path, query, body, WORLD)


@schemathesis.hook
def after_call(context: HookContext, case: Case, response: Response) -> None:
    WORLD.learn(
        operation_id_of(case),
        case_id=case.id,
        path=case.path_parameters,
        body=case.body,
        status=response.status_code,
        reply=json_of(response),
    )


@schemathesis.hook
def filter_failure(context: HookContext, failure: Failure, case: Case, response: Response) -> bool:
    """Drop the alarm about a valid request that the state of the resource forbids."""
    refused = isinstance(failure, RejectedPositiveData) and response.status_code == 400
    return not (
        refused and WORLD.may_refuse(operation_id_of(case), case.path_parameters, case.body)
    )
