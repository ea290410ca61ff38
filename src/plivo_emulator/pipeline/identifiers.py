"""Identifiers of new resources: fresh ones, or those that a caller asks for.

Programs have identifiers in their configuration, and the vendor's samples in their text. So that
these can exist, a request that creates something may carry the header `X-Plivo-Emulator-Id`, in
either mode. It is no part of the vendor's API.

An identifier is taken or free for all accounts at once, so whoever may choose one can find out
which exist. That is why only those may from whom nothing is hidden: a main account that is alone in
the emulator. All others get the same answer whatever they ask for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from plivo_emulator.pipeline.auth import ACCOUNTS
from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Table

HEADER: Final = "X-Plivo-Emulator-Id"
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


def new_identifier(ctx: RequestContext, table: Table, fresh: Callable[[], str]) -> str:
    """Return the identifier of what is being created.

    Args:
        ctx: the request.
        table: where the resource will be.
        fresh: makes an identifier; asked unless the request brings one.

    Raises:
        ApiError: 400, the one that it brings is not valid for such a resource, or is taken, or
            the sender may not choose.
    """
    header = ctx.request.headers.get(HEADER.lower())
    if header is None:
        return fresh()
    if ctx.credential.subaccount or ACCOUNTS.count(ctx.tx) > 1:
        raise bad_request(f"{HEADER}: only for a main account that is alone in the emulator")
    wanted = _as_stored(header.strip(" \t"))
    item = _item_of(ctx.operation)
    name = next(name for name in item.path_fields if name not in ctx.operation.path_fields)
    if not item.path_validator.is_valid({**ctx.path, name: wanted}):
        raise bad_request(f"{HEADER}: '{wanted}' is not a valid {name}")
    if table.get(ctx.tx, wanted) is not None:
        raise bad_request(f"{HEADER}: {name} {wanted} exists already")
    return wanted


def _as_stored(identifier: str) -> str:
    """Return the one spelling of an identifier: that of a fresh one, which paths are read as."""
    return identifier.lower() if _UUID.fullmatch(identifier) else identifier


def _item_of(create: Operation) -> Operation:
    """Return an operation on one of what an operation creates: its path is one parameter longer."""
    depth = create.path.count("/") + 1
    return next(
        operation
        for operation in create.contract.operations.values()
        if operation.path.startswith(f"{create.path}{{") and operation.path.count("/") == depth
    )
