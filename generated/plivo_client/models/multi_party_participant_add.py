"""MultiPartyParticipantAdd (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .record_file_format import RecordFileFormat


@define(eq=False, repr=False)
class MultiPartyParticipantAdd(Model):
    """Whom to add, and what the multi-party call is like. What concerns it as a whole counts from
    the request or element that creates it; later ones add only what was not given yet
    (unconfirmed)."""

    _wire_names = {
        "from_": "from",
    }
    _required = frozenset({"role"})

    role: str
    """What the participant is: `Agent`, `Supervisor` or `Customer`, with a capital or small letter."""
    from_: str | Unset = UNSET
    """Caller ID: a number of yours or a verified one, with or without plus sign, or a SIP address."""
    to: str | Unset = UNSET
    """Whom to call: a number or SIP address, or up to 20 of agents, separated by `<`. Several of
    another role are answered 400."""
    call_uuid: str | Unset = UNSET
    """A live call to move here, instead of `from` and `to`. Any other call is answered 404."""
    caller_name: str | Unset = UNSET
    """Name that is shown to whom is called, at most 50 characters. The `from` unless given."""
    call_status_callback_url: str | Unset = UNSET
    """URL that is told of each state of the calls that are placed."""
    call_status_callback_method: HttpMethod | Unset = UNSET
    """How `call_status_callback_url` is called. `POST` unless given."""
    sip_headers: str | Unset = UNSET
    """Pairs of letters and digits, separated by commas. Each becomes a SIP header `X-PH-key`."""
    confirm_key: str | Unset = UNSET
    """Key that whoever answers must press to take part."""
    confirm_key_sound_url: str | Unset = UNSET
    """URL of what whoever answers hears before they take part."""
    confirm_key_sound_method: HttpMethod | Unset = UNSET
    """How `confirm_key_sound_url` is called. `GET` unless given."""
    dial_music: str | Unset = UNSET
    """What participants who hear each other hear while a phone rings: the URL of a document, which
    is asked with `GET` (unconfirmed), `none`, or `real` for what the network sends. `real`
    unless given."""
    ring_timeout: int | str | Unset = UNSET
    """Seconds that a phone rings, or those of each destination. 45 unless given."""
    delay_dial: int | str | Unset = UNSET
    """Seconds before a phone is called, or those of each destination. 0 unless given."""
    send_digits: str | Unset = UNSET
    """Keys that are sent to the phone when it answers."""
    send_on_preanswer: bool | Unset = UNSET
    """Whether they are sent when it rings. False unless given."""
    max_duration: int | Unset = UNSET
    """Seconds that the multi-party call may last from its creation. 14400 unless given."""
    max_participants: int | Unset = UNSET
    """How many participants there may be. 10 unless given."""
    record_min_member_count: int | Unset = UNSET
    """How many participants there must be for a recording to begin. 1 unless given."""
    wait_music_url: str | Unset = UNSET
    """URL of what participants hear before the multi-party call starts."""
    wait_music_method: HttpMethod | Unset = UNSET
    """How `wait_music_url` is called. `GET` unless given."""
    agent_hold_music_url: str | Unset = UNSET
    """URL of what agents and supervisors hear while they are on hold."""
    agent_hold_music_method: HttpMethod | Unset = UNSET
    """How `agent_hold_music_url` is called. `GET` unless given."""
    customer_hold_music_url: str | Unset = UNSET
    """URL of what customers hear while they are on hold."""
    customer_hold_music_method: HttpMethod | Unset = UNSET
    """How `customer_hold_music_url` is called. `GET` unless given."""
    record: bool | Unset = UNSET
    """Whether the multi-party call is recorded. False unless given."""
    record_file_format: RecordFileFormat | Unset = UNSET
    """Format of the file. `mp3` unless given."""
    record_participant_track: bool | Unset = UNSET
    """Whether this participant is recorded as well. False unless given."""
    recording_callback_url: str | Unset = UNSET
    """URL that is told what happens to recordings."""
    recording_callback_method: HttpMethod | Unset = UNSET
    """How `recording_callback_url` is called. `GET` unless given."""
    status_callback_url: str | Unset = UNSET
    """URL that is told what happens in the multi-party call."""
    status_callback_method: HttpMethod | Unset = UNSET
    """How `status_callback_url` is called. `GET` unless given."""
    status_callback_events: str | Unset = UNSET
    """Kinds of events, separated by commas: `mpc-state-changes`, `participant-state-changes`,
    `participant-speak-events`, `participant-digit-input-events`, `add-participant-api-events`.
    `mpc-state-changes,participant-state-changes` unless given."""
    on_exit_action_url: str | Unset = UNSET
    """URL that is asked how the call continues when the participant has left."""
    on_exit_action_method: HttpMethod | Unset = UNSET
    """How `on_exit_action_url` is called. `POST` unless given."""
    stay_alone: bool | Unset = UNSET
    """Whether this participant may be the only one. False unless given."""
    coach_mode: bool | Unset = UNSET
    """Whether customers do not hear this participant; supervisors only. True unless given."""
    mute: bool | Unset = UNSET
    """Whether nobody hears this participant. False unless given."""
    hold: bool | Unset = UNSET
    """Whether this participant begins on hold. False unless given."""
    start_mpc_on_enter: bool | Unset = UNSET
    """Whether the multi-party call starts when the participant comes. An old SDK sends false. True
    unless given."""
    end_mpc_on_exit: bool | Unset = UNSET
    """Whether the multi-party call ends when the participant leaves. False unless given."""
    relay_dtmf_inputs: bool | Unset = UNSET
    """Whether the others hear the keys of this participant. False unless given."""
    enter_sound: str | Unset = UNSET
    """What the others hear when the participant comes. `beep:1` unless given."""
    enter_sound_method: HttpMethod | Unset = UNSET
    """How a URL in `enter_sound` is called. `GET` unless given."""
    exit_sound: str | Unset = UNSET
    """What the others hear when the participant leaves. `beep:2` unless given."""
    exit_sound_method: HttpMethod | Unset = UNSET
    """How a URL in `exit_sound` is called. `GET` unless given."""
    start_recording_audio: str | Unset = UNSET
    """URL of what participants hear when a recording begins."""
    start_recording_audio_method: HttpMethod | Unset = UNSET
    """How `start_recording_audio` is called. `GET` unless given."""
    stop_recording_audio: str | Unset = UNSET
    """URL of what participants hear when a recording ends."""
    stop_recording_audio_method: HttpMethod | Unset = UNSET
    """How `stop_recording_audio` is called. `GET` unless given."""
    create_mpc_with_single_participant: bool | Unset = UNSET
    """Whether a multi-party call may be created; without one, the request is then answered 404
    (unconfirmed). True unless given."""
    transcript: bool | Unset = UNSET
    """Has recordings transcribed. Known from one SDK. False unless given."""
    transcription_url: str | Unset = UNSET
    """URL that receives transcriptions. Has recordings transcribed as well."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("role", UNSET),
            get("from", UNSET),
            get("to", UNSET),
            get("call_uuid", UNSET),
            get("caller_name", UNSET),
            get("call_status_callback_url", UNSET),
            get("call_status_callback_method", UNSET),
            get("sip_headers", UNSET),
            get("confirm_key", UNSET),
            get("confirm_key_sound_url", UNSET),
            get("confirm_key_sound_method", UNSET),
            get("dial_music", UNSET),
            get("ring_timeout", UNSET),
            get("delay_dial", UNSET),
            get("send_digits", UNSET),
            get("send_on_preanswer", UNSET),
            get("max_duration", UNSET),
            get("max_participants", UNSET),
            get("record_min_member_count", UNSET),
            get("wait_music_url", UNSET),
            get("wait_music_method", UNSET),
            get("agent_hold_music_url", UNSET),
            get("agent_hold_music_method", UNSET),
            get("customer_hold_music_url", UNSET),
            get("customer_hold_music_method", UNSET),
            get("record", UNSET),
            get("record_file_format", UNSET),
            get("record_participant_track", UNSET),
            get("recording_callback_url", UNSET),
            get("recording_callback_method", UNSET),
            get("status_callback_url", UNSET),
            get("status_callback_method", UNSET),
            get("status_callback_events", UNSET),
            get("on_exit_action_url", UNSET),
            get("on_exit_action_method", UNSET),
            get("stay_alone", UNSET),
            get("coach_mode", UNSET),
            get("mute", UNSET),
            get("hold", UNSET),
            get("start_mpc_on_enter", UNSET),
            get("end_mpc_on_exit", UNSET),
            get("relay_dtmf_inputs", UNSET),
            get("enter_sound", UNSET),
            get("enter_sound_method", UNSET),
            get("exit_sound", UNSET),
            get("exit_sound_method", UNSET),
            get("start_recording_audio", UNSET),
            get("start_recording_audio_method", UNSET),
            get("stop_recording_audio", UNSET),
            get("stop_recording_audio_method", UNSET),
            get("create_mpc_with_single_participant", UNSET),
            get("transcript", UNSET),
            get("transcription_url", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
