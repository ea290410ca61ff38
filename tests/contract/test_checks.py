"""The oracles themselves: right replies pass, each planted fault is found."""

from __future__ import annotations

import copy
from contextlib import nullcontext
from typing import Any, cast

import pytest
from schemathesis.checks import CheckContext

from tests.contract.checks import dead, errors, list_envelope, oracle
from tests.contract.checks.isolation import Isolation
from tests.contract.checks.strangers import StrangersRefused
from tests.contract.observation import Observation
from tests.contract.resources import RESOURCES, Resource, dig

URL = "http://host/v1/Account/MA/Application/?limit=2&offset=2&app_name=a%20b"
OTHER = "/v1/Account/MA/Application/?limit=2&app_name=a+b&offset="

PAGE: dict[str, Any] = {
    "meta": {
        "limit": 2,
        "offset": 2,
        "total_count": 7,
        "next": f"{OTHER}4",
        "previous": f"{OTHER}0",
    },
    "objects": [{"app_id": "3"}, {"app_id": "4"}],
}
API_ID = "97ceeb52-58b6-41e1-86da-77300b68f8bb"


def resource(name: str) -> Resource:
    return next(each for each in RESOURCES if each.name == name)


def check_page(page: dict[str, Any], url: str = URL) -> None:
    list_envelope.check_page(resource("applications"), url, page["meta"], page["objects"])


def test_a_right_page_passes() -> None:
    check_page(PAGE)


def test_a_right_last_page_passes() -> None:
    page = {"meta": PAGE["meta"] | {"total_count": 4, "next": None}, "objects": PAGE["objects"]}
    check_page(page)


def test_a_page_beyond_the_end_passes() -> None:
    page = {"meta": PAGE["meta"] | {"total_count": 1, "next": None}, "objects": []}
    check_page(page)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("meta",), None),
        (("objects",), None),
        (("objects",), PAGE["objects"][:1]),
        (("objects",), PAGE["objects"] + [{"app_id": "5"}]),
        (("objects", 1, "app_id"), "3"),
        (("meta", "limit"), 20),
        (("meta", "offset"), 0),
        (("meta", "total_count"), 2),
        (("meta", "total_count"), 4),
        (("meta", "next"), None),
        (("meta", "next"), ""),
        (("meta", "next"), f"{OTHER}5"),
        (("meta", "next"), PAGE["meta"]["next"].replace("&app_name=a+b", "")),
        (("meta", "next"), PAGE["meta"]["next"].replace("Application", "Subaccount")),
        (("meta", "previous"), None),
        (("meta", "previous"), f"{OTHER}1"),
    ],
)
def test_a_wrong_page_is_found(place: tuple[str | int, ...], value: Any) -> None:
    page = copy.deepcopy(PAGE)
    *way, last = place
    holder: Any = page
    for step in way:
        holder = holder[step]
    holder[last] = value
    with pytest.raises(AssertionError):
        check_page(page)


def test_a_next_page_after_one_that_is_not_full_is_found() -> None:
    url = "http://host/v1/Account/MA/Verify/Session/"
    meta = {"limit": 20, "offset": 0, "next": f"{url[11:]}?limit=20&offset=20", "previous": None}
    full = [{"session_uuid": str(number)} for number in range(20)]
    list_envelope.check_page(resource("verify_sessions"), url, meta, full)
    with pytest.raises(AssertionError, match="not full"):
        list_envelope.check_page(resource("verify_sessions"), url, meta, full[1:])


@pytest.mark.parametrize("status", [400, 404, 405, 429, 500])
def test_a_right_error_passes(status: int) -> None:
    errors.check_error(status, {"api_id": API_ID, "error": "not found"})


