"""Texts come back as they were sent, in any script and of any length."""

from __future__ import annotations

import json

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import APPLICATIONS, MASKING, SUBACCOUNTS, VERIFY, ResourceType

TEXTS = {
    "latin": "Zoë Müller-Łukasz, ÅÄÖ ßẞ",
    "greek": "Ελληνικά",
    "arabic": "مرحبا بالعالم",
    "hebrew and marks": "שָׁלוֹם \u202eabc\u202c",
    "devanagari": "नमस्ते",
    "thai": "สวัสดี",
    "han": "漢字仮名交じり文",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🚚",
    "combining": "a\u0301 e\u0308 Z̷̢a̸l̶g̵o̴",
    "composed": "á ë",
    "zero width": "a\u200bb\u200dc\ufeffd",
    "controls": "tab\tnew\nline\rreturn \u001b[31m \u007f \u0085",
    "null": "before\u0000after",
    "blanks": "  around  ",
    "quotes": 'O\'Hara "x" `y` \\ / \\u0041 %41 &amp; <b>',
    "statements": "'; DROP TABLE applications; --",
    "templates": "${x} {{y}} %s {0} $response.body#/x",
    "numbers": "0",
    "words": "null",
    "outside": "\U0010fffd\U0001f9ff",
    "long": "x" * 10_000,
    "long unicode": "漢🚚" * 5_000,
}
each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


@pytest.mark.parametrize(
    ("kind", "field"),
    [(SUBACCOUNTS, "name"), (APPLICATIONS, "app_name")],
    ids=["subaccounts", "applications"],
)
@each_text
def test_names_come_back(api: Api, kind: ResourceType, field: str, text: str) -> None:
    key = kind.create(api, **{field: text})
    assert kind.get(api, key)[field] == text
    other = kind.create(api)
    api.do(kind.resource.operation_id("update"), other, body={field: text})
    assert [row[field] for row in kind.walk(api)] == [text, text]


@each_text
def test_profiles_come_back(api: Api, text: str) -> None:
    api.do("accounts_update", body={"address": text, "city": text})
    account = api.do("accounts_get")
    assert (account["address"], account["city"]) == (text, text)


# No address is that long, and lenient servers take blanks around a value for nobody's.
FOUND = [
    pytest.param(text, id=name)
    for name, text in TEXTS.items()
    if len(text) < 1000 and text == text.strip()
]


@pytest.mark.parametrize("text", FOUND)
def test_texts_are_found(api: Api, text: str) -> None:
    key = APPLICATIONS.create(api, app_name=f"{text} and more")
    APPLICATIONS.create(api, app_name="a" if text[0] != "a" else "b")
    assert APPLICATIONS.keys(api, app_name=text) == [key]
    assert APPLICATIONS.keys(api, app_name=f"{text} and more.") == []
    sent = VERIFY.create(api, brand_name=text)
    VERIFY.create(api, brand_name=f"{text}.")
    assert VERIFY.keys(api, brand_name=text) == [sent]
    assert VERIFY.get(api, sent)["attempt_details"][0]["brand_name"] == text


def test_texts_are_not_normalized(api: Api) -> None:
    """Composed and combining forms, and cases, are different texts."""
    keys = {text: APPLICATIONS.create(api, app_name=text) for text in ("é", "e\u0301", "É")}
    for text, key in keys.items():
        assert APPLICATIONS.keys(api, app_name=text) == [key]


def test_escaped_and_plain_json_are_the_same(api: Api) -> None:
    text = "Zoë 🚚"
    for ascii_only in (True, False):
        body = {"name": text}
        content = json.dumps(body, ensure_ascii=ascii_only).encode()
        key = api.send("POST", "Subaccount/", content=content).body["auth_id"]
        assert SUBACCOUNTS.get(api, key)["name"] == text


def test_long_urls_come_back(api: Api) -> None:
    url = f"https://example.com/{'a' * 5000}?b={'%20' * 100}#rt=1000"
    key = APPLICATIONS.create(api, answer_url=url, message_url=url)
    value = APPLICATIONS.get(api, key)
    assert (value["answer_url"], value["message_url"]) == (url, url)
    allowed = f"https://example.com/{'a' * 979}"
    session = MASKING.get(api, MASKING.create(api, recording_callback_url=allowed))
    assert len(allowed) == 999
    assert session["recording_callback_url"] == allowed
