"""The right thing is done and the wrong status tells of it."""

from __future__ import annotations

from typing import Any

from plivo_emulator.pipeline.errors import ApiError
from tests.mutants.patching import Answer, Reply, Request, RequestContext, answering, replying

KIND = "wrong status"


@answering("applications_create", kind=KIND)
def application_created_with_200(answer: Answer, ctx: RequestContext) -> Any:
    """The creation of an application is answered 200 instead of 201."""
    return Reply(200, answer(ctx))


@answering("subaccounts_update", kind=KIND)
def subaccount_changed_with_200(answer: Answer, ctx: RequestContext) -> Any:
    """The change of a subaccount is answered 200 instead of 202."""
    return Reply(200, answer(ctx))


@answering("verify_sessions_create", kind=KIND)
def password_sent_with_201(answer: Answer, ctx: RequestContext) -> Any:
    """A new Verify session is answered 201 instead of 202."""
    return Reply(201, answer(ctx))


@answering("applications_delete", kind=KIND)
def application_deleted_with_body(answer: Answer, ctx: RequestContext) -> Any:
    """The deletion of an application is answered 200 with a message instead of 204."""
    answer(ctx)
    return Reply(200, {"message": "deleted"})


@answering("masking_sessions_get", kind=KIND)
def missing_masking_session_is_400(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session that does not exist is answered 400 instead of 404."""
    try:
        return answer(ctx)
    except ApiError as error:
        raise ApiError(400, error.message) from None


@answering("masking_sessions_delete", kind=KIND)
def masking_session_ends_twice(answer: Answer, ctx: RequestContext) -> Any:
    """The second deletion of a masking session is answered like the first."""
    try:
        return answer(ctx)
    except ApiError as error:
        if error.status != 400:
            raise
        return {"message": "Session expired"}


@replying("Verify Sessions", kind=KIND)
def wrong_password_is_401(request: Request, reply: Reply) -> None:
    """A wrong one-time password is answered 401, as if the credentials were wrong."""
    if reply.status == 400 and b"incorrect otp" in reply.payload:
        reply.status = 401


@replying("Applications", kind=KIND)
def unknown_method_is_404(request: Request, reply: Reply) -> None:
    """A method that an application does not have is answered 404 instead of 405."""
    if reply.status == 405 and "/Application/" in request.path:
        reply.status = 404
