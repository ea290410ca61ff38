"""GET /accounts/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request
from plivo_runtime.response import json_object

from ...models.account_list import AccountList

if TYPE_CHECKING:
    import httpx


def build() -> Request:
    """The request."""
    return Request(
        "GET",
        "/accounts/",
    )


def parse(response: httpx.Response) -> AccountList:
    """The result of a successful response."""
    return AccountList.from_dict(json_object(response))
