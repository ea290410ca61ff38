"""What the fragment of a URL tunes: how long to wait, how often to try again, after what.

Plivo's page on callback configurations: `ct` 100 to 10000 ms, `rt` 100 to 40000 ms, `tt` 100 to
55000 ms, `rc` 0 to 5 (1 unless given), `rp` of `4xx,5xx,ct,rt,all` (`ct,rt` unless given).
"""

from __future__ import annotations

from typing import Final

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, MASKING, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer, application_server

ANSWER: Final = "on_application_answer"
FALLBACK: Final = "on_application_fallback_answer"
HANGUP: Final = "on_application_hangup"
MASKED: Final = "on_masking_session_event"

# The fragment, and how often an address is called that fails in this way.
STATUSES: Final = [
    ("rc=3&rp=4xx,5xx", 404, 4),
    ("rc=3&rp=4xx,5xx", 500, 4),
    ("rc=3&rp=5xx,4xx", 404, 4),
    ("rc=3&rp=5xx,4xx", 503, 4),
    ("rp=ct,rt,4xx&rc=2", 404, 3),
    ("rp=ct,rt,4xx&rc=2", 500, 1),
    ("rp=ct,rt,5xx&rc=2", 500, 3),
    ("rp=ct,rt,5xx&rc=2", 400, 1),
    ("rp=all&rc=1", 404, 2),
    ("rp=all&rc=5", 500, 6),
    # Once unless given, and what is out of range is not given.
    ("rp=all", 500, 2),
    ("rp=5xx", 500, 2),
    ("rp=all&rc=6", 500, 2),
    ("rp=all&rc=-1", 500, 2),
    ("rp=all&rc=x", 500, 2),
    ("rc=5", 500, 1),
    ("rp=nonsense&rc=3", 500, 1),
    ("er=mumbai&rc=2&rp=5xx", 500, 3),
    # A redirect is no answer, but no failure that can be named either.
    ("rp=4xx,5xx&rc=2", 302, 1),
    ("rp=all&rc=2", 302, 3),
]


def hang_up(api: Api, simulation: Simulation, url: str, answer_url: str) -> None:
    simulation.call(phone(), APPLICATIONS.create(api, answer_url=answer_url, hangup_url=url))
    simulation.advance(days=1)


@pytest.mark.parametrize(("fragment", "status", "attempts"), STATUSES)
def test_after_which_answers(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    fragment: str,
    status: int,
    attempts: int,
) -> None:
    receiver.answer(HANGUP, Answer("", status=status))
    hang_up(api, simulation, receiver.url(HANGUP, f"#{fragment}"), receiver.url(ANSWER))
    assert len(receiver.of(HANGUP)) == attempts
    assert {each.path for each in receiver.of(HANGUP)} == {f"/{HANGUP}"}


@pytest.mark.parametrize(
    ("fragment", "attempts"),
    [
        ("", 2),
        ("rc=0", 1),
        ("rc=4", 5),
        ("rp=ct&rc=2", 3),
        ("rp=rt,ct&rc=2", 3),
        ("rp=rt&rc=2", 1),
        ("rp=4xx,5xx&rc=2", 1),
        ("rp=all&rc=2", 3),
    ],
)
def test_when_nobody_listens(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, fragment: str, attempts: int
) -> None:
    with application_server() as gone:
        url = f"{gone.url}/gone#{fragment}"
    hang_up(api, simulation, url, receiver.url(ANSWER))
    (delivery,) = simulation.control.deliveries.list(auth_id=api.auth_id, event=HANGUP).objects
    assert (delivery.state, len(delivery.attempts)) == ("failed", attempts)


