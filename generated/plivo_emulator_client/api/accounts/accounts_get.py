"""GET /accounts/{account}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, path_segment
from plivo_runtime.response import json_object

from ...models.account import Account

if TYPE_CHECKING:
    import httpx


def build(
    account: str,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/accounts/{path_segment(account, 'account')}/",
    )


def parse(response: httpx.Response) -> Account:
    """The result of a successful response."""
    return Account.from_dict(json_object(response))
