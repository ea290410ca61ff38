"""Every operation has what CONTRIBUTING.md ("Add an endpoint") asks for.

A forgotten step fails elsewhere too; here it is told in a sentence that names the file to edit.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.contract.resources import RESOURCES
from tests.spec.bodies import vectors
from tests.spec.document import Document, Operation
from tests.spec.facts import load

ROOT: Final = Path(__file__).parents[2]
DOCUMENT: Final = Document.load()
OPERATIONS: Final = DOCUMENT.operations
_FACTS: Final = load().facts
_VECTORS: Final = {body.operation for body in vectors()}
_RESOURCES: Final = {each.name for each in RESOURCES}


def _file(operation: Operation) -> str:
    """What the files of an operation's tag are called."""
    return operation.tag.lower().replace(" ", "_")


@cache
def _functions(path: Path) -> frozenset[str]:
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(each.name for each in tree.body if isinstance(each, ast.FunctionDef))


@cache
def _text(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


@cache
def _generated() -> frozenset[str]:
    paths = json.loads(_text("openapi.json"))["paths"].values()
    return frozenset(
        each["operationId"]
        for item in paths
        for each in item.values()
        if isinstance(each, dict) and "operationId" in each
    )


def generate(operation: Operation) -> Iterator[str]:
    if operation.id not in _generated():
        yield "run `make generate` and commit what it writes"


def handler(operation: Operation) -> Iterator[str]:
    path = f"src/plivo_emulator/resources/{_file(operation)}.py"
    if operation.id not in _functions(ROOT / path):
        yield f"add a function {operation.id}(ctx) under @part.handler to {path}"


def facts(operation: Operation) -> Iterator[str]:
    if (operation.id, "call") not in _FACTS:
        path = f"tests/spec/facts/{_file(operation)}.txt"
        yield f"add what the vendor says of it to {path}, in a block `operation {operation.id}`"


def example_bodies(operation: Operation) -> Iterator[str]:
    if DOCUMENT.success_schema(operation) and operation.id not in _VECTORS:
        yield f"add bodies of its replies to tests/spec/vectors/{_file(operation)}.json"


def resource_row(operation: Operation) -> Iterator[str]:
    resource, _, verb = operation.id.rpartition("_")
    # What can only be created or searched, such as a token, is not a resource, nor are words of a
    # recording: they have no identifier of their own.
    if verb in ("update", "delete") and resource not in {*_RESOURCES, "transcriptions"}:
        yield f'add a row Resource("{resource}") to RESOURCES in tests/contract/resources.py'


def official_sdks(operation: Operation) -> Iterator[str]:
    if f"| `{operation.id}` |" not in _text("docs/official-sdks.md"):
        yield (
            f"add a row to tests/sdks/calls/{_file(operation)}.yaml (or the reason for none to "
            "tools/official_sdks.toml), and run `make sdks ARGS=--write`"
        )


STEPS: Final = (generate, handler, facts, example_bodies, resource_row, official_sdks)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_no_operation_lacks_this_step(step: Callable[[Operation], Iterator[str]]) -> None:
    forgotten = [f"{each.id}: {what}" for each in OPERATIONS for what in step(each)]
    if forgotten:
        pytest.fail("\n".join(forgotten), pytrace=False)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_a_forgotten_step_is_told(step: Callable[[Operation], Iterator[str]]) -> None:
    media = {"application/json": {"schema": {"type": "object"}}}
    spec = {
        "operationId": "pet_shops_update",
        "tags": ["Pet Shops"],
        "responses": {"201": {"content": media}},
    }
    made_up = Operation("#/paths/x/post", "/PetShop/", "post", {}, spec, is_event=False)
    assert len(list(step(made_up))) == 1
