"""What schemathesis loads: our rules for its requests, our checks for the replies."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import schemathesis
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.core.transport import Response
from schemathesis.hooks import HookContext
from schemathesis.openapi.checks import RejectedPositiveData

from tests.contract import (
    attachments,
    brands,
    call_actions,
    campaigns,
    checks,
    conferences,
    live_calls,
    multi_party,
    patches,
    pools,
    recorded,
    rules,
    targeting,
)
from tests.contract.observation import Observation
from tests.contract.probes import PROBES
from tests.contract.reading import (
    READER,
    Case,
    is_asynchronous,
    is_positive,
    operation_id_of,
    phase_of,
    sent_as_described,
)
from tests.contract.resources import ACCOUNT_PARAMETER, NAMED_BY_HOOKS
from tests.contract.run_state import RUN_STATE
from tests.contract.shadow import SHADOW

__all__ = ["checks"]

patches.apply()

_ACCOUNT = f"parameter `{ACCOUNT_PARAMETER}` in path"


def learn(seen: Observation) -> None:
    """Take note of a request and its reply, whoever sent it."""
    seen.problems += RUN_STATE.learn(seen)
    seen.problems += SHADOW.learn(seen)


PROBES.learn.append(learn)


@schemathesis.hook
def before_call(context: HookContext, case: Case, kwargs: dict[str, Any]) -> None:
    # Here and not in map_case: only now is it known what earlier requests have brought about.
    PROBES.base_url = str(case.operation.base_url).rstrip("/")
    operation_id, phase = operation_id_of(case), phase_of(case)
    path, query, body = case.path_parameters, case.query, case.body
    targeting.write_numbers_plainly(path)
    if phase == "stateful":
        # Links choose what is named.
        targeting.name_the_first(path)
        if is_asynchronous(case):
            targeting.be_answered_at_once(query, body)
        if operation_id == "verify_sessions_create":
            targeting.choose_the_password(body)
        if operation_id in ("audio_streams_start", "audio_streams_list"):
            live_calls.name_a_call(operation_id, path, [query, body])
        if operation_id in NAMED_BY_HOOKS and operation_id.startswith(multi_party.PREFIX):
            multi_party.name_one(operation_id, path, [query, body], body)
        if operation_id in ("recordings_delete", "transcriptions_create"):
            recorded.name_a_recording(operation_id, path, [query, body])
        if operation_id == "brands_create":
            brands.name_a_profile(body)
        if operation_id in campaigns.LEADING:
            campaigns.name_a_campaign(operation_id, path, query, body)
        if operation_id == "calls_transfer":
            live_calls.name_a_live_call(path, [query, body])
    else:
        targeting.name_something_known(operation_id, path, [query, body], RUN_STATE)
        recorded.name_a_recording(operation_id, path, [query, body])
        if operation_id.startswith(brands.PREFIX):
            brands.name_a_brand(operation_id, path, query, body)
        if operation_id.startswith(pools.PREFIX):
            pools.name_a_pool(operation_id, path, [query, body])
        if operation_id.startswith(campaigns.PREFIX):
            campaigns.name_a_campaign(operation_id, path, query, body)
        if operation_id.startswith(call_actions.PREFIX):
            call_actions.name_a_call(operation_id, path, [query, body], body)
        if operation_id.startswith(conferences.PREFIX):
            conferences.name_a_conference(operation_id, path, [query, body])
        if operation_id.startswith(multi_party.PREFIX):
            multi_party.name_one(operation_id, path, [query, body], body)
        if operation_id.startswith(live_calls.PREFIX):
            live_calls.name_a_call(operation_id, path, [query, body])
        if operation_id == "calls_feedback":
            live_calls.name_an_ended_call(path, [query, body])
        if operation_id == "verified_caller_ids_verify":
            targeting.enter_a_code_that_waits(path, RUN_STATE)
        if phase == "fuzzing":
            targeting.be_mostly_answered_at_once(operation_id, path, query, body)
    if phase in ("fuzzing", "stateful") and is_positive(case):
        targeting.filter_for_something(operation_id, query, RUN_STATE)
    if operation_id == "verify_sessions_validate":
        targeting.know_the_password(path, body, RUN_STATE)
    if operation_id == "verified_caller_ids_verify":
        targeting.know_the_code(path, body, RUN_STATE)
    if operation_id == "messages_send":
        attachments.name_what_exists(body)
    rules.obey(operation_id, path, query, body, RUN_STATE)


@schemathesis.hook
def after_call(context: HookContext, case: Case, response: Response) -> None:
    if sent_as_described(case, response):
        learn(READER.observe(case, response))


@schemathesis.hook
def filter_failure(context: HookContext, failure: Failure, case: Case, response: Response) -> bool:
    """Drop the alarm about a valid request that the state of the resource forbids.

    And about an invalid one that is asynchronous: its error is told later.
    """
    if isinstance(failure, AcceptedNegativeData) and is_asynchronous(case):
        return response.status_code != HTTPStatus.ACCEPTED
    if isinstance(failure, AcceptedNegativeData) and _ACCOUNT in failure.message:
        # It was put right before it was sent: all requests are in the name of one account.
        return False
    refused = isinstance(failure, RejectedPositiveData) and response.status_code == 400
    return not (
        refused and RUN_STATE.may_refuse(operation_id_of(case), case.path_parameters, case.body)
    )
