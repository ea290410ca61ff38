"""Verified caller IDs of all accounts."""

from __future__ import annotations

from typing import Any

from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.verified_caller_ids import VERIFIED_CALLER_IDS
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.store import Row

part = Part(__name__, due_work=())


@part.handler
def verified_caller_ids_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of verified caller IDs, newest first."""
    return page(ctx, VERIFIED_CALLER_IDS, belonging_to(ctx.query.get("auth_id")), _shown)


def _shown(row: Row) -> dict[str, Any]:
    return {
        "verification_uuid": row["verification_uuid"],
        "phone_number": row["phone_number"],
        "alias": row["alias"],
        "country_iso": row["country"],
        "account": row["account"],
        "subaccount": row["subaccount"] or None,
        "created_at": row.document["created_at"],
    }
