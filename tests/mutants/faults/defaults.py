"""What holds unless something else was asked for is not what the document says."""

from __future__ import annotations

from typing import Any

from tests.mutants.patching import Answer, RequestContext, answering

KIND = "wrong default"


@answering("masking_sessions_create", kind=KIND)
def ring_timeout_defaults_to_120(answer: Answer, ctx: RequestContext) -> Any:
    """Phones ring for 120 seconds unless something else is asked for."""
    ctx.body.setdefault("ring_timeout", 120)
    return answer(ctx)


@answering("masking_sessions_create", kind=KIND)
def sessions_last_an_hour(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session lasts an hour unless something else is asked for."""
    if not ctx.body.get("session_expiry"):
        ctx.body["session_expiry"] = 3600
    return answer(ctx)


@answering("masking_sessions_create", kind=KIND)
def recordings_default_to_wav(answer: Answer, ctx: RequestContext) -> Any:
    """Recordings are wav unless something else is asked for."""
    ctx.body.setdefault("record_file_format", "wav")
    return answer(ctx)


@answering("masking_sessions_create", kind=KIND)
def one_more_pin_retry(answer: Answer, ctx: RequestContext) -> Any:
    """Wrong PINs may be repeated once more than documented, unless the session says how often."""
    ctx.body.setdefault("pin_retry", 2)
    return answer(ctx)


@answering("subaccounts_create", kind=KIND)
def subaccounts_start_enabled(answer: Answer, ctx: RequestContext) -> Any:
    """A subaccount works from the start unless it is created disabled."""
    ctx.body.setdefault("enabled", True)
    return answer(ctx)


@answering("applications_create", kind=KIND)
def no_hangup_url_by_default(answer: Answer, ctx: RequestContext) -> Any:
    """An application has no hangup URL, instead of the answer URL, unless one is given."""
    ctx.body.setdefault("hangup_url", "")
    return answer(ctx)


@answering("applications_create", kind=KIND)
def applications_answer_by_get(answer: Answer, ctx: RequestContext) -> Any:
    """The answer URL is called with GET unless something else is asked for."""
    ctx.body.setdefault("answer_method", "GET")
    return answer(ctx)


@answering("applications_create", kind=KIND)
def messages_are_not_logged(answer: Answer, ctx: RequestContext) -> Any:
    """Incoming messages are kept out of the logs unless something else is asked for."""
    ctx.body.setdefault("log_incoming_messages", False)
    return answer(ctx)


@answering("verify_sessions_create", kind=KIND)
def passwords_go_by_voice(answer: Answer, ctx: RequestContext) -> Any:
    """Passwords are read out on the phone unless something else is asked for."""
    ctx.body.setdefault("channel", "voice")
    return answer(ctx)


@answering("subaccounts_delete", kind=KIND)
def deletion_of_subaccounts_cascades(answer: Answer, ctx: RequestContext) -> Any:
    """With a subaccount its applications are deleted unless that is forbidden."""
    ctx.query.setdefault("cascade", True)
    return answer(ctx)


@answering("applications_list", "subaccounts_list", kind=KIND)
def pages_of_nineteen(answer: Answer, ctx: RequestContext) -> Any:
    """A page has 19 rows unless something else is asked for."""
    ctx.query.setdefault("limit", 19)
    return answer(ctx)
