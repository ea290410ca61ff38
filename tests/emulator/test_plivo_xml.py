"""Answers in Plivo XML: what is valid, what is not, and how that is said."""

from __future__ import annotations

import time
from typing import Any

import plivo
import pytest

from plivo_emulator.telephony import xml
from plivo_emulator.telephony.xml import FOR_MESSAGES, LONGEST_ANSWER, Report
from plivo_emulator.voice.elements import ELEMENTS, FOR_CALLS, LANGUAGE


def check(
    answer: str,
    *,
    allowed: frozenset[str] = FOR_CALLS,
    content_type: str = "application/xml",
) -> Report:
    return xml.check(answer, LANGUAGE, allowed=allowed, content_type=content_type)


def respond(inside: str) -> str:
    return f"<Response>{inside}</Response>"


def errors(report: Report) -> list[str]:
    return [problem.text for problem in report.problems if problem.severity == "error"]


def warnings(report: Report) -> list[str]:
    return [problem.text for problem in report.problems if problem.severity == "warning"]


VALID = [
    "",
    "<Speak>Hello</Speak>",
    '<Speak voice="WOMAN" language="en-US" loop="2">Hello</Speak>',
    '<Speak voice="Polly.Amy">One <break strength="weak"/><emphasis level="strong">two</emphasis>'
    '<lang xml:lang="fr-FR">trois</lang><p><s>four</s></p><phoneme ph="t">t</phoneme>'
    '<prosody rate="slow">five</prosody><say-as interpret-as="date" format="mdy">1/2/3</say-as>'
    '<sub alias="World Wide Web">WWW</sub><w role="amazon:VB">read</w><cont>six</cont></Speak>',
    "<Play>https://example.com/a.mp3</Play>",
    '<GetDigits action="https://example.com/d" numDigits="4"><Speak>PIN</Speak><Wait/></GetDigits>',
    '<GetDigits action="https://example.com/d"/>',
    '<GetInput action="https://example.com/i" inputType="dtmf speech"><Play>https://e.com/a</Play>'
    "</GetInput>",
    '<Record action="https://example.com/r" maxLength="30" playBeep="false"/>',
    '<Dial callerId="14155550100" timeout="20"><Number sendDigits="ww1">14155550123</Number>'
    "<User>sip:ann@phone.plivo.com</User></Dial>",
    '<Conference muted="true" startConferenceOnEnter="false">room</Conference>',
    '<MultiPartyCall role="agent" maxDuration="300" enterSound="beep:1">support</MultiPartyCall>',
    "<Hangup/>",
    '<Hangup schedule="60" reason="busy"/><Speak>Soon over</Speak>',
    '<Redirect method="GET">https://example.com/next</Redirect>',
    '<Wait length="3" silence="true" minSilence="500"/>',
    "<PreAnswer><Speak>Not yet</Speak><DTMF>1</DTMF></PreAnswer><Speak>Now</Speak>",
    '<DTMF async="false">12w3</DTMF>',
    '<Message src="14155550100" dst="14155550123" type="sms">Hi</Message>',
    '<Stream bidirectional="true" keepCallAlive="true">wss://example.com/socket</Stream>',
    "<!-- a comment --><?a thing?><Speak><![CDATA[a < b]]></Speak>",
]


@pytest.mark.parametrize("inside", VALID)
def test_what_the_vendor_documents_is_accepted_without_a_word(inside: str) -> None:
    report = check(respond(inside))
    assert report.valid
    assert report.problems == ()


def test_every_element_is_among_the_accepted_ones() -> None:
    everything = "".join(VALID)
    assert [name for name in ELEMENTS if f"<{name}" not in everything] == []


