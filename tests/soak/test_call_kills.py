"""What survives when the emulator is killed amid live calls, alone and in rooms."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from plivo_emulator_client import PlivoEmulator
from tests.soak.findings import found
from tests.soak.process import Process, serving
from tests.soak.size import size
from tests.soak.test_kills import assert_opens_clean, wait_for
from tests.web_server import Answer, ApplicationServer, Received, application_server

NOON: Final = datetime(2099, 3, 1, 12, tzinfo=UTC)
"""Later than real time, which an emulator follows when it starts: so nothing is due before a test
sets its clock."""
ROUND: Final = timedelta(seconds=40)
"""How far the clock is advanced while it may be killed; longer than a call lasts."""
DELIVERY: Final = "x-plivo-emulator-delivery"
DIALLED: Final = "14155550199"
KINDS: Final = ("speak", "dial", "conference", "mpc")


def documents(url: str) -> dict[str, str]:
    """What the calls of each kind do; those of a round meet in one room."""
    return {
        "speak": "<Speak>Welcome to the desk.</Speak><Record recordSession='true' redirect='false' "
        f"callbackUrl='{url}/recorded'/><Wait length='10'/>",
        "dial": f"<Dial callbackUrl='{url}/leg'><Number>{DIALLED}</Number></Dial>",
        "conference": f"<Conference callbackUrl='{url}/conference'>Room</Conference>",
        "mpc": f"<MultiPartyCall role='customer' statusCallbackUrl='{url}/mpc'>Desk"
        "</MultiPartyCall>",
    }


@dataclass
class Desk:
    """A server whose calls are killed, and everything it was told, each delivery once."""

    server: ApplicationServer
    acknowledged: list[str] = field(default_factory=list)

    def told(self, path: str) -> list[Received]:
        """Return the different requests to a path."""
        came = (each for each in self.server.received if each.path == path)
        return list({each.headers[DELIVERY]: each for each in came}.values())

    def count(self, path: str, name: str, **wanted: str) -> Counter[str]:
        """Count the requests to a path by the value of a field."""
        fields = (each.fields for each in self.told(path))
        return Counter(each[name] for each in fields if wanted.items() <= each.items())

    def place(self, process: Process) -> None:
        """Place two calls of each kind."""
        ask = process.caller()
        for kind in KINDS * 2:
            number = 14160000000 + len(self.acknowledged)
            body = {
                "from": "sip:desk@example.com",
                "to": str(number),
                "answer_url": f"{self.server.url}/{kind}",
                "hangup_url": f"{self.server.url}/hangup",
            }
            placed = ask("POST", "Call/", body)
            assert placed.status == 201
            self.acknowledged.append(placed.body["request_uuid"])


@contextmanager
def desk() -> Iterator[Desk]:
    with application_server() as server:
        server.answers = {
            f"/{kind}": Answer(f"<Response>{inside}</Response>")
            for kind, inside in documents(server.url).items()
        }
        server.otherwise = Answer()
        yield Desk(server)


def advance(control: PlivoEmulator, killed: threading.Event) -> None:
    """Advance the clock until it is done or the emulator is killed."""
    try:
        control.clock.advance(seconds=ROUND.total_seconds())
    except Exception:
        # The client has its own errors for connections that break.
        assert killed.wait(60), "the clock was not advanced"


def kill_amid_calls(process: Process, own: Desk, now: datetime, chance: random.Random) -> None:
    with PlivoEmulator(base_url=f"{process.ready['url']}/_emulator") as control:
        # Where the one before may have come to; what it has left happens at its own time.
        control.clock.freeze(at=(now - ROUND).isoformat())
        control.clock.advance(seconds=ROUND.total_seconds())
        control.accounts.update(process.ready["auth_id"], calls_per_second=100)
        own.place(process)
        killed = threading.Event()
        clock = threading.Thread(target=advance, args=(control, killed))
        # By what it has told, not by the clock: a busy machine is slower.
        wanted = len(own.server.received) + chance.randint(1, 60)
        clock.start()
        wait_for(lambda: len(own.server.received) >= wanted or not clock.is_alive())
        process.kill()
        killed.set()
        clock.join()


def test_kills_amid_live_calls(tmp_path: Path) -> None:
    """No acknowledged call is lost or played twice; each call and each room ends once."""
    database, log = tmp_path / "plivo.db", tmp_path / "log"
    kills, chance = size(3, 100), random.Random(7)
    with desk() as own:
        for turn in range(kills):
            with serving(database, log) as process:
                kill_amid_calls(process, own, NOON + turn * ROUND, chance)
            assert_opens_clean(database)
        with serving(database, log) as process:
            with PlivoEmulator(base_url=f"{process.ready['url']}/_emulator") as control:
                control.clock.freeze(at=(NOON + (kills - 1) * ROUND).isoformat())
                control.clock.advance(seconds=3600)
            ask = process.caller()
            lost = [uuid for uuid in own.acknowledged if ask("GET", f"Call/{uuid}/").status != 200]
            live = ask("GET", "Call/?status=live").body["calls"]
            assert process.errors() == []
        asked: Counter[str] = Counter()
        for kind in KINDS:
            asked += own.count(f"/{kind}", "CallUUID", Event="StartApp")
        ended = own.count("/hangup", "CallUUID")
        legs = own.count("/leg", "DialBLegUUID", DialAction="hangup")
        left = own.count("/conference", "CallUUID", ConferenceAction="exit")
        entered = own.count("/conference", "CallUUID", ConferenceAction="enter")
        rooms = own.count("/mpc", "MPCUUID", EventName="MPCInitialized")
        over = own.count("/mpc", "MPCUUID", EventName="MPCEnd")
        recorded = own.count("/recorded", "RecordingID")
    found(
        "SIGKILL amid live calls",
        kills=kills,
        acknowledged_calls=len(own.acknowledged),
        lost_calls=len(lost),
        conferences_entered=len(entered),
        multi_party_calls=len(rooms),
    )
    assert (lost, live) == ([], [])
    once = Counter(own.acknowledged)
    assert ended == once
    assert asked == once
    assert {*legs.values(), *recorded.values(), *rooms.values()} == {1}
    assert (left, over) == (entered, rooms)
    assert len(legs) == len(recorded) == len(entered) == len(once) // len(KINDS)
    assert log.read_text() == ""
