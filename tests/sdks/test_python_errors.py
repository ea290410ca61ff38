"""Errors arrive as the exceptions that the SDK has for them, with the text of the reply."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from plivo import exceptions

from plivo_emulator.pipeline.api import Intervention
from plivo_emulator.pipeline.http import Reply
from plivo_emulator.testing import EmulatorUnderTest
from tests.sdks.python_calls import connect

Use = Callable[[Any], object]

UNKNOWN_UUID = "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11"
UNKNOWN_APP = "20372631212782780"
UNKNOWN_SUBACCOUNT = "SAM3NDE1ZTYXNZU2ODG5"


def masking_session(sdk: Any) -> Any:
    return sdk.masking_sessions.create_masking_session(
        first_party="+14155550100", second_party="+14155550101"
    )


# 400 -----------------------------------------------------------------------------------------


def create_without_answer_url(sdk: Any) -> None:
    sdk.applications.create(app_name="Courier")


def create_for_unknown_subaccount(sdk: Any) -> None:
    sdk.applications.create(
        app_name="Courier", answer_url="https://example.com", subaccount=UNKNOWN_SUBACCOUNT
    )


def delete_with_unknown_heir(sdk: Any) -> None:
    app_id = sdk.applications.create(app_name="Courier", answer_url="https://example.com").app_id
    sdk.applications.delete(app_id, cascade=False, new_endpoint_application=UNKNOWN_APP)


def mask_one_party(sdk: Any) -> None:
    sdk.masking_sessions.create_masking_session(first_party="+14155550100")


def mask_a_word(sdk: Any) -> None:
    sdk.masking_sessions.create_masking_session(first_party="home", second_party="+14155550101")


def end_twice(sdk: Any) -> None:
    session_uuid = masking_session(sdk).session_uuid
    sdk.masking_sessions.delete_masking_session(session_uuid)
    sdk.masking_sessions.delete_masking_session(session_uuid)


def update_after_the_end(sdk: Any) -> None:
    session_uuid = masking_session(sdk).session_uuid
    sdk.masking_sessions.delete_masking_session(session_uuid)
    sdk.masking_sessions.update_masking_session(session_uuid, record=True)


def verify_a_word(sdk: Any) -> None:
    sdk.verify_session.create(recipient="home")


def validate_without_password(sdk: Any) -> None:
    session_uuid = sdk.verify_session.create(recipient="+14155550123").session_uuid
    sdk.verify_session.validate(session_uuid)


def validate_a_wrong_password(sdk: Any) -> None:
    created = sdk.verify_session.create(recipient="+14155550123", otp="493027")
    sdk.verify_session.validate(created.session_uuid, otp="493028")


def validate_twice(sdk: Any) -> None:
    created = sdk.verify_session.create(recipient="+14155550123", otp="493027")
    sdk.verify_session.validate(created.session_uuid, otp="493027")
    sdk.verify_session.validate(created.session_uuid, otp="493027")


@pytest.mark.parametrize(
    ("use", "text"),
    [
        (create_without_answer_url, "answer_url parameter is missing"),
        (create_for_unknown_subaccount, f"subaccount {UNKNOWN_SUBACCOUNT} does not exist"),
        (delete_with_unknown_heir, UNKNOWN_APP),
        (mask_one_party, "Mandatory parameter missing. second_party must be present."),
        (mask_a_word, "Invalid parameter. first_party is not a valid phone number."),
        (end_twice, "Session already expired"),
        (update_after_the_end, "Session already expired"),
        (verify_a_word, "'home' is not a valid phone number."),
        (validate_without_password, "otp parameter is missing"),
        (validate_a_wrong_password, "incorrect"),
        (validate_twice, "verified"),
    ],
)
def test_400_is_a_validation_error(sdk: Any, use: Use, text: str) -> None:
    with pytest.raises(exceptions.ValidationError) as caught:
        use(sdk)
    assert text in str(caught.value)


def test_the_eleventh_validation_is_refused(sdk: Any) -> None:
    created = sdk.verify_session.create(recipient="+14155550123", otp="493027")
    for _ in range(10):
        with pytest.raises(exceptions.ValidationError, match="incorrect"):
            sdk.verify_session.validate(created.session_uuid, otp="493028")
    with pytest.raises(exceptions.ValidationError, match="maximum"):
        sdk.verify_session.validate(created.session_uuid, otp="493027")


# 401 and 403 ---------------------------------------------------------------------------------


@pytest.mark.parametrize("auth_id", ["MAEMULATOR0000000000", "MAXXXXXXXXXXXXXXXXXX"])
def test_401_is_an_authentication_error(plivo_emulator: EmulatorUnderTest, auth_id: str) -> None:
    with (
        connect(plivo_emulator.base_url, auth_id, "wrong") as sdk,
        pytest.raises(exceptions.AuthenticationError) as caught,
    ):
        sdk.account.get()
    assert str(caught.value) == "authentication credentials were not provided"


def test_a_disabled_subaccount_is_refused(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    created = sdk.subaccounts.create(name="Courier", enabled=False)
    with connect(plivo_emulator.base_url, created.auth_id, created.auth_token) as theirs:
        with pytest.raises(exceptions.AuthenticationError):
            theirs.account.get()
        sdk.subaccounts.update(created.auth_id, "Courier", enabled=True)
        assert theirs.account.get().auth_id == created.auth_id


def test_403_is_a_forbidden_error(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    created = sdk.subaccounts.create(name="Courier", enabled=True)
    with connect(plivo_emulator.base_url, created.auth_id, created.auth_token) as theirs:
        assert theirs.account.get().auth_id == created.auth_id
        with pytest.raises(exceptions.ForbiddenError):
            theirs.account.update(name="Courier")
        with pytest.raises(exceptions.ForbiddenError):
            theirs.subaccounts.create(name="Courier")
        with pytest.raises(exceptions.ForbiddenError):
            theirs.subaccounts.get(created.auth_id)


def test_403_for_a_session_is_a_geo_permission_error(
    plivo_emulator: EmulatorUnderTest, sdk: Any
) -> None:
    text = "geo-permission to the destination country is not enabled"
    answer_always(plivo_emulator, 403, text)
    for use in (masking_session, lambda sdk: sdk.verify_session.create(recipient="14155550123")):
        with pytest.raises(exceptions.GeoPermissionError) as caught:
            use(sdk)
        assert str(caught.value) == text


# 404 and 405 ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "use",
    [
        lambda sdk: sdk.subaccounts.get(UNKNOWN_SUBACCOUNT),
        lambda sdk: sdk.subaccounts.update(UNKNOWN_SUBACCOUNT, "Courier"),
        lambda sdk: sdk.subaccounts.delete(UNKNOWN_SUBACCOUNT),
        lambda sdk: sdk.applications.get(UNKNOWN_APP),
        lambda sdk: sdk.applications.update(UNKNOWN_APP, answer_url="https://example.com"),
        lambda sdk: sdk.applications.delete(UNKNOWN_APP),
        lambda sdk: sdk.pricing.get("AQ"),
        lambda sdk: sdk.masking_sessions.get_masking_session(UNKNOWN_UUID),
        lambda sdk: sdk.masking_sessions.update_masking_session(UNKNOWN_UUID, record=True),
        lambda sdk: sdk.masking_sessions.delete_masking_session(UNKNOWN_UUID),
        lambda sdk: sdk.verify_session.get(UNKNOWN_UUID),
        lambda sdk: sdk.verify_session.validate(UNKNOWN_UUID, otp="493027"),
        # What is not an identifier at all.
        lambda sdk: sdk.applications.get("courier"),
        lambda sdk: sdk.verify_session.get("courier"),
    ],
)
def test_404_is_a_resource_not_found_error(sdk: Any, use: Use) -> None:
    with pytest.raises(exceptions.ResourceNotFoundError) as caught:
        use(sdk)
    assert str(caught.value) == "not found"


def test_what_is_deleted_is_not_found(sdk: Any) -> None:
    app_id = sdk.applications.create(app_name="Courier", answer_url="https://example.com").app_id
    sdk.applications.delete(app_id)
    with pytest.raises(exceptions.ResourceNotFoundError):
        sdk.applications.get(app_id)


def test_405_is_an_invalid_request_error(sdk: Any) -> None:
    with pytest.raises(exceptions.InvalidRequestError, match="method not allowed"):
        sdk.request("PUT", ("Application",))


# 429 and 500 ---------------------------------------------------------------------------------


def test_429_is_a_rest_error(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    answer_always(plivo_emulator, 429, "too many requests")
    with pytest.raises(exceptions.PlivoRestError, match="429"):
        sdk.verify_session.list()


@pytest.mark.parametrize(
    ("use", "requests"),
    [
        # What belongs to voice is tried at two more hosts, which here are the same one.
        (lambda sdk: sdk.applications.get(UNKNOWN_APP), 3),
        (masking_session, 3),
        (lambda sdk: sdk.account.get(), 1),
        (lambda sdk: sdk.pricing.get("GB"), 1),
        (lambda sdk: sdk.verify_session.get(UNKNOWN_UUID), 1),
    ],
    ids=["applications", "masking", "account", "pricing", "verify"],
)
def test_500_is_a_server_error(
    plivo_emulator: EmulatorUnderTest, sdk: Any, use: Use, requests: int
) -> None:
    answer_always(plivo_emulator, 500, "Internal server error.")
    with pytest.raises(exceptions.PlivoServerError, match=r"Internal server error\."):
        use(sdk)
    assert len(plivo_emulator.emulator.journal) == requests


def test_a_list_that_fails_breaks_the_sdk(plivo_emulator: EmulatorUnderTest, sdk: Any) -> None:
    """A bug of the SDK (4.63): it counts the objects of an error before it looks at the error."""
    answer_always(plivo_emulator, 403, "feature disabled")
    for use in (sdk.applications.list, sdk.subaccounts.list):
        with pytest.raises(AttributeError, match="objects"):
            use()
    # Verify counts an error as an empty list, so its text is lost.
    with pytest.raises(exceptions.ForbiddenError, match="Request Failed"):
        sdk.verify_session.list()


def answer_always(emulator: EmulatorUnderTest, status: int, text: str) -> None:
    body = {"api_id": UNKNOWN_UUID, "error": text}
    emulator.emulator.interceptors.append(lambda *_: Intervention(reply=Reply(status, body)))
