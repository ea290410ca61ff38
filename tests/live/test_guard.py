"""What the guard lets through, and attempts to get past it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.contract.resources import DOCUMENT
from tests.live.conftest import ACCOUNT
from tests.live.guard import STAND_IN_TOKEN, Account, Guard, RefusedError, StoppedError, basic
from tests.live.ledger import Ledger
from tests.live.policy import Level, Policy, Target, find, free_resources
from tests.live.redaction import STAND_IN
from tests.proxy import Answer, Incoming

HOME = f"/v1/Account/{STAND_IN}/"
APP = "20372631212782780"
CREDENTIALS = basic(STAND_IN, STAND_IN_TOKEN)
JSON = {"content-type": "application/json"}


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "ledger.json")


@pytest.fixture
def guard(ledger: Ledger) -> Guard:
    """Reads only."""
    return Guard(ACCOUNT, Policy.load(), Level.READ, ledger)


@pytest.fixture
def changing(ledger: Ledger) -> Guard:
    """May change what the run has created."""
    return Guard(ACCOUNT, Policy.load(), Level.MUTATE, ledger)


def request(method: str, target: str, body: Any = None, **headers: str) -> Incoming:
    content = (
        b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    )
    return Incoming(method, target, {"authorization": CREDENTIALS, **headers}, content)


def refused(guard: Guard, request: Incoming, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        guard.admit(request)
    assert guard.forwarded == 0
    assert sum(guard.refusals.values()) == 1


def target(method: str, path: str) -> Target:
    found = find(method, path)
    assert found is not None
    return found


def test_a_read_goes_out_with_the_real_credentials(guard: Guard) -> None:
    found, sent = guard.admit(request("GET", f"{HOME}Application/?limit=5", accept="*/*"))
    assert found.operation.id == "applications_list"
    assert sent.target == f"/v1/Account/{ACCOUNT.auth_id}/Application/?limit=5"
    assert sent.headers["authorization"] == ACCOUNT.header
    assert set(sent.headers) == {"accept", "authorization", "user-agent"}


@pytest.mark.parametrize("operation", DOCUMENT.operations, ids=lambda each: each.id)
@pytest.mark.parametrize("level", Level)
def test_x_live_decides(operation: Any, level: Level, ledger: Ledger) -> None:
    """Whatever level is asked for, nothing that spends or that is forbidden is ever sent."""
    guard = Guard(ACCOUNT, Policy.load(), level, ledger)
    path = "/v1" + operation.path.format_map(defaultdict(lambda: APP, auth_id=STAND_IN))
    if operation.choice:
        path += f"?{urlencode(operation.choice)}"
    ledger.add(APP, "applications")
    allowed = Level[operation.spec["x-live"].upper()] <= min(level, Level.MUTATE)
    if allowed:
        assert guard.admit(request(operation.method.upper(), path))[0].operation.id == operation.id
    else:
        refused(guard, request(operation.method.upper(), path), "is x-live")


def test_an_operation_that_does_not_say_is_never_sent() -> None:
    found = target("GET", f"{HOME}Application/")
    spec = {key: value for key, value in found.operation.spec.items() if key != "x-live"}
    assert replace(found, operation=replace(found.operation, spec=spec)).level is Level.NEVER


@pytest.mark.parametrize(
    "path",
    [
        f"{HOME}Calls/",
        f"{HOME}Application",
        f"{HOME}Application//",
        f"{HOME}/Application/",
        f"{HOME}Application/%2e%2e/Subaccount/",
        f"{HOME}Application/../Subaccount/",
        f"{HOME}Application/{APP}%2f/",
        f"{HOME}Application/{APP}/../../Message/",
        f"{HOME}application/",
        f"http://example.com{HOME}Application/",
        f"//example.com{HOME}Application/",
        f"{HOME}Application/{APP}/;a=b",
        f"{HOME}Application/{APP}\t/",
        f"{HOME}Application/\u0661/",
        "*",
        "/",
        "",
    ],
)
def test_what_is_not_written_as_documented_is_not_sent(guard: Guard, path: str) -> None:
    refused(guard, request("GET", path), "not an operation")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "QUERY"])
def test_other_methods_are_not_sent(guard: Guard, method: str) -> None:
    refused(guard, request(method, f"{HOME}Application/"), "not an operation")


@pytest.mark.parametrize(
    ("path", "credentials"),
    [
        (f"{HOME}Application/", ""),
        (f"{HOME}Application/", basic(STAND_IN, "wrong")),
        (f"{HOME}Application/", ACCOUNT.header),
        (f"{HOME}Application/", CREDENTIALS.lower()),
        (f"/v1/Account/{ACCOUNT.auth_id}/Application/", CREDENTIALS),
        ("/v1/Account/MASOMEBODYELSE000000/Application/", CREDENTIALS),
    ],
)
def test_others_are_not_let_in(guard: Guard, path: str, credentials: str) -> None:
    refused(guard, request("GET", path, authorization=credentials), "other credentials")


def test_a_body_or_a_repeated_name_does_not_ride_along(guard: Guard) -> None:
    refused(guard, request("GET", f"{HOME}Application/", {"app_name": "x"}), "where none belongs")
    with pytest.raises(RefusedError, match="twice"):
        guard.admit(request("GET", f"{HOME}Application/?limit=1&limit=2"))


def test_headers_that_change_the_method_stay_behind(guard: Guard) -> None:
    odd = {"x-http-method-override": "DELETE", "host": "evil.example", "cookie": "a=b"}
    _, sent = guard.admit(request("GET", f"{HOME}Application/", **odd))
    assert not odd.keys() & sent.headers.keys()


def test_only_what_was_created_is_changed(changing: Guard) -> None:
    path = f"{HOME}Application/{APP}/"
    with pytest.raises(RefusedError, match="left alone"):
        changing.admit(request("DELETE", path))
    with pytest.raises(RefusedError, match="left alone"):
        changing.admit(request("POST", path, {"app_name": "mine"}))
    created = Answer(201, {}, json.dumps({"api_id": "a", "app_id": APP}).encode())
    changing.learn(target("POST", f"{HOME}Application/"), created)
    changing.admit(request("POST", path, {"app_name": "mine"}))
    changing.admit(request("DELETE", path))
    changing.learn(target("DELETE", path), Answer(204))
    # What is gone may be asked for again: that shows that it is gone.
    changing.admit(request("DELETE", path))


def test_a_failed_creation_creates_nothing(changing: Guard, ledger: Ledger) -> None:
    body = json.dumps({"app_id": APP}).encode()
    changing.learn(target("POST", f"{HOME}Application/"), Answer(400, {}, body))
    assert APP not in ledger


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({"app_name": "a", "answer_url": "https://acme.io/x"}, "leads to somebody"),
        ({"app_name": "a", "answer_url": "https://example.com@acme.io/"}, "leads to somebody"),
        ({"app_name": "a", "answer_url": "https://u:p@example.com/"}, "leads to somebody"),
        ({"app_name": "a", "answer_url": "https://example.com.acme.io/"}, "leads to somebody"),
        ({"app_name": "a", "answer_url": "//acme.io/"}, "leads to somebody"),
        ({"app_name": "a", "answer_url": "sip:a@acme.io"}, "leads to somebody"),
        ({"app_name": "a", "nested": [{"x": "ftp://example.com/"}]}, "leads to somebody"),
        ({"app_name": "a", "subaccount": "SAM3NDE1ZTYXNZU2ODG5"}, "has not created"),
        ({"app_name": "a", "default_number_app": True}, "belongs to others"),
        (b"app_name=a", "no JSON"),
        (b"{" * 70_000, "too large"),
    ],
)
def test_bodies_that_reach_others(changing: Guard, body: Any, reason: str) -> None:
    refused(changing, request("POST", f"{HOME}Application/", body, **JSON), reason)


def test_numbers_of_a_powerpack_are_not_given_up(changing: Guard, ledger: Ledger) -> None:
    uuid = "86bbb125-97bb-4d72-89fd-81d5c515b015"
    ledger.add(uuid, "powerpacks")
    path = f"{HOME}Powerpack/{uuid}/"
    refused(changing, request("DELETE", f"{path}?unrent_numbers=true"), "belongs to others")
    assert changing.admit(request("DELETE", path))[0].operation.id == "powerpacks_delete"


def test_a_callback_in_the_query_counts_too(changing: Guard, ledger: Ledger) -> None:
    ledger.add(APP, "applications")
    path = f"{HOME}Application/{APP}/?callback_url=https%3A%2F%2Facme.io%2F"
    refused(changing, request("DELETE", path), "leads to somebody")


def test_reserved_hosts_may_be_named(changing: Guard) -> None:
    body = {"app_name": "a", "answer_url": "https://hooks.example.com/answer"}
    changing.admit(request("POST", f"{HOME}Application/", body, **JSON))


def _spent(guard: Guard, policy: Policy) -> None:
    for _ in range(policy.budget.requests):
        guard.learn(target("GET", f"{HOME}Application/"), Answer(200, {}, b"{}"))


def _failing(guard: Guard, policy: Policy) -> None:
    for _ in range(policy.budget.failures_in_a_row):
        guard.learn(target("GET", f"{HOME}Application/"), Answer(429, {}, b"{}"))


@pytest.mark.parametrize(("use", "why"), [(_spent, "used up"), (_failing, "429 or 5xx")])
def test_budgets_end_the_run(guard: Guard, use: Callable[[Guard, Policy], None], why: str) -> None:
    guard.admit(request("GET", f"{HOME}Application/"))
    use(guard, Policy.load())
    for _ in range(2):
        with pytest.raises(StoppedError, match=why):
            guard.admit(request("GET", f"{HOME}Application/"))


def test_creations_have_a_budget_of_their_own(changing: Guard) -> None:
    creating = target("POST", f"{HOME}Application/")
    for number in range(Policy.load().budget.creations):
        created = {"app_id": str(10**16 + number)}
        changing.learn(creating, Answer(201, {}, json.dumps(created).encode()))
    body = {"app_name": "a", "answer_url": "https://example.com/"}
    with pytest.raises(RefusedError, match="nothing more may be created"):
        changing.admit(request("POST", f"{HOME}Application/", body))
    changing.admit(request("GET", f"{HOME}Application/"))


def test_requests_take_their_turn(ledger: Ledger) -> None:
    guard = Guard(ACCOUNT, Policy.load(), Level.READ, ledger, now=lambda: 100.0)
    assert [round(guard.wait(), 6) for _ in range(4)] == [0.0, 0.2, 0.4, 0.6]


def test_redirects_lead_nowhere(guard: Guard) -> None:
    moved = Answer(302, {"location": "https://acme.io/"}, b"moved to https://acme.io/")
    shown = guard.learn(target("GET", f"{HOME}Application/"), moved)
    assert shown == Answer(302)


def test_credentials_do_not_show(ledger: Ledger) -> None:
    assert ACCOUNT.auth_token not in repr(Account(ACCOUNT.auth_id, ACCOUNT.auth_token))


def test_free_resources_are_read_from_the_document() -> None:
    assert free_resources() == ["subaccounts", "applications", "powerpacks", "profiles"]


def test_a_ledger_outlives_its_run(tmp_path: Path) -> None:
    path = tmp_path / "reports" / "ledger.json"
    Ledger(path).add(APP, "applications")
    again = Ledger(path)
    assert again.entries == {APP: "applications"}
    assert APP in again
    again.remove(APP)
    assert not path.exists()
