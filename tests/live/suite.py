"""The tests that are run through the gateway, in processes that know no credentials but its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.contract import traffic
from tests.contract.resources import DOCUMENT
from tests.live.guard import STAND_IN_TOKEN
from tests.live.policy import Level, free_resources
from tests.live.redaction import STAND_IN
from tests.spec.document import BUNDLED, ROOT

_CONFIG: Final = ROOT / "tests" / "contract" / "schemathesis.toml"
_SCRIPTS: Final = ROOT / "tests" / "semantic"
_READING: Final = _SCRIPTS / "test_reading.py"
# Those that look at one reply: a check that asks further would ask for what is not allowed.
_CHECKS: Final = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_schema_conformance",
    "ListEnvelope",
    "ErrorEnvelope",
    "ApiIdUnique",
)


@dataclass(frozen=True)
class Part:
    """A command, and what it does, for readers."""

    title: str
    command: list[str]


def reading_operations() -> list[str]:
    """The operations that only read."""
    return [each.id for each in DOCUMENT.operations if each.spec.get("x-live") == "read"]


def parts(url: str, level: Level, reports: Path) -> list[Part]:
    """What to run through a gateway.

    Args:
        url: root of the gateway.
        level: what it lets through.
        reports: folder for JUnit files.
    """
    script = [
        *(sys.executable, "-m", "pytest", "-q", "--no-header", "-p", "no:cacheprovider"),
        *("-rs", f"--api-url={url}", f"--api-auth-id={STAND_IN}"),
        f"--api-auth-token={STAND_IN_TOKEN}",
    ]
    reads = reading_operations()
    found = [
        Part(
            "Read what is there",
            [*script, str(_READING), f"--junit-xml={reports / 'reading.xml'}"],
        ),
        Part(
            f"Generated requests to the {len(reads)} operations that only read",
            [
                *(sys.executable, "-m", "schemathesis.cli", f"--config-file={_CONFIG}"),
                *("run", str(BUNDLED), f"--url={url}/v1", "--no-color", "--mode=positive"),
                # Identifiers that do not exist are answered 404, as they should be.
                "--warnings=off",
                *(f"--include-operation-id={each}" for each in reads),
                *("--phases=examples,coverage", "--seed=1", f"--checks={','.join(_CHECKS)}"),
                *("--max-redirects=0", f"--report-junit-path={reports / 'generated.xml'}"),
                *("--request-timeout=60", "--continue-on-failure"),
            ],
        ),
    ]
    if level >= Level.MUTATE:
        names = free_resources()
        found.append(
            Part(
                f"Create, change and delete {' and '.join(names)}",
                [
                    *(*script, str(_SCRIPTS), "-m=own_objects", f"-k={' or '.join(names)}"),
                    f"--junit-xml={reports / 'own-objects.xml'}",
                ],
            )
        )
    return found


def run(part: Part, reports: Path, secrets: Iterable[str]) -> tuple[bool, str]:
    """Run a part; return whether all is well, and what it printed."""
    folder = reports / "traffic"
    finished = subprocess.run(
        part.command,
        cwd=ROOT,
        env=environment(os.environ, secrets) | {traffic.FOLDER_VARIABLE: str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return finished.returncode == 0, finished.stdout


def environment(outer: Mapping[str, str], secrets: Iterable[str]) -> dict[str, str]:
    """The environment for tests: without anything that holds a real credential."""
    hidden = list(secrets)
    return {
        **{
            name: value
            for name, value in outer.items()
            if not any(secret in value for secret in hidden)
        },
        "PYTHONPATH": str(ROOT),
        "PLIVO_AUTH_ID": STAND_IN,
        "PLIVO_AUTH_TOKEN": STAND_IN_TOKEN,
    }
