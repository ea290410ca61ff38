"""How fast messages leave, and what happens to those that wait (Plivo's pages on throughput)."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.semantic.api import Api
from tests.semantic.messages import EVENT, PICTURE, TEMPLATE, end, send, send_all, statuses
from tests.semantic.resource_types import phone
from tests.semantic.simulation import Simulation
from tests.semantic.webhook_receiver import WebhookReceiver

CANADIAN = "1613555"
BRITISH = "4479460"
# A sender that nobody rents, the beginning of its destinations, the kind of message, and the
# seconds between two.
RATES = [
    ("16505550188", "1415555", {}, 4.0),
    ("16505550188", "1415555", PICTURE, 4.0),
    ("18005550188", "1415555", {}, 0.04),
    ("18335550188", "1415555", PICTURE, 0.5),
    ("12345", "1415555", {}, 0.01),
    ("12345", CANADIAN, {}, 0.1),
    ("FERRER", BRITISH, {}, 0.2),
    ("447946000100", BRITISH, {}, 0.2),
    ("447946000100", "1415555", PICTURE, 4.0),
    ("16505550188", "1415555", TEMPLATE, 0.0),
]


def people(begin: str, count: int) -> str:
    """Different destinations."""
    length = 11 if begin.startswith("1") else 12
    return "<".join(f"{begin}{number:0{length - len(begin)}}" for number in range(count))


def sent_at(api: Api, uuid: str) -> datetime:
    return datetime.fromisoformat(api.do("messages_get", uuid)["message_sent_time"])


@pytest.mark.parametrize(("src", "begin", "more", "pause"), RATES)
def test_messages_of_a_sender_wait_for_each_other(
    api: Api, simulation: Simulation, src: str, begin: str, more: dict[str, Any], pause: float
) -> None:
    """The first leaves after a second, the others in their order, one by one."""
    start = simulation.now
    uuids = send_all(api, src=src, dst=people(begin, 3), **more)
    uuids += send_all(api, src=src, dst=people(begin, 1), **more)
    simulation.advance(minutes=1)
    waits = [(sent_at(api, uuid) - start).total_seconds() for uuid in uuids]
    assert waits == pytest.approx([1 + pause * place for place in range(4)])


def test_a_queue_is_drained_by_the_clock(api: Api, simulation: Simulation) -> None:
    """A request is never refused; what waits is queued (Plivo's page on throughput)."""
    uuids = send_all(api, src=phone(), dst=people("1415555", 16))

    def states() -> list[str]:
        return [api.do("messages_get", uuid)["message_state"] for uuid in uuids]

    simulation.advance(seconds=1)
    assert states() == ["sent"] + ["queued"] * 15
    simulation.advance(seconds=28)
    assert states() == ["delivered"] * 7 + ["sent"] + ["queued"] * 8
    simulation.advance(seconds=32)
    assert states() == ["delivered"] * 15 + ["sent"]


def test_others_do_not_wait(api: Api, other_api: Api, simulation: Simulation) -> None:
    """Each sender of each account has a queue for each kind of message."""
    src = phone()
    send_all(api, src=src, dst=people("1415555", 5))
    others = [
        (api, send(api)),
        (api, send(api, src=src, **PICTURE)),
        (other_api, send(other_api, src=src)),
    ]
    simulation.advance(seconds=1)
    assert [one.do("messages_get", uuid)["message_state"] for one, uuid in others] == ["sent"] * 3


def test_a_sender_that_rested_sends_at_once(api: Api, simulation: Simulation) -> None:
    src = phone()
    send_all(api, src=src, dst=people("1415555", 2))
    simulation.advance(seconds=8)
    start = simulation.now
    uuid = send(api, src=src)
    simulation.advance(seconds=1)
    assert sent_at(api, uuid) - start == timedelta(seconds=1)


def test_the_limit_can_be_lifted(api: Api, simulation: Simulation) -> None:
    simulation.control.accounts.update(api.auth_id, limited_throughput=False)
    uuids = send_all(api, src=phone(), dst=people("1415555", 20))
    simulation.advance(seconds=1)
    assert {api.do("messages_get", uuid)["message_state"] for uuid in uuids} == {"sent"}


def test_what_waits_too_long_expires(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Error 420; it takes no turn from those that wait longer."""
    src, url = phone(), receiver.url(EVENT)
    start = simulation.now
    uuids = send_all(api, src=src, dst=people("1415555", 5), message_expiry=10)
    (lost,) = send_all(api, src=src, dst=phone(1), message_expiry=10, url=url)
    patient = send(api, src=src)
    simulation.advance(seconds=10)
    codes = [api.do("messages_get", uuid)["error_code"] for uuid in uuids]
    assert codes[:2] == ["000", "000"]
    assert codes[3:] == ["420", "420"]
    message = end(api, simulation, lost)
    assert (message["message_state"], message["total_amount"]) == ("failed", "0.00000")
    assert datetime.fromisoformat(message["message_updated_time"]) - start == timedelta(seconds=10)
    assert statuses(receiver.of(EVENT)) == ["queued", "failed"]
    assert sent_at(api, patient) - start == timedelta(seconds=13)


def test_credit_runs_out_in_the_middle(
    api: Api, simulation: Simulation, receiver: WebhookReceiver
) -> None:
    """Who leaves the queue first is paid; the others fail with 900 and are free."""
    rate = Decimal(api.do("pricing_get", country_iso="US")["message"]["outbound"]["rate"])
    simulation.control.accounts.update(api.auth_id, cash_credits=f"{rate * 5 / 2:.5f}")
    uuids = send_all(api, src=phone(), dst=people("1415555", 4), url=receiver.url(EVENT))
    assert len(uuids) == 4
    simulation.advance(minutes=1)
    messages = [api.do("messages_get", uuid) for uuid in uuids]
    assert [each["error_code"] for each in messages] == ["000", "000", "900", "900"]
    assert [Decimal(each["total_amount"]) for each in messages] == [rate, rate, 0, 0]
    assert Decimal(api.do("accounts_get")["cash_credits"]) == rate / 2
    for uuid, message in zip(uuids, messages, strict=True):
        told = [each for each in receiver.of(EVENT) if each.fields["MessageUUID"] == uuid]
        assert statuses(told)[-1] == message["message_state"]
        assert [each.fields["Sequence"] for each in told] == [str(n + 1) for n in range(len(told))]


def test_a_switched_off_subaccount_sends_nothing_more(api: Api, simulation: Simulation) -> None:
    """Error 910 for what waits (Plivo's page on error codes)."""
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    first, second = send_all(sub, src=phone(), dst=people("1415555", 2))
    simulation.advance(seconds=1)
    api.do("subaccounts_update", made["auth_id"], body={"name": "Courier", "enabled": False})
    simulation.advance(minutes=1)
    codes = [api.do("messages_get", uuid)["error_code"] for uuid in (first, second)]
    assert codes == ["000", "910"]


def test_messages_outlive_their_subaccount(api: Api, simulation: Simulation) -> None:
    made = api.do("subaccounts_create", body={"name": "Courier", "enabled": True})
    sub = api.as_(made["auth_id"], made["auth_token"])
    uuid = send(sub)
    api.do("subaccounts_delete", made["auth_id"])
    assert end(api, simulation, uuid)["message_state"] == "delivered"
