"""Bugs at the edges: the last second, the second attempt, the other kind of phone."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.billing import outbound_rate
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.store import Row
from plivo_emulator.telephony.phones import country_of
from plivo_emulator.telephony.rates import minute_rate
from plivo_emulator.voice import causes
from plivo_emulator.voice.calls import Call
from plivo_emulator.voice.definitions import LiveCall
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

PRICE = "wrong price"
PARTS = "wrong number of parts"
EDGE = "wrong at the boundary"
OTHERS = "wrong session or attempt"
RESET = "field reset"
REFUSED = "refused without reason"
PATH = "wrong account in path accepted"

_MASKING = "Masking Sessions"
_VERIFY = "Verify Sessions"
_APPLICATIONS = "Applications"


@replacing("domain.billing:outbound_rate", _MASKING, kind=PRICE)
def mobiles_cost_what_landlines_cost(rate: Original, number: str) -> Any:
    """Calls to mobile phones cost what calls to landlines cost."""
    return minute_rate(country_of(number))


@replacing("domain.billing:inbound_rate", _MASKING, kind=PRICE)
def incoming_calls_cost_what_outgoing_ones_cost(rate: Original, number: str) -> Any:
    """A call that comes in at a number costs what a call to that number costs."""
    return outbound_rate(number)


@replacing("resources.verify_sessions:_attempt_charge", _VERIFY, kind=PRICE)
def attempts_cost_what_the_first_one_cost(charge: Original, channel: str, row: Row) -> Any:
    """Every further attempt costs what the channel of the one before costs."""
    return charge(row.document["channel"] if row.document["count"] else channel, row)


@answering("pricing_get", kind=PRICE)
def prefixes_of_mobiles_at_the_landline_rate(answer: Answer, ctx: RequestContext) -> Any:
    """The list by prefix gives the landline rate for mobiles."""
    rates = answer(ctx)
    for each in rates["voice"]["outbound"]["rates"]:
        each["rate"] = rates["voice"]["outbound"]["local"]["rate"]
    return rates


@answering("pricing_get", kind=PRICE)
def local_calls_where_there_are_no_local_numbers(answer: Answer, ctx: RequestContext) -> Any:
    """A price for local incoming calls is given where there are toll-free numbers only."""
    rates = answer(ctx)
    local = rates["voice"]["inbound"]["local"]
    local["rate"] = local["rate"] or rates["voice"]["inbound"]["tollfree"]["rate"]
    return rates


@replacing("simulation.inbound_messages:message_units", _APPLICATIONS, kind=PARTS)
def parts_are_as_long_as_a_whole_text(units: Original, text: str) -> Any:
    """Each part of a long text holds 160 characters, or 70, as if nothing joined them."""
    foreign = units("a" * 70 + text) != units("a" * 70 + "a" * len(text))
    return max(1, -(-len(text) // (70 if foreign else 160)))


@replacing("simulation.inbound_messages:message_units", _APPLICATIONS, kind=PARTS)
def a_full_part_is_one_too_many(units: Original, text: str) -> Any:
    """A text that just fits counts as one part more."""
    return units(f"{text}a")


@replacing("simulation.opt_outs:message_intent", _APPLICATIONS, kind=PARTS)
def keywords_are_found_anywhere(intent: Original, text: str) -> Any:
    """A text with a keyword in it is taken for the keyword."""
    return next((found for word in text.split() if (found := intent(word))), "")


@replacing("simulation.masked_calls:_connect", _MASKING, kind=EDGE)
def the_last_second_of_ringing_is_too_late(connect: Original, live: LiveCall, session: Row) -> None:
    """A phone that is picked up in the last second of the ring timeout is not connected."""
    asked = live.state["asked"]
    if asked.get("ring_seconds") == session.document["ring_timeout"]:
        live.state["asked"] = asked | {"ring_seconds": session.document["ring_timeout"] + 1}
    connect(live, session)


@replacing("simulation.masked_calls:_answer", _MASKING, kind=EDGE)
def ringing_ends_with_the_session(
    answer: Original, live: LiveCall, session: Row, leg: Call
) -> None:
    """A phone that rings when its session expires is not connected."""
    if session["status"] == "active":
        answer(live, session, leg)
    else:
        live.hang_up(causes.REJECTED, "Plivo")


@replacing("domain.numbers:block_number", _MASKING, kind=EDGE)
def the_last_cool_off_counts(block: Original, context: Any, number: str, seconds: int) -> Any:
    """A later end with a shorter cool-off frees a number that still has to rest."""
    row = NUMBERS.get(context.tx, number)
    if row is not None and seconds:
        NUMBERS.update(context.tx, number, row.document, blocked_until=0)
    return block(context, number, seconds)


@replacing("domain.masking_sessions:sessions_with_pins", _MASKING, kind=OTHERS)
def pins_of_the_oldest_session_only(sessions: Original, *about: Any) -> Any:
    """On a number with several sessions only the oldest one's PINs are known."""
    return sessions(*about)[:1]


@replacing("simulation.passwords:_emit", _VERIFY, kind=OTHERS)
def expiry_speaks_of_the_first_attempt(
    emit: Original, step: Any, row: Row, attempt: Any, number: int, *about: Any, **status: Any
) -> Any:
    """The event of expiry is about the first attempt."""
    if status:
        attempt, number = row.document["attempt_details"][0], 0
    return emit(step, row, attempt, number, *about, **status)


@answering("verify_sessions_create", kind=RESET)
def asking_again_resets_the_language(answer: Answer, ctx: RequestContext) -> Any:
    """Asking again without a language means English."""
    ctx.body.setdefault("locale", "en")
    return answer(ctx)


@answering("verify_sessions_create", kind=RESET)
def asking_again_resets_the_method(answer: Answer, ctx: RequestContext) -> Any:
    """Asking again without a method means POST."""
    ctx.body.setdefault("method", "POST")
    return answer(ctx)


@answering("masking_sessions_update", kind=RESET)
def an_update_resets_the_ring_timeout(answer: Answer, ctx: RequestContext) -> Any:
    """An update that says nothing of the ring timeout sets the default."""
    ctx.body.setdefault("ring_timeout", 45)
    return answer(ctx)


@answering("applications_delete", kind=REFUSED)
def heirs_of_nothing_must_exist(answer: Answer, ctx: RequestContext) -> Any:
    """An heir must exist even where the endpoints go with their application."""
    heir = ctx.query.get("new_endpoint_application")
    if heir is not None and APPLICATIONS.get(ctx.tx, heir) is None:
        raise bad_request(f"new_endpoint_application {heir} does not exist")
    return answer(ctx)


@replacing("pipeline.auth:BasicAuthentication.__call__", kind=PATH)
def account_in_the_path_in_any_case(
    check: Original, self: Any, request: Any, operation: Any, path: dict[str, str]
) -> Any:
    """The Auth ID in the path is compared without regard to case."""
    return check(self, request, operation, path | {"auth_id": path.get("auth_id", "").upper()})
