"""The text of answers in any encoding."""

from __future__ import annotations

import pytest

from plivo_emulator.webhooks.encodings import text_of

DECLARED = '<?xml version="1.0" encoding="{}"?><Response><Speak>Olé</Speak></Response>'


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "iso-8859-1", "Windows-1252", "ISO-8859-15", "latin1"]
)
def test_the_declaration_counts(encoding: str) -> None:
    text = DECLARED.format(encoding)
    assert text_of(text.encode(encoding), None).removeprefix("\ufeff") == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_counts_more(encoding: str) -> None:
    text = DECLARED.format("iso-8859-1")
    assert text_of(text.encode(encoding), "iso-8859-1") == text


def test_the_header_counts_more_than_the_declaration() -> None:
    text = DECLARED.format("utf-8")
    assert text_of(text.encode("iso-8859-1"), "ISO-8859-1") == text


@pytest.mark.parametrize("unknown", ["idna", "unicode_escape", "rot13", "x-none", "iso-8859-99"])
def test_other_encodings_are_read_as_utf_8(unknown: str) -> None:
    text = DECLARED.format(unknown)
    assert text_of(text.encode(), unknown) == text


def test_what_cannot_be_read_is_replaced() -> None:
    assert text_of(b"Ol\xe9", None) == "Ol\ufffd"
    assert text_of(b"", "utf-16") == ""
