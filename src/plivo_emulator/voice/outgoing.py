"""What a call that the account places does when it rings and when it is answered.

Digits are sent, and machines are detected (Plivo's pages on making calls and machine detection).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.voice import causes, requests
from plivo_emulator.voice.definitions import LiveCall
from plivo_emulator.voice.multi_party.room import tell_answered, tell_ringing

if TYPE_CHECKING:
    from plivo_emulator.voice.calls import MachineDetection

part = Part(__name__)

START: Final = part.job_kind("call.start")
"""It is the turn of a call that waited in the queue, or that did not have to."""
ALERT: Final = part.job_kind("call.alert")
"""The network has reached the phone at the other end."""
RING_LIMIT: Final = part.job_kind("call.ring_limit")
"""The time of a call is up, counted from its first ring."""
VERDICT: Final = part.job_kind("call.verdict")
"""It is known whether a machine has answered."""
KINDS: Final = (START, ALERT, RING_LIMIT, VERDICT)

# How long the greeting of a machine is listened to before it counts as one (C104).
TO_VERDICT: Final = 3.0


def on_ring(live: LiveCall) -> None:
    """Tell that the phone at the other end rings."""
    request = live.call.request
    assert request is not None
    live.tell(requests.RING, requests.ring_fields(live.call))
    tell_ringing(live)
    if request.early_digits:
        _send(live, request.send_digits)


def on_answer(live: LiveCall) -> None:
    """Send digits, listen for a machine, and ask what to do, at once or after the verdict."""
    request = live.call.request
    if request is not None and not request.early_digits:
        _send(live, request.send_digits)
    if live.call.invitation is not None:
        live.tell(requests.MPC_LEG, requests.start_fields(live.call))
        tell_answered(live)
        live.follow(live.call.invitation.xml)
        return
    detection = request.detection if request else None
    if detection is not None:
        live.schedule(VERDICT, _to_verdict(live, detection))
    if detection is None or detection.target.url:
        live.ask_first(requests.ANSWER)


def on_verdict(live: LiveCall, *, human_events: bool) -> None:
    """Do what follows from who has answered.

    Args:
        live: the call.
        human_events: whether `machine_detection_url` is told of people too.
    """
    detection = live.call.request.detection if live.call.request else None
    assert detection is not None
    machine = live.call.phone.machine
    if detection.target.url:
        if machine or human_events:
            _tell(live, detection, machine)
    elif machine:
        live.call.machine = "machine_detection" if detection.hang_up else "true"
    if machine and detection.hang_up:
        live.hang_up(causes.MACHINE, "Plivo")
    elif not detection.target.url:
        live.ask_first(requests.ANSWER)


def _tell(live: LiveCall, detection: MachineDetection, machine: bool) -> None:
    target = detection.target
    fields = {
        "Event": "MachineDetection",
        "Machine": str(machine).lower(),
        "IfMachine": "hangup" if detection.hang_up else "continue",
    }
    live.notify(requests.MACHINE, target.url, target.method, fields)


def _to_verdict(live: LiveCall, detection: MachineDetection) -> float:
    """Return how long detection takes: people are known by their short greeting."""
    return min(detection.seconds, TO_VERDICT if live.call.phone.machine else detection.greeting)


def _send(live: LiveCall, keys: str) -> None:
    if keys:
        live.send_tones(keys)
