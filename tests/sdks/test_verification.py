"""Verification: the Python SDK passes, and what is wrong with an SDK or a program is noticed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from tests.sdks.python_calls import PythonProgram, connect
from tests.sdks.verification import Start, Verification, called_operations
from tools.official_sdks import official_sdks

PYTHON = official_sdks()["python"]

# The SDK leaves uploaded files open.
pytestmark = pytest.mark.filterwarnings("default")


def in_process(program: type[PythonProgram]) -> Start:
    """Run a program without a process of its own."""

    @contextmanager
    def start(environment: Mapping[str, str]) -> Iterator[PythonProgram]:
        base_url = f"{environment['EMULATOR_URL']}/v1"
        auth_id, auth_token = environment["PLIVO_AUTH_ID"], environment["PLIVO_AUTH_TOKEN"]
        with connect(base_url, auth_id, auth_token) as client:
            yield program(client)

    return start


def test_the_python_sdk_passes() -> None:
    verdict = Verification(PYTHON, in_process(PythonProgram)).run()
    assert verdict.problems == []
    assert verdict.operations == called_operations(PYTHON)
    assert "messages_list_media" in verdict.operations
    assert verdict.errors == {400, 401, 403, 404, 429, 500}


class Planted(PythonProgram):
    """Changes arguments, a result and an error, leaves calls out, believes every signature."""

    def ask(self, question: Mapping[str, Any]) -> dict[str, Any]:
        if "signature" in question:
            return {"valid": True}
        if question["method"] == ["verify_session", "get"]:
            return {"result": {}}
        values = dict(question["values"])
        if "city" in values:
            values["city"] = "Valencia"
        values.pop("ring_timeout", None)
        answer = super().ask({**question, "values": values})
        if "error" in answer and question["method"] == ["applications", "get"]:
            answer["error"] = "OSError"
        if "result" in answer and question["method"] == ["pricing", "get"]:
            answer["result"]["country_code"] = 45
        return answer


def test_a_trial_notices_what_is_wrong() -> None:
    marked = replace(PYTHON, missing={"accounts_get": "to see what happens"})
    verdict = Verification(marked, in_process(Planted)).run()
    assert "pricing_get: country_code: 45 instead of 44" in verdict.problems
    assert "accounts_update: city was sent as 'Valencia' instead of 'Bengaluru'" in verdict.problems
    assert "accounts_get has a method, though official_sdks.toml says no" in verdict.problems
    assert (
        "verify_sessions_get was not called: tests/sdks/calls/verify_sessions.yaml has no row that "
        "succeeds"
    ) in verdict.problems
    assert any(each.startswith("applications_get: 404 became OSError") for each in verdict.problems)
    assert "signature, V3 POST, wrong field: valid is True" in verdict.problems
    assert not any(each.startswith("subaccounts_get") for each in verdict.problems)
    assert verdict.unsent["masking_sessions_create"] == {"ring_timeout"}
