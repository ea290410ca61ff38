"""An emulator in a process of its own, and how to talk to it."""

from __future__ import annotations

import base64
import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit


class Answer(NamedTuple):
    """A reply: its status and its body, decoded."""

    status: int
    body: Any


class Caller:
    """One connection to an emulator, in the name of its main account."""

    def __init__(self, ready: dict[str, Any]) -> None:
        address = urlsplit(ready["url"])
        self._connection = http.client.HTTPConnection(address.netloc, timeout=120)
        self._account = f"/v1/Account/{ready['auth_id']}/"
        credentials = f"{ready['auth_id']}:{ready['auth_token']}".encode()
        self._headers = {
            "Authorization": f"Basic {base64.b64encode(credentials).decode()}",
            "Content-Type": "application/json",
        }

    def __call__(self, method: str, path: str, body: Any = None) -> Answer:
        """Send a request; `path` is below the account unless it begins with a slash.

        Raises:
            OSError: there was no answer.
            http.client.HTTPException: there was half of one.
        """
        target = path if path.startswith("/") else self._account + path
        payload = None if body is None else json.dumps(body)
        headers = {} if path.startswith("/_emulator/") and body is None else self._headers
        self._connection.request(method, target, payload, headers)
        reply = self._connection.getresponse()
        content = reply.read()
        return Answer(reply.status, json.loads(content) if content else None)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


class Process:
    """A running emulator.

    Attributes:
        popen: its process.
        ready: what it said when it was: `url`, `auth_id`, `auth_token`, `pid`.
        log: where its standard error goes; empty as long as nothing goes wrong.
    """

    def __init__(self, database: str | Path, log: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "plivo_emulator", "serve", "--port", "0", "--json"]
        self.log = log
        with log.open("a") as output:
            self.popen = subprocess.Popen(
                [*command, "--database", str(database), *arguments],
                stdout=subprocess.PIPE,
                stderr=output,
                text=True,
            )
        assert self.popen.stdout is not None
        line = self.popen.stdout.readline()
        assert line, f"it did not start: {log.read_text()}"
        self.ready: dict[str, Any] = json.loads(line)
        self._callers: list[Caller] = []

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.ready["url"].rpartition(":")[2])

    def caller(self) -> Caller:
        """Return a new connection to it, which ends with it."""
        self._callers.append(Caller(self.ready))
        return self._callers[-1]

    def memory(self) -> float:
        """Return its resident memory in MiB; 0 where that cannot be read."""
        try:
            lines = Path(f"/proc/{self.popen.pid}/status").read_text().splitlines()
        except OSError:
            return 0.0
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024

    def errors(self) -> list[str]:
        """Return what went wrong inside of it."""
        caller = self.caller()
        health = caller("GET", "/_emulator/health/").body
        caller.close()
        errors: list[str] = health["internal_errors"] + health["contract_violations"]
        return errors

    def kill(self) -> None:
        """End it at once, however it feels about that."""
        self.popen.kill()
        self.popen.wait()
        for caller in self._callers:
            caller.close()
        assert self.popen.stdout is not None
        self.popen.stdout.close()


@contextmanager
def serving(database: str | Path, log: Path, *arguments: str) -> Iterator[Process]:
    """Run an emulator; it is killed in the end."""
    process = Process(database, log, *arguments)
    try:
        yield process
    finally:
        process.kill()
