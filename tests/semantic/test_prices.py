"""What things cost: each country, each kind of number, each channel, each leg of a call.

The rates are those of the published table `data/pricing.csv` (see "Pricing" in
`docs/decisions.md`), read here by its column names. Everything that costs something uses them.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from typing import Any, Final

import pytest

from plivo_emulator_client import PlivoEmulator
from tests.semantic.api import Api
from tests.semantic.calls import Line
from tests.semantic.resource_types import APPLICATIONS, MASKING, VERIFY, phone
from tests.semantic.serials import Serial
from tests.semantic.simulation import Simulation
from tests.semantic.values import without
from tests.semantic.webhook_receiver import WebhookReceiver
from tests.spec.document import ROOT, JsonObject
from tests.web_server import Answer

_TABLE: Final = ROOT / "src" / "plivo_emulator" / "data" / "pricing.csv"
_KINDS: Final = ("local", "mobile", "national", "tollfree")
# A country that is not in the table is charged so (`docs/decisions.md`, `ELSEWHERE`).
ELSEWHERE: Final = {
    "message_inbound": "0",
    "message_outbound": "0.1",
    "voice_inbound": "0.02",
    "voice_outbound": "0.25",
    "voice_outbound_mobile": "",
}
# Some rows as they were published, so that the table does not change unnoticed either.
PUBLISHED: Final = {
    "US": "United States,1,0.0055,0.0160,0.0055,0.0055,0.018,0.012,,,,"
    "0.80 voice sms mms,,,1.00 voice sms,0,0.0175,0.0038,0.0095",
    "CA": "Canada,1,0.0060,0.0180,0.0060,0.0060,0.019,0.011,,0.003,,"
    "0.85 voice sms mms,,,1.10 voice,0,0.0195,0.0085,0.0105",
    "AE": "United Arab Emirates,971,,,0.0390,0.0270,0.240,0.160,0.170,0.003,9715,"
    ",,,28.00 voice,25.0000",
    "BD": "Bangladesh,880,,,0.0560,0.0120,,0.034,0.036,,8801,,,,,",
    "GB": "United Kingdom,44,0,,0.0390,0.0070,0.055,0.010,0.027,0.003,"
    "4471 4472 4473 4474 4475 4477 4478 4479,0.90 voice,1.20 voice sms,1.00 voice,4.50 voice,0",
    "ES": "Spain,34,0,,0.0680,0.0080,0.071,0.011,0.034,0.003,346 3471 3472 3473 3474,"
    "1.35 voice,4.80 voice sms,1.50 voice,12.40 voice,0",
    "IN": "India,91,,,0.0065,0.0050,0.046,0.014,,0.003,,2.90 voice,,,13.00 voice,0",
}
# A phone of each sort: its country and whether it is a mobile.
LANDLINES: Final = {"US": "14155550123", "GB": "442079460123", "ES": "34911234567"}
MOBILES: Final = {"GB": "447400123456", "ES": "34612345678", "AE": "971501234567"}
NOWHERE: Final = "376312345"


_SERIAL: Final = Serial(0, 100_000)


def fresh(number: str) -> str:
    """A number of the same sort that nobody has: an account's numbers are its own."""
    return f"{number[:-5]}{_SERIAL.next():05}"


def table() -> dict[str, JsonObject]:
    lines = [line for line in _TABLE.read_text().splitlines() if not line.startswith("#")]
    return {row["country_iso"]: row for row in csv.DictReader(lines, restval="")}


ROWS: Final = table()


def money(text: str) -> str | None:
    return f"{Decimal(text):.5f}" if text else None


def expected(row: JsonObject) -> JsonObject:
    """The reply for a row of the table (Plivo's page on pricing; decision C38)."""
    code, country = row["country_code"], row["country"]
    numbers = {kind: row[kind].split() for kind in _KINDS if row[kind]}
    groups = [("Default", [code], row["voice_outbound"])]
    if row["voice_outbound_mobile"]:
        groups.append(("Mobile", row["mobile_prefixes"].split(), row["voice_outbound_mobile"]))
    has_local = bool(numbers.keys() - {"tollfree"})
    return {
        "country": country,
        "country_code": int(code),
        "country_iso": row["country_iso"],
        "message": {
            "inbound": {"rate": money(row["message_inbound"])},
            "outbound": {"rate": money(row["message_outbound"])},
            "outbound_networks_list": [
                {"group_name": country, "rate": money(row["message_outbound"])}
            ],
        },
        "phone_numbers": {
            kind: {
                "rate": money(rental),
                "rates": [
                    {
                        "capabilities": able,
                        "rental_rate": money(rental),
                        "setup_rate": money(row["setup"]),
                    }
                ],
            }
            for kind, (rental, *able) in numbers.items()
        },
        "voice": {
            "inbound": {
                "ip": {"rate": "0.00300"},
                "local": {"rate": money(row["voice_inbound"]) if has_local else None},
                "tollfree": {"rate": money(row["voice_inbound_tollfree"])},
            },
            "outbound": {
                "ip": {"rate": "0.00300"},
                "local": {"rate": money(row["voice_outbound"])},
                "rates": [
                    {
                        "origination_prefix": [""],
                        "prefix": prefixes,
                        "rate": money(rate),
                        "voice_network_group": f"{country} - {group}",
                    }
                    for group, prefixes, rate in groups
                ],
                "tollfree": {"rate": money(row["voice_outbound_tollfree"])},
            },
        },
    }


