"""Placing calls from an account, and reading what became of them."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.numbers import NewNumber, add_number
from plivo_emulator.domain.phone_book import set_phone_script
from plivo_emulator.store.records import from_document
from plivo_emulator.voice import requests
from plivo_emulator.voice.call_records import CALL_RECORDS
from plivo_emulator.voice.calling_rules import CallingRules, set_calling_rules
from plivo_emulator.voice.calls import CALLS, Call, MachineDetection, Request, Target
from plivo_emulator.voice.exchange import exchange
from plivo_emulator.voice.outbound import Draft, Placed, place_calls
from plivo_emulator.voice.transfer import transfer
from tests.emulator.simulation.application_server import World
from tests.web_server import Answer

OWN, CALLEE = "14155550100", "14155550111"
WAIT = "<Wait length='60'/>"


class Caller:
    """An account with a number, which places calls whose documents are on its server.

    Args:
        world: where it lives.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.account = world.emulator.settings.auth_id
        self.owner = {"account": self.account, "subaccount": ""}
        number = NewNumber(number=OWN, owned_by=self.owner, app_id=None)
        with world.step() as step:
            add_number(step.tx, step.now, number)
        self.says(WAIT)

    def says(self, inside: str, path: str = "/answer") -> None:
        """Let the server answer with a document."""
        self.world.server.answers[path] = Answer(f"<Response>{inside}</Response>")

    def target(self, path: str) -> Target:
        return Target(url=self.world.server.url + path)

    def rules(self, **rules: Any) -> None:
        with self.world.step() as step:
            set_calling_rules(step.tx, self.account, CallingRules(**rules))

    def phone(self, number: str = CALLEE, **script: Any) -> None:
        with self.world.step() as step:
            set_phone_script(step.tx, number, script)

    def place(self, to: str = CALLEE, *, caller: str = f"+{OWN}", **more: Any) -> Placed:
        names = {
            requests.ANSWER: "/answer",
            requests.RING: "/ring",
            requests.HANGUP: "/hangup",
        } | more.pop("paths", {})
        targets = {event: self.target(path) for event, path in names.items() if path}
        headers, limit = more.pop("headers", {}), more.pop("time_limit", 14_400)
        draft = Draft(
            owner=self.owner,
            caller=caller,
            to=to,
            targets=targets,
            headers=headers,
            time_limit=limit,
            request=Request(**more),
        )
        with self.world.step() as step:
            return place_calls(step, draft)

    def call(self, **more: Any) -> str:
        """Place one call."""
        return self.place(**more).call_uuids[0]

    def detection(self, *, hang_up: bool = False, path: str = "") -> MachineDetection:
        target = self.target(path) if path else Target()
        return MachineDetection(hang_up=hang_up, target=target)

    def transfer(self, call_uuid: str, **paths: str) -> None:
        with self.world.step() as step, exchange(step) as calls:
            live = calls.get(call_uuid)
            assert live is not None
            transfer(live, {leg: self.target(path) for leg, path in paths.items()})

    def state(self, call_uuid: str) -> Call:
        return from_document(Call, self.world.row(CALLS, call_uuid).document)

    def record(self, call_uuid: str) -> dict[str, Any]:
        return self.world.row(CALL_RECORDS, call_uuid).document

    def has_record(self, call_uuid: str) -> bool:
        with self.world.emulator.store.transaction(write=False) as tx:
            return CALL_RECORDS.get(tx, call_uuid) is not None

    def told(self, path: str) -> dict[str, str]:
        """Return the fields of the only request to a path."""
        (found,) = (each for each in self.world.server.received if each.path == path)
        return found.fields

    def paths(self) -> list[str]:
        return [each.path for each in self.world.server.received]
