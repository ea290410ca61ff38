"""Change notifications as server-sent events."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Hashable
from typing import Final

from plivo_emulator.runtime import Runtime
from plivo_emulator.store import StoreUnavailable

# Polling costs microseconds, and only while a page is open. It is simpler than notifying listeners,
# and does not slow down the requests that cause changes.
_PAUSE_SECONDS: Final = 0.1
# Changes by other processes are polled once a second.
_PAUSES_ELSEWHERE: Final = 10
# Comments keep the connection alive.
_LONGEST_SILENCE: Final = 150
_EVENT: Final = b"data: changed\n\n"
_COMMENT: Final = b": still here\n\n"


async def changes(runtime: Runtime) -> AsyncGenerator[bytes]:
    """Yield an event at once, and one after each change.

    Changes in quick succession are combined into one event.
    """
    known: Hashable = ()
    elsewhere: Hashable = None
    silence = 0
    pauses = 0
    while True:
        present: Hashable = None
        with contextlib.suppress(StoreUnavailable):
            if not pauses % _PAUSES_ELSEWHERE:
                elsewhere = runtime.services.store.activity()
            present = (_fingerprint(runtime), elsewhere)
        pauses += 1
        if present != known:
            known, silence = present, 0
            yield _EVENT
        elif silence == _LONGEST_SILENCE:
            silence = 0
            yield _COMMENT
        silence += 1
        await asyncio.sleep(_PAUSE_SECONDS)


def _fingerprint(runtime: Runtime) -> Hashable:
    """Return a value that differs whenever the state does; a running clock is no change."""
    clock, journal = runtime.services.clock, runtime.journal
    return (
        runtime.services.store.writes,
        journal.recorded,
        len(journal),
        clock.now() if clock.frozen else clock.offset,
        tuple(rule.fault_id for rule in runtime.faults.rules),
        tuple((name, one.time) for name, one in runtime.snapshots.items()),
        len(runtime.contract_violations),
        len(runtime.services.internal_errors),
    )
