"""Changes that are lost, that go too far, or that happen although they were refused."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.pipeline.auth import ACCOUNTS, SUBACCOUNTS
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.store import Where
from tests.mutants.patching import Answer, RequestContext, answering

LOST = "lost update"
CLEARS = "update clears other fields"
OTHERS = "update reaches other rows"
REFUSED = "refused, but done"


@answering("applications_update", kind=LOST)
def application_keeps_message_url(answer: Answer, ctx: RequestContext) -> Any:
    """The message URL of an application cannot be changed."""
    ctx.body.pop("message_url", None)
    return answer(ctx)


@answering("applications_update", kind=LOST)
def application_keeps_false_switches(answer: Answer, ctx: RequestContext) -> Any:
    """Switches of an application can be turned on, but not off."""
    for name in [name for name, value in ctx.body.items() if value is False]:
        del ctx.body[name]
    return answer(ctx)


@answering("accounts_update", kind=LOST)
def account_keeps_one_field(answer: Answer, ctx: RequestContext) -> Any:
    """Of several profile fields that are sent at once, only the first is kept."""
    first = next(iter(ctx.body), None)
    for name in list(ctx.body):
        if name != first:
            del ctx.body[name]
    return answer(ctx)


@answering("masking_sessions_update", kind=LOST)
def masking_update_only_shown(answer: Answer, ctx: RequestContext) -> Any:
    """An updated masking session is shown as it should be, but not kept so."""
    key = ctx.path["session_uuid"].lower()
    row = MASKING_SESSIONS.get(ctx.tx, key)
    shown = answer(ctx)
    if row is not None:
        MASKING_SESSIONS.update(ctx.tx, key, row.document)
    return shown


@answering("masking_sessions_update", kind=LOST)
def masking_keeps_ring_timeout(answer: Answer, ctx: RequestContext) -> Any:
    """The ring timeout of a masking session cannot be changed."""
    ctx.body.pop("ring_timeout", None)
    return answer(ctx)


@answering("masking_sessions_update", kind=LOST)
def masking_update_keeps_modified_time(answer: Answer, ctx: RequestContext) -> Any:
    """The update of a masking session does not change its time of modification."""
    key = ctx.path["session_uuid"].lower()
    row = MASKING_SESSIONS.get(ctx.tx, key)
    before = row.document["modified_time"] if row else ""
    shown = answer(ctx)
    shown["session"]["modified_time"] = before
    MASKING_SESSIONS.update(ctx.tx, key, shown["session"])
    return shown


@answering("subaccounts_update", kind=LOST)
def subaccount_switch_only_shown(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount that is switched off says so, but its credentials go on working."""
    shown = answer(ctx)
    row = SUBACCOUNTS.get(ctx.tx, ctx.path["subauth_id"])
    if row is not None:
        SUBACCOUNTS.update(ctx.tx, row["auth_id"], row.document, enabled=1)
    return shown


