"""What moves calls: jobs that are due, and replies of the user's server."""

from __future__ import annotations

from collections.abc import Awaitable
from functools import partial
from typing import Any

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Services, Step
from plivo_emulator.domain import answers
from plivo_emulator.domain.billing import SIP_RATE, inbound_rate
from plivo_emulator.store import Row
from plivo_emulator.store.records import from_document
from plivo_emulator.telephony.phones import digits
from plivo_emulator.telephony.xml import Report
from plivo_emulator.voice import causes, people, phones, requests
from plivo_emulator.voice.calls import Call, Direction, Fetch, Phone, Program, Target
from plivo_emulator.voice.definitions import LiveCall, Sound
from plivo_emulator.voice.documents import (
    audio_of,
    read_document,
    read_elements,
    shown_document,
)
from plivo_emulator.voice.exchange import exchange, of_call
from plivo_emulator.voice.live import LIMIT, TIMER, PlayedCall
from plivo_emulator.voice.recordings import (
    READY,
    RECORDED,
    RUNNING,
    Recording,
    end_recording,
    finish_recording,
    load_recording,
    play_seconds,
)
from plivo_emulator.voice.rooms import LIMIT as LIMIT_OF_ROOM
from plivo_emulator.voice.rooms import RULES, LiveRoom, Rooms
from plivo_emulator.voice.transcriptions import transcribe, words_of
from plivo_emulator.webhooks.sending import Outcome

part = Part(__name__)


def receive_call(
    context: Context,
    *,
    number: Row | None,
    application: Row | None,
    caller: str,
    script: dict[str, Any],
    endpoint: Row | None = None,
    callee: str = "",
) -> Call:
    """Let a call come in.

    Args:
        context: the change that causes it.
        number: the number that is called; `None` for a call to the application's SIP address.
        application: who handles it; `None` if the number has none, then the call is over at once.
        caller: who calls, with or without the plus sign.
        script: what the caller does, as `Phone` has it, with `forwarded_from` and `sip_headers`;
            other keys are ignored.
        endpoint: the endpoint that calls, through its own application; `None` for other callers.
        callee: whom an endpoint calls; others call the number or the application.

    Raises:
        ValueError: there is neither a number nor an application nor an endpoint.
    """
    owner = application or number or endpoint
    if owner is None:
        raise ValueError("A call needs a number, an application or an endpoint.")
    document = application.document if application else {}
    callee = callee or (number["number"] if number else document["sip_uri"])
    call = Call(
        call_uuid=context.ids.uuid(),
        account=owner["account"],
        subaccount=owner["subaccount"],
        direction=Direction.INBOUND,
        caller=digits(caller),
        callee=callee,
        caller_name=endpoint["username"] if endpoint else "",
        app_id=document.get("app_id"),
        targets={
            event: Target(url=document.get(url) or "", method=document.get(method) or "")
            for event, (url, method) in requests.APPLICATION_TARGETS.items()
        },
        headers=script.get("sip_headers", {}),
        forwarded_from=script.get("forwarded_from"),
        phone=from_document(Phone, script),
        cnam_lookup=(number.document.get("cnam_lookup") or "") if number else "disabled",
        created=context.now,
        rang=context.now,
        rate=f"{SIP_RATE if endpoint else inbound_rate(callee):.5f}",
        program=Program(),
    )
    with exchange(context) as calls:
        live = calls.add(call)
        live.arrive()
    return call


def join_by_hand(room: LiveRoom, caller: str) -> Call:
    """Let somebody call who joins a live room, without an application.

    Args:
        room: the room.
        caller: their number, digits only.
    """
    context, about = room.context, room.room
    others = (room.call_of(member) for member in about.present)
    callee = next((live.call.callee for live in others if live is not None), caller)
    call = Call(
        call_uuid=context.ids.uuid(),
        account=about.account,
        subaccount=about.subaccount,
        direction=Direction.INBOUND,
        caller=caller,
        callee=callee,
        created=context.now,
        rang=context.now,
        rate=f"{inbound_rate(callee):.5f}",
        program=Program(),
    )
    room.exchange.add(call).follow(f"<Response>{room.rules.document(about)}</Response>")
    return call


@part.job(people.RING)
@of_call
def _rung(step: Step, live: LiveCall) -> None:
    people.react(live)


@part.job(phones.ACT)
@of_call
def _act(step: Step, live: LiveCall) -> None:
    people.act(live)


@part.job(people.LEAVE)
@of_call
def _leave(step: Step, live: LiveCall) -> None:
    people.leave(live)


@part.job(LIMIT)
@of_call
def _limit(step: Step, live: LiveCall) -> None:
    live.hang_up(causes.SCHEDULED, "Plivo")


@part.job(TIMER)
@of_call
def _timer(step: Step, live: PlayedCall) -> None:
    live.on_timer(step.details["name"])


@part.job(RECORDED)
def _recorded(step: Step) -> None:
    """The time of a recording is up."""
    recording = load_recording(step.tx, step.subject)
    if recording is not None and recording.state == RUNNING:
        end_recording(step, recording)


@part.job(READY)
def _ready(step: Step) -> None:
    """The file of a recording is ready: show it, tell of it, and have it transcribed."""
    recording = load_recording(step.tx, step.subject)
    if recording is None:
        return
    recording.words = words_of(step.tx, recording)
    finish_recording(step, recording)
    if recording.kind in RULES:
        with exchange(step) as calls:
            room = calls.shared(Rooms).find(recording.conference_uuid or recording.mpc_uuid)
            if room is not None:
                room.rules.on_recording(room, recording)
    else:
        _tell_of_recording(step, recording)
    if recording.transcription is not None:
        transcribe(step, recording, recording.transcription)


