"""The documents with which participants of requests enter multi-party calls."""

from __future__ import annotations

from plivo_emulator.voice.documents import read_document, read_elements
from plivo_emulator.voice.elements.multi_party_call import MultiPartyCall
from plivo_emulator.voice.multi_party.inviting import document_for

NAME = 'Tea & <biscuits> "at" four o\'clock'
URL = "https://example.com/a?b=\"c\"&d='e'<f>"


def test_nothing_of_a_request_is_markup() -> None:
    body = document_for(NAME, {"role": "Agent", "status_callback_url": URL, "coach_mode": False})
    assert read_document(body, "application/xml").valid
    (element,) = read_elements(body)
    assert isinstance(element, MultiPartyCall)
    assert element.text == NAME
    assert element.status_callback_url == URL


def test_lines_and_tabs_stay() -> None:
    body = document_for("room", {"role": "Agent", "status_callback_url": "a\tb\nc\x00d"})
    assert 'statusCallbackUrl="a&#9;b&#10;cd"' in body
