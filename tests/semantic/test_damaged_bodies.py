"""A request with one thing wrong is refused, however deep inside a body it stands.

The bodies are those of `tests/spec/vectors`; what is wrong is what the contract says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api, operation, text
from tests.semantic.unknown import ids_for, refusal, unknown_ids, valid_body, valid_query
from tests.semantic.violations import violations
from tests.spec.bodies import Body, errors, vectors
from tests.spec.document import Operation
from tests.spec.validation import Validation

VALIDATION: Final = Validation(DOCUMENT)
REQUESTS: Final = [each for each in vectors() if each.is_request]
# The files of a form are judged one by one, by the scripts of media.
WRITING: Final = [
    each
    for each in DOCUMENT.operations
    if "application/json" in each.spec.get("requestBody", {}).get("content", {})
]

WRONG: Final[tuple[Any, ...]] = (7, "", "x", [], {})
_MANY: Final = 11


def damaged(value: Any, where: str = "") -> Iterator[tuple[str, Any]]:
    """Values that differ from this one in a single place, with what differs."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield f"{where}/{name} left out", {key: value[key] for key in value if key != name}
            for what, wrong in replaced(each, f"{where}/{name}"):
                yield what, {**value, name: wrong}
    elif isinstance(value, list):
        yield f"{where} long", value * _MANY
        for place, each in enumerate(value):
            for what, wrong in replaced(each, f"{where}[]"):
                yield what, [*value[:place], wrong, *value[place + 1 :]]


def replaced(value: Any, where: str) -> Iterator[tuple[str, Any]]:
    """Other values, and those that differ from this one somewhere inside."""
    for wrong in WRONG:
        yield f"{where} {wrong!r}", wrong
    yield from damaged(value, where)


def fitting(wanted: Operation) -> list[Body]:
    """Bodies that an operation takes: the vectors, and the examples of the contract."""
    examples = [
        DOCUMENT.resolve(each)["value"]
        for media in wanted.spec["requestBody"]["content"].values()
        for each in media["examples"].values()
    ]
    return [
        *(Body("", wanted.id, None, is_request=True, fits=True, value=each) for each in examples),
        *(each for each in REQUESTS if each.operation == wanted.id and each.fits),
    ]


@pytest.mark.parametrize("name", sorted({each.operation for each in REQUESTS}))
def test_bodies_that_must_be_refused(strict_api: Api, name: str) -> None:
    ids = ids_for(strict_api, operation(name))
    for each in REQUESTS:
        if each.operation == name and not each.fits:
            strict_api.ask(name, *ids, body=each.value).refused(refusal(operation(name)))


@pytest.mark.parametrize("wanted", [pytest.param(each, id=each.id) for each in WRITING])
def test_bodies_with_one_thing_wrong(strict_api: Api, wanted: Operation) -> None:
    """Each kind of damage is done once; that no reply is a 500 is checked with every request."""
    ids = ids_for(strict_api, wanted)
    damages = {
        what: each._replace(value=value)
        for each in fitting(wanted)
        for what, value in damaged(each.value)
    }
    wrong = [each for each in damages.values() if errors(DOCUMENT, VALIDATION, each)]
    assert wrong
    for each in damages.values():
        reply = strict_api.ask(wanted.id, *ids, body=each.value)
        if each in wrong:
            reply.refused(refusal(wanted))


@pytest.mark.parametrize("wanted", [pytest.param(each, id=each.id) for each in WRITING])
def test_each_constraint_on_a_field(strict_api: Api, wanted: Operation) -> None:
    ids = ids_for(strict_api, wanted)
    base = valid_body(wanted, strict_api)
    for name, schema in DOCUMENT.properties(DOCUMENT.request_schema(wanted)).items():
        for value in violations(schema):
            reply = strict_api.ask(wanted.id, *ids, body={**base, name: value})
            assert reply.status == refusal(wanted), (name, value, reply)


@pytest.mark.parametrize("wanted", [pytest.param(one, id=one.id) for one in DOCUMENT.operations])
def test_each_constraint_on_a_parameter_of_the_query(strict_api: Api, wanted: Operation) -> None:
    ids = unknown_ids(wanted)
    base, body = valid_query(wanted), valid_body(wanted)
    for parameter in DOCUMENT.parameters(wanted, "query"):
        name = parameter["name"]
        # What chooses the variant leads to another one.
        if name in wanted.choice:
            continue
        schema = DOCUMENT.resolve(parameter["schema"])
        for value in violations(schema):
            # Whatever is written in a URL is a text.
            if schema.get("type") == "string" and not isinstance(value, str):
                continue
            reply = strict_api.ask(wanted.id, *ids, body=body, **{**base, name: text(value)})
            assert reply.status == 400, (name, value, reply)