INVALID = [
    ("", 1, "The answer is empty; it must contain at least <Response/>."),
    ("  \n ", 1, "The answer is empty; it must contain at least <Response/>."),
    ("OK", 1, "This is not well-formed XML: Start tag expected, '<' not found."),
    ('{"ok": true}', 1, "This is not well-formed XML: Start tag expected, '<' not found."),
    (
        "<Response>\n<Speak>Hello</Response>",
        2,
        "This is not well-formed XML: Opening and ending tag mismatch: Speak line 2 and Response.",
    ),
    (
        respond("\n\n<Speak>a&nbsp;b</Speak>"),
        3,
        "This is not well-formed XML: Entity 'nbsp' not defined.",
    ),
    ("<html><body/></html>", 1, "The root element must be Response, not html."),
    ("<response/>", 1, "The root element must be Response, not response."),
    ("<!DOCTYPE Response><Response/>", 1, "A document type declaration is not allowed."),
    (
        '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><Response><Speak>&e;</Speak></Response>',
        1,
        "A document type declaration is not allowed.",
    ),
    (respond("<Say>Hello</Say>"), 1, "There is no element Say."),
    (respond("<Speek>Hello</Speek>"), 1, "There is no element Speek; did you mean Speak?"),
    (respond("<speak>Hello</speak>"), 1, "There is no element speak; it is written Speak."),
    (
        respond("<x:Speak xmlns:x='urn:x'>Hello</x:Speak>"),
        1,
        "There is no element x:Speak; did you mean Speak?",
    ),
    (
        respond("\n<GetDigits>\n<Dial><Number>1</Number></Dial>\n</GetDigits>"),
        3,
        "GetDigits cannot hold Dial, only Play, Speak or Wait.",
    ),
    (
        respond("<Play>https://e.com/a<Speak>b</Speak></Play>"),
        1,
        "Play cannot hold Speak, or any other element.",
    ),
    (
        respond("<Number>14155550123</Number>"),
        1,
        f"Response cannot hold Number, only {', '.join(sorted(FOR_CALLS)[:-1])} or Wait.",
    ),
    (respond("<Dial/>"), 1, "Dial is empty: it needs Number or User inside."),
    (respond("<Dial>14155550123</Dial>"), 1, "Dial is empty: it needs Number or User inside."),
    (respond("<Dial><Number> </Number></Dial>"), 1, "Number is empty: it needs text inside."),
    (respond("<Speak/>"), 1, "Speak is empty: it needs text or elements inside."),
    (respond("<Play></Play>"), 1, "Play is empty: it needs text inside."),
    (respond("<Message src='1'>Hi</Message>"), 1, "Message needs the attribute dst."),
    (respond("<MultiPartyCall>a</MultiPartyCall>"), 1, "MultiPartyCall needs the attribute role."),
]


@pytest.mark.parametrize(("answer", "line", "text"), INVALID)
def test_what_is_wrong_is_said_with_its_line(answer: str, line: int, text: str) -> None:
    report = check(answer)
    assert not report.valid
    problem = next(problem for problem in report.problems if problem.severity == "error")
    assert (problem.line, problem.text) == (line, text)


def test_every_problem_is_reported_in_the_order_of_the_lines() -> None:
    report = check(respond('\n<Dial foo="1"/>\n<Say/>\nstray\n<Speak/>'))
    assert [(problem.severity, problem.line) for problem in report.problems] == [
        ("warning", 1),
        ("warning", 2),
        ("error", 2),
        ("error", 3),
        ("error", 5),
    ]


WARNED = [
    ('<Play colour="red">https://e.com/a</Play>', "Play has no attribute colour."),
    ('<Play lop="2">https://e.com/a</Play>', "Play has no attribute lop; did you mean loop?"),
    (
        '<Dial callerid="1"><Number>2</Number></Dial>',
        "Dial has no attribute callerid; it is written callerId.",
    ),
    (
        '<Redirect method="PUT">https://e.com</Redirect>',
        "method of Redirect should be GET or POST, not 'PUT'.",
    ),
    ('<Wait length="soon"/>', "length of Wait should be a whole number, not 'soon'."),
    (
        '<MultiPartyCall role="Agent" maxDuration="10">support</MultiPartyCall>',
        "maxDuration of MultiPartyCall should be a whole number from 300 to 28800, not '10'.",
    ),
    ('<Wait silence="yes"/>', "silence of Wait should be true or false, not 'yes'."),
    (
        '<Record action="/r"/>',
        "action of Record should be a URL that begins with http:// or https://, not '/r'.",
    ),
    ("<Wait/>then", "Text directly in Response is ignored: 'then'."),
    ("<Hangup>now</Hangup>", "Text directly in Hangup is ignored: 'now'."),
    ("<GetDigits>PIN?</GetDigits>", "Text directly in GetDigits is ignored: 'PIN?'."),
]


