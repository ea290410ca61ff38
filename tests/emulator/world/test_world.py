"""Worlds: declared in a file or a request, applied as a whole, and exported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from plivo_client import Plivo
from plivo_emulator.domain.endpoints import ENDPOINTS, is_password
from plivo_emulator.domain.numbers import NUMBERS, NewNumber, add_number, change_number
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import DEFAULT_AUTH_ID, Settings
from plivo_emulator.store import Where
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator.world import WorldError
from plivo_emulator_client.models import (
    AccountCreate,
    ApplicationCreate,
    EndpointCreate,
    NumberCreate,
    PowerpackCreate,
    SubaccountCreate,
    World,
)

MAIN, SUB = "MACOURIER00000000000", "SANIGHTSHIFT00000000"
APP = "20372631212782780"
PACK = "86bbb125-97bb-4d72-89fd-81d5c515b015"
TEXT = f"""\
# A courier service.
accounts:
  - auth_id: {MAIN}
    auth_token: courier-token
    cash_credits: 42.17500
subaccounts:
  - {{auth_id: {SUB}, auth_token: night-token, name: Night shift}}
applications:
  - app_id: {APP}
    app_name: Courier_hotline
    answer_url: https://example.com/answer
    default_number_app: yes
  - app_name: Night
    auth_id: {SUB}
    answer_url: https://example.com/night
numbers:
  - number: 14155550100
  - {{number: +442079460123, auth_id: {SUB}, app_id: null}}
endpoints:
  - {{username: rider, alias: Rider, password: ride2026, app_id: {APP}}}
powerpacks:
  - uuid: {PACK}
    name: Parcels
    app_id: {APP}
    sticky_sender: no
    numbers: [{{number: +14155550100}}, {{number: 29537, service: mms, country_iso: CA}}]
phones:
  - {{number: 14155550101, script: {{answer: busy, ring_seconds: 5}}}}
