"""MessageStatusEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .message_event_status import MessageEventStatus
    from .message_kind import MessageKind


@define(eq=False, repr=False)
class MessageStatusEvent(Model):
    """The state of a message changed. Fields without a value are empty."""

    _wire_names = {
        "message_uuid": "MessageUUID",
        "parent_message_uuid": "ParentMessageUUID",
        "part_info": "PartInfo",
        "from_": "From",
        "to": "To",
        "status": "Status",
        "units": "Units",
        "type_": "Type",
        "total_rate": "TotalRate",
        "total_amount": "TotalAmount",
        "mcc": "MCC",
        "mnc": "MNC",
        "error_code": "ErrorCode",
        "sequence": "Sequence",
        "message_time": "MessageTime",
        "queued_time": "QueuedTime",
        "sent_time": "SentTime",
        "delivery_report_time": "DeliveryReportTime",
        "powerpack_uuid": "PowerpackUUID",
        "conversation_id": "ConversationID",
        "conversation_origin": "ConversationOrigin",
        "conversation_expiration_timestamp": "ConversationExpirationTimestamp",
    }
    _required = frozenset(
        {"MessageUUID", "ParentMessageUUID", "PartInfo", "From", "To", "Status", "Units"}
    )

    message_uuid: str
    """Identifier of the message."""
    parent_message_uuid: str
    """The same identifier."""
    part_info: str
    """The words `1 of 1`."""
    from_: str
    """The sender, without a plus sign."""
    to: str
    """The destination, without a plus sign."""
    status: MessageEventStatus
    """State that a message has reached."""
    units: str
    """How many parts are charged."""
    type_: MessageKind | Unset = UNSET
    """Kind of a message."""
    total_rate: str | Unset = UNSET
    """US dollars a unit."""
    total_amount: str | Unset = UNSET
    """US dollars for the message."""
    mcc: str | Unset = UNSET
    """Mobile country code of the destination, if it is known."""
    mnc: str | Unset = UNSET
    """Mobile network code of the destination, if it is known."""
    error_code: str | Unset = UNSET
    """Why it failed or was not delivered."""
    sequence: str | Unset = UNSET
    """Which event of the message it is, from 1."""
    message_time: str | Unset = UNSET
    """When the request was made, in UTC."""
    queued_time: str | Unset = UNSET
    """When it was queued, in UTC."""
    sent_time: str | Unset = UNSET
    """When it was handed to the carrier, in UTC."""
    delivery_report_time: str | Unset = UNSET
    """When the carrier told what became of it, in UTC."""
    requester_ip: str | Unset = UNSET
    """Address that the request came from."""
    powerpack_uuid: str | Unset = UNSET
    """Identifier of the Powerpack that chose the sender."""
    conversation_id: str | Unset = UNSET
    """WhatsApp conversation."""
    conversation_origin: str | Unset = UNSET
    """Kind of the WhatsApp conversation."""
    conversation_expiration_timestamp: str | Unset = UNSET
    """When the WhatsApp conversation ends, in seconds since 1970."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("MessageUUID", UNSET),
            get("ParentMessageUUID", UNSET),
            get("PartInfo", UNSET),
            get("From", UNSET),
            get("To", UNSET),
            get("Status", UNSET),
            get("Units", UNSET),
            get("Type", UNSET),
            get("TotalRate", UNSET),
            get("TotalAmount", UNSET),
            get("MCC", UNSET),
            get("MNC", UNSET),
            get("ErrorCode", UNSET),
            get("Sequence", UNSET),
            get("MessageTime", UNSET),
            get("QueuedTime", UNSET),
            get("SentTime", UNSET),
            get("DeliveryReportTime", UNSET),
            get("requester_ip", UNSET),
            get("PowerpackUUID", UNSET),
            get("ConversationID", UNSET),
            get("ConversationOrigin", UNSET),
            get("ConversationExpirationTimestamp", UNSET),
        )
        self.raw = source
        return self
