"""What is there can be read, whoever made it: the scripts that are safe on any account."""

from __future__ import annotations

import pytest

from tests.semantic.api import Api, operation
from tests.semantic.resource_types import ResourceType, each_resource_type
from tests.semantic.server import Server


@each_resource_type("get", "list")
def test_rows_of_a_list_are_what_get_shows(api: Api, server: Server, kind: ResourceType) -> None:
    if server.control is not None:
        kind.create(api)
    _, rows = kind.page(api, limit=3)
    if not rows:
        pytest.skip(f"the account has no {kind.name}")
    for row in rows:
        value = kind.get(api, row[kind.resource.row_id])
        assert {name: row.get(name) for name in value} == value


@each_resource_type("list")
def test_pages_follow_each_other(api: Api, server: Server, kind: ResourceType) -> None:
    if server.control is not None:
        for _ in range(3):
            kind.create(api)
    meta, rows = kind.page(api, limit=2)
    if not meta.get("next"):
        pytest.skip(f"the account has no second page of {kind.name}")
    _, following = kind.page(api, limit=2, offset=1)
    names = [row[kind.resource.row_id] for row in (*rows, *following)]
    assert names[1] == names[2]


def test_the_account_is_there(api: Api) -> None:
    assert api.do("accounts_get")["auth_id"] == api.auth_id


def test_rates_of_a_country_are_there(api: Api) -> None:
    (country,) = (
        each for each in operation("pricing_get").spec["parameters"] if "country" in str(each)
    )
    assert country
    assert api.do("pricing_get", country_iso="US")["country_iso"] == "US"
