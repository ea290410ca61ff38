"""Being the other side of a call by hand: what the person at its phone does and hears."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._live_through import live_through
from plivo_emulator.control.calls import shown_call
from plivo_emulator.core.parts import Part
from plivo_emulator.pipeline.errors import bad_request, not_found
from plivo_emulator.store import Transaction
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.voice import people
from plivo_emulator.voice.calls import CALLS, Call, CallStatus, Reaction
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.phones import find_heard
from plivo_emulator.voice.streaming.streams import Stream, played_audio, streams_of

part = Part(__name__, due_work=("call", "recording"))


@part.handler
def calls_answer(ctx: ControlContext) -> dict[str, Any]:
    """Let a phone that rings be answered, or do what else a phone does."""
    with _live(ctx) as live:
        if not live.call.is_outbound or live.call.status is not CallStatus.RINGING:
            raise bad_request(f"there is no phone that rings: the call is {live.call.status}")
        people.answer(live, Reaction(ctx.body.get("answer", Reaction.ANSWERED)))
    return shown_call(ctx, ctx.tx, ctx.path["call_uuid"])


@part.handler
def calls_press(ctx: ControlContext) -> dict[str, Any]:
    """Let the person press keys."""
    with _live(ctx) as live:
        people.press(live, ctx.body["digits"])
    return shown_call(ctx, ctx.tx, ctx.path["call_uuid"])


@part.handler
def calls_say(ctx: ControlContext) -> dict[str, Any]:
    """Let the person say something."""
    with _live(ctx) as live:
        people.say(live, ctx.body["text"], ctx.body.get("audio", ""))
    return shown_call(ctx, ctx.tx, ctx.path["call_uuid"])


@part.handler
def calls_streams(ctx: ControlContext) -> dict[str, Any]:
    """Return the audio streams of a call, with what their servers have played."""
    call = _call(ctx.tx, ctx.path["call_uuid"])
    streams = streams_of(ctx.tx, call.call_uuid)
    return {"objects": [_shown_stream(ctx.tx, each) for each in streams]}


@part.handler
def calls_hang_up(ctx: ControlContext) -> dict[str, Any]:
    """Let the person hang up."""
    with _live(ctx) as live:
        people.leave(live)
    return shown_call(ctx, ctx.tx, ctx.path["call_uuid"])


@part.handler
async def calls_hear(ctx: ControlContext) -> dict[str, Any]:
    """Advance the clock until the person has heard a text, or the call is over."""
    store, call_uuid = ctx.services.store, ctx.path["call_uuid"]
    text, skip, since = ctx.body["text"], ctx.body.get("skip", 0), ctx.services.clock.now()

    def search(tx: Transaction) -> tuple[int, datetime] | None:
        return find_heard(_call(tx, call_uuid).heard, text, skip, since)

    def end() -> datetime | None:
        with store.transaction(write=False) as tx:
            found = search(tx)
        return None if found is None else found[1]

    end()
    await live_through(ctx, call_uuid, end)
    with store.transaction(write=False) as tx:
        found = search(tx)
        heard = found is not None and found[1] <= ctx.services.clock.now()
        return {
            "position": found[0] if found and heard else None,
            "call": shown_call(ctx, tx, call_uuid),
        }


def _shown_stream(tx: Transaction, stream: Stream) -> dict[str, Any]:
    shown = to_document(stream)
    names = ("stream_id", "state", "started", "ended", "reason", "problem")
    audio = b64encode(played_audio(tx, stream)).decode()
    return {name: shown[name] for name in names} | {"audio": audio}


@contextmanager
def _live(ctx: ControlContext) -> Iterator[LiveCall]:
    call_uuid = ctx.path["call_uuid"]
    _call(ctx.tx, call_uuid)
    with exchange(ctx) as calls:
        live = calls.get(call_uuid)
        if live is None:
            raise bad_request("the call is over")
        yield live


def _call(tx: Transaction, call_uuid: str) -> Call:
    row = CALLS.get(tx, call_uuid)
    if row is None:
        raise not_found()
    return from_document(Call, row.document)
