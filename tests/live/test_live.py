"""The whole run, with an emulator in the place of the live API."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from plivo_emulator.serving.server import BackgroundServer
from tests.live import suite
from tests.live.__main__ import VARIABLES, main
from tests.live.conftest import ACCOUNT, owner
from tests.live.gateway import Gateway, GatewayError
from tests.live.guard import STAND_IN_TOKEN
from tests.live.ledger import Ledger
from tests.live.policy import Level, Policy
from tests.live.redaction import STAND_IN
from tests.live.scan import leaks
from tests.live.suite import environment
from tests.profile import NIGHTLY

SECRETS = [*(ACCOUNT.auth_id, ACCOUNT.auth_token), "442071234567", "442079876543", "Miller"]


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in zip(VARIABLES, (ACCOUNT.auth_id, ACCOUNT.auth_token), strict=True):
        monkeypatch.setenv(name, value)


@pytest.fixture(autouse=True)
def few_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tested is the run, not the API."""
    if not NIGHTLY:
        lists = [each for each in suite.reading_operations() if each.endswith("_list")][:4]
        monkeypatch.setattr(suite, "reading_operations", lambda: ["pricing_get", *lists])


@pytest.fixture
def gateway(live: BackgroundServer, policy: Policy, tmp_path: Path) -> Gateway:
    """May change what it creates."""
    ledger = Ledger(tmp_path / "ledger.json")
    return Gateway(live.url, ACCOUNT, Level.MUTATE, ledger, policy)


@pytest.fixture
def tests(gateway: Gateway) -> Iterator[httpx.Client]:
    """What tests hold: the address of the gateway, and credentials that open nothing else."""
    with (
        gateway.serving() as url,
        httpx.Client(
            base_url=f"{url}/v1/Account/{STAND_IN}",
            auth=(STAND_IN, STAND_IN_TOKEN),
            trust_env=False,
        ) as client,
    ):
        yield client


def state(live: BackgroundServer) -> list[bytes]:
    with owner(live) as api:
        lists = ("/Application/", "/Subaccount/", "/Masking/Session/", "/Verify/Session/", "/")
        return [api.get(path).content.partition(b"}")[2] for path in lists]


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(
    live: BackgroundServer,
    policy: Policy,
    credentials: None,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> Run:
    """Runs the tests, which leave nothing behind; gives the exit status and what was shown."""

    def whole(*arguments: str) -> tuple[int, str]:
        before = state(live)
        reports = tmp_path / "live"
        status = main([*arguments, "--reports", str(reports)], root=live.url, policy=policy)
        shown = "".join(capfd.readouterr())
        assert "0.00000 of credit used" in shown
        assert state(live) == before
        # The run itself says so, too; but it is the one that is tested.
        assert list(reports.rglob("*.xml"))
        assert list(reports.rglob("*.ndjson"))
        assert leaks(reports, SECRETS) == []
        for secret in SECRETS:
            assert secret not in shown
        assert not set(VARIABLES) & os.environ.keys()
        return status, shown

    return whole


def test_a_run_that_may_change_things_is_content(run: Run) -> None:
    """It reads as well, with everything that a run does which only reads."""
    status, shown = run("--change", ACCOUNT.auth_id)
    assert status == 0, shown
    assert shown.count("ok    ") == 3


def test_a_difference_is_found_by_reading(live: BackgroundServer, run: Run) -> None:
    with httpx.Client(base_url=f"{live.url}/_emulator") as control:
        rule = {"operation_id": "pricing_get", "status": 503}
        control.post("/faults/", json=rule).raise_for_status()
    status, shown = run()
    assert status == 1
    assert "FAILED: Read what is there" in shown
    assert "Create, change and delete" not in shown


def test_own_things_are_made_changed_and_cleaned_up(
    live: BackgroundServer, gateway: Gateway, tests: httpx.Client
) -> None:
    before = state(live)
    made = tests.post(
        "/Application/", json={"app_name": "own", "answer_url": "https://example.com/"}
    ).json()
    path = f"/Application/{made['app_id']}/"
    assert tests.get(path).json()["app_name"] == "own"
    assert tests.post(path, json={"app_name": "renamed"}).status_code == 202
    assert state(live) != before
    assert gateway.clean_up() == []
    assert state(live) == before


def test_things_of_others_are_read_and_left_alone(
    live: BackgroundServer, tests: httpx.Client
) -> None:
    before = state(live)
    rows = tests.get("/Application/").json()["objects"]
    assert {row["app_name"] for row in rows} == {"redacted"}
    path = f"/Application/{rows[0]['app_id']}/"
    for reply in (tests.delete(path), tests.post(path, json={"app_name": "x"})):
        assert reply.status_code == 403
        assert "has not created" in reply.json()["error"]
    (session,) = tests.get("/Masking/Session/").json()["response"]["objects"]
    found = tests.get("/Masking/Session/", params={"first_party": session["first_party"]}).json()
    assert found["response"]["meta"]["total_count"] == 1
    assert "4420" not in str(session)
    assert state(live) == before


def test_credit_that_shrinks_stops_the_run(
    gateway: Gateway, tests: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gateway.spent() == 0
    assert tests.get("/").status_code == 200
    less = gateway.credit() - 0.01
    monkeypatch.setattr(gateway, "credit", lambda: less)
    assert gateway.spent() == pytest.approx(0.01)
    assert "less credit" in tests.get("/").json()["error"]


def test_servers_of_others_are_not_asked(tmp_path: Path) -> None:
    for root in ("https://acme.io", "http://api.plivo.com", "https://api.plivo.com.acme.io"):
        with pytest.raises(GatewayError, match="not among the servers"):
            Gateway(root, ACCOUNT, Level.READ, Ledger(tmp_path / "l"), Policy.load())


def test_wrong_credentials_are_told(live: BackgroundServer, policy: Policy, tmp_path: Path) -> None:
    wrong = replace(ACCOUNT, auth_token="wrong")
    with pytest.raises(GatewayError, match="says 401"):
        Gateway(live.url, wrong, Level.READ, Ledger(tmp_path / "l"), policy)


@pytest.mark.usefixtures("credentials")
def test_changes_need_the_name_of_the_account(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--change", "MASOMEBODYELSE000000"]) == 2
    assert "a different account" in capsys.readouterr().err


def test_credentials_must_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert all(name in capsys.readouterr().err for name in VARIABLES[:1])


def test_tests_do_not_inherit_credentials() -> None:
    outer = {"A": ACCOUNT.auth_token, "B": f"x{ACCOUNT.auth_id}y", "PATH": "/bin"}
    inner = environment(outer, (ACCOUNT.auth_id, ACCOUNT.auth_token))
    assert inner["PATH"] == "/bin"
    assert not {"A", "B"} & inner.keys()
    assert inner["PLIVO_AUTH_TOKEN"] == STAND_IN_TOKEN
