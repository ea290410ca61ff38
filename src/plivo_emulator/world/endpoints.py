"""SIP endpoints, without the phones that are registered."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.domain.applications import kept_application
from plivo_emulator.domain.endpoints import (
    ENDPOINTS,
    add_endpoint,
    endpoint_called,
    hashed,
    is_password,
)
from plivo_emulator.resources.applications import default_application
from plivo_emulator.store import Row, Transaction
from plivo_emulator.world._section import (
    Declared,
    Item,
    Section,
    WorldError,
    owner_of,
    same_account,
)


def _declare(declared: Declared, item: Item) -> str:
    tx, username, owned_by = declared.tx, str(item["username"]), declared.owner(item)
    app_id = declared.application(item, owned_by)
    row = endpoint_called(tx, username)
    if row is not None:
        same_account(row, owned_by, f"endpoint {username}")
        _change(declared, row, item, owned_by)
        return username
    endpoint_id = item.get("endpoint_id") or declared.ids.endpoint_id()
    if ENDPOINTS.get(tx, endpoint_id) is not None:
        raise WorldError(f"endpoint {endpoint_id} has another user name", "endpoint_id")
    if "app_id" not in item:
        app_id = default_application(tx, owned_by, "default_endpoint_app")
    add_endpoint(
        tx,
        endpoint_id,
        **owned_by,
        username=username,
        app_id=app_id,
        alias=item.get("alias", ""),
        password=hashed(declared.ids, item["password"]) if "password" in item else None,
    )
    return username


def _change(declared: Declared, row: Row, item: Item, owned_by: dict[str, str]) -> None:
    if item.get("endpoint_id", row["endpoint_id"]) != row["endpoint_id"]:
        raise WorldError(f"endpoint {row['username']} has another identifier", "endpoint_id")
    columns: dict[str, str | None] = {**owned_by}
    columns["app_id"] = (
        item["app_id"] if "app_id" in item else kept_application(declared.tx, row, owned_by)
    )
    if "password" in item and not is_password(row, item["password"]):
        columns["password"] = hashed(declared.ids, item["password"])
    document = row.document | {"alias": item.get("alias", row.document["alias"])}
    ENDPOINTS.update(declared.tx, row["endpoint_id"], document, **columns)


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in ENDPOINTS.all(tx, order="seq"):
        yield {
            "endpoint_id": row["endpoint_id"],
            "username": row["username"],
            "alias": row.document["alias"],
            "auth_id": owner_of(row),
            "app_id": row["app_id"],
        }


section = Section("endpoints", _declare, _describe)
