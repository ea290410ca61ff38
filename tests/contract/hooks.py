"""What schemathesis loads: our rules for its requests, our checks for the replies."""

from __future__ import annotations

from typing import Any

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext
from schemathesis.openapi.checks import RejectedPositiveData

from tests.contract import checks, rules
from tests.contract.reading import json_of, operation_id_of
from tests.contract.resources import without_account
from tests.contract.world import WORLD

__all__ = ["checks"]


@schemathesis.hook
def before_load_schema(context: HookContext, raw_schema: dict[str, Any]) -> None:
    without_account(raw_schema)


@schemathesis.hook
def before_call(context: HookContext, case: Case, kwargs: dict[str, Any]) -> None:
    # Here and not in map_case: only now is it known what earlier requests have brought about.
    rules.obey(operation_id_of(case), case.path_parameters, case.query, case.body, WORLD)


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
def filter_failure(
    context: HookContext, failure: Failure, case: Case, response: Response
) -> bool:
    """Drop the alarm about a valid request that the state of the resource forbids."""
    refused = isinstance(failure, RejectedPositiveData) and response.status_code == 400
    return not (
        refused and WORLD.may_refuse(operation_id_of(case), case.path_parameters, case.body)
    )
