"""The vendor's own Python examples, made with the official `plivo` package as it is published.

`connect` points the SDK at another server, `vendor_examples` makes the calls. The SDK has no option
for its address, but reads it from constants of its module `plivo.rest.client` at every request:
setting those is all it takes.

What differs from the vendor's pages: identifiers are those of resources made here, and two
typing errors that Python would not run are put right (`record=true`, `print` of a stale result).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import plivo
import plivo.resources.lookup as sdk_lookup
from plivo.rest import client as sdk

# An operationId of openapi.yaml and what the SDK returned.
Made: TypeAlias = tuple[str, Any]

_ADDRESSES = (
    "PLIVO_API_BASE_URI",
    "API_VOICE_BASE_URI",
    "API_VOICE_BASE_URI_FALLBACK_1",
    "API_VOICE_BASE_URI_FALLBACK_2",
)


@contextmanager
def connect(base_url: str, auth_id: str, auth_token: str) -> Iterator[Any]:
    """Give a `plivo.RestClient` that talks to another server.

    Args:
        base_url: of the API, such as `http://127.0.0.1:12121/v1`.
        auth_id: of the account or subaccount.
        auth_token: its token.
    """
    lookup = sdk_lookup.LOOKUP_API_ENDPOINT
    before = {name: getattr(sdk, name) for name in _ADDRESSES}
    sdk_lookup.LOOKUP_API_ENDPOINT = f"{base_url}/Number"
    for name in _ADDRESSES:
        setattr(sdk, name, f"{base_url}/Account")
    try:
        with plivo.RestClient(auth_id, auth_token) as client:
            yield client
    finally:
        for name, address in before.items():
            setattr(sdk, name, address)
        sdk_lookup.LOOKUP_API_ENDPOINT = lookup


def vendor_examples(client: Any) -> Iterator[Made]:
    """Make the calls of the vendor's examples, every operation among them, one after another.

    Each request is reported, in order, before the next one is made.

    Raises:
        plivo.exceptions.PlivoRestError: a call failed.
    """
    yield from _accounts(client)
    yield from _subaccounts(client)
    yield from _applications(client)
    yield from _pricing(client)
    yield from _masking_sessions(client)
    yield from _verify_sessions(client)


def _accounts(client: Any) -> Iterator[Made]:
    yield "accounts_get", client.account.get()
    yield (
        "accounts_update",
        client.account.update(name="Lucius Fox", city="New York", address="Times Square"),
    )
    account_details = client.account.get()
    yield "accounts_get", account_details
    yield (
        "accounts_update",
        account_details.update(name="Lucius Fox", city="New York", address="Times Square"),
    )


def _subaccounts(client: Any) -> Iterator[Made]:
    created = client.subaccounts.create(name="Wayne Enterprises Subaccount", enabled=True)
    yield "subaccounts_create", created
    other = client.subaccounts.create(name="Wayne Enterprises Subaccount", enabled=True)
    yield "subaccounts_create", other
    yield "subaccounts_get", client.subaccounts.get(auth_id=created.auth_id)
    yield (
        "subaccounts_update",
        client.subaccounts.update(auth_id=created.auth_id, name="Updated Subaccount Name"),
    )
    subaccount_details = client.subaccounts.get(created.auth_id)
    yield "subaccounts_get", subaccount_details
    yield "subaccounts_update", subaccount_details.update(name="Updated Subaccount Name")
    yield "subaccounts_list", client.subaccounts.list(offset=0, limit=5)
    yield "subaccounts_delete", client.subaccounts.delete(auth_id=created.auth_id, cascade=True)
    subaccount = client.subaccounts.get(auth_id=other.auth_id)
    yield "subaccounts_get", subaccount
    yield "subaccounts_delete", subaccount.delete(cascade=True)


def _applications(client: Any) -> Iterator[Made]:
    created = client.applications.create(
        app_name="Test Application", answer_url="https://answer.url"
    )
    yield "applications_create", created
    other = client.applications.create(app_name="Test Application", answer_url="https://answer.url")
    yield "applications_create", other
    yield "applications_get", client.applications.get(app_id=created.app_id)
    yield (
        "applications_update",
        client.applications.update(app_id=created.app_id, answer_url="https://updated.answer.url"),
    )
    application = client.applications.get(created.app_id)
    yield "applications_get", application
    yield "applications_update", application.update(answer_url="https://updated.answer.url")
    yield "applications_list", client.applications.list(offset=0, limit=5)
    yield "applications_delete", client.applications.delete(app_id=created.app_id)
    application = client.applications.get(other.app_id)
    yield "applications_get", application
    yield "applications_delete", application.delete()


def _pricing(client: Any) -> Iterator[Made]:
    yield "pricing_get", client.pricing.get(country_iso="GB")


def _masking_sessions(client: Any) -> Iterator[Made]:
    created = client.masking_sessions.create_masking_session(
        first_party="+12025550000", second_party="+12025551111"
    )
    yield "masking_sessions_create", created
    session_uuid = created.session_uuid
    yield "masking_sessions_get", client.masking_sessions.get_masking_session(session_uuid)
    yield "masking_sessions_list", client.masking_sessions.list_masking_session()
    yield (
        "masking_sessions_update",
        client.masking_sessions.update_masking_session(
            session_uuid=session_uuid, call_time_limit=3600, record=True
        ),
    )
    yield "masking_sessions_delete", client.masking_sessions.delete_masking_session(session_uuid)


def _verify_sessions(client: Any) -> Iterator[Made]:
    # Choosing the password saves reading it off a phone.
    created = client.verify_session.create(recipient="14155551234", channel="sms", otp="493027")
    yield "verify_sessions_create", created
    session_uuid = created.session_uuid
    yield "verify_sessions_get", client.verify_session.get(session_uuid)
    yield "verify_sessions_list", client.verify_session.list(limit=5, offset=0)
    yield (
        "verify_sessions_validate",
        client.verify_session.validate(session_uuid=session_uuid, otp="493027"),
    )
