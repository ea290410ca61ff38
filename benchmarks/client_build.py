"""Importing the client, and generating it from the contract.

The generator is measured beside openapi-python-client, which it extends, on the same document.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.canned_replies import FIRST, SECOND, replies
from benchmarks.contenders import CONTRACT
from benchmarks.machine import ASKING, ROOT, environment
from benchmarks.measure import Line, Options, at_most, interleave
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN

NAME = "client-build"
TITLE = "Client, import and generation"

_SDK = "official SDK"
_GENERATOR = "openapi-python-client"
_PROGRAMS = Path(sys.executable).parent
_IMPORTS = {"ours": "import plivo_client", _SDK: "import plivo"}
_FIRST_CALLS = {
    "ours": (
        "from plivo_client import Plivo\n"
        "Plivo({id!r}, {token!r}, base_url={url!r}).masking_sessions.create(**{body!r})"
    ),
    _SDK: (
        "import plivo\n"
        "from plivo.rest import client as sdk\n"
        "sdk.PLIVO_API_BASE_URI = sdk.API_VOICE_BASE_URI = {url!r} + '/Account'\n"
        "plivo.RestClient({id!r}, {token!r}).masking_sessions.create_masking_session(**{body!r})"
    ),
}


def run(options: Options) -> Iterator[Line | str]:
    """Measure both in fresh interpreters."""
    rounds = options.rounds + 6
    # The first run of each writes its bytecode, as installing a package does.
    for code in _IMPORTS.values():
        milliseconds(code)
    imports = interleave(rounds, _IMPORTS, milliseconds)
    yield Line("Import", "ms", imports["ours"], _SDK, imports[_SDK], at_most(0.6))
    with replies() as server:
        values = {
            "id": DEFAULT_AUTH_ID,
            "token": DEFAULT_AUTH_TOKEN,
            "body": {"first_party": FIRST, "second_party": SECOND},
        }
        codes = {
            name: code.format(url=server.base_url, **values) for name, code in _FIRST_CALLS.items()
        }
        for code in codes.values():
            milliseconds(code)
        first = interleave(rounds, codes, milliseconds)
    yield Line("Import to the first reply", "ms", first["ours"], _SDK, first[_SDK], at_most(0.8))
    generators = {name: name for name in ("ours", _GENERATOR)}
    seconds = interleave(1 if options.quick else 3, generators, _generation)
    what = "Generation from openapi.json"
    yield Line(what, "s", seconds["ours"], _GENERATOR, seconds[_GENERATOR], at_most(2))


def milliseconds(code: str) -> float:
    """Return how long some code takes in a new interpreter, without its startup."""
    timed = (
        f"import time\nstarted = time.perf_counter()\n{code}\nprint(time.perf_counter() - started)"
    )
    command = [*ASKING, sys.executable, "-c", timed]
    ran = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True)
    return 1000 * float(ran.stdout.splitlines()[-1])


def _generation(generator: str) -> float:
    """Return how long a client takes to generate, formatted with ruff."""
    with tempfile.TemporaryDirectory() as folder:
        output = str(Path(folder) / "plivo_client")
        command = [sys.executable, "tools/generate.py", "--spec", str(CONTRACT), "--output", output]
        if generator == _GENERATOR:
            command = [str(_PROGRAMS / generator), "generate", "--path", str(CONTRACT)]
            command += ["--meta", "none", "--output-path", output]
        started = time.perf_counter()
        subprocess.run(command, cwd=ROOT, env=_with_programs(), check=True, capture_output=True)
        return time.perf_counter() - started


def _with_programs() -> dict[str, str]:
    """Return the environment in which the generators find ruff."""
    return {**environment(), "PATH": f"{_PROGRAMS}{os.pathsep}{os.environ['PATH']}"}
