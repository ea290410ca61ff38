"""What is done with a live call: record, play, speak, send digits (Plivo's API reference: Call)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.ownership import get_or_404
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.voice import background, call_recordings, phones, playing
from plivo_emulator.voice.calls import CALLS, CallStatus
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.documents import read_document
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.recordings import (
    RUNNING,
    Recording,
    play_seconds,
    recordings_of,
    save_recording,
)
from plivo_emulator.voice.sounds import speech_seconds

part = Part(__name__, due_work=("call", "recording"))

_TIME_LIMIT: Final = 60
_HOW: Final = ("loop", "length")
_OF_REQUESTS: Final = (background.MIXED, background.ALONE)
_OF_RECORD: Final = (
    "file_format",
    "callback_url",
    "callback_method",
    "transcription_type",
    "transcription_url",
    "transcription_method",
    "transcription_report_type",
)
_SPEAK_ELEMENT: Final = re.compile(r"\s*<speak(?:\s[^>]*)?>(.*)</speak>\s*", re.DOTALL)


@part.handler
def call_actions_start_recording(ctx: RequestContext) -> dict[str, Any]:
    """Record a call in the background, for some time at most."""
    from plivo_emulator.voice.elements.record import Record

    options: dict[str, Any] = {name: ctx.body[name] for name in _OF_RECORD if name in ctx.body}
    options |= {
        "record_channel_type": ctx.body.get("record_channel_type", "mono"),
        "max_length": ctx.body.get("time_limit", _TIME_LIMIT),
    }
    with _live(ctx) as live:
        recording = call_recordings.start(live, Record(record_session=True, **options))
    recording.api_id = ctx.api_id
    save_recording(ctx.tx, recording)
    return {
        "message": "call recording started",
        "recording_id": recording.recording_id,
        "url": recording.url,
    }


@part.handler
def call_actions_stop_recording(ctx: RequestContext) -> None:
    """Stop one recording, or all that go on beside the document."""
    with _live(ctx) as live:
        for recording in _chosen(ctx, live.call.call_uuid):
            if recording.whole and recording.state == RUNNING:
                call_recordings.stop(live, recording.recording_id)


@part.handler
def call_actions_start_playing(ctx: RequestContext) -> dict[str, Any]:
    """Play files to one party or both."""
    urls = (url.strip() for url in ctx.body["urls"].split(","))
    _start(ctx, [Sound(kind="play", text=url, seconds=play_seconds(ctx, url)) for url in urls])
    return {"message": "play started"}


@part.handler
def call_actions_stop_playing(ctx: RequestContext) -> None:
    """Stop the files that are played."""
    _stop(ctx, "play")


@part.handler
def call_actions_start_speaking(ctx: RequestContext) -> dict[str, Any]:
    """Read a text out to one party or both."""
    text = ctx.body["text"]
    if ctx.body.get("type") == "ssml":
        text = spoken(text)
    _start(ctx, [Sound(kind="speak", text=text, seconds=speech_seconds(text))])
    return {"message": "speak started"}


@part.handler
def call_actions_stop_speaking(ctx: RequestContext) -> None:
    """Stop the texts that are read out."""
    _stop(ctx, "speak")


@part.handler
def call_actions_send_digits(ctx: RequestContext) -> dict[str, Any]:
    """Send tones to one party."""
    with _live(ctx) as live:
        for leg in _legs(live, ctx.body.get("leg", "aleg")):
            leg.send_tones(ctx.body["digits"])
    return {"message": "digits sent"}


@contextmanager
def _live(ctx: RequestContext) -> Iterator[LiveCall]:
    """Open the call of the path, which must be in progress (U60)."""
    row = get_or_404(ctx, CALLS, ctx.path["call_uuid"], hold=False)
    with exchange(ctx) as calls:
        live = calls.get(row["call_uuid"])
        if live is None or live.call.status is not CallStatus.IN_PROGRESS:
            raise not_found()
        yield live


def _chosen(ctx: RequestContext, call_uuid: str) -> list[Recording]:
    """Return the recordings that a request is about: that of a URL, or all (U61)."""
    recordings = recordings_of(ctx.tx, call_uuid)
    if (url := ctx.query.get("URL")) is None:
        return recordings
    named = [each for each in recordings if each.url == url]
    if not named:
        raise not_found()
    return named


def _start(ctx: RequestContext, sounds: Sequence[Sound]) -> None:
    how: dict[str, Any] = {name: ctx.body[name] for name in _HOW if name in ctx.body}
    how["tag"] = background.MIXED if ctx.body.get("mix", True) else background.ALONE
    with _live(ctx) as live:
        for leg in _legs(live, ctx.body.get("legs", "aleg")):
            playing.play(leg, sounds, how, ctx.api_id)


def _stop(ctx: RequestContext, kind: str) -> None:
    with _live(ctx) as live:
        for leg in _legs(live, "both"):
            playing.stop(leg, kind, of_room=False)
            background.stop_sounds(leg.call, ctx.now, kind, tags=_OF_REQUESTS)
            phones.listen(leg)


def _legs(live: LiveCall, legs: str) -> list[LiveCall]:
    """Return the legs that are meant, seen from the call of the path.

    Raises:
        ApiError: 404, the call is connected with no other.
    """
    other = _partner(live)
    if legs == "bleg" and other is None:
        raise not_found()
    wanted = (live if legs != "bleg" else None, other if legs != "aleg" else None)
    return [leg for leg in wanted if leg is not None]


def _partner(live: LiveCall) -> LiveCall | None:
    """Return the call that another one is connected with by `Dial`, if there is one."""
    calls = live.exchange
    if not live.call.parent:
        return calls.get(live.state.get("bridge", ""))
    parent = calls.get(live.call.parent)
    connected = parent is not None and parent.state.get("bridge") == live.call.call_uuid
    return parent if connected else None


def spoken(ssml: str) -> str:
    """Return what is heard of a text with markup.

    Raises:
        ApiError: 400, it is not valid.
    """
    inside = _SPEAK_ELEMENT.fullmatch(ssml)
    report = read_document(
        f"<Response><Speak>{inside[1] if inside else ssml}</Speak></Response>", "application/xml"
    )
    if not report.valid or len(report.instructions) != 1:
        raise bad_request("text parameter is not valid SSML")
    return " ".join(report.instructions[0].text.split())
