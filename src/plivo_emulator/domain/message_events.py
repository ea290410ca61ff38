"""Events of messages that are sent (Plivo's page on status callbacks)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from plivo_emulator.core.services import Context
from plivo_emulator.domain.messages import SUCCESS, Message
from plivo_emulator.webhooks.events import emit

EVENT: Final = "on_message_status"


def tell(context: Context, message: Message, to: str) -> None:
    """Emit the event of a message's present state, if anybody wants to be told.

    Args:
        context: the change that causes it.
        message: the message; its `sequence` grows, which is not stored.
        to: the whole number of the destination.
    """
    message.sequence += 1
    if message.url:
        emit(
            context,
            EVENT,
            url=message.url,
            method=message.method,
            fields=status_fields(message, to),
            owner={"account": message.account, "subaccount": message.subaccount},
            subject=message.message_uuid,
        )


def status_fields(message: Message, to: str) -> dict[str, Any]:
    """Return the fields of the event of a message's present state.

    Args:
        message: the message.
        to: the whole number of the destination.
    """
    failed = message.error_code not in (None, SUCCESS)
    fields: dict[str, Any] = {
        "MessageUUID": message.message_uuid,
        "ParentMessageUUID": message.message_uuid,
        "PartInfo": "1 of 1",
        "From": message.sender,
        "To": to,
        "Type": message.type,
        "Status": message.state.value,
        "Units": str(message.units),
        "TotalRate": message.total_rate,
        "TotalAmount": message.total_amount,
        "MCC": message.mcc,
        "MNC": message.mnc,
        "ErrorCode": message.error_code if failed else "",
        "Sequence": str(message.sequence),
        "MessageTime": _time(message.time),
        "QueuedTime": _time(message.time),
        "SentTime": _time(message.sent),
        "DeliveryReportTime": _time(message.reported),
        "requester_ip": message.requester_ip,
        "PowerpackUUID": message.powerpack_id or "",
    }
    return fields | (_conversation(message) if message.type == "whatsapp" else {})


def _conversation(message: Message) -> dict[str, str]:
    """Return the fields about the WhatsApp conversation of a message, empty if there is none."""
    of = message.conversation
    return {
        "ConversationID": of.conversation_id if of else "",
        "ConversationOrigin": of.origin if of else "",
        "ConversationExpirationTimestamp": str(int(of.expires.timestamp())) if of else "",
    }


def _time(moment: datetime | None) -> str:
    return "" if moment is None else moment.strftime("%Y-%m-%d %H:%M:%S.%f")