"""

marked = pytest.mark.plivo_emulator


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "world.yaml"
    path.write_text(TEXT)
    return path


@pytest.fixture
def plivo_emulator_settings(
    request: pytest.FixtureRequest, plivo_emulator_settings: Settings, file: Path
) -> Settings:
    """The world of the file, unless a test declares another."""
    if request.node.get_closest_marker("plivo_emulator"):
        return plivo_emulator_settings
    return Settings(check_replies=True, world=file)


def exported(emulator: EmulatorUnderTest) -> dict[str, Any]:
    document: dict[str, Any] = httpx.get(f"{emulator.url}/_emulator/world/").json()
    del document["api_id"]
    return document


def applied(emulator: EmulatorUnderTest, document: Any) -> httpx.Response:
    return httpx.post(f"{emulator.url}/_emulator/world/", json=document)


def test_programs_find_what_is_declared(plivo_emulator: EmulatorUnderTest) -> None:
    """With the identifiers and tokens that they have in their code."""
    client = plivo_emulator.client
    assert (plivo_emulator.auth_id, plivo_emulator.auth_token) == (MAIN, "courier-token")
    assert client.accounts.get().cash_credits == "42.17500"
    assert client.applications.get(APP).app_name == "Courier_hotline"
    assert (
        client.endpoints.list().objects[0].application == f"/v1/Account/{MAIN}/Application/{APP}/"
    )
    with Plivo(SUB, "night-token", base_url=plivo_emulator.base_url) as sub:
        assert [one.app_name for one in sub.applications.list().objects] == ["Night"]
    numbers = plivo_emulator.control.numbers.list().objects
    assert {one.number: (one.subaccount, one.app_id) for one in numbers} == {
        "14155550100": (None, APP),
        "442079460123": (SUB, None),
    }
    pack = client.powerpacks.get(PACK)
    assert (pack.name, pack.application_id, pack.sticky_sender) == ("Parcels", APP, False)
    pool = pack.number_pool.split("/")[5]
    assert client.number_pools.get_number(pool, "14155550100").service == "sms"
    assert client.number_pools.get_shortcode(pool, "29537").country_iso2 == "CA"
    assert plivo_emulator.control.phones.get("14155550101").script.answer == "busy"
    accounts = plivo_emulator.control.accounts.list().objects
    assert [one.auth_id for one in accounts] == [MAIN]


def test_passwords_can_be_checked_and_are_nowhere(plivo_emulator: EmulatorUnderTest) -> None:
    with plivo_emulator.emulator.store.transaction(write=False) as tx:
        row = ENDPOINTS.find(tx, Where(("username", "=", "rider")))
        assert row is not None
        assert is_password(row, "ride2026")
        assert not is_password(row, "ride2025")
        assert "ride2026" not in row["password"]
    assert "ride2026" not in json.dumps(exported(plivo_emulator))


def test_a_reset_leads_back_to_the_world(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.client.applications.delete(APP)
    plivo_emulator.control.numbers.delete("14155550100")
    plivo_emulator.reset()
    assert plivo_emulator.client.applications.get(APP).app_id == APP
    assert plivo_emulator.control.numbers.get("14155550100").app_id == APP


def test_a_snapshot_is_as_it_was(plivo_emulator: EmulatorUnderTest) -> None:
    plivo_emulator.client.applications.delete(APP)
    plivo_emulator.control.emulator.create_snapshot(name="without")
    plivo_emulator.reset()
    plivo_emulator.control.emulator.restore_snapshot("without")
    names = [one["app_name"] for one in exported(plivo_emulator)["applications"]]
    assert names == ["Night"]


def test_the_same_world_again_changes_nothing(plivo_emulator: EmulatorUnderTest) -> None:
    before = exported(plivo_emulator)
    for _ in range(2):
        reply = applied(plivo_emulator, before).json()
        reply.pop("api_id")
        assert reply == before == exported(plivo_emulator)


def test_an_export_makes_the_same_world_elsewhere(
    plivo_emulator: EmulatorUnderTest, tmp_path: Path
) -> None:
    """Saved as it comes; JSON is YAML."""
    client = plivo_emulator.client
    client.accounts.update(name="Courier", city="Cádiz")
    client.applications.create(app_name="Two", answer_url="https://example.com/2", public_uri=True)
    client.endpoints.create(username="desk", password="secret", alias="Desk: #1")
    client.masking_sessions.create(first_party="+14155550102", second_party="+14155550103")
    client.subaccounts.create(name="Day shift")
    document = exported(plivo_emulator)
    path = tmp_path / "export.yaml"
    path.write_text(httpx.get(f"{plivo_emulator.url}/_emulator/world/").text)
    for source in (path, document):
        with Emulator(Settings(check_replies=True, world=source)) as other:
            reply = other.handle(Request("GET", "/_emulator/world/"))
            assert isinstance(reply.body, dict)
            assert {name: reply.body[name] for name in document} == document
            assert other.contract_violations == []


def offered(client: Plivo, country_iso: str) -> str:
    return client.phone_numbers.list(country_iso=country_iso, type_="local").objects[0].number


def rich(emulator: EmulatorUnderTest) -> None:
    """Have numbers of all kinds, in all ways."""
    client, control = emulator.client, emulator.control
    application = control.compliance_applications.create(country_iso="IN", number_type="local")
    german, british, indian = (offered(client, country) for country in ("DE", "GB", "IN"))
    for number in ("14155550111", german, british, indian):
        client.phone_numbers.buy(number)
    client.phone_numbers.buy("14155550120", ha_enable=True)
    client.numbers.update("14155550111", alias="Desk", cnam="Ferrer", cnam_lookup="enabled")
    client.numbers.update(british, subaccount=SUB)
    client.numbers.add(numbers="14155550130", carrier="Plivo", region="Here", number_type="mobile")
    control.compliance_applications.create(
        compliance_application_id=application.compliance_application_id,
        country_iso="IN",
        number_type="local",
        status="suspended",
    )


@contextmanager
def elsewhere(document: dict[str, Any]) -> Iterator[EmulatorUnderTest]:
    """Another emulator, which begins with a world."""
    settings = Settings(check_replies=True, world=document)
    with Emulator(settings) as emulator, BackgroundServer(emulator) as server:
        other = EmulatorUnderTest(server)
        try:
            yield other
        finally:
            other.close()
        other.check()


def test_an_export_is_a_fixed_point(plivo_emulator: EmulatorUnderTest) -> None:
    """Applied elsewhere and exported there, it is the same; and so is every number."""
    rich(plivo_emulator)
    document = exported(plivo_emulator)
    with elsewhere(document) as other:
        assert exported(other) == document
        assert applied(other, document).status_code == 200
        assert exported(other) == document
        assert other.client.numbers.list().objects == plivo_emulator.client.numbers.list().objects


def test_what_an_account_may_send_can_be_declared(plivo_emulator: EmulatorUnderTest) -> None:
    """It holds, and an export has it."""
    send = {"src": "14155550100", "dst": "447946000123", "text": "hello"}
    rules = {
        "barred_countries": ["GB"],
        "barred_messages": "failed",
        "own_numbers_only": True,
        "registered_senders_only": True,
        "limited_throughput": False,
        "replace_characters": True,
        "carrier_fees": True,
        "templates": [{"name": "sale", "category": "marketing"}],
    }
    assert applied(plivo_emulator, {"accounts": [rules]}).status_code == 200
    document = exported(plivo_emulator)
    assert {name: document["accounts"][0][name] for name in rules} == rules
    assert document["accounts"][0]["cash_credits"] == "42.17500"
    refusing = {"accounts": [{"barred_messages": "refused"}]}
    assert applied(plivo_emulator, refusing).status_code == 200
    assert plivo_emulator.request("POST", "Message/", body=send).status == 403
    with elsewhere(document) as other:
        assert exported(other) == document
        (uuid,) = other.request("POST", "Message/", body=send).body["message_uuid"]
        other.clock.advance(seconds=5)
        assert other.client.messages.get(uuid).error_code == "450"


def test_priorities_of_a_powerpack_can_be_declared(plivo_emulator: EmulatorUnderTest) -> None:
    """One replaces the usual one for its service and country, and an export has all."""
    order = {"priority1": "longcode", "priority2": "tollfree"}
    priority = {"service_type": "SMS", "country_iso": "US", "priority": order}
    pack = {"name": "Parcels", "number_priority": [priority]}
    assert applied(plivo_emulator, {"powerpacks": [pack]}).status_code == 200
    changed = plivo_emulator.request("GET", f"Powerpack/{PACK}/").body["number_priority"]
    assert changed[0] == priority | {"priority": order | {"priority3": None}}
    assert [each["country_iso"] for each in changed] == ["US", "US", "CA", "CA"]
    document = exported(plivo_emulator)
    with elsewhere(document) as other:
        assert exported(other) == document
        assert other.request("GET", f"Powerpack/{PACK}/").body["number_priority"] == changed


def test_declared_numbers_live_on(plivo_emulator: EmulatorUnderTest) -> None:
    rich(plivo_emulator)
    document = exported(plivo_emulator)
    with elsewhere(document) as other:
        client, control = other.client, other.control
        assert client.numbers.get("14155550111").cnam_registration_status == "PENDING"
        control.clock.advance(seconds=60)
        assert client.numbers.get("14155550111").cnam_registration_status == "ACTIVE"
        rents = [one.monthly_rental_rate for one in client.numbers.list().objects]
        before, rent = Decimal(client.accounts.get().cash_credits), sum(map(Decimal, rents))
        assert rent > 4
        control.clock.advance(seconds=31 * 86_400)
        assert before - Decimal(client.accounts.get().cash_credits) == rent
        assert client.numbers.get("14155550120").fallback_number == "14155550101"
        for number in ("14155550101", "14155550130"):
            client.numbers.unrent(number)
        assert "fallback_number" not in client.numbers.get("14155550120").to_dict()
        # What was brought from another carrier is not Plivo's to offer.
        reserved = control.reserved_numbers.list().objects
        assert [one.number for one in reserved] == ["14155550101"]


def test_a_database_keeps_what_the_world_does_not_name(file: Path, tmp_path: Path) -> None:
    settings = Settings(world=file, database=str(tmp_path / "state.db"))
    seen = []
    for start in range(2):
        with Emulator(settings) as emulator:
            if not start:
                with emulator.store.transaction(write=True) as tx:
                    owner = {"account": MAIN, "subaccount": ""}
                    new = NewNumber(number="14155550177", owned_by=owner, app_id=None)
                    add_number(tx, emulator.clock.now(), new)
            reply = emulator.handle(Request("GET", "/_emulator/world/"))
            assert isinstance(reply.body, dict)
            seen.append({name: each for name, each in reply.body.items() if name != "api_id"})
            with emulator.store.transaction(write=False) as tx:
                seen.append({"passwords": [row["password"] for row in ENDPOINTS.all(tx)]})
    assert seen[:2] == seen[2:]
    assert "14155550177" in {one["number"] for one in seen[2]["numbers"]}


DECLARED: dict[str, Any] = {
    "number": "14155550100",
    "number_type": "tollfree",
    "services": ["voice"],
    "brought": True,
    "fallback_number": "14155550101",
    "active": False,
    "added_on": "2025-01-31",
    "alias": "Desk",
    "caller_reputation_status": "ACTIVE",
    "carrier": "Ferrer",
    "city": "Vigo",
    "cnam": "Ferrer",
    "cnam_lookup": "enabled",
    "cnam_registration_status": "FAILED",
    "compliance_application_id": "application",
    "monthly_rental_rate": "12.50000",
    "profile_uuid": "2f4b8f0e-6c1d-4b5e-8a3f-9d0c1e2a7b66",
    "region": "Galicia, SPAIN",
    "renewal_date": "9999-12-31",
    "tendlc_campaign_id": "CXX1X1X",
    "tendlc_registration_status": "COMPLETED",
    "toll_free_sms_verification": "verified",
    "toll_free_sms_verification_id": "x",
    "toll_free_sms_verification_order_status": "APPROVED",
}


def test_all_of_a_number_can_be_declared(plivo_emulator: EmulatorUnderTest) -> None:
    """In a world and through the control API, for one that exists and for a new one."""
    fields = plivo_emulator.emulator.apis["_emulator"].contract.operations["numbers_create"]
    assert {*fields.body_fields} == DECLARED.keys() | {"auth_id", "app_id"}
    application = {
        "compliance_application_id": "application",
        "country_iso": "ES",
        "number_type": "local",
    }
    world = {"compliance_applications": [application], "numbers": [DECLARED]}
    assert applied(plivo_emulator, world).status_code == 200
    (first,) = [
        one for one in exported(plivo_emulator)["numbers"] if one["number"] == "14155550100"
    ]
    assert first == DECLARED | {"auth_id": MAIN, "app_id": APP}
    url = f"{plivo_emulator.url}/_emulator/numbers/"
    reply = httpx.post(url, json=DECLARED | {"number": "14155550109"})
    assert reply.status_code == 201
    last = exported(plivo_emulator)["numbers"][-1]
    assert last == first | {"number": "14155550109"}
    # What is not named stays as it is.
    assert applied(plivo_emulator, {"numbers": [{"number": "14155550100"}]}).status_code == 200
    assert exported(plivo_emulator)["numbers"][0] == first
    for field, value, status in (
        ("added_on", "2026-02-30", 400),
        ("renewal_date", "0000-01-01", 400),
        ("compliance_application_id", "nothing", 404),
    ):
        reply = httpx.post(url, json={"number": "14155550177", field: value})
        assert reply.status_code == status


def test_a_number_that_is_moved_keeps_no_application_of_others(
    plivo_emulator: EmulatorUnderTest,
) -> None:
    (night,) = [one for one in exported(plivo_emulator)["applications"] if one["auth_id"] == SUB]
    named = {"auth_id": SUB, "app_id": night["app_id"]}
    numbers = [{"number": "14155550100", **named}]
    endpoints = [{"username": "rider", **named}]
    for changes in (
        {"numbers": numbers, "endpoints": endpoints},
        {"numbers": [{"number": "14155550100"}], "endpoints": [{"username": "rider"}]},
    ):
        assert applied(plivo_emulator, changes).status_code == 200
    world = exported(plivo_emulator)
    for one in (world["numbers"][0], world["endpoints"][0]):
        assert (one["auth_id"], one["app_id"]) == (MAIN, None)


def test_what_is_declared_anew_holds(plivo_emulator: EmulatorUnderTest) -> None:
    """A world changes what it names, and only that."""
    client, control = plivo_emulator.client, plivo_emulator.control
    other_url = "https://example.com/other"
    other = client.applications.create(app_name="Other", answer_url=other_url)
    changes = [
        ApplicationCreate(app_name="Courier_hotline", answer_url="https://example.com/new"),
        ApplicationCreate(app_id=other.app_id, auth_id=SUB, app_name="Other", answer_url=other_url),
    ]
    control.world.apply(
        accounts=[AccountCreate(cash_credits="1.00000")],
        subaccounts=[SubaccountCreate(auth_id=SUB, name="Day shift", auth_token="day-token")],
        applications=changes,
        numbers=[NumberCreate(number="14155550100", app_id=other.app_id)],
        endpoints=[EndpointCreate(username="rider", auth_id=SUB, app_id=None)],
        powerpacks=[PowerpackCreate(name="Parcels", app_id=None, local_connect=False)],
    )
    assert client.accounts.get().cash_credits == "1.00000"
    assert client.applications.get(APP).answer_url == "https://example.com/new"
    assert client.applications.get(APP).default_app is True
    assert client.applications.get(other.app_id).sub_account == SUB
    with Plivo(SUB, "day-token", base_url=plivo_emulator.base_url) as sub:
        (endpoint,) = sub.endpoints.list().objects
    assert (endpoint.alias, endpoint.application, endpoint.sub_account) == ("Rider", None, SUB)
    assert control.numbers.get("14155550100").app_id == other.app_id
    pack = client.powerpacks.get(PACK)
    assert (pack.application_id, pack.sticky_sender, pack.local_connect) == ("", False, False)


WRONG = {
    "accounts.0.auth_id is not valid": {"accounts": [{"auth_id": "MAX"}]},
    "numbers.0.app_idd is not known: did you mean app_id?": {
        "numbers": [{"number": "14155550100", "app_idd": "x"}]
    },
    "numbers.0.number is missing": {"numbers": [{}]},
    "numbers.0.number is not a valid phone number": {"numbers": [{"number": "+1"}]},
    "phones.0.script.answer must be answered, busy, rejected, no_answer or ring_timeout": {
        "phones": [{"number": "14155550101", "script": {"answer": "maybe"}}]
    },
    "numbers.0.renewal_date is not valid": {
        "numbers": [{"number": "14155550100", "renewal_date": "2026-02-30"}]
    },
    "media is not known": {"media": []},
    "numbers.0.nmuber is not known: did you mean number?": {"numbers": [{"nmuber": "1"}]},
    "phone is not known: did you mean phones?": {"phone": []},
    "phones.0.script.talk_second is not known: did you mean talk_seconds?": {
        "phones": [{"number": "14155550101", "script": {"talk_second": 1}}]
    },
}


@pytest.mark.parametrize(("text", "document"), WRONG.items(), ids=WRONG)
def test_what_the_schema_refuses(text: str, document: dict[str, Any]) -> None:
    with pytest.raises(WorldError) as caught:
        Emulator(Settings(world=document))
    assert str(caught.value) == text


NUMBER = {"number": "14155550100"}
IMPOSSIBLE = {
    "numbers.0.auth_id: account SAZZZZZZZZZZZZZZZZZZ does not exist": {
        "numbers": [NUMBER | {"auth_id": "SAZZZZZZZZZZZZZZZZZZ"}]
    },
    "numbers.1.app_id: application 99999999999999999 does not exist": {
        "numbers": [{"number": "14155550109"}, NUMBER | {"app_id": "9" * 17}]
    },
    f"numbers.0: number 14155550100 belongs to {MAIN}": {
        "accounts": [{"auth_id": "MAOTHER0000000000000"}],
        "numbers": [NUMBER | {"auth_id": "MAOTHER0000000000000"}],
    },
    "numbers.1: 14155550109 is declared twice": {
        "numbers": [{"number": "14155550109"}, {"number": "+14155550109"}]
    },
    f"applications.0: application {APP} belongs to {MAIN}": {
        "accounts": [{"auth_id": "MAOTHER0000000000000"}],
        "applications": [
            {
                "app_id": APP,
                "auth_id": "MAOTHER0000000000000",
                "app_name": "x",
                "answer_url": "https://example.com/x",
            }
        ],
    },
    "numbers.0.compliance_application_id: compliance application x does not exist": {
        "numbers": [NUMBER | {"compliance_application_id": "x"}]
    },
    f"compliance_applications.1: compliance application x belongs to {MAIN}": {
        "accounts": [{"auth_id": "MAOTHER0000000000000"}],
        "compliance_applications": [
            {"compliance_application_id": "x", "country_iso": "IN", "number_type": "local"} | owner
            for owner in ({}, {"auth_id": "MAOTHER0000000000000"})
        ],
    },
    "powerpacks.0.uuid: powerpack Parcels has another identifier": {
        "powerpacks": [{"name": "Parcels", "uuid": PACK.replace("8", "9")}]
    },
    f"powerpacks.0: powerpack {PACK} belongs to {MAIN}": {
        "powerpacks": [{"name": "Other", "uuid": PACK, "auth_id": SUB}]
    },
    "powerpacks.0.numbers.0: 29537 is in another number pool": {
        "powerpacks": [{"name": "Other", "numbers": [{"number": "29537"}]}]
    },
    "powerpacks.0.numbers.1: number 14155550199 does not exist": {
        "powerpacks": [
            {"name": "Other", "numbers": [{"number": "29538"}, {"number": "14155550199"}]}
        ]
    },
    "endpoints.0.endpoint_id: endpoint rider has another identifier": {
        "endpoints": [{"username": "rider", "endpoint_id": "12345678901234"}]
    },
}


@pytest.mark.parametrize(("text", "document"), IMPOSSIBLE.items(), ids=IMPOSSIBLE)
def test_all_or_nothing(
    plivo_emulator: EmulatorUnderTest, text: str, document: dict[str, Any]
) -> None:
    before = exported(plivo_emulator)
    also = {"phones": [{"number": "14155550199", "script": {}}]}
    reply = applied(plivo_emulator, {"accounts": [{"cash_credits": "0.00000"}]} | also | document)
    assert (reply.status_code, reply.json()["error"]) == (400, text)
    assert exported(plivo_emulator) == before


LAUGHS = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("numbers:\n  - number: 14155550100\n    app_id: '1'\n", "3:13", "application 1 does not"),
        ("numbers:\n  - {number: 1415555010}\n", "2:14", "numbers.0.number is not a valid"),
        ("phones:\n- number: 14155550101\n  script: []\n", "3:11", "phones.0.script must be an"),
        ("accounts: []\naccounts: []\n", "2:1", "accounts stands twice"),
        ("- 1\n", "1:1", "a world must be a mapping"),
        ("numbers: [\n", "2:1", "expected the node content"),
        ("numbers: {a: [b,\n  c}\n", "2:4", "expected ',' or ']', but got"),
        ("numbers:\n  - {number: '14155550100', yes: x}\n", "2:29", "a name must be text"),
        ("1: x\n", "1:1", "a name must be text"),
        ("numbers: !!set {a, b}\n", "1:10", "JSON has no such type: set"),
        ("numbers: [{number: !!binary aGVs}]\n", "1:20", "JSON has no such type: binary"),
        ("accounts: &a\n  - *a\n", "1:11", "it contains itself"),
        (LAUGHS, "1:1", "with its aliases it has more than 1,000,000 values"),
    ],
)
def test_a_file_is_wrong_at_a_line_and_column(
    tmp_path: Path, text: str, where: str, what: str
) -> None:
    path = tmp_path / "world.yaml"
    path.write_text(text)
    database = tmp_path / "state.db"
    with pytest.raises(WorldError) as caught:
        Emulator(Settings(world=path, database=str(database)))
    assert str(caught.value).startswith(f"{path}:{where}: {what}")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="cannot be read"):
        Emulator(Settings(world=tmp_path / "world.yaml"))


def test_a_merge_key_may_be_overridden(tmp_path: Path) -> None:
    path = tmp_path / "world.yaml"
    path.write_text(
        "phones:\n"
        "  - &first {number: '14155550101', script: {answer: busy}}\n"
        "  - {<<: *first, number: '14155550102'}\n"
    )
    with Emulator(Settings(world=path)) as emulator:
        reply = emulator.handle(Request("GET", "/_emulator/world/"))
        assert isinstance(reply.body, dict)
        assert [each["number"] for each in reply.body["phones"]] == ["14155550101", "14155550102"]


def test_a_number_that_was_moved_goes_back_on_restart(tmp_path: Path) -> None:
    path = tmp_path / "world.yaml"
    path.write_text(TEXT)
    settings = Settings(world=path, database=str(tmp_path / "state.db"))
    for _ in range(2):
        with Emulator(settings) as emulator, emulator.store.transaction(write=True) as tx:
            row = NUMBERS.get(tx, "14155550100")
            assert row is not None
            assert row["subaccount"] == ""
            change_number(tx, row, {}, subaccount=SUB)


@pytest.mark.parametrize("text", ["", "# nothing\n", "{}"])
def test_an_empty_world_declares_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "world.yaml"
    path.write_text(text)
    with Emulator(Settings(world=path)) as emulator:
        assert emulator.settings.auth_id == DEFAULT_AUTH_ID


@marked(world={"accounts": [{"auth_id": MAIN, "auth_token": "x" * 40}]}, auth_id=f"MA{1:018}")
def test_settings_that_name_an_account_outweigh_the_world(
    plivo_emulator: EmulatorUnderTest,
) -> None:
    assert plivo_emulator.auth_id == f"MA{1:018}"
    assert len(plivo_emulator.control.accounts.list().objects) == 2


def test_the_client_knows_the_schema(plivo_emulator: EmulatorUnderTest) -> None:
    world: World = plivo_emulator.control.world.get()
    assert world.accounts
    assert world.accounts[0].auth_id == MAIN


NOBODY = "99999999-9999-4999-8999-999999999999"
PROFILE, BRAND = "43d0616e-d50a-445a-a84e-310a089f0618", "BFERRER"
REGISTERED: dict[str, Any] = {
    "profiles": [
        {"profile_alias": "Ours", "profile_type": "PRIMARY", "company_name": "Ferrer Holding"},
        {"profile_uuid": PROFILE, "profile_alias": "Ferrer", "ein": "123456789"},
        {
            "profile_alias": "Ana",
            "entity_type": "INDIVIDUAL",
            "authorized_contact": {"phone": "+14155550123"},
        },
    ],
    "brands": [{"brand_id": BRAND, "profile_uuid": PROFILE, "brand_alias": "Ferrer"}],
}


@marked(world=REGISTERED)
def test_brands_are_registered_from_the_start(plivo_emulator: EmulatorUnderTest) -> None:
    client = plivo_emulator.client
    listed = {one.profile_alias: one for one in client.profiles.list().profiles}
    assert (listed["Ours"].profile_type, listed["Ours"].company_name) == (
        "PRIMARY",
        "Ferrer Holding",
    )
    assert listed["Ferrer"].primary_profile == listed["Ours"].profile_uuid
    brand = client.brands.get(BRAND).brand
    assert (brand.registration_status, brand.brand_type, brand.ein) == (
        *("COMPLETED", "STANDARD"),
        "123456789",
    )
    assert len(client.brands.list_usecases(BRAND).use_cases) == 12
    before = exported(plivo_emulator)
    assert applied(plivo_emulator, before).status_code == 200
    assert exported(plivo_emulator) == before


@marked(world=REGISTERED)
def test_brands_are_declared_in_any_state(plivo_emulator: EmulatorUnderTest) -> None:
    brand = REGISTERED["brands"][0]
    get = plivo_emulator.client.brands.get

    def declare(**more: Any) -> None:
        reply = applied(plivo_emulator, {"brands": [brand | more]})
        assert reply.status_code == 200, reply.text

    declare(vetting_score=33)
    assert (get(BRAND).brand.vetting_status, get(BRAND).brand.vetting_score) == ("ACTIVE", 33)
    declare(registration_status="FAILED")
    reasons = get(BRAND).brand.declined_reasons
    assert reasons
    assert [each.code for each in reasons] == ["TAX_ID"]
    declare(registration_status="PROCESSING")
    plivo_emulator.clock.advance(days=1)
    # Declaring it again does not begin anew.
    declare(registration_status="PROCESSING")
    plivo_emulator.clock.advance(days=2)
    assert get(BRAND).brand.registration_status == "COMPLETED"


TOLLFREE = ["18335550100", "18335550101", "18335550102"]
VERIFIED = {
    "numbers": [{"number": number} for number in TOLLFREE],
    "tollfree_verifications": [
        {"number": TOLLFREE[0]},
        {"number": TOLLFREE[1], "status": "SUBMITTED", "message_sample": "Your parcel is here."},
        {"number": TOLLFREE[2], "status": "UPDATE_REQUIRED", "error_message": "No picture."},
        {"number": "18335550199", "status": "REJECTED"},
    ],
}


@marked(world=VERIFIED)
def test_toll_free_numbers_are_verified_from_the_start(plivo_emulator: EmulatorUnderTest) -> None:
    client = plivo_emulator.client
    found = {one.number: one for one in client.tollfree_verifications.list().objects}

    def states() -> list[str]:
        listed = client.tollfree_verifications.list(created_gte="2020-01-01").objects
        return [one.status for one in reversed(listed)]

    assert states() == ["APPROVED", "SUBMITTED", "UPDATE_REQUIRED", "REJECTED"]
    assert found[TOLLFREE[1]].message_sample == "Your parcel is here."
    assert found["18335550199"].error_message == "Business information could not be validated."
    number = client.numbers.get(TOLLFREE[0])
    assert number.toll_free_sms_verification == "verified"
    assert number.toll_free_sms_verification_id == found[TOLLFREE[0]].uuid
    before = exported(plivo_emulator)
    assert applied(plivo_emulator, before).status_code == 200
    assert exported(plivo_emulator) == before
    # Reviews go on, and declaring a request again does not begin anew.
    plivo_emulator.clock.advance(days=1)
    assert states()[1] == "PROCESSING"
    again = {"number": TOLLFREE[1], "status": "PROCESSING"}
    assert applied(plivo_emulator, {"tollfree_verifications": [again]}).status_code == 200
    plivo_emulator.clock.advance(days=2)
    assert states() == ["APPROVED", "APPROVED", "UPDATE_REQUIRED", "REJECTED"]
    plivo_emulator.clock.advance(days=3)
    assert states() == ["APPROVED", "APPROVED", "REJECTED", "REJECTED"]
    declined = {"number": TOLLFREE[0], "status": "REJECTED", "error_message": "Gone."}
    assert applied(plivo_emulator, {"tollfree_verifications": [declined]}).status_code == 200
    assert client.numbers.get(TOLLFREE[0]).toll_free_sms_verification == "unverified"


@marked(world=REGISTERED)
@pytest.mark.parametrize(
    ("document", "text"),
    [
        (
            {
                "profiles": [
                    {"profile_uuid": PROFILE, "profile_alias": "x", "profile_type": "PRIMARY"}
                ]
            },
            "an account has one primary profile",
        ),
        (
            {"brands": [{"brand_alias": "x", "profile_uuid": PROFILE.replace("4", "5")}]},
            "does not exist",
        ),
        (
            {"brands": [{"brand_alias": "x", "profile_uuid": PROFILE, "brand_id": "BOTHER1"}]},
            "has the brand BFERRER",
        ),
        (
            {"brands": [{"brand_alias": "x", "profile_uuid": PROFILE, "confirmed": False}]},
            "needs a phone",
        ),
        (
            {"tollfree_verifications": [{"number": TOLLFREE[0], "profile_uuid": NOBODY}]},
            f"profile {NOBODY} does not exist",
        ),
    ],
)
def test_registrations_that_cannot_be(
    plivo_emulator: EmulatorUnderTest, document: dict[str, Any], text: str
) -> None:
    reply = applied(plivo_emulator, document)
    assert reply.status_code == 400
    assert text in reply.json()["error"]
