"""A start does what the first request needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys

from plivo_emulator.pipeline.contract import Contract, without_prose

LATER = (
    # Of the emulator: what calls play, what answers forms, what receives webhooks in tests.
    "plivo_emulator.voice.elements",
    "plivo_emulator.receiver",
    # Libraries that are slow to import: for webhooks, forms, phone calls, configuration files.
    "aiohttp",
    "python_multipart",
    "yaml",
    "tomllib",
    "cryptography",
    # Of the standard library, with much behind them.
    "http.client",
    "urllib.request",
    "email.message",
    "importlib.metadata",
    "importlib.resources",
)
PROGRAM = """
import sys
from plivo_emulator import cli
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.serving import server
with Emulator() as emulator:
    assert emulator.handle(Request("GET", "/_emulator/requests", {})).status == 200
    assert "_registry" not in emulator.apis["v1"].contract.__dict__
print(*sys.modules)
"""


def test_what_is_used_later_is_imported_later() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert not set(LATER) & set(ran.stdout.split())


def test_operations_are_read_on_first_use() -> None:
    contract = Contract.load()
    operations = contract.operations.values()
    assert operations
    for operation in operations:
        assert not {"path_fields", "query_fields", "responses"} & operation.__dict__.keys()


def test_validators_know_no_prose() -> None:
    whole = {
        "description": "Of the document.",
        "components": {
            "schemas": {
                "Thing": {
                    "description": "Of the schema.",
                    "examples": [{"name": "a"}],
                    "required": ["description"],
                    "properties": {
                        "description": {"type": "string", "description": "A property."},
                        "examples": {"enum": ["one"], "examples": ["one"]},
                        "properties": {"properties": {"summary": {"type": "integer"}}},
                    },
                }
            }
        },
    }
    assert without_prose(whole) == {
        "components": {
            "schemas": {
                "Thing": {
                    "required": ["description"],
                    "properties": {
                        "description": {"type": "string"},
                        "examples": {"enum": ["one"]},
                        "properties": {"properties": {"summary": {"type": "integer"}}},
                    },
                }
            }
        }
    }