def test_a_right_401_passes() -> None:
    errors.check_error(401, {"error": "no credentials"})


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, None),
        (400, []),
        (400, {}),
        (400, {"api_id": API_ID}),
        (400, {"api_id": API_ID, "error": ""}),
        (400, {"api_id": API_ID, "error": ["not found"]}),
        (400, {"error": "not found"}),
        (400, {"api_id": "", "error": "not found"}),
        (401, {"api_id": API_ID, "error": "no credentials"}),
    ],
)
def test_a_wrong_error_is_found(status: int, body: Any) -> None:
    with pytest.raises(AssertionError):
        errors.check_error(status, body)


@pytest.mark.parametrize("verb", ["get", "update", "delete"])
def test_what_is_gone_may_only_be_missing(verb: str) -> None:
    dead.check_dead(resource("applications"), verb, 404, {})
    with pytest.raises(AssertionError):
        dead.check_dead(resource("applications"), verb, 202, {})


def test_what_is_gone_is_missing_not_wrong() -> None:
    with pytest.raises(AssertionError):
        dead.check_dead(resource("applications"), "get", 400, {})


def test_what_has_ended_can_be_read() -> None:
    session = resource("masking_sessions")
    dead.check_dead(session, "get", 200, {"response": {"status": "expired"}})
    for status, state in ((200, "active"), (404, "expired")):
        with pytest.raises(AssertionError):
            dead.check_dead(session, "get", status, {"response": {"status": state}})


def test_what_has_ended_cannot_be_changed() -> None:
    dead.check_dead(resource("masking_sessions"), "update", 400, {})
    with pytest.raises(AssertionError):
        dead.check_dead(resource("masking_sessions"), "update", 200, {})


def test_lists_show_nothing_dead() -> None:
    dead.check_rows_live(resource("applications"), PAGE["objects"], {"1": ""})
    with pytest.raises(AssertionError):
        dead.check_rows_live(resource("applications"), PAGE["objects"], {"3": ""})
    rows = [{"session_uuid": "3", "status": "expired"}]
    dead.check_rows_live(resource("masking_sessions"), rows, {"3": ""})
    rows[0]["status"] = "active"
    with pytest.raises(AssertionError):
        dead.check_rows_live(resource("masking_sessions"), rows, {"3": ""})


def request(number: int, phase: str) -> Observation:
    return Observation(
        key=str(number),
        operation_id="applications_list",
        path={},
        url=URL,
        body=None,
        status=200,
        reply={},
        thorough=phase != "coverage",
    )


@pytest.mark.parametrize(
    ("compared", "phase", "starved"),
    [
        (oracle.LEAST_COMPARISONS, "stateful", False),
        (oracle.LEAST_COMPARISONS - 1, "stateful", True),
        (0, "coverage", False),
    ],
)
def test_a_check_that_compared_too_little_fails(compared: int, phase: str, starved: bool) -> None:
    check = oracle.Oracle()
    for number in range(10):
        check.expect("rows", request(number, phase))
    # The same case over and over counts once.
    for number in [*range(compared), *range(compared)]:
        check.compared("rows", request(number, phase))
    with pytest.raises(AssertionError, match="rows") if starved else nullcontext():
        check.after_run(cast(CheckContext, None))


def test_a_check_that_asked_but_looked_at_nothing_fails() -> None:
    """Occasions are no comparisons: two oracles used to count them."""
    for check in (StrangersRefused(), Isolation()):
        for number in range(50):
            check.expect("applications", request(number, "stateful"))
            check.due("applications")
        with pytest.raises(AssertionError, match="compared too little"):
            oracle.Oracle.after_run(check, cast(CheckContext, None))


def test_the_table_follows_from_the_document() -> None:
    found = {
        each.name: (each.id_parameter, each.rows, () if each.made_by else each.created_id)
        for each in RESOURCES
        if each.has("list")
    }
    assert found["subaccounts"] == ("subauth_id", ("objects",), ("auth_id",))
    assert found["masking_sessions"][1] == ("response", "objects")
    assert found["verify_sessions"][1] == ("sessions",)
    assert dig({"response": {"objects": 1}}, found["masking_sessions"][1]) == 1
    assert dig({"response": None}, found["masking_sessions"][1]) is None