def test_the_published_rates_are_unchanged(control: PlivoEmulator) -> None:
    for country, published in PUBLISHED.items():
        # Cells at the end may be left out.
        assert ",".join(ROWS[country].values()).rstrip(",") == f"{country},{published}".rstrip(",")


def test_every_country_is_told_as_in_the_table(api: Api, control: PlivoEmulator) -> None:
    assert len(ROWS) > 80
    for country, row in ROWS.items():
        told = without(api.do("pricing_get", country_iso=country), "api_id")
        assert told == expected(row), country


def minute(country: str, direction: str, *, mobile: bool = False) -> Decimal:
    """What a minute of a call costs."""
    row = ROWS.get(country, ELSEWHERE)
    return Decimal((mobile and row[f"voice_{direction}_mobile"]) or row[f"voice_{direction}"])


CALLEES: Final = [
    *[(number, country, False) for country, number in LANDLINES.items()],
    *[(number, country, True) for country, number in MOBILES.items()],
    (NOWHERE, "", False),
]


@pytest.mark.parametrize(("callee", "country", "mobile"), CALLEES)
def test_a_masked_call_costs_what_its_legs_cost(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    callee: str,
    country: str,
    mobile: bool,
) -> None:
    """The number's country for who comes in; the phone's country and kind for who is called."""
    line = Line.open(api, simulation, receiver, second_party=f"+{callee}")
    incoming, outgoing = minute("US", "inbound"), minute(country, "outbound", mobile=mobile)
    amounts = []
    for ring, talk, minutes in ((0, 60, 2), (0, 61, 4), (30, 31, 3)):
        line.call(line.first, ring_seconds=ring, talk_seconds=talk)
        # Both legs are billed by whole minutes; the caller's began with the ringing.
        own, other = -(-(ring + talk) // 60), -(-talk // 60)
        assert own + other == minutes
        amounts.append(own * incoming + other * outgoing)
        assert Decimal(line.events()[-1].fields["Amount"]) == amounts[-1]
    line.check()
    session = line.now()
    assert [Decimal(str(each["total_call_amount"])) for each in session["interaction"]] == amounts
    assert Decimal(str(session["total_call_amount"])) == sum(amounts)


@pytest.mark.parametrize(("caller", "country", "mobile"), CALLEES)
def test_an_incoming_leg_costs_what_the_number_costs(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    caller: str,
    country: str,
    mobile: bool,
) -> None:
    """Wherever the caller is, the virtual number is American."""
    line = Line.open(api, simulation, receiver, second_party=f"+{caller}")
    line.call(caller, ring_seconds=0, talk_seconds=59)
    amount = minute("US", "inbound") + minute("US", "outbound")
    assert Decimal(line.events()[-1].fields["Amount"]) == amount


@pytest.mark.parametrize("country", LANDLINES)
def test_a_virtual_number_of_each_country(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, country: str
) -> None:
    line = Line.open(api, simulation, receiver, first_party=f"+{LANDLINES[country]}")
    assert line.number.startswith(ROWS[country]["country_code"])
    line.call(LANDLINES[country], ring_seconds=0, talk_seconds=1)
    amount = minute(country, "inbound") + minute("US", "outbound")
    assert Decimal(line.events()[-1].fields["Amount"]) == amount


@pytest.mark.parametrize(("callee", "country", "mobile"), CALLEES)
def test_a_call_by_the_api_costs_two_outgoing_legs(
    api: Api,
    simulation: Simulation,
    receiver: WebhookReceiver,
    callee: str,
    country: str,
    mobile: bool,
) -> None:
    # A number of any country: there are none where nobody knows the rates.
    MASKING.create(api)
    more: dict[str, Any] = {"geomatch": False, "initiate_call_to_first_party": True}
    line = Line.open(api, simulation, receiver, first_party=f"+{callee}", **more)
    simulation.advance(seconds=600)
    amount = minute(country, "outbound", mobile=mobile) + minute("US", "outbound")
    assert Decimal(line.events()[-1].fields["Amount"]) == amount


@pytest.mark.parametrize("answer", ["busy", "rejected", "no_answer", "ring_timeout"])
def test_an_unanswered_leg_is_free(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, answer: str
) -> None:
    """Who waits for an answer is connected to the virtual number and pays for that."""
    line = Line.open(api, simulation, receiver, second_party=f"+{MOBILES['GB']}")
    line.call(line.first, answer=answer, ring_seconds=20)
    assert Decimal(line.events()[-1].fields["Amount"]) == minute("US", "inbound")
    assert [each.fields["BilledDuration"] for each in line.events()[-2:]] == ["60", "60"]


def credit(api: Api) -> Decimal:
    return Decimal(api.do("accounts_get")["cash_credits"])


@pytest.mark.parametrize(("number", "country", "mobile"), CALLEES)
def test_a_password_costs_what_each_channel_costs(
    api: Api, simulation: Simulation, number: str, country: str, mobile: bool
) -> None:
    """Each attempt of a session by its own channel, whatever the first one was."""
    message = Decimal(ROWS.get(country, ELSEWHERE)["message_outbound"])
    voice = minute(country, "outbound", mobile=mobile)
    costs = {"sms": message, "voice": voice, "whatsapp": message}
    for channels in (("sms", "voice", "whatsapp", "sms"), ("voice", "sms", "voice")):
        recipient, before = f"+{number}", credit(api)
        keys = {
            VERIFY.create(api, recipient=recipient, channel=channel, otp="493027")
            for channel in channels
        }
        (key,) = keys
        simulation.advance(seconds=60)
        assert before - credit(api) == sum(costs[channel] for channel in channels)
        charges = VERIFY.get(api, key)["charges"]
        told = [each["charge"] for each in charges["attempt_charges"]]
        assert told == [f"{costs[channel]:.5f}" for channel in channels]
        total = sum(costs[channel] for channel in channels)
        assert charges["total_charge"] == f"{total:.5f}"
        api.do("verify_sessions_validate", key, body={"otp": "493027"})
        # A successful check costs 0.05 in a recording.
        charges = VERIFY.get(api, key)["charges"]
        assert charges["total_charge"] == f"{total + Decimal('0.05'):.5f}"
        assert before - credit(api) == Decimal(charges["total_charge"])
        assert [each["charge"] for each in charges["attempt_charges"]] == told


@pytest.mark.parametrize(
    ("number", "country"),
    [
        *[(number, country) for country, number in LANDLINES.items()],
        ("14165550123", "CA"),
        (MOBILES["AE"], "AE"),
        (NOWHERE, ""),
    ],
)
def test_a_message_costs_what_the_number_costs(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, number: str, country: str
) -> None:
    """The receiving number's country, times the parts of the text."""
    app_id = APPLICATIONS.create(api, message_url=receiver.url("on_application_message"))
    number = fresh(number)
    simulation.number(number, app_id)
    rate = Decimal(ROWS.get(country, ELSEWHERE)["message_inbound"] or 0)
    for text, units in (("Hello", 1), ("a" * 307, 3)):
        simulation.message("447400123456", number, text)
        fields = receiver.of("on_application_message")[-1].fields
        assert fields["TotalRate"] == f"{rate:.5f}"
        assert fields["TotalAmount"] == f"{rate * units:.5f}"


@pytest.mark.parametrize(
    ("number", "country"), [*[(n, c) for c, n in LANDLINES.items()], (NOWHERE, "")]
)
def test_a_call_to_an_application_costs_what_the_number_costs(
    api: Api, simulation: Simulation, receiver: WebhookReceiver, number: str, country: str
) -> None:
    document = "<Response><Speak>x</Speak><Wait length='600'/></Response>"
    receiver.answer("on_application_answer", Answer(document))
    urls = {
        "answer_url": receiver.url("on_application_answer"),
        "hangup_url": receiver.url("on_application_hangup"),
    }
    number = fresh(number)
    simulation.number(number, APPLICATIONS.create(api, **urls))
    rate = minute(country, "inbound")
    for talk, minutes in ((59, 1), (60, 1), (61, 2), (120, 2), (121, 3)):
        simulation.call(phone(), number, talk_seconds=talk)
        fields = receiver.of("on_application_hangup")[-1].fields
        assert fields["BillRate"] == f"{rate:.5f}"
        assert fields["TotalCost"] == f"{rate * minutes:.5f}"
        assert (fields["Duration"], fields["BillDuration"]) == (str(talk), str(minutes * 60))
