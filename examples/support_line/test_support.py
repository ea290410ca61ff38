"""The tests of the support line: one emulator, and one server, for all of them."""

import pytest

from examples.support_line.support import AGENT, application

CALLER = "14155550142"
URL = "https://support.example"


@pytest.fixture(scope="module")
def number(plivo_emulator_session):
    """A number of the support line, which is behind a proxy."""
    emulator = plivo_emulator_session
    with pytest.MonkeyPatch.context() as patch:
        from django.conf import settings

        patch.setattr(settings, "ALLOWED_HOSTS", ["support.example"])
        emulator.serve(application, public_url=URL)
        line = emulator.client.applications.create(
            app_name="Support", answer_url=f"{URL}/answer", message_url=f"{URL}/message"
        )
        emulator.control.numbers.create(number="14155550199", app_id=line.app_id)
        emulator.clock.freeze()
        yield "14155550199"


def test_it_tells_the_opening_hours(plivo_emulator_session, number):
    call = plivo_emulator_session.phone(CALLER, number)
    call.hears("press 1")
    call.press("1")
    call.hears("nine to five")


def test_it_connects_with_a_colleague(plivo_emulator_session, number):
    call = plivo_emulator_session.phone(CALLER, number)
    call.hears("press 2")
    call.press("2")
    call.hears("one moment")
    plivo_emulator_session.clock.advance(seconds=10)
    assert [leg.state.callee for leg in call.legs] == [AGENT]


def test_it_answers_messages(plivo_emulator_session, number):
    plivo_emulator_session.inbound_message(CALLER, number, "What are your hours?")
    plivo_emulator_session.clock.advance(seconds=5)
    messages = plivo_emulator_session.control.messages.list(number=number, person=CALLER).objects
    assert messages[0].text == "We are open from nine to five."
