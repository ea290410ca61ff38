"""Incoming calls: what the application is asked, what it answers, and how the call ends."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from plivo_emulator.settings import DEFAULT_AUTH_TOKEN
from plivo_emulator.store import Row
from plivo_emulator.voice.calls import CALLS, Call, CallStatus, Direction
from plivo_emulator.voice.engine import receive_call
from plivo_emulator.voice.requests import ANSWER, FALLBACK, HANGUP
from plivo_emulator.webhooks.events import emit
from tests.emulator.simulation.application_server import (
    CALLER,
    NUMBER,
    World,
    world,
)
from tests.web_server import Answer, Received

HELLO = Answer("<Response><Speak>Hello</Speak></Response>")
LONG = Answer("<Response><Speak>Hello</Speak><Wait length='600'/></Response>")


@pytest.fixture(name="world")
def _world() -> Iterator[World]:
    with world() as made:
        yield made


def call(world: World, application: Row | None, number: Row | None = None, **script: Any) -> Call:
    """Place a call, to the application's SIP address unless there is a number."""
    with world.step() as step:
        return receive_call(
            step, number=number, application=application, caller=CALLER, script=script
        )


def result(world: World, placed: Call) -> dict[str, Any]:
    return world.row(CALLS, placed.call_uuid).document


def ending(world: World, placed: Call) -> tuple[int, str, str]:
    ended = result(world, placed)
    assert ended["status"] == "completed"
    return ended["hangup_code"], ended["hangup_cause"], ended["hangup_source"]


def names(document: dict[str, Any]) -> list[str]:
    return [event["name"] for event in document["events"]]


def test_a_call_from_the_first_ring_to_the_hangup(world: World) -> None:
    world.server.answers = {"/answer": LONG, "/bye": Answer()}
    application = world.application(hangup_url="/bye")
    placed = call(world, application, world.number(application), talk_seconds=55)
    assert (placed.status, placed.direction) == (CallStatus.RINGING, Direction.INBOUND)
    assert world.server.received == []

    world.advance(seconds=0)
    answered = result(world, placed)
    assert (answered["status"], answered["answered"]) == ("in-progress", answered["created"])
    world.advance(seconds=54)
    assert result(world, placed)["status"] == "in-progress"
    world.advance(seconds=1)
    assert ending(world, placed) == (4000, "Normal Hangup", "Caller")
    ended = result(world, placed)
    assert names(ended) == ["ringing", ANSWER, "in-progress", "completed", HANGUP]
    assert (ended["caller"], ended["callee"]) == (CALLER, NUMBER)
    assert (ended["billed_seconds"], ended.get("problem")) == (60, None)
    (fetch,) = ended["fetches"]
    assert (fetch["event"], fetch["status"]) == (ANSWER, 200)
    assert fetch["xml"]["valid"]
    assert [item["name"] for item in fetch["xml"]["instructions"]] == ["Speak", "Wait"]
    row = world.row(CALLS, placed.call_uuid)
    assert (row["subject"], row["account"]) == (
        application["app_id"],
        world.emulator.settings.auth_id,
    )

    ring, bye = world.server.received
    common = {
        "CallUUID": placed.call_uuid,
        "From": CALLER,
        "To": NUMBER,
        "Direction": "inbound",
        "ParentAuthID": world.emulator.settings.auth_id,
        "BillRate": ring.fields["BillRate"],
        "SessionStart": "2026-03-01 09:30:00.000000",
    }
    assert (ring.method, ring.path) == ("POST", "/answer")
    stir = dict.fromkeys(("STIRVerification", "STIRAttestation"), "Not Applicable")
    common |= stir
    assert ring.fields == common | {"CallStatus": "ringing", "Event": "StartApp"}
    assert float(ring.fields["BillRate"]) > 0
    assert (bye.method, bye.path) == ("POST", "/bye")
    assert bye.fields == common | {
        "CallStatus": "completed",
        "Event": "Hangup",
        "Duration": "55",
        "BillDuration": "60",
        "HangupCause": "NORMAL_CLEARING",
        "HangupCauseName": "Normal Hangup",
        "HangupCauseCode": "4000",
        "HangupSource": "Caller",
        "TotalCost": ring.fields["BillRate"],
        "StartTime": "2026-03-01 09:30:00",
        "AnswerTime": "2026-03-01 09:30:00",
        "EndTime": "2026-03-01 09:30:55",
    }
    for request in (ring, bye):
        assert request.signed_by(DEFAULT_AUTH_TOKEN)
        assert request.signed_by(DEFAULT_AUTH_TOKEN, version="V2")
        assert not request.signed_by("another token")
    assert [row["state"] for row in world.deliveries()] == ["delivered", "delivered"]


