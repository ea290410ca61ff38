"""Every property that a documented reply can have is returned by the emulator.

One tour asks for every operation of the document, and makes two of each resource: as small as can
be, and with a value for every field. What it does not show is in `not_shown.yaml`, with the reason,
or need not be shown at all (`tests/contract/exclusions.yaml`). So whoever adds a property to the
document and forgets the emulator is told its name within seconds; `make contract` looks at
everything again, with events, values of null and random requests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

from plivo_emulator_client import PlivoEmulator
from tests.contract.coverage import exclusions
from tests.contract.coverage.counting import Counter
from tests.contract.coverage.items import PROPERTIES, Item
from tests.contract.resources import DOCUMENT
from tests.contract.traffic import Exchange
from tests.semantic.api import Api, operation
from tests.semantic.campaigns import brand_of, campaign_of, decide
from tests.semantic.conftest import fresh_account
from tests.semantic.messages import send
from tests.semantic.resource_types import (
    APPLICATIONS,
    ENDPOINTS,
    MASKING,
    RESOURCE_TYPES,
    SUBACCOUNTS,
    VERIFY,
    phone,
)
from tests.semantic.server import Server, Traffic
from tests.semantic.simulation import Simulation
from tests.semantic.unknown import ids_for, unknown_ids, valid_body, valid_query
from tests.semantic.values import values
from tests.spec.document import ROOT, Document, JsonObject

NOT_SHOWN: Final = Path(__file__).with_name("not_shown.yaml")
_LIST_WITHOUT_QUERY: Final = [
    each for each in DOCUMENT.operations if each.id.endswith("_list") and not valid_query(each)
]


@pytest.fixture(scope="module")
def counter() -> Counter:
    return Counter(DOCUMENT)


@pytest.fixture
def guest(server: Server, traffic: Traffic, counter: Counter) -> Iterator[Api]:
    """An account whose replies are counted."""

    def count(response: httpx.Response) -> None:
        response.read()
        asked, url = response.request, str(response.request.url)
        counter.observe(
            Exchange(
                origin="tour",
                method=asked.method,
                url=url,
                status=response.status_code,
                response_body=response.content,
            )
        )

    with traffic.client() as client:
        client.event_hooks["response"].append(count)
        yield fresh_account(server, client)


def test_every_property_is_returned(
    guest: Api, control: PlivoEmulator, simulation: Simulation, counter: Counter
) -> None:
    tour(guest, Simulation(control, guest))
    excused = [*exclusions.load(), *exclusions.load(NOT_SHOWN)]
    missing = [f"{item}: {_ADVICE}" for item in _missing(counter, excused)]
    shown = [
        f"{each.name} is shown: remove it from {NOT_SHOWN.name}"
        for each in exclusions.load(NOT_SHOWN)
        if any(each.covers(item) for item in counter.hits)
    ]
    unknown = [
        f"{each.name} is in {NOT_SHOWN.name}, and not in the document"
        for each in exclusions.load(NOT_SHOWN)
        if not any(each.covers(item) for item in counter.all)
    ]
    if problems := missing + shown + unknown:
        pytest.fail("\n".join(problems), pytrace=False)


_ADVICE: Final = (
    "the emulator never returned it. Return it where its schema is made, in "
    "src/plivo_emulator/resources/, or say why not in tests/semantic/not_shown.yaml"
)


def _missing(counter: Counter, excused: list[exclusions.Exclusion]) -> Iterator[Item]:
    for item in counter.missing:
        # Null is a form of the property; which may be null is for `make contract` to say.
        null = Item(PROPERTIES, item.owner, f"{item.name} null")
        if item.dimension != PROPERTIES or item.name.endswith(" null") or null in counter.hits:
            continue
        if not any(each.covers(item) for each in excused):
            yield item


def test_reasons_name_tests_that_show_the_properties() -> None:
    for each in exclusions.load(NOT_SHOWN):
        for path in re.findall(r"tests/[\w/]+\.py", each.reason):
            name = each.name.rpartition(" ")[2]
            text = (ROOT / path).read_text("utf-8")
            assert re.search(rf"\b{name}\b", text), f"{each.name} does not stand in {path}"


def test_a_property_that_is_never_returned_is_told() -> None:
    data = Document.load().data
    data["components"]["schemas"]["Application"]["properties"]["colour"] = {"type": "string"}
    told = list(_missing(Counter(Document(data).expanded()), exclusions.load()))
    assert "Application colour" in map(str, told)


def tour(api: Api, simulation: Simulation) -> None:
    """Ask for everything."""
    _make_and_list(api)
    _tell_stories(api, simulation)
    # Reading comes first, as it ends nothing.
    for each in sorted(DOCUMENT.operations, key=lambda each: each.method != "get"):
        ids = ids_for(api, each)
        api.ask(each.id, *ids, body=valid_body(each, api), **valid_query(each))
    simulation.advance(minutes=5)
    for each in _LIST_WITHOUT_QUERY:
        api.do(each.id, *ids_for(api, each))


def _make_and_list(api: Api) -> None:
    for kind in RESOURCE_TYPES.values():
        for more in ({}, values(kind, "create")):
            key = kind.create(api, **more)
            if kind.has("get"):
                kind.get(api, key)
        if kind.has("list"):
            kind.page(api, limit=1)
            kind.page(api, limit=1, offset=1)


def _tell_stories(api: Api, simulation: Simulation) -> None:
    """Show what only comes of something else."""
    subaccount = SUBACCOUNTS.create(api)
    APPLICATIONS.get(api, APPLICATIONS.create(api, subaccount=subaccount))
    ENDPOINTS.get(api, ENDPOINTS.create(api))
    caller = phone()
    masked = api.do(
        "masking_sessions_create", body=MASKING.body(first_party=f"+{caller}", record=True)
    )["session"]
    simulation.call(caller, masked["virtual_number"])
    MASKING.get(api, masked["session_uuid"])
    verified = VERIFY.create(api, otp="123456")
    api.do("verify_sessions_validate", verified, body={"otp": "123456"})
    brand = brand_of(api, simulation)
    campaign = campaign_of(api, brand, **_texts("campaigns_create"))
    decide(simulation, campaign, outcome="approved")
    api.do("campaigns_get", campaign)
    api.do("brands_get", brand)
    api.do("messages_get", send(api))
    simulation.advance(minutes=1)
    body = APPLICATIONS.body(callback_url="http://127.0.0.1:9/told")
    api.ask("applications_create", body=body)
    for each in DOCUMENT.operations:
        if each.id in ("applications_get", "lookup_get"):
            api.ask(each.id, *unknown_ids(each))


def _texts(operation_id: str) -> JsonObject:
    """The example of each optional text that a request can have."""
    schema = DOCUMENT.resolve(DOCUMENT.request_schema(operation(operation_id)))
    texts = {}
    for name, field in DOCUMENT.properties(schema).items():
        examples = field.get("examples") or DOCUMENT.resolve(field).get("examples", [])
        # What names something has to exist.
        named = name in schema["required"] or name.endswith(("_id", "_uuid", "_method"))
        if examples and isinstance(examples[0], str) and not named:
            texts[name] = examples[0]
    return texts
