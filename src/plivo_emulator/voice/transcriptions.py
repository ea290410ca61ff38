"""Transcriptions: the words of recordings, a while after they were asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from math import ceil
from typing import Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.billing import price
from plivo_emulator.domain.credit import debit
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.timestamps import seconds
from plivo_emulator.scheduling import jobs
from plivo_emulator.store import Index, Row, Table, Transaction, Where
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.telephony.rates import TRANSCRIPTION_RATE, money
from plivo_emulator.voice import requests
from plivo_emulator.voice.calls import CALLS, Call
from plivo_emulator.voice.recordings import (
    RECORDINGS,
    Recording,
    TranscriptionOrder,
    Utterance,
    load_recording,
)
from plivo_emulator.voice.room_records import ROOMS, read_room
from plivo_emulator.voice.rooms import VOICE
from plivo_emulator.voice.sounds import speech_seconds

EVENT: Final = "on_transcription"

TRANSCRIPTIONS: Final = Table(
    "transcriptions",
    key="recording_id",
    columns={"recording_id": "TEXT", **OWNER_COLUMNS, "done": "INTEGER"},
    indexes=[Index("account"), Index("subaccount")],
)

part = Part(__name__, tables=[TRANSCRIPTIONS])

TRANSCRIBED: Final = part.job_kind("recording.transcribed")
"""The words of a recording are there."""
TO_WORDS: Final = 60.0
"""Seconds that a transcription takes (U64)."""


@dataclass(kw_only=True, slots=True)
class Transcription:
    """The words of a recording.

    Attributes:
        recording_id: of what recording.
        order: how they were asked for.
        done: whether they are there.
        cost: US dollars.
        words: what was said.
    """

    recording_id: str
    order: TranscriptionOrder
    done: bool = False
    cost: str = "0"
    words: list[Utterance] = field(default_factory=list)


def transcribe(context: Context, recording: Recording, order: TranscriptionOrder) -> None:
    """Begin to transcribe a finished recording, anew if it was transcribed before."""
    wanted = Transcription(recording_id=recording.recording_id, order=order)
    _save(context.tx, recording, wanted)
    due = context.now + seconds(TO_WORDS)
    jobs.schedule(context, TRANSCRIBED, recording.recording_id, due, account=recording.account)


def add_transcription(tx: Transaction, recording: Recording) -> None:
    """Let a recording be transcribed already, at no charge."""
    order = TranscriptionOrder()
    found = Transcription(
        recording_id=recording.recording_id, order=order, done=True, words=recording.words
    )
    _save(tx, recording, found)


def read_transcription(row: Row) -> Transcription:
    """Return the transcription of a row."""
    return from_document(Transcription, row.document)


def remove_transcription(tx: Transaction, recording_id: str) -> None:
    """Remove the words of a recording, or stop looking for them."""
    TRANSCRIPTIONS.delete(tx, recording_id)
    jobs.cancel(tx, TRANSCRIBED, recording_id)


def remove_recording(tx: Transaction, recording_id: str) -> None:
    """Remove a recording with its words."""
    RECORDINGS.delete(tx, recording_id)
    remove_transcription(tx, recording_id)


def words_of(tx: Transaction, recording: Recording) -> list[Utterance]:
    """Return what was said in a call or a room while it was recorded, in order."""
    if room := recording.conference_uuid or recording.mpc_uuid:
        said = _said_in_room(tx, room, "" if recording.whole else recording.call_uuid)
        return _utterances(recording, said)
    row = CALLS.get(tx, recording.call_uuid)
    if row is None:
        return []
    calls = [from_document(Call, row.document)]
    if recording.whole:
        legs = CALLS.all(tx, Where(("parent", "=", recording.call_uuid)), order="seq")
        calls += [from_document(Call, leg.document) for leg in legs]
    said = [
        (act.time, position, act.text)
        for position, call in enumerate(calls, 1)
        for act in call.done
        if act.kind == "say"
    ]
    if recording.whole:
        others = {"speak": 0, VOICE: -1}
        heard = (each for each in calls[0].heard if each.kind in others)
        said += [(each.start, others[each.kind], each.text) for each in heard]
    return _utterances(recording, sorted(said))


def _said_in_room(
    tx: Transaction, room_uuid: str, call_uuid: str
) -> list[tuple[datetime, int, str]]:
    """Return what was said in a room, by one call unless `call_uuid` is empty."""
    row = ROOMS.get(tx, room_uuid)
    if row is None:
        return []
    room = read_room(row)
    speakers = [member.member_id for member in room.members]
    wanted = {member.member_id for member in room.members if member.call_uuid == call_uuid}
    return [
        (each.time, speakers.index(each.member_id) if each.member_id else -1, each.text)
        for each in room.said
        if not call_uuid or each.member_id in wanted
    ]


def _utterances(recording: Recording, said: list[tuple[datetime, int, str]]) -> list[Utterance]:
    """Number the speakers in the order in which they begin, and leave out what was not recorded."""
    assert recording.ended is not None
    speakers: dict[int, int] = {}
    found = []
    for moment, who, text in said:
        if recording.has(moment):
            start = (moment - recording.started).total_seconds()
            end = min(start + speech_seconds(text), recording.duration_ms / 1000)
            speaker = speakers.setdefault(who, len(speakers))
            found.append(Utterance(speaker=speaker, start=start, end=end, text=text))
    return found


def plain_text(words: list[Utterance]) -> str:
    """Return the words alone."""
    return " ".join(each.text for each in words)


def speakers_text(words: list[Utterance]) -> str:
    """Return the words with who says them, as recorded replies have it."""
    return "\n".join(f"\nSpeaker {each.speaker}: {each.text}" for each in words)


@part.job(TRANSCRIBED)
def _transcribed(step: Step) -> None:
    """Keep the words, charge for them and tell the URL; a recording may turn out to be useless."""
    recording = load_recording(step.tx, step.subject)
    row = TRANSCRIPTIONS.get(step.tx, step.subject)
    if recording is None or row is None:
        return
    found = read_transcription(row)
    if recording.problem:
        remove_transcription(step.tx, recording.recording_id)
    else:
        cost = price(ceil(recording.duration_ms / 1000), TRANSCRIPTION_RATE)
        found.done, found.cost, found.words = True, money(cost), recording.words
        debit(step.tx, recording.account, cost)
        _save(step.tx, recording, found)
    _tell(step, recording, found)


def _tell(step: Step, recording: Recording, found: Transcription) -> None:
    write = speakers_text if found.order.report == "full" else plain_text
    requests.send(
        step,
        EVENT,
        url=found.order.url,
        method=found.order.method,
        fields={
            "call_uuid": recording.call_uuid,
            "recording_id": recording.recording_id,
            "transcription": write(found.words),
            "transcription_charge": money(Decimal(found.cost)),
            "transcription_rate": money(TRANSCRIPTION_RATE),
            "duration": str(ceil(recording.duration_ms / 1000)),
            "error": recording.problem,
        },
        owner=recording.owner,
        subject=recording.call_uuid,
    )


def _save(tx: Transaction, recording: Recording, transcription: Transcription) -> None:
    TRANSCRIPTIONS.put(
        tx,
        to_document(transcription),
        recording_id=recording.recording_id,
        **recording.owner,
        done=int(transcription.done),
    )
