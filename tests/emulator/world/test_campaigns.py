"""Campaigns that a world declares, with their numbers."""

from __future__ import annotations

from typing import Any

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.emulator.world.test_world import applied, elsewhere, exported

IMPORTED = {"campaign_id": "CNTQ0OD", "campaign_source": "shared", "campaign_alias": "Parcels"}
NUMBERS = [{"number": f"1415555010{last}"} for last in range(3)]


def get(emulator: EmulatorUnderTest, path: str) -> Any:
    reply = emulator.request("GET", path)
    assert reply.status == 200
    return reply.body


def test_a_campaign_with_numbers_in_every_state(plivo_emulator: EmulatorUnderTest) -> None:
    states = ["COMPLETED", "PROCESSING", "FAILED"]
    linked = [{**each, "status": state} for each, state in zip(NUMBERS, states, strict=True)]
    world = {"numbers": NUMBERS, "campaigns": [{**IMPORTED, "numbers": linked}]}
    assert applied(plivo_emulator, world).status_code == 200
    campaign = get(plivo_emulator, "10dlc/Campaign/CNTQ0OD/")["campaign"]
    assert (campaign["registration_status"], campaign["usecase"]) == ("ACTIVE", "MIXED")
    assert campaign["mno_metadata"]["AT&T"] == {"tpm": 240}
    links = get(plivo_emulator, "10dlc/Campaign/CNTQ0OD/Number/")
    assert links["phone_numbers_summary"] == dict.fromkeys(states, 1)
    shown = [get(plivo_emulator, f"Number/{each['number']}/") for each in NUMBERS]
    assert [each["tendlc_campaign_id"] for each in shown] == ["CNTQ0OD", "CNTQ0OD", None]
    plivo_emulator.clock.advance(hours=1)
    links = get(plivo_emulator, "10dlc/Campaign/CNTQ0OD/Number/")
    assert links["phone_numbers_summary"] == {"COMPLETED": 2, "FAILED": 1, "PROCESSING": 0}


def test_what_is_exported_can_be_applied_again(plivo_emulator: EmulatorUnderTest) -> None:
    linked = [{**NUMBERS[0], "url": "http://127.0.0.1:9/links", "method": "GET"}]
    world = {"numbers": NUMBERS, "campaigns": [{**IMPORTED, "numbers": linked}]}
    assert applied(plivo_emulator, world).status_code == 200
    document = exported(plivo_emulator)
    (campaign,) = document["campaigns"]
    assert campaign["numbers"] == [{**linked[0], "status": "COMPLETED"}]
    assert applied(plivo_emulator, document).status_code == 200
    assert exported(plivo_emulator) == document
    with elsewhere(document) as other:
        assert exported(other) == document


def test_a_campaign_that_waits_is_reviewed(plivo_emulator: EmulatorUnderTest) -> None:
    waits = {**IMPORTED, "registration_status": "PROCESSING"}
    for _ in range(2):
        # Declaring it again does not begin the review anew.
        assert applied(plivo_emulator, {"campaigns": [waits]}).status_code == 200
        plivo_emulator.clock.advance(hours=12)
    campaign = get(plivo_emulator, "10dlc/Campaign/CNTQ0OD/")["campaign"]
    assert campaign["registration_status"] == "ACTIVE"
    failed = {**IMPORTED, "registration_status": "FAILED", "error_code": "1004"}
    assert applied(plivo_emulator, {"campaigns": [failed]}).status_code == 200
    campaign = get(plivo_emulator, "10dlc/Campaign/CNTQ0OD/")["campaign"]
    assert (campaign["registration_status"], campaign["error_code"]) == ("FAILED", "1004")


@pytest.mark.parametrize(
    ("campaign", "text"),
    [
        ({"campaign_id": "CAAAAAA", "brand_id": "BZZZZZZ"}, "brand BZZZZZZ does not exist"),
        (
            {**IMPORTED, "numbers": [{"number": "14155550177"}]},
            "number 14155550177 cannot be linked",
        ),
        ({**IMPORTED, "campaign_id": "CAAAAAA", "numbers": NUMBERS}, "is in another campaign"),
    ],
)
def test_what_cannot_be_declared(
    plivo_emulator: EmulatorUnderTest, campaign: dict[str, Any], text: str
) -> None:
    world = {"numbers": NUMBERS, "campaigns": [{**IMPORTED, "numbers": NUMBERS[:1]}]}
    assert applied(plivo_emulator, world).status_code == 200
    before = exported(plivo_emulator)
    reply = applied(plivo_emulator, {"campaigns": [campaign]})
    assert reply.status_code == 400
    assert text in reply.json()["error"]
    assert exported(plivo_emulator) == before
