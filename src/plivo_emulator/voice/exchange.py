"""The calls that one change touches: each is loaded once, and saved at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import cast

from plivo_emulator.core.services import Context, Step
from plivo_emulator.voice.calls import Call
from plivo_emulator.voice.definitions import Exchange, Saved, Shared
from plivo_emulator.voice.kept_calls import KeptCall, read_call, save_call
from plivo_emulator.voice.live import PlayedCall


class Switchboard(Exchange):
    """The calls that one change touches, loaded from the store and kept there.

    Args:
        context: the change.
    """

    __slots__ = ("_calls", "_shared")

    def __init__(self, context: Context) -> None:
        self.context = context
        self.ending = set()
        self._calls: dict[str, PlayedCall] = {}
        self._shared: dict[Callable[[Exchange], Saved], Saved] = {}

    def get(self, call_uuid: str) -> PlayedCall | None:
        live = self.find(call_uuid)
        return None if live is None or live.call.status.is_final else live

    def find(self, call_uuid: str) -> PlayedCall | None:
        live = self._calls.get(call_uuid)
        if live is None:
            kept = read_call(self.context.tx, call_uuid)
            if kept is not None:
                live = self._calls[call_uuid] = PlayedCall(self, kept)
        return live

    def add(self, call: Call) -> PlayedCall:
        live = self._calls[call.call_uuid] = PlayedCall(self, KeptCall(call))
        return live

    def shared(self, kind: Callable[[Exchange], Shared]) -> Shared:
        if kind not in self._shared:
            self._shared[kind] = kind(self)
        return cast(Shared, self._shared[kind])

    def save(self) -> None:
        """Keep everything as it is now."""
        for shared in self._shared.values():
            shared.save()
        for live in self._calls.values():
            save_call(self.context.tx, live.kept)


@contextmanager
def exchange(context: Context) -> Iterator[Switchboard]:
    """Open calls for a change, and keep them at its end."""
    opened = Switchboard(context)
    yield opened
    opened.save()


def of_call(job: Callable[[Step, PlayedCall], None]) -> Callable[[Step], None]:
    """Run a job with its call, and keep that; nothing if the call is over."""

    @wraps(job)
    def run(step: Step) -> None:
        with exchange(step) as calls:
            if (live := calls.get(step.subject)) is not None:
                job(step, live)

    return run
