"""Calls: what many of them cost in one advance, and whether they delay each other's callbacks."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.machine import ASKING, ROOT, SERVING, Server, environment, free_port, python
from benchmarks.measure import Line, Options, at_most, interleave

NAME = "calls"
TITLE = "Emulator, calls (CPU time of its process)"

_CALLS: Final = 1_000
# What 3 s for a thousand calls were beside it.
_OF_BARE_CLIENT: Final = 11
_AT_ONCE: Final = 500
_MEMORY: Final = "in memory"
_FILE: Final = "SQLite file"
_BARE: Final = "bare aiohttp"
_PATH: Final = "/answer"
_ELEMENTS: Final = (
    "<Speak>Welcome to the desk.</Speak>"
    '<Wait length="2"/>'
    "<Play>https://example.com/music.mp3</Play>"
    "<DTMF>1234</DTMF>"
    "<Speak>Goodbye</Speak>"
)


def run(options: Options) -> Iterator[Line | str]:
    """Play calls whose documents come from a server in another process."""
    count = options.size(_CALLS)
    port = free_port()
    url = f"http://127.0.0.1:{port}{_PATH}"
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.json"
        answers.write_text(json.dumps({f"POST {_PATH}": f"<Response>{_ELEMENTS}</Response>"}))
        command = python("benchmarks.canned_server", str(port), str(answers))
        with Server(command, url, on=ASKING):

            def cost(way: str) -> float:
                database = tempfile.mktemp(".db", dir=folder) if way == _FILE else "memory"
                return _number("fetch" if way == _BARE else "cost", count, database, url)

            ways = {way: way for way in (_MEMORY, _FILE, _BARE)}
            samples = interleave(min(3, options.rounds), ways, cost)
            apart = {"live at once": _number("spread", _AT_ONCE, "memory", url)}
    port = free_port()
    url = f"http://127.0.0.1:{port}{_PATH}"
    with Server(python("benchmarks.audio_sink", str(port)), url, on=ASKING):
        apart["with audio streams"] = _number("streams", _AT_ONCE, "memory", url)
    # The goal is for the default store.
    for store, goal in ((_MEMORY, at_most(_OF_BARE_CLIENT)), (_FILE, None)):
        what = f"{count:,} calls of five elements in one advance, {store}"
        yield Line(what, "s", samples[store], _BARE, samples[_BARE], goal)
    for which, longest in apart.items():
        what = f"Same callback of {_AT_ONCE} calls {which}, first to last"
        yield Line(what, "s", [longest], goal=at_most(0))
    yield "the last two lines are time of the emulator's clock"


def _number(what: str, count: int, database: str, url: str) -> float:
    command = [*SERVING, *python("benchmarks.call_work", what, str(count), database, url)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment())
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return float(ran.stdout)
