"""Reviews of registrations, which the control API lists and decides."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from plivo_client.models import BusinessAddress, BusinessContact
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client import ConflictError, NotFoundError
from plivo_emulator_client.models import Review


def brand(emulator: EmulatorUnderTest) -> str:
    """Ask for the registration of a brand."""
    profile = emulator.client.profiles.create(
        profile_alias="Ferrer",
        customer_type="DIRECT",
        entity_type="PRIVATE",
        company_name="Ferrer LLC",
        vertical="POSTAL",
        ein="123456789",
        address=BusinessAddress("12 Market St", "San Francisco", "CA", "94105", "US"),
        authorized_contact=BusinessContact("Ana", "Ferrer", "ana@example.com"),
    )
    return emulator.client.brands.create(
        brand_alias="Ferrer", profile_uuid=profile.profile_uuid, brand_type="STANDARD"
    ).brand_id


def pending(emulator: EmulatorUnderTest, subject: str) -> Review:
    (review,) = emulator.control.reviews.list(subject=subject, state="pending").objects
    return review


def test_a_review_says_what_it_is_about(plivo_emulator: EmulatorUnderTest) -> None:
    key = brand(plivo_emulator)
    review = pending(plivo_emulator, key)
    assert (review.kind, review.about, review.can_end) == (
        "brand",
        "Ferrer",
        ["approved", "declined"],
    )
    assert (review.account, review.subaccount) == (plivo_emulator.auth_id, None)
    assert (review.decided, review.verdict.outcome) == (None, "approved")
    assert review.due is not None
    lasts = datetime.fromisoformat(review.due) - datetime.fromisoformat(review.submitted)
    assert lasts == timedelta(days=3)


def test_reviews_are_filtered_and_listed_newest_first(plivo_emulator: EmulatorUnderTest) -> None:
    reviews = plivo_emulator.control.reviews
    one, two = brand(plivo_emulator), brand(plivo_emulator)
    assert [each.subject for each in reviews.list().objects] == [two, one]
    plivo_emulator.clock.advance(days=3)
    assert [each.kind for each in reviews.list(subject=one).objects] == ["brand_vetting", "brand"]
    assert reviews.list(kind="brand", state="pending").total_count == 0
    assert reviews.list(kind="brand_vetting", state="pending").total_count == 2
    assert reviews.list(auth_id="MA" + "X" * 18).total_count == 0
    assert reviews.list(limit=1, offset=3).objects[0].subject == one


def test_a_decision_is_final(plivo_emulator: EmulatorUnderTest) -> None:
    reviews = plivo_emulator.control.reviews
    key = brand(plivo_emulator)
    review_id = pending(plivo_emulator, key).review_id
    with pytest.raises(ConflictError, match="cannot end as returned"):
        reviews.decide(review_id, outcome="returned")
    decided = reviews.decide(review_id, outcome="declined", code="OTHER", reason="Closed.")
    assert (decided.state, decided.due, decided.verdict.code) == ("declined", None, "OTHER")
    assert decided == reviews.get(review_id)
    with pytest.raises(ConflictError, match="the review is declined already"):
        reviews.decide(review_id, outcome="approved")
    assert plivo_emulator.client.brands.get(key).brand.registration_status == "FAILED"
    with pytest.raises(NotFoundError):
        reviews.get("nothing")


def test_an_account_has_quick_reviews(plivo_emulator: EmulatorUnderTest) -> None:
    accounts, auth_id = plivo_emulator.control.accounts, plivo_emulator.auth_id
    accounts.update(auth_id, review_seconds=60)
    key = brand(plivo_emulator)
    plivo_emulator.clock.advance(seconds=60)
    assert plivo_emulator.client.brands.get(key).brand.registration_status == "COMPLETED"
    accounts.update(auth_id, review_seconds=0)
    plivo_emulator.clock.advance(seconds=60)
    assert plivo_emulator.client.brands.get(key).brand.vetting_score == 80
    accounts.update(auth_id, review_seconds=None)
    slow = brand(plivo_emulator)
    plivo_emulator.clock.advance(days=2)
    assert plivo_emulator.client.brands.get(slow).brand.registration_status == "PROCESSING"


def test_a_deleted_brand_answers_with_an_api_id(plivo_emulator: EmulatorUnderTest) -> None:
    key = brand(plivo_emulator)
    deleted = plivo_emulator.client.brands.delete(key)
    assert (deleted.brand_id, deleted.message) == (key, "Brand Deactivated")
    assert isinstance(deleted.api_id, str)
