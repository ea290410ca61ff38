"""Schemathesis' own record of a run, read while it is written: its events, one JSON text a line."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from tests.contract.links import NAMES
from tests.contract.traffic import Exchange
from tests.spec.document import JsonObject


def parse(line: str) -> tuple[str, JsonObject]:
    """The kind of an event and what it says."""
    ((kind, event),) = json.loads(line).items()
    return kind, event


def exchanges(scenario: JsonObject) -> Iterator[Exchange]:
    """What was sent in a finished scenario, the probes of checks included."""
    recorder = scenario["recorder"]
    cases = recorder.get("cases", {})
    for case_id, interaction in recorder.get("interactions", {}).items():
        request, response = interaction["request"], interaction.get("response") or {}
        started = datetime.fromtimestamp(interaction["timestamp"], UTC)
        yield Exchange(
            origin=scenario["phase"],
            method=request["method"],
            url=request["uri"],
            request_headers=_headers(request["headers"]),
            request_body=_bytes(request.get("body")),
            status=response.get("status_code", 0),
            response_headers=_headers(response.get("headers", {})),
            response_body=_bytes(response.get("content")),
            started=started.isoformat(timespec="milliseconds"),
            seconds=response.get("elapsed", 0.0),
            link=link_of(cases.get(case_id, {})),
        )


def link_of(case: JsonObject) -> str:
    """The link that led to a case, named like `resources.links_of` does, or an empty text."""
    return NAMES[case["transition"]["id"]] if case.get("is_transition_applied") else ""


def _headers(headers: JsonObject) -> dict[str, str]:
    return {
        name: ", ".join(value) if isinstance(value, list) else str(value)
        for name, value in headers.items()
    }


def _bytes(content: Any) -> bytes:
    if isinstance(content, dict):
        return base64.b64decode(content["$base64"])
    return str(content or "").encode()
