"""In how many parts a text is sent, and what single words ask for (Plivo's pages on SMS)."""

from __future__ import annotations

from typing import Final

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver

EVENT: Final = "on_application_message"
# GSM 03.38: one septet each, and two for those of the extension table.
PLAIN: Final = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n"
DOUBLE: Final = "^{}\\[~]|€\f"
# Not in the alphabet, though they look as if.
FOREIGN: Final = "ç`êÀÁćёα漢“\N{RIGHT SINGLE QUOTATION MARK}…\N{EN DASH}\t"
OPT_OUT: Final = ("stop", "stop all", "end", "quit", "cancel", "unsub", "unsubscribe")
OPT_IN: Final = ("start", "yes", "resume", "unstop", "go")
HELP: Final = ("help", "info")

PARTS: Final = [
    # 160 characters alone, 153 in each of several parts.
    *[("a" * length, units) for length, units in ((1, 1), (160, 1), (161, 2), (306, 2), (307, 3))],
    ("a" * 459, 3),
    ("a" * 460, 4),
    # 70 and 67 where one character is foreign.
    *[("漢" * length, units) for length, units in ((70, 1), (71, 2), (134, 2), (135, 3))],
    ("漢" * 201, 3),
    ("漢" * 202, 4),
    ("a" * 69 + "漢", 1),
    ("a" * 70 + "漢", 2),
    # Characters outside the basic plane count twice, and are not divided.
    ("🚚" * 35, 1),
    ("🚚" * 36, 2),
    ("🚚" * 66, 2),
    ("🚚" * 67, 3),
    *[(each * 160, 1) for each in PLAIN],
    *[(each * 161, 2) for each in PLAIN],
    *[(each * 80, 1) for each in DOUBLE],
    *[(each * 81, 2) for each in DOUBLE],
    *[(each * 70, 1) for each in FOREIGN],
    *[(each * 71, 2) for each in FOREIGN],
    ("€" + "a" * 158, 1),
    ("€" + "a" * 159, 2),
]


def test_parts_of_a_text(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    app_id = APPLICATIONS.create(api, message_url=receiver.url(EVENT))
    number = phone()
    simulation.number(number, app_id)
    for text, _ in PARTS:
        simulation.control.messages.create(from_=phone(1), to=number, text=text)
    told = {each.fields["Text"]: each.fields["Units"] for each in receiver.of(EVENT)}
    assert told == {text: str(units) for text, units in PARTS}


@pytest.mark.parametrize(
    ("intent", "words"), [("optout", OPT_OUT), ("optin", OPT_IN), ("help", HELP)]
)
def test_words_that_ask_for_something(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, intent: str, words: tuple[str, ...]
) -> None:
    """Alone in a message, in any case, with nothing before them and only blanks behind."""
    app_id = APPLICATIONS.create(api, message_url=receiver.url(EVENT))
    number = phone()
    simulation.number(number, app_id)
    every = {*OPT_OUT, *OPT_IN, *HELP}
    wanted: dict[str, str] = {}
    for word in words:
        wanted |= dict.fromkeys((word, word.upper(), word.title(), f"{word} \n"), intent)
        others = {f"{word} please", f"please {word}", f"{word}!", f"{word}s", f"x{word[1:]}"}
        others |= {f" {word}", f"\n{word}"}
        wanted |= dict.fromkeys(others - every, "")
    for text in wanted:
        simulation.control.messages.create(from_=phone(1), to=number, text=text)
    told = {each.fields["Text"]: each.fields["MessageIntent"] for each in receiver.of(EVENT)}
    assert told == wanted
    assert len(told) > 15
