"""Deleting owners and applications: what goes with them, what moves, what stays behind."""

from __future__ import annotations

from typing import Any

import pytest

from plivo_emulator_client import PlivoEmulator
from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, MASKING, SUBACCOUNTS, VERIFY, phone
from tests.semantic.server import Server
from tests.semantic.simulation import Simulation

HEIR = "15784735442685051"


def attached(control: PlivoEmulator, auth_id: str) -> dict[str, str | None]:
    """The applications of an account's endpoints and numbers, by user name and number."""
    endpoints = control.endpoints.list(auth_id=auth_id, limit=100).objects
    numbers = control.numbers.list(auth_id=auth_id, limit=100).objects
    found = {each.username: each.app_id for each in endpoints}
    return found | {each.number: each.app_id for each in numbers}


@pytest.mark.parametrize(
    ("query", "endpoint"),
    [
        ({}, "gone"),
        ({"cascade": True}, "gone"),
        ({"cascade": False}, None),
        ({"cascade": False, "new_endpoint_application": "heir"}, "heir"),
        # Only with cascade=false does an heir inherit.
        ({"cascade": True, "new_endpoint_application": "heir"}, "gone"),
        ({"new_endpoint_application": "heir"}, "gone"),
    ],
)
def test_endpoints_of_a_deleted_application(
    api: Api,
    simulation: Simulation,
    control: PlivoEmulator,
    query: dict[str, Any],
    endpoint: str | None,
) -> None:
    """Endpoints go too, unless `cascade` is false."""
    app, heir, bystander = (APPLICATIONS.create(api) for _ in range(3))
    number = phone()
    theirs, other = (f"{name}{number}" for name in ("theirs", "other"))
    control.endpoints.create(username=theirs, auth_id=api.auth_id, app_id=app)
    control.endpoints.create(username=other, auth_id=api.auth_id, app_id=bystander)
    simulation.number(number, app)
    sent = {name: heir if value == "heir" else value for name, value in query.items()}
    api.do("applications_delete", app, **sent)
    after = attached(control, api.auth_id)
    if endpoint == "gone":
        assert theirs not in after
    else:
        assert after[theirs] == (heir if endpoint == "heir" else None)
    assert after[other] == bystander
    # Decision U14: numbers stay, without an application.
    assert after[number] is None
    assert APPLICATIONS.keys(api) == [bystander, heir]


@pytest.mark.parametrize("query", [{}, {"cascade": True}])
def test_who_inherits_nothing_need_not_exist(
    api: Api, other_api: Api, query: dict[str, Any]
) -> None:
    """An heir is only meaningful with `cascade` false; otherwise nobody looks for it."""
    for heir in (HEIR, APPLICATIONS.create(other_api), "itself"):
        app = APPLICATIONS.create(api)
        named = app if heir == "itself" else heir
        api.do("applications_delete", app, new_endpoint_application=named, **query)
        assert APPLICATIONS.keys(api) == []


def test_an_heir_must_exist(api: Api, other_api: Api) -> None:
    app, theirs = APPLICATIONS.create(api), APPLICATIONS.create(other_api)
    for heir in (HEIR, theirs, app):
        reply = api.ask("applications_delete", app, cascade=False, new_endpoint_application=heir)
        reply.refused(400, f"new_endpoint_application {heir} does not exist")
    assert APPLICATIONS.keys(api) == [app]
    # A subaccount has no application of its main account either.
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    own = APPLICATIONS.create(sub)
    sub.ask("applications_delete", own, cascade=False, new_endpoint_application=app).refused(400)
    assert APPLICATIONS.keys(sub) == [own]
    api.do("applications_delete", own)
    for wrong in ("x", "1"):
        api.ask("applications_delete", app, cascade=False, new_endpoint_application=wrong).refused(
            400
        )
    api.ask("applications_delete", app, cascade="perhaps").refused(400)
    assert APPLICATIONS.keys(api) == [app]


