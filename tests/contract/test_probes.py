"""The oracles that ask something themselves: an API that behaves passes, one that lies fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.contract import probes
from tests.contract.checks import (
    cascade,
    credentials,
    dead,
    isolation,
    leftovers,
    numbers,
    passwords,
    refusals,
    shadow_model,
    strangers,
)
from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import PROBES
from tests.contract.resources import sample_body
from tests.contract.run_state import RunState
from tests.contract.shadow import Shadow
from tests.contract.subaccounts import SubaccountPool

MAIN = ("MAEMULATOR0000000000", "main-token")
OWNER = ("SAM3NDE1ZTYXNZU2ODG5", "owner-token")
NEIGHBOUR = ("SAM3NDE1ZTYXNZU2ODG6", "neighbour-token")
BASE = "http://api.example/v1"

Answer = tuple[int, Any]


class SmallApi:
    """Applications of an account and two subaccounts, in memory, behind httpx.

    Attributes:
        lies: what it does wrong.
    """

    def __init__(self) -> None:
        self.lies: set[str] = set()
        self.subaccounts = {OWNER[0]: OWNER[1], NEIGHBOUR[0]: NEIGHBOUR[1]}
        self.enabled: dict[str, bool] = dict.fromkeys(self.subaccounts, True)
        self.rows: dict[str, dict[str, Any]] = {}
        self._count = 0

    def answer(self, request: httpx.Request, auth: Any, body: Any) -> Answer:
        """Answer one request of credentials."""
        _, _, _, auth_id, *rest = request.url.path.rstrip("/").split("/")
        tokens = {MAIN[0]: MAIN[1], **self.subaccounts}
        known = auth and tokens.get(auth[0]) == auth[1] and auth[0] == auth_id
        works = known and self.enabled.get(auth_id, True)
        if not works and "lets strangers in" not in self.lies:
            return 401, {"error": "authentication credentials were not provided"}
        if not rest:
            return 200, {"auth_id": auth_id}
        handle: Callable[..., Answer] = getattr(self, f"_{rest[0].lower()}")
        return handle(request, auth_id, rest[1] if len(rest) > 1 else "", body)

    def _subaccount(self, request: httpx.Request, auth_id: str, name: str, body: Any) -> Answer:
        if auth_id != MAIN[0] and "subaccounts manage" not in self.lies:
            return 403, {"error": "no"}
        if request.method == "POST" and not name:
            made = f"SA{len(self.subaccounts):018}"
            self.subaccounts[made], self.enabled[made] = "t" * 40, True
            return 201, {"auth_id": made, "auth_token": "t" * 40, "message": "created"}
        if request.method == "DELETE":
            cascade = "cascade=true" in str(request.url)
            cascade = cascade != ("cascades the other way" in self.lies)
            for key in [key for key, row in self.rows.items() if row["sub_account"] == name]:
                if cascade:
                    del self.rows[key]
                else:
                    self.rows[key]["sub_account"] = None
            self.subaccounts.pop(name, None)
            return 204, None
        return 200, {"auth_id": name, "auth_token": self.subaccounts.get(name)}

    def _application(self, request: httpx.Request, auth_id: str, name: str, body: Any) -> Answer:
        sees_all = auth_id == MAIN[0] or "subaccounts see all" in self.lies
        seen = {
            key: row for key, row in self.rows.items() if sees_all or row["sub_account"] == auth_id
        }
        match request.method, bool(name):
            case "POST", False:
                return self._create(auth_id, body)
            case "GET", False:
                wanted = request.url.params.get("subaccount")
                rows = [
                    row
                    for row in reversed(seen.values())
                    if wanted in (None, row["sub_account"]) or "ignores filters" in self.lies
                ]
                return 200, {"meta": {"next": None, "offset": 0}, "objects": rows}
        if name not in seen:
            return 404, {"error": "not found"}
        if request.method == "POST":
            bad = body.get("subaccount") not in (None, *self.subaccounts)
            if not bad or "does what it refuses" in self.lies:
                changes = {key: value for key, value in body.items() if key != "subaccount"}
                self.rows[name] |= {} if "loses updates" in self.lies else changes
            return (400, {"error": "no such subaccount"}) if bad else (202, {"message": "changed"})
        if request.method == "DELETE":
            if "keeps the dead" not in self.lies:
                del self.rows[name]
            return 204, None
        return 200, self.rows[name]

    def _create(self, auth_id: str, body: Any) -> Answer:
        owner = body.get("subaccount") or (None if auth_id == MAIN[0] else auth_id)
        bad = owner not in (None, *self.subaccounts) or "answer_url" not in body
        if not bad or "does what it refuses" in self.lies:
            self._count += 1
            self.rows[f"{self._count:017}"] = {
                "answer_method": "POST",
                "hangup_method": "POST",
                "fallback_method": "POST",
                "message_method": "POST",
                "hangup_url": body.get("answer_url"),
                "fallback_answer_url": "",
                "message_url": "",
                "default_app": False,
                "default_endpoint_app": False,
                "log_incoming_messages": True,
                "public_uri": False,
                **{key: value for key, value in body.items() if key != "subaccount"},
                "app_id": f"{self._count:017}",
                "sub_account": owner,
            }
        if bad:
            return 400, {"error": "no such subaccount"}
        return 201, {"app_id": f"{self._count:017}", "message": "created"}


class Lab:
    """A small API, a model that watches it, and the oracles in between."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.api = SmallApi()
        self.shadow, self.world, self.tenants = Shadow(), RunState(), SubaccountPool()
        monkeypatch.setenv("PLIVO_SUBACCOUNT", OWNER[0])
        for module in (cascade, credentials, dead, isolation, leftovers, refusals, shadow_model):
            for name, value in (("SHADOW", self.shadow), ("RUN_STATE", self.world)):
                if hasattr(module, name):
                    monkeypatch.setattr(module, name, value)
        monkeypatch.setattr(isolation, "SUBACCOUNT_POOL", self.tenants)
        monkeypatch.setattr(strangers, "SUBACCOUNT_POOL", self.tenants)
        monkeypatch.setattr(self.tenants, "_neighbour", NEIGHBOUR)
        monkeypatch.setattr(PROBES, "main", MAIN)
        monkeypatch.setattr(PROBES, "base_url", BASE)
        monkeypatch.setattr(PROBES, "learn", [self._learn])
        monkeypatch.setattr(PROBES, "send", self._send)

    def _learn(self, seen: Observation) -> None:
        seen.problems += self.world.learn(seen)
        seen.problems += self.shadow.learn(seen)

    def _send(
        self, method: str, url: str, auth: Any, *, body: Any = None, **_: Any
    ) -> httpx.Response:
        request = httpx.Request(method, url)
        status, reply = self.api.answer(request, auth, body)
        headers = {"www-authenticate": "Basic"} if status == 401 else {}
        if "does not challenge" in self.api.lies:
            headers = {}
        if reply is None:
            return httpx.Response(status, headers=headers, request=request)
        return httpx.Response(status, headers=headers, json=reply, request=request)

    def do(self, operation_id: str, **how: Any) -> Observation:
        """A request as schemathesis would send it."""
        seen = probes.ask(operation_id, **how)
        seen.thorough = True
        return seen

    def create(self, **more: Any) -> Observation:
        sent = {"app_name": "Hotline", "answer_url": "https://a.example/"}
        return self.do("applications_create", body=sent | more)


