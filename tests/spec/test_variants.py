"""An operation with variants says, for other tools, the same as its variants together."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from plivo_emulator.pipeline.variants import KEY
from tests.spec.document import Document, JsonObject, Operation

DOCUMENT = Document.load()
VARIED = [each for each in DOCUMENT.operations if KEY in each.spec]


def disagreements(document: Document, operation: Operation) -> Iterator[str]:
    """What an operation says in another way than its variants."""
    variants = operation.spec[KEY]
    queries = [each.get("query", {}) for each in variants]
    plain = [each["operationId"] for each in variants if not each.get("query")]
    if plain != [operation.id]:
        yield f"{operation.id}: one variant has no query, and its operationId; here {plain}"
    for parameter in document.parameters(operation, "query"):
        chosen = {each[parameter["name"]] for each in queries if parameter["name"] in each}
        values = set(document.resolve(parameter["schema"]).get("enum", ()))
        if chosen and chosen != values:
            yield f"{operation.id}: {parameter['name']} may be {values}, variants have {chosen}"
    status, response = document.success(operation)
    told = [document.response_schema(each["responses"].get(status, {})) for each in variants]
    replies = [each for index, each in enumerate(told) if each not in told[:index]]
    schema = document.response_schema(response)
    if schema.get("oneOf") != replies:
        yield f"{operation.id}: {status} is {schema}, variants have {replies}"
    for each in variants:
        if new := each["responses"].keys() - operation.spec["responses"].keys():
            yield f"{each['operationId']}: only the variant has {sorted(new)}"


def test_there_are_variants() -> None:
    assert {each.id for each in VARIED} == {"calls_list", "calls_get"}


@pytest.mark.parametrize("operation", VARIED, ids=lambda each: each.id)
def test_it_says_what_its_variants_say(operation: Operation) -> None:
    assert not list(disagreements(DOCUMENT, operation))


def _reply(spec: JsonObject) -> JsonObject:
    schema: JsonObject = spec["responses"]["200"]["content"]["application/json"]["schema"]
    return schema


def a_reply_that_no_variant_has(spec: JsonObject) -> None:
    _reply(spec)["oneOf"].append({"$ref": "#/components/schemas/Error"})


def a_reply_of_a_variant_left_out(spec: JsonObject) -> None:
    _reply(spec)["oneOf"].pop()


def another_reply_of_a_variant(spec: JsonObject) -> None:
    _reply(spec[KEY][1])["$ref"] = "#/components/schemas/Error"


def a_value_that_chooses_no_variant(spec: JsonObject) -> None:
    status = next(each for each in spec["parameters"] if each.get("name") == "status")
    status["schema"] = {"enum": ["live", "queued", "ended"]}


def a_variant_for_another_value(spec: JsonObject) -> None:
    spec[KEY][1]["query"]["status"] = "ended"


def no_variant_without_a_query(spec: JsonObject) -> None:
    del spec[KEY][0]


def another_name_without_a_query(spec: JsonObject) -> None:
    spec[KEY][0]["operationId"] += "s"


def a_status_of_a_variant_alone(spec: JsonObject) -> None:
    spec[KEY][1]["responses"]["409"] = {"$ref": "#/components/responses/BadRequest"}


@pytest.mark.parametrize("operation_id", ["calls_list", "calls_get"])
@pytest.mark.parametrize(
    "plant",
    [
        a_reply_that_no_variant_has,
        a_reply_of_a_variant_left_out,
        another_reply_of_a_variant,
        a_value_that_chooses_no_variant,
        a_variant_for_another_value,
        no_variant_without_a_query,
        another_name_without_a_query,
        a_status_of_a_variant_alone,
    ],
)
def test_a_disagreement_is_found(plant: Callable[[JsonObject], None], operation_id: str) -> None:
    document = Document.load()
    operation = document.operation(operation_id)
    assert operation is not None
    plant(operation.spec)
    assert list(disagreements(document, operation))