@pytest.mark.parametrize(
    ("fragment", "attempts"),
    [
        ("rt=100", 2),
        ("rt=100&rc=0", 1),
        ("rt=100&rp=rt&rc=2", 3),
        ("rt=100&rp=ct,rt&rc=2", 3),
        ("rt=100&rp=ct&rc=2", 1),
        ("tt=100&rc=2", 3),
        # Long enough, or out of range, which is as if it were not given.
        ("rt=5000&rc=2", 1),
        ("rt=99&rc=2", 1),
        ("tt=99&rc=2", 1),
        ("rt=40001&rc=2", 1),
        ("ct=100&rc=2", 1),
    ],
)
def test_when_the_answer_is_late(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, fragment: str, attempts: int
) -> None:
    receiver.answer(HANGUP, Answer("", delay=0.4))
    hang_up(api, simulation, receiver.url(HANGUP, f"#{fragment}"), receiver.url(ANSWER))
    # On a busy machine the time may be up before the receiver has heard of an attempt.
    (delivery,) = simulation.control.deliveries.list(auth_id=api.auth_id, event=HANGUP).objects
    assert len(delivery.attempts) == attempts
    assert len(receiver.of(HANGUP)) <= attempts


def test_every_address_of_an_application_is_tuned(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    for event in (ANSWER, FALLBACK, HANGUP):
        receiver.answer(event, Answer("", status=500))
    app_id = APPLICATIONS.create(
        api,
        answer_url=receiver.url(ANSWER, "#rc=2&rp=5xx"),
        fallback_answer_url=receiver.url(FALLBACK, "#rc=1&rp=5xx"),
        hangup_url=receiver.url(HANGUP, "#rc=3&rp=5xx"),
    )
    simulation.call(phone(), app_id)
    simulation.advance(days=1)
    counts = [len(receiver.of(event)) for event in (ANSWER, FALLBACK, HANGUP)]
    assert counts == [3, 2, 4]


def test_an_event_with_a_schedule_keeps_it(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Its retries stand in the contract; the fragment does not add to them."""
    receiver.answer(MASKED, Answer("", status=500))
    url = receiver.url(MASKED, "#rc=5&rp=all")
    MASKING.create(api, session_expiry=1, callback_url=url)
    simulation.advance(days=2)
    assert len(receiver.of(MASKED)) == 4


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("event", [MASKED, HANGUP])
def test_a_redirect_is_not_followed(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, event: str, status: int
) -> None:
    """Whatever it leads to has not been asked for and acknowledges nothing."""
    elsewhere = receiver.url(event, "/elsewhere")
    receiver.answer(event, Answer("", status=status, location=elsewhere))
    if event == MASKED:
        MASKING.create(api, session_expiry=1, callback_url=receiver.url(event))
    else:
        hang_up(api, simulation, receiver.url(event), receiver.url(ANSWER))
    simulation.advance(days=2)
    assert {each.path for each in receiver.of(event)} == {f"/{event}"}
    assert len(receiver.of(event)) == (4 if event == MASKED else 1)
    (delivery,) = simulation.control.deliveries.list(auth_id=api.auth_id, event=event).objects
    assert delivery.state == "failed"


ODD_TEXTS: Final = (
    "1 + 1 = 2",
    "a&b=c;d",
    "100% %20 %2B",
    "ü é 漢 🚚",
    "line\nbreak\ttab",
    "#hash ?query /path",
    "+14155550123",
    " around ",
    "quotes ' \" \\",
    "~tilde*star(brackets)",
)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("query", ["", "?own_a=b%2Bc&own_b=%20&own_c="])
def test_texts_arrive_as_they_were_written(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, method: str, query: str
) -> None:
    """Whichever way they travel; what the address had of its own stays as it is."""
    event = "on_application_message"
    url = receiver.url(event, query)
    number = phone()
    simulation.number(number, APPLICATIONS.create(api, message_url=url, message_method=method))
    for text in ODD_TEXTS:
        simulation.message(phone(1), number, text)
    heard = receiver.of(event)
    assert [each.fields["Text"] for each in heard] == list(ODD_TEXTS)
    for each in heard:
        assert each.request.method == method
        assert each.request.url.startswith(url)
        assert (method == "GET") != bool(each.request.body)
