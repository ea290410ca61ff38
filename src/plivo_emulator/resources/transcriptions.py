"""Transcriptions of recordings (Plivo's page on transcriptions)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import get_or_404
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources.recordings import finished_recording
from plivo_emulator.telephony.rates import TRANSCRIPTION_RATE
from plivo_emulator.voice.recordings import (
    RECORDINGS,
    TranscriptionOrder,
    Utterance,
    read_recording,
)
from plivo_emulator.voice.transcriptions import (
    TRANSCRIPTIONS,
    plain_text,
    read_transcription,
    remove_transcription,
    speakers_text,
    transcribe,
)

part = Part(__name__, due_work=("call", "recording"))

SHORTEST_MS: Final = 500
LONGEST_MS: Final = 4 * 60 * 60 * 1000


# What the types other than the default look like is unconfirmed (U65).
_FORMS: Final[dict[str, Callable[[list[Utterance]], str]]] = {
    "transcription": speakers_text,
    "raw": plain_text,
    "diarized": speakers_text,
}


@part.handler
def transcriptions_create(ctx: RequestContext) -> dict[str, Any]:
    """Have a recording transcribed.

    Raises:
        ApiError: 400, it is too short or too long (U63).
    """
    recording = finished_recording(ctx)
    if not SHORTEST_MS <= recording.duration_ms <= LONGEST_MS:
        raise bad_request("recording must be 500 milliseconds to 4 hours long")
    url = (ctx.body or {}).get("transcription_callback_url", "")
    transcribe(ctx, recording, TranscriptionOrder(url=url))
    return {"message": "transcription in progress"}


@part.handler
def transcriptions_get(ctx: RequestContext) -> dict[str, Any]:
    """Return the words of a recording, in the form that `type` wants."""
    row = get_or_404(ctx, TRANSCRIPTIONS, ctx.path["recording_id"].lower())
    recording = RECORDINGS.get(ctx.tx, row["recording_id"])
    if not row["done"] or recording is None:
        raise not_found()
    found, about = read_transcription(row), read_recording(recording)
    return {
        "cost": float(found.cost),
        "rate": float(TRANSCRIPTION_RATE),
        "recording_duration_ms": about.duration_ms,
        "recording_start_ms": about.start_ms,
        "status": "success",
        "transcription": _FORMS[ctx.query.get("type", "transcription")](found.words),
    }


@part.handler
def transcriptions_delete(ctx: RequestContext) -> dict[str, Any]:
    """Delete the words of a recording, or stop looking for them."""
    row = get_or_404(ctx, TRANSCRIPTIONS, ctx.path["recording_id"].lower())
    remove_transcription(ctx.tx, row["recording_id"])
    return {"message": "request accepted"}
