"""The tests of the shop: each has an emulator, and the shop, of its own."""

import httpx
import pytest

from examples.masking.shop import app

COURIER, CUSTOMER = "+14155550100", "+14155550101"


@pytest.fixture
def shop(plivo_emulator, monkeypatch):
    monkeypatch.setenv("PUBLIC_URL", "https://shop.example")
    served = plivo_emulator.serve(app, public_url="https://shop.example")
    with httpx.Client(base_url=served.url) as browser:
        yield browser


@pytest.fixture
def order(shop):
    ordered = shop.post("/orders", json={"courier": COURIER, "customer": CUSTOMER})
    return f"/orders/{ordered.json()['order']}"


def test_the_courier_reaches_the_customer(plivo_emulator, shop, order):
    number = shop.get(order).json()["number"]
    call = plivo_emulator.call(COURIER, number, talk_seconds=30)
    assert call.status == "completed"
    assert shop.get(order).json()["calls"] == 1


def test_from_another_phone_the_pin_opens(plivo_emulator, shop, order):
    told = shop.get(order).json()
    call = plivo_emulator.call("+14155550142", told["number"], pins=[told["courier_pin"]])
    assert call.status == "completed"
    assert shop.get(order).json()["calls"] == 1


def test_without_the_pin_nobody_is_called(plivo_emulator, shop, order):
    number = shop.get(order).json()["number"]
    plivo_emulator.call("+14155550142", number, pins=["0", "0", "0"])
    assert shop.get(order).json()["calls"] == 0


def test_after_an_hour_it_is_over(plivo_emulator, shop, order):
    plivo_emulator.clock.advance(hours=1)
    assert shop.get(order).json()["state"] == "over"


def test_nobody_else_closes_an_order(shop, order):
    session_uuid = order.removeprefix("/orders/")
    forged = {"EventName": "SessionTimeout", "SessionUUID": session_uuid}
    assert shop.post("/plivo/masking", data=forged).status_code == 403
    assert shop.get(order).json()["state"] == "open"
