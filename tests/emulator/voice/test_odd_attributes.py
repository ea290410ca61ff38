"""Whatever an attribute says, the call ends, its room too, recordings have files, nothing fails."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

import pytest

from plivo_emulator.domain.phone_book import set_phone_script
from plivo_emulator.pipeline.http import Request
from plivo_emulator.store import Where
from plivo_emulator.voice.attributes import attributes_of
from plivo_emulator.voice.calls import CALLS
from plivo_emulator.voice.elements import ELEMENTS
from plivo_emulator.voice.engine import receive_call
from plivo_emulator.voice.recordings import RECORDINGS, read_recording
from plivo_emulator.voice.room_records import ROOMS
from tests.emulator.simulation.application_server import CALLER, NUMBER, World, world
from tests.profile import sample
from tests.web_server import Answer

FRIEND: Final = "14155550177"
NEEDED: Final = {
    "GetInput": {"action": "@/next", "inputType": "dtmf speech"},
    "Message": {"src": NUMBER, "dst": FRIEND},
    "MultiPartyCall": {"role": "Agent"},
}
INSIDE: Final = {
    "Conference": "room {}",
    "DTMF": "1",
    "Dial": f"<Number>{FRIEND}</Number><Number>{FRIEND}</Number>",
    "GetDigits": "<Speak>Press a key.</Speak>",
    "GetInput": "<Speak>Press a key.</Speak>",
    "Message": "Hello",
    "MultiPartyCall": "room {}",
    "Number": FRIEND,
    "Play": "@/a.mp3",
    "Redirect": "@/next",
    "Speak": "Hello",
    "Stream": "ws://127.0.0.1:9",
    "User": "sip:nobody@phone.plivo.com",
}
WITHIN: Final = {"Number": "<Dial>{}</Dial>", "User": "<Dial>{}</Dial>"}
ODD: Final = ("", "0", "-1", "99999", "1,, 2", "true", "/relative", "@/next", "@/gone", "put")

CASES: Final = [
    (element, attribute, value)
    for element, kind in ELEMENTS.items()
    for attribute in attributes_of(kind)
    for value in ODD
]


def written(element: str, attribute: str, value: str) -> str:
    """A document with one odd attribute, and something after it."""
    attributes = NEEDED.get(element, {}) | {attribute: value}
    said = "".join(f' {name}="{escape(text)}"' for name, text in attributes.items())
    inside = f"<{element}{said}>{INSIDE.get(element, '')}</{element}>"
    inside = WITHIN.get(element, "{}").format(inside)
    return f'<Response>{inside}<Wait length="5"/></Response>'


@pytest.fixture
def there() -> Iterator[World]:
    with world() as there:
        yield there


def test_odd_attributes(there: World) -> None:
    server, uuids = there.server, {}
    server.answers["/next"] = Answer("<Response><Speak>Next</Speak></Response>")
    with there.step() as step:
        set_phone_script(step.tx, FRIEND, {"ring_seconds": 2, "talk_seconds": 20})
    number = there.number(None)
    steps = [{"after": 4, "press": "1*"}, {"after": 4, "say": "Hello"}]
    script = {"steps": steps, "talk_seconds": 40}
    for each, case in enumerate(sample(CASES, 0.2, "attributes")):
        text = written(*case).replace("{}", str(each)).replace("@", server.url)
        server.answers[f"/answer/{each}"] = Answer(text)
        application = there.application(app_name=f"a{each}", answer_url=f"/answer/{each}")
        with there.step() as step:
            call = receive_call(
                step, number=number, application=application, caller=CALLER, script=script
            )
        uuids[call.call_uuid] = case
    there.advance(days=2)
    going_on = [uuid for uuid in uuids if there.row(CALLS, uuid).document["hangup_code"] is None]
    assert [uuids[uuid] for uuid in going_on] == []
    with there.emulator.store.transaction(write=False) as tx:
        assert [row["name"] for row in ROOMS.all(tx, Where(("live", "=", 1)))] == []
        recordings = [read_recording(row) for row in RECORDINGS.all(tx, Where())]
    files = (there.emulator.handle(Request("GET", each.path, {}, b"")) for each in recordings)
    assert {file.status for file in files} <= {200}
