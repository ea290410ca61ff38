"""Numbers: what requests cannot bring about, and what must stay cheap."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from typing import Any

import phonenumbers
import pytest

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.services import Step
from plivo_emulator.domain.numbers import NUMBERS, RESERVED, NewNumber, add_number
from plivo_emulator.store.sqlite import SqliteStore
from plivo_emulator.telephony.catalogue import Search, block_of, blocks_in, page
from plivo_emulator.telephony.rates import NUMBER_KINDS, all_rates
from tests.emulator.resources.api import Api, running

MANY = 3_000


@pytest.fixture
def api() -> Any:
    with running() as api:
        yield api


def give(api: Api, *numbers: str, **fields: Any) -> None:
    """Give the main account numbers, as the control API does."""
    emulator = api.emulator
    owner = {"account": emulator.settings.auth_id, "subaccount": ""}
    with emulator.store.transaction(write=True) as tx:
        step = Step(tx, emulator.clock.now(), emulator.services, "", {})
        for number in numbers:
            add_number(
                step.tx,
                step.now,
                NewNumber(number=number, owned_by=owner, app_id=None, fields=fields),
            )


def found(api: Api, **query: Any) -> list[str]:
    return [row["number"] for row in api.get("Number/", **query).body["objects"]]


def test_states_that_others_set(api: Api) -> None:
    give(
        api,
        "14155550111",
        tendlc_registration_status="COMPLETED",
        tendlc_campaign_id="CXX1X1X",
    )
    give(api, "14155550112", tendlc_registration_status="PROCESSING")
    give(
        api,
        "18005550111",
        toll_free_sms_verification="pending_verification",
        toll_free_sms_verification_order_status="APPROVED",
    )
    for word in ("registered", "Registered", "COMPLETED", "completed"):
        assert found(api, tendlc_registration_status=word) == ["14155550111"]
    for word in ("in_progress", "PROCESSING"):
        assert found(api, tendlc_registration_status=word) == ["14155550112"]
    assert found(api, tendlc_campaign_id="CXX1X1X") == ["14155550111"]
    assert found(api, tendlc_campaign_id="CXX1X1") == []
    for state in ("tendlc_registration_status", "toll_free_sms_verification"):
        assert found(api, **{state: ""}) == []
    assert found(api, toll_free_sms_verification="PENDING_VERIFICATION") == ["18005550111"]
    assert found(api, toll_free_sms_verification_order_status="approved") == ["18005550111"]


def test_older_spellings(api: Api) -> None:
    give(api, "14155550111")
    assert api.post("Number/14155550111/", {"cnam_lookup": "true"}).status == 202
    assert found(api, cnam_lookup="true") == ["14155550111"]
    answer = api.post("Number/14155550111/", {"compliance_id": "nothing"})
    assert answer.error == (400, "compliance application nothing does not exist")


def test_a_list_is_counted_without_being_read(api: Api) -> None:
    """Its usual filters are those of the counters, whatever else there is."""
    if not isinstance(api.emulator.store, SqliteStore):
        pytest.skip("watches the statements of SQLite")
    give(api, *(str(12_015_550_000 + number) for number in range(MANY)))
    statements: list[str] = []
    api.emulator.store.connection.set_trace_callback(statements.append)
    for query in ({}, {"type": "local"}, {"services": "voice,sms"}, {"offset": MANY - 5}):
        statements.clear()
        meta = api.get("Number/", **query).body["meta"]
        assert meta["total_count"] == MANY
        assert [each for each in statements if "numbers_count_" in each]
        counted = [each for each in statements if "COUNT(*) FROM numbers" in each]
        assert all("seq" in each for each in counted), counted


def test_a_page_is_found_without_sorting(api: Api) -> None:
    """Neither a list nor a masking session reads all numbers there are."""
    if not isinstance(api.emulator.store, SqliteStore):
        pytest.skip("explains the statements of SQLite")
    numbers = [str(12_015_550_000 + number) for number in range(MANY)]
    give(api, *numbers, alias="Desk")
    queries: list[dict[str, Any]] = [{}, {"number_startswith": "1201"}, {"alias": "Desk"}]
    queries += [{"cnam_lookup": "disabled"}, {"renewal_date__lt": "2026-03-01"}]
    connection = api.emulator.store.connection
    for query in queries:
        statements: list[str] = []
        connection.set_trace_callback(statements.append)
        rows = found(api, **query, offset=1_500)
        connection.set_trace_callback(None)
        assert rows == ([] if "renewal_date__lt" in query else numbers[::-1][1_500:1_520])
        (select,) = [each for each in statements if "FROM numbers WHERE" in each][-1:]
        assert "TEMP B-TREE" not in plan(connection, select), query
    for country in ("US", ""):
        connection.set_trace_callback(statements.append)
        api.mask(geomatch=bool(country))
        connection.set_trace_callback(None)
        (select,) = [each for each in statements if "blocked_until <=" in each][-1:]
        assert "TEMP B-TREE" not in plan(connection, select)


def plan(connection: sqlite3.Connection, statement: str) -> str:
    return str(connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall())


def test_a_search_reads_what_is_taken_of_its_kind_only(api: Api) -> None:
    give(api, *(str(12_015_550_000 + number) for number in range(MANY)))
    give(api, "14155550100", "442079460000")
    answer = api.get("PhoneNumber/", country_iso="US", pattern="415", limit=1).body
    assert answer["meta"]["total_count"] == 99
    assert answer["objects"][0]["number"] == "14155550101"
    taken = api.rows(NUMBERS, ("offer", "=", "US/local"))
    assert [row["number"] for row in taken] == ["14155550100"]


def test_reservations_end_when_the_number_is_bought(api: Api) -> None:
    assert api.post("PhoneNumber/14155550100/", {}).status == 201
    assert api.delete("Number/14155550100/").status == 204
    (row,) = api.rows(RESERVED)
    assert row["until"] - to_microseconds(api.emulator.clock.now()) == 10 * 86_400 * 1_000_000
    # Whoever adds it meanwhile does not end it.
    give(api, "14155550100")
    assert len(api.rows(RESERVED)) == 1
    assert api.delete("Number/14155550100/").status == 204
    api.emulator.clock.advance(timedelta(days=11))
    assert api.post("PhoneNumber/14155550100/", {}).status == 201
    assert api.rows(RESERVED) == []
    # One of somebody's own carrier is not Plivo's to offer.
    own = {"numbers": "14155550101", "carrier": "1", "region": "Here"}
    assert api.post("Number/", own).status == 202
    assert api.delete("Number/14155550101/").status == 204
    assert api.rows(RESERVED) == []


# The catalogue -----------------------------------------------------------------------------------


def test_every_number_is_well_formed_and_in_one_block() -> None:
    blocks = [block for country in all_rates() for block in blocks_in(country)]
    assert len({block.country_iso for block in blocks}) > 50
    for block in blocks:
        for number in {block.first, block.first + block.count // 2, block.numbers[-1]}:
            parsed = phonenumbers.parse(f"+{number}")
            assert phonenumbers.is_possible_number(parsed), number
            assert parsed.country_code == all_rates()[block.country_iso].country_code
            assert block_of(str(number)) is block
        assert block.offer.endswith(block.kind)
    offered = {(block.country_iso, block.kind) for block in blocks}
    assert offered == {
        (country, kind) for country, rates in all_rates().items() for kind in rates.numbers
    }


def test_what_lies_between_blocks_is_in_none() -> None:
    for number in ("1", "14155550099", "14155550200", "141555501000", "999999999999999"):
        assert block_of(number) is None


def test_pages_skip_what_is_taken() -> None:
    found = Search(country_iso="US", kinds=NUMBER_KINDS, pattern="415555010?").find()
    numbers = [number for each in found for number in each.numbers]
    taken = frozenset(numbers[1::2])
    rows, total = page(found, taken, limit=2, offset=1)
    assert [number for _, number in rows] == numbers[::2][1:3]
    assert total == 5
    assert page(found, taken, limit=3, offset=5) == ([], 5)


def test_a_hostile_pattern_ends() -> None:
    pattern = "*1" * 2_000
    assert Search(country_iso="FR", kinds=NUMBER_KINDS, pattern=pattern).find() == []
