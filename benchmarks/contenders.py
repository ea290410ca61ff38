"""The contenders: the emulator and alternatives.

The rivals are npm packages, pinned in `package.json` together with Node.js.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from benchmarks.load import Target
from benchmarks.machine import ROOT, Server, free_port, python
from benchmarks.measure import Skipped
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tools.npm import CLEAN_INSTALL

HERE: Final = Path(__file__).parent
CONTRACT: Final = ROOT / "openapi.json"
PATH: Final = f"/Account/{DEFAULT_AUTH_ID}/Masking/Session/"
# No callback: Prism would call it for every request, the emulator only for events.
SESSION: Final = (
    '{"first_party": "+1415%07d", "second_party": "+1650%07d", "session_expiry": 3600, '
    '"call_time_limit": 1800, "ring_timeout": 30, "record": true, "record_file_format": "wav", '
    '"first_party_play_url": "https://example.com/a.mp3", "geomatch": true}'
)
# The initial content of an emulator.
_STOCK: Final = 1000


def basic(user: str, password: str) -> dict[str, str]:
    """Return the header of Basic authentication."""
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


OURS: Final = basic(DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN)


class Contender:
    """A server with a request to read and a request to create an object.

    Attributes:
        name: the name in the table.
        server: its process.
    """

    def __init__(self, name: str, server: Server) -> None:
        self.name = name
        self.server = server

    def prepare(self) -> None:
        """Reset it to the initial state of a round."""

    def read(self) -> Target:
        """Return the request that reads one object."""
        raise NotImplementedError

    def create(self) -> Target:
        """Return the request that creates an object."""
        raise NotImplementedError


class Emulator(Contender):
    """The emulator with its defaults: authentication, validation, journal."""

    def __init__(self, name: str, command: Sequence[str], port: int) -> None:
        self._root = f"http://127.0.0.1:{port}"
        super().__init__(name, Server(command, f"{self._root}/_emulator/health/"))
        self._session = ""

    def prepare(self) -> None:
        """Reset the database and add some sessions."""
        post(f"{self._root}/_emulator/reset/", "{}")
        for number in range(_STOCK):
            created = post(self.create().url, SESSION % (number, number), OURS)
        self._session = created["session_uuid"]

    def read(self) -> Target:
        return Target(f"{self._root}/v1{PATH}{self._session}/", OURS)

    def create(self) -> Target:
        return Target(f"{self._root}/v1{PATH}", OURS, SESSION)


def emulator(*options: str, name: str = "emulator", module: str = "plivo_emulator") -> Emulator:
    """Start the emulator with some options of `plivo-emulator serve`."""
    port = free_port()
    command = python(module, "serve", "--quiet", "--port", str(port), *options)
    return Emulator(name, command, port)


def durable_emulator(folder: str) -> Emulator:
    """Start the emulator on a SQLite file in a folder."""
    file = tempfile.mktemp(".db", dir=folder)
    return emulator("--database", file, name="emulator, SQLite file")


class _Mock(Contender):
    """A mock server on the contract; it stores nothing."""

    def __init__(self, name: str, command: Sequence[str], base: str) -> None:
        self._base = base
        super().__init__(name, Server(command, self.read().url, OURS))

    def read(self) -> Target:
        return Target(f"{self._base}{PATH}06189fcc-acd9-47e0-9fee-1643eb17538e/", OURS)

    def create(self) -> Target:
        return Target(f"{self._base}{PATH}", OURS, SESSION)


def prism(contract: Path = CONTRACT) -> Contender:
    """Start Prism on the contract, with minimal logging."""
    port = free_port()
    command = [*_npm("prism"), "mock", "-v", "error", "-p", str(port), str(contract)]
    return _Mock("Prism", command, f"http://127.0.0.1:{port}")


def mockoon() -> Contender:
    """Start Mockoon on the contract, without logs."""
    port = free_port()
    command = [*_npm("mockoon-cli"), "start", "--data", str(CONTRACT), "--port", str(port)]
    command += ["--disable-log-to-file", "--max-transaction-logs", "0", "--disable-admin-api"]
    return _Mock("Mockoon", command, f"http://127.0.0.1:{port}/v1")


class _Emulate(Contender):
    """vercel-labs/emulate: stateful, for another vendor's API, without schema validation."""

    _ACCOUNT: Final = "AC" + 32 * "0"

    def __init__(self) -> None:
        port = free_port()
        self._base = f"http://127.0.0.1:{port}/2010-04-01/Accounts/{self._ACCOUNT}"
        self._headers = basic(self._ACCOUNT, "twilio_test_auth_token")
        command = [*_npm("emulate"), "start", "--service", "twilio", "--port", str(port)]
        super().__init__("emulate", Server(command, f"{self._base}/Calls.json", self._headers))
        self._call = ""

    def prepare(self) -> None:
        for number in range(1 if self._call else _STOCK):
            call = post(self.create().url, self.create().body % number, self._headers)
        self._call = call["sid"]

    def read(self) -> Target:
        return Target(f"{self._base}/Calls/{self._call}.json", self._headers, respell=True)

    def create(self) -> Target:
        body = "To=%%2B1415%07d&From=%%2B15551234567&Url=https://example.com/answer&Method=POST"
        return Target(f"{self._base}/Calls.json", self._headers, body, respell=True)


def emulate() -> Contender:
    """Start `emulate` with its telephony service."""
    return _Emulate()


RIVALS: Final[Mapping[str, Callable[[], Contender]]] = {
    "Prism": prism,
    "Mockoon": mockoon,
    "emulate": emulate,
}


@cache
def rivals_version() -> str:
    """Return the versions of the rivals and of Node.js.

    Raises:
        Skipped: they are not installed.
    """
    node = _npm("prism")[0]
    running = subprocess.run([node, "--version"], capture_output=True, text=True).stdout.strip()
    pinned = json.loads((HERE / "package.json").read_text())["dependencies"]
    names = ("@stoplight/prism-cli", "@mockoon/cli", "emulate")
    return ", ".join([*(f"{name} {pinned[name]}" for name in names), f"Node.js {running}"])


@cache
def _npm(program: str) -> tuple[str, str]:
    """Return the command for a program of `package.json`, installing it if needed."""
    modules = HERE / "node_modules"
    if not (modules / ".package-lock.json").exists():
        if shutil.which("npm") is None:
            raise Skipped("the rivals need npm, which is not installed")
        print("Installing the rivals with npm", file=sys.stderr)
        command = [*CLEAN_INSTALL]
        ran = subprocess.run(command, cwd=HERE, capture_output=True, text=True)
        if ran.returncode:
            raise Skipped(f"npm could not install the rivals: {ran.stderr.strip()[-300:]}")
    node = next((str(one) for one in modules.glob("node-*/bin/node")), shutil.which("node"))
    if node is None:
        raise Skipped("the rivals need Node.js, which is not installed")
    return node, str(modules / ".bin" / program)


def post(url: str, body: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    kind = "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
    request = urllib.request.Request(
        url, body.encode(), {**(headers or {}), "Content-Type": kind}, method="POST"
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        answer: dict[str, Any] = json.load(response)
        return answer