@pytest.mark.parametrize(("inside", "text"), WARNED)
def test_what_the_vendor_may_tolerate_is_only_warned_about(inside: str, text: str) -> None:
    report = check(respond(inside))
    assert report.valid
    assert warnings(report) == [text]


def test_an_attribute_of_the_root_is_warned_about() -> None:
    assert warnings(check('<Response version="1"/>')) == ["Response has no attribute version."]


def test_the_content_type_is_warned_about() -> None:
    report = check("<Response/>", content_type="text/html")
    assert report.valid
    assert warnings(report) == [
        "The content type should be application/xml or text/xml, not text/html."
    ]
    assert check("<Response/>", content_type="text/xml").problems == ()
    assert not check("", content_type="text/html").valid


def test_an_answer_of_100_kb_is_read_and_a_longer_one_is_not() -> None:
    frame = len(respond("<Speak></Speak>"))
    longest = respond(f"<Speak>{'a' * (LONGEST_ANSWER - frame)}</Speak>")
    assert len(longest) == LONGEST_ANSWER
    assert check(longest).valid
    report = check(longest + " ")
    assert errors(report) == [
        f"The answer has more than the {LONGEST_ANSWER} bytes that are allowed."
    ]
    # Bytes count, not characters.
    assert not check(respond(f"<Speak>{'ä' * (LONGEST_ANSWER // 2)}</Speak>")).valid


def test_entities_do_not_grow() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE r [<!ENTITY e0 "ha">{levels}]><Response a="&e8;">&e8;</Response>'
    report = check(bomb)
    assert not report.valid
    assert report.instructions == ()


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\n \n",
        '<?xml version="1.0"?>\n',
        "<!-- <Response> -->\n<?a b?>",
        "<?xml version='1.0'?><!--\n-->",
    ],
)
def test_a_document_type_is_refused_before_it_is_read(before: str) -> None:
    (problem,) = check(f"{before}<!DOCTYPE r [<!ENTITY e 'x'>]><Response a='&e;'/>").problems
    assert problem.text == "A document type declaration is not allowed."
    assert problem.line == before.count("\n") + 1


def test_a_document_type_may_be_talked_about() -> None:
    assert check("<Response><Speak><![CDATA[<!DOCTYPE]]></Speak><!--<!DOCTYPE--></Response>").valid


NAMES = " ".join(f'xmlns:n{number}="u{number}"' for number in range(2000))
USES = "<a n9:b='1'/>"
ATTRIBUTES = " ".join(f'a{number}="1"' for number in range(9000))
GREEDY = {
    "children of many namespaces": f'<Response {NAMES} xmlns="d">{"<a/>" * 5000}</Response>',
    "attributes of many namespaces": f"<Response {NAMES}>{USES * 3000}</Response>",
    "many mistakes": f"<Response>{'<a/>' * 20000}</Response>",
    "many attributes": f"<Response {ATTRIBUTES}/>",
    "deep": f"<Response>{'<Speak>' * 250}{'x' * 90000}{'</Speak>' * 250}</Response>",
    "no end of comments": "<!--" * 25000,
}


@pytest.mark.parametrize("kind", GREEDY)
def test_no_answer_holds_up_the_emulator(kind: str) -> None:
    started = time.process_time()
    report = check(GREEDY[kind])
    assert time.process_time() - started < 15
    assert len(report.problems) <= 201


def test_of_many_mistakes_the_worst_are_told() -> None:
    report = check(respond("x<Wait/>" * 300 + "<Say/>"))
    assert len(report.problems) == 201
    assert errors(report) == ["There is no element Say."]
    assert report.problems[-1].text == "There are 101 more problems."


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16"])
def test_a_declared_encoding_does_not_matter_for_text(encoding: str) -> None:
    report = check(
        f'<?xml version="1.0" encoding="{encoding}"?><Response><Speak>ü</Speak></Response>'
    )
    assert report.valid
    assert report.instructions[0].text == "ü"


