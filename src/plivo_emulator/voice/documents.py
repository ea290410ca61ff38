"""The documents that calls follow: kept as they came, read when they are needed.

The elements are imported with the first document: many runs of an emulator play no calls, and the
import is a tenth of the start.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.store import Table, Transaction
from plivo_emulator.telephony.xml import Instruction, Problem, Report, check
from plivo_emulator.voice.definitions import Element, read_element

DOCUMENTS: Final = Table("call_documents", key="call_uuid", columns={"call_uuid": "TEXT"})

part = Part(__name__, tables=[DOCUMENTS])

_REMEMBERED: Final = 256


@lru_cache(_REMEMBERED)
def read_document(body: str, content_type: str) -> Report:
    """Check a reply that is to be a document for a call."""
    from plivo_emulator.voice.elements import FOR_CALLS, LANGUAGE

    report = check(body, LANGUAGE, allowed=FOR_CALLS, content_type=content_type)
    faults = tuple(_faults(report.instructions)) if report.valid else ()
    return replace(report, problems=(*report.problems, *faults)) if faults else report


def _faults(instructions: Iterable[Instruction]) -> Iterator[Problem]:
    """Yield the attributes of elements, and of those inside, that nothing can be made of."""
    from plivo_emulator.voice.elements import ELEMENTS

    for each in instructions:
        if each.name in ELEMENTS:
            for text in read_element(ELEMENTS, each).faults():
                yield Problem("error", each.line, each.name, f"{text}.")
            yield from _faults(each.children)


@lru_cache(_REMEMBERED)
def shown_document(body: str, content_type: str) -> dict[str, Any]:
    """Return a document and its problems as JSON, which must not be changed."""
    return read_document(body, content_type).document()


def keep_document(tx: Transaction, call_uuid: str, body: str) -> None:
    """Let a call follow a document from now on."""
    DOCUMENTS.put(tx, {"xml": body}, call_uuid=call_uuid)


def forget_document(tx: Transaction, call_uuid: str) -> None:
    """Drop the document of a call that is over."""
    DOCUMENTS.delete(tx, call_uuid)


def elements_of(tx: Transaction, call_uuid: str) -> tuple[Element, ...]:
    """Return what a call is to play, in order; what `PreAnswer` holds stands in its place."""
    row = DOCUMENTS.get(tx, call_uuid)
    return () if row is None else read_elements(row.document["xml"])


@lru_cache(_REMEMBERED)
def audio_of(body: str, content_type: str) -> tuple[str, ...]:
    """Return the URLs of the audio files that a reply names, none if it is no valid document."""
    if not read_document(body, content_type).valid:
        return ()
    return tuple(dict.fromkeys(url for each in read_elements(body) for url in each.audio()))


@lru_cache(_REMEMBERED)
def read_elements(body: str) -> tuple[Element, ...]:
    """Return what a checked document has, in order; what `PreAnswer` holds stands in its place."""
    from plivo_emulator.voice.elements import ELEMENTS, FOR_CALLS, LANGUAGE

    report = check(body, LANGUAGE, allowed=FOR_CALLS)
    read = (read_element(ELEMENTS, each) for each in report.instructions)
    return tuple(part for each in read for part in each.unfolded())
