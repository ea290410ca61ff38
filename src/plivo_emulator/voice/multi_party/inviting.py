"""Participants that requests add: calls that are placed, and live calls that are moved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any, Final

from plivo_emulator.voice import attributes
from plivo_emulator.voice.definitions import LiveCall

if TYPE_CHECKING:
    from plivo_emulator.voice.calls import Invitation

# Characters that no document can have, not even escaped.
_UNWRITABLE: Final = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Where requests and elements differ (C140, C141).
_DEFAULTS: Final = {"recording_callback_method": "GET", "status_callback_method": "GET"}


def document_for(name: str, options: Mapping[str, Any]) -> str:
    """Return the document with which a participant of a request enters.

    Args:
        name: of the multi-party call.
        options: of the request, by their names there.
    """
    # Imported late, as all elements: see `documents`.
    from plivo_emulator.voice.elements.multi_party_call import MultiPartyCall

    given = {**_DEFAULTS, **options}
    known = attributes.attributes_of(MultiPartyCall)
    pairs = (
        f' {each.name}="{_quotable(given[each.field])}"'
        for each in known.values()
        if each.field in given
    )
    inside = escape(name, quote=False)
    return f"<Response><MultiPartyCall{''.join(pairs)}>{inside}</MultiPartyCall></Response>"


def move(live: LiveCall, invitation: Invitation) -> None:
    """Let a live call enter, whatever it does at present."""
    if live.call.follows:
        live.leave_parent(parent_goes_on=True)
    elif (element := live.element) is not None:
        element.stop(live)
    live.call.invitation = invitation
    live.abandon()
    live.follow(invitation.xml)


def _quotable(value: Any) -> str:
    """Return a value as an attribute has it between quotes."""
    # A parser turns what is not escaped into spaces.
    return escape(_text(value)).translate({9: "&#9;", 10: "&#10;", 13: "&#13;"})


def _text(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return _UNWRITABLE.sub("", text)
