"""Profiles: the businesses in whose name something is registered (Plivo's page on profiles)."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.brands import brand_with_profile
from plivo_emulator.domain.ownership import get_or_404, owner_columns, visible_rows
from plivo_emulator.domain.profiles import (
    PRIMARY,
    PROFILES,
    SECONDARY,
    owner_of_profile,
    put_profile,
)
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import filter_equal, paginate
from plivo_emulator.store import Row

part = Part(__name__, due_work=())

# What says how a request is answered, or what the profile's numbers do; no reply shows it.
_NOT_SHOWN: Final = frozenset(
    {
        *("callback_url", "callback_method", "url", "method"),
        *("enable_caller_reputation", "caller_reputation_carriers"),
    }
)


@part.handler
def profiles_create(ctx: RequestContext) -> dict[str, Any]:
    """Create a secondary profile."""
    owned_by = owner_columns(ctx, None)
    document = {
        "alt_business_id_type": "NONE",
        "ein_issuing_country": ctx.body["address"]["country"],
        "profile_type": SECONDARY,
        **_sent(ctx),
        "created_at": verify_time(ctx.now),
    }
    uuid = new_identifier(ctx, PROFILES, ctx.ids.uuid)
    put_profile(ctx.tx, uuid, owned_by, document)
    return {"message": "Profile created successfully.", "profile_uuid": uuid}


@part.handler
def profiles_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of profiles, newest first."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ["entity_type", "vertical"])
    if "type" in ctx.query:
        where.add("profile_type", "=", ctx.query["type"])
    meta, profiles = paginate(ctx, PROFILES, where, lambda row: row.document, with_total=False)
    return {"meta": meta, "profiles": profiles}


@part.handler
def profiles_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one profile."""
    return {"profile": _profile(ctx).document}


@part.handler
def profiles_update(ctx: RequestContext) -> dict[str, Any]:
    """Change the fields that were sent, and return the profile."""
    row = _profile(ctx)
    changed = row.document | _sent(ctx)
    put_profile(ctx.tx, row["profile_uuid"], owner_of_profile(row), changed)
    return {"profile": changed}


@part.handler
def profiles_delete(ctx: RequestContext) -> dict[str, Any]:
    """Delete a profile that nothing needs; the errors are unconfirmed (U89)."""
    row = _profile(ctx)
    if row["profile_type"] == PRIMARY:
        raise bad_request("the primary profile cannot be deleted")
    if brand_with_profile(ctx.tx, row["profile_uuid"]) is not None:
        raise bad_request("the profile has a brand")
    PROFILES.delete(ctx.tx, row["profile_uuid"])
    return {"message": "Profile deleted successfully."}


def named_profile(ctx: RequestContext) -> dict[str, str]:
    """Return the `profile_uuid` that a request names, in the usual form, by its name, if it does.

    Subaccounts may use the profiles of the account (U95).

    Raises:
        ApiError: 400, there is no such profile.
    """
    if "profile_uuid" not in ctx.body:
        return {}
    uuid = ctx.body["profile_uuid"].lower()
    row = PROFILES.get(ctx.tx, uuid, share=True)
    own = ctx.credential.subaccount
    if (
        row is None
        or row["account"] != ctx.credential.account
        or (own and row["subaccount"] not in ("", own))
    ):
        raise bad_request(f"profile_uuid {uuid} does not exist")
    return {"profile_uuid": uuid}


def _profile(ctx: RequestContext) -> Row:
    return get_or_404(ctx, PROFILES, ctx.path["profile_uuid"].lower())


def _sent(ctx: RequestContext) -> dict[str, Any]:
    """Return the fields of a request that a profile has.

    Raises:
        ApiError: 400, there is no such subaccount.
    """
    owner_columns(ctx, ctx.body.get("plivo_subaccount"))
    return {name: value for name, value in ctx.body.items() if name not in _NOT_SHOWN}
