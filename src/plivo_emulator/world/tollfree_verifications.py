"""Requests for the verification of toll-free numbers, in whatever state they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from plivo_emulator.domain.profiles import PROFILES, primary_uuid
from plivo_emulator.domain.tollfree import (
    APPROVED,
    REJECTED,
    TOLLFREE_VERIFICATIONS,
    add_request,
    change_request,
)
from plivo_emulator.simulation.tollfree_reviews import USUAL_REASONS, end_review, put_review
from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.telephony.phones import digits
from plivo_emulator.world._section import (
    Declared,
    Item,
    Section,
    WorldError,
    owner_of,
    same_account,
)

_NOT_FORM: Final = frozenset({"uuid", "number", "auth_id", "status"})
_NOT_DECLARED: Final = frozenset({"created", "last_modified"})
_USUAL: Final = {
    "usecase": "2FA",
    "usecase_summary": "Codes for people who sign in.",
    "message_sample": "Your code is 482193.",
    "optin_image_url": "https://example.com/optin.png",
    "optin_type": "WEB_FORM",
    "volume": "10,000",
}


def _declare(declared: Declared, item: Item) -> str:
    tx, number = declared.tx, digits(item["number"])
    owned_by = declared.owner(item)
    row = _found(declared, item, owned_by["account"], number)
    status = item.get("status", APPROVED if row is None else row["status"])
    form = {name: value for name, value in item.items() if name not in _NOT_FORM}
    form["error_message"] = item.get("error_message", USUAL_REASONS.get(status, ""))
    if row is None:
        uuid = item.get("uuid") or declared.ids.uuid()
        form = _USUAL | {"profile_uuid": primary_uuid(owned_by["account"])} | form
    else:
        uuid = str(row["uuid"])
    _check_profile(tx, form.get("profile_uuid"), owned_by["account"])
    if row is None:
        add_request(tx, declared.now, uuid, owned_by, number, status, form)
    else:
        change_request(tx, declared.now, row, form, status)
    _review(declared, uuid, row)
    return uuid


def _found(declared: Declared, item: Item, account: str, number: str) -> Row | None:
    """Return the request that is declared: by its identifier, or else the last for its number."""
    tx = declared.tx
    if "uuid" not in item:
        like = Where(("account", "=", account), ("number", "=", number))
        rows = TOLLFREE_VERIFICATIONS.all(tx, like, order="seq")
        return rows[-1] if rows else None
    row = TOLLFREE_VERIFICATIONS.get(tx, item["uuid"])
    if row is not None:
        same_account(row, declared.owner(item), f"toll-free verification {row['uuid']}")
        if row["number"] != number:
            raise WorldError(f"toll-free verification {row['uuid']} has another number", "number")
    return row


def _check_profile(tx: Transaction, uuid: str | None, account: str) -> None:
    if uuid is None:
        return
    row = PROFILES.get(tx, uuid, share=True)
    if row is None or row["account"] != account:
        raise WorldError(f"profile {uuid} does not exist", "profile_uuid")


def _review(declared: Declared, uuid: str, before: Row | None) -> None:
    """Begin the review of a request that is open, unless it goes on; end that of any other."""
    row = TOLLFREE_VERIFICATIONS.get(declared.tx, uuid)
    assert row is not None
    if row["status"] in (APPROVED, REJECTED):
        end_review(declared.tx, uuid)
    elif before is None or before["status"] != row["status"]:
        end_review(declared.tx, uuid)
        put_review(declared, row)


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in TOLLFREE_VERIFICATIONS.all(tx, order="seq"):
        form: dict[str, Any] = row.document["form"]
        shown = {name: form[name] for name in form if name not in _NOT_DECLARED}
        yield {
            "auth_id": owner_of(row),
            **{name: row[name] for name in ("uuid", "number", "status")},
            **{name: value for name, value in shown.items() if value != ""},
        }


section = Section("tollfree_verifications", _declare, _describe)
