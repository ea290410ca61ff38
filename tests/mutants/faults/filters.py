"""Filters that do nothing, the opposite, or not quite what they should."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from tests.mutants.patching import Answer, RequestContext, answering, setting

IGNORED = "ignored filter"
INVERTED = "inverted range filter"
CLOSED = "range filter off by one"
SPELLING = "filter reads its value wrongly"
WINDOW = "wrong window of a list"


def _without(ctx: RequestContext, *names: str) -> None:
    for name in names:
        ctx.query.pop(name, None)


@answering("masking_sessions_list", kind=IGNORED)
def masking_status_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of masking sessions ignores the status that was asked for."""
    _without(ctx, "status")
    return answer(ctx)


@answering("masking_sessions_list", kind=IGNORED)
def second_party_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of masking sessions ignores the second party that was asked for."""
    _without(ctx, "second_party")
    return answer(ctx)


@answering("masking_sessions_list", kind=IGNORED)
def first_party_filters_both(answer: Answer, ctx: RequestContext) -> Any:
    """The filter for the first party finds sessions where the number is the second one."""
    page = answer(ctx)
    if "first_party" in ctx.query and not page["response"]["objects"]:
        ctx.query["second_party"] = ctx.query.pop("first_party")
        page["response"] = answer(ctx)["response"]
    return page


@answering("masking_sessions_list", kind=IGNORED)
def virtual_number_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of masking sessions ignores the virtual number that was asked for."""
    _without(ctx, "virtual_number")
    return answer(ctx)


@answering("masking_sessions_list", kind=IGNORED)
def duration_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of masking sessions ignores the exact duration that was asked for."""
    _without(ctx, "duration")
    return answer(ctx)


@answering("masking_sessions_list", kind=IGNORED)
def one_filter_at_a_time(answer: Answer, ctx: RequestContext) -> Any:
    """Of several filters of masking sessions only the first counts."""
    filters = [name for name in ctx.query if name not in ("limit", "offset")]
    _without(ctx, *filters[1:])
    return answer(ctx)


@answering("verify_sessions_list", kind=IGNORED)
def verify_status_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of Verify sessions ignores the status that was asked for."""
    _without(ctx, "status")
    return answer(ctx)


@answering("verify_sessions_list", kind=IGNORED)
def app_uuid_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of Verify sessions ignores the Verify application that was asked for."""
    _without(ctx, "app_uuid")
    return answer(ctx)


@answering("verify_sessions_list", kind=IGNORED)
def brand_name_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of Verify sessions ignores the brand name that was asked for."""
    _without(ctx, "brand_name")
    return answer(ctx)


@answering("verify_sessions_list", kind=IGNORED)
def country_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of Verify sessions ignores the country that was asked for."""
    _without(ctx, "country")
    return answer(ctx)


@answering("applications_list", kind=IGNORED)
def app_name_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The list of applications ignores the name that was asked for."""
    _without(ctx, "app_name")
    return answer(ctx)


@answering("applications_list", "masking_sessions_list", "verify_sessions_list", kind=IGNORED)
def subaccount_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """Lists ignore the subaccount that was asked for."""
    _without(ctx, "subaccount")
    return answer(ctx)


@answering("masking_sessions_list", kind=INVERTED)
def created_after_is_before(answer: Answer, ctx: RequestContext) -> Any:
    """Asked for sessions created after a moment, the list shows those created before it."""
    if "created_time__gt" in ctx.query:
        ctx.query["created_time__lt"] = ctx.query.pop("created_time__gt")
    return answer(ctx)


@answering("masking_sessions_list", kind=INVERTED)
def shorter_is_longer(answer: Answer, ctx: RequestContext) -> Any:
    """Asked for sessions up to a duration, the list shows the longer ones."""
    if "duration__lte" in ctx.query:
        ctx.query["duration__gt"] = ctx.query.pop("duration__lte")
    return answer(ctx)


@answering("verify_sessions_list", kind=INVERTED)
def session_time_inverted(answer: Answer, ctx: RequestContext) -> Any:
    """Before and after are confused in the time filters of Verify sessions."""
    swapped = {"lt": "gt", "lte": "gte", "gt": "lt", "gte": "lte"}
    for name in [name for name in ctx.query if name.startswith("session_time__")]:
        value = ctx.query.pop(name)
        ctx.query[f"session_time__{swapped[name.partition('__')[2]]}~"] = value
    for name in [name for name in ctx.query if name.endswith("~")]:
        ctx.query[name[:-1]] = ctx.query.pop(name)
    return answer(ctx)


@answering("masking_sessions_list", kind=CLOSED)
def at_least_is_more_than(answer: Answer, ctx: RequestContext) -> Any:
    """The lower bound of a duration does not belong to the range."""
    if "duration__gte" in ctx.query:
        ctx.query["duration__gt"] = ctx.query.pop("duration__gte")
    return answer(ctx)


@answering("masking_sessions_list", kind=CLOSED)
def until_includes_the_end(answer: Answer, ctx: RequestContext) -> Any:
    """Asked for sessions that expire before a moment, the list has those that expire then."""
    if "expiry_time__lt" in ctx.query:
        ctx.query["expiry_time__lte"] = ctx.query.pop("expiry_time__lt")
    return answer(ctx)


