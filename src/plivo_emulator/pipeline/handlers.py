"""Handlers: the functions that answer operations.

A handler is a function named after its operationId, registered by the module's `Part`::

    part = Part(__name__)


    @part.handler
    def applications_get(ctx: RequestContext) -> dict[str, Any]:
        row = APPLICATIONS.get(ctx.tx, ctx.path["app_id"])
        if row is None:
            raise not_found()
        return row.document

It returns the body without `api_id` (the pipeline puts it first), `None` for an empty success, or a
`Reply` for anything else, and raises `ApiError` for an error of the API. The status of a success
comes from the contract. It runs in one transaction, which only reads for GET; returning commits
before the reply is sent, an exception rolls back.

A part may declare which jobs change what its handlers read or change, as in
``due_work=("message",)``. A request waits only for those when many are due; see `scheduling.jobs`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar

from plivo_emulator.core.parts import Part, handlers_of
from plivo_emulator.pipeline.contract import Contract, ContractError, Operation
from plivo_emulator.store import Transaction

if TYPE_CHECKING:
    from plivo_emulator.core.services import Services
    from plivo_emulator.ids import Ids
    from plivo_emulator.pipeline.auth import Credential
    from plivo_emulator.pipeline.http import Request
    from plivo_emulator.settings import Settings

Mode: TypeAlias = Literal["read", "write", "none"]
Function = TypeVar("Function", bound=Callable[..., Any])

_MODE_ATTRIBUTE: Final = "__transaction_mode__"


class RequestContext:
    """The context of a handler: one valid, authenticated request.

    Attributes:
        operation: the operation requested.
        credential: the sender.
        path: the path parameters, as text.
        query: the query parameters that were given, typed.
        body: the known body fields that were given, typed.
        is_repeatable: whether the handler has used nothing but stored rows, path, query, body and
            sender, so that the same request has the same reply until something is written.
    """

    __slots__ = (
        "_api_id",
        "_now",
        "_request",
        "_services",
        "_tx",
        "body",
        "credential",
        "is_repeatable",
        "operation",
        "path",
        "query",
    )

    def __init__(
        self,
        *,
        operation: Operation,
        request: Request,
        credential: Credential,
        now: datetime,
        api_id: str,
        path: dict[str, str],
        query: dict[str, Any],
        body: dict[str, Any],
        services: Services,
    ) -> None:
        self.operation = operation
        self.credential = credential
        self.path = path
        self.query = query
        self.body = body
        self.is_repeatable = True
        self._request = request
        self._now = now
        self._api_id = api_id
        self._services = services
        self._tx: Transaction | None = None

    @property
    def request(self) -> Request:
        """As received."""
        self.is_repeatable = False
        return self._request

    @property
    def now(self) -> datetime:
        """The time of the request, constant throughout it (aware, UTC)."""
        self.is_repeatable = False
        return self._now

    @property
    def api_id(self) -> str:
        """The id of the reply."""
        self.is_repeatable = False
        return self._api_id

    @property
    def services(self) -> Services:
        """What every part of the emulator shares."""
        self.is_repeatable = False
        return self._services

    @property
    def tx(self) -> Transaction:
        """The transaction that the handler runs in.

        Raises:
            RuntimeError: the handler runs without a transaction.
        """
        if self._tx is None:
            raise RuntimeError(f"{self.operation.operation_id} runs without a transaction.")
        return self._tx

    @tx.setter
    def tx(self, tx: Transaction) -> None:
        self._tx = tx

    @property
    def account(self) -> str:
        """The sender's main account; empty in the control API."""
        return self.credential.account

    @property
    def ids(self) -> Ids:
        """The emulator's source of identifiers and random values."""
        return self.services.ids

    @property
    def settings(self) -> Settings:
        """The emulator's settings."""
        return self._services.settings


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An operation with the handler that answers it.

    Attributes:
        operation: from the contract.
        handler: the function.
        mode: the transaction that it runs in.
        is_async: whether it is a coroutine function, which runs without a transaction.
        method: the operation's method, for the router.
        path: the operation's path, for the router.
        choice: what in the query chooses the operation, for the router.
        due_work: the jobs that must run first, by the first parts of their kinds; `None` for all.
    """

    operation: Operation
    handler: Callable[[RequestContext], Any]
    mode: Mode
    is_async: bool
    method: str
    path: str
    choice: Mapping[str, str]
    due_work: tuple[str, ...] | None


def in_transaction(mode: Mode) -> Callable[[Function], Function]:
    """Override the transaction mode of a handler (by default, GET reads and others write).

    `none` is for handlers that need several transactions of their own, or a reset. A handler
    declared with `async def` always runs without one.
    """

    def mark(function: Function) -> Function:
        setattr(function, _MODE_ATTRIBUTE, mode)
        return function

    return mark


def bind(contract: Contract, parts: Iterable[Part]) -> tuple[Endpoint, ...]:
    """Join each operation with its handler.

    Raises:
        PartError: two parts have a handler for the same operation.
        ContractError: an operation has no handler, or a handler no operation.
    """
    handlers = handlers_of(parts)
    missing = sorted(contract.operations.keys() - handlers.keys())
    unknown = sorted(handlers.keys() - contract.operations.keys())
    if missing or unknown:
        complaints = [
            f"operation {name} has no handler: add a function {name}(ctx) under @part.handler to "
            "the module of its tag"
            for name in missing
        ]
        complaints += [
            f"handler {name} in {handlers[name][1].module} has no operation" for name in unknown
        ]
        raise ContractError("Contract and handlers disagree: " + "; ".join(complaints) + ".")
    return tuple(
        _endpoint(operation, *handlers[name]) for name, operation in contract.operations.items()
    )


def _endpoint(operation: Operation, handler: Callable[[Any], Any], part: Part) -> Endpoint:
    is_async = inspect.iscoroutinefunction(handler)
    default: Mode = "read" if operation.method == "GET" else "write"
    mode: Mode = "none" if is_async else getattr(handler, _MODE_ATTRIBUTE, default)
    return Endpoint(
        operation,
        handler,
        mode,
        is_async,
        operation.method,
        operation.path,
        operation.choice,
        part.due_work,
    )
