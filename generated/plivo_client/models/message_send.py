"""MessageSend (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode
from plivo_runtime.shapes import Tagged
from plivo_runtime.unset import UNSET

from .button_message import ButtonMessage
from .link_message import LinkMessage
from .list_message import ListMessage
from .whats_app_location import WhatsAppLocation
from .whats_app_template import WhatsAppTemplate

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .dlt_template_category import DltTemplateCategory
    from .http_method import HttpMethod
    from .message_kind import MessageKind
    from .message_log import MessageLog


@define(eq=False, repr=False)
class MessageSend(Model):
    """What to send, and to whom. `src` and `powerpack_uuid` exclude each other."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset({"dst"})

    dst: str
    """Phone numbers with country code, separated by `<`: at most 1000 different ones of at most 14
    digits each. Spaces, plus signs, dashes, dots, slashes and brackets are removed."""
    src: str | Unset = UNSET
    """The sender: a number or short code of yours, or a name of up to 11 letters and digits for
    countries that allow it. All other characters are removed. To the US and Canada it must be a
    number of your account."""
    powerpack_uuid: str | Unset = UNSET
    """Identifier of the Powerpack that chooses the sender."""
    text: str | Unset = UNSET
    """The text. SMS have at most 1600 characters of the GSM alphabet or 737 others, WhatsApp
    messages 4096. With media it is the caption."""
    type_: MessageKind | Unset = UNSET
    """Kind of message. `sms` unless given."""
    url: str | Unset = UNSET
    """URL that receives the status events."""
    method: HttpMethod | Unset = UNSET
    """How `url` is called. `POST` unless given."""
    log: MessageLog | bool | Unset = UNSET
    """What Plivo keeps: `false` and `content_only` hide the last three digits of the destination,
    `false` and `number_only` do not keep the text. `true` unless given. SDKs also send a
    boolean."""
    trackable: bool | Unset = UNSET
    """Whether a report on the conversion will follow. False unless given."""
    media_urls: list[str] | Unset = UNSET
    """Addresses of files to attach, each at most 2 MB, all at most 5 MB. At most 10 for MMS
    together with `media_ids`, 1 for WhatsApp."""
    media_ids: list[str] | Unset = UNSET
    """Identifiers of uploaded files to attach."""
    message_expiry: int | Unset = UNSET
    """Seconds after which a message that is still queued fails with error 420. 10800 unless given;
    one page allows 10799 at most."""
    template: WhatsAppTemplate | Unset = UNSET
    """An approved WhatsApp template. It can be sent at any time and opens a conversation."""
    interactive: ButtonMessage | ListMessage | LinkMessage | Unset = UNSET
    """Buttons, a list or a link, for a conversation that is open."""
    location: WhatsAppLocation | Unset = UNSET
    """A place on the map."""
    dlt_entity_id: str | Unset = UNSET
    """Deprecated. Identifier of the registered sender. India only."""
    dlt_template_id: str | Unset = UNSET
    """Deprecated. Identifier of the registered template. India only."""
    dlt_template_category: DltTemplateCategory | Unset = UNSET
    """Deprecated. Category of the registered template. India only."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("dst", UNSET),
            get("src", UNSET),
            get("powerpack_uuid", UNSET),
            get("text", UNSET),
            get("type", UNSET),
            get("url", UNSET),
            get("method", UNSET),
            get("log", UNSET),
            get("trackable", UNSET),
            get("media_urls", UNSET),
            get("media_ids", UNSET),
            get("message_expiry", UNSET),
            decode(WhatsAppTemplate, get("template", UNSET)),
            Tagged(
                "type",
                {
                    "button": ButtonMessage,
                    "ButtonMessage": ButtonMessage,
                    "list": ListMessage,
                    "ListMessage": ListMessage,
                    "cta_url": LinkMessage,
                    "LinkMessage": LinkMessage,
                },
            ).decode(get("interactive", UNSET)),
            decode(WhatsAppLocation, get("location", UNSET)),
            get("dlt_entity_id", UNSET),
            get("dlt_template_id", UNSET),
            get("dlt_template_category", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
