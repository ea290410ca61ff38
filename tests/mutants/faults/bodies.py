"""Replies with fields that are missing, too many, of another type or of another value."""

from __future__ import annotations

from typing import Any

from tests.mutants.patching import Answer, RequestContext, answering

MISSING = "missing field"
EXTRA = "extra field"
MISTYPED = "mistyped field"
NULL = "null where not allowed"
DISAGREES = "replies disagree"


@answering("applications_get", kind=MISSING)
def application_without_sip_uri(answer: Answer, ctx: RequestContext) -> Any:
    """An application is shown without its SIP address."""
    shown = answer(ctx)
    del shown["sip_uri"]
    return shown


@answering("masking_sessions_list", kind=MISSING)
def masking_rows_without_status(answer: Answer, ctx: RequestContext) -> Any:
    """Rows of the list of masking sessions have no status."""
    page = answer(ctx)
    for row in page["response"]["objects"]:
        del row["status"]
    return page


@answering("masking_sessions_get", kind=MISSING)
def no_pin_fields_without_pins(answer: Answer, ctx: RequestContext) -> Any:
    """The PIN fields are left out, instead of null, where no PIN is required."""
    shown = answer(ctx)
    if not shown["response"]["is_pin_authentication_required"]:
        shown["response"] = {
            name: value
            for name, value in shown["response"].items()
            if value is not None or "pin" not in name
        }
    return shown


@answering("subaccounts_create", kind=MISSING)
def subaccount_without_token(answer: Answer, ctx: RequestContext) -> Any:
    """The reply to the creation of a subaccount lacks its token."""
    created = answer(ctx)
    del created["auth_token"]
    return created


@answering("masking_sessions_update", kind=MISSING)
def masking_update_without_session(answer: Answer, ctx: RequestContext) -> Any:
    """The reply to the update of a masking session does not show the session."""
    return {"message": answer(ctx)["message"]}


@answering("verify_sessions_get", kind=EXTRA)
def password_is_shown(answer: Answer, ctx: RequestContext) -> Any:
    """A Verify session shows its one-time password to whoever asks."""
    return answer(ctx) | {"otp": "000000"}


@answering("verify_sessions_list", kind=EXTRA)
def verify_list_has_total(answer: Answer, ctx: RequestContext) -> Any:
    """The meta of the list of Verify sessions has a total, which it must not have."""
    page = answer(ctx)
    page["meta"]["total_count"] = len(page["sessions"])
    return page


@answering("masking_sessions_get", kind=MISTYPED)
def masking_duration_as_text(answer: Answer, ctx: RequestContext) -> Any:
    """The duration of a masking session is a text."""
    shown = answer(ctx)
    shown["response"]["duration"] = str(shown["response"]["duration"])
    return shown


@answering("accounts_get", kind=MISTYPED)
def credit_as_number(answer: Answer, ctx: RequestContext) -> Any:
    """The credit of the account is a number instead of a text."""
    shown = answer(ctx)
    return shown | {"cash_credits": float(shown["cash_credits"])}


@answering("pricing_get", kind=MISTYPED)
def one_rate_as_number(answer: Answer, ctx: RequestContext) -> Any:
    """Deep inside the prices of a country, one rate is a number instead of a text."""
    shown = answer(ctx)
    for rate in shown["voice"]["outbound"]["rates"]:
        rate["rate"] = float(rate["rate"])
    return shown


@answering("verify_sessions_list", kind=MISTYPED)
def verify_count_as_text(answer: Answer, ctx: RequestContext) -> Any:
    """In the list of Verify sessions the count of attempts is a text."""
    page = answer(ctx)
    for row in page["sessions"]:
        row["count"] = str(row["count"])
    return page


@answering("masking_sessions_create", kind=NULL)
def no_callback_url_is_null(answer: Answer, ctx: RequestContext) -> Any:
    """A new masking session without a callback URL shows null instead of an empty text."""
    created = answer(ctx)
    session = created["session"]
    return created | {"session": session | {"callback_url": session["callback_url"] or None}}


@answering("applications_list", kind=NULL)
def hangup_url_null_in_lists(answer: Answer, ctx: RequestContext) -> Any:
    """Lists of applications show null for the hangup URL."""
    page = answer(ctx)
    for row in page["objects"]:
        row["hangup_url"] = None
    return page


@answering("masking_sessions_list", kind=DISAGREES)
def masking_rows_show_default_ring_timeout(answer: Answer, ctx: RequestContext) -> Any:
    """The list of masking sessions shows the default ring timeout whatever it is."""
    page = answer(ctx)
    for row in page["response"]["objects"]:
        row["ring_timeout"] = 45
    return page


@answering("subaccounts_list", kind=DISAGREES)
def subaccount_rows_always_enabled(answer: Answer, ctx: RequestContext) -> Any:
    """The list of subaccounts shows all of them as enabled."""
    page = answer(ctx)
    for row in page["objects"]:
        row["enabled"] = True
    return page


@answering("masking_sessions_create", kind=DISAGREES)
def create_names_another_number(answer: Answer, ctx: RequestContext) -> Any:
    """The virtual number beside a new session is not the one inside it."""
    created = answer(ctx)
    number = created["virtual_number"]
    return created | {"virtual_number": number[:-1] + str((int(number[-1]) + 1) % 10)}


@answering("masking_sessions_get", kind=DISAGREES)
def masking_numbers_with_plus(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session shows its parties with a plus sign."""
    shown = answer(ctx)
    session = shown["response"]
    for name in ("first_party", "second_party"):
        session[name] = f"+{session[name]}" if session[name] else ""
    return shown


@answering("applications_get", kind="wrong resource_uri")
def application_uri_of_the_list(answer: Answer, ctx: RequestContext) -> Any:
    """The address that an application shows is that of the list."""
    shown = answer(ctx)
    return shown | {"resource_uri": shown["resource_uri"].removesuffix(f"{shown['app_id']}/")}


@answering("masking_sessions_list", kind="wrong resource_uri")
def masking_uri_without_the_account(answer: Answer, ctx: RequestContext) -> Any:
    """The addresses of masking sessions leave out the account."""
    page = answer(ctx)
    for row in page["response"]["objects"]:
        row["resource_uri"] = f"/v1/Masking/Session/{row['session_uuid']}/"
    return page


@answering("subaccounts_get", "subaccounts_list", kind="wrong resource_uri")
def subaccount_uri_of_the_subaccount(answer: Answer, ctx: RequestContext) -> Any:
    """The address of a subaccount lies under the subaccount instead of the main account."""
    shown = answer(ctx)
    for row in shown.get("objects", [shown]):
        row["resource_uri"] = f"/v1/Account/{row['auth_id']}/Subaccount/{row['auth_id']}/"
    return shown
