"""The tests of the sign-up; the function that makes the application gets its URL."""

import httpx
import pytest

from examples.sign_up.sign_up import create_app

PHONE = "+14155550123"


@pytest.fixture
def browser(plivo_emulator):
    served = plivo_emulator.serve(lambda url: create_app(public_url=url))
    with httpx.Client(base_url=served.url) as browser:
        yield browser


@pytest.fixture
def sessions(plivo_emulator):
    return plivo_emulator.client.verify_sessions


def test_the_right_code_signs_up(plivo_emulator, browser, sessions):
    assert browser.post("/sign-up", data={"phone": PHONE}).status_code == 200
    (sent,) = sessions.list().sessions
    answer = browser.post("/sign-up/code", data={"code": plivo_emulator.otp(sent)})
    assert answer.json() == {"welcome": PHONE}
    assert sessions.get(sent.session_uuid).status == "verified"


def test_a_wrong_code_does_not(browser):
    browser.post("/sign-up", data={"phone": PHONE})
    answer = browser.post("/sign-up/code", data={"code": "no code"})
    assert (answer.status_code, "not the code" in answer.text) == (400, True)


def test_a_code_expires(plivo_emulator, browser, sessions):
    browser.post("/sign-up", data={"phone": PHONE})
    (sent,) = sessions.list().sessions
    plivo_emulator.clock.advance(minutes=11)
    answer = browser.post("/sign-up/code", data={"code": plivo_emulator.otp(sent)})
    assert answer.status_code == 400


def test_who_gets_no_message_is_called(plivo_emulator, browser, sessions):
    plivo_emulator.control.phones.update(PHONE, password="undelivered")
    browser.post("/sign-up", data={"phone": PHONE})
    plivo_emulator.clock.advance(seconds=30)
    (sent,) = sessions.list().sessions
    assert [one.channel for one in sessions.get(sent.session_uuid).attempt_details] == [
        "sms",
        "voice",
    ]


def test_a_sign_up_survives_an_outage(plivo_emulator, browser):
    plivo_emulator.fail_next(status=429, times=1)
    assert browser.post("/sign-up", data={"phone": PHONE}).status_code == 200
