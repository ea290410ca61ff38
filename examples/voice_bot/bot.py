"""A voice bot: it greets, listens, repeats what it has heard, and is interrupted by any key.

Run it with `python bot.py 8080` and let an application's `answer_url` be
http://127.0.0.1:8080/answer.

0 ends the call. The bot needs no key of an API: its voice is a tone, its understanding how long
somebody has spoken.
"""

import base64
import math
import sys
from xml.sax.saxutils import escape

from aiohttp import WSMsgType, web

RATE = 8000
SILENT_CODES = {0x7F, 0xFF}
PAUSE = 25  # frames of 20 ms without speech that end what somebody says


def mulaw(sample: int) -> int:
    """Return a sample as G.711 writes it."""
    magnitude = min(abs(sample), 32_635) + 132
    exponent = magnitude.bit_length() - 8
    code = exponent << 4 | magnitude >> (exponent + 3) & 0x0F
    return ~(code | (0x80 if sample < 0 else 0)) & 0xFF


def voice(seconds: float, hertz: int) -> bytes:
    """Return the bot's voice: a tone."""
    wave = (math.sin(2 * math.pi * hertz * i / RATE) for i in range(int(seconds * RATE)))
    return bytes(mulaw(int(9_000 * one)) for one in wave)


class Conversation:
    """One call of the bot."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.stream_id = ""
        self.heard = 0
        self.quiet = 0

    async def listen(self) -> None:
        """Follow the events of the stream until it ends."""
        async for message in self.socket:
            if message.type is WSMsgType.TEXT:
                event = message.json()
                if reaction := getattr(self, f"on_{event['event']}", None):
                    await reaction(event)

    async def on_start(self, event: dict) -> None:
        self.stream_id = event["start"]["streamId"]
        await self.speak(2, 440, "greeting")

    async def on_media(self, event: dict) -> None:
        frame = base64.b64decode(event["media"]["payload"])
        if not SILENT_CODES.issuperset(frame):
            self.heard, self.quiet = self.heard + 1, 0
        elif self.heard:
            self.quiet += 1
            if self.quiet == PAUSE:
                seconds, self.heard, self.quiet = self.heard * 0.02, 0, 0
                await self.speak(seconds, 660, "answer")

    async def on_dtmf(self, event: dict) -> None:
        await self.send("clearAudio")
        if event["dtmf"]["digit"] == "0":
            # The document of the call goes on behind the stream.
            await self.socket.close()

    async def speak(self, seconds: float, hertz: int, name: str) -> None:
        payload = base64.b64encode(voice(seconds, hertz)).decode()
        media = {"contentType": "audio/x-mulaw", "sampleRate": RATE, "payload": payload}
        await self.send("playAudio", media=media)
        await self.send("checkpoint", name=name)

    async def send(self, event: str, **fields: object) -> None:
        await self.socket.send_json({"event": event, "streamId": self.stream_id, **fields})


async def answer(request: web.Request) -> web.Response:
    """Answer a call with a stream to this server, and a word at its end."""
    text = f"""<Response>
  <Stream bidirectional="true" keepCallAlive="true" contentType="audio/x-mulaw;rate=8000">
    {escape(f"ws://{request.host}/audio")}
  </Stream>
  <Speak>Goodbye</Speak>
</Response>"""
    return web.Response(text=text, content_type="application/xml")


async def audio(request: web.Request) -> web.WebSocketResponse:
    """Talk with a caller."""
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await Conversation(socket).listen()
    return socket


def application() -> web.Application:
    """Return the bot as an aiohttp application."""
    bot = web.Application()
    bot.router.add_post("/answer", answer)
    bot.router.add_get("/audio", audio)
    return bot


if __name__ == "__main__":
    web.run_app(application(), host="127.0.0.1", port=int(sys.argv[1]))