@answering("verify_sessions_list", kind=CLOSED)
def session_time_excludes_its_bound(answer: Answer, ctx: RequestContext) -> Any:
    """Verify sessions of the very moment are left out of "until this moment"."""
    if "session_time__lte" in ctx.query:
        ctx.query["session_time__lt"] = ctx.query.pop("session_time__lte")
    return answer(ctx)


@answering("masking_sessions_list", kind=SPELLING)
def expiry_filters_creation(answer: Answer, ctx: RequestContext) -> Any:
    """The filters for the time of expiry look at the time of creation."""
    for name in [name for name in ctx.query if name.startswith("expiry_time")]:
        ctx.query[name.replace("expiry", "created")] = ctx.query.pop(name)
    return answer(ctx)


def _named(answer: Answer, ctx: RequestContext, keep: Callable[[str, str], bool]) -> Any:
    """Answer the list of applications with those whose name a function keeps."""
    wanted = ctx.query.pop("app_name", None)
    if wanted is None:
        return answer(ctx)
    limit, offset = ctx.query.get("limit", 20), ctx.query.get("offset", 0)
    ctx.query |= {"limit": 100_000, "offset": 0}
    found = [row for row in answer(ctx)["objects"] if keep(row["app_name"], wanted)]
    kept = urlencode([pair for pair in ctx.request.query if pair[0] not in ("limit", "offset")])
    link = f"/v1{ctx.operation.path.format_map(ctx.path)}?{kept}&limit={limit}"
    meta = {
        "limit": limit,
        "next": f"{link}&offset={offset + limit}" if offset + limit < len(found) else None,
        "offset": offset,
        "previous": f"{link}&offset={max(0, offset - limit)}" if offset else None,
        "total_count": len(found),
    }
    return {"meta": meta, "objects": found[offset : offset + limit]}


@answering("applications_list", kind=SPELLING)
def app_name_found_anywhere(answer: Answer, ctx: RequestContext) -> Any:
    """The name filter finds applications that have the text anywhere in their name."""
    return _named(answer, ctx, lambda name, wanted: wanted in name)


@answering("applications_list", kind=SPELLING)
def app_name_filter_is_a_pattern(answer: Answer, ctx: RequestContext) -> Any:
    """A percent sign or an underscore in the name filter stands for anything."""

    def like(name: str, wanted: str) -> bool:
        pattern = re.escape(wanted).replace("%", ".*").replace("_", ".")
        return re.match(pattern, name, re.DOTALL) is not None

    return _named(answer, ctx, like)


@answering("applications_list", kind=SPELLING)
def app_name_ignores_case(answer: Answer, ctx: RequestContext) -> Any:
    """The name filter finds names that are spelled in other letters, large or small."""
    return _named(answer, ctx, lambda name, wanted: name.lower().startswith(wanted.lower()))


@answering("applications_list", kind=SPELLING)
def app_name_must_be_whole(answer: Answer, ctx: RequestContext) -> Any:
    """The name filter finds whole names only, not those that begin with the text."""
    return _named(answer, ctx, lambda name, wanted: name == wanted)


@answering("applications_list", kind=SPELLING)
def app_name_in_small_letters(answer: Answer, ctx: RequestContext) -> Any:
    """The name filter of applications is compared in small letters, the names are not."""
    if "app_name" in ctx.query:
        ctx.query["app_name"] = ctx.query["app_name"].lower()
    return answer(ctx)


@answering("verify_sessions_list", kind=SPELLING)
def country_case_sensitive(answer: Answer, ctx: RequestContext) -> Any:
    """The country filter does not understand small letters."""
    if ctx.query.get("country", "").islower():
        ctx.query["country"] = "--"
    return answer(ctx)


@answering("masking_sessions_list", kind=SPELLING)
def plus_sign_hides_party(answer: Answer, ctx: RequestContext) -> Any:
    """A filter for a party with a plus sign finds nothing."""
    if ctx.query.get("first_party", "").startswith("+"):
        ctx.query["first_party"] = "0"
    return answer(ctx)


@answering("verify_sessions_list", kind=SPELLING)
def plus_sign_hides_recipient(answer: Answer, ctx: RequestContext) -> Any:
    """A filter for a recipient with a plus sign finds nothing."""
    if ctx.query.get("recipient", "").startswith("+"):
        ctx.query["recipient"] = "0"
    return answer(ctx)


@setting("resources.masking_sessions:LIST_WINDOW", "Masking Sessions", kind=WINDOW)
def window_of_a_month(window: timedelta) -> timedelta:
    """Without a time filter the list of masking sessions goes back a month, not a week."""
    return timedelta(days=30)


@answering("verify_sessions_list", kind=WINDOW)
def window_despite_filter(answer: Answer, ctx: RequestContext) -> Any:
    """The list of Verify sessions goes back one day even where a time filter asks for more."""
    if any(name.startswith("session_time") for name in ctx.query):
        day = ctx.now - timedelta(hours=24)
        ctx.query.setdefault("session_time__gte", day.strftime("%Y-%m-%d %H:%M:%S"))
    return answer(ctx)
