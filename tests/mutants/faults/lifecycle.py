"""What was deleted or has ended is not gone, or comes back; or too much goes with it."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.services import Context
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.domain.timestamps import masking_time
from plivo_emulator.pipeline.auth import SUBACCOUNTS
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.store import Row, Table, Transaction, Where
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

NOT_DELETED = "delete that does not delete"
LISTED = "deleted row still in list"
RESURRECTED = "resurrected id"
TOO_MUCH = "delete that takes too much"
NON_MONOTONE = "non-monotone state"
NOT_EXPIRED = "does not expire"
STAMPED = "change that is none"

_dead: dict[str, dict[str, Any]] = {}


@replacing("simulation.masked_calls:end_session", "Masking Sessions", kind=STAMPED)
def expiry_counts_as_a_change(
    end: Original, context: Context, row: Row, session: dict[str, Any], **columns: int
) -> None:
    """The expiry of a session changes its `modified_time`."""
    end(context, row, session | {"modified_time": masking_time(context.now)}, **columns)


@answering("applications_delete", kind=NOT_DELETED)
def application_is_not_deleted(answer: Answer, ctx: RequestContext) -> Any:
    """The deletion of an application is confirmed and not done."""
    row = APPLICATIONS.get(ctx.tx, ctx.path["app_id"])
    if row is None:
        return answer(ctx)
    return None


@replacing("pipeline.auth:_look_up", "Subaccounts", kind=NOT_DELETED)
def deleted_subaccount_still_works(look_up: Original, tx: Transaction, auth_id: str) -> Any:
    """The credentials of a deleted subaccount go on working."""
    found = look_up(tx, auth_id)
    if found[0] is not None and found[0].subaccount:
        _dead[auth_id] = {"found": found}
    elif auth_id in _dead and SUBACCOUNTS.get(tx, auth_id) is None:
        return _dead[auth_id]["found"]
    return found


@replacing("resources.subaccounts:subaccounts_list", "Subaccounts", kind=LISTED)
def deleted_subaccount_is_counted(answer: Original, ctx: RequestContext) -> Any:
    """The total of the list of subaccounts counts deleted ones too."""
    page = answer(ctx)
    newest = ctx.tx.one("SELECT MAX(seq) FROM subaccounts")
    if newest and newest[0]:
        page["meta"]["total_count"] = max(page["meta"]["total_count"], newest[0])
    return page


@answering("applications_list", "applications_delete", kind=LISTED)
def deleted_application_is_listed(answer: Answer, ctx: RequestContext) -> Any:
    """A deleted application still comes first in the list."""
    if "app_id" in ctx.path:
        row = APPLICATIONS.get(ctx.tx, ctx.path["app_id"])
        answer(ctx)
        if row is not None:
            _dead[row["app_id"]] = row.document | {"resource_uri": f"{ctx.request.path}"}
        return None
    page = answer(ctx)
    if _dead and page["objects"] and not ctx.query.get("offset"):
        page["objects"][0] = list(_dead.values())[-1]
    return page


@answering("applications_get", "applications_delete", kind=RESURRECTED)
def deleted_application_is_shown(answer: Answer, ctx: RequestContext) -> Any:
    """A deleted application can still be read."""
    app_id = ctx.path["app_id"]
    if ctx.operation.method == "DELETE":
        row = APPLICATIONS.get(ctx.tx, app_id)
        answer(ctx)
        if row is not None:
            _dead[app_id] = row.document | {"resource_uri": ctx.request.path}
        return None
    try:
        return answer(ctx)
    except ApiError:
        if app_id not in _dead:
            raise
        return _dead[app_id]


@answering("applications_update", kind=RESURRECTED)
def update_of_deleted_is_accepted(answer: Answer, ctx: RequestContext) -> Any:
    """The update of an application that was deleted, or never existed, is accepted."""
    try:
        return answer(ctx)
    except ApiError as error:
        if error.status != 404:
            raise
        return {"message": "changed"}


@answering("subaccounts_update", "subaccounts_delete", kind=RESURRECTED)
def update_recreates_subaccount(answer: Answer, ctx: RequestContext) -> Any:
    """The update of a deleted subaccount brings it back."""
    key = ctx.path["subauth_id"]
    row = SUBACCOUNTS.get(ctx.tx, key)
    if ctx.operation.method == "DELETE":
        answer(ctx)
        if row is not None:
            columns = {name: row[name] for name in SUBACCOUNTS.columns}
            _dead[key] = {"document": row.document, "columns": columns}
        return None
    if row is None and key in _dead:
        SUBACCOUNTS.insert(ctx.tx, _dead[key]["document"], **_dead[key]["columns"])
    return answer(ctx)


@answering("masking_sessions_delete", kind=RESURRECTED)
def ended_session_is_gone(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session that was ended cannot be read any more."""
    shown = answer(ctx)
    MASKING_SESSIONS.delete(ctx.tx, ctx.path["session_uuid"].lower())
    return shown


