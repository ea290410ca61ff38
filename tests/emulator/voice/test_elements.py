"""What a call does at each element of its document (Plivo's pages on its XML)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from plivo_emulator.domain.phone_book import set_phone_script
from plivo_emulator.store import Where
from plivo_emulator.voice.calls import CALLS
from plivo_emulator.voice.engine import receive_call
from tests.emulator.simulation.application_server import CALLER, World, world
from tests.web_server import Answer

FIRST, SECOND = "14155550177", "14155550178"
HELLO = "<Speak>Hello</Speak>"
MENU = "<Speak>Press a key.</Speak>"
DIAL = f'action="@/dialed" callbackUrl="@/leg"><Number>{FIRST}</Number>'


class Played:
    """A call that follows documents; `@` in them is the address of their server."""

    def __init__(self, world: World) -> None:
        self.world = world

    def play(self, documents: dict[str, str] | str, minutes: float = 10, **script: Any) -> None:
        """Let a call come in, and live through some minutes."""
        pages = documents if isinstance(documents, dict) else {"/answer": documents}
        server = self.world.server
        server.answers = {
            path: Answer(f"<Response>{inside.replace('@', server.url)}</Response>")
            for path, inside in pages.items()
        }
        server.otherwise = Answer()
        application = self.world.application(hangup_url="/bye")
        number = self.world.number(application)
        with self.world.step() as step:
            self.uuid = receive_call(
                step, number=number, application=application, caller=CALLER, script=script
            ).call_uuid
        self.world.advance(minutes=minutes)

    def phone(self, number: str, **script: Any) -> None:
        with self.world.step() as step:
            set_phone_script(step.tx, number, script)

    @property
    def document(self) -> dict[str, Any]:
        return self.world.row(CALLS, self.uuid).document

    @property
    def leg(self) -> dict[str, Any]:
        """The only call that `Dial` has placed."""
        with self.world.emulator.store.transaction(write=False) as tx:
            (row,) = CALLS.all(tx, Where(("parent", "=", self.uuid)))
        return row.document

    @property
    def ending(self) -> tuple[int, str, int]:
        """Cause, who ended it, and how many seconds it lasted."""
        ended = self.document
        return ended["hangup_code"], ended["hangup_source"], ended["seconds"]

    @property
    def heard(self) -> list[str]:
        return [sound["text"] for sound in self.document["heard"]]

    def told(self, path: str) -> list[dict[str, str]]:
        """What a path of the server was told."""
        return [each.fields for each in self.world.server.received if each.path == path]

    @property
    def paths(self) -> list[str]:
        return [each.path for each in self.world.server.received]


@pytest.fixture
def call() -> Iterator[Played]:
    with world() as there:
        yield Played(there)


def test_text_is_repeated(call: Played) -> None:
    call.play('<Speak loop="3">Hello</Speak><Speak>Bye</Speak>')
    assert call.heard == ["Hello", "Bye"]
    assert call.ending == (4010, "Plivo", 4)


def test_music_without_end_lasts_until_the_scheduled_end(call: Played) -> None:
    call.play('<Hangup schedule="60"/><Play loop="0">https://example.com/a.mp3</Play>' + HELLO)
    assert call.heard == ["https://example.com/a.mp3"]
    assert call.ending == (6000, "Plivo", 60)


def test_nobody_answers_before_the_first_sound(call: Played) -> None:
    """Leading `Wait` delays the answer, early media are not billed."""
    call.play(f'<PreAnswer>{HELLO}</PreAnswer><Wait length="3"/><Hangup reason="busy"/>')
    assert call.heard[0] == "Hello"
    assert call.ending == (3010, "Answer XML", 0)
    assert call.document.get("answered") is None


def test_a_wait_before_the_answer(call: Played) -> None:
    call.play(f'<Wait length="5"/>{HELLO}')
    (bye,) = call.told("/bye")
    assert (bye["StartTime"], bye["AnswerTime"]) == ("2026-03-01 09:30:00", "2026-03-01 09:30:05")
    assert call.ending == (4010, "Plivo", 1)


DIGITS = '<GetDigits action="@/digits" numDigits="{}" {}><Speak>Press a key.</Speak></GetDigits>'


@pytest.mark.parametrize(
    ("most", "more", "keys", "digits"),
    [
        (1, "", "7", "7"),
        (4, "", "12#", "12"),
        (4, 'finishOnKey="*"', "12*", "12"),
        (4, 'finishOnKey="none"', "12#4", "12#4"),
        (4, "", "1234", "1234"),
    ],
)
def test_keys_are_collected(call: Played, most: int, more: str, keys: str, digits: str) -> None:
    documents = {"/answer": DIGITS.format(most, more) + HELLO, "/digits": "<Speak>Thanks</Speak>"}
    call.play(documents, steps=[{"hears": "press a key", "press": keys}])
    (told,) = call.told("/digits")
    assert (told["Digits"], told["Event"], told["CallStatus"]) == (
        digits,
        "Redirect",
        "in-progress",
    )
    # The reply has replaced the document.
    assert call.heard[-1] == "Thanks"
    assert "Hello" not in call.heard


def test_nobody_presses_a_key(call: Played) -> None:
    call.play(DIGITS.format(1, 'timeout="4" retries="2"') + HELLO)
    assert call.told("/digits") == []
    assert call.heard == ["Press a key."] * 2 + ["Hello"]
    assert call.ending[:2] == (4010, "Plivo")


@pytest.mark.parametrize(
    "asking", ["<GetDigits timeout='0'{}/>", "<GetInput action='/key' executionTimeout='0'{}/>"]
)
def test_attempts_that_take_no_time_are_not_repeated_for_ever(call: Played, asking: str) -> None:
    call.play(asking.format(" retries='999999999'") + HELLO)
    assert call.heard == ["Hello"]
    assert call.ending[:2] == (4010, "Plivo")


def test_keys_that_are_not_valid_do_not_count(call: Played) -> None:
    documents = {"/answer": DIGITS.format(1, 'validDigits="12" retries="2"'), "/digits": HELLO}
    steps = [{"hears": "press a key", "press": "9"}, {"hears": "press a key", "press": "2"}]
    call.play(documents, steps=steps)
    assert [each["Digits"] for each in call.told("/digits")] == ["2"]


def test_whoever_hangs_up_has_pressed_nothing(call: Played) -> None:
    call.play(DIGITS.format(4, ""), steps=[{"hears": "press a key", "press": "1"}], talk_seconds=3)
    assert call.paths == ["/answer", "/bye"]
    assert call.ending == (4000, "Caller", 3)


def test_speech_is_an_input(call: Played) -> None:
    prompt = "<Speak>Say it</Speak>"
    documents = {
        "/answer": f'<GetInput action="@/in" inputType="dtmf speech">{prompt}</GetInput>',
        "/in": HELLO,
    }
    call.play(documents, steps=[{"hears": "say it", "say": "one two three"}])
    (told,) = call.told("/in")
    assert (told["InputType"], told["Speech"]) == ("speech", "one two three")
    assert call.heard[-1] == "Hello"


def test_a_redirect_replaces_the_document(call: Played) -> None:
    documents = {"/answer": f"<Redirect>@/next</Redirect>{HELLO}", "/next": "<Speak>Next</Speak>"}
    call.play(documents)
    assert call.heard == ["Next"]
    (told,) = call.told("/next")
    # Only Wait, PreAnswer, Dial and Hangup leave a call unanswered.
    assert (told["Event"], told["CallStatus"]) == ("Redirect", "in-progress")


def test_a_circle_of_redirects_ends(call: Played) -> None:
    call.play("<Redirect>@/answer</Redirect>")
    assert call.ending[:2] == (2060, "Plivo")
    assert call.paths.count("/answer") == 101


@pytest.mark.parametrize(
    ("inside", "code", "problem"),
    [
        ("<Redirect>/relative</Redirect>", 7024, "(Redirect in line 1) should begin with http"),
        ("<Redirect>@/empty</Redirect>", 8014, "The answer is empty"),
        (f'{HELLO}\n<GetDigits action="/keys">{MENU}</GetDigits>', 7022, "(GetDigits in line 2)"),
        (f'<GetDigits action="@/a" method="put">{MENU}</GetDigits>', 7032, "GET or POST: 'put'."),
        (f'<Dial action="/a"><Number>{FIRST}</Number></Dial>', 7022, "(Dial in line 1)"),
        ('<Record action="/a" method="put" maxLength="5"/>', 7022, "(Record in line 1)"),
        (f'<GetDigits action="@/empty">{MENU}</GetDigits>', 8012, "The answer is empty"),
    ],
)
def test_the_next_document_is_of_no_use(call: Played, inside: str, code: int, problem: str) -> None:
    call.play(inside, steps=[{"hears": "press a key", "press": "1#"}])
    assert call.ending[:2] == (code, "Error")
    assert problem in call.document["problem"]


def test_a_number_as_people_write_it_is_dialled(call: Played) -> None:
    call.phone(FIRST, answer="busy")
    call.play(f"<Dial><Number> +1 (415) 555-01{FIRST[-2:]} </Number></Dial>{HELLO}")
    assert (call.leg["callee"], call.leg["hangup_code"]) == (FIRST, 3010)


def test_a_phone_that_hangs_up_instead_of_confirming_did_not_answer(call: Played) -> None:
    call.phone(FIRST, ring_seconds=2, talk_seconds=3)
    call.play({"/answer": f'<Dial confirmSound="@/c" confirmKey="1" {DIAL}</Dial>', "/c": HELLO})
    (told,) = call.told("/dialed")
    assert (told["DialStatus"], told["DialBLegUUID"]) == ("no-answer", "")


def test_a_connected_call(call: Played) -> None:
    call.phone(FIRST, ring_seconds=5, talk_seconds=12)
    call.play({"/answer": f"<Dial {DIAL}</Dial>", "/dialed": "<Speak>Bye</Speak>"})
    actions = [each["DialAction"] for each in call.told("/leg")]
    assert actions == ["answer", "connected", "hangup"]
    (dialed,) = call.told("/dialed")
    leg = call.told("/leg")[0]["DialBLegUUID"]
    assert (dialed["DialStatus"], dialed["DialBLegUUID"]) == ("completed", leg)
    assert dialed["Event"] == "Redirect"
    assert dialed["DialHangupCause"] == "NORMAL_CLEARING"
    over = call.told("/leg")[2]
    assert (over["DialBLegDuration"], over["DialBLegBillDuration"]) == ("12", "60")
    assert (over["DialBLegHangupCauseCode"], over["DialBLegHangupSource"]) == ("4000", "Callee")
    # The caller was answered when somebody was there to talk to.
    assert call.ending == (4010, "Plivo", 13)


@pytest.mark.parametrize(
    ("answer", "status", "cause"),
    [
        ("busy", "busy", "USER_BUSY"),
        ("rejected", "failed", "CALL_REJECTED"),
        ("no_answer", "no-answer", "NO_ANSWER"),
        ("ring_timeout", "no-answer", "NO_ANSWER"),
    ],
)
def test_nobody_is_reached(call: Played, answer: str, status: str, cause: str) -> None:
    call.phone(FIRST, answer=answer)
    call.play({"/answer": f'<Dial timeout="20" {DIAL}</Dial>', "/dialed": HELLO})
    (dialed,) = call.told("/dialed")
    assert (dialed["DialStatus"], dialed["DialHangupCause"]) == (status, cause)
    assert dialed["DialBLegUUID"] == ""
    assert call.heard == ["Hello"]


def test_the_first_to_answer_wins(call: Played) -> None:
    call.phone(FIRST, ring_seconds=5)
    call.phone(SECOND, ring_seconds=3, talk_seconds=12)
    call.play({"/answer": f"<Dial {DIAL}<Number>{SECOND}</Number></Dial>", "/dialed": HELLO})
    told = [(each["DialAction"], each["DialBLegTo"]) for each in call.told("/leg")]
    assert told[:2] == [("answer", SECOND), ("connected", SECOND)]
    assert told[2:] == [("hangup", FIRST), ("hangup", SECOND)]
    lost = call.told("/leg")[2]
    assert (lost["DialBLegHangupCauseCode"], lost["DialBLegHangupCause"]) == ("9000", "LOSE_RACE")


def test_a_caller_who_does_not_wait(call: Played) -> None:
    call.phone(FIRST, ring_seconds=50)
    call.play(
        {"/answer": f"{HELLO}<Dial {DIAL}</Dial>", "/dialed": "<Speak>Bye</Speak>"}, talk_seconds=10
    )
    (over,) = call.told("/leg")
    assert (over["DialAction"], over["DialBLegHangupCauseCode"]) == ("hangup", "1000")
    (dialed,) = call.told("/dialed")
    assert (dialed["DialStatus"], dialed["CallStatus"]) == ("cancel", "completed")
    # Its reply is not used.
    assert call.heard == ["Hello"]
    assert call.ending == (4000, "Caller", 10)


def test_a_call_that_is_not_confirmed(call: Played) -> None:
    call.phone(FIRST, ring_seconds=2)
    call.play({"/answer": f'<Dial confirmKey="1" confirmTimeout="5" {DIAL}</Dial>', "/dialed": ""})
    assert [each["DialAction"] for each in call.told("/leg")] == ["answer", "hangup"]
    assert call.told("/leg")[1]["DialBLegHangupCauseCode"] == "9110"
    (dialed,) = call.told("/dialed")
    assert dialed["DialStatus"] == "no-answer"


def test_who_pressed_the_keys_that_match(call: Played) -> None:
    call.phone(FIRST, ring_seconds=1, talk_seconds=20, steps=[{"after": 2, "press": "17"}])
    matches = 'digitsMatch="9, 17" digitsMatchBLeg="9, 17"'
    call.play({"/answer": f"<Dial {matches} {DIAL}</Dial>"}, steps=[{"after": 8, "press": "49"}])
    told = [each for each in call.told("/leg") if each["DialAction"] == "digits"]
    assert [(each["DialDigitsPressedBy"], each["DialDigitsMatch"]) for each in told] == [
        ("BLeg", "17"),
        ("ALeg", "9"),
    ]


@pytest.mark.parametrize(
    ("more", "dialled"),
    [
        ("", [FIRST, SECOND]),
        ('action="@/dialed" redirect="false"', [FIRST, SECOND]),
        ('action="@/dialed"', [FIRST]),
    ],
)
def test_one_dial_after_the_other(call: Played, more: str, dialled: list[str]) -> None:
    dials = ""
    for number in (FIRST, SECOND):
        call.phone(number, answer="busy")
        dials += f'<Dial {more} callbackUrl="@/leg"><Number>{number}</Number></Dial>'
    call.play({"/answer": dials, "/dialed": ""})
    assert [each["DialBLegTo"] for each in call.told("/leg")] == dialled


def test_parts_of_seconds_are_rounded_up(call: Played) -> None:
    call.play('<Wait length="60"/>' + HELLO * 3, talk_seconds=2.5)
    (bye,) = call.told("/bye")
    assert (bye["Duration"], bye["BillDuration"]) == ("3", "60")


@pytest.mark.parametrize("more", ['silence="true" minSilence="500"', 'beep="true"'])
def test_nobody_listens_for_silence(call: Played, more: str) -> None:
    call.play(f'{HELLO}<Wait length="9" {more}/>')
    assert call.ending == (4010, "Plivo", 10)


def test_a_message_is_left(call: Played) -> None:
    record = '<Record action="@/recorded" maxLength="30" callbackUrl="@/file"/>'
    documents = {"/answer": f"<Speak>Leave a message.</Speak>{record}", "/recorded": HELLO}
    steps = [
        {"hears": "leave a message", "after": 2, "say": "Call back"},
        {"after": 2, "press": "5"},
        {"after": 2, "press": "#"},
    ]
    call.play(documents, steps=steps)
    (done,), (ready,) = call.told("/recorded"), call.told("/file")
    assert done["Digits"] == "#"
    assert "Digits" not in ready
    assert done["RecordingID"] == ready["RecordingID"]
    assert int(done["RecordingDurationMs"]) == int(done["RecordingEndMs"]) - int(
        done["RecordingStartMs"]
    )
    assert call.paths.index("/recorded") < call.paths.index("/file")


def test_one_who_hangs_up_has_left_a_message(call: Played) -> None:
    record = '<Record action="@/recorded" callbackUrl="@/file" timeout="60"/>'
    call.play({"/answer": HELLO + record, "/recorded": "<Speak>Thanks</Speak>"}, talk_seconds=8)
    (done,) = call.told("/recorded")
    assert done["CallStatus"] == "completed"
    assert len(call.told("/file")) == 1
    assert "Thanks" not in call.heard


def test_a_recording_in_the_background_ends_at_its_greatest_length(call: Played) -> None:
    call.play(
        '<Record recordSession="true" maxLength="20" callbackUrl="@/file"/><Wait length="90"/>'
    )
    (ready,) = call.told("/file")
    assert ready["RecordingDurationMs"] == "20000"
    assert call.paths == ["/answer", "/file", "/bye"]


def test_the_length_counts_from_the_answer_of_a_dialled_phone(call: Played) -> None:
    call.phone(FIRST, ring_seconds=7, talk_seconds=30)
    record = '<Record startOnDialAnswer="true" maxLength="5" callbackUrl="@/file"/>'
    call.play(f"{record}<Dial><Number>{FIRST}</Number></Dial>")
    (ready,) = call.told("/file")
    assert ready["RecordingDurationMs"] == "5000"


def test_an_input_needs_an_action(call: Played) -> None:
    call.play("<GetInput><Speak>Say it</Speak></GetInput>")
    assert call.ending[:2] == (8011, "Error")


def test_music_is_heard_again(call: Played) -> None:
    steps = [{"hears": "a.mp3", "after": 1}, {"hears": "a.mp3", "after": 0, "hang_up": True}]
    call.play('<Play loop="0">https://example.com/a.mp3</Play>', steps=steps)
    # Five seconds each; the second time is heard to its end.
    assert call.ending == (4000, "Caller", 10)


@pytest.mark.parametrize(("times", "ending"), [(3, (4000, "Caller", 4)), (2, (4010, "Plivo", 62))])
def test_text_is_heard_as_often_as_it_is_repeated(
    call: Played, times: int, ending: tuple[int, str, int]
) -> None:
    steps: list[dict[str, Any]] = [{"hears": "hello", "after": 0}] * 3 + [{"hang_up": True}]
    call.play(f'<Speak loop="{times}">Hello</Speak><Wait length="60"/>', steps=steps)
    assert call.ending == ending


@pytest.mark.parametrize(("early", "second"), [("false", 5), ("true", 0)])
def test_digits_are_sent_to_a_dialled_phone(call: Played, early: str, second: int) -> None:
    call.phone(FIRST, ring_seconds=5, talk_seconds=9)
    number = f'<Number sendDigits="w42" sendOnPreanswer="{early}">{FIRST}</Number>'
    call.play(f"<Dial>{number}</Dial>")
    (tones,) = call.leg["heard"]
    assert (tones["kind"], tones["text"]) == ("dtmf", "w42")
    assert tones["start"] == f"2026-03-01T09:30:{second:02}+00:00"


# The sign that stands for the server's address, as a reference.
UNREGISTERED = "<User>sip:nobody&#64;phone.plivo.com</User>"


def test_an_endpoint_without_a_phone_does_not_ring(call: Played) -> None:
    call.play({"/answer": f'<Dial action="@/dialed" callbackUrl="@/leg">{UNREGISTERED}</Dial>'})
    assert [each["DialBLegHangupCauseCode"] for each in call.told("/leg")] == ["2020"]
    (dialed,) = call.told("/dialed")
    assert (dialed["DialStatus"], dialed["DialRingStatus"]) == ("failed", "false")


def test_one_phone_that_rings_is_enough(call: Played) -> None:
    call.phone(FIRST, answer="busy")
    call.play({"/answer": f"<Dial {DIAL}{UNREGISTERED}</Dial>"})
    (dialed,) = call.told("/dialed")
    assert (dialed["DialStatus"], dialed["DialRingStatus"]) == ("busy", "true")


SOUND = {"/sound": "<Speak>Press 1 to take this call.</Speak>", "/dialed": ""}


def test_a_phone_that_answers_hears_what_it_is_about(call: Played) -> None:
    call.phone(FIRST, ring_seconds=3, talk_seconds=20)
    call.play({"/answer": f'<Dial confirmSound="@/sound" {DIAL}</Dial>', **SOUND})
    assert call.paths[:4] == ["/answer", "/leg", "/sound", "/leg"]
    (asked,) = call.told("/sound")
    assert (asked["DialBLegUUID"], asked["DialBLegTo"]) == (call.leg["call_uuid"], FIRST)
    (sound,) = call.leg["heard"]
    assert sound["text"] == "Press 1 to take this call."
    # The caller waits until it was heard: 3 seconds of ringing, and 26 characters.
    assert call.document["answered"] == sound["end"] == "2026-03-01T09:30:04.700000+00:00"


def test_a_sound_is_repeated_before_the_phones_are_connected(call: Played) -> None:
    call.phone(FIRST, ring_seconds=3, talk_seconds=20)
    sound = SOUND["/sound"].replace("<Speak>", '<Speak loop="2">')
    call.play({"/answer": f'<Dial confirmSound="@/sound" {DIAL}</Dial>', "/sound": sound})
    assert call.document["answered"] == "2026-03-01T09:30:06.400000+00:00"


ENDLESS = f'<Speak loop="999999999">{"word " * 3000}</Speak>'
"""It would be heard for 30,000 years, longer than there are dates."""
WAITING = 'waitSound="@/sound" startConferenceOnEnter="false"'


@pytest.mark.parametrize(
    "documents",
    [
        {"/answer": ENDLESS},
        {"/answer": f'<GetInput action="@/next">{ENDLESS * 2}</GetInput>'},
        {"/answer": f'<Dial confirmSound="@/sound" {DIAL}</Dial>', "/sound": ENDLESS},
        {"/answer": f'<Dial dialMusic="@/sound" {DIAL}</Dial>', "/sound": ENDLESS},
        {"/answer": f"<Conference {WAITING}>Room</Conference>", "/sound": ENDLESS},
    ],
)
def test_a_sound_that_lasts_longer_than_any_call(call: Played, documents: dict[str, str]) -> None:
    call.phone(FIRST, ring_seconds=3, talk_seconds=20)
    call.play(documents, minutes=300)
    assert call.document["status"] == "completed"


@pytest.mark.parametrize(
    ("key", "actions"),
    [("1", ["answer", "connected", "hangup"]), ("2", ["answer", "hangup"])],
)
def test_a_phone_that_hears_which_key_to_press(call: Played, key: str, actions: list[str]) -> None:
    steps = [{"hears": "press 1", "after": 1, "press": key}]
    call.phone(FIRST, ring_seconds=3, talk_seconds=20, steps=steps)
    confirm = 'confirmSound="@/sound" confirmKey="1"'
    call.play({"/answer": f"<Dial {confirm} {DIAL}</Dial>", **SOUND})
    assert [each["DialAction"] for each in call.told("/leg")] == actions


def test_a_sound_that_cannot_be_had_is_silence(call: Played) -> None:
    call.phone(FIRST, ring_seconds=3, talk_seconds=20)
    call.play({"/answer": f'<Dial confirmSound="@/none" {DIAL}</Dial>', "/dialed": HELLO})
    assert [each["DialAction"] for each in call.told("/leg")] == ["answer", "connected", "hangup"]
    assert call.leg["heard"] == []
    assert [each["xml"]["valid"] for each in call.document["fetches"]] == [True, False, True]
    assert call.ending[:2] == (4010, "Plivo")


MUSIC = {"/music": "<Speak>Please hold the line, it rings</Speak><Wait length='2'/>", "/dialed": ""}


def test_music_is_heard_while_a_phone_rings(call: Played) -> None:
    call.phone(FIRST, ring_seconds=10, talk_seconds=20)
    call.play({"/answer": f'<Dial dialMusic="@/music" {DIAL}</Dial>{HELLO}', **MUSIC})
    assert call.paths[:3] == ["/answer", "/music", "/leg"]
    (asked,) = call.told("/music")
    assert (asked["CallStatus"], asked["CallUUID"]) == ("ringing", call.uuid)
    # 30 characters and a pause take 4 seconds; the third time is cut by the answer.
    heard = [(each["kind"], each["start"][14:19]) for each in call.document["heard"]]
    assert heard[:5:2] == [("speak", "30:00"), ("speak", "30:04"), ("speak", "30:08")]
    assert call.document["heard"][4]["end"] == call.document["answered"]


@pytest.mark.parametrize("music", ["real", "none", "@/none"])
def test_who_hears_no_music_waits_all_the_same(call: Played, music: str) -> None:
    call.phone(FIRST, ring_seconds=10, talk_seconds=20)
    call.play({"/answer": f'<Dial dialMusic="{music}" {DIAL}</Dial>', "/dialed": ""})
    assert call.heard == []
    assert [each["DialAction"] for each in call.told("/leg")] == ["answer", "connected", "hangup"]


def test_music_that_takes_no_time_is_not_repeated(call: Played) -> None:
    call.phone(FIRST, ring_seconds=10, talk_seconds=20)
    documents = {"/answer": f'<Dial dialMusic="@/music" {DIAL}</Dial>', "/dialed": ""}
    call.play(documents | {"/music": "<Wait length='0'/>"})
    assert call.heard == []


def test_nobody_dials_themselves(call: Played) -> None:
    call.phone(FIRST, answer="busy")
    numbers = f"<Number>{CALLER}</Number><Number>{FIRST}</Number>"
    call.play(f'<Dial callbackUrl="@/leg">{numbers}</Dial>')
    told = [(each["DialBLegTo"], each["DialBLegHangupCauseCode"]) for each in call.told("/leg")]
    assert told == [(CALLER, "2060"), (FIRST, "3010")]


def test_a_recording_that_began_with_a_dialled_phone_ends_with_it(call: Played) -> None:
    call.phone(FIRST, ring_seconds=7, talk_seconds=5)
    record = '<Record startOnDialAnswer="true" maxLength="600" callbackUrl="@/file"/>'
    call.play(f'{record}<Dial><Number>{FIRST}</Number></Dial><Wait length="60"/>')
    (ready,) = call.told("/file")
    assert ready["RecordingDurationMs"] == "5000"


def test_fields_are_in_ascii_order(call: Played) -> None:
    record = '<Record recordSession="true" callbackUrl="@/file" transcriptionUrl="@/words"/>'
    stream = '<Stream statusCallbackUrl="@/stream">ws://127.0.0.1:1/</Stream>'
    call.play(f"{record}{stream}{HELLO}<Wait length='60'/>", sip_headers={"Ticket": "7"})
    assert {"/answer", "/file", "/words", "/stream", "/bye"} <= {*call.paths}
    for each in call.world.server.received:
        assert list(each.fields) == sorted(each.fields)


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ('<Speak language="hi-IN">Hello</Speak>', "WOMAN cannot speak 'hi-IN', only da"),
        (
            '<Speak voice="MAN" language="en-EN">Hello</Speak>',
            "MAN cannot speak 'en-EN'",
        ),
        (
            '<Speak voice="alice">Hello</Speak>',
            "voice of Speak should be WOMAN, MAN or",
        ),
        ("<Play>Good morning</Play>", "begins with http:// or https://, not 'Good morning'"),
        ("<DTMF>12ab</DTMF>", "DTMF should hold 0 to 9, *, #, w and W, not 'ab'"),
        ('<Record fileFormat="ogg"/>', "fileFormat of Record should be mp3 or wav"),
        ("<GetDigits><Speak language='xx'>Hello</Speak></GetDigits>", "cannot speak 'xx'"),
    ],
)
def test_values_that_a_document_cannot_have(call: Played, inside: str, problem: str) -> None:
    """Nothing of the document is played, not even what comes before."""
    call.play(HELLO + inside)
    assert (call.ending[0], call.heard) == (8011, [])
    assert problem in call.document["problem"]


@pytest.mark.parametrize(
    "attributes",
    [
        'language="EN-us"',
        'voice="man" language="ru-RU"',
        'language="en"',
        'voice="Polly.Aditi" language="hi-IN"',
    ],
)
def test_voices_and_languages_that_there_are(call: Played, attributes: str) -> None:
    call.play(f"<Speak {attributes}>Hello</Speak>")
    assert (call.ending[0], call.heard) == (4010, ["Hello"])


@pytest.mark.parametrize(
    ("caller_id", "code"), [("14155550177", 3030), ("nobody", 3030), ("+" + CALLER, 4000)]
)
def test_a_caller_id_has_to_be_the_accounts(call: Played, caller_id: str, code: int) -> None:
    """Or that of who calls, which needs no number."""
    call.phone(FIRST, ring_seconds=1, talk_seconds=10)
    call.play(f"<Dial callerId='{caller_id}' {DIAL}</Dial>")
    assert (call.leg["hangup_code"], call.leg["caller"]) == (code, caller_id)
