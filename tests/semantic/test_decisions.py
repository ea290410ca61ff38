"""Rows of `docs/decisions.md` that no other script holds to what the server does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.listening import Answer
from tests.semantic.api import Api
from tests.semantic.behind import Behind
from tests.semantic.calls import EVENT
from tests.semantic.hearing import Hearing
from tests.semantic.kinds import APPLICATIONS, MASKING, phone

ANSWER, HANGUP = "on_application_answer", "on_application_hangup"
DIAL = "<Dial><Number>14155550123</Number></Dial>"


def test_errors_name_their_request_but_for_refused_credentials(api: Api) -> None:
    """C39: a recorded 401 has no `api_id`, all other errors have one."""
    path = api.account_path
    assert set(api.send("GET", path, auth=(api.auth_id, "wrong")).body) == {"error"}
    assert set(api.send("GET", path, anonymous=True).body) == {"error"}
    for reply in (
        api.ask("pricing_get"),
        api.ask("applications_get", "20372631212782780"),
        api.send("PUT", path),
    ):
        assert {"api_id", "error"} <= set(reply.body), reply


def test_replies_carry_no_request_id(api: Api) -> None:
    """U21: only the CLI reads it."""
    for reply in (api.ask("accounts_get"), api.ask("pricing_get")):
        assert "x-request-id" not in reply.headers


@pytest.mark.parametrize(
    ("xml", "script", "source", "code"),
    [
        (DIAL, {"hangup_by": "callee"}, "Callee", 4000),
        (DIAL, {"hangup_by": "caller"}, "Caller", 4000),
        ("<Speak>Hello</Speak>", {"hangup_by": "callee"}, "Plivo", 4010),
        (f"{DIAL}<Hangup/>", {"hangup_by": "callee"}, "Answer XML", 4000),
    ],
)
def test_who_hung_up(
    api: Api, behind: Behind, hearing: Hearing, xml: str, script: Any, source: str, code: int
) -> None:
    """C37."""
    hearing.answer(ANSWER, Answer(f"<Response>{xml}</Response>"))
    urls = {"answer_url": hearing.url(ANSWER), "hangup_url": hearing.url(HANGUP)}
    behind.call(phone(), APPLICATIONS.create(api, **urls), **script)
    (hangup,) = hearing.of(HANGUP)
    assert (hangup.fields["HangupSource"], hangup.fields["HangupCauseCode"]) == (source, code)


def test_an_update_is_not_told(api: Api, behind: Behind, hearing: Hearing) -> None:
    """U11: what SessionParamUpdate means is not documented."""
    key = MASKING.create(api, callback_url=hearing.url(EVENT))
    api.do("masking_sessions_update", key, body={"record": True, "session_expiry": 700})
    behind.advance(seconds=600)
    assert hearing.of(EVENT) == []
