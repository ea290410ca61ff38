"""WhatsApp conversations: 24 hours in which anything may be sent (Plivo's pages on WhatsApp).

A template opens one at any time, and so does a message of the person.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.messages import Conversation
from plivo_emulator.store import Table
from plivo_emulator.store.records import from_document, to_document

CONVERSATIONS: Final = Table("conversations", key="pair", columns={"pair": "TEXT"})

part = Part(__name__, tables=[CONVERSATIONS])

LIFETIME: Final = timedelta(hours=24)
CLOSED: Final = "380"
"""The error code of a message outside a conversation that is no template."""
_ID_LENGTH: Final = 10


def conversation(context: Context, pair: tuple[str, str, str]) -> Conversation | None:
    """Return the open conversation of a pair, if there is one.

    Args:
        context: where to look.
        pair: an account, its number, and a person.
    """
    row = CONVERSATIONS.get(context.tx, " ".join(pair))
    if row is None:
        return None
    found = from_document(Conversation, row.document)
    return found if found.expires > context.now else None


def opened(context: Context, pair: tuple[str, str, str], origin: str) -> Conversation:
    """Return the open conversation of a pair, a new one of this origin if there is none."""
    found = conversation(context, pair)
    if found is None:
        found = Conversation(
            conversation_id=context.ids.digits(_ID_LENGTH),
            origin=origin,
            expires=context.now + LIFETIME,
        )
        CONVERSATIONS.put(context.tx, to_document(found), pair=" ".join(pair))
    return found
