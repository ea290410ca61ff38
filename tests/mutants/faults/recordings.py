"""Recordings and their words: which are shown, how they are measured, what they contain."""

from __future__ import annotations

from typing import Any

from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

SHOWN = "wrong recordings shown"
MEASURED = "recordings measured wrongly"
HEARD = "wrong audio or words"

_RECORDINGS = "Recordings"
_TRANSCRIPTIONS = "Transcriptions"


@replacing("resources.recordings:_too_long", _RECORDINGS, kind=SHOWN)
def any_span_of_time_is_taken(too_long: Original, ctx: RequestContext) -> bool:
    """A list may span more than 30 days."""
    return False


@replacing("resources.recordings:_party", _RECORDINGS, kind=SHOWN)
def numbers_need_a_plus_sign(party: Original, text: str) -> str:
    """A number in a filter is compared as it was written."""
    return text


@replacing("resources.recordings:billed_seconds", _RECORDINGS, kind=MEASURED)
def lengths_are_not_rounded(billed: Original, seconds: int) -> int:
    """The rounded length is the real one."""
    return seconds


@replacing("downloads:silence", _RECORDINGS, kind=HEARD)
def audio_is_cut_off(silence: Original, file_format: str, milliseconds: int, channels: str) -> Any:
    """The audio is half as long as the recording."""
    return silence(file_format, milliseconds // 2, channels)


@replacing("downloads:requested_range", _RECORDINGS, kind=HEARD)
def parts_are_cut_from_the_beginning(requested: Original, header: str, size: int) -> Any:
    """A part has the right length, and is that of the beginning."""
    part = requested(header, size)
    return part and range(len(part))


@replacing("downloads:calling_rules_of", _RECORDINGS, kind=SHOWN)
def protected_recordings_are_open(rules: Original, tx: Any, account: str) -> Any:
    """Everybody may fetch recordings, whatever the account wants."""
    from plivo_emulator.voice.calling_rules import CallingRules

    return CallingRules()


@replacing("resources.recordings:remove_recording", _RECORDINGS, kind=SHOWN)
def deleted_recordings_stay(remove: Original, tx: Any, recording_id: str) -> None:
    """Deleting a recording does nothing."""


@answering("transcriptions_get", kind=HEARD)
def every_type_is_a_text_with_speakers(answer: Answer, ctx: RequestContext) -> Any:
    """The type of a transcription is ignored."""
    ctx.query.pop("type", None)
    return answer(ctx)


@replacing("voice.transcriptions:debit", _TRANSCRIPTIONS, kind=MEASURED)
def transcriptions_are_free(debit: Original, *about: Any) -> None:
    """Nothing is charged for a transcription."""


@replacing("resources.recordings:remove_recording", _TRANSCRIPTIONS, kind=SHOWN)
def words_outlive_their_recording(remove: Original, tx: Any, recording_id: str) -> None:
    """Deleting a recording leaves its words."""
    from plivo_emulator.voice.recordings import RECORDINGS

    RECORDINGS.delete(tx, recording_id)
