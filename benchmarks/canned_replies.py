"""A server of canned replies with negligible cost, for measuring both clients."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

from benchmarks.contenders import OURS, PATH, SESSION
from benchmarks.machine import Server, free_port, python
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request

_PAGE: Final = 20
FIRST: Final = "+14155550100"
SECOND: Final = "+14155550101"


class Replies(NamedTuple):
    """A server of canned replies.

    Attributes:
        base_url: the URL that paths are appended to.
        session_uuid: the identifier of the readable session.
    """

    base_url: str
    session_uuid: str


@contextmanager
def replies() -> Iterator[Replies]:
    """Serve replies recorded from an emulator, so that only the client takes time."""
    bodies: dict[str, str] = {}

    def record(method: str, path: str, body: bytes = b"") -> Any:
        headers = {"authorization": OURS["Authorization"], "content-type": "application/json"}
        payload = emulator.handle(Request(method, path, headers, body)).payload
        bodies[f"{method} {path}"] = payload.decode()
        return json.loads(payload)

    with Emulator() as emulator:
        for number in range(_PAGE):
            created = record("POST", f"/v1{PATH}", (SESSION % (number, number)).encode())
        session_uuid = created["session_uuid"]
        record("GET", f"/v1{PATH}{session_uuid}/")
        record("GET", f"/v1{PATH}")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        answers = folder / "answers.json"
        answers.write_text(json.dumps(bodies))
        port = free_port()
        command = python("benchmarks.canned_server", str(port), str(answers))
        stack.enter_context(Server(command, f"http://127.0.0.1:{port}/"))
        yield Replies(f"http://127.0.0.1:{port}/v1", session_uuid)