@answering("subaccounts_update", kind=CLEARS)
def rename_disables_subaccount(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount that is renamed is disabled unless the request says otherwise."""
    ctx.body.setdefault("enabled", False)
    return answer(ctx)


@answering("applications_update", kind=CLEARS)
def application_update_resets_methods(answer: Answer, ctx: RequestContext) -> Any:
    """The methods that an update of an application does not name go back to POST."""
    for name in ("answer_method", "hangup_method", "fallback_method", "message_method"):
        ctx.body.setdefault(name, "POST")
    return answer(ctx)


@answering("masking_sessions_update", kind=CLEARS)
def masking_update_forgets_callback(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session forgets its callback URL unless an update repeats it."""
    ctx.body.setdefault("callback_url", "")
    return answer(ctx)


@answering("accounts_update", kind=CLEARS)
def account_update_clears_state(answer: Answer, ctx: RequestContext) -> Any:
    """An update of the account that names a city clears the state unless it names one as well."""
    if "city" in ctx.body:
        ctx.body.setdefault("state", "")
    return answer(ctx)


@answering("masking_sessions_update", kind=CLEARS)
def masking_update_restarts_expiry(answer: Answer, ctx: RequestContext) -> Any:
    """Any update of a masking session lets it last the default time from now."""
    if not ctx.body.get("session_expiry"):
        ctx.body["session_expiry"] = 1800
    return answer(ctx)


@answering("applications_update", kind=OTHERS)
def update_reaches_the_newest(answer: Answer, ctx: RequestContext) -> Any:
    """An update of an application is done to the account's newest one as well."""
    newest = APPLICATIONS.find(ctx.tx, Where(("account", "=", ctx.credential.account)))
    shown = answer(ctx)
    if newest is not None and newest["app_id"] != ctx.path["app_id"]:
        changes = {name: value for name, value in ctx.body.items() if name in newest.document}
        APPLICATIONS.update(ctx.tx, newest["app_id"], newest.document | changes)
    return shown


@answering("applications_create", kind=OTHERS)
def two_default_applications(answer: Answer, ctx: RequestContext) -> Any:
    """A new default application leaves the old one a default as well."""
    old = [row for row in APPLICATIONS.all(ctx.tx) if row["default_app"]]
    shown = answer(ctx)
    for row in old:
        APPLICATIONS.update(ctx.tx, row["app_id"], row.document)
    return shown


@answering("applications_update", kind=REFUSED)
def refused_update_renames(answer: Answer, ctx: RequestContext) -> Any:
    """An update that names an unknown subaccount is refused, but the new name is kept."""
    try:
        return answer(ctx)
    except ApiError as error:
        row = APPLICATIONS.get(ctx.tx, ctx.path["app_id"])
        if error.status == 400 and row is not None and "app_name" in ctx.body:
            name = ctx.body["app_name"]
            APPLICATIONS.update(ctx.tx, row["app_id"], row.document | {"app_name": name})
        # Returned, not raised: raising would undo it.
        return error.reply(ctx.api_id)


@answering("masking_sessions_update", kind=REFUSED)
def refused_masking_update_is_kept(answer: Answer, ctx: RequestContext) -> Any:
    """An ended masking session refuses an update and changes all the same."""
    try:
        return answer(ctx)
    except ApiError as error:
        row = MASKING_SESSIONS.get(ctx.tx, ctx.path["session_uuid"].lower())
        if error.status == 400 and row is not None:
            changes = {name: value for name, value in ctx.body.items() if name in row.document}
            MASKING_SESSIONS.update(ctx.tx, row["session_uuid"], row.document | changes)
        return error.reply(ctx.api_id)


@answering("applications_create", kind=REFUSED)
def refused_application_exists(answer: Answer, ctx: RequestContext) -> Any:
    """An application for an unknown subaccount is refused, but then it is there."""
    try:
        return answer(ctx)
    except ApiError as error:
        ctx.body.pop("subaccount", None)
        answer(ctx)
        return error.reply(ctx.api_id)


@answering("masking_sessions_create", kind=REFUSED)
def refused_masking_session_exists(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session of a number with itself is refused, but then there is one."""
    try:
        return answer(ctx)
    except ApiError as error:
        first = ctx.body.get("first_party")
        if first is not None and "subaccount" not in ctx.body:
            ctx.body["second_party"] = f"{first[:-1]}{(int(first[-1]) + 1) % 10}"
            answer(ctx)
        return error.reply(ctx.api_id)


@answering("accounts_update", kind=REFUSED)
def subaccount_changes_the_account(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount that changes the account's profile is refused, but has changed it."""
    try:
        return answer(ctx)
    except ApiError as error:
        row = ACCOUNTS.get(ctx.tx, ctx.credential.account)
        if row is not None:
            changes = {name: value for name, value in ctx.body.items() if name in row.document}
            ACCOUNTS.update(ctx.tx, row["auth_id"], row.document | changes)
        return error.reply(ctx.api_id)
