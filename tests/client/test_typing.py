"""What type checkers see. `make check` reads this file; running it proves that it is also true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_type

import pytest

from plivo_client.models import (
    Application,
    ApplicationCreated,
    ApplicationList,
    AsyncAccepted,
    MaskingInteraction,
    MaskingSession,
    MaskingSessionDetails,
    VerifySessionCreated,
)
from plivo_runtime.unset import Unset
from tests.client.fake_api import FakeApi, answer

SESSION = {"session_uuid": "a", "interaction": [{"type": "call"}]}
CREATED = {"api_id": "a", "app_id": "1", "message": "created"}
URL = "https://example.com/"


def test_results() -> None:
    client = FakeApi(answer(200, {"response": SESSION})).client()
    details = client.masking_sessions.get("a")
    assert_type(details, MaskingSessionDetails)
    assert_type(details.response, MaskingSession)
    assert_type(details.response.interaction, list[MaskingInteraction] | None)
    assert_type(details.response.virtual_number_cooloff_period, int | Unset)
    assert_type(client.masking_sessions.iterate(), Iterator[MaskingSession])
    assert details.response.session_uuid == "a"


def test_an_asynchronous_request_has_another_result() -> None:
    client = FakeApi(answer(201, CREATED)).client()
    created = client.applications.create(app_name="x", answer_url=URL)
    assert_type(created, ApplicationCreated)
    assert created.app_id == "1"
    client = FakeApi(answer(202, {"api_id": "a", "message": "async api spawned"})).client()
    spawned = client.applications.create(app_name="x", answer_url=URL, callback_url=URL)
    assert_type(spawned, AsyncAccepted)
    assert spawned.message == "async api spawned"


def test_so_it_has_where_something_is_read() -> None:
    spawned = {"api_id": "a", "message": "async api spawned"}
    client = FakeApi(answer(200, {"objects": [{"app_id": "1"}], "meta": {}})).client()
    assert_type(client.applications.list(), ApplicationList)
    assert_type(client.applications.iterate(), Iterator[Application])
    client = FakeApi(answer(202, spawned)).client()
    assert_type(client.applications.list(callback_url=URL), AsyncAccepted)
    assert_type(client.pricing.get(country_iso="US", callback_url=URL), AsyncAccepted)
    assert_type(client.verify_sessions.create(recipient="1", callback_url=URL), AsyncAccepted)
    client = FakeApi(answer(202, spawned | {"session_uuid": "s"})).client()
    session = client.verify_sessions.create(recipient="1")
    assert_type(session, VerifySessionCreated)
    assert session.session_uuid == "s"
    with pytest.raises(TypeError, match="callback_url"):
        client.applications.iterate(callback_url=URL)  # type: ignore[call-arg]


def test_mistakes_are_errors() -> None:
    """Each line below is an error to mypy: an ignore that is not needed would be one too."""
    client = FakeApi(answer(200, {})).client()
    client.masking_sessions.create(record="yes")  # type: ignore[arg-type]
    client.masking_sessions.create(callback_method="PUT")  # type: ignore[arg-type]
    client.masking_sessions.list(status="sleeping")  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="answer_url"):
        client.applications.create(app_name="x")  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="otpp"):
        client.verify_sessions.validate("a", otp="1", otpp="1")  # type: ignore[call-overload]
    with pytest.raises(AttributeError):
        client.masking  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        client.accounts.get().nmae  # type: ignore[attr-defined]  # noqa: B018