UNUSABLE = [
    (Answer(status=500), 7011, "failed: it answered with status 500."),
    (Answer(status=404), 7011, "failed: it answered with status 404."),
    (Answer(status=302), 7011, "failed: it answered with status 302."),
    (Answer("<Response>"), 8011, "is not valid Plivo XML: line 1: This is not"),
    (Answer("<Response><Say>Hi</Say></Response>"), 8011, "line 1, Say: There is no element Say."),
    (Answer("OK", content_type="text/plain"), 8011, "line 1: This is not well-formed XML"),
    (Answer(), 8011, "line 1: The answer is empty"),
]


@pytest.mark.parametrize(("answer", "code", "text"), UNUSABLE)
def test_without_a_fallback_a_useless_answer_ends_the_call(
    world: World, answer: Answer, code: int, text: str
) -> None:
    world.server.answers = {"/answer": answer, "/bye": Answer()}
    placed = call(world, world.application(hangup_url="/bye"))
    world.advance(minutes=1)
    cause = {7011: "Error Reaching Answer URL", 8011: "Invalid Answer XML"}[code]
    assert ending(world, placed) == (code, cause, "Error")
    assert text in result(world, placed)["problem"]
    assert world.server.paths() == ["/answer", "/bye"]
    bye = world.server.received[-1].fields
    assert (bye["HangupCauseName"], bye["Duration"]) == (cause, "0")


@pytest.mark.parametrize("answer", [answer for answer, _, _ in UNUSABLE])
def test_the_fallback_saves_the_call(world: World, answer: Answer) -> None:
    world.server.answers = {"/answer": answer, "/fallback": HELLO, "/bye": Answer()}
    application = world.application(fallback_answer_url="/fallback", hangup_url="/bye")
    placed = call(world, application)
    world.advance(minutes=1)
    assert ending(world, placed) == (4010, "End Of XML Instructions", "Plivo")
    assert world.server.paths() == ["/answer", "/fallback", "/bye"]
    assert world.server.received[0].fields == world.server.received[1].fields
    ended = result(world, placed)
    assert [fetch["event"] for fetch in ended["fetches"]] == [ANSWER, FALLBACK]
    assert names(ended) == ["ringing", ANSWER, FALLBACK, "in-progress", "completed", HANGUP]
    assert ended["problem"] is None


@pytest.mark.parametrize(("answer", "code", "text"), UNUSABLE)
def test_when_both_fail_the_fallback_names_the_cause(
    world: World, answer: Answer, code: int, text: str
) -> None:
    first = Answer("<Response>") if code == 7011 else Answer(status=500)
    world.server.answers = {"/answer": first, "/fallback": answer, "/bye": Answer()}
    application = world.application(fallback_answer_url="/fallback", hangup_url="/bye")
    placed = call(world, application)
    world.advance(minutes=1)
    assert ending(world, placed)[0] == code
    assert text in result(world, placed)["problem"]
    assert world.server.paths() == ["/answer", "/fallback", "/bye"]


def test_the_report_says_line_by_line_what_is_wrong(world: World) -> None:
    answer = Answer('<Response>\n<Dial timeout="x"/>\n<Say/>\n</Response>')
    world.server.answers = {"/answer": answer}
    placed = call(world, world.application())
    world.advance(minutes=1)
    (fetch,) = result(world, placed)["fetches"]
    assert [(item["line"], item["severity"]) for item in fetch["xml"]["problems"]] == [
        (2, "warning"),
        (2, "error"),
        (3, "error"),
    ]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_a_server_that_is_not_there(world: World) -> None:
    gone = f"http://127.0.0.1:{free_port()}/answer#ct=500&rc=2"
    placed = call(world, world.application(answer_url=gone, hangup_url="/bye"))
    world.advance(minutes=1)
    assert ending(world, placed) == (7011, "Error Reaching Answer URL", "Error")
    assert "failed: cannot connect" in result(world, placed)["problem"]
    assert world.deliveries()[0]["attempts"] == 3


