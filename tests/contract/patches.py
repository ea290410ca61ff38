"""What schemathesis has no option for; written for the exact version that pyproject.toml names."""

from __future__ import annotations

from typing import Any

from schemathesis.engine.context import EngineContext
from schemathesis.engine.run.stateful import _executor as executor
from schemathesis.engine.run.stateful.context import StatefulContext
from schemathesis.engine.run.unit._case import BudgetExpired
from schemathesis.specs.openapi import stateful

from tests.contract.links import NAMES, SEARCH, to_follow
from tests.contract.reading import Case, Operation
from tests.contract.resources import ACCOUNT_PARAMETER, NAMED_BY_HOOKS

_classify_flaky = executor._classify_flaky
_run_step = executor._run_step


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
    outgoing = [link for each in transitions.operations.values() for link in each.outgoing]
    SEARCH.wanted = to_follow(NAMES[link.full_name] for link in outgoing)
    return found


def run_step(
    machine: Any, case: Case, *, engine: EngineContext, ctx: StatefulContext, **more: Any
) -> Any:
    """Go on as long as anything was hardly seen, and for as many scenarios as the profile says.

    Schemathesis counts scenarios only, and some tags need many more than others. The end is that
    of a time limit.

    Raises:
        BudgetExpired: enough was tried.
    """
    least = engine.config.get_hypothesis_settings().max_examples
    if ctx.completed_scenarios >= least and SEARCH.done:
        raise BudgetExpired
    output = _run_step(machine, case, engine=engine, ctx=ctx, **more)
    node = machine.recorder.cases.get(case.id)
    if node is not None and node.is_transition_applied:
        SEARCH.follow(NAMES[node.transition.id])
    return output


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
    executor._run_step = run_step