def _tell_of_recording(step: Step, recording: Recording) -> None:
    if recording.api_id:
        event, fields = requests.API_RECORDING, requests.api_recording_fields(recording)
    else:
        event = requests.RECORDING
        fields = {"CallUUID": recording.call_uuid} | requests.recording_fields(recording, None)
    requests.send(
        step,
        event,
        url=recording.callback_url,
        method=recording.callback_method,
        fields=fields,
        owner=recording.owner,
        subject=recording.call_uuid,
    )


@part.job(LIMIT_OF_ROOM)
def _room_limit(step: Step) -> None:
    with exchange(step) as calls:
        room = calls.shared(Rooms).find(step.subject)
        if room is not None and room.room.ended is None:
            room.rules.on_limit(room)


def _arrived(step: Step, outcome: Outcome) -> None:
    """Continue with a document, unless the call has moved on or the delivery is a replay."""
    with exchange(step) as calls:
        live = calls.get(step.subject)
        if live is not None and live.waits_for(step.details["delivery_id"]):
            _use(step, live, outcome)


for _event in requests.DOCUMENTS:
    part.on_delivered(_event)(_arrived)


def _heard(step: Step, outcome: Outcome) -> None:
    """Let somebody hear a document; silence if it is of no use."""
    with exchange(step) as calls:
        live = calls.get(step.subject)
        if live is not None and (element := live.element) is not None:
            sounds = _sounds(step, live, outcome)
            element.on_sounds(live, step.details["delivery_id"], sounds)


for _event in requests.SOUNDS:
    part.on_delivered(_event)(_heard)


def _room_sounds(step: Step, outcome: Outcome) -> None:
    """Let a room have the sounds of a document; silence if it is of no use."""
    with exchange(step) as calls:
        live = calls.find(step.subject)
        room = calls.shared(Rooms).find(live.call.room) if live is not None else None
        if live is not None and room is not None:
            purpose = room.room.asked.pop(step.details["delivery_id"], "")
            sounds = _sounds(step, live, outcome)
            if purpose and room.room.ended is None:
                room.rules.on_sounds(room, purpose, sounds)


for _event in requests.ROOM_SOUNDS:
    part.on_delivered(_event)(_room_sounds)


def _measure(services: Services, outcome: Outcome) -> Awaitable[None] | None:
    """Learn how long the audio files of a document are before it is followed."""
    if outcome.status is None or not 200 <= outcome.status < 300:
        return None
    return services.audio.measure(audio_of(outcome.body, outcome.content_type))


for _event in requests.DOCUMENTS:
    part.before(_event)(_measure)


def _measure_sounds(services: Services, outcome: Outcome) -> Awaitable[None] | None:
    """Learn how long it takes what is only heard: a document, or an audio file."""
    if _is_audio(outcome):
        return services.audio.measure([outcome.url])
    return _measure(services, outcome)


for _event in (*requests.ROOM_SOUNDS, *requests.SOUNDS):
    part.before(_event)(_measure_sounds)


def _is_audio(outcome: Outcome) -> bool:
    """Return whether a URL for sounds has answered with an audio file (U104)."""
    arrived = outcome.status is not None and 200 <= outcome.status < 300
    return arrived and outcome.content_type.startswith("audio/")


def _sounds(step: Step, live: LiveCall, outcome: Outcome) -> list[Sound]:
    """Return what is to be heard of a document or an audio file, nothing if it is of no use."""
    if _is_audio(outcome):
        live.call.fetches.append(_fetch(step, outcome))
        seconds = play_seconds(step, outcome.url)
        return [Sound(kind="play", text=outcome.url, seconds=seconds)]
    _, problem = _fetched(step, live, outcome)
    if problem:
        live.complain(problem)
        return []
    lengths = partial(play_seconds, step)
    return [sound for each in read_elements(outcome.body) for sound in each.sounds(lengths)]


def _use(step: Step, live: PlayedCall, outcome: Outcome) -> None:
    report, problem = _fetched(step, live, outcome)
    if not problem:
        live.call.problem = None
        live.follow_fetched(outcome.body, audio_of(outcome.body, outcome.content_type))
        return
    event = step.details["event"]
    cause = causes.unreachable if report is None else causes.invalid_xml
    live.fail(event, cause(requests.DOCUMENTS[event]), problem)


def _fetched(step: Step, live: LiveCall, outcome: Outcome) -> tuple[Report | None, str]:
    """Note a request for a document; return the document and what is wrong, empty for nothing."""
    url, fetch = step.details["url"], _fetch(step, outcome)
    live.call.fetches.append(fetch)
    kind = step.services.events[fetch.event]
    if outcome.status is None or not kind.acknowledged_by(outcome.status):
        reason = outcome.error or f"it answered with status {outcome.status}"
        return None, f"{url} failed: {reason}."
    report = read_document(outcome.body, outcome.content_type)
    fetch.xml = shown_document(outcome.body, outcome.content_type)
    answers.log_verdict(step.tx, report, url)
    return report, "" if report.valid else answers.verdict(report, url)


def _fetch(step: Step, outcome: Outcome) -> Fetch:
    return Fetch(
        time=step.now,
        event=step.details["event"],
        delivery_id=step.details["delivery_id"],
        url=step.details["url"],
        status=outcome.status,
        error=outcome.error,
    )
