from tests.emulator.simulation.application_server import CALLER, World, world
from tests.web_server import Answer
from plivo_emulator.voice.engine import receive_call
from plivo_emulator.simulation.phone_book import set_phone_script
from plivo_emulator.simulation.calls import CALLS
import pytest

def play(answers, phones=None, script=None, minutes=10):
    with world() as w:
        u = w.server.url
        w.server.answers = {k: Answer(f"<Response>{v.replace('@', u)}</Response>") for k, v in answers.items()}
        for n in ("/bye", "/leg", "/file"): w.server.answers.setdefault(n, Answer())
        app = w.application(hangup_url="/bye")
        for n, s in (phones or {}).items():
            with w.step() as step: set_phone_script(step.tx, n, s)
        number = w.number(app)
        with w.step() as step:
            call = receive_call(step, number=number, application=app, caller=CALLER, script=script or {})
        w.advance(minutes=minutes)
        docs = {}
        with w.emulator.store.transaction(write=False) as tx:
            rows = CALLS.all(tx)
        for r in rows: docs[r.document["callee"]] = r.document
        return w.row(CALLS, call.call_uuid).document, docs, [(r.path, r.fields) for r in w.server.received]

def end(d): return d["hangup_code"], d["hangup_source"], d["seconds"], d["status"]
def texts(d): return [(h["kind"], h["text"], h["cut"]) for h in d["heard"]]

def test_dial():
    d, docs, got = play({"/answer": '<Dial action="@/dialed" callbackUrl="@/leg" timeout="20"><Number>14155550777</Number><Number>14155550778</Number></Dial>', "/dialed": "<Speak>Bye</Speak>"}, {"14155550777": {"ring_seconds": 5}, "14155550778": {"ring_seconds": 3, "talk_seconds": 12}})
    print(end(d), {k: end(v) for k, v in docs.items()})
    for p, f in got: print(p, {k: v for k, v in f.items() if k.startswith("Dial") or k in ("CallStatus", "Event")})
    print(texts(d))

def test_caller_hangs_up_while_dialing():
    d, docs, got = play({"/answer": '<Speak>Hi</Speak><Dial action="@/dialed" callbackUrl="@/leg"><Number>14155550777</Number></Dial>', "/dialed": "<Speak>Bye</Speak>"}, {"14155550777": {"ring_seconds": 50}}, {"talk_seconds": 10})
    print(end(d), {k: end(v) for k, v in docs.items()})
    for p, f in got: print(p, {k: v for k, v in f.items() if k.startswith("Dial") or k in ("CallStatus", "Event")})

def test_loop_forever():
    d, docs, got = play({"/answer": '<Redirect>@/answer</Redirect>'})
    print(end(d), len(got))

def test_many():
    d, docs, got = play({"/answer": '<DTMF>1</DTMF>' * 5000})
    print(end(d), len(d["heard"]))

def test_preanswer():
    d, docs, got = play({"/answer": '<PreAnswer><Speak>Not yet</Speak></PreAnswer><Wait length="3"/><Hangup reason="busy"/>'})
    print(end(d), texts(d))

def test_endless():
    d, docs, got = play({"/answer": '<Hangup schedule="60"/><Play loop="0">https://e.com/a.mp3</Play>'})
    print(end(d), texts(d))

def test_bad_action():
    d, docs, got = play({"/answer": '<GetDigits action="/rel"><Speak>Press</Speak></GetDigits>'}, None, {"steps": [{"hears": "press", "press": "1#"}]})
    print(end(d), d["problem"])

def test_input():
    d, docs, got = play({"/answer": '<GetInput action="@/in" inputType="dtmf speech"><Speak>Say it</Speak></GetInput>', "/in": "<Speak>Thanks</Speak>"}, None, {"steps": [{"hears": "say it", "say": "one two three"}]})
    print(end(d), texts(d), got[1])

def test_unanswered_confirm():
    d, docs, got = play({"/answer": '<Dial confirmKey="1" confirmTimeout="5" action="@/dialed"><Number>14155550777</Number></Dial><Speak>Nobody</Speak>', "/dialed": ""}, {"14155550777": {"ring_seconds": 2}})
    print(end(d), {k: end(v) for k, v in docs.items()})
    print(got[1:])
