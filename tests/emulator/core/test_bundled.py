"""The machinery with the real contract and the real handlers."""

from __future__ import annotations

import random
import string
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import orjson
import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.contract import Contract, Operation
from plivo_emulator.pipeline.http import Request
from plivo_emulator.pipeline.parameters import read_parameters
from plivo_emulator.settings import Settings
from tests.emulator.core.conftest import Talk

CONTRACT = Contract.bundled()
OPERATIONS = list(CONTRACT.operations.values())


@pytest.fixture
def real() -> Iterator[Callable[..., Talk]]:
    emulators: list[Emulator] = []

    def start(**settings: Any) -> Talk:
        emulator = Emulator(Settings(**{"check_replies": True, "seed": 1, **settings}))
        emulators.append(emulator)
        return Talk(emulator)

    yield start
    for emulator in emulators:
        assert [*map(str, emulator.contract_violations), *map(str, emulator.internal_errors)] == []
        emulator.close()


def examples(operation: Operation) -> list[Any]:
    node = CONTRACT.at(f"/paths/{operation.path.replace('/', '~1')}/{operation.method.lower()}")[1]
    media = node.get("requestBody", {}).get("content", {}).get("application/json", {})
    written = media.get("examples", {}).values()
    found = [CONTRACT.at(each["$ref"][1:])[1] if "$ref" in each else each for each in written]
    return [example["value"] for example in found]


def named(*fields: str) -> list[str]:
    """The identifiers that the examples of request bodies have in these fields."""
    bodies = [body for operation in OPERATIONS for body in examples(operation)]
    return sorted({body[field] for body in bodies for field in fields if body.get(field)})


# What examples name exists.
SUBACCOUNTS = [{"auth_id": each, "name": each} for each in named("subaccount")]
NAMED = [
    {"app_id": each, "app_name": each, "answer_url": "https://example.com/answer"}
    for each in named("app_id", "app")
]

PROFILES = [
    {"profile_uuid": each, "profile_alias": "Ferrer", "ein": "123456789"}
    for each in named("profile_uuid")
]
# Each has a profile of its own.
BRANDS = [
    {
        "brand_id": brand_id,
        "brand_alias": "Ferrer",
        "brand_type": "STANDARD",
        "profile_uuid": f"00000000-0000-4000-8000-{serial:012}",
        "registration_status": "COMPLETED",
    }
    for serial, brand_id in enumerate(named("brand_id"))
]
PROFILES += [{"profile_uuid": brand["profile_uuid"], "profile_alias": "Ferrer"} for brand in BRANDS]
WORLD = {
    "subaccounts": SUBACCOUNTS,
    "applications": NAMED,
    "profiles": PROFILES,
    "brands": BRANDS,
}


_EXIST = ("phone_numbers_buy", "applications_update", "profiles_update")


def names_in(path: str) -> set[str]:
    """Return the names of a path's parameters."""
    return {name for _, name, *_ in string.Formatter().parse(path) if name}


def path_of(operation: Operation, **known: str) -> str:
    """Return the operation's path with the contract's examples of what is not known."""
    pointer = f"/paths/{operation.path.replace('/', '~1')}/parameters"
    items = range(len(CONTRACT.at(pointer)[1]))
    parameters = [CONTRACT.at(f"{pointer}/{index}")[1] for index in items]
    samples = {one["name"]: one["schema"]["examples"][0] for one in parameters}
    return operation.path.format(**samples | known)


def test_every_operation_is_served(real: Callable[..., Talk]) -> None:
    assert OPERATIONS
    assert set(real().emulator.apis["v1"].contract.operations) == set(CONTRACT.operations)


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.operation_id)
def test_every_error_of_the_pipeline_is_documented(operation: Operation) -> None:
    wanted = {401, 404, 405, 429, 500}
    if operation.has_body or operation.query_fields:
        wanted |= {400}
    assert wanted - set(operation.responses) <= {404}
    assert operation.live in ("read", "mutate", "spend", "never")
    assert operation.tag


@pytest.mark.parametrize("strict", [False, True])
# Examples of forms only name files; the samples of the documentation send them.
@pytest.mark.parametrize(
    "operation",
    [o for o in OPERATIONS if o.has_body and not o.takes_form],
    ids=lambda operation: operation.operation_id,
)
def test_documented_examples_are_understood(
    operation: Operation, strict: bool, real: Callable[..., Talk]
) -> None:
    bodies = examples(operation)
    assert bodies
    for body in bodies:
        talk = real(strict=strict, world=WORLD)
        path = path_of(operation, auth_id=talk.auth[0])
        reply = talk(operation.method, f"/v1{path}", body)
        named_in_path = "{" in operation.path.replace("{auth_id}", "")
        # The number in the path is on offer, the others are declared.
        exists = operation.operation_id in _EXIST
        missing = named_in_path and not exists
        if reply.body.get("message") == "async api spawned":
            # What is named is looked for later.
            assert reply.status == 202
            continue
        assert reply.status == (404 if missing else operation.success_status)


