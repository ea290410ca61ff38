"""Recordings that are simply there, without a call."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from plivo_emulator.control.accounts import owner_columns
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.telephony.phones import digits
from plivo_emulator.voice.recordings import ENDED, Recording, Utterance, finish_recording, party
from plivo_emulator.voice.transcriptions import add_transcription

part = Part(__name__, due_work=())


@part.handler
def recordings_create(ctx: RequestContext) -> dict[str, Any]:
    """Add a finished recording, which ended just now."""
    body = ctx.body
    owner = owner_columns(ctx, body.get("auth_id"))
    length = body.get("seconds", 10.0)
    words = [
        Utterance(speaker=said.get("speaker", 0), start=0, end=length, text=said["text"])
        for said in body.get("words", [])
    ]
    recording = Recording(
        recording_id=ctx.ids.uuid(),
        account=owner["account"],
        subaccount=owner["subaccount"],
        kind=body.get("recording_type", "call"),
        call_uuid=body.get("call_uuid") or ctx.ids.uuid(),
        from_number=party(digits(body.get("from", "14155550123"))),
        to_number=party(digits(body.get("to", "14155550199"))),
        file_format=body.get("file_format", "mp3"),
        channels=body.get("channels", "mono"),
        state=ENDED,
        started=ctx.now - timedelta(seconds=length),
        ended=ctx.now,
        words=words,
        problem=body.get("transcription_error", ""),
        conference_name=body.get("conference_name", ""),
        conference_uuid=body.get("conference_uuid", ""),
        mpc_name=body.get("mpc_name", ""),
        mpc_uuid=body.get("mpc_uuid", ""),
    )
    finish_recording(ctx, recording)
    if body.get("transcribed", False):
        add_transcription(ctx.tx, recording)
    return {
        "recording_id": recording.recording_id,
        "call_uuid": recording.call_uuid,
        "account": recording.account,
        "subaccount": recording.subaccount or None,
        "recording_url": recording.url,
    }
