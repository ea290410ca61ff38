"""Recordings to name in random requests: no request of their own makes one."""

from __future__ import annotations

from typing import Any, Final

from tests.contract.probes import PROBES
from tests.contract.rules import Fields, fingerprint, is_a
from tests.contract.targeting import ID_PATTERNS

RECORDING: Final = "recording_id"
_TAGS: Final = ("recordings_", "transcriptions_")


def name_a_recording(operation_id: str, path: Fields, other: Any) -> None:
    """Turn three in four well-formed identifiers into that of a recording of its own."""
    if not operation_id.startswith(_TAGS) or not is_a(path.get(RECORDING), ID_PATTERNS[RECORDING]):
        return
    if fingerprint(operation_id, path, other) % 4:
        path[RECORDING] = _recording()


def _recording() -> str:
    """Have the control API add a recording that is transcribed."""
    url = PROBES.base_url.removesuffix("/v1") + "/_emulator/recordings/"
    body = {"transcribed": True, "words": [{"text": "Hello"}], "auth_id": PROBES.main[0]}
    made = PROBES.send("POST", url, PROBES.main, body=body, why="a recording to name")
    return str(made.json()["recording_id"])
