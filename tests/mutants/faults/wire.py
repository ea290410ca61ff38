"""Bad input that is taken, answered badly or changed; replies in a wrong form."""

from __future__ import annotations

import unicodedata
from typing import Any

from plivo_emulator.pipeline.errors import ApiError
from tests.mutants.patching import (
    Answer,
    Original,
    Reply,
    Request,
    RequestContext,
    answering,
    replacing,
    replying,
)

CRASH = "500 on odd input"
ERROR = "wrong error body"
API_ID = "repeated or missing api_id"
TYPE = "wrong content type"
LENIENT = "invalid request accepted"
REFUSED = "valid request refused"
TEXT = "text changed"
PATH = "path spelled otherwise refused"

_api_ids: list[str] = []


@answering("applications_create", "applications_update", kind=CRASH)
def null_character_crashes(answer: Answer, ctx: RequestContext) -> Any:
    """A null character in the name of an application is answered 500."""
    if "\0" in ctx.body.get("app_name", ""):
        raise RuntimeError("embedded null character")
    return answer(ctx)


@answering("subaccounts_create", kind=CRASH)
def emoji_crashes(answer: Answer, ctx: RequestContext) -> Any:
    """A character beyond the basic plane in the name of a subaccount is answered 500."""
    if any(ord(letter) > 0xFFFF for letter in ctx.body["name"]):
        raise RuntimeError("surrogates not allowed")
    return answer(ctx)


@answering("applications_list", "subaccounts_list", kind=CRASH)
def far_offset_crashes(answer: Answer, ctx: RequestContext) -> Any:
    """An offset of more than 32 bits is answered 500."""
    if ctx.query.get("offset", 0) >= 2**31:
        raise OverflowError("integer out of range")
    return answer(ctx)


@answering("verify_sessions_list", kind=CRASH)
def quote_crashes(answer: Answer, ctx: RequestContext) -> Any:
    """A quotation mark in a filter of Verify sessions is answered 500."""
    if "'" in ctx.query.get("brand_name", "") + ctx.query.get("alias", ""):
        raise RuntimeError("unterminated string")
    return answer(ctx)


@replying("Masking Sessions", kind=API_ID)
def bad_request_without_api_id(request: Request, reply: Reply) -> None:
    """A 400 of number masking has no api_id."""
    if reply.status == 400 and "/Masking/" in request.path and isinstance(reply.body, dict):
        reply.body = {name: value for name, value in reply.body.items() if name != "api_id"}


@replying(kind=API_ID)
def api_id_repeated(request: Request, reply: Reply) -> None:
    """Every eighth reply has the api_id of the one before."""
    if isinstance(reply.body, dict) and "api_id" in reply.body:
        _api_ids.append(str(reply.body["api_id"]))
        if len(_api_ids) % 8 == 0:
            reply.body = reply.body | {"api_id": _api_ids[-2]}


@replying("Subaccounts", kind=API_ID)
def success_without_api_id(request: Request, reply: Reply) -> None:
    """Lists of subaccounts have no api_id."""
    if isinstance(reply.body, dict) and "objects" in reply.body and "/Subacc" in request.path:
        reply.body = {name: value for name, value in reply.body.items() if name != "api_id"}


@replying(kind=ERROR)
def unauthorized_has_api_id(request: Request, reply: Reply) -> None:
    """A 401 has an api_id."""
    if reply.status == 401 and isinstance(reply.body, dict):
        api_id = "00000000-0000-4000-8000-000000000000"
        reply.body = {"api_id": api_id, **reply.body}


@replying("Applications", kind=ERROR)
def missing_application_says_nothing(request: Request, reply: Reply) -> None:
    """A 404 about an application has an empty text."""
    if reply.status == 404 and "/Application/" in request.path and isinstance(reply.body, dict):
        reply.body = reply.body | {"error": ""}


@replying("Verify Sessions", kind=ERROR)
def error_is_an_object(request: Request, reply: Reply) -> None:
    """Errors of Verify are objects instead of texts."""
    if reply.status in (400, 404) and "/Verify/" in request.path and isinstance(reply.body, dict):
        reply.body = reply.body | {"error": {"error": reply.body.get("error")}}


@replying("Pricing", kind=TYPE)
def prices_as_text(request: Request, reply: Reply) -> None:
    """Prices are sent as text/plain."""
    if reply.status == 200 and "/Pricing" in request.path:
        reply.headers = {**reply.headers, "content-type": "text/plain"}
        reply.body = reply.payload


@replying(kind=TYPE)
def missing_things_as_html(request: Request, reply: Reply) -> None:
    """A 404 is an HTML page."""
    if reply.status == 404:
        reply.headers = {**reply.headers, "content-type": "text/html"}
        reply.body = b"<html><body>Not Found</body></html>"


@replying("Accounts", kind="wrong header")
def no_challenge(request: Request, reply: Reply) -> None:
    """A 401 does not say which credentials are wanted."""
    if reply.status == 401:
        reply.headers = {k: v for k, v in reply.headers.items() if k != "www-authenticate"}


