"""The pipeline: the steps from a request to a reply, in order.

    route → authenticate → due work that it can see → fault rules → read and validate parameters
    → handler, in a transaction → api_id → check against the contract (in checking mode) → journal

An `Api` is one contract served under one prefix. The emulator has two of them, on one server and
with the same machinery: the vendor's API and the emulator's own control API.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from typing import Any, Final, NamedTuple, Protocol, TypeAlias

from plivo_emulator.caches import LONGEST
from plivo_emulator.core.services import Services
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.auth import ANONYMOUS, Credential, hold_sender
from plivo_emulator.pipeline.contract import Contract, Operation
from plivo_emulator.pipeline.errors import (
    ApiError,
    internal_error,
    method_not_allowed,
    not_found,
    unavailable,
)
from plivo_emulator.pipeline.examples import example_instead_of
from plivo_emulator.pipeline.handlers import Endpoint, RequestContext
from plivo_emulator.pipeline.http import MalformedRequest, Reply, Request
from plivo_emulator.pipeline.identifiers import HEADER
from plivo_emulator.pipeline.journal import Journal
from plivo_emulator.pipeline.origins import OriginPolicy
from plivo_emulator.pipeline.parameters import read_parameters
from plivo_emulator.pipeline.redaction import redacted_text
from plivo_emulator.pipeline.router import Route, Router
from plivo_emulator.store import StoreConflict, StoreUnavailable

Authenticate: TypeAlias = Callable[[Request, Operation, dict[str, str]], Credential]
Pages: TypeAlias = Callable[[Request, Sequence[str]], Reply]
Deferral: TypeAlias = Callable[[Operation, dict[str, Any]], Callable[..., Reply] | None]

_log: Final = logging.getLogger("plivo_emulator")

# How often a handler is tried before conflicts with other processes become an error.
_TRIES: Final = 5

# How many targets are remembered, as clients repeat them.
_REMEMBERED: Final = 1024
# How long a reply may be that is remembered, in bytes: a row, not a list.
_LONGEST_ANSWER: Final = 8192

_PREFLIGHT: Final[Mapping[str, str]] = {
    "access-control-allow-headers": f"authorization, content-type, {HEADER.lower()}",
    "access-control-allow-private-network": "true",
    "access-control-max-age": "86400",
}
# Other sites cannot embed a reply, and browsers do not run it as a script.
_NOT_EMBEDDED: Final[Mapping[str, str]] = {
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
}
# Replies are data, even for a browser that navigates to one.
_DATA_ONLY: Final[Mapping[str, str]] = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    **_NOT_EMBEDDED,
}
# The official Ruby SDK reads an empty reply without it as text, and then fails on it.
_EXAMPLE: Final = "there was nothing, so this is the example of the reference (--examples)"
_EMPTY: Final[Mapping[str, str]] = {"content-type": "application/json"}


@dataclass(frozen=True, slots=True)
class Intervention:
    """The effect of a fault rule on a request.

    Attributes:
        reply: sent instead of the handler's; `None` lets the request through.
        delay: seconds to wait before the reply is sent.
        disconnect: close the connection instead of finishing the reply.
        fault_id: of the rule.
    """

    reply: Reply | None = None
    delay: float = 0.0
    disconnect: bool = False
    fault_id: str | None = None


Interceptor: TypeAlias = Callable[[Operation, Request, Credential], Intervention | None]


@dataclass(frozen=True, slots=True)
class ContractViolation:
    """A reply that does not match the contract: a bug in the emulator.

    Attributes:
        operation_id: the operation.
        status: of the reply.
        problems: what is wrong with it.
        body: of the reply.
    """

    operation_id: str
    status: int
    problems: tuple[str, ...]
    body: Any = field(repr=False)

    def __str__(self) -> str:
        return (
            f"Emulator bug: the {self.status} reply of {self.operation_id} does not match the "
            f"contract: {'; '.join(self.problems)}"
        )


class DueWork(Protocol):
    """The pipeline's view of due work; see `scheduling`."""

    @property
    def behind(self) -> bool:
        """Whether more is due than can run before each request."""

    def concerns(self, account: str, kinds: Collection[str] | None, until: datetime) -> bool:
        """Return whether anything is due that a request can observe."""

    async def catch_up(self, account: str, kinds: Collection[str] | None) -> datetime:
        """Run what a request can observe, and return the time up to which that is done."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all APIs of an emulator share.

    Attributes:
        services: the services that handlers use.
        sites: decides which web pages may send requests.
        journal: the latest requests and replies.
        due_work: the work that is due before a request is answered.
        interceptors: called in order after authentication; the first that returns an `Intervention`
            wins.
        contract_violations: replies that do not match the contract (checking mode).
    """

    services: Services
    sites: OriginPolicy
    journal: Journal
    due_work: DueWork
    interceptors: list[Interceptor]
    contract_violations: list[ContractViolation]