@pytest.mark.parametrize("cascade", [None, False, True])
def test_what_a_deleted_subaccount_leaves(
    api: Api, simulation: Simulation, control: PlivoEmulator, cascade: bool | None
) -> None:
    """With `cascade`, false unless given, all goes; else to the main account."""
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    app, own = APPLICATIONS.create(sub, default_number_app=True), APPLICATIONS.create(api)
    session, password = MASKING.create(sub), VERIFY.create(sub, otp="493027")
    number, sibling = phone(), SUBACCOUNTS.create(api)
    simulation.number(number, app, owner=sub.auth_id)
    theirs = f"theirs{number}"
    control.endpoints.create(username=theirs, auth_id=sub.auth_id, app_id=app)
    for name, owner in ((f"ours{number}", api.auth_id), (f"sibling{number}", sibling)):
        control.endpoints.create(username=name, auth_id=owner, app_id=None)
        simulation.number(phone(), None, owner=owner)
    others = attached(control, sibling)
    query = {} if cascade is None else {"cascade": cascade}
    api.do("subaccounts_delete", sub.auth_id, **query)
    sub.ask("applications_list").refused(401)
    api.ask("subaccounts_get", sub.auth_id).refused(404)
    after = attached(control, api.auth_id)
    if cascade:
        assert APPLICATIONS.keys(api) == [own]
        assert not {number, theirs} & set(after)
    else:
        assert APPLICATIONS.keys(api) == [own, app]
        value = APPLICATIONS.get(api, app)
        assert (value["sub_account"], value["default_app"]) == (None, False)
        assert (after[number], after[theirs]) == (app, app)
    assert f"ours{number}" in after
    endpoints = control.endpoints.list(auth_id=api.auth_id, limit=100).objects
    numbers = control.numbers.list(auth_id=api.auth_id, limit=100).objects
    owners = {each.subaccount for each in endpoints} | {each.subaccount for each in numbers}
    assert sub.auth_id not in owners
    assert attached(control, sibling) == others
    # Sessions go to the main account either way (unconfirmed), where they live on.
    assert MASKING.keys(api) == [session]
    assert VERIFY.keys(api) == [password]
    assert MASKING.get(api, session)["status"] == "active"
    api.do("masking_sessions_delete", session)
    api.do("verify_sessions_validate", password, body={"otp": "493027"})
    for kind in (APPLICATIONS, MASKING, VERIFY):
        assert kind.keys(api, subaccount=sub.auth_id) == []


def test_deleting_one_subaccount_leaves_the_others(api: Api) -> None:
    one, two, three = (SUBACCOUNTS.create(api) for _ in range(3))
    app = APPLICATIONS.create(api, subaccount=three)
    api.do("subaccounts_delete", two, cascade=True)
    assert SUBACCOUNTS.keys(api) == [three, one]
    assert APPLICATIONS.keys(api, subaccount=three) == [app]


@pytest.mark.parametrize("sent", [{"cascade": "false"}, {"cascade": False}, {"cascade": "False"}])
def test_sdks_send_the_arguments_in_the_body(lenient_api: Api, sent: dict[str, Any]) -> None:
    """Decision C2: all SDKs send JSON; where both are given, the body wins."""
    app, heir = APPLICATIONS.create(lenient_api), APPLICATIONS.create(lenient_api)
    path = f"Application/{app}/"
    unknown = sent | {"new_endpoint_application": HEIR}
    lenient_api.send("DELETE", path, body=unknown).refused(
        400, f"new_endpoint_application {HEIR} does not exist"
    )
    query = {"cascade": "true", "new_endpoint_application": HEIR}
    lenient_api.send("DELETE", path, body=unknown, query=query).refused(400)
    known = sent | {"new_endpoint_application": heir, "app_id": app}
    assert lenient_api.send("DELETE", path, body=known, query=query).status == 204
    assert APPLICATIONS.keys(lenient_api) == [heir]


def test_null_says_nothing_in_a_body(lenient_api: Api, lenient_server: Server) -> None:
    control = lenient_server.control
    if control is None:
        pytest.skip("needs the control API of an emulator (/_emulator/)")
    app = APPLICATIONS.create(lenient_api)
    control.endpoints.create(username="theirs", auth_id=lenient_api.auth_id, app_id=app)
    body = {"cascade": None, "new_endpoint_application": None}
    assert lenient_api.send("DELETE", f"Application/{app}/", body=body).status == 204
    assert attached(control, lenient_api.auth_id) == {}


@pytest.mark.parametrize("where", ["body", "query"])
@pytest.mark.parametrize("cascade", ["true", "false", "True", "False", "1", "0"])
def test_a_subaccount_is_deleted_with_arguments_anywhere(
    lenient_api: Api, where: str, cascade: str
) -> None:
    api = lenient_api
    sub = SUBACCOUNTS.create(api)
    app = APPLICATIONS.create(api, subaccount=sub)
    sent: dict[str, Any] = {where: {"cascade": cascade}}
    assert api.send("DELETE", f"Subaccount/{sub}/", **sent).status == 204
    assert APPLICATIONS.keys(api) == ([] if cascade in ("true", "True", "1") else [app])


def test_strictly_the_body_says_nothing(strict_api: Api) -> None:
    api = strict_api
    sub = SUBACCOUNTS.create(api)
    app = APPLICATIONS.create(api, subaccount=sub)
    reply = api.send("DELETE", f"Subaccount/{sub}/", body={"cascade": True})
    assert reply.status == 204, reply
    assert APPLICATIONS.keys(api) == [app]
