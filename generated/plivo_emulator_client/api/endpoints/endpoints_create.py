"""POST /endpoints/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.endpoint import Endpoint

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset


def build(
    *,
    username: str,
    endpoint_id: str | None | Unset = UNSET,
    alias: str | None | Unset = UNSET,
    password: str | None | Unset = UNSET,
    auth_id: str | None | Unset = UNSET,
    app_id: str | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/endpoints/",
        json=given(
            {
                "endpoint_id": endpoint_id,
                "username": username,
                "alias": alias,
                "password": password,
                "auth_id": auth_id,
                "app_id": app_id,
            },
            nullable=frozenset({"app_id"}),
        ),
    )


def parse(response: httpx.Response) -> Endpoint:
    """The result of a successful response."""
    return Endpoint.from_dict(json_object(response))
