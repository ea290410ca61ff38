"""What hangs together and should change together: endpoints, numbers, defaults, prices."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.masking_sessions import MASKING_SESSIONS
from plivo_emulator.domain.numbers import NUMBERS, block_number
from plivo_emulator.store import Row, Where
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

CASCADE = "wrong cascade"
DEFAULT_APP = "default application ignored"
RELEASE = "number not released"
PRICE = "wrong price"
COUNTRY = "wrong country"

_APPLICATIONS = "Applications"
_MASKING = "Masking Sessions"


@answering("applications_delete", kind=CASCADE)
def endpoints_survive_their_application(answer: Answer, ctx: RequestContext) -> Any:
    """The endpoints of an application are kept although it is deleted with cascade."""
    ctx.query["cascade"] = False
    return answer(ctx)


@answering("applications_delete", kind=CASCADE)
def endpoints_always_go(answer: Answer, ctx: RequestContext) -> Any:
    """The endpoints of an application are deleted although cascade is false."""
    ctx.query["cascade"] = True
    return answer(ctx)


@answering("applications_delete", kind=CASCADE)
def heir_gets_nothing(answer: Answer, ctx: RequestContext) -> Any:
    """The endpoints of a deleted application do not move to the one that was named for them."""
    ctx.query.pop("new_endpoint_application", None)
    return answer(ctx)


@answering("applications_delete", kind="refusal missing")
def heir_need_not_exist(answer: Answer, ctx: RequestContext) -> Any:
    """Endpoints can be left to an application that does not exist."""
    heir = ctx.query.get("new_endpoint_application")
    if heir is not None and APPLICATIONS.get(ctx.tx, heir) is None:
        del ctx.query["new_endpoint_application"]
    return answer(ctx)


@replacing("resources.applications:change_number", _APPLICATIONS, kind=CASCADE)
def numbers_keep_a_deleted_application(
    change_number: Original, *about: Any, **columns: Any
) -> None:
    """Numbers go on pointing at an application that was deleted."""


@replacing("resources.applications:hand_over_application", "Subaccounts", kind=CASCADE)
def applications_stay_with_the_deleted(hand_over: Original, tx: Any, row: Row) -> None:
    """The applications of a deleted subaccount go on naming it as their owner."""


@replacing("resources.applications:default_application", _MASKING, kind=DEFAULT_APP)
def new_numbers_have_no_application(find: Original, *about: Any) -> None:
    """New numbers do not point at the default application."""


@answering("masking_sessions_delete", kind=RELEASE)
def ended_sessions_keep_their_numbers(answer: Answer, ctx: RequestContext) -> Any:
    """The number of an ended session is not given to anybody for a day."""
    reply = answer(ctx)
    row = MASKING_SESSIONS.get(ctx.tx, ctx.path["session_uuid"].lower())
    if row is not None:
        block_number(ctx, row["virtual_number"], 86_400)
    return reply


@replacing("telephony.rates:rates_of", "Pricing", kind=PRICE)
def british_prices_are_spanish(rates_of: Original, country_iso: str) -> Any:
    """The prices of one country are those of another."""
    return rates_of({"GB": "ES"}.get(country_iso, country_iso))


@replacing("resources.pricing:money", "Pricing", kind=PRICE)
def prices_are_rounded(money: Original, amount: Decimal) -> Any:
    """Prices are rounded to whole cents."""
    return money(round(amount, 2))


@answering("pricing_get", kind=PRICE)
def inbound_and_outbound_swapped(answer: Answer, ctx: RequestContext) -> Any:
    """The prices of incoming and of outgoing messages are confused."""
    shown = answer(ctx)
    message = shown["message"]
    swapped = {"inbound": message["outbound"], "outbound": message["inbound"]}
    return shown | {"message": message | swapped}


@replacing("resources.verify_sessions:_attempt_charge", "Verify Sessions", kind=PRICE)
def calls_cost_as_much_as_messages(charge: Original, channel: str, row: Row) -> Any:
    """A password that is read out costs as much as one that is written."""
    return charge("sms", row)


@replacing("simulation.passwords:without_charge", "Verify Sessions", kind=PRICE)
def lost_passwords_cost_money(without: Original, session: Any, attempt_uuid: str) -> Any:
    """An attempt that does not arrive keeps its price."""
    return session["charges"]


@replacing("voice.live:outbound_rate", _MASKING, kind=PRICE)
def second_leg_is_free(rate: Original, number: str) -> Decimal:
    """The leg of a masked call to the other party costs nothing."""
    return Decimal(0)


@answering("verify_sessions_get", "verify_sessions_list", kind=COUNTRY)
def every_recipient_is_american(answer: Answer, ctx: RequestContext) -> Any:
    """Recipients of passwords are all in the United States."""
    shown = answer(ctx)
    for row in shown.get("sessions", [shown]):
        row["destination_country_iso2"] = "US"
    return shown


@answering("masking_sessions_create", kind=COUNTRY)
def number_of_the_second_country(answer: Answer, ctx: RequestContext) -> Any:
    """The virtual number is of the country of the second party instead of the first's."""
    first, second = ctx.body.get("first_party"), ctx.body.get("second_party")
    if not first or not second:
        return answer(ctx)
    ctx.body |= {"first_party": second, "second_party": first}
    created = answer(ctx)
    session = created["session"]
    shown = session | {"first_party": first.strip("+"), "second_party": second.strip("+")}
    MASKING_SESSIONS.update(
        ctx.tx,
        session["session_uuid"],
        shown,
        first_party=shown["first_party"],
        second_party=shown["second_party"],
    )
    return created | {"session": shown}


@replacing("resources.masking_sessions:rent_number", _MASKING, kind=RELEASE)
def pool_has_no_limit(
    rent: Original, ctx: RequestContext, owner: Any, country: str, *about: Any
) -> Any:
    """An account can have more numbers in a country than the limit."""
    rented = rent(ctx, owner, country, *about)
    if rented is not None:
        return rented
    mine = Where(("account", "=", owner["account"]), ("country", "=", country))
    last = NUMBERS.find(ctx.tx, mine)
    if last is None:
        return None
    number = str(int(last["number"]) + 1)
    NUMBERS.insert(
        ctx.tx,
        last.document | {"number": number},
        **{name: last[name] for name in NUMBERS.columns} | {"number": number},
    )
    return number
