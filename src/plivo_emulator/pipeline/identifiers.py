"""Identifiers of new resources: generated, or chosen by the caller.

Programs have identifiers in their configuration, and the vendor's samples in their text. To create
resources with those, a request may carry the header `X-Plivo-Emulator-Id`, in either mode. It is
not part of the vendor's API.

Identifiers are unique across accounts, so choosing one reveals whether it exists. Therefore only a
main account that is the only account in the emulator may choose. All others get the same error
whatever they ask for.
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
    """Return the identifier of a new resource.

    Args:
        ctx: the request.
        table: the resource's table.
        fresh: generates an identifier, unless the request has one.

    Raises:
        ApiError: 400, the requested one is invalid for such a resource or is taken, or the sender
            may not choose.
    """
    header = ctx.request.headers.get(HEADER.lower())
    if header is None:
        return fresh()
    if ctx.credential.subaccount or ACCOUNTS.count(ctx.tx) > 1:
        raise bad_request(f"{HEADER}: only allowed while the emulator has a single account")
    wanted = _as_stored(header.strip(" \t"))
    item = _item_of(ctx.operation)
    name = next(name for name in item.path_fields if name not in ctx.operation.path_fields)
    if not item.path_validator.is_valid({**ctx.path, name: wanted}):
        raise bad_request(f"{HEADER}: '{wanted}' is not a valid {name}")
    if table.get(ctx.tx, wanted) is not None:
        raise bad_request(f"{HEADER}: {name} {wanted} exists already")
    return wanted


def _as_stored(identifier: str) -> str:
    """Return the canonical spelling of an identifier: that of generated ones and of paths."""
    return identifier.lower() if _UUID.fullmatch(identifier) else identifier


def _item_of(create: Operation) -> Operation:
    """Return an operation on a single resource of those that an operation creates."""
    depth = create.path.count("/") + 1
    return next(
        operation
        for operation in create.contract.operations.values()
        if operation.path.startswith(f"{create.path}{{") and operation.path.count("/") == depth
    )