@answering("applications_delete", kind=TOO_MUCH)
def two_applications_are_deleted(answer: Answer, ctx: RequestContext) -> Any:
    """With an application the one created before it is deleted too."""
    row = APPLICATIONS.get(ctx.tx, ctx.path["app_id"])
    answer(ctx)
    if row is not None:
        older = [other for other in APPLICATIONS.all(ctx.tx) if other.seq < row.seq]
        if older and older[0]["subaccount"] == row["subaccount"]:
            APPLICATIONS.delete(ctx.tx, older[0]["app_id"])


@answering("subaccounts_delete", kind=TOO_MUCH)
def cascade_takes_the_main_applications(answer: Answer, ctx: RequestContext) -> Any:
    """With a subaccount that is deleted with cascade, the account's own applications go too."""
    if ctx.query.get("cascade"):
        APPLICATIONS.delete_where(
            ctx.tx, Where(("account", "=", ctx.credential.account), ("subaccount", "=", ""))
        )
    return answer(ctx)


@replacing("resources.subaccounts:remove_application", "Subaccounts", kind=NOT_DELETED)
def cascade_leaves_applications(remove: Original, tx: Transaction, row: Row, **how: Any) -> None:
    """An application survives the subaccount that was deleted with cascade."""


@answering("masking_sessions_list", kind=NON_MONOTONE)
def ended_session_listed_as_active(answer: Answer, ctx: RequestContext) -> Any:
    """An ended masking session is still active in the list."""
    page = answer(ctx)
    for row in page["response"]["objects"]:
        row["status"] = "active"
    return page


@answering("masking_sessions_get", kind=NON_MONOTONE)
def ended_session_looks_active_later(answer: Answer, ctx: RequestContext) -> Any:
    """An ended masking session is shown as expired once, then as active again."""
    shown = answer(ctx)
    session = shown["response"]
    if session["status"] == "expired":
        seen = _dead.setdefault(session["session_uuid"], {"times": 0})
        seen["times"] += 1
        if seen["times"] > 1:
            session["status"] = "active"
    return shown


@answering("verify_sessions_get", kind=NON_MONOTONE)
def verified_looks_in_progress(answer: Answer, ctx: RequestContext) -> Any:
    """A verified session is shown as still in progress."""
    shown = answer(ctx)
    return shown | {"status": shown["status"].replace("verified", "in-progress")}


@replacing("resources.masking_sessions:_check_active", "Masking Sessions", kind=NON_MONOTONE)
def expired_session_accepts_updates(check: Original, row: Row) -> None:
    """A masking session that has ended can be changed and ended again."""


@replacing("simulation.masked_calls:_expire", "Masking Sessions", kind=NOT_EXPIRED)
def masking_session_never_expires(expire: Original, step: Any) -> None:
    """A masking session is active for ever."""


@replacing("simulation.passwords:_expire", "Verify Sessions", kind=NOT_EXPIRED)
def password_never_expires(expire: Original, step: Any) -> None:
    """A one-time password is valid for ever."""


@replacing("simulation.passwords:_deliver", "Verify Sessions", kind=NON_MONOTONE)
def attempts_go_backwards(deliver: Original, step: Any) -> None:
    """An attempt that was sent is shown as queued once it is delivered."""
    from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS

    deliver(step)
    row = VERIFY_SESSIONS.get(step.tx, step.subject)
    if row is not None and row.document["attempt_details"][-1]["status"] == "delivered":
        row.document["attempt_details"][-1]["status"] = "queued"
        VERIFY_SESSIONS.update(step.tx, row["session_uuid"], row.document)


@replacing("store.tables:Table.delete", kind=NOT_DELETED)
def deletions_need_two_tries(delete: Original, table: Table, tx: Transaction, key: Any) -> bool:
    """Applications and subaccounts are only deleted when it is asked for a second time."""
    if table.name in ("applications", "subaccounts") and key not in _dead:
        _dead[key] = {}
        return True
    return bool(delete(table, tx, key))