@pytest.mark.parametrize(
    ("inside", "summary"),
    [
        ("", ""),
        ("<Say/>", "line 1, Say: There is no element Say."),
        (
            "x<Say/>\n<Dial/>",
            "line 1, Say: There is no element Say; "
            "line 2, Dial: Dial is empty: it needs Number or User inside.",
        ),
        ("<Wait x='1'/>", "line 1, Wait: Wait has no attribute x."),
        ("<a/>" * 5, "line 1, a: There is no element a; " * 3 + "and 2 more."),
    ],
)
def test_a_report_is_summarized_in_a_line(inside: str, summary: str) -> None:
    assert check(respond(inside)).summary == summary


def test_instructions_are_returned_as_written() -> None:
    report = check(
        respond(
            '\n<GetDigits action="https://e.com/d" retries="2">\n'
            "<Speak> Your <emphasis>PIN</emphasis>, please </Speak></GetDigits>\n<Hangup/>"
        )
    )
    first, second = report.instructions
    assert (first.name, first.line) == ("GetDigits", 2)
    assert first.attributes == {"action": "https://e.com/d", "retries": "2"}
    (speak,) = first.children
    assert (speak.name, speak.line, speak.text) == ("Speak", 3, "Your PIN, please")
    assert [child.name for child in speak.children] == ["emphasis"]
    assert (second.name, second.children) == ("Hangup", ())


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('One<break time="1s"/>two<p>three</p><s>four</s>', "One two three four"),
        ("Dear <emphasis>all</emphasis>!", "Dear all!"),
        (
            'The <sub alias="World Wide Web">WWW</sub> is<!-- not --> big',
            "The World Wide Web is big",
        ),
    ],
)
def test_words_are_those_that_are_spoken(inside: str, text: str) -> None:
    """Also where a builder writes elements without blanks between them."""
    report = check(respond(f'<Speak voice="Polly.Amy">{inside}</Speak>'))
    assert report.problems == ()
    assert report.instructions[0].text == text


def test_a_report_is_ready_for_json() -> None:
    document: dict[str, Any] = check(respond("<Wait/><Say/>")).document()
    assert document["valid"] is False
    assert document["problems"] == (
        {"severity": "error", "line": 1, "element": "Say", "text": "There is no element Say."},
    )
    assert [item["name"] for item in document["instructions"]] == ["Wait", "Say"]


def test_only_messages_answer_a_message() -> None:
    reply = respond('<Message src="1" dst="2">Hi</Message>')
    assert check(reply, allowed=FOR_MESSAGES).problems == ()
    report = check(respond("<Speak>Hi</Speak>"), allowed=FOR_MESSAGES)
    assert errors(report) == ["Response cannot hold Speak, only Message."]


def test_what_the_vendors_sdk_writes_is_accepted() -> None:
    sdk = plivo.xml
    response = sdk.ResponseElement()
    response.add(
        sdk.SpeakElement("Hello", voice="Polly.Amy", language="en-GB").add_break(time="1s")
    )
    response.add(
        sdk.GetInputElement(action="https://e.com/i", input_type="dtmf", log=True).add(
            sdk.PlayElement("https://e.com/a.mp3")
        )
    )
    response.add(
        sdk.DialElement(caller_id="14155550100", time_limit=60).add(
            sdk.NumberElement("14155550123", send_digits="1")
        )
    )
    response.add(sdk.RecordElement(action="https://e.com/r", max_length=10, play_beep=True))
    response.add(sdk.ConferenceElement("room", record=True, max_members=3))
    response.add(sdk.MultiPartyCallElement("support", role="Agent", max_duration=300))
    response.add(sdk.StreamElement("wss://e.com/s", bidirectional=True, audioTrack="inbound"))
    response.add(sdk.HangupElement(reason="busy"))
    report = check(response.to_string())
    assert [problem.text for problem in report.problems] == []
    assert [instruction.name for instruction in report.instructions] == [
        "Speak",
        "GetInput",
        "Dial",
        "Record",
        "Conference",
        "MultiPartyCall",
        "Stream",
        "Hangup",
    ]
