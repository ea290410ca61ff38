"""The numbers of 10DLC campaigns (Plivo's page on linking numbers).

PROCESSING --+--> COMPLETED --> unlinked
    ^        +--> FAILED --+
    +----------------------+
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from plivo_emulator.parts import JobKind, Part
from plivo_emulator.pipeline.errors import ApiError, bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.resources._campaign_numbers import (
    CAMPAIGN_NUMBERS,
    COMPLETED,
    FAILED,
    LINK,
    NOT_LINKED,
    PROCESSING,
    UNLINK,
    can_be_linked,
    count_links,
    linked_to,
)
from plivo_emulator.resources._campaigns import ACTIVE, MOST_NUMBERS
from plivo_emulator.resources._listing import page_span
from plivo_emulator.resources._numbers import NUMBERS, change_number
from plivo_emulator.resources.campaigns import campaign_of
from plivo_emulator.services import Context, Step
from plivo_emulator.simulation import reviews
from plivo_emulator.store import Row, Where
from plivo_emulator.telephony.phones import digits
from plivo_emulator.webhooks.events import emit

part = Part(__name__, due_work=("brand", "campaign", "campaign_link", "campaign_unlink", "number"))

# How long carriers take (unconfirmed, U94).
LINK_TIME: Final = timedelta(hours=1)

_REFUSED: Final = "The carrier refused the number."


@part.handler
def campaigns_link_numbers(ctx: RequestContext) -> dict[str, Any]:
    """Ask for numbers to be linked, all or none.

    Raises:
        ApiError: 400, the campaign is not registered or full, or a number cannot be linked (U92).
    """
    campaign = campaign_of(ctx)
    campaign_id, status = campaign["campaign_id"], campaign["registration_status"]
    if status != ACTIVE:
        raise bad_request(f"campaign {campaign_id} is {status}")
    numbers = [_free_number(ctx, one) for one in dict.fromkeys(map(digits, ctx.body["numbers"]))]
    if count_links(ctx.tx, campaign_id, PROCESSING, COMPLETED) + len(numbers) > MOST_NUMBERS:
        raise bad_request(f"campaign {campaign_id} can have at most {MOST_NUMBERS} numbers")
    for number in numbers:
        # One whose link failed is linked anew, the last of the list.
        CAMPAIGN_NUMBERS.delete(ctx.tx, number["number"])
        CAMPAIGN_NUMBERS.insert(
            ctx.tx,
            _told(ctx.body),
            number=number["number"],
            campaign_id=campaign_id,
            status=PROCESSING,
        )
        change_number(ctx.tx, number, linked_to(campaign_id, PROCESSING))
        _begin(ctx, number, LINK)
    return _accepted("link", (number["number"] for number in numbers), f"to campaign {campaign_id}")


@part.handler
def campaigns_list_numbers(ctx: RequestContext) -> dict[str, Any]:
    """Return the numbers of a campaign, newest first; there is no `meta`."""
    campaign = campaign_of(ctx)
    limit, offset = page_span(ctx)
    where = Where(("campaign_id", "=", campaign["campaign_id"]))
    return _present(
        ctx, campaign, CAMPAIGN_NUMBERS.slice(ctx.tx, where, limit=limit, offset=offset)
    )


@part.handler
def campaigns_get_number(ctx: RequestContext) -> dict[str, Any]:
    """Return one number of a campaign, also one whose link failed."""
    campaign = campaign_of(ctx)
    return _present(ctx, campaign, [_link(ctx, campaign)])


@part.handler
def campaigns_unlink_number(ctx: RequestContext) -> dict[str, Any]:
    """Ask for a number to be unlinked; it stays linked until then.

    Raises:
        ApiError: 404, it is not linked to this campaign; 400, something is being done about it.
    """
    campaign = campaign_of(ctx)
    number = _own_number(ctx, digits(ctx.path["number"]))
    link = _link(ctx, campaign)
    if link["status"] == FAILED:
        raise _not_linked(link["number"])
    if link["status"] == PROCESSING:
        raise bad_request(f"The number {link['number']} is already requested for linking")
    if reviews.pending_review(ctx.tx, UNLINK, link["number"]) is not None:
        raise bad_request(f"The number {link['number']} is already requested for unlinking")
    CAMPAIGN_NUMBERS.update(ctx.tx, link["number"], _told(ctx.query))
    _begin(ctx, number, UNLINK)
    return _accepted("unlink", [link["number"]], f"from campaign {campaign['campaign_id']}")


@part.job(LINK)
def _linked(step: Step) -> None:
    verdict = reviews.conclude(step)
    number = NUMBERS.get(step.tx, step.subject)
    link = CAMPAIGN_NUMBERS.get(step.tx, step.subject)
    if number is None or link is None:
        return
    status = COMPLETED if verdict.approved else FAILED
    CAMPAIGN_NUMBERS.update(step.tx, step.subject, link.document, status=status)
    if verdict.approved:
        change_number(step.tx, number, linked_to(link["campaign_id"], COMPLETED))
        _tell(step, number, link, LINK, "success")
    else:
        change_number(step.tx, number, dict(NOT_LINKED))
        _tell(step, number, link, LINK, "failed", verdict.reason or _REFUSED)


@part.job(UNLINK)
def _unlinked(step: Step) -> None:
    verdict = reviews.conclude(step)
    number = NUMBERS.get(step.tx, step.subject)
    link = CAMPAIGN_NUMBERS.get(step.tx, step.subject)
    if number is None or link is None:
        return
    if not verdict.approved:
        _tell(step, number, link, UNLINK, "failed", verdict.reason or _REFUSED)
        return
    CAMPAIGN_NUMBERS.delete(step.tx, step.subject)
    change_number(step.tx, number, dict(NOT_LINKED))
    _tell(step, number, link, UNLINK, "success")


def _own_number(ctx: RequestContext, number: str) -> Row:
    """Return a rented number that campaigns are for.

    Raises:
        ApiError: 400, the sender has no such number.
    """
    row, own = NUMBERS.get(ctx.tx, number), ctx.credential.subaccount
    if (
        row is None
        or row["account"] != ctx.account
        or (own and row["subaccount"] != own)
        or not can_be_linked(row)
    ):
        raise bad_request(f"The number {number} is not a valid number")
    return row


def _free_number(ctx: RequestContext, number: str) -> Row:
    """Return a number that is in no campaign yet.

    Raises:
        ApiError: 400, it is in one, or cannot be.
    """
    row = _own_number(ctx, number)
    link = CAMPAIGN_NUMBERS.get(ctx.tx, number)
    if link is not None and link["status"] != FAILED:
        raise bad_request(f"The number {number} is already requested for linking")
    return row


def _link(ctx: RequestContext, campaign: Row) -> Row:
    """Return the link that the path names.

    Raises:
        ApiError: 404, there is none.
    """
    number = digits(ctx.path["number"])
    row = CAMPAIGN_NUMBERS.get(ctx.tx, number)
    if row is None or row["campaign_id"] != campaign["campaign_id"]:
        raise _not_linked(number)
    return row


def _not_linked(number: str) -> ApiError:
    return ApiError(404, f"The number {number} is not linked to this campaign")


def _told(sent: dict[str, Any]) -> dict[str, Any]:
    """Return who is told of what a request causes."""
    return {"url": sent.get("url", ""), "method": sent.get("method", "POST")}


def _accepted(what: str, numbers: Iterable[str], where: str) -> dict[str, Any]:
    listed = ",".join(numbers)
    return {"message": f"Request to {what} {listed} {where} was received and is being processed"}


def _present(ctx: RequestContext, campaign: Row, links: Iterable[Row]) -> dict[str, Any]:
    campaign_id = campaign["campaign_id"]
    states = (COMPLETED, FAILED, PROCESSING)
    return {
        "campaign_alias": campaign.document.get("campaign_alias", ""),
        "campaign_id": campaign_id,
        "number_pool_limit": MOST_NUMBERS,
        "phone_numbers": [{"number": link["number"], "status": link["status"]} for link in links],
        "phone_numbers_summary": {
            state: count_links(ctx.tx, campaign_id, state) for state in states
        },
        "usecase": campaign["usecase"],
    }


def _begin(ctx: RequestContext, number: Row, kind: JobKind) -> None:
    link = CAMPAIGN_NUMBERS.get(ctx.tx, number["number"])
    assert link is not None
    _tell(ctx, number, link, kind, "created")
    reviews.submit(
        ctx,
        kind,
        number["number"],
        _owner(number),
        about=link["campaign_id"],
        lasts=LINK_TIME,
    )


def _tell(
    context: Context,
    number: Row,
    link: Row,
    kind: JobKind,
    status: str,
    error: str | None = None,
) -> None:
    """Tell the URL of a request how far it is (U91)."""
    fields = {
        "type": "number_linking" if kind == LINK else "number_unlinking",
        "status": status,
        "campaign_id": link["campaign_id"],
        "number": link["number"],
        "error": error,
    }
    emit(
        context,
        "on_campaign_number_event",
        url=link.document["url"],
        method=link.document["method"],
        fields=fields,
        owner=_owner(number),
        subject=link["number"],
    )


def _owner(number: Row) -> dict[str, str]:
    return {"account": number["account"], "subaccount": number["subaccount"]}
