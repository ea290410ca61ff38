"""Sequential calls, with our client and with the official SDK, on canned replies."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from typing import Any, TypeAlias

from benchmarks.canned_replies import FIRST, SECOND, replies
from benchmarks.machine import asking_processor
from benchmarks.measure import Line, Options, at_most, interleave
from plivo_client import Plivo
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tests.sdks.python_calls import connect

NAME = "client-calls"
TITLE = "Client, one call after the other"

_CALLS = 100
_SDK = "official SDK"
_GOALS = {"get": 0.6, "list of 20": 0.5, "create": 0.6}
_Call: TypeAlias = Callable[[], Any]


def run(options: Options) -> Iterator[Line | str]:
    """Measure get, list and create."""
    rounds = options.size(40)
    with (
        asking_processor(),
        replies() as server,
        connect(server.base_url, DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN) as sdk,
        Plivo(DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, base_url=server.base_url) as client,
    ):
        ours, theirs = client.masking_sessions, sdk.masking_sessions
        session = server.session_uuid
        calls: dict[str, tuple[_Call, _Call]] = {
            "get": (lambda: ours.get(session), lambda: theirs.get_masking_session(session)),
            "list of 20": (ours.list, theirs.list_masking_session),
            "create": (
                lambda: ours.create(first_party=FIRST, second_party=SECOND),
                lambda: theirs.create_masking_session(first_party=FIRST, second_party=SECOND),
            ),
        }
        for what, pair in calls.items():
            for call in pair:
                _time(call)
            samples = interleave(rounds, dict(zip(("ours", _SDK), pair, strict=True)), _time)
            medians = {name: [median(one) for one in found] for name, found in samples.items()}
            goal = at_most(_GOALS[what])
            yield Line(what.capitalize(), "µs", medians["ours"], _SDK, medians[_SDK], goal)
            slowest = {name: [_p99(found)] for name, found in samples.items()}
            name = f"{what.capitalize()}, 99th percentile"
            yield Line(name, "µs", slowest["ours"], _SDK, slowest[_SDK], at_most(1))


def _time(call: _Call) -> list[float]:
    """Return the durations of calls in microseconds."""
    times = []
    for _ in range(_CALLS):
        started = time.perf_counter()
        call()
        times.append(1e6 * (time.perf_counter() - started))
    return times


def _p99(rounds: list[list[float]]) -> float:
    return quantiles([one for times in rounds for one in times], n=100)[-1]
