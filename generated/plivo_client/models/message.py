"""Message (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .message_direction import MessageDirection
    from .message_kind import MessageKind
    from .message_state import MessageState


@define(eq=False, repr=False)
class Message(Model):
    """The record of a message. Its text is not part of it."""

    _required = frozenset(
        {
            "message_uuid",
            "message_time",
            "message_direction",
            "message_state",
            "message_type",
            "from_number",
            "to_number",
            "units",
            "total_rate",
            "total_amount",
        }
    )

    message_uuid: str
    """Identifier of the message."""
    message_time: str
    """When it was accepted or received."""
    message_direction: MessageDirection
    """Whether a message was received or sent."""
    message_state: MessageState
    """How far a message is. An incoming one is `received`, then `delivered` to its application or
    `undelivered`."""
    message_type: MessageKind
    """Kind of a message."""
    from_number: str
    """The sender, without a plus sign."""
    to_number: str
    """The destination, without a plus sign. Its last three digits are `***` if `log` says so."""
    units: int
    """How many parts are charged."""
    total_rate: str
    """US dollars a unit."""
    total_amount: str
    """US dollars for all units, without the fees of the carrier. `0.00000` if it failed."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    resource_uri: str | Unset = UNSET
    """Relative address of the message."""
    message_sent_time: str | None | Unset = UNSET
    """When it was handed to the carrier; `null` before."""
    message_updated_time: str | None | Unset = UNSET
    """When its state changed last; `null` before."""
    error_code: str | None | Unset = UNSET
    """Why it failed or was not delivered; `000` if it was delivered, `null` while that is open."""
    error_message: str | Unset = UNSET
    """The error in words; empty when there is none."""
    powerpack_id: str | Unset = UNSET
    """Identifier of the Powerpack that chose the sender. Absent without one."""
    requester_ip: str | Unset = UNSET
    """Address that the request came from; empty for incoming messages."""
    is_domestic: bool | Unset = UNSET
    """Whether sender and destination are in the same country."""
    replaced_sender: str | Unset = UNSET
    """Sender that the carrier showed instead; empty when there is none."""
    tendlc_campaign_id: str | Unset = UNSET
    """10DLC campaign of the sender; empty when there is none."""
    tendlc_registration_status: str | Unset = UNSET
    """`registered` or `unregistered`; empty when there is none."""
    destination_country_iso2: str | Unset = UNSET
    """ISO 3166-1 alpha-2 code of the destination's country."""
    destination_network: str | Unset = UNSET
    """Mobile network of the destination; empty when there is none."""
    carrier_fees: str | Unset = UNSET
    """US dollars that the carrier charges for all units."""
    carrier_fees_rate: str | Unset = UNSET
    """US dollars that the carrier charges a unit."""
    dlt_entity_id: str | None | Unset = UNSET
    """The `dlt_entity_id` of the request; empty or `null` when there is none."""
    dlt_template_id: str | None | Unset = UNSET
    """The `dlt_template_id` of the request; empty or `null` when there is none."""
    dlt_template_category: str | None | Unset = UNSET
    """The `dlt_template_category` of the request; empty or `null` when there is none."""
    conversation_id: str | None | Unset = UNSET
    """WhatsApp conversation; empty or `null` when there is none."""
    conversation_origin: str | None | Unset = UNSET
    """Kind of the WhatsApp conversation; empty or `null` when there is none."""
    conversation_expiration_timestamp: str | None | Unset = UNSET
    """When the WhatsApp conversation ends, written like the other times; empty or `null` when there
    is none. One page calls it `conversation_expiry_timestamp`."""
    log: str | Unset = UNSET
    """The `log` of the request. Known from the Go SDK only."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("message_uuid", UNSET),
            get("message_time", UNSET),
            get("message_direction", UNSET),
            get("message_state", UNSET),
            get("message_type", UNSET),
            get("from_number", UNSET),
            get("to_number", UNSET),
            get("units", UNSET),
            get("total_rate", UNSET),
            get("total_amount", UNSET),
            get("api_id", UNSET),
            get("resource_uri", UNSET),
            get("message_sent_time", UNSET),
            get("message_updated_time", UNSET),
            get("error_code", UNSET),
            get("error_message", UNSET),
            get("powerpack_id", UNSET),
            get("requester_ip", UNSET),
            get("is_domestic", UNSET),
            get("replaced_sender", UNSET),
            get("tendlc_campaign_id", UNSET),
            get("tendlc_registration_status", UNSET),
            get("destination_country_iso2", UNSET),
            get("destination_network", UNSET),
            get("carrier_fees", UNSET),
            get("carrier_fees_rate", UNSET),
            get("dlt_entity_id", UNSET),
            get("dlt_template_id", UNSET),
            get("dlt_template_category", UNSET),
            get("conversation_id", UNSET),
            get("conversation_origin", UNSET),
            get("conversation_expiration_timestamp", UNSET),
            get("log", UNSET),
        )
        self.raw = source
        return self
