"""Transfers: another document for a live call or its partner (Plivo's page on transfers)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from plivo_emulator.pipeline.errors import not_found
from plivo_emulator.voice import causes, requests
from plivo_emulator.voice.calls import CallKind, CallStatus, Target
from plivo_emulator.voice.definitions import LiveCall

# Plivo's page on transfers.
MOST_TRANSFERS: Final = 70


def transfer(live: LiveCall, targets: Mapping[str, Target]) -> None:
    """Let legs of a call follow other documents.

    Of two that are connected, the one that dialled goes on after its `Dial` if only the other is
    transferred; the one that was dialled ends (C105).

    Args:
        live: the call that the request names.
        targets: where the documents are: of the call itself by `aleg`, of its partner by `bleg`.

    Raises:
        ApiError: 404, one of them is not in progress.
    """
    partner = live.partner()
    legs = {"aleg": live, "bleg": partner}
    moved = [(_movable(legs[name]), target) for name, target in targets.items()]
    for leg, _ in moved:
        if leg.call.follows:
            leg.leave_parent(parent_goes_on=len(moved) == 1)
    for leg, target in moved:
        _redirect(leg, target)


def _movable(leg: LiveCall | None) -> LiveCall:
    if leg is None or leg.call.status is not CallStatus.IN_PROGRESS:
        raise not_found()
    if leg.call.kind is not CallKind.CALL:
        # It follows its session (U72).
        raise not_found()
    if leg.call.follows and leg.partner() is None:
        raise not_found()
    return leg


def _redirect(leg: LiveCall, target: Target) -> None:
    leg.call.transfers += 1
    if leg.call.transfers > MOST_TRANSFERS:
        leg.hang_up(causes.LOOP, "Plivo")
    else:
        leg.transfer(requests.TRANSFER, target.url, target.method)
