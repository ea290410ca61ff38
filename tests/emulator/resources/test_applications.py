"""Applications: create, read, change, list (Plivo's API reference: Application)."""

from __future__ import annotations

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.resources.api import Api


def test_new_numbers_point_to_the_default(api: Api) -> None:
    """The owner's default, none if it has none."""
    one = api.subaccount()
    assert list(api.numbers().values()) == []
    api.mask()
    app_id = api.application(default_number_app=True)
    # Another number is rented for the same parties.
    api.mask()
    one.mask()
    theirs = one.application(default_number_app=True)
    one.mask()
    api.delete(f"Application/{app_id}/")
    api.mask()
    assert list(api.numbers().values()) == [
        ("", None),
        ("", None),  # its application was deleted
        (one.auth_id, None),
        (one.auth_id, theirs),
        ("", None),
    ]


def test_an_application_for_messages_only_has_no_answer_url(
    plivo_emulator: EmulatorUnderTest,
) -> None:
    """C22: programs in the field create it so, and the SDKs let them."""
    created = plivo_emulator.request(
        "POST",
        "Application/",
        body={"app_name": "Texts", "message_url": plivo_emulator.webhooks.url("/texts")},
    )
    assert created.status == 201
    app_id = created.body["app_id"]
    kept = plivo_emulator.client.applications.get(app_id)
    assert (kept.answer_url, kept.hangup_url) == ("", "")
    call = plivo_emulator.call("+14155550199", app_id)
    assert call.problem == "The application has no answer_url."
    nameless = plivo_emulator.request("POST", "Application/", body={"message_url": "http://a"})
    assert (nameless.status, nameless.body["error"]) == (400, "app_name parameter is missing")


@pytest.mark.plivo_emulator(strict=True)
def test_strictly_every_application_has_an_answer_url(plivo_emulator: EmulatorUnderTest) -> None:
    created = plivo_emulator.request("POST", "Application/", body={"app_name": "Texts"})
    assert (created.status, created.body["error"]) == (400, "answer_url parameter is missing")