def test_a_host_that_was_not_allowed_is_not_called(world: World) -> None:
    placed = call(world, world.application(answer_url="http://example.com/answer"))
    world.advance(minutes=1)
    assert ending(world, placed)[0] == 7011
    assert "example.com is not loopback" in result(world, placed)["problem"]
    assert [row["state"] for row in world.deliveries()] == ["blocked", "blocked"]


def test_fragments_tune_retries_and_are_neither_sent_nor_signed(world: World) -> None:
    world.server.answers = {"/answer": Answer(status=503), "/fallback": HELLO}
    application = world.application(
        answer_url="/answer?a=1#rc=3&rp=5xx", fallback_answer_url="/fallback#er=mumbai"
    )
    call(world, application)
    world.advance(seconds=0)
    assert world.server.paths() == ["/answer"] * 4 + ["/fallback"]
    for request in world.server.received:
        assert "#" not in request.url
        assert request.signed_by(DEFAULT_AUTH_TOKEN)
    nonces = {request.headers["x-plivo-signature-v3-nonce"] for request in world.server.received}
    assert len(nonces) == 5


def test_a_fragment_shortens_the_patience_with_a_slow_server(world: World) -> None:
    world.server.answers = {"/answer": Answer(HELLO.body, delay=0.5), "/fallback": HELLO}
    application = world.application(
        answer_url="/answer#rt=100&rc=0", fallback_answer_url="/fallback"
    )
    placed = call(world, application)
    world.advance(minutes=1)
    first, second = result(world, placed)["fetches"]
    assert (first["status"], first["error"]) == (None, "no answer in time")
    assert second["status"] == 200
    assert ending(world, placed)[0] == 4010


def test_a_server_that_recovers_is_heard_at_the_next_attempt(world: World) -> None:
    def flaky(request: Received) -> Answer:
        return HELLO if len(world.server.received) > 1 else Answer(status=500)

    world.server.answers = {"/answer": flaky}
    placed = call(world, world.application(answer_url="/answer#rp=5xx"))
    world.advance(minutes=1)
    assert ending(world, placed)[0] == 4010
    assert world.server.paths() == ["/answer", "/answer", "/answer"]


def test_a_long_answer_is_read_to_its_end(world: World) -> None:
    chunks = ("<Response>", *(f"<Speak>{'a' * 20_000}</Speak>" for _ in range(4)), "</Response>")
    world.server.answers = {"/answer": Answer(chunks=chunks)}
    placed = call(world, world.application())
    world.advance(hours=3)
    assert ending(world, placed)[0] == 4010
    assert [len(sound["text"]) for sound in result(world, placed)["heard"]] == [20_000] * 4


def test_a_number_without_an_application_ends_the_call_at_once(world: World) -> None:
    number = world.number(None)
    placed = call(world, None, number)
    assert ending(world, placed) == (3020, "Rejected", "Plivo")
    assert placed.problem == f"The number {NUMBER} has no application."
    assert names(result(world, placed)) == ["ringing", "completed"]
    assert world.deliveries() == []


def test_a_call_to_nothing_is_a_mistake(world: World) -> None:
    with pytest.raises(ValueError, match="an application or an endpoint"):
        call(world, None)


def test_a_second_answer_to_the_same_question_changes_nothing(world: World) -> None:
    world.server.answers = {"/answer": LONG}
    placed = call(world, world.application(), talk_seconds=100)
    world.advance(seconds=10)
    first = world.deliveries()[0].document
    with world.step() as step:
        emit(
            step,
            ANSWER,
            url=first["url"],
            method=first["method"],
            fields=first["payload"],
            owner={"account": first["account"], "subaccount": ""},
            subject=placed.call_uuid,
        )
    world.advance(seconds=10)
    assert world.server.paths() == ["/answer", "/answer"]
    assert len(result(world, placed)["fetches"]) == 1
    world.advance(seconds=80)
    assert result(world, placed)["ended"] == "2026-03-01T09:31:40+00:00"


def test_the_same_seed_sends_the_same_bytes() -> None:
    def run() -> list[tuple[str, str, str, str]]:
        with world() as made:
            made.server.answers = {"/answer": Answer(status=500), "/fallback": HELLO}
            call(made, made.application(fallback_answer_url="/fallback"))
            made.advance(minutes=1)
            return [
                (
                    request.method,
                    request.path,
                    request.body,
                    request.headers["x-plivo-signature-v3-nonce"],
                )
                for request in made.server.received
            ]

    assert run() == run()