@pytest.fixture
def lab(monkeypatch: pytest.MonkeyPatch) -> Lab:
    return Lab(monkeypatch)


def judge(oracle: Oracle, seen: Observation, wrong: bool) -> None:
    if wrong:
        with pytest.raises(AssertionError):
            oracle.examine(seen)
    else:
        oracle.examine(seen)


@pytest.mark.parametrize("lie", ["", "subaccounts see all", "ignores filters"])
@pytest.mark.parametrize("owner", [{}, {"subaccount": OWNER[0]}])
def test_isolation(lab: Lab, lie: str, owner: dict[str, str]) -> None:
    lab.create()
    lab.api.lies = {lie}
    judge(isolation.Isolation(), lab.create(**owner), bool(lie))


@pytest.mark.parametrize("lie", ["", "subaccounts manage"])
def test_subaccounts_do_not_manage_subaccounts(lab: Lab, lie: str) -> None:
    lab.api.lies = {lie}
    seen = lab.do("subaccounts_create", body=sample_body("subaccounts_create"))
    judge(isolation.Isolation(), seen, bool(lie))


@pytest.mark.parametrize("lie", ["", "lets strangers in", "does not challenge"])
def test_strangers(lab: Lab, lie: str) -> None:
    seen = lab.create()
    lab.api.lies = {lie}
    judge(strangers.StrangersRefused(), seen, bool(lie))


def test_every_kind_of_bad_credentials_is_bad() -> None:
    found = strangers.bad_credentials(MAIN)
    assert MAIN not in found
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("lie", ["", "cascades the other way"])
@pytest.mark.parametrize(("query", "goes"), cascade._CHOICES)
@pytest.mark.usefixtures("lab")
def test_cascade(lab: Lab, query: dict[str, str], goes: bool, lie: str) -> None:
    lab.api.lies = {lie}
    if lie:
        with pytest.raises(AssertionError):
            cascade.check_cascade(query, goes)
    else:
        cascade.check_cascade(query, goes)


@pytest.mark.parametrize("lie", ["", "does what it refuses"])
def test_refusals(lab: Lab, lie: str) -> None:
    seen = lab.create()
    lab.api.lies = {lie}
    judge(refusals.Refusals(), seen, bool(lie))


