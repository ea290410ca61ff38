"""Who gets in, who sees whose things, who may change them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plivo_emulator.pipeline.auth import SUBACCOUNTS, Credential
from plivo_emulator.pipeline.errors import ApiError, Unauthorized
from plivo_emulator.pipeline.http import Request as HttpRequest
from plivo_emulator.store import Table, Where
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

AUTH = "auth ignored"
TOKEN = "wrong token accepted"
DISABLED = "disabled subaccount accepted"
LEAK = "leaked other account's row"
WRITE = "subaccount may write the parent's"
HIDDEN = "own row hidden"


@replacing("pipeline.auth:BasicAuthentication.__call__", kind=AUTH)
def no_credentials_needed(
    authenticate: Original, self: Any, request: HttpRequest, operation: Any, path: dict[str, str]
) -> Any:
    """Without credentials a request is answered as if the account in its path had sent it."""
    if "authorization" not in request.headers:
        return Credential(path["auth_id"], path["auth_id"])
    return authenticate(self, request, operation, path)


@replacing("pipeline.auth:BasicAuthentication.__call__", "Pricing", kind=AUTH)
def pricing_is_public(
    authenticate: Original, self: Any, request: HttpRequest, operation: Any, path: dict[str, str]
) -> Any:
    """Prices are shown to whoever asks."""
    try:
        return authenticate(self, request, operation, path)
    except Unauthorized:
        if operation.operation_id != "pricing_get":
            raise
        return Credential(path["auth_id"], path["auth_id"])


@replacing("pipeline.auth:BasicAuthentication._parse", kind=TOKEN)
def any_token_will_do(parse: Original, self: Any, header: str) -> Any:
    """Every token of an account that exists is accepted."""
    auth_id, _ = parse(self, header)
    _, expected = self._find(auth_id)
    return auth_id, expected


@replacing("pipeline.auth:BasicAuthentication.__call__", kind="wrong account in path accepted")
def any_account_in_the_path(
    authenticate: Original, self: Any, request: HttpRequest, operation: Any, path: dict[str, str]
) -> Any:
    """The account in the path need not be the sender's."""
    credential = self.identify(request)
    return authenticate(self, request, operation, path | {"auth_id": credential.auth_id})


@replacing("pipeline.auth:_look_up", "Subaccounts", kind=DISABLED)
def disabled_subaccount_gets_in(look_up: Original, tx: Any, auth_id: str) -> Any:
    """A disabled subaccount is let in."""
    row = SUBACCOUNTS.get(tx, auth_id)
    if row is not None:
        return Credential(auth_id, row["account"], auth_id), row["auth_token"].encode()
    return look_up(tx, auth_id)


def _as_main(ctx: RequestContext) -> None:
    ctx.credential = replace(ctx.credential, subaccount=None)


