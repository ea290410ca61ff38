"""Sending messages, beside creating masking sessions.

Each message is stored, announced and scheduled by its request. Those of one sender then wait for
their turn; those of many senders leave and arrive while others are sent, which is more work.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from benchmarks import load
from benchmarks.contenders import OURS, Emulator, durable_emulator, emulator
from benchmarks.load import Load, Target
from benchmarks.measure import Goal, Line, Options, at_least, interleave
from plivo_emulator.settings import DEFAULT_AUTH_ID

NAME = "sending"
TITLE = "Emulator sending messages, 16 connections"

_PATH = f"/Account/{DEFAULT_AUTH_ID}/Message/"
_ONE_SENDER = '{"src": "14155550100", "dst": "1415%07d", "text": "Your parcel is here."}'
_MANY_SENDERS = '{"src": "1650%07d", "dst": "1415%07d", "text": "Your parcel is here."}'


def run(options: Options) -> Iterator[Line | str]:
    """Measure sending and creating."""
    load.version()
    with tempfile.TemporaryDirectory() as folder:
        for contender, where in (
            (emulator(), "in memory"),
            (durable_emulator(folder), "SQLite file"),
        ):
            try:
                yield from _beside_sessions(contender, where, options)
            finally:
                contender.server.stop()


def _beside_sessions(contender: Emulator, where: str, options: Options) -> Iterator[Line]:
    session = contender.create()
    targets = {
        "create": session,
        "one": _message(session, _ONE_SENDER),
        "many": _message(session, _MANY_SENDERS),
    }

    def measure(target: Target) -> Load:
        contender.prepare()
        return load.run(target, options.seconds)

    measure(session)
    samples = interleave(options.rounds, targets, measure)
    rates = {name: [one.per_second for one in found] for name, found in samples.items()}
    goals: dict[str, Goal | None] = {"one": at_least(0.8), "many": None}
    for name, goal in goals.items():
        what = f"Send a message, {name} sender{'' if name == 'one' else 's'}, {where}"
        yield Line(what, "/s", rates[name], "creating a session", rates["create"], goal)


def _message(session: Target, body: str) -> Target:
    root = session.url.partition("/v1/")[0]
    return Target(f"{root}/v1{_PATH}", OURS, body)
