"""Bodies that the real API sends and takes, against the schemas of the contract."""

from __future__ import annotations

import pytest

from tests.spec.bodies import VECTORS, Body, errors, recordings, vectors
from tests.spec.document import Document
from tests.spec.validation import Validation

DOCUMENT = Document.load().expanded()
VALIDATION = Validation(DOCUMENT)
RECORDINGS = recordings(DOCUMENT)


@pytest.mark.parametrize("body", vectors(), ids=lambda body: body.name)
def test_vector(body: Body) -> None:
    assert DOCUMENT.operation(body.operation) is not None, "correct the vector's operation"
    found = errors(DOCUMENT, VALIDATION, body)
    if body.fits:
        assert not found, "the schema refuses a body that the API has; widen it:\n" + "\n".join(
            found
        )
    else:
        assert found, "the schema accepts a body that the API never has; narrow it"


def test_vectors_reach_every_operation_with_a_body() -> None:
    reached = {body.operation for body in vectors() if body.fits and _is_success(body)}
    wanted = {each.id for each in DOCUMENT.operations if DOCUMENT.success_schema(each)}
    missing = sorted(wanted - reached)
    assert not missing, f"add bodies of {missing} to tests/spec/{VECTORS.name}/<tag>.json"
    assert reached == wanted


def _is_success(body: Body) -> bool:
    return body.status is None and not body.is_request


@pytest.mark.skipif(not RECORDINGS, reason="no recordings here: set PLIVO_FIXTURES to their folder")
@pytest.mark.parametrize("body", RECORDINGS, ids=lambda body: body.name)
def test_recording(body: Body) -> None:
    found = errors(DOCUMENT, VALIDATION, body)
    if body.fits:
        assert not found, "the schema refuses a recorded reply; widen it:\n" + "\n".join(found)
    else:
        assert found, "the schema accepts a recorded reply: take it out of REFUSED"
