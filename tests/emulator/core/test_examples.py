"""`--examples`: the first *Send* of every operation in the reference's console finds data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.http import Reply, Request
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, Settings
from tests.emulator.core.conftest import basic
from tools.generator.calls import Call, calls
from tools.generator.document import Document

READS = [call for call in calls(Document(Contract.bundled().document)) if call.method == "GET"]
HEADERS = {"authorization": basic(DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN)}


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """A fresh one, in which nothing is made."""
    with Emulator(Settings(examples=True, check_replies=True)) as emulator:
        yield emulator
        assert emulator.contract_violations == []


def get(emulator: Emulator, call: Call, query: str = "", **path: str) -> Reply:
    """What the console sends at first: examples in the path, and what the query requires."""
    given = {"auth_id": DEFAULT_AUTH_ID, **call.path_values, **path}
    target = "/v1" + call.path.format_map({name: quote(given[name], safe="") for name in given})
    sent = urlencode({**call.query, **call.choice}) + query
    host = {"host": call.server.split("/")[2]} if "lookup" in call.server else {}
    return emulator.handle(Request("GET", f"{target}?{sent}", HEADERS | host))


def empty_lists(body: Any) -> list[str]:
    if not isinstance(body, dict):
        return []
    inner = [name for each in body.values() for name in empty_lists(each)]
    return [name for name, value in body.items() if value == []] + inner


@pytest.mark.parametrize("call", READS, ids=lambda call: call.operation_id)
def test_the_first_send_finds_data(call: Call, emulator: Emulator) -> None:
    reply = get(emulator, call)
    assert reply.status == 200, reply.body
    documented = Contract.bundled().operations[call.operation_id].responses[200].example
    assert set(empty_lists(reply.body)) <= set(empty_lists(documented))


@pytest.mark.parametrize("call", READS, ids=lambda call: call.operation_id)
def test_other_identifiers_are_not_found_and_filters_find_nothing(
    call: Call, emulator: Emulator
) -> None:
    for name in call.path_values:
        assert get(emulator, call, **{name: "9" * 12}).status in (200, 400, 404)
    details = [entry.details for entry in emulator.journal.entries(limit=len(call.path_values))]
    assert not any("example of the reference" in str(each) for each in details)


def test_what_there_is_precedes_the_examples(emulator: Emulator) -> None:
    listing = next(call for call in READS if call.operation_id == "applications_list")
    assert get(emulator, listing).body["objects"]
    assert get(emulator, listing, "&app_name=none").body["objects"] == []
    with Emulator(Settings(examples=False)) as plain:
        assert get(plain, listing).body["objects"] == []
