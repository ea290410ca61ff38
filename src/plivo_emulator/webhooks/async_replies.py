"""Asynchronous requests: answered at once, carried out a moment later (fact sheet 2.5).

An operation can be asked this way when the contract gives it the callback `asyncReply`. Its status,
and the encoding of the later reply, are unconfirmed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from plivo_emulator.parts import JobKind
from plivo_emulator.pipeline.auth import Credential, hold_sender
from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.pipeline.handlers import Call, Endpoint
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.scheduling.jobs import Handler, schedule
from plivo_emulator.services import Step
from plivo_emulator.webhooks.events import emit

CARRY_OUT: Final = JobKind("request.carry_out")

_CALLBACK: Final = "asyncReply"
_STATUS: Final = 202


def is_asynchronous(operation: Operation, arguments: dict[str, Any]) -> bool:
    """Tell whether a request asks to be carried out later."""
    return _CALLBACK in operation.callbacks and bool(arguments.get("callback_url"))


def deferral(operation: Operation, arguments: dict[str, Any]) -> Callable[[Call], Reply] | None:
    """Return what answers a request that asks to be carried out later, `None` for any other."""
    return _defer if is_asynchronous(operation, arguments) else None


def _defer(call: Call) -> Reply:
    """Have a request carried out, and answer it."""
    credential = call.credential
    details = {
        "api_id": call.api_id,
        "operation_id": call.operation.operation_id,
        "credential": [credential.auth_id, credential.account, credential.subaccount],
        "path": call.path,
        "query": call.query,
        "body": call.body,
    }
    schedule(call, CARRY_OUT, call.api_id, call.now, details)
    return Reply(_STATUS, {"message": "async api spawned", "api_id": call.api_id})


def carrying_out(endpoints: Mapping[str, Endpoint], prefix: str) -> Handler:
    """Return the handler of the jobs that carry requests out.

    Args:
        endpoints: of the API that was asked, by operationId.
        prefix: the first segment of its paths.
    """
    return lambda step: _carry_out(step, endpoints, prefix)


def _carry_out(step: Step, endpoints: Mapping[str, Endpoint], prefix: str) -> None:
    """Do what was asked and send the reply to the `callback_url`."""
    asked = step.details
    credential = Credential(*asked["credential"])
    endpoint = endpoints[asked["operation_id"]]
    operation = endpoint.operation
    call = Call(
        operation=operation,
        request=Request(operation.method, f"/{prefix}{operation.path.format_map(asked['path'])}"),
        credential=credential,
        now=step.now,
        api_id=asked["api_id"],
        path=asked["path"],
        query=asked["query"],
        body=asked["body"],
        services=step.services,
    )
    call.tx = step.tx
    # A handler that fails half-way must leave nothing behind, but its error is still to be sent.
    step.tx.run("SAVEPOINT deferred")
    try:
        hold_sender(step.tx, credential)
        payload = endpoint.handler(call) or {}
    except ApiError as error:
        step.tx.run("ROLLBACK TO SAVEPOINT deferred")
        payload = {"error": error.message}
    step.tx.run("RELEASE SAVEPOINT deferred")
    arguments = asked["query"] | asked["body"]
    emit(
        step,
        "on_async_reply",
        url=arguments["callback_url"],
        method=arguments.get("callback_method", "POST"),
        fields={"api_id": asked["api_id"], **payload},
        owner={"account": credential.account, "subaccount": credential.subaccount or ""},
        subject=asked["api_id"],
    )
