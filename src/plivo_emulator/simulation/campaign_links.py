"""What becomes of links between numbers and campaigns: carriers agree, and a URL is told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from plivo_emulator.core.parts import JobKind, Part
from plivo_emulator.core.services import Change, Context, Step
from plivo_emulator.domain import reviews
from plivo_emulator.domain.campaign_numbers import (
    CAMPAIGN_NUMBERS,
    COMPLETED,
    FAILED,
    LINK,
    NOT_LINKED,
    PROCESSING,
    UNLINK,
    linked_to,
    put_link,
)
from plivo_emulator.domain.numbers import NUMBERS, change_number
from plivo_emulator.store import Row, Transaction
from plivo_emulator.webhooks.events import emit

part = Part(__name__)

EVENT: Final = "on_campaign_number_event"
# How long carriers take (unconfirmed, U94).
LINK_TIME: Final = timedelta(hours=1)

_REFUSED: Final = "The carrier refused the number."


def begin_link(context: Context, number: Row, campaign_id: str, told: dict[str, Any]) -> None:
    """Ask the carriers to link a number, anew if that failed before.

    Args:
        context: the request.
        number: the row of the number.
        campaign_id: the campaign.
        told: `url` and `method`, which are told.
    """
    put_link(context.tx, number["number"], campaign_id, PROCESSING, told)
    change_number(context.tx, number, linked_to(campaign_id, PROCESSING))
    _begin(context, number, LINK)


def begin_unlink(context: Context, number: Row, told: dict[str, Any]) -> None:
    """Ask the carriers to unlink a number.

    Args:
        context: the request.
        number: the row of the number.
        told: `url` and `method`, which are told.
    """
    CAMPAIGN_NUMBERS.update(context.tx, number["number"], told)
    _begin(context, number, UNLINK)


def put_link_review(change: Change, number: Row, campaign_id: str, status: str) -> None:
    """Ask the carriers about a link that a world declares, if it waits for them.

    Args:
        change: the world.
        number: the row of the number.
        campaign_id: the campaign.
        status: how far the link is.
    """
    for kind in (LINK, UNLINK):
        reviews.withdraw(change.tx, kind, number["number"])
    if status == PROCESSING:
        reviews.put_review(
            change, LINK, number["number"], _owner(number), about=campaign_id, lasts=LINK_TIME
        )


def is_being_unlinked(tx: Transaction, number: str) -> bool:
    """Return whether the carriers have been asked to unlink a number."""
    return reviews.pending_review(tx, UNLINK, number) is not None


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


def _begin(context: Context, number: Row, kind: JobKind) -> None:
    link = CAMPAIGN_NUMBERS.get(context.tx, number["number"])
    assert link is not None
    _tell(context, number, link, kind, "created")
    reviews.submit(
        context,
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
