"""A voice bot on Plivo's own SDK for audio streams, with XML of its general SDK.

It checks the signatures of requests, marks the end of its greeting, and stops when interrupted.
"""

import os
from typing import Any

from fastapi import FastAPI, Request, Response, WebSocket
from person import PUBLIC, Call, serve_asgi, with_person
from plivo import plivoxml
from plivo.utils import validate_v3_signature
from plivo_stream import PlivoFastAPIStreamingHandler

app = FastAPI()


@app.post("/answer")
async def answer(request: Request) -> Response:
    headers = request.headers
    print(
        "signed",
        validate_v3_signature(
            "POST",
            f"{PUBLIC}/answer",
            headers["x-plivo-signature-v3-nonce"],
            os.environ["PLIVO_AUTH_TOKEN"],
            headers["x-plivo-signature-v3"],
            dict(await request.form()),
        ),
    )
    stream = plivoxml.StreamElement(
        f"wss://{headers['host']}/audio?room=1&key=a==",
        bidirectional=True,
        keepCallAlive=True,
        contentType="audio/x-mulaw;rate=8000",
        extraHeaders="tenant=42,language=en",
    )
    document = plivoxml.ResponseElement().add(stream).add(plivoxml.SpeakElement("Goodbye"))
    return Response(document.to_string(), media_type="application/xml")


@app.websocket("/audio")
async def audio(socket: WebSocket) -> None:
    bot = PlivoFastAPIStreamingHandler(socket)

    @bot.on_start
    async def start(event: Any) -> None:
        print("start", event.extra_headers, event.start.media_format.sample_rate)
        await bot.send_media(b"\xff" * 4000)
        await bot.send_checkpoint("greeting")
        await bot.send_media(b"\xff" * 80_000)

    @bot.on_played_stream
    async def played(event: Any) -> None:
        print("played", event.name)

    @bot.on_dtmf
    async def pressed(event: Any) -> None:
        await bot.send_clear_audio()

    @bot.on_cleared_audio
    async def cleared(event: Any) -> None:
        print("cleared")
        await bot.stop()

    @bot.on_error
    async def failed(error: Exception) -> None:
        print("error", error)

    await bot.start(with_signature_verification=True, auth_token=os.environ["PLIVO_AUTH_TOKEN"])


@app.post("/hangup")
async def hangup() -> None:
    """Nothing is kept."""


def live() -> None:
    call = Call("/answer")
    call.hears("audio greeting")
    call.press("1")
    call.hears("goodbye")
    print(call.ends()["hangup_code"], call.problems)


if __name__ == "__main__":
    with_person(live, serve_asgi(app))