@replying("Accounts", kind="wrong header")
def allow_lacks_a_method(request: Request, reply: Reply) -> None:
    """A 405 names methods that are not those of the path."""
    if "allow" in reply.headers and reply.status == 405:
        reply.headers = {**reply.headers, "allow": "PUT"}


@replacing("pipeline.parameters:problems_in", "Masking Sessions", kind=LENIENT)
def upper_bounds_unchecked(problems_in: Original, errors: Any, document: Any) -> Any:
    """Numbers may be greater than the document allows."""
    return [one for one in problems_in(errors, document) if one.kind != "maximum"]


@replacing("pipeline.parameters:problems_in", "Applications", "Verify Sessions", kind=LENIENT)
def choices_unchecked(problems_in: Original, errors: Any, document: Any) -> Any:
    """Where the document gives a choice of words, any word is accepted."""
    return [one for one in problems_in(errors, document) if one.kind != "enum"]


@replacing("pipeline.parameters:problems_in", "Verify Sessions", "Masking Sessions", kind=LENIENT)
def phone_numbers_unchecked(problems_in: Original, errors: Any, document: Any) -> Any:
    """Phone numbers may have any form that begins with a digit."""
    return [
        one
        for one in problems_in(errors, document)
        if one.kind != "phone" or not str(one.value).strip("+")[:1].isdigit()
    ]


@replacing("pipeline.parameters:problems_in", "Applications", kind=LENIENT)
def urls_unchecked(problems_in: Original, errors: Any, document: Any) -> Any:
    """Any text is accepted as a URL."""
    return [one for one in problems_in(errors, document) if one.kind != "url"]


@replacing("pipeline.parameters:problems_in", "Subaccounts", kind=LENIENT)
def empty_names_accepted(problems_in: Original, errors: Any, document: Any) -> Any:
    """Names may be empty."""
    return [one for one in problems_in(errors, document) if one.kind != "empty"]


@answering("masking_sessions_create", kind=REFUSED)
def long_sessions_refused(answer: Answer, ctx: RequestContext) -> Any:
    """A masking session may last a day at most, not the documented ninety."""
    if ctx.body.get("session_expiry", 0) > 86_400:
        raise ApiError(400, "Invalid parameter. session_expiry is outside the allowed range.")
    return answer(ctx)


@answering("verify_sessions_create", kind=REFUSED)
def eight_digits_refused(answer: Answer, ctx: RequestContext) -> Any:
    """A password of eight digits is refused."""
    if ctx.body.get("code_length") == 8 or len(ctx.body.get("otp", "")) == 8:
        raise ApiError(400, "code_length parameter must be at most 7")
    return answer(ctx)


@answering("pricing_get", kind=REFUSED)
def one_country_has_no_price(answer: Answer, ctx: RequestContext) -> Any:
    """There are no prices for one of the countries that have some."""
    if ctx.query["country_iso"] == "GB":
        raise ApiError(404, "not found")
    return answer(ctx)


@answering("applications_create", "applications_update", kind=TEXT)
def app_name_is_cut(answer: Answer, ctx: RequestContext) -> Any:
    """Names of applications are cut after 255 characters."""
    if "app_name" in ctx.body:
        ctx.body["app_name"] = ctx.body["app_name"][:255]
    return answer(ctx)


@answering("subaccounts_create", "subaccounts_update", kind=TEXT)
def subaccount_name_is_normalised(answer: Answer, ctx: RequestContext) -> Any:
    """Names of subaccounts are kept in another Unicode form than they were sent in."""
    ctx.body["name"] = unicodedata.normalize("NFKC", ctx.body["name"])
    return answer(ctx)


@answering("accounts_update", kind=TEXT)
def profile_loses_foreign_letters(answer: Answer, ctx: RequestContext) -> Any:
    """Letters beyond Latin-1 in the profile become question marks."""
    for name, value in ctx.body.items():
        ctx.body[name] = value.encode("latin-1", "replace").decode("latin-1")
    return answer(ctx)


@answering("subaccounts_create", "subaccounts_update", kind=TEXT)
def subaccount_name_is_trimmed(answer: Answer, ctx: RequestContext) -> Any:
    """Spaces around the name of a subaccount are lost."""
    ctx.body["name"] = ctx.body["name"].strip() or ctx.body["name"]
    return answer(ctx)


@answering("applications_create", kind=TEXT)
def markup_is_escaped(answer: Answer, ctx: RequestContext) -> Any:
    """An ampersand in the name of an application becomes an entity."""
    ctx.body["app_name"] = ctx.body["app_name"].replace("&", "&amp;")
    return answer(ctx)


@replacing("pipeline.http:Request.segments", kind=PATH)
def double_slash_not_found(segments: Original, self: Request) -> Any:
    """A path with a repeated slash is answered 404."""
    return ["", *segments(self)] if "//" in self.path else segments(self)


@replacing("pipeline.http:Request.segments", kind=PATH)
def slash_at_the_end_needed(segments: Original, self: Request) -> Any:
    """A path without a slash at its end is answered 404."""
    found = segments(self)
    return found if self.path.endswith("/") or found[:1] != ["v1"] else ["", *found]
