"""Compliance applications, which the numbers of regulated countries need."""

from __future__ import annotations

from collections.abc import Iterator

from plivo_emulator.domain.compliance import (
    COMPLIANCE_APPLICATIONS,
    declare_compliance_application,
)
from plivo_emulator.store import Transaction, Where
from plivo_emulator.world._section import Declared, Item, Section, same_account


def _declare(declared: Declared, item: Item) -> str:
    tx, owned_by = declared.tx, declared.owner(item)
    if "compliance_application_id" in item:
        row = COMPLIANCE_APPLICATIONS.get(tx, item["compliance_application_id"])
    else:
        like = Where(
            ("account", "=", owned_by["account"]),
            ("country", "=", item["country_iso"]),
            ("number_type", "=", item["number_type"]),
        )
        row = COMPLIANCE_APPLICATIONS.find(tx, like, order="seq")
    if row is None:
        before = {}
        application_id = str(item.get("compliance_application_id") or declared.ids.uuid())
    else:
        application_id, before = str(row["compliance_application_id"]), row.document
        same_account(row, owned_by, f"compliance application {application_id}")
    declare_compliance_application(tx, application_id, owned_by["account"], {**before, **item})
    return application_id


def _describe(tx: Transaction) -> Iterator[Item]:
    for row in COMPLIANCE_APPLICATIONS.all(tx, order="seq"):
        fields = dict(row.document)
        yield {"auth_id": fields.pop("account"), **fields}


section = Section("compliance_applications", _declare, _describe)
