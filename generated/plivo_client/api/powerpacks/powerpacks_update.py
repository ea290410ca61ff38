"""POST /Account/{auth_id}/Powerpack/{powerpack_uuid}/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.powerpack import Powerpack

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.powerpack_application_kind import PowerpackApplicationKind
    from ...models.powerpack_priority import PowerpackPriority, PowerpackPriorityDict


def build(
    auth_id: str,
    powerpack_uuid: str,
    *,
    name: str | None | Unset = UNSET,
    sticky_sender: bool | None | Unset = UNSET,
    local_connect: bool | None | Unset = UNSET,
    application_type: PowerpackApplicationKind | None | Unset = UNSET,
    application_id: str | None | Unset = UNSET,
    number_priority: Sequence[PowerpackPriority | PowerpackPriorityDict] | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Powerpack/{path_segment(powerpack_uuid, 'powerpack_uuid')}/",
        json=given(
            {
                "name": name,
                "sticky_sender": sticky_sender,
                "local_connect": local_connect,
                "application_type": application_type,
                "application_id": application_id,
                "number_priority": number_priority,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> Powerpack | AsyncAccepted:
    """The result of a successful response."""
    result: Powerpack | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(Powerpack)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