JAVA_CREATE = {
    "first_party": "+12025550000",
    "second_party": "+12025551111",
    "session_expiry": 0,
    "call_time_limit": 0,
    "ring_timeout": 0,
    "virtual_number_cooloff_period": 0,
    "record": False,
    "initiate_call_to_first_party": False,
    "is_pin_authentication_required": False,
    "generate_pin": False,
    "create_session_with_single_party": False,
    "force_pin_authentication": False,
    "geomatch": True,
}


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("Masking/Session/", JAVA_CREATE, 201),
        (
            "Masking/Session",
            {"first_party": "12025550000", "create_session_with_single_Party": True},
            201,
        ),
        (
            "Masking/Session/",
            {"first_party": "12025550000", "second_party": "12025551111", "mode": "x"},
            201,
        ),
        (
            "Masking/Session/",
            JAVA_CREATE
            | {
                "is_pin_authentication_required": "true",
                "pin_prompt_play": "https://example.com/prompt.mp3",
                "first_party_pin": 1234,
                "second_party_pin": 4321,
            },
            201,
        ),
        (
            "Verify/Session/",
            {"recipient": "14155551234", "app_uuid": None, "channel": None, "code_length": 0},
            202,
        ),
        ("Subaccount/", {"name": "a", "enabled": "True"}, 201),
        ("Application/", {"app_name": "a", "answer_url": "http://x.com", "enabled": "x"}, 201),
    ],
)
def test_what_official_clients_send(
    path: str, body: dict[str, Any], status: int, real: Callable[..., Talk]
) -> None:
    reply = real()("POST", path, body)
    assert reply.status == status, reply.body


def test_values_in_an_array_are_joined_as_the_contract_says() -> None:
    texts = [(one, field) for one in OPERATIONS for field in one.body_fields.values()]
    texts = [(one, field) for one, field in texts if field.type == "string"]
    for operation, field in texts:
        for value in (["a", "b", 3], ["a", {}]):
            content = orjson.dumps({field.name: value})
            request = Request("POST", "/", {"content-type": "application/json"}, content)
            _, body, error = read_parameters(request, operation, strict=False, max_body_bytes=1024)
            joined = bool(field.separator) and value[1] == "b"
            assert body[field.name] == (field.separator.join("ab3") if joined else value)
            assert joined or error is not None
    assert sum(bool(field.separator) for _, field in texts) > 10


@pytest.mark.parametrize("strict", [False, True])
def test_random_requests_never_break_it(strict: bool, real: Callable[..., Talk]) -> None:
    talk = real(strict=strict)
    chance = random.Random(20260202)
    alphabet = string.printable + "\x00é😀"
    # Identifiers that replies gave, by the parameter that takes them.
    known: dict[str, list[str]] = defaultdict(list, auth_id=[talk.auth[0]])

    def text() -> str:
        return "".join(chance.choices(alphabet, k=chance.randrange(12)))

    def value(name: str) -> Any:
        return chance.choice(
            [
                text(),
                chance.randrange(-(2**63), 2**63),
                chance.choice(
                    [0, 1, -1, 5, True, False, None, "", "0", "true", "POST", 1.5, 1e300]
                ),
                chance.choice(
                    ["+14155550100", "14155550101", "https://example.com/x", "wav", "en"]
                ),
                chance.choice(
                    ["2026-01-01 10:00", "9999-12-31 23:59:59", "2026-02-30 00:00", "US"]
                ),
                [],
                {"a": [1]},
            ]
        )

    def plausible(operation: Operation) -> dict[str, Any]:
        chosen = [dict(example) for example in examples(operation)]
        return chance.choice(chosen) if chosen and chance.random() < 0.7 else {}

    for _ in range(2500):
        operation = chance.choice(OPERATIONS)
        body = plausible(operation)
        for name in chance.sample(
            sorted(operation.body_fields), min(2, len(operation.body_fields))
        ):
            if chance.random() < 0.5:
                body[name] = value(name)
        query = "&".join(
            f"{name}={value(name)}" for name in operation.query_fields if chance.random() < 0.3
        )
        path = path_of(operation, **{name: chance.choice(ids) for name, ids in known.items()})
        reply = talk(operation.method, f"/v1{path}?{query}", body if operation.has_body else None)
        assert reply.status < 500, (operation, query, body, reply)
        if isinstance(reply.body, dict):
            for name in {name for one in OPERATIONS for name in names_in(one.path)} - {"auth_id"}:
                found = reply.body.get({"subauth_id": "auth_id"}.get(name, name))
                if isinstance(found, str) and reply.status < 300:
                    known[name].append(found)


def test_loading_is_fast() -> None:
    """2 or 3 ms of the processor's time on an idle machine; building it anew takes seconds."""
    times = []
    for _ in range(5):
        started = time.process_time()
        Contract.load()
        times.append(time.process_time() - started)
    assert min(times) < 0.1
