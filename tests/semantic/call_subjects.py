"""Calls, their recordings and their audio streams, for operations to be about."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from typing import Any, Final

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.spec.document import Operation
from tests.waiting import conference_url
from tests.web_server import Answer, application_server

_DOCUMENT: Final = "<Response><Speak loop='0'>Please wait.</Speak></Response>"
# Requests that wait for the answer of the document's server.
_MOST_LOOKS: Final = 1000
# So many that the last of them waits for minutes.
_MANY: Final = 300
ALL: Final = "all"
# The identifier of the first participant of a multi-party call.
_FIRST: Final = "1"
# A number would have to be rented.
_CALLER: Final = "sip:desk@example.com"


def call_ids(api: Api, wanted: Operation) -> tuple[str, ...] | None:
    """The path parameters, after the account, of something that an operation can be about.

    Skips where that needs the control API of an emulator.

    Returns:
        `None` for operations that are about something else.
    """
    if wanted.id in _MAKERS:
        return _MAKERS[wanted.id](api)
    make = _MAKERS_OF_TAGS.get(wanted.tag)
    return None if make is None else make(api)


def _control(api: Api, path: str, body: Any = None) -> Any:
    with api.unwatched():
        reply = api.send("GET" if body is None else "POST", f"/_emulator/{path}", body=body)
    if reply.status not in (200, 201):
        pytest.skip(f"needs {path} of the control API of an emulator")
    return reply.body


@cache
def _answer_url() -> str:
    """The address of a document that does not end."""
    stack = ExitStack()
    atexit.register(stack.close)
    server = stack.enter_context(application_server())
    server.otherwise = Answer(_DOCUMENT)
    return f"{server.url}/answer"


def _live(api: Api, answer_url: str = "") -> tuple[str, ...]:
    app_id = APPLICATIONS.create(api, answer_url=answer_url or _answer_url())
    uuid = str(_control(api, "calls/", {"from": phone(), "to": app_id})["call_uuid"])
    looks = (_control(api, f"calls/{uuid}/") for _ in range(_MOST_LOOKS))
    assert any(each["status"] == "in-progress" for each in looks), "the call was not answered"
    return (uuid,)


def _conference(api: Api) -> tuple[str, ...]:
    name = f"Room {phone()}"
    _live(api, conference_url(name))
    return (name,)


def _member(api: Api) -> tuple[str, ...]:
    return (*_conference(api), ALL)


def _mpc(api: Api, **options: Any) -> tuple[str, ...]:
    """A multi-party call with a live call, which has started unless the options say otherwise."""
    name = f"name_+{phone()}"
    (uuid,) = _live(api)
    body = {"role": "Customer", "call_uuid": uuid, "stay_alone": True, **options}
    api.do("multi_party_participants_add", name, body=body)
    return (name,)


def _waiting_mpc(api: Api) -> tuple[str, ...]:
    return _mpc(api, start_mpc_on_enter=False)


def _recorded_mpc(api: Api) -> tuple[str, ...]:
    return _mpc(api, record=True)


def _paused_mpc(api: Api) -> tuple[str, ...]:
    named = _recorded_mpc(api)
    api.do("multi_party_calls_pause_recording", *named)
    return named


def _participant(api: Api, **options: Any) -> tuple[str, ...]:
    return (*_mpc(api, **options), _FIRST)


def _recorded_participant(api: Api) -> tuple[str, ...]:
    return _participant(api, record_participant_track=True)


def _paused_participant(api: Api) -> tuple[str, ...]:
    named = _recorded_participant(api)
    api.do("multi_party_participants_pause_recording", *named)
    return named


def _placed(api: Api) -> tuple[str, ...]:
    body = {"from": _CALLER, "to": phone(), "answer_url": _answer_url()}
    return (str(api.do("calls_create", body=body)["request_uuid"]),)


def _queued(api: Api) -> tuple[str, ...]:
    several = "<".join(phone() for _ in range(_MANY))
    body = {"from": _CALLER, "to": several, "answer_url": _answer_url()}
    return (str(api.do("calls_create", body=body)["request_uuid"][-1]),)


def _ended(api: Api) -> tuple[str, ...]:
    (uuid,) = _placed(api)
    api.do("calls_hangup", uuid)
    return (uuid,)


def _recording(api: Api, **more: Any) -> tuple[str, ...]:
    body = {"auth_id": api.auth_id, "words": [{"text": "Hello?"}], **more}
    return (str(_control(api, "recordings/", body)["recording_id"]),)


def _transcribed(api: Api) -> tuple[str, ...]:
    return _recording(api, transcribed=True)


def _stream(api: Api) -> tuple[str, ...]:
    (uuid,) = _live(api)
    body = {"service_url": "ws://127.0.0.1:9/audio"}
    return uuid, str(api.do("audio_streams_start", uuid, body=body)["stream_id"])


_Maker = Callable[[Api], tuple[str, ...]]
_OF_MEMBERS: Final = (
    *(f"conferences_{verb}_member" for verb in ("hangup", "kick", "mute", "unmute")),
    *(f"conferences_{verb}_member" for verb in ("deaf", "undeaf")),
    *(
        f"conferences_{verb}ing"
        for verb in ("start_play", "stop_play", "start_speak", "stop_speak")
    ),
)
_MAKERS: Final[dict[str, _Maker]] = {
    "calls_get": _ended,
    "calls_feedback": _ended,
    "calls_get_queued": _queued,
    "calls_cancel": _placed,
    "audio_streams_get": _stream,
    "audio_streams_stop": _stream,
    **dict.fromkeys(_OF_MEMBERS, _member),
    "multi_party_calls_start": _waiting_mpc,
    "multi_party_calls_pause_recording": _recorded_mpc,
    "multi_party_calls_resume_recording": _paused_mpc,
    "multi_party_participants_list": _mpc,
    "multi_party_participants_add": _mpc,
    "multi_party_participants_pause_recording": _recorded_participant,
    "multi_party_participants_resume_recording": _paused_participant,
    "transcriptions_get": _transcribed,
    "transcriptions_delete": _transcribed,
}
_MAKERS_OF_TAGS: Final[dict[str, _Maker]] = {
    "Calls": _live,
    "Conferences": _conference,
    "Multi Party Calls": _mpc,
    "Multi Party Participants": _participant,
    "Call Actions": _live,
    "Audio Streams": _live,
    "Recordings": _recording,
    "Transcriptions": _recording,
}
