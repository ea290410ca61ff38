"""Errors of the Python SDK beyond those that runs judge for every operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from plivo import exceptions

from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.python_calls import connect

UNKNOWN_UUID = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11"
UNKNOWN_APP = "20372631212782780"


@pytest.mark.parametrize(
    "use",
    [
        lambda sdk: sdk.applications.get("courier"),
        lambda sdk: sdk.verify_session.get("courier"),
    ],
)
def test_what_is_not_an_identifier_is_not_found(sdk: Any, use: Callable[[Any], object]) -> None:
    with pytest.raises(exceptions.ResourceNotFoundError, match="not found"):
        use(sdk)


def test_405_is_an_invalid_request_error(sdk: Any) -> None:
    with pytest.raises(exceptions.InvalidRequestError, match="method not allowed"):
        sdk.request("PUT", ("Application",))


@pytest.mark.parametrize(
    ("use", "requests"),
    [
        # What belongs to voice is tried at two more hosts, which here are the same one.
        (lambda sdk: sdk.applications.get(UNKNOWN_APP), 3),
        (lambda sdk: sdk.masking_sessions.get_masking_session(UNKNOWN_UUID), 3),
        (lambda sdk: sdk.account.get(), 1),
        (lambda sdk: sdk.pricing.get("GB"), 1),
        (lambda sdk: sdk.verify_session.get(UNKNOWN_UUID), 1),
    ],
    ids=["applications", "masking", "account", "pricing", "verify"],
)
def test_500_is_retried_for_voice(
    plivo_emulator: EmulatorUnderTest, sdk: Any, use: Callable[[Any], object], requests: int
) -> None:
    plivo_emulator.control.faults.create(status=500)
    with pytest.raises(exceptions.PlivoServerError):
        use(sdk)
    assert len(plivo_emulator.journal) == requests


def test_a_disabled_subaccount_is_refused(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    created = sdk.subaccounts.create(name="Courier", enabled=False)
    with connect(plivo_emulator.base_url, created.auth_id, created.auth_token) as theirs:
        with pytest.raises(exceptions.AuthenticationError):
            theirs.account.get()
        sdk.subaccounts.update(created.auth_id, "Courier", enabled=True)
        assert theirs.account.get().auth_id == created.auth_id
