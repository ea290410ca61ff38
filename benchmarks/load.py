"""Load generation with wrk, which is much faster than the servers under test."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from benchmarks.machine import ASKING
from benchmarks.measure import Skipped

# Each run under load uses fewer spellings than the distance between two of these.
_SPELLINGS: Final = count(1, 50)
_SCRIPT: Final = Path(__file__).with_name("load.lua")


@dataclass(frozen=True, slots=True)
class Target:
    """A request to send repeatedly.

    Attributes:
        url: the URL.
        headers: the headers.
        body: makes it a POST; each `%07d` in it becomes a new number.
        respell: vary the spelling of the credentials; see `load.lua`.
    """

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    respell: bool = False


@dataclass(frozen=True, slots=True)
class Load:
    """The result of a run under load.

    Attributes:
        requests: the number of responses.
        per_second: responses per second.
        p50: the median latency in milliseconds.
        p99: the latency that one in a hundred exceeds, in milliseconds.
    """

    requests: int
    per_second: float
    p50: float
    p99: float


def version() -> str:
    """Return wrk's version.

    Raises:
        Skipped: it is not installed.
    """
    if shutil.which("wrk") is None:
        raise Skipped("wrk is not installed (Debian: apt-get install wrk)")
    shown = subprocess.run(["wrk", "--version"], capture_output=True, text=True).stdout
    return "wrk " + shown.split()[1].removeprefix("debian/")


def run(target: Target, seconds: float, connections: int = 16) -> Load:
    """Send a request repeatedly over several connections.

    Raises:
        Skipped: wrk is not installed.
        RuntimeError: a response was not a success.
    """
    version()
    command = [*ASKING, "wrk", "--threads=1", f"--connections={connections}", "--timeout=60s"]
    command += [f"--duration={max(1, round(seconds))}s", f"--script={_SCRIPT}"]
    for name, value in target.headers.items():
        command.append(f"--header={name}: {value}")
    environment = dict(os.environ)
    if target.body:
        environment["BENCH_BODY"] = target.body
        command.append("--header=Content-Type: " + _content_type(target.body))
    if target.respell:
        environment["BENCH_RESPELL"] = str(next(_SPELLINGS))
    ran = subprocess.run([*command, target.url], capture_output=True, text=True, env=environment)
    if ran.returncode:
        raise RuntimeError(f"wrk failed: {ran.stdout}{ran.stderr}")
    counted = json.loads(ran.stderr.splitlines()[-1])
    if counted["bad"] or not counted["requests"]:
        raise RuntimeError(f"{target.url}: {counted['bad']} of {counted['requests']} went wrong")
    return Load(
        requests=counted["requests"],
        per_second=counted["requests"] / counted["microseconds"] * 1e6,
        p50=counted["p50"] / 1000,
        p99=counted["p99"] / 1000,
    )


def _content_type(body: str) -> str:
    return "application/json" if body.startswith("{") else "application/x-www-form-urlencoded"
