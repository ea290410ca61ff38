"""Runs the workflows of `workflows.arazzo.yaml` on a fresh emulator: `make workflows`.

`redocly respect` reads the Arazzo document and the OpenAPI documents that it names, and also checks
each reply against those. Arguments are passed on to it: `--workflow mask-a-call --verbose`.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.contract.target import Target, fresh_emulator

DOCUMENT: Final = ROOT / "workflows.arazzo.yaml"
REDOCLY: Final = ROOT / "node_modules" / ".bin" / "redocly"
# Replies of the control API have an `api_id` that its document leaves out; respect complains of
# properties that a document does not name. The emulator checks all replies by itself.
_SEVERITY: Final = {"SCHEMA_CHECK": "warn"}


def main(arguments: Sequence[str]) -> int:
    """Run them, and return the exit status of respect."""
    with fresh_emulator(seed=1) as emulator:
        command = [str(REDOCLY), "respect", str(DOCUMENT), *_options(emulator), *arguments]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


def _options(emulator: Target) -> list[str]:
    credentials = f"{emulator.auth_id}:{emulator.auth_token}".encode()
    inputs = {
        "auth_id": emulator.auth_id,
        "authorization": f"Basic {base64.b64encode(credentials).decode()}",
    }
    servers = {"plivo": f"{emulator.url}/v1", "emulator": f"{emulator.url}/_emulator"}
    return [
        *("--input", json.dumps(inputs)),
        *("--server", json.dumps(servers)),
        *("--severity", json.dumps(_SEVERITY)),
    ]


if __name__ == "__main__":
    os.environ.setdefault("REDOCLY_TELEMETRY", "off")
    sys.exit(main(sys.argv[1:]))