@answering("applications_list", kind=LEAK)
def subaccount_lists_all_applications(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount's list of applications shows those of the whole account."""
    _as_main(ctx)
    return answer(ctx)


@answering("masking_sessions_get", kind=LEAK)
def subaccount_reads_any_masking_session(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount can read every masking session of the account."""
    _as_main(ctx)
    return answer(ctx)


@replacing("domain.ownership:visible_rows", "Verify Sessions", "Masking Sessions", kind=LEAK)
def sibling_rows_are_listed(visible: Original, ctx: RequestContext) -> Any:
    """A subaccount's lists show its siblings' things, but not the main account's."""
    if not ctx.credential.subaccount:
        return visible(ctx)
    return Where(("account", "=", ctx.credential.account), ("subaccount", ">", ""))


@answering("verify_sessions_get", "verify_sessions_validate", kind=LEAK)
def subaccount_reaches_any_verify_session(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount can read and check passwords of the whole account."""
    _as_main(ctx)
    return answer(ctx)


@answering("applications_update", kind=WRITE)
def subaccount_changes_any_application(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount can change the applications of the whole account."""
    _as_main(ctx)
    return answer(ctx)


@answering("applications_delete", kind=WRITE)
def subaccount_deletes_any_application(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount can delete the applications of the whole account."""
    _as_main(ctx)
    return answer(ctx)


@answering("masking_sessions_delete", kind=WRITE)
def subaccount_ends_any_masking_session(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount can end the masking sessions of the whole account."""
    _as_main(ctx)
    return answer(ctx)


@answering("accounts_update", kind=WRITE)
def subaccount_may_change_the_account(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount can change the profile of the main account."""
    _as_main(ctx)
    return answer(ctx)


@answering("applications_create", kind=WRITE)
def subaccount_creates_for_the_parent(answer: Answer, ctx: RequestContext) -> Any:
    """What a subaccount creates belongs to the main account."""
    _as_main(ctx)
    return answer(ctx)


@replacing("pipeline.auth:BasicAuthentication.__call__", "Subaccounts", kind=WRITE)
def subaccounts_manage_subaccounts(
    authenticate: Original, self: Any, request: HttpRequest, operation: Any, path: dict[str, str]
) -> Any:
    """A subaccount can create, list, change and delete subaccounts."""
    try:
        return authenticate(self, request, operation, path)
    except ApiError as error:
        if error.status != 403:
            raise
        return self.identify(request)


@replacing("domain.ownership:visible_rows", "Applications", "Masking Sessions", kind=HIDDEN)
def main_account_lists_only_its_own(visible: Original, ctx: RequestContext) -> Any:
    """The lists of a main account leave out what its subaccounts own."""
    where: Where = visible(ctx)
    if not ctx.credential.subaccount and "subaccount" not in ctx.query:
        where.add("subaccount", "=", "")
    return where


@replacing("domain.ownership:visible_rows", kind=LEAK)
def other_accounts_rows_are_listed(visible: Original, ctx: RequestContext) -> Any:
    """The lists of a main account show what belongs to other main accounts."""
    if ctx.credential.subaccount:
        return visible(ctx)
    return Where(("account", ">", ""))


@replacing("domain.ownership:get_or_404", kind=LEAK)
def other_accounts_things_are_reached(
    one: Original, ctx: RequestContext, table: Table, key: str
) -> Any:
    """Whoever knows an identifier can read and change what belongs to another account."""
    row = table.get(ctx.tx, key)
    return one(ctx, table, key) if row is None else row


@replacing("resources.subaccounts:_subaccount", "Subaccounts", kind=LEAK)
def other_accounts_subaccounts_are_reached(find: Original, ctx: RequestContext) -> Any:
    """An account can read and change the subaccounts of another account."""
    row = SUBACCOUNTS.get(ctx.tx, ctx.path["subauth_id"])
    return find(ctx) if row is None else row


@answering("subaccounts_list", kind=LEAK)
def all_subaccounts_are_listed(answer: Answer, ctx: RequestContext) -> Any:
    """The list of subaccounts shows those of all accounts."""
    page = answer(ctx)
    limit, offset = page["meta"]["limit"], page["meta"]["offset"]
    rows, total = SUBACCOUNTS.page(ctx.tx, None, limit=limit, offset=offset)
    page["objects"] = [row.document for row in rows]
    page["meta"]["total_count"] = total
    return page


@replacing("domain.ownership:owner_columns", "Applications", "Masking Sessions", kind=WRITE)
def owner_is_not_checked(owner: Original, ctx: RequestContext, subaccount: str | None) -> Any:
    """Things can be given to any subaccount, existing or not, of any account."""
    wanted = subaccount or ctx.credential.subaccount or ""
    return {"account": ctx.credential.account, "subaccount": wanted}


@replacing(
    "domain.ownership:owner_columns", "Applications", "Masking Sessions", kind="option ignored"
)
def subaccount_gets_nothing(owner: Original, ctx: RequestContext, subaccount: str | None) -> Any:
    """What a main account makes for a subaccount belongs to the main account."""
    return owner(ctx, None)


@answering("subaccounts_update", kind="update reaches other rows")
def update_changes_the_token(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount that is changed gets a new token, which it shows."""
    reply = answer(ctx)
    row = SUBACCOUNTS.get(ctx.tx, ctx.path["subauth_id"])
    if row is not None:
        token = ctx.ids.auth_token()
        shown = row.document | {"auth_token": token, "new_auth_token": token}
        SUBACCOUNTS.update(ctx.tx, row["auth_id"], shown, auth_token=token)
    return reply


@answering("subaccounts_get", kind="replies disagree")
def another_token_is_shown(answer: Answer, ctx: RequestContext) -> Any:
    """The token that a subaccount shows is not the one that works."""
    shown = answer(ctx)
    token = shown["auth_token"][::-1]
    return shown | {"auth_token": token, "new_auth_token": token}
