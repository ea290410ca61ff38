"""GET /Account/{auth_id}/Message/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.pagination import Pages
from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.message_list import MessageList

if TYPE_CHECKING:
    from datetime import datetime

    import httpx

    from plivo_runtime.unset import Unset

    from ...models.conversation_origin import ConversationOrigin
    from ...models.http_method import HttpMethod
    from ...models.message_direction import MessageDirection
    from ...models.message_kind import MessageKind
    from ...models.message_state_filter import MessageStateFilter
    from ...models.tendlc_registration_status import TendlcRegistrationStatus


def build(
    auth_id: str,
    *,
    message_direction: MessageDirection | None | Unset = UNSET,
    message_state: MessageStateFilter | None | Unset = UNSET,
    message_type: MessageKind | None | Unset = UNSET,
    from_number: str | None | Unset = UNSET,
    to_number: str | None | Unset = UNSET,
    error_code: str | None | Unset = UNSET,
    powerpack_id: str | None | Unset = UNSET,
    destination_country_iso2: str | None | Unset = UNSET,
    tendlc_campaign_id: str | None | Unset = UNSET,
    tendlc_registration_status: TendlcRegistrationStatus | None | Unset = UNSET,
    conversation_id: str | None | Unset = UNSET,
    conversation_origin: ConversationOrigin | None | Unset = UNSET,
    message_time: str | datetime | None | Unset = UNSET,
    message_time_gt: str | datetime | None | Unset = UNSET,
    message_time_gte: str | datetime | None | Unset = UNSET,
    message_time_lt: str | datetime | None | Unset = UNSET,
    message_time_lte: str | datetime | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "GET",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Message/",
        params=given(
            {
                "message_direction": message_direction,
                "message_state": message_state,
                "message_type": message_type,
                "from_number": from_number,
                "to_number": to_number,
                "error_code": error_code,
                "powerpack_id": powerpack_id,
                "destination_country_iso2": destination_country_iso2,
                "tendlc_campaign_id": tendlc_campaign_id,
                "tendlc_registration_status": tendlc_registration_status,
                "conversation_id": conversation_id,
                "conversation_origin": conversation_origin,
                "message_time": message_time,
                "message_time__gt": message_time_gt,
                "message_time__gte": message_time_gte,
                "message_time__lt": message_time_lt,
                "message_time__lte": message_time_lte,
                "subaccount": subaccount,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MessageList | AsyncAccepted:
    """The result of a successful response."""
    result: MessageList | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(MessageList)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result


PAGES = Pages(
    ("objects",),
    ("meta", "next_"),
    "offset",
)
