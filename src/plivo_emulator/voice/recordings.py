"""Recordings of calls: when each began and ended, and who is told when its file is ready."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from plivo_emulator.parts import Part
from plivo_emulator.resources._ownership import OWNER_COLUMNS
from plivo_emulator.store import Index, Table, Transaction, Where
from plivo_emulator.store.records import from_document, to_document

RECORDINGS: Final = Table(
    "recordings",
    key="recording_id",
    columns={
        "recording_id": "TEXT",
        **OWNER_COLUMNS,
        "call_uuid": "TEXT",
        "state": "TEXT",
    },
    indexes=[Index("account"), Index("call_uuid")],
)

part = Part(__name__, tables=[RECORDINGS])

READY: Final = part.job_kind("recording.ready")
"""The file of a recording is ready."""
TO_FILE: Final = 2.0
"""Seconds from the end of a recording to its file."""

ARMED: Final = "armed"
RUNNING: Final = "running"
ENDED: Final = "ended"


@dataclass(kw_only=True, slots=True)
class Recording:
    """A recording.

    Attributes:
        recording_id: its identifier.
        account: the main account it belongs to.
        subaccount: the subaccount it belongs to, empty if there is none.
        call_uuid: of what call.
        file_format: `mp3` or `wav`.
        channels: `mono` or `stereo`.
        state: `armed` until a dialled phone answers, `running`, `ended`.
        started: when it began.
        ended: when it ended.
        callback_url: told when the file is ready.
        callback_method: of that request.
    """

    recording_id: str
    account: str
    subaccount: str
    call_uuid: str
    file_format: str
    channels: str
    state: str
    started: datetime
    ended: datetime | None = None
    callback_url: str = ""
    callback_method: str = "POST"

    @property
    def url(self) -> str:
        """Where its file is."""
        name = f"{self.recording_id}.{self.file_format}"
        return f"https://media.plivo.com/v1/Account/{self.account}/Recording/{name}"


def save_recording(tx: Transaction, recording: Recording) -> None:
    """Keep a recording as it is now."""
    RECORDINGS.put(
        tx,
        to_document(recording),
        recording_id=recording.recording_id,
        account=recording.account,
        subaccount=recording.subaccount,
        call_uuid=recording.call_uuid,
        state=recording.state,
    )


def load_recording(tx: Transaction, recording_id: str) -> Recording | None:
    """Return a recording, `None` if it is gone."""
    row = RECORDINGS.get(tx, recording_id)
    return None if row is None else from_document(Recording, row.document)


def recordings_of(tx: Transaction, call_uuid: str, *states: str) -> list[Recording]:
    """Return the recordings of a call that are in one of some states."""
    rows = RECORDINGS.all(tx, Where(("call_uuid", "=", call_uuid)))
    return [from_document(Recording, row.document) for row in rows if row["state"] in states]
