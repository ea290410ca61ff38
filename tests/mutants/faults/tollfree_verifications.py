"""Toll-free numbers that are verified wrongly."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.mutants.patching import Original, replacing, setting

REVIEWED = "request for verification decided wrongly"
SHOWN = "number shows another verification"

_TOLLFREE = "Tollfree Verifications"


@setting("resources.tollfree_verifications:_CAN_UPDATE", _TOLLFREE, kind=REVIEWED)
def what_is_processed_can_be_updated(allowed: tuple[str, ...]) -> tuple[str, ...]:
    """A request that carriers have picked up can be changed."""
    return (*allowed, "PROCESSING")


@setting("simulation.tollfree_reviews:TO_UPDATE", _TOLLFREE, kind=REVIEWED)
def a_week_to_update(_: timedelta) -> timedelta:
    """An update may come within seven days."""
    return timedelta(days=7)


@replacing("domain.tollfree:owned_number", _TOLLFREE, kind=REVIEWED)
def foreign_numbers_are_verified(owned: Original, tx: Any, number: str, owner: Any) -> Any:
    """A number of somebody else can be verified."""
    from plivo_emulator.domain.numbers import NUMBERS

    return NUMBERS.get(tx, number)


@replacing("simulation.tollfree_reviews:tell", _TOLLFREE, kind=REVIEWED)
def approvals_are_not_told(tell: Original, step: Any, uuid: str) -> Any:
    """An approval sends nothing."""
    from plivo_emulator.domain.tollfree import TOLLFREE_VERIFICATIONS

    row = TOLLFREE_VERIFICATIONS.get(step.tx, uuid)
    return None if row is not None and row["status"] == "APPROVED" else tell(step, uuid)


@replacing("resources.tollfree_verifications:unlink", _TOLLFREE, kind=SHOWN)
def numbers_wait_for_ever(unlink: Original, tx: Any, request: Any) -> None:
    """A number still waits for a request that was withdrawn."""


@replacing("domain.tollfree:linked_number", _TOLLFREE, kind=SHOWN)
def new_owners_inherit(linked: Original, tx: Any, request: Any) -> Any:
    """Whoever rents a number gets what its former owner asked for."""
    from plivo_emulator.domain.numbers import NUMBERS

    return NUMBERS.get(tx, request["number"])


@replacing("domain.senders:verification_of", "Messages", _TOLLFREE, kind=SHOWN)
def pending_is_enough(verification: Original, number: Any) -> Any:
    """Carriers deliver messages of a number whose verification has only been asked for."""
    state = verification(number)
    return "verified" if state == "pending_verification" else state
