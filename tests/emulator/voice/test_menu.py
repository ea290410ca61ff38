"""A phone menu, played from the first ring to the bill."""

from __future__ import annotations

from tests.emulator.simulation.application_server import CALLER, World, world
from tests.web_server import Answer
from plivo_emulator.voice.engine import receive_call
from plivo_emulator.simulation.phone_book import set_phone_script
import json

def xml(server, inside): return Answer(f"<Response>{inside}</Response>")

def test_menu():
    with world() as w:
        u = w.server.url
        w.server.answers = {
            "/answer": xml(w, f'<GetDigits action="{u}/digits" numDigits="1" timeout="4" retries="2" validDigits="12"><Speak>Press 1 for sales, 2 for support.</Speak></GetDigits><Speak>Goodbye</Speak>'),
            "/bye": Answer(), "/leg": Answer(), "/file": Answer(),
            "/digits": xml(w, f'<Dial action="{u}/dialed" callbackUrl="{u}/leg" timeout="20"><Number>14155550777</Number></Dial><Speak>x</Speak>'),
            "/dialed": xml(w, f'<Speak>Leave a message.</Speak><Record action="{u}/recorded" maxLength="30" callbackUrl="{u}/file"/>'),
            "/recorded": xml(w, '<Speak>Thanks</Speak>'),
        }
        app = w.application(hangup_url="/bye")
        with w.step() as step:
            set_phone_script(step.tx, "14155550777", {"answer": "busy", "ring_seconds": 4})
        number = w.number(app)
        with w.step() as step:
            call = receive_call(step, number=number, application=app, caller=CALLER, script={"steps": [
                {"hears": "press 1", "press": "9"}, {"hears": "press 1", "press": "2"},
                {"hears": "leave a message", "after": 2, "say": "It is me, please call back soon"},
                {"after": 4, "press": "#"},
            ]})
        lines = w.advance(minutes=5)
        print("\n".join(lines))
        from plivo_emulator.simulation.calls import CALLS
        doc = w.row(CALLS, call.call_uuid).document
        for h in doc["heard"]: print(h)
        for e in doc["events"]: print(e)
        for r in w.server.received: print(r.path, {k: v for k, v in r.fields.items() if k not in ("SessionStart","ParentAuthID","BillRate")})
        print({k: doc[k] for k in ("status","hangup_code","hangup_cause","hangup_source","seconds","billed_seconds","total_cost","problem")})
        assert 0
