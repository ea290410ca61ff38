"""Endpoints: unique user names, applications, and phones that register and leave."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from plivo_emulator_client import PlivoEmulator
from plivo_runtime.errors import PermissionDeniedError
from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, ENDPOINTS, SUBACCOUNTS
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

NOBODY: Final = "15784735442685051"


def application_of(api: Api, key: str) -> str | None:
    """The identifier in the address of an endpoint's application."""
    found: str | None = ENDPOINTS.get(api, key)["application"]
    return found and found.strip("/").rpartition("/")[2]


def test_a_user_name_gets_the_moment_in_digits(api: Api, simulation: Simulation) -> None:
    simulation.freeze()
    body = ENDPOINTS.body(username="Rider")
    made = [api.do("endpoints_create", body=body)["username"] for _ in range(4)]
    assert made[0] == f"Rider{simulation.now:%y%m%d%H%M%S}"
    # No two have the same one, even in the same second.
    assert len(set(made)) == 4
    assert all(re.fullmatch("Rider[0-9]{12}", name) for name in made)


def test_user_names_are_unique_among_all_accounts(
    api: Api, other_api: Api, simulation: Simulation
) -> None:
    simulation.freeze()
    body = ENDPOINTS.body()
    made = {each.do("endpoints_create", body=body)["username"] for each in (api, other_api)}
    assert len(made) == 2


@pytest.mark.parametrize("username", ["", "1rider", "night-rider", "night rider", "ríder", "a_b"])
def test_user_names_that_are_none(api: Api, username: str) -> None:
    reply = api.ask("endpoints_create", body=ENDPOINTS.body(username=username))
    assert reply.status == 400
    assert ENDPOINTS.keys(api) == []


@pytest.mark.parametrize("alias", ["Front desk", "Ünïté 🚚", ".", "a" * 1000])
def test_an_alias_is_any_text(api: Api, alias: str) -> None:
    key = ENDPOINTS.create(api, alias=alias)
    assert ENDPOINTS.get(api, key)["alias"] == ENDPOINTS.row(api, key)["alias"] == alias
    assert api.ask("endpoints_update", key, body={"alias": ""}).status == 400
    assert ENDPOINTS.get(api, key)["alias"] == alias


@pytest.mark.parametrize("verb", ["create", "update"])
def test_a_password_is_long_enough_and_never_shown(api: Api, verb: str) -> None:
    key = ENDPOINTS.create(api)
    ids = [key] if verb == "update" else []
    for password, status in (("kite", 400), ("kites", 202 if verb == "update" else 201)):
        reply = api.ask(
            f"endpoints_{verb}", *ids, body=ENDPOINTS.example(verb) | {"password": password}
        )
        assert reply.status == status
        assert b"kite" not in reply.content
    for key in ENDPOINTS.keys(api):
        assert "kite" not in str(ENDPOINTS.get(api, key))
        assert not any("password" in name for name in ENDPOINTS.row(api, key))


@pytest.mark.parametrize("verb", ["create", "update"])
def test_the_application_must_be_ones_own(api: Api, other_api: Api, verb: str) -> None:
    key = ENDPOINTS.create(api)
    ids = [key] if verb == "update" else []
    body = ENDPOINTS.example(verb)
    for app_id in (NOBODY, APPLICATIONS.create(other_api)):
        reply = api.ask(f"endpoints_{verb}", *ids, body=body | {"app_id": app_id})
        reply.refused(400, f"app_id {app_id} does not exist")
    assert ENDPOINTS.keys(api) == [key]
    assert ENDPOINTS.get(api, key)["application"] is None
    own = APPLICATIONS.create(api)
    reply = api.do(f"endpoints_{verb}", *ids, body=body | {"app_id": own})
    key = reply.get("endpoint_id", key)
    address = APPLICATIONS.get(api, own)["resource_uri"]
    assert ENDPOINTS.get(api, key)["application"] == address
    assert ENDPOINTS.row(api, key)["application"] == address


def test_a_subaccount_uses_its_own_applications(api: Api) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    app_id = APPLICATIONS.create(api)
    reply = sub.ask("endpoints_create", body=ENDPOINTS.body(app_id=app_id))
    reply.refused(400, f"app_id {app_id} does not exist")
    own = APPLICATIONS.create(sub)
    key = ENDPOINTS.create(sub, app_id=own)
    assert application_of(sub, key) == own
    # The main account sees it, with addresses of its own.
    seen = ENDPOINTS.get(api, key)
    assert seen["sub_account"] == sub.auth_id
    assert seen["resource_uri"] == f"{api.account_path}Endpoint/{key}/"
    assert application_of(api, key) == own