class _Mismatch(Exception):
    def __init__(self, violation: ContractViolation) -> None:
        super().__init__(str(violation))
        self.violation = violation


class _Answer(NamedTuple):
    """A reply to a request that only reads stored rows: its body after the `api_id`.

    Attributes:
        writes: those of the store when it was given.
        credential: whom it was given to.
        status: the HTTP status.
        rest: the body after the `api_id`.
    """

    writes: int
    credential: Credential
    status: int
    rest: bytes


class _Target:
    """What a request asks for; another one with the same `_key` asks for the same.

    Attributes:
        endpoint: the operation and its handler.
        tag: that of the errors at its path.
        origin: of the page that may read the reply; empty if the request has none.
        path: the path parameters, as text.
        path_is_valid: whether the contract allows them.
        query: the query parameters, once a valid request without a body has been read.
        answer: the last one, if it stays the same until something is written.
    """

    __slots__ = ("answer", "endpoint", "origin", "path", "path_is_valid", "query", "tag")

    def __init__(self, endpoint: Endpoint, tag: str, origin: str, path: dict[str, str]) -> None:
        self.endpoint = endpoint
        self.tag = tag
        self.origin = origin
        self.path = path
        self.path_is_valid = not path or endpoint.operation.path_validator.is_valid(path)
        self.query: dict[str, Any] | None = None
        self.answer: _Answer | None = None


class _Exchange:
    """One request on its way through the pipeline."""

    __slots__ = (
        "api_id",
        "caught_up",
        "credential",
        "details",
        "intervention",
        "now",
        "operation",
        "origin",
        "request",
        "started",
        "tag",
        "target",
    )

    def __init__(self, request: Request, api_id: str, now: datetime, started: float) -> None:
        self.request = request
        self.api_id = api_id
        self.now = now
        self.started = started
        self.operation: Operation | None = None
        self.tag = ""
        self.target: _Target | None = None
        self.caught_up = False
        self.origin = ""
        self.credential: Credential = ANONYMOUS
        self.intervention: Intervention | None = None
        self.details: Sequence[str] = ()


