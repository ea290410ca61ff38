"""Subaccounts: separate credentials inside an account (Plivo's API reference: Subaccount)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.brands import BRANDS
from plivo_emulator.domain.campaigns import CAMPAIGNS
from plivo_emulator.domain.endpoints import ENDPOINTS
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.domain.media import MEDIA, remove_file
from plivo_emulator.domain.messages import MESSAGES
from plivo_emulator.domain.number_pools import NUMBER_POOLS
from plivo_emulator.domain.numbers import NUMBERS, unrent_number
from plivo_emulator.domain.ownership import API_PREFIX
from plivo_emulator.domain.pool_members import POOL_MEMBERS
from plivo_emulator.domain.powerpacks import POWERPACKS, remove_powerpack
from plivo_emulator.domain.profiles import PROFILES
from plivo_emulator.domain.reviews import REVIEWS
from plivo_emulator.domain.timestamps import day
from plivo_emulator.domain.tollfree import TOLLFREE_VERIFICATIONS
from plivo_emulator.domain.verified_caller_ids import CALLER_ID_CODES, VERIFIED_CALLER_IDS
from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import paginate
from plivo_emulator.resources.applications import hand_over_application, remove_application
from plivo_emulator.store import Row, Transaction, Where
from plivo_emulator.voice.call_records import CALL_RECORDS
from plivo_emulator.voice.calls import CALLS
from plivo_emulator.voice.recordings import FINISHED, RECORDINGS
from plivo_emulator.voice.room_records import ROOMS
from plivo_emulator.voice.streaming.streams import STREAMS
from plivo_emulator.voice.transcriptions import TRANSCRIPTIONS, remove_recording

part = Part(__name__)

# `cascade=true` deletes these, applications, unused files, recordings, numbers and Powerpacks,
# `false` moves them to the main account.
_CASCADED = (ENDPOINTS, VERIFIED_CALLER_IDS, CALLER_ID_CODES)
# In the order in which they are locked everywhere; see `_number_pools`.
_OF_POOLS = (POWERPACKS, NUMBER_POOLS, NUMBERS, POOL_MEMBERS)
# These move to the main account in either case (undocumented). Calls come after their rooms and
# before what belongs to them; see `hold_call`.
_KEPT = (
    MEDIA,
    MASKING_SESSIONS,
    VERIFY_SESSIONS,
    MESSAGES,
    ROOMS,
    CALLS,
    CALL_RECORDS,
    STREAMS,
    RECORDINGS,
    TRANSCRIPTIONS,
    PROFILES,
    BRANDS,
    TOLLFREE_VERIFICATIONS,
    REVIEWS,
    CAMPAIGNS,
)


@part.handler
def subaccounts_create(ctx: RequestContext) -> dict[str, Any]:
    """Create a subaccount; it is disabled unless `enabled` says otherwise."""
    auth_id = new_identifier(ctx, SUBACCOUNTS, ctx.ids.subaccount_auth_id)
    token = ctx.ids.auth_token()
    add_subaccount(
        ctx.tx,
        ctx.now,
        account=ctx.credential.account,
        auth_id=auth_id,
        auth_token=token,
        name=ctx.body["name"],
        enabled=ctx.body.get("enabled", False),
    )
    return {"auth_id": auth_id, "auth_token": token, "message": "created"}


def add_subaccount(
    tx: Transaction,
    now: datetime,
    *,
    account: str,
    auth_id: str,
    auth_token: str,
    name: str,
    enabled: bool,
) -> None:
    """Add a subaccount to a main account, created now."""
    address = f"{API_PREFIX}/Account/{account}/"
    document = {
        "account": address,
        "auth_id": auth_id,
        "auth_token": auth_token,
        "created": day(now),
        "enabled": enabled,
        "modified": None,
        "name": name,
        "new_auth_token": auth_token,
        "resource_uri": f"{address}Subaccount/{auth_id}/",
    }
    SUBACCOUNTS.insert(
        tx,
        document,
        auth_id=auth_id,
        account=account,
        auth_token=auth_token,
        enabled=int(enabled),
        created_at=to_microseconds(now),
    )


@part.handler
def subaccounts_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of subaccounts, newest first."""
    where = Where(("account", "=", ctx.credential.account))
    meta, objects = paginate(ctx, SUBACCOUNTS, where, lambda row: row.document)
    return {"meta": meta, "objects": objects}


@part.handler
def subaccounts_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one subaccount."""
    return _subaccount(ctx).document


@part.handler
def subaccounts_update(ctx: RequestContext) -> dict[str, Any]:
    """Rename a subaccount and, if `enabled` was sent, switch it on or off."""
    row = _subaccount(ctx)
    enabled = ctx.body.get("enabled", row.document["enabled"])
    document = row.document | {
        "name": ctx.body["name"],
        "enabled": enabled,
        "modified": day(ctx.now),
    }
    SUBACCOUNTS.update(ctx.tx, row["auth_id"], document, enabled=int(enabled))
    return {"message": "changed"}


@part.handler
def subaccounts_delete(ctx: RequestContext) -> None:
    """Delete a subaccount and, with `cascade` (default false), what it owns."""
    row = _subaccount(ctx)
    theirs = _owned_by(row)
    cascade = ctx.query.get("cascade", False)
    for application in APPLICATIONS.all(ctx.tx, theirs):
        if cascade:
            remove_application(ctx.tx, application, cascade=True, successor=None)
        else:
            hand_over_application(ctx.tx, application)
    if cascade:
        for powerpack in POWERPACKS.all(ctx.tx, theirs):
            remove_powerpack(ctx, powerpack, unrent_numbers=True)
        for number in NUMBERS.all(ctx.tx, theirs):
            unrent_number(ctx, number)
        for table in _CASCADED:
            table.delete_where(ctx.tx, theirs)
        # Those of messages stay with the messages.
        unused = _owned_by(row)
        unused.add("used", "=", 0)
        for file in MEDIA.all(ctx.tx, unused):
            remove_file(ctx.tx, file["media_id"])
        # Those that are still being made end later, as the account's.
        finished = _owned_by(row)
        finished.add("state", "=", FINISHED)
        for recording in RECORDINGS.all(ctx.tx, finished):
            remove_recording(ctx.tx, recording["recording_id"])
    for table in _KEPT if cascade else (*_OF_POOLS, *_CASCADED, *_KEPT):
        for resource in table.all(ctx.tx, theirs, order="seq"):
            # Only some documents have the owner in them.
            orphaned = {"subaccount": None} if "subaccount" in resource.document else {}
            key = resource[table.key]
            table.update(ctx.tx, key, resource.document | orphaned, subaccount="")
    SUBACCOUNTS.delete(ctx.tx, row["auth_id"])


def _owned_by(subaccount: Row) -> Where:
    account, auth_id = subaccount["account"], subaccount["auth_id"]
    return Where(("account", "=", account), ("subaccount", "=", auth_id))


def _subaccount(ctx: RequestContext) -> Row:
    row = SUBACCOUNTS.get(ctx.tx, ctx.path["subauth_id"])
    if row is None or row["account"] != ctx.credential.account:
        raise not_found()
    return row
