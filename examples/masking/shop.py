"""Number masking with FastAPI: courier and customer talk, and neither learns the other's number.

Whoever calls from another phone enters a PIN. Run it with `uvicorn shop:app`; it needs
PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN, and PUBLIC_URL, by which Plivo reaches it.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel

from plivo_client import AsyncPlivo, SignatureError, webhooks
from plivo_client.models import MaskingSessionEvent

PROMPT = "https://shop.example/sounds/enter-your-pin.mp3"


class Order(BaseModel):
    """Who delivers to whom."""

    courier: str
    customer: str


class Delivery(BaseModel):
    """What both are told."""

    number: str
    courier_pin: str
    customer_pin: str
    state: str = "open"
    calls: int = 0


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Keep one client, and its connections, while the application runs."""
    async with AsyncPlivo() as client:
        app.state.client = client
        app.state.deliveries = {}
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/orders", status_code=201)
async def order(order: Order) -> dict[str, Any]:
    """Connect the two for an hour."""
    created = await app.state.client.masking_sessions.create(
        first_party=order.courier,
        second_party=order.customer,
        session_expiry=3600,
        callback_url=f"{os.environ['PUBLIC_URL']}/plivo/masking",
        is_pin_authentication_required=True,
        generate_pin=True,
        pin_prompt_play=PROMPT,
    )
    session = created.session
    app.state.deliveries[created.session_uuid] = Delivery(
        number=created.virtual_number,
        courier_pin=session.first_party_pin,
        customer_pin=session.second_party_pin,
    )
    return {"order": created.session_uuid}


@app.get("/orders/{order_id}")
async def show(order_id: str) -> Delivery:
    """Show how to call the other, and whether somebody did."""
    if order_id not in app.state.deliveries:
        raise HTTPException(404)
    return app.state.deliveries[order_id]


@app.post("/plivo/masking")
async def masking(request: Request) -> dict[str, Any]:
    """Follow a session."""
    try:
        event = webhooks.parse(
            method=request.method,
            # Not the URL of the request: behind a proxy that is another one.
            url=f"{os.environ['PUBLIC_URL']}{request.url.path}",
            headers=request.headers,
            body=await request.body(),
        )
    except SignatureError as error:
        raise HTTPException(403) from error
    if isinstance(event, MaskingSessionEvent):
        delivery = app.state.deliveries[event.session_uuid]
        if event.event_name == "SessionSecondPartyAnswer":
            delivery.calls += 1
        elif event.event_name == "SessionTimeout":
            delivery.state = "over"
    return {}
