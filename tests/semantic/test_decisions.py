"""Rows of `docs/decisions.md` that no other script holds to what the server does."""

from __future__ import annotations

import pytest

from tests.semantic.api import Api
from tests.semantic.calls import EVENT
from tests.semantic.resource_types import APPLICATIONS, MASKING, phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.web_server import Answer

ANSWER, HANGUP = "on_application_answer", "on_application_hangup"
DIAL = "<Dial><Number>{}</Number></Dial>"


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


SPEAK = "<Speak>Hello</Speak>"


@pytest.mark.parametrize(
    ("xml", "talk", "source", "code"),
    [
        (SPEAK, None, "Plivo", 4010),
        (f"{SPEAK}<Hangup/>", None, "Answer XML", 4000),
        (DIAL, None, "Plivo", 4010),
        (f"{DIAL}<Hangup/>", None, "Answer XML", 4000),
        (DIAL, 20, "Caller", 4000),
        (f"{DIAL}<Hangup/>", 20, "Caller", 4000),
    ],
)
def test_who_hung_up(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    xml: str,
    talk: int | None,
    source: str,
    code: int,
) -> None:
    """C37: a dialled party that hangs up ends its own leg; the document of the caller goes on."""
    callee = phone(1)
    receiver.answer(ANSWER, Answer(f"<Response>{xml.format(callee)}</Response>"))
    urls = {"answer_url": receiver.url(ANSWER), "hangup_url": receiver.url(HANGUP)}
    script = {} if talk is None else {"talk_seconds": talk}
    call = simulation.call(phone(), APPLICATIONS.create(api, **urls), **script)
    (hangup,) = receiver.of(HANGUP)
    assert (hangup.fields["HangupSource"], hangup.fields["HangupCauseCode"]) == (source, code)
    legs = api.do("calls_list", parent_call_uuid=call.call_uuid)["objects"]
    ends = [(each["to_number"], each["hangup_source"], each["hangup_cause_code"]) for each in legs]
    who = "Callee" if talk is None else "Caller"
    assert ends == ([(callee, who, 4000)] if "<Dial>" in xml else [])


def test_an_update_is_not_told(api: Api, simulation: Simulation, receiver: WebhookReceiver) -> None:
    """U11: what SessionParamUpdate means is not documented."""
    key = MASKING.create(api, callback_url=receiver.url(EVENT))
    api.do("masking_sessions_update", key, body={"record": True, "session_expiry": 700})
    simulation.advance(seconds=600)
    assert receiver.of(EVENT) == []
