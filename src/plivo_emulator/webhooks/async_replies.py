"""Asynchronous requests: answered at once, carried out a moment later (decisions U5 and U19).

An operation can be asked this way when the contract gives it the callback `asyncReply`. Whatever it
would have been answered is sent to the `callback_url`, an error in its arguments too; only what
cannot be sent there is answered at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from plivo_emulator.parts import JobKind
from plivo_emulator.pipeline.auth import Credential, hold_sender
from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.errors import ApiError, bad_request
from plivo_emulator.pipeline.handlers import Endpoint, RequestContext
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.scheduling.jobs import Handler, schedule
from plivo_emulator.services import Step
from plivo_emulator.webhooks.events import emit

CARRY_OUT: Final = JobKind("request.carry_out")

_CALLBACK: Final = "asyncReply"
_ADDRESS: Final = ("callback_url", "callback_method")
_STATUS: Final = 202


def is_asynchronous(operation: Operation, arguments: dict[str, Any]) -> bool:
    """Tell whether a request asks to be carried out later, and says where to send its reply.

    Args:
        operation: what is asked for.
        arguments: of the request, typed; they need not be valid.
    """
    if _CALLBACK not in operation.callbacks or not arguments.get("callback_url"):
        return False
    fields = {**operation.query_fields, **operation.body_fields}
    return all(fields[name].accepts(arguments[name]) for name in _ADDRESS if name in arguments)


def deferral(operation: Operation, arguments: dict[str, Any]) -> Callable[..., Reply] | None:
    """Return what answers a request that asks to be carried out later, `None` for any other."""
    return _defer if is_asynchronous(operation, arguments) else None


def _defer(ctx: RequestContext, error: ApiError | None = None) -> Reply:
    """Have a request carried out, and answer it.

    Args:
        ctx: the request.
        error: what its reply will be, if its arguments are not valid.
    """
    credential = ctx.credential
    details = {
        "api_id": ctx.api_id,
        "operation_id": ctx.operation.operation_id,
        "credential": [credential.auth_id, credential.account, credential.subaccount],
        "path": ctx.path,
        "query": ctx.query,
        "body": ctx.body,
        "query_string": ctx.request.query_string,
        "client": ctx.request.client,
        "error": error and error.message,
    }
    schedule(ctx, CARRY_OUT, ctx.api_id, ctx.now, details)
    return Reply(_STATUS, {"message": "async api spawned", "api_id": ctx.api_id})


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
    request = Request(
        operation.method,
        f"/{prefix}{operation.path.format_map(asked['path'])}",
        query_string=asked["query_string"],
        client=asked["client"],
    )
    call = RequestContext(
        operation=operation,
        request=request,
        credential=credential,
        now=step.now,
        api_id=asked["api_id"],
        path=asked["path"],
        query=asked["query"],
        body=asked["body"],
        services=step.services,
    )
    call.tx = step.tx
    try:
        # A handler that fails half-way must leave nothing behind; its error is sent all the same.
        with step.tx.savepoint(ApiError):
            if asked["error"]:
                raise bad_request(asked["error"])
            hold_sender(step.tx, credential)
            result = endpoint.handler(call)
            payload = (result.body if isinstance(result, Reply) else result) or {}
    except ApiError as error:
        payload = {"error": error.message}
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
