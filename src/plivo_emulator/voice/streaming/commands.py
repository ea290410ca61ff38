"""What the server of a stream asks for, read leniently: programs send many spellings.

What cannot be read is answered `incorrectPayload` or `error` and logged; the connection stays.
"""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Any, Final

import orjson

from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.streaming.audio import LINEAR, Format, read_wav
from plivo_emulator.voice.streaming.lifecycle import (
    add_checkpoint,
    clear_audio,
    complain,
    hear,
)
from plivo_emulator.voice.streaming.streams import Stream, keep_audio, put_in_outbox


class IncorrectPayload(ValueError):
    """Audio that cannot be played; the text says why."""


def obey(live: LiveCall, stream: Stream, text: str | bytes) -> str:
    """Do what a message asks for.

    Args:
        live: the call.
        stream: its stream.
        text: the message.

    Returns:
        The name of what was asked for, empty if that cannot be read.
    """
    try:
        message = orjson.loads(text)
    except orjson.JSONDecodeError:
        message = None
    if not isinstance(message, dict):
        _refuse(live, stream, "error", "a message is not a JSON object")
        return ""
    event = message.get("event")
    command = _COMMANDS.get(event) if isinstance(event, str) else None
    if command is None:
        _refuse(live, stream, "error", f"there is no event {event!r}")
        return ""
    try:
        command(live, stream, message)
    except IncorrectPayload as error:
        _refuse(live, stream, "incorrectPayload", str(error))
    return str(event)


def _play(live: LiveCall, stream: Stream, message: Mapping[str, Any]) -> None:
    if not stream.request.bidirectional:
        _refuse(live, stream, "error", "playAudio needs a bidirectional stream")
        return
    media = message.get("media")
    if not isinstance(media, dict):
        raise IncorrectPayload("playAudio has no media")
    audio, source = _audio_of(stream, media)
    if source != stream.format:
        complain(
            live.context.tx,
            stream,
            f"audio in {source.encoding} at {source.rate} Hz is converted to that of the stream",
        )
    keep_audio(live.context, stream, audio, source, hear(live, stream, source.seconds_of(audio)))


def _audio_of(stream: Stream, media: Mapping[str, Any]) -> tuple[bytes, Format]:
    payload = media.get("payload")
    try:
        audio = b64decode(payload, validate=True) if isinstance(payload, str) else b""
    except (binascii.Error, ValueError):
        raise IncorrectPayload("the payload is not Base64") from None
    if not audio:
        raise IncorrectPayload("the payload is empty")
    named = str(media.get("contentType") or "").replace(" ", "").lower()
    if audio[:4] == b"RIFF":
        try:
            return read_wav(audio)
        except ValueError as error:
            raise IncorrectPayload(f"the payload is not a WAV file: {error}") from None
    source = _named_format(stream, named, media.get("sampleRate"))
    return audio[: len(audio) // source.width * source.width], source


def _named_format(stream: Stream, named: str, rate: Any) -> Format:
    """Return the format that a message names; the rate of the parameter wins over `sampleRate`."""
    own = stream.format
    given = str(rate) if isinstance(rate, int | str) and str(rate).isdecimal() else str(own.rate)
    encoding = {"": own.encoding, "raw": own.encoding, "wav": LINEAR}.get(
        named.partition(";")[0], named.partition(";")[0]
    )
    parameters = named.partition(";")[2] or f"rate={given}"
    try:
        return Format.of(f"{encoding};{parameters}")
    except ValueError:
        raise IncorrectPayload(f"there is no format {named or encoding} at {given} Hz") from None


def _mark(live: LiveCall, stream: Stream, message: Mapping[str, Any]) -> None:
    name = message.get("name")
    if isinstance(name, str):
        add_checkpoint(live.context, stream, name)
    else:
        _refuse(live, stream, "error", "checkpoint has no name")


def _clear(live: LiveCall, stream: Stream, message: Mapping[str, Any]) -> None:
    clear_audio(live, stream)


def _mute(live: LiveCall, stream: Stream, message: Mapping[str, Any]) -> None:
    """A library of Plivo's sends these, but no page says what they do."""
    complain(live.context.tx, stream, f"{message['event']} is not documented and has no effect")


def _send_keys(live: LiveCall, stream: Stream, message: Mapping[str, Any]) -> None:
    keys = str(message.get("dtmf") or "")
    if keys and set(keys) <= set("0123456789*#ABCDwW"):
        live.send_tones(keys)
    else:
        _refuse(live, stream, "error", "sendDTMF has no keys")


_COMMANDS: Final[dict[str, Callable[[LiveCall, Stream, Mapping[str, Any]], None]]] = {
    "playAudio": _play,
    "checkpoint": _mark,
    "clearAudio": _clear,
    "sendDTMF": _send_keys,
    "muteStream": _mute,
    "unmuteStream": _mute,
}


def _refuse(live: LiveCall, stream: Stream, event: str, reason: str) -> None:
    complain(live.context.tx, stream, reason)
    put_in_outbox(live.context, stream, send={"event": event, "reason": reason})