def test_a_new_one_points_at_the_default_of_its_owner(api: Api, other_api: Api) -> None:
    APPLICATIONS.create(api, default_number_app=True)
    APPLICATIONS.create(other_api, default_endpoint_app=True)
    APPLICATIONS.create(api, subaccount=SUBACCOUNTS.create(api), default_endpoint_app=True)
    assert application_of(api, ENDPOINTS.create(api)) is None
    default = APPLICATIONS.create(api, default_endpoint_app=True)
    key = ENDPOINTS.create(api)
    assert application_of(api, key) == default
    other = APPLICATIONS.create(api)
    assert application_of(api, ENDPOINTS.create(api, app_id=other)) == other
    # What there is stays where it is.
    api.do("applications_update", other, body={"default_endpoint_app": True})
    assert application_of(api, key) == default


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, "gone"),
        ({"cascade": True}, "gone"),
        ({"cascade": False}, None),
        ({"cascade": False, "new_endpoint_application": "heir"}, "heir"),
    ],
)
def test_an_application_is_deleted(api: Api, query: JsonObject, expected: str | None) -> None:
    app, heir = APPLICATIONS.create(api), APPLICATIONS.create(api)
    key, bystander = ENDPOINTS.create(api, app_id=app), ENDPOINTS.create(api, app_id=heir)
    sent = {name: heir if value == "heir" else value for name, value in query.items()}
    api.do("applications_delete", app, **sent)
    assert application_of(api, bystander) == heir
    if expected == "gone":
        assert ENDPOINTS.gone(api, key)
    else:
        assert application_of(api, key) == (heir if expected == "heir" else None)


@pytest.mark.parametrize("cascade", [None, False, True])
def test_a_subaccount_is_deleted(api: Api, cascade: bool | None) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    key = ENDPOINTS.create(sub)
    query: dict[str, Any] = {} if cascade is None else {"cascade": cascade}
    api.do("subaccounts_delete", sub.auth_id, **query)
    if cascade:
        assert ENDPOINTS.gone(api, key)
    else:
        assert ENDPOINTS.get(api, key)["sub_account"] is None


def test_a_phone_registers_and_leaves(
    api: Api, control: PlivoEmulator, simulation: Simulation
) -> None:
    simulation.freeze()
    key = ENDPOINTS.create(api, password="kites")
    before = ENDPOINTS.get(api, key)
    contact = "sip:rider@198.51.100.7:57563;ob"
    control.endpoints.register(
        key, password="kites", contact=contact, user_agent="Telephone 1.1.4", seconds=60
    )
    registered = {
        "sip_registered": "true",
        "sip_contact": contact,
        "sip_expires": f"{simulation.now + timedelta(seconds=60):%Y-%m-%d %H:%M:%S}",
        "sip_user_agent": "Telephone 1.1.4",
    }
    assert ENDPOINTS.get(api, key) == before | registered
    assert ENDPOINTS.row(api, key) == before | registered
    # A change of anything else leaves the phone where it is.
    api.do("endpoints_update", key, body={"alias": "Night_rider"})
    assert ENDPOINTS.get(api, key) == before | registered | {"alias": "Night_rider"}
    control.endpoints.unregister(key)
    for _ in range(2):
        assert ENDPOINTS.get(api, key) == before | {"alias": "Night_rider"}
        simulation.advance(seconds=61)


def test_a_registration_expires_and_can_be_renewed(
    api: Api, control: PlivoEmulator, simulation: Simulation
) -> None:
    simulation.freeze()
    key, other = ENDPOINTS.create(api), ENDPOINTS.create(api)
    for each in (key, other):
        control.endpoints.register(each, seconds=60)
    simulation.advance(seconds=50)
    assert control.endpoints.register(key, seconds=60).sip_expires == (
        f"{simulation.now + timedelta(seconds=60):%Y-%m-%d %H:%M:%S}"
    )
    simulation.advance(seconds=59)
    assert ENDPOINTS.get(api, key)["sip_registered"] == "true"
    assert ENDPOINTS.get(api, other)["sip_registered"] == "false"
    expires = datetime.fromisoformat(f"{ENDPOINTS.get(api, key)['sip_expires']}+00:00")
    simulation.advance(seconds=1)
    assert expires == simulation.now
    assert ENDPOINTS.get(api, key)["sip_registered"] == "false"


def test_an_endpoint_is_deleted_while_its_phone_is_registered(
    api: Api, control: PlivoEmulator, simulation: Simulation
) -> None:
    key = ENDPOINTS.create(api)
    control.endpoints.register(key, seconds=60)
    api.do("endpoints_delete", key)
    simulation.advance(seconds=61)
    assert ENDPOINTS.gone(api, key)


def test_a_phone_needs_the_password_of_now(api: Api, control: PlivoEmulator) -> None:
    key = ENDPOINTS.create(api, password="kites")
    for wrong in ("Kites", "kite", "kites ", ""):
        with pytest.raises(PermissionDeniedError, match="the password is wrong"):
            control.endpoints.register(key, password=wrong)
    api.do("endpoints_update", key, body={"password": "boats"})
    with pytest.raises(PermissionDeniedError):
        control.endpoints.register(key, password="kites")
    assert ENDPOINTS.get(api, key)["sip_registered"] == "false"
    assert control.endpoints.register(key, password="boats").sip_registered == "true"
