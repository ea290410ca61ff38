"""POST /Account/{auth_id}/Message/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object, OneOf
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.message_queued import MessageQueued

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.button_message import ButtonMessage, ButtonMessageDict
    from ...models.dlt_template_category import DltTemplateCategory
    from ...models.http_method import HttpMethod
    from ...models.link_message import LinkMessage, LinkMessageDict
    from ...models.list_message import ListMessage, ListMessageDict
    from ...models.message_kind import MessageKind
    from ...models.message_log import MessageLog
    from ...models.whats_app_location import WhatsAppLocation, WhatsAppLocationDict
    from ...models.whats_app_template import WhatsAppTemplate, WhatsAppTemplateDict


def build(
    auth_id: str,
    *,
    dst: str | builtins.list[str],
    src: str | None | Unset = UNSET,
    powerpack_uuid: str | None | Unset = UNSET,
    text: str | None | Unset = UNSET,
    type_: MessageKind | None | Unset = UNSET,
    url: str | None | Unset = UNSET,
    method: HttpMethod | None | Unset = UNSET,
    log: MessageLog | bool | None | Unset = UNSET,
    trackable: bool | None | Unset = UNSET,
    media_urls: builtins.list[str] | None | Unset = UNSET,
    media_ids: builtins.list[str] | None | Unset = UNSET,
    message_expiry: int | None | Unset = UNSET,
    template: WhatsAppTemplate | WhatsAppTemplateDict | None | Unset = UNSET,
    interactive: ButtonMessage
    | ButtonMessageDict
    | ListMessage
    | ListMessageDict
    | LinkMessage
    | LinkMessageDict
    | None
    | Unset = UNSET,
    location: WhatsAppLocation | WhatsAppLocationDict | None | Unset = UNSET,
    dlt_entity_id: str | None | Unset = UNSET,
    dlt_template_id: str | None | Unset = UNSET,
    dlt_template_category: DltTemplateCategory | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Message/",
        json=given(
            {
                "src": src,
                "powerpack_uuid": powerpack_uuid,
                "dst": joined(dst, "<"),
                "text": text,
                "type": type_,
                "url": url,
                "method": method,
                "log": log,
                "trackable": trackable,
                "media_urls": media_urls,
                "media_ids": media_ids,
                "message_expiry": message_expiry,
                "template": template,
                "interactive": interactive,
                "location": location,
                "dlt_entity_id": dlt_entity_id,
                "dlt_template_id": dlt_template_id,
                "dlt_template_category": dlt_template_category,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> MessageQueued | AsyncAccepted:
    """The result of a successful response."""
    result: MessageQueued | AsyncAccepted = read(
        response,
        Reply(
            range(202, 203), "application/json", OneOf(Object(MessageQueued), Object(AsyncAccepted))
        ),
    )
    return result
