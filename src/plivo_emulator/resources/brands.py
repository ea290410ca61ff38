"""Brands: registration of those who send messages to the United States (Plivo's pages on 10DLC)."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.domain.brands import (
    BRANDS,
    COMPLETED,
    PROCESSING,
    STANDARD,
    STARTER,
    brand_with_profile,
    new_brand,
    put_brand,
)
from plivo_emulator.domain.campaigns import campaigns_of
from plivo_emulator.domain.ownership import get_or_404, visible_rows
from plivo_emulator.domain.profiles import INDIVIDUAL, PROFILES, owner_of_profile
from plivo_emulator.domain.timestamps import verify_time
from plivo_emulator.pipeline.errors import bad_request
from plivo_emulator.pipeline.handlers import RequestContext
from plivo_emulator.pipeline.identifiers import new_identifier
from plivo_emulator.resources._listing import filter_equal, paginate
from plivo_emulator.simulation.brand_reviews import ask, phone_of, submit_brand, withdraw_brand
from plivo_emulator.store import Row

part = Part(__name__, due_work=("brand", "brand_vetting"))

# What campaigns of brands of the type STANDARD may be for, by their codes.
USECASES: Final = {
    "2FA": ("Two-Factor Authentication", "Codes that prove who somebody is"),
    "ACCOUNT_NOTIFICATION": ("Account Notification", "What has changed in a customer's account"),
    "CUSTOMER_CARE": ("Customer Care", "Answers of support and of others who serve customers"),
    "DELIVERY_NOTIFICATION": (
        "Delivery Notification",
        "Where parcels are and when they arrive",
    ),
    "FRAUD_ALERT": ("Fraud Alert", "Warnings of somebody who acts in a customer's name"),
    "HIGHER_EDUCATION": ("Higher Education", "Messages of colleges and universities"),
    "LOW_VOLUME": ("Low Volume", "Two to five of the other uses, with few messages"),
    "MARKETING": ("Marketing", "Offers and events"),
    "MIXED": ("Mixed", "Two to five of the other uses"),
    "POLLING_VOTING": ("Polling Voting", "Surveys and votes outside of politics"),
    "PUBLIC_SERVICE_ANNOUNCEMENT": (
        "Public Service Announcement",
        "What the public should know about",
    ),
    "SECURITY_ALERT": ("Security Alert", "Warnings that a system may have been broken into"),
}
_STARTER_USECASES: Final = {STARTER: ("Starter", "The messages of a sole proprietor")}


@part.handler
def brands_create(ctx: RequestContext) -> dict[str, Any]:
    """Ask for the registration of the business of a profile; the errors are unconfirmed (U89)."""
    profile = _profile(ctx)
    brand_type = ctx.body.get("brand_type", STARTER)
    is_person = profile["entity_type"] == INDIVIDUAL
    _check_fit(ctx, profile, brand_type, is_person)
    shown = new_brand(profile.document, ctx.body["brand_alias"], brand_type)
    brand_id = new_identifier(ctx, BRANDS, lambda: ctx.ids.registration_id("B"))
    put_brand(
        ctx.tx,
        brand_id,
        shown | {"created_at": verify_time(ctx.now)},
        **owner_of_profile(profile),
        url=ctx.body.get("url", ""),
        method=ctx.body.get("method", "POST"),
        vetting=int(brand_type == STANDARD and _vetting(ctx)),
        confirmed=0 if is_person else None,
    )
    row = get_or_404(ctx, BRANDS, brand_id)
    submit_brand(ctx, row)
    return {
        "brand_id": brand_id,
        "message": "Request to create brand was received and is being processed.",
    }


@part.handler
def brands_list(ctx: RequestContext) -> dict[str, Any]:
    """Return a page of brands, newest first."""
    where = visible_rows(ctx)
    filter_equal(ctx, where, ["registration_status"])
    if "type" in ctx.query:
        where.add("brand_type", "=", ctx.query["type"])
    # The name in SDKs (C153).
    if "status" in ctx.query:
        where.add("registration_status", "=", ctx.query["status"])
    meta, brands = paginate(ctx, BRANDS, where, lambda row: row.document)
    return {"brands": brands, "meta": meta}


@part.handler
def brands_get(ctx: RequestContext) -> dict[str, Any]:
    """Return one brand, without its name (C155)."""
    shown = _brand(ctx).document
    return {"brand": {name: shown[name] for name in shown if name != "brand_alias"}}


@part.handler
def brands_delete(ctx: RequestContext) -> dict[str, Any]:
    """Take a brand out of service.

    Raises:
        ApiError: 400, it has campaigns that have not ended.
    """
    brand_id = _brand(ctx)["brand_id"]
    if campaigns_of(ctx.tx, brand_id):
        raise bad_request("Brand has active campaigns")
    withdraw_brand(ctx.tx, brand_id)
    BRANDS.delete(ctx.tx, brand_id)
    return {"brand_id": brand_id, "message": "Brand Deactivated"}


@part.handler
def brands_list_usecases(ctx: RequestContext) -> dict[str, Any]:
    """Return what campaigns of a brand may be for; nothing before it is registered (U90)."""
    row = _brand(ctx)
    known = usecases_of(row)
    usecases = [
        {"name": name, "code": code, "details": details} for code, (name, details) in known.items()
    ]
    return {"use_cases": usecases, "brand_id": row["brand_id"]}


@part.handler
def brands_send_otp(ctx: RequestContext) -> dict[str, Any]:
    """Ask a sole proprietor again; that others are refused is unconfirmed (U90)."""
    row = _brand(ctx)
    if row["confirmed"] != 0 or row["registration_status"] != PROCESSING:
        raise bad_request("the brand does not wait for a confirmation")
    ask(ctx, row)
    phone = phone_of(row)
    return {
        "brand_id": row["brand_id"],
        "message": f"Message sent to {'X' * (len(phone) - 4)}{phone[-4:]}, "
        "reply YES to confirm registration.",
    }


def usecases_of(row: Row) -> dict[str, tuple[str, str]]:
    """Return what campaigns of a brand may be for: names and details by code."""
    if row["registration_status"] != COMPLETED:
        return {}
    return _STARTER_USECASES if row["brand_type"] == STARTER else USECASES


def _brand(ctx: RequestContext) -> Row:
    return get_or_404(ctx, BRANDS, ctx.path["brand_id"])


def _profile(ctx: RequestContext) -> Row:
    """Return the profile that a request names.

    Raises:
        ApiError: 400, the sender has no such profile.
    """
    uuid = ctx.body["profile_uuid"].lower()
    visible = visible_rows(ctx).add("profile_uuid", "=", uuid)
    row = PROFILES.find(ctx.tx, visible)
    if row is None:
        raise bad_request(f"profile_uuid {uuid} does not exist")
    return row


def _check_fit(ctx: RequestContext, profile: Row, brand_type: str, is_person: bool) -> None:
    """Check that a profile can have a brand.

    Raises:
        ApiError: 400, it has one, or lacks what the type of the brand needs.
    """
    if brand_with_profile(ctx.tx, profile["profile_uuid"]) is not None:
        raise bad_request("profile_uuid is used by another brand")
    if brand_type == STANDARD and "ein" not in profile.document:
        raise bad_request("a STANDARD brand needs a profile with an ein")
    if is_person and "phone" not in profile.document["authorized_contact"]:
        raise bad_request("the authorized_contact of the profile needs a phone")


def _vetting(ctx: RequestContext) -> bool:
    """Return whether a brand is to be vetted; the Go SDK sends a text."""
    return ctx.body.get("secondary_vetting", True) in (True, "true")
