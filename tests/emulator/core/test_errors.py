"""The words of both dialects (U7 and Plivo's beta page on number masking)."""

from __future__ import annotations

from typing import Any

import pytest

from plivo_emulator.pipeline.errors import CLASSIC, MASKING, Problem
from tests.emulator.core.conftest import Talk

LONG_URL = "https://example.com/" + "x" * 1000


def test_both_dialects_know_every_kind_of_problem() -> None:
    assert set(CLASSIC) == set(MASKING)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({}, "name parameter is missing"),
        ({"name": ""}, "name parameter must not be empty"),
        ({"name": "x" * 61}, "name parameter must have at most 60 characters"),
        ({"name": "a", "enabled": "maybe"}, "enabled parameter must be true or false"),
        ({"name": "a", "count": "many"}, "count parameter must be an integer"),
        ({"name": "a", "count": 11}, "count parameter must be at most 10"),
        ({"name": "a", "count": -1}, "count parameter must be at least 1"),
        ({"name": "a", "method": "PUT"}, "method parameter must be GET or POST"),
        ({"name": "a", "phone": "1111"}, "'1111' is not a valid phone number."),
        ({"name": "a", "url": "ftp://x"}, "url parameter must be a valid URL"),
        ({"name": "a", "pin": "12"}, "pin parameter is not valid"),
        ({"name": "a", "note": []}, "note parameter must be a string"),
        ({"name": ["a", "b"]}, "name parameter must be a string"),
    ],
)
def test_classic(talk: Talk, body: Any, text: str) -> None:
    reply = talk("POST", "Thing/", body)
    assert reply.status == 400
    assert list(reply.body) == ["api_id", "error"]
    assert reply.body["error"] == text


BOTH = {"first_party": "14155550100", "second_party": "14155550101"}


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({}, "Mandatory parameter missing. first_party must be present."),
        (
            {"first_party": "14155550100"},
            "Mandatory parameter missing. second_party must be present.",
        ),
        ({"single": True}, "Mandatory parameter missing. first_party must be present."),
        (
            BOTH | {"first_party": "x"},
            "Invalid parameter. first_party is not a valid phone number.",
        ),
        (
            BOTH | {"record": "perhaps"},
            "Invalid parameter. record allowed values are true or false.",
        ),
        (
            BOTH | {"record_file_format": "ogg"},
            "Invalid parameter. record_file_format allowed values are mp3 or wav.",
        ),
        (
            BOTH | {"session_expiry": 101},
            "Invalid parameter. session_expiry is outside the allowed range.",
        ),
        (
            BOTH | {"session_expiry": -1},
            "Invalid parameter. session_expiry is outside the allowed range.",
        ),
        (
            BOTH | {"recording_callback_url": "nowhere"},
            "Invalid parameter. recording_callback_url should be a valid URL.",
        ),
        (
            BOTH | {"recording_callback_url": LONG_URL},
            "Invalid parameter. recording_callback_url should be under 1000 characters.",
        ),
    ],
)
def test_masking(talk: Talk, body: Any, text: str) -> None:
    reply = talk("POST", "Mask/", body)
    assert (reply.status, reply.body["error"]) == (400, text)


def test_alternatives_tell_what_was_meant(talk: Talk) -> None:
    assert talk("POST", "Mask/", {"single": True, "second_party": "14155550100"}).status == 200


def test_strict_names_unknown_fields(strict: Talk) -> None:
    assert strict("POST", "Thing/", {"name": "a", "nmae": 1}).body["error"] == (
        "nmae is not a known parameter"
    )
    assert strict("POST", "Mask/", BOTH | {"mode": 1}).body["error"] == (
        "Invalid parameter. mode is not a known parameter."
    )


def test_the_journal_says_which_field_was_meant(strict: Talk) -> None:
    """The reply does not, because the vendor's does not."""
    strict("POST", "Thing/", {"name": "a", "coutn": 1, "qqq": 2})
    (entry, *_) = strict.emulator.journal.entries()
    assert entry.details == (
        "coutn is not a known parameter: did you mean count?",
        "qqq is not a known parameter",
    )


def test_every_problem_is_in_the_journal(talk: Talk) -> None:
    talk("POST", "Thing/", {"count": 0, "phone": "x", "pin": "y"})
    (entry,) = talk.emulator.journal.entries(status=400)
    assert entry.details == (
        "name parameter is missing",
        "'x' is not a valid phone number.",
        "pin parameter is not valid",
    )


def test_echoes_are_short() -> None:
    assert len(Problem("phone", "f" * 500, "9" * 5000).text(CLASSIC)) < 150


def test_fixed_texts(talk: Talk) -> None:
    assert talk("GET", "Nothing/").body["error"] == "not found"
    assert talk("PATCH", "Thing/").body["error"] == "method not allowed"
    assert talk("GET", "Thing/", auth=("MA", "x")).body == {
        "error": "authentication credentials were not provided"
    }
