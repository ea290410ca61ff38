"""Powerpacks: names, applications, priorities, and which number sends."""

from __future__ import annotations

from typing import Any

from plivo_emulator.core.services import Context
from plivo_emulator.domain.number_pools import members
from plivo_emulator.domain.powerpacks import DEFAULT_PRIORITIES, POWERPACKS, Handler
from plivo_emulator.domain.sender_choice import LAST_SENDERS
from plivo_emulator.store import Row, Transaction
from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

_POWERPACKS = "Powerpacks"
_MESSAGES = "Messages"
SENDER = "wrong sender"
ATTACHED = "wrong application"
PRIORITIES = "wrong priorities"


@replacing("resources.powerpacks:powerpack_called", _POWERPACKS, kind="refusal missing")
def names_are_not_looked_for(called: Original, tx: Transaction, account: str, name: str) -> None:
    """A request takes the name that another Powerpack has."""


@replacing("resources.powerpacks:named_application", _POWERPACKS, kind="refusal missing")
def any_application_gets_the_messages(named: Original, ctx: RequestContext, name: str) -> Any:
    """A Powerpack may name an application of another account."""
    return ctx.body.get(name)


@answering("powerpacks_update", kind=ATTACHED)
def powerpack_stays_attached(answer: Answer, ctx: RequestContext) -> Any:
    """A Powerpack cannot be detached from its application."""
    if ctx.body.get("application_id") == "none":
        del ctx.body["application_id"]
    return answer(ctx)


@replacing("resources.applications:detach_powerpacks", _POWERPACKS, kind="wrong cascade")
def powerpacks_keep_a_deleted_application(detach: Original, *about: Any) -> None:
    """Powerpacks go on naming an application that was deleted."""


@answering("powerpacks_update", kind=PRIORITIES)
def other_priorities_are_forgotten(answer: Answer, ctx: RequestContext) -> Any:
    """An update of some priorities brings back the defaults of the others."""
    row = POWERPACKS.get(ctx.tx, ctx.path["powerpack_uuid"].lower())
    if row is not None and ctx.body.get("number_priority"):
        document = row.document | {"number_priority": DEFAULT_PRIORITIES}
        POWERPACKS.update(ctx.tx, row["uuid"], document)
    return answer(ctx)


@answering("powerpacks_delete", kind="number not released")
def numbers_are_kept(answer: Answer, ctx: RequestContext) -> Any:
    """The numbers of a deleted Powerpack are never given up."""
    ctx.query.pop("unrent_numbers", None)
    return answer(ctx)


@answering("powerpacks_delete", kind="number not released")
def numbers_are_given_up(answer: Answer, ctx: RequestContext) -> Any:
    """The numbers of a deleted Powerpack are always given up."""
    ctx.query["unrent_numbers"] = True
    return answer(ctx)


@replacing("domain.sender_choice:_same_as_before", _POWERPACKS, kind=SENDER)
def nothing_is_sticky(same: Original, *about: Any) -> str:
    """A destination gets its messages from any number, whatever was set."""
    return ""


@replacing("domain.sender_choice:_same_as_before", _POWERPACKS, kind=SENDER)
def everything_is_sticky(
    same: Original, tx: Transaction, powerpack: Row, dst: str, pool: list[Row]
) -> str:
    """A destination keeps its number even if that is switched off."""
    last = LAST_SENDERS.get(tx, f"{powerpack['uuid']} {dst}")
    return next((m["number"] for m in pool if last and m["number"] == last["number"]), "")


@replacing("domain.sender_choice:_first_kind", _POWERPACKS, kind=SENDER)
def priorities_mean_nothing(first: Original, powerpack: Row, pool: list[Row], *about: str) -> Any:
    """Any kind of number may send, whatever the priorities are."""
    return pool


@replacing("domain.sender_choice:_by_place", _POWERPACKS, kind=SENDER)
def places_mean_nothing(by_place: Original, dst: str, sent: dict[str, int]) -> Any:
    """The number that was used least sends, however far away it is."""
    return lambda member: sent.get(member["number"], 0)


@replacing("domain.sender_choice:_by_use", _POWERPACKS, kind=SENDER)
def first_number_sends_everything(by_use: Original, *about: Any) -> Any:
    """Messages are not spread over the numbers of a Powerpack."""
    return lambda member: 0


@replacing("domain.sender_choice:_can_send", _POWERPACKS, kind=SENDER)
def any_number_sends_anything(can: Original, *about: Any) -> bool:
    """Numbers for texts send pictures, and short codes send abroad."""
    return True


@replacing("domain.sending:choose_sender", _POWERPACKS, kind=SENDER)
def another_number_steps_in(
    choose: Original, context: Context, powerpack: Row, dst: str, type_: str
) -> str:
    """The first number of the pool sends what no number can."""
    chosen: str = choose(context, powerpack, dst, type_)
    pool = members(context.tx, powerpack["number_pool"])
    return chosen or (str(pool[0]["number"]) if pool else "")


@replacing("simulation.inbound_messages:powerpack_of_number", _POWERPACKS, kind=ATTACHED)
def numbers_keep_their_application(of_number: Original, *about: Any) -> None:
    """Messages to a number of a Powerpack go to the application of the number."""


@replacing("resources.powerpacks:handler_of", _POWERPACKS, kind="lost update")
def update_detaches(handler_of: Original, row: Row) -> Handler:
    """An update that says nothing of the application detaches it."""
    return Handler()


@replacing("domain.senders:_is_foreign", _MESSAGES, _POWERPACKS, kind="access")
def anybodys_numbers_and_powerpacks(foreign: Original, row: Row, owner: dict[str, str]) -> bool:
    """Messages may be sent from what belongs to others."""
    return False