class Api:
    """A contract, its handlers and who may call them, served under a prefix.

    Args:
        surroundings: what it shares with other APIs.
        contract: the contract to serve.
        endpoints: its operations with their handlers.
        authenticate: identifies the sender; `None` accepts every request, without fault rules.
        context: creates the context of a handler.
        deferral: returns the handler of an asynchronous request.
        strict: validate requests exactly as the contract says.
        cors: let web pages of some other origins call it; see `OriginPolicy`.
        journalled: keep its requests in the journal.
        pages: handles paths that are not in the contract, or raises an `ApiError`.
    """

    def __init__(
        self,
        surroundings: Surroundings,
        contract: Contract,
        endpoints: Sequence[Endpoint],
        authenticate: Authenticate | None = None,
        *,
        context: Callable[..., RequestContext] = RequestContext,
        deferral: Deferral | None = None,
        strict: bool = False,
        cors: bool = True,
        journalled: bool = True,
        pages: Pages | None = None,
    ) -> None:
        self.contract = contract
        self._services = surroundings.services
        self._sites = surroundings.sites
        self._journal = surroundings.journal
        self._due_work = surroundings.due_work
        self._interceptors = surroundings.interceptors
        self._contract_violations = surroundings.contract_violations
        self._context = context
        self._deferral = deferral
        self._authenticate = authenticate
        self._strict = strict
        self._cors = cors
        self._examples = authenticate is not None and surroundings.services.settings.examples
        self._journalled = journalled
        # Whoever watches the emulator must not change the identifiers that come next.
        self._own_ids = None if journalled else Ids(self._services.settings.seed)
        self._pages = pages
        self._router: Router[Endpoint] = Router(endpoints)
        self._targets: dict[tuple[str | None, ...], _Target] = {}

    def handle(
        self, request: Request, segments: Sequence[str]
    ) -> Reply | Coroutine[Any, Any, Reply]:
        """Answer a request whose path, below the prefix, has these segments.

        Returns a coroutine instead of the reply when the handler is a coroutine function. Never
        raises: errors become replies.
        """
        clock = self._services.clock
        ids = self._own_ids or self._services.ids
        exchange = _Exchange(request, ids.uuid(), clock.now(), clock.stopwatch())
        try:
            answer = self._answer(exchange, segments)
        except Exception as error:
            answer = self._failed(exchange, error)
        if isinstance(answer, Reply):
            return self._finish(exchange, answer)
        return self._finish_later(exchange, answer)

    def takes_form(self, request: Request, segments: Sequence[str]) -> bool:
        """Tell whether the operation that a request is for takes a form with files."""
        found = self._router.find(segments)
        endpoint = None if found is None else found[0].targets.get(request.method)
        return endpoint is not None and endpoint.operation.takes_form

    def _answer(
        self, exchange: _Exchange, segments: Sequence[str]
    ) -> Reply | Coroutine[Any, Any, Reply]:
        request = exchange.request
        key = _key(request) if self._cors else None
        target = None if key is None else self._targets.get(key)
        if target is None:
            found = self._locate(exchange, segments)
            if isinstance(found, Reply):
                return found
            target = found
        endpoint, path = target.endpoint, target.path
        operation = exchange.operation = endpoint.operation
        exchange.tag, exchange.origin = target.tag, target.origin
        if self._authenticate is not None:
            exchange.credential = self._authenticate(request, operation, path)
        if self._due_work.behind and not exchange.caught_up:
            exchange.caught_up = True
            kinds = endpoint.due_work
            if self._due_work.concerns(exchange.credential.account, kinds, exchange.now):
                return self._when_caught_up(exchange, segments, kinds)
        if self._authenticate is not None:
            # Not for the control API: a fault that hit it could never be removed.
            for interceptor in self._interceptors:
                intervention = interceptor(operation, request, exchange.credential)
                if intervention is not None:
                    exchange.intervention = intervention
                    if intervention.reply is not None:
                        return intervention.reply
                    break
        answer = self._recalled(exchange, target)
        if answer is not None and not self._services.settings.check_replies:
            return Reply.encoded(answer.status, _beginning(exchange) + answer.rest)
        query, body, error = self._arguments(request, target)
        if key is not None and error is None:
            self._remember(key, target)
            exchange.target = target
        ctx = self._context(
            operation=operation,
            request=request,
            credential=exchange.credential,
            now=exchange.now,
            api_id=exchange.api_id,
            path=path,
            query=query,
            body=body,
            services=self._services,
        )
        return self._run(exchange, endpoint, ctx, error)

    def _recalled(self, exchange: _Exchange, target: _Target) -> _Answer | None:
        """Return what the sender was answered since the last write, if that is known."""
        answer = target.answer
        if answer is None or answer.writes != self._services.store.writes:
            return None
        return answer if answer.credential == exchange.credential else None

    def _read(self, exchange: _Exchange, target: _Target, ctx: RequestContext) -> Reply:
        """Run a handler that only reads, and keep a reply that a repetition would have too.

        Raises:
            _Mismatch: it has another reply than before, though nothing was written.
        """
        store, before = self._services.store, self._recalled(exchange, target)
        writes = store.writes
        reply = self._in_transaction(exchange, ctx, target.endpoint.handler, write=False)
        beginning, payload = _beginning(exchange), reply.payload
        rest = payload.removeprefix(beginning)
        if before is not None and before.rest != rest:
            raise _Mismatch(_changed(target.endpoint.operation, reply))
        if (
            ctx.is_repeatable
            and not store.shared
            and store.writes == writes
            and payload.startswith(beginning)
            and len(payload) <= _LONGEST_ANSWER
        ):
            target.answer = _Answer(writes, exchange.credential, reply.status, rest)
        return reply

    def _locate(self, exchange: _Exchange, segments: Sequence[str]) -> _Target | Reply:
        """Find out what a request asks for, or answer it if that is no operation."""
        request = exchange.request
        if self._cors:
            exchange.origin = self._sites.allowed_origin(request)
        else:
            self._sites.check_control(request)
        found = self._router.find(segments)
        if found is None:
            if self._pages is not None:
                return self._pages(request, segments)
            raise not_found()
        route, values = found
        first = next(iter(route.targets.values())).operation
        exchange.tag = first.tag
        if not self._sites.serves(request, first.hosts):
            raise not_found()
        endpoint = _chosen(route, request)
        if endpoint is None:
            if request.method == "OPTIONS":
                return self._preflight(route, exchange.origin)
            raise method_not_allowed(route.allow)
        path = dict(zip(route.names[request.method], values, strict=True))
        return _Target(endpoint, first.tag, exchange.origin, path)

    def _arguments(
        self, request: Request, target: _Target
    ) -> tuple[dict[str, Any], dict[str, Any], ApiError | None]:
        """Return the parameters in query and body, and their error."""
        if target.query is not None and not request.body:
            return target.query.copy(), {}, None
        operation = target.endpoint.operation
        query: dict[str, Any] = {}
        body: dict[str, Any] = {}
        error: ApiError | None = None
        if operation.takes_arguments:
            query, body, error = read_parameters(
                request,
                operation,
                strict=self._strict,
                max_body_bytes=self._services.settings.body_limit(form=operation.takes_form),
            )
        if not target.path_is_valid:
            error = not_found()
        if error is None and not request.body:
            target.query = query.copy()
        return query, body, error

    def _remember(self, key: tuple[str | None, ...], target: _Target) -> None:
        """Keep what a valid request of a known sender asks for."""
        if key not in self._targets and len(key[1] or "") + len(key[2] or "") <= LONGEST:
            if len(self._targets) >= _REMEMBERED:
                self._targets.clear()
            self._targets[key] = target

    def _run(
        self,
        exchange: _Exchange,
        endpoint: Endpoint,
        ctx: RequestContext,
        error: ApiError | None,
    ) -> Reply | Coroutine[Any, Any, Reply]:
        """Run a handler, or refuse the request."""
        operation = endpoint.operation
        if operation.callbacks and self._deferral is not None:
            defer = self._deferral(operation, ctx.query | ctx.body)
            if defer is not None:
                return self._in_transaction(exchange, ctx, partial(defer, error=error), write=True)
        if error is not None:
            raise error
        if endpoint.is_async:
            return self._await(exchange, endpoint.handler(ctx))
        if endpoint.mode == "none":
            return self._success(exchange, endpoint.handler(ctx))
        write = endpoint.mode == "write"
        if not write and exchange.target is not None:
            return self._read(exchange, exchange.target, ctx)
        return self._in_transaction(exchange, ctx, endpoint.handler, write=write)

    async def _when_caught_up(
        self, exchange: _Exchange, segments: Sequence[str], kinds: Collection[str] | None
    ) -> Reply:
        """Run due work that the request can observe, then answer it as if it had just arrived."""
        exchange.now = await self._due_work.catch_up(exchange.credential.account, kinds)
        answer = self._answer(exchange, segments)
        return answer if isinstance(answer, Reply) else await answer

    def _in_transaction(
        self,
        exchange: _Exchange,
        ctx: RequestContext,
        handler: Callable[[RequestContext], Any],
        *,
        write: bool,
    ) -> Reply:
        """Run a handler in a transaction; retry when it conflicts with another process."""
        tries_left = _TRIES
        while True:
            tries_left -= 1
            try:
                with self._services.store.transaction(write=write) as tx:
                    ctx.tx = tx
                    if write:
                        hold_sender(tx, exchange.credential)
                    # Checked and encoded before the commit: a reply that cannot be sent changes
                    # nothing.
                    return self._success(exchange, handler(ctx))
            except StoreConflict:
                if not tries_left:
                    raise

    async def _await(self, exchange: _Exchange, pending: Awaitable[Any]) -> Reply:
        return self._success(exchange, await pending)

    def _success(self, exchange: _Exchange, result: Any) -> Reply:
        operation = exchange.operation
        assert operation is not None
        if isinstance(result, Reply):
            reply = result
            if isinstance(reply.body, dict) and "api_id" not in reply.body:
                body = {"api_id": exchange.api_id, **reply.body}
                reply = Reply(reply.status, body, reply.headers)
        elif isinstance(result, dict):
            reply = Reply(operation.success_status, {"api_id": exchange.api_id, **result})
        elif result is None and operation.responses[operation.success_status].validator is None:
            reply = Reply(operation.success_status, headers=_EMPTY)
        else:
            raise TypeError(f"{operation.operation_id} returned {type(result).__name__}.")
        self._check(operation, reply)
        reply.encode()
        return reply

    def _failed(self, exchange: _Exchange, error: Exception) -> Reply:
        operation = exchange.operation
        if isinstance(error, ApiError):
            exchange.details = error.details
            reply = error.reply(exchange.api_id, exchange.tag)
            try:
                if operation is not None:
                    self._check(operation, reply)
                return reply
            except _Mismatch as mismatch:
                error = mismatch
        if isinstance(error, StoreUnavailable):
            return unavailable(str(error)).reply(exchange.api_id, exchange.tag)
        if isinstance(error, _Mismatch):
            self._contract_violations.append(error.violation)
            _log.error("%s", error)
            return ApiError(500, str(error)).reply(exchange.api_id, exchange.tag)
        self._services.record_error(operation.operation_id if operation else "", error)
        return internal_error().reply(exchange.api_id, exchange.tag)

    def _check(self, operation: Operation, reply: Reply) -> None:
        if not self._services.settings.check_replies:
            return
        response = operation.responses.get(reply.status)
        if response is None:
            problems = ["the status is not documented"]
        else:
            problems = response.mismatches(reply.body, reply.headers)
        if problems:
            raise _Mismatch(
                ContractViolation(
                    operation.operation_id,
                    reply.status,
                    tuple(map(redacted_text, problems)),
                    reply.body,
                )
            )

    def _finish(self, exchange: _Exchange, reply: Reply) -> Reply:
        if self._examples and exchange.operation is not None:
            example = example_instead_of(reply, exchange.operation, exchange.request)
            if example is not None:
                reply, exchange.details = example, (_EXAMPLE,)
        if exchange.intervention is not None:
            reply.delay = exchange.intervention.delay
            reply.disconnect = exchange.intervention.disconnect
        if exchange.origin:
            reply.headers = {
                **_NOT_EMBEDDED,
                **reply.headers,
                "access-control-allow-origin": exchange.origin,
                **self._readable,
            }
        else:
            always = _NOT_EMBEDDED if self._cors else _DATA_ONLY
            reply.headers = {**always, **reply.headers} if reply.headers else always
        if not self._journalled:
            return reply
        self._journal.record(
            exchange.now,
            exchange.request,
            reply,
            operation_id=exchange.operation.operation_id if exchange.operation else "",
            auth_id=exchange.credential.auth_id,
            details=exchange.details,
            seconds=self._services.clock.stopwatch() - exchange.started,
            fault_id=None if exchange.intervention is None else exchange.intervention.fault_id,
        )
        return reply

    async def _finish_later(
        self, exchange: _Exchange, pending: Coroutine[Any, Any, Reply]
    ) -> Reply:
        try:
            reply = await pending
        except Exception as error:
            reply = self._failed(exchange, error)
        return self._finish(exchange, reply)

    @cached_property
    def _readable(self) -> Mapping[str, str]:
        """The CORS headers that let a page read the headers in the contract."""
        names = {
            name
            for operation in self.contract.operations.values()
            for response in operation.responses.values()
            for name in response.headers
        }
        exposed = {"access-control-expose-headers": ", ".join(sorted(names))} if names else {}
        return {**exposed, "vary": "origin"}

    def _preflight(self, route: Route[Endpoint], origin: str) -> Reply:
        headers = {"allow": route.allow}
        if origin:
            headers |= {"access-control-allow-methods": route.allow, **_PREFLIGHT}
        return Reply(204, headers=headers)


def _beginning(exchange: _Exchange) -> bytes:
    """Return the JSON of a reply's body up to its `api_id`."""
    return b'{"api_id":"%b"' % exchange.api_id.encode()


def _changed(operation: Operation, reply: Reply) -> ContractViolation:
    text = "the reply has changed though nothing was written"
    return ContractViolation(operation.operation_id, reply.status, (text,), reply.body)


def _key(request: Request) -> tuple[str | None, ...]:
    """Return everything about a request that says what it asks for, except its body."""
    headers = request.headers
    return (
        request.method,
        request.path,
        request.query_string,
        headers.get("host"),
        headers.get("origin"),
        headers.get("sec-fetch-site"),
    )


def _chosen(route: Route[Endpoint], request: Request) -> Endpoint | None:
    """Return the endpoint for a request; the last of repeated parameters chooses."""
    if not route.variants:
        return route.targets.get(request.method)
    try:
        query = {name: value.strip() for name, value in request.query}
    except MalformedRequest:
        # Answered when the parameters are read.
        query = {}
    return route.chosen(request.method, query)
