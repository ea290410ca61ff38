"""Any event of the contract on demand, including those that nothing in the emulator causes.

Plivo documents some events and values without saying when they occur (decisions U11, C36). Others
are rare or belong to features that are not simulated. This makes it possible to test handlers for
all of them, except where only the request or the document that causes an event says where it goes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from plivo_emulator.core.services import Context
from plivo_emulator.domain import message_events
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.brands import BRANDS
from plivo_emulator.domain.campaigns import CAMPAIGNS
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.domain.messages import MESSAGES, read_message
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.tollfree import TOLLFREE_VERIFICATIONS
from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.simulation import (
    brand_reviews,
    campaign_reviews,
    inbound_messages,
    masked_calls,
    passwords,
    tollfree_reviews,
)
from plivo_emulator.store import Row, Table
from plivo_emulator.store.records import from_document
from plivo_emulator.voice import requests
from plivo_emulator.voice.calls import CALLS, Call, Target
from plivo_emulator.voice.requests import APPLICATION_TARGETS
from plivo_emulator.voice.streaming import lifecycle
from plivo_emulator.voice.streaming.streams import STREAMS, Stream


@dataclass(frozen=True, slots=True)
class Draft:
    """An event about an existing subject, without its specific fields.

    Attributes:
        url: the destination, empty for none.
        method: `GET` or `POST`.
        fields: the fields known from the subject.
        owner: the owner columns.
    """

    url: str
    method: str
    fields: dict[str, Any]
    owner: dict[str, str]


def draft(context: Context, event: str, subject: str) -> Draft | None:
    """Draft an event about its subject; `None` if there is no such subject.

    Args:
        context: the change that causes it.
        event: its operationId in the contract.
        subject: a `session_uuid`, `message_uuid`, `stream_id`, the `call_uuid` of a call that the
            account placed, a `brand_id`, a `campaign_id`, the `uuid` of a toll-free verification,
            or the `app_id` for the events of applications.

    Raises:
        KeyError: the event does not have such a subject.
    """
    table, begin = _KINDS[event]
    row = table.get(context.tx, subject)
    if row is None:
        return None
    begun = begin(context, row, event)
    if begun is None:
        return None
    url, method, fields = begun
    owner = {column: str(row[column]) for column in OWNER_COLUMNS}
    return Draft(url, method, fields, owner)


_Begun = tuple[str, str, dict[str, Any]]


def _masking(context: Context, row: Row, event: str) -> _Begun:
    url, method = (row.document[name] for name in masked_calls.TARGETS[event])
    return url, method, masked_calls.common_fields(context, row)


def _verify(context: Context, row: Row, event: str) -> _Begun:
    last = len(row.document["attempt_details"]) - 1
    return row["url"], row["method"], passwords.common_fields(row, last)


def _call(context: Context, row: Row, event: str) -> _Begun:
    url, method = (row.document[name] for name in APPLICATION_TARGETS[event])
    fields = {"CallUUID": context.ids.uuid(), "ParentAuthID": row["account"]}
    return url, method, fields


def _placed_call(context: Context, row: Row, event: str) -> _Begun | None:
    # Those that came in, and masked calls, have other events.
    if not row.document["request"]:
        return None
    call = from_document(Call, row.document | {"subaccount": row["subaccount"]})
    target = call.targets.get(_PLACED_TARGETS[event], Target())
    if event == requests.MACHINE and call.request and call.request.detection:
        target = call.request.detection.target
    return target.url, target.method, requests.standard_fields(call)


def _stream(context: Context, row: Row, event: str) -> _Begun:
    stream = from_document(Stream, row.document)
    wanted = stream.request
    fields = lifecycle.standard_fields(context, stream)
    return wanted.status_callback_url, wanted.status_callback_method, fields


def _status(context: Context, row: Row, event: str) -> _Begun:
    message = read_message(row)
    fields = message_events.status_fields(message, row["recipient"])
    return message.url, message.method, fields


def _message(context: Context, row: Row, event: str) -> _Begun:
    document = row.document
    fields = {"MessageUUID": context.ids.uuid()}
    return document["message_url"], document["message_method"], fields


def _brand(context: Context, row: Row, event: str) -> _Begun:
    return row["url"], row["method"], brand_reviews.event_fields(row)


def _campaign(context: Context, row: Row, event: str) -> _Begun:
    return row["url"], row["method"], campaign_reviews.common_fields(row)


def _tollfree(context: Context, row: Row, event: str) -> _Begun:
    form = row.document["form"]
    return form["callback_url"], form["callback_method"], tollfree_reviews.event_fields(row)


# Where the events of calls that the account placed go, as the calls name these targets.
_PLACED_TARGETS: Final = {
    **{requests.OF_PLACED_CALLS[event]: event for event in APPLICATION_TARGETS},
    requests.RING: requests.RING,
    requests.MACHINE: requests.MACHINE,
}
_KINDS: Final[dict[str, tuple[Table, Callable[[Context, Row, str], _Begun | None]]]] = {
    **dict.fromkeys(masked_calls.TARGETS, (MASKING_SESSIONS, _masking)),
    passwords.EVENT: (VERIFY_SESSIONS, _verify),
    **dict.fromkeys(APPLICATION_TARGETS, (APPLICATIONS, _call)),
    inbound_messages.MESSAGE: (APPLICATIONS, _message),
    **dict.fromkeys(_PLACED_TARGETS, (CALLS, _placed_call)),
    lifecycle.STATUS: (STREAMS, _stream),
    message_events.EVENT: (MESSAGES, _status),
    brand_reviews.EVENT: (BRANDS, _brand),
    campaign_reviews.EVENT: (CAMPAIGNS, _campaign),
    tollfree_reviews.EVENT: (TOLLFREE_VERIFICATIONS, _tollfree),
}
