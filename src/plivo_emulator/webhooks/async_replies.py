"""Asynchronous requests: answered at once, executed a moment later (decisions U5 and U19).

An operation supports this if the contract gives it the callback `asyncReply`. Its reply is sent to
the `callback_url`, including errors in its arguments; only errors that cannot be sent there are
returned at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from plivo_emulator.core.parts import JobKind
from plivo_emulator.core.services import Step
from plivo_emulator.pipeline.auth import Credential, hold_sender
from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.errors import ApiError, bad_request
from plivo_emulator.pipeline.handlers import Endpoint, RequestContext
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.scheduling.jobs import Handler, schedule
from plivo_emulator.webhooks.events import emit

CARRY_OUT: Final = JobKind("request.carry_out")

_CALLBACK: Final = "asyncReply"
_ADDRESS: Final = ("callback_url", "callback_method")
_STATUS: Final = 202


def is_asynchronous(operation: Operation, arguments: dict[str, Any]) -> bool:
    """Return whether a request is asynchronous and has a URL for its reply.

    Args:
        operation: the operation requested.
        arguments: the typed arguments, which may be invalid.
    """
    if _CALLBACK not in operation.callbacks or not arguments.get("callback_url"):
        return False
    fields = {**operation.query_fields, **operation.body_fields}
    return all(fields[name].accepts(arguments[name]) for name in _ADDRESS if name in arguments)


def deferral(operation: Operation, arguments: dict[str, Any]) -> Callable[..., Reply] | None:
    """Return the handler of an asynchronous request, `None` for any other."""
    return _defer if is_asynchronous(operation, arguments) else None


def _defer(ctx: RequestContext, error: ApiError | None = None) -> Reply:
    """Schedule a request and answer it.

    Args:
        ctx: the request.
        error: the reply if its arguments are invalid.
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
        "host": ctx.request.headers.get("host", ""),
        "secure": ctx.request.secure,
        "error": error and error.message,
    }
    schedule(ctx, CARRY_OUT, ctx.api_id, ctx.now, details)
    return Reply(_STATUS, {"message": "async api spawned", "api_id": ctx.api_id})


def carrying_out(endpoints: Mapping[str, Endpoint], prefix: str) -> Handler:
    """Return the function for jobs that execute requests.

    Args:
        endpoints: the endpoints of the API, by operationId.
        prefix: the first segment of its paths.
    """
    return lambda step: _carry_out(step, endpoints, prefix)


def _carry_out(step: Step, endpoints: Mapping[str, Endpoint], prefix: str) -> None:
    """Execute a request and send the reply to the `callback_url`."""
    asked = step.details
    credential = Credential(*asked["credential"])
    endpoint = endpoints[asked["operation_id"]]
    operation = endpoint.operation
    request = Request(
        operation.method,
        f"/{prefix}{operation.path.format_map(asked['path'])}",
        {"host": asked["host"]},
        query_string=asked["query_string"],
        client=asked["client"],
        secure=asked["secure"],
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
        # A failed handler must leave no changes, but its error still has to be sent.
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
