"""Campaigns, in whatever state a script needs them."""

from __future__ import annotations

import itertools
from typing import Any, Final

from plivo_emulator_client import PlivoEmulator
from plivo_emulator_client.models import Review
from tests.contract.resources import sample_body
from tests.semantic.api import Api
from tests.semantic.registrations import new_brand
from tests.semantic.simulation import Simulation
from tests.spec.document import JsonObject

# Campaigns that were registered elsewhere have identifiers that nobody else has.
_SHARED: Final = itertools.count(100_000)


def brand_of(api: Api, simulation: Simulation, **fields: Any) -> str:
    """A brand whose registration was approved."""
    brand_id = new_brand(api, **fields)
    decide(simulation, brand_id, outcome="approved")
    return brand_id


def form(brand_id: str, **fields: Any) -> JsonObject:
    return {**sample_body("campaigns_create"), "brand_id": brand_id, **fields}


def campaign_of(api: Api, brand_id: str, **fields: Any) -> str:
    """A campaign that waits for its review."""
    made = api.do("campaigns_create", body=form(brand_id, **fields))
    assert made["message"] == "Request to create campaign was received and is being processed."
    return str(made["campaign_id"])


def shared_campaign(api: Api, simulation: Simulation, **fields: Any) -> str:
    """A campaign that was imported, without a brand here."""
    made = waiting_import(api, **fields)
    decide(simulation, made, outcome="approved")
    return made


def waiting_import(api: Api, **fields: Any) -> str:
    body = {"campaign_id": f"C{next(_SHARED)}", "campaign_alias": "Parcel news", **fields}
    made = api.do("campaigns_import_shared", body=body)
    assert made["message"] == "Request to import campaign was received and is being processed."
    assert made["campaign_id"] == body["campaign_id"]
    return str(made["campaign_id"])


def pending(control: PlivoEmulator, subject: str) -> list[Review]:
    return control.reviews.list(subject=subject, state="pending").objects


def decide(simulation: Simulation, subject: str, **verdict: Any) -> None:
    """End the review of something."""
    (review,) = pending(simulation.control, subject)
    simulation.control.reviews.decide(review.review_id, **verdict)
    simulation.advance()


def refused(api: Api, text: str, operation: str, *ids: str, code: int = 400, **sent: Any) -> None:
    reply = api.ask(operation, *ids, **sent)
    assert (reply.status, reply.body["error"]) == (code, text)
