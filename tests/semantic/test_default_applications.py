"""What points at an application that it was not told: the new numbers and endpoints of its owner.

Plivo's page on applications: `default_number_app` and `default_endpoint_app`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import pytest

from plivo_emulator_client import PlivoEmulator
from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, SUBACCOUNTS, phone

NUMBER: Final = "default_number_app"
ENDPOINT: Final = "default_endpoint_app"

Attached: TypeAlias = Callable[..., str | None]


def number(control: PlivoEmulator, owner: str, **more: Any) -> str | None:
    """Add a number and return where it points."""
    return control.numbers.create(number=phone(), auth_id=owner, **more).app_id


def endpoint(control: PlivoEmulator, owner: str, **more: Any) -> str | None:
    """Add an endpoint and return where it points."""
    return control.endpoints.create(username=f"alice{phone()}", auth_id=owner, **more).app_id


BOTH = pytest.mark.parametrize(("switch", "made"), [(NUMBER, number), (ENDPOINT, endpoint)])


@BOTH
def test_what_is_new_points_at_the_default(
    api: Api, control: PlivoEmulator, switch: str, made: Attached
) -> None:
    assert made(control, api.auth_id) is None
    app_id = APPLICATIONS.create(api, **{switch: True})
    assert made(control, api.auth_id) == app_id
    later = APPLICATIONS.create(api, **{switch: True})
    assert made(control, api.auth_id) == later
    # The other switch says nothing of it.
    other = ENDPOINT if switch == NUMBER else NUMBER
    APPLICATIONS.create(api, **{other: True})
    assert made(control, api.auth_id) == later
    api.do("applications_update", later, body={switch: False})
    assert made(control, api.auth_id) is None


@BOTH
def test_what_is_said_outweighs_the_default(
    api: Api, control: PlivoEmulator, switch: str, made: Attached
) -> None:
    APPLICATIONS.create(api, **{switch: True})
    other = APPLICATIONS.create(api)
    assert made(control, api.auth_id, app_id=other) == other
    assert made(control, api.auth_id, app_id=None) is None


@BOTH
def test_each_owner_has_a_default_of_its_own(
    api: Api, other_api: Api, control: PlivoEmulator, switch: str, made: Attached
) -> None:
    sub = SUBACCOUNTS.create(api)
    ours = APPLICATIONS.create(api, **{switch: True})
    theirs = APPLICATIONS.create(api, subaccount=sub, **{switch: True})
    APPLICATIONS.create(other_api, **{switch: True})
    assert (made(control, api.auth_id), made(control, sub)) == (ours, theirs)
    api.do("applications_delete", theirs)
    assert (made(control, api.auth_id), made(control, sub)) == (ours, None)
