"""What schemathesis has no option for; written for the exact version that pyproject.toml names."""

from __future__ import annotations

from typing import Any

from schemathesis.engine.context import EngineContext
from schemathesis.engine.run.stateful import _executor as executor
from schemathesis.engine.run.stateful.context import StatefulContext
from schemathesis.specs.openapi import stateful

from tests.contract.reading import Operation
from tests.contract.resources import ACCOUNT_PARAMETER, NAMED_BY_HOOKS

_classify_flaky = executor._classify_flaky


def roots(
    operations: list[Operation], transitions: stateful.ApiTransitions, graph: object
) -> stateful.RootTransitions:
    """Choose where scenarios begin: wherever a link starts and no identifier has to be known.

    Schemathesis guesses from the names of fields what an operation needs, and takes `auth_id`,
    `app_uuid` and `brand_name` for identifiers of things that must be created first.
    """
    found = stateful.RootTransitions()
    for operation in operations:
        needs = {parameter.name for parameter in operation.path_parameters} - {ACCOUNT_PARAMETER}
        links = transitions.operations.get(operation.label)
        known = not needs or operation.definition.raw["operationId"] in NAMED_BY_HOOKS
        if links is not None and links.outgoing and known:
            found.reliable.add(operation.label)
    return found


def begin_again(
    *, ctx: StatefulContext, engine: EngineContext, state: Any
) -> executor.SuiteOutcome:
    """Go on with a new seed after Hypothesis has given up, until there were enough scenarios.

    It gives up when a scenario that begins like an earlier one goes on differently. Schemathesis
    takes that for the end of the phase, but with a server that keeps state it is to be expected.
    """
    status, retry, errors = _classify_flaky(ctx=ctx, engine=engine, state=state)
    wanted = engine.config.get_hypothesis_settings(phase="stateful").max_examples
    return status, retry or ctx.completed_scenarios < wanted, errors


def apply() -> None:
    """Put the functions above in the place of schemathesis' own."""
    assert callable(stateful.classify_root_transitions)
    stateful.classify_root_transitions = roots
    executor._classify_flaky = begin_again
