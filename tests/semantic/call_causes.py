"""How to make each event of calls happen, once and right now.

The answers of the URLs whose documents matter are set here, except that of the event itself, which
a test may have chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer

Cause = Callable[[Api, Simulation, WebhookReceiver], object]

NOBODY: Final = "ws://127.0.0.1:9/audio"
WAIT: Final = "<Speak>Hello</Speak><Wait length='600'/>"
PLACED: Final = {
    "ring": "on_call_ring",
    "answer": "on_call_answer",
    "fallback": "on_call_fallback",
    "hangup": "on_call_hangup",
}


def document(*elements: str) -> Answer:
    """A document with these elements."""
    return Answer(f"<Response>{''.join(elements)}</Response>")


def place(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, to: str | None = None, **more: Any
) -> str:
    """Place a call from a number of the account, with a URL for each event."""
    own = phone()
    simulation.number(own)
    urls = {f"{name}_url": receiver.url(event) for name, event in PLACED.items()}
    body = {"from": own, "to": to or phone(1), **urls, **more}
    return str(api.do("calls_create", body=body)["request_uuid"])


def follow(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, *elements: str, **script: Any
) -> str:
    """Let a call come in that follows a document; return its identifier at once."""
    receiver.answer("on_application_answer", document(*elements))
    app_id = APPLICATIONS.create(
        api,
        answer_url=receiver.url("on_application_answer"),
        hangup_url=receiver.url("on_application_hangup"),
    )
    call = simulation.control.calls.create(from_=phone(1), to=app_id, **script)
    simulation.advance()
    return str(call.call_uuid)


def placed(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    place(api, simulation, receiver)
    simulation.advance(minutes=1)


def fallback(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    receiver.answer("on_call_answer", Answer("", status=500))
    placed(api, simulation, receiver)


def machine(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    to = phone(1)
    simulation.control.phones.update(to, machine=True)
    url = receiver.url("on_call_machine_detection")
    receiver.answer("on_call_answer", document(WAIT))
    more = {"machine_detection": "hangup", "machine_detection_url": url}
    place(api, simulation, receiver, to, **more)
    simulation.advance(minutes=1)


def transfer(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    uuid = follow(api, simulation, receiver, WAIT)
    api.do("calls_transfer", uuid, body={"aleg_url": receiver.url("on_call_transfer")})


def redirect(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_call_redirect")
    follow(api, simulation, receiver, f"<Redirect>{url}</Redirect>")


def keys(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_call_digits")
    element = f"<GetDigits action='{url}' numDigits='1' timeout='60'/>"
    follow(api, simulation, receiver, element, steps=[{"after": 1, "press": "1"}])
    simulation.advance(minutes=1)


def words(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    url = receiver.url("on_call_input")
    interim = receiver.url("on_call_interim_speech")
    element = (
        f"<GetInput action='{url}' inputType='dtmf speech' executionTimeout='60' "
        f"interimSpeechResultsCallback='{interim}'/>"
    )
    follow(api, simulation, receiver, element, steps=[{"after": 1, "say": "yes please"}])
    simulation.advance(minutes=1)


def recorded(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    action, told = receiver.url("on_call_recorded"), receiver.url("on_call_recording")
    follow(api, simulation, receiver, f"<Record action='{action}' callbackUrl='{told}'/>")
    simulation.advance(minutes=10)


def dialled(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """The phone is busy, so that the only event about it is its end."""
    to = phone(2)
    simulation.control.phones.update(to, answer="busy")
    dial(api, simulation, receiver, to)


def dial_element(receiver: WebhookReceiver, to: str, attributes: str = "") -> str:
    """A `Dial` of which everything is told."""
    action, told = receiver.url("on_call_dialed"), receiver.url("on_call_leg")
    return f"<Dial action='{action}' callbackUrl='{told}' {attributes}><Number>{to}</Number></Dial>"


def dial(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    to: str,
    attributes: str = "",
    **script: Any,
) -> None:
    """Let a call dial a phone, and live through it."""
    element = dial_element(receiver, to, attributes)
    follow(api, simulation, receiver, element, **script)
    simulation.advance(minutes=10)


def confirmed(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """A phone answers, and hears a document before it is connected."""
    sound = receiver.url("on_call_confirm_sound")
    dial(api, simulation, receiver, phone(2), f"confirmSound='{sound}'")


def music(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """The caller hears a document while a phone rings."""
    dial(api, simulation, receiver, phone(2), f"dialMusic='{receiver.url('on_call_dial_music')}'")


def action_recording(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    uuid = follow(api, simulation, receiver, WAIT)
    body = {"callback_url": receiver.url("on_call_action_recording")}
    api.do("call_actions_start_recording", uuid, body=body)
    simulation.advance(minutes=5)


def stream(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """No server listens at the address."""
    uuid = follow(api, simulation, receiver, WAIT)
    told = receiver.url("on_stream_event")
    body = {"service_url": NOBODY, "status_callback_url": told}
    api.do("audio_streams_start", uuid, body=body)
    simulation.advance(minutes=1)


def transcription(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    key = simulation.control.recordings.create(auth_id=api.auth_id).recording_id
    body = {"transcription_callback_url": receiver.url("on_transcription")}
    api.do("transcriptions_create", key, body=body)
    simulation.advance(minutes=10)


CALL_CAUSES: Final[dict[str, Cause]] = {
    "on_call_ring": placed,
    "on_call_answer": placed,
    "on_call_fallback": fallback,
    "on_call_hangup": placed,
    "on_call_machine_detection": machine,
    "on_call_transfer": transfer,
    "on_call_redirect": redirect,
    "on_call_digits": keys,
    "on_call_input": words,
    "on_call_interim_speech": words,
    "on_call_recorded": recorded,
    "on_call_recording": recorded,
    "on_call_dialed": dialled,
    "on_call_leg": dialled,
    "on_call_confirm_sound": confirmed,
    "on_call_dial_music": music,
    "on_call_action_recording": action_recording,
    "on_stream_event": stream,
    "on_transcription": transcription,
}