@pytest.mark.parametrize("lie", ["", "does what it refuses"])
def test_a_failed_creation_leaves_nothing(lab: Lab, lie: str) -> None:
    oracle = leftovers.FailureLeavesNothing()
    oracle.examine(lab.create())
    lab.api.lies = {lie}
    judge(oracle, lab.do("applications_create", body={"app_name": "No URL"}), bool(lie))


@pytest.mark.parametrize("lie", ["", "does what it refuses"])
def test_a_failed_update_leaves_nothing(lab: Lab, lie: str) -> None:
    app_id = lab.create().created
    lab.do("applications_get", path={"app_id": app_id})
    lab.api.lies = {lie}
    body = {"app_name": "New", "subaccount": f"SA{'9' * 18}"}
    failed = lab.do("applications_update", path={"app_id": app_id}, body=body)
    judge(leftovers.FailureLeavesNothing(), failed, bool(lie))


@pytest.mark.parametrize("lie", ["", "keeps the dead"])
def test_the_dead_are_dead_at_once(lab: Lab, lie: str) -> None:
    app_id = lab.create().created
    lab.api.lies = {lie}
    seen = lab.do("applications_delete", path={"app_id": app_id})
    judge(dead.DeadStaysDead(), seen, bool(lie))


@pytest.mark.parametrize("lie", ["", "loses updates"])
def test_what_was_written_is_read_back(lab: Lab, lie: str) -> None:
    oracle = shadow_model.ShadowModel()
    seen = lab.create()
    oracle.examine(seen)
    lab.api.lies = {lie}
    body = {"app_name": "New"}
    update = lab.do("applications_update", path={"app_id": seen.created}, body=body)
    judge(oracle, update, bool(lie))


def test_what_is_new_stands_first(lab: Lab) -> None:
    oracle = shadow_model.ShadowModel()
    oracle.examine(lab.create())
    lab.api.rows = dict(reversed([*lab.api.rows.items()]))
    seen = lab.create()
    lab.api.rows = dict(reversed([*lab.api.rows.items()]))
    judge(oracle, seen, wrong=True)


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("honest", [True, False])
def test_credentials_work_while_they_should(lab: Lab, enabled: bool, honest: bool) -> None:
    body = {"name": "New", "enabled": enabled}
    seen = lab.do("subaccounts_create", body=body)
    lab.api.enabled[seen.created] = enabled == honest
    judge(credentials.CredentialsWork(), seen, not honest)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        (["442071838750", "442071838751", "442071838752"], True),
        (["14155550199", "442071838751", "442071838752"], False),
        (["442071838750", "442071838750", "442071838752"], False),
        (["442071838750", "442071838751", "442071838750"], False),
        (["442071838750", "442071838751", "442071838751"], False),
    ],
)
def test_virtual_numbers(monkeypatch: pytest.MonkeyPatch, given: list[str], right: bool) -> None:
    left = list(given)

    def ask(operation_id: str, *, body: Any = None, **_: Any) -> Observation:
        number = left.pop(0) if operation_id.endswith("_create") else ""
        reply = {"session_uuid": number, "session": {"virtual_number": number}}
        return Observation("1", operation_id, {}, "http://host/", body, 201, reply)

    monkeypatch.setattr(numbers, "ask", ask)
    if right:
        numbers.check_numbers(1)
    else:
        with pytest.raises(AssertionError):
            numbers.check_numbers(1)


@pytest.mark.parametrize("lie", ["", "phones share", "never again", "any will do", "twice"])
def test_passwords(monkeypatch: pytest.MonkeyPatch, lie: str) -> None:
    sessions: dict[str, list[Any]] = {}

    def ask(operation_id: str, *, body: Any = None, path: Any = None, **_: Any) -> Observation:
        name, status = (path or {}).get("session_uuid", ""), 200
        if operation_id.endswith("_create"):
            digits = body["recipient"].lstrip("+")
            key = "" if lie == "phones share" else digits + body.get("app_uuid", "")
            used = [each for each, (of, _, done) in sessions.items() if of == key and not done]
            name = used[0] if used and lie != "never again" else str(len(sessions))
            sessions.setdefault(name, [key, body.get("otp"), False])
        elif operation_id.endswith("_validate"):
            _, otp, done = sessions[name]
            right = body["otp"] == otp or lie == "any will do"
            status = 200 if right and (not done or lie == "twice") else 400
            sessions[name][2] = done or status == 200
        return Observation("1", operation_id, {}, "http://h/", body, status, {"session_uuid": name})

    monkeypatch.setattr(passwords, "ask", ask)
    if lie:
        with pytest.raises(AssertionError):
            passwords.check_passwords(1)
    else:
        passwords.check_passwords(1)
