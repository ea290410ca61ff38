"""The tables of calls, and how their rows are turned into calls of each SDK."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plivo_emulator.pipeline.contract import Contract
from tests.sdks.binding import call
from tests.sdks.table import FOLDER, SDKS, Row, Table, file_of, tables
from tools import sdk_methods
from tools.official_sdks import official_sdks


@pytest.mark.parametrize("operation_id", Contract.bundled().operations)
def test_every_operation_has_a_row(operation_id: str) -> None:
    called = any(operation_id in table.own() for table in tables().values())
    assert called or all(official_sdks()[sdk].not_called(operation_id) for sdk in SDKS), (
        f"{operation_id} has no row: add one to {file_of(operation_id)}, or why there is none, for "
        "each SDK, to tools/official_sdks.toml"
    )


@pytest.mark.parametrize("table", tables().values(), ids=lambda table: str(table.stem))
def test_every_row_fits_the_contract(table: Table) -> None:
    assert list(table.problems()) == []


@pytest.mark.parametrize("sdk", SDKS)
def test_every_operation_has_a_method_unless_there_is_a_reason(sdk: str) -> None:
    for table in tables().values():
        for name, row in table.own().items():
            if not official_sdks()[sdk].not_called(name):
                assert call(row, sdk, row.arguments)["method"]


def test_every_table_is_that_of_a_tag() -> None:
    assert {file.stem for file in FOLDER.iterdir()} <= tables().keys()


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (Row("calls_creat", {}), "calls_creat is not an operation of openapi.yaml"),
        (Row("pricing_get", {"country": "GB"}), "pricing_get has no parameter country"),
        (Row("pricing_get", {"country_iso": 44}), "pricing_get: country_iso cannot be 44"),
        (Row("subaccounts_get", {}), "subaccounts_get: subauth_id is missing"),
        (
            Row("subaccounts_get", {"subauth_id": "$other.auth_id"}),
            "subaccounts_get: no row before it keeps $other",
        ),
        (
            Row("subaccounts_update", {"name": "Courier"}, owner={"java": "read"}),
            "subaccounts_update: no row before it keeps $read",
        ),
        (Row("subaccounts_list", {}, without={"jav": "why"}), "subaccounts_list: no SDK is jav"),
    ],
)
def test_what_is_wrong_with_a_row_is_said(row: Row, problem: str) -> None:
    assert list(replace(tables()["subaccounts"], rows=[row]).problems()) == [problem]


def test_a_method_that_no_rule_names_is_said() -> None:
    java = replace(official_sdks()["java"], methods={})
    with pytest.raises(LookupError, match=r"'factory' is; .* under \[java.methods\]"):
        sdk_methods.method(java, "verify_sessions", "validate")


@pytest.mark.parametrize(
    ("sdk", "method"),
    [
        ("python", ["masking_sessions", "list_masking_session"]),
        ("node", ["maskingSession", "listMaskingSession"]),
        ("go", ["MaskingSession", "ListMaskingSession"]),
        ("java", ["maskingsession", "MaskingSession", "lister", "list"]),
    ],
)
def test_methods_follow_naming_rules(sdk: str, method: list[str]) -> None:
    row = Row("masking_sessions_list", {"created_time__gt": "2020-01-01 00:00"})
    made = call(row, sdk, row.arguments)
    assert made["method"] == method
    name = "createdTimeGreaterThan" if sdk == "node" else "created_time__gt"
    assert made["values"] == {name: "2020-01-01 00:00"}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            Row("subaccounts_update", {"name": "Courier"}, owner={"java": "listed.0"}, keep="made"),
            {"method": ["updater", "update"], "owner": ["listed", "0"], "keep": "made"},
        ),
        (
            Row("masking_sessions_create", {"first_party": "+14155550100"}),
            {"order": ["firstParty", "secondParty"], "path": []},
        ),
        (
            Row("masking_sessions_get", {"session_uuid": "5b1f"}),
            {"order": None, "path": ["sessionUuid"], "values": {"sessionUuid": "5b1f"}},
        ),
    ],
)
def test_rows_say_what_naming_rules_do_not(row: Row, expected: dict[str, Any]) -> None:
    made = call(row, "java", row.arguments)
    assert {name: made[name] for name in expected} == expected


def test_arguments_are_taken_as_the_sdk_has_them() -> None:
    row = Row("tokens_create", {"nbf": 1, "per": {"voice": {"incoming_allow": True}}})
    assert call(row, "python", row.arguments)["values"] == {"nbf": "1", "incoming_allow": True}
    assert call(row, "go", row.arguments)["values"] == {"nbf": 1, "incoming_allow": True}
