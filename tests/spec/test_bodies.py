"""Bodies that the real API sends, against the schemas of their responses.

``vectors/`` holds bodies of our own that reproduce each documented quirk, and bodies that must be
refused. Recordings of the official SDKs are not part of this repository: they are read from
``PLIVO_FIXTURES``, or from ``../shared/fixtures`` beside the checkout, where one of them exists.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.spec.document import ROOT, Document, Operation
from tests.spec.validation import Validation

VECTORS = Path(__file__).with_name("vectors")
FIXTURES = Path(os.environ.get("PLIVO_FIXTURES", ROOT.parent / "shared" / "fixtures"))
# Recordings under these flags are known to be broken, mixed up, errors or incomplete.
FLAGS_TO_SKIP = ("B", "C", "E", "S")


class Body(NamedTuple):
    name: str
    operation: str
    status: str | None  # None: the success status
    fits: bool
    value: Any


def _vectors() -> list[Body]:
    return [
        Body(
            f"{path.stem}: {row['name']}",
            row["operation"],
            row.get("status"),
            row["fits"],
            row["body"],
        )
        for path in sorted(VECTORS.glob("*.json"))
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def _recording_names(operation: Operation) -> tuple[str, str]:
    """What an index of recordings calls an operation: ``getAccount``, ``listMaskingSessions``."""
    plural = operation.tag.replace(" ", "")
    verb = operation.id.rpartition("_")[2]
    return verb + plural.removesuffix("s"), verb + plural


def _recordings(document: Document) -> list[Body]:
    index = FIXTURES / "index.json"
    if not index.exists():
        return []
    ids = {name: each.id for each in document.operations for name in _recording_names(each)}
    bodies = []
    for entry in json.loads(index.read_text(encoding="utf-8")):
        if entry["operation"] in ids and not entry["flag"].startswith(FLAGS_TO_SKIP):
            value = json.loads((FIXTURES / entry["file"]).read_text(encoding="utf-8"))
            # The status is not recorded. Every error response has the same schema.
            status = "401" if "error" in value else None
            name = f"{entry['operation']}: {entry['file']}"
            bodies.append(Body(name, ids[entry["operation"]], status, True, value))
    return bodies


DOCUMENT = Document.load()
VALIDATION = Validation(DOCUMENT)
RECORDINGS = _recordings(DOCUMENT)


def _errors(body: Body) -> list[str]:
    operation = DOCUMENT.operation(body.operation)
    assert operation is not None, f"no operation {body.operation}: correct the vector"
    status = body.status or DOCUMENT.success(operation)[0]
    response = DOCUMENT.resolve(operation.spec["responses"][status])
    schema = DOCUMENT.response_schema(response)
    return VALIDATION.errors(schema["$ref"], body.value)


@pytest.mark.parametrize("body", _vectors(), ids=lambda body: body.name)
def test_vector(body: Body) -> None:
    errors = _errors(body)
    if body.fits:
        assert not errors, "the schema refuses a body that the API sends; widen it:\n" + "\n".join(
            errors
        )
    else:
        assert errors, "the schema accepts a body that the API never sends; narrow it"


def test_vectors_reach_every_operation_with_a_body() -> None:
    reached = {body.operation for body in _vectors() if body.fits and body.status is None}
    wanted = {each.id for each in DOCUMENT.operations if DOCUMENT.success_schema(each)}
    assert reached == wanted, f"add vectors for {sorted(wanted - reached)} to {VECTORS.name}/"


@pytest.mark.skipif(not RECORDINGS, reason="no recordings here: set PLIVO_FIXTURES to their folder")
@pytest.mark.parametrize("body", RECORDINGS, ids=lambda body: body.name)
def test_recording(body: Body) -> None:
    errors = _errors(body)
    assert not errors, "the schema refuses a recorded reply; widen it:\n" + "\n".join(errors)
