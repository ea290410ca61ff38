"""Python names for the names of a document."""

from __future__ import annotations

import pytest

from tools.generator.identifiers import pascal_case, snake_case


@pytest.mark.parametrize(
    ("name", "variable", "class_name"),
    [
        ("Verified Caller IDs", "verified_caller_ids", "VerifiedCallerIds"),
        ("callerIDs", "caller_ids", "CallerIds"),
        ("URLsOfHooks", "urls_of_hooks", "UrlsOfHooks"),
        ("callerID", "caller_id", "CallerID"),
        ("SMSStatus", "sms_status", "SMSStatus"),
    ],
)
def test_abbreviations(name: str, variable: str, class_name: str) -> None:
    """The plural of one is a word of its own."""
    assert (snake_case(name), pascal_case(name)) == (variable, class_name)
