"""`webhooks.parse` checks who sent a request, and returns the model of its event."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlencode

import pytest

import plivo_client.models
from plivo_client import MissingCredentialsError, SignatureError, UnknownEventError, webhooks
from plivo_client.models import (
    AnswerEvent,
    AsyncReply,
    HangupEvent,
    MaskingRecordingEvent,
    MaskingSessionEvent,
)
from plivo_runtime.signatures import signature_headers
from tools.generate import TARGETS
from tools.generator.document import Document

TOKEN = "ZTNiMGM0NDI5OGZjMWMxNDlhZmJmNGM4OTk2ZmI5"
URL = "https://example.com/hook?customer=7"
NONCE = "05429567804466091622"
FORM = "application/x-www-form-urlencoded"

DOCUMENT = Document.load(TARGETS[0].spec)


def examples() -> list[Any]:
    """Content type, model and example of every event of the document."""
    found = {}
    for _, operation in DOCUMENT.events():
        for content_type, media in operation["requestBody"]["content"].items():
            model = media["schema"]["$ref"].rsplit("/", 1)[1]
            for name, example in media["examples"].items():
                value = DOCUMENT.resolve(example)["value"]
                found[model, name] = pytest.param(content_type, model, value, id=f"{model}-{name}")
    return list(found.values())


def event(model: str) -> dict[str, Any]:
    """The example of an event."""
    return dict(DOCUMENT.root["components"]["examples"][model]["value"])


def on_the_wire(params: dict[str, Any]) -> dict[str, str]:
    """The fields of a form: all values are text."""
    return {name: "" if value is None else str(value) for name, value in params.items()}


def signed(
    params: dict[str, Any], *, url: str = URL, method: str = "POST", content_type: str = FORM
) -> dict[str, Any]:
    """The arguments for `parse` of a request as the API sends it."""
    is_json = content_type != FORM
    fields = params if is_json else on_the_wire(params)
    headers = signature_headers(
        method=method,
        url=url,
        nonce=NONCE,
        params={} if is_json else fields,
        owner_token=TOKEN,
        main_token=TOKEN,
    )
    if method == "GET":
        return {"method": method, "url": f"{url}&{urlencode(fields)}", "headers": headers}
    body = json.dumps(fields) if is_json else urlencode(fields)
    return {
        "method": method,
        "url": url,
        "headers": {**headers, "content-type": f"{content_type}; charset=utf-8"},
        "body": body.encode(),
    }


@pytest.mark.parametrize(("content_type", "model", "params"), examples())
def test_every_event_is_recognised_and_decoded(
    content_type: str, model: str, params: dict[str, Any]
) -> None:
    request = signed(params, content_type=content_type)
    decoded: Any = webhooks.parse(**request, auth_tokens=TOKEN)
    assert type(decoded) is getattr(plivo_client.models, model)
    assert decoded.to_dict() == params
    assert decoded == webhooks.parse_unverified(**request)


@pytest.mark.parametrize(("content_type", "model", "params"), examples())
def test_tampering_is_noticed(content_type: str, model: str, params: dict[str, Any]) -> None:
    request = signed(params, content_type=content_type)
    with pytest.raises(SignatureError):
        webhooks.parse(**{**request, "url": URL.replace("7", "8")}, auth_tokens=TOKEN)
    if content_type == FORM:
        tampered = request["body"].replace(b"a", b"b", 1)
        with pytest.raises(SignatureError):
            webhooks.parse(**{**request, "body": tampered}, auth_tokens=TOKEN)
    with pytest.raises(SignatureError):
        webhooks.parse(**signed(params, content_type=content_type), auth_tokens="another")
    with pytest.raises(SignatureError):
        webhooks.parse(**{**request, "headers": {}}, auth_tokens=TOKEN)


@pytest.mark.parametrize("model", ["AnswerEvent", "HangupEvent", "MaskingSessionEvent"])
def test_events_in_a_query(model: str) -> None:
    request = signed(event(model), method="GET")
    decoded: Any = webhooks.parse(**request, auth_tokens=TOKEN)
    assert type(decoded).__name__ == model
    assert decoded.to_dict() == event(model)
    assert decoded.raw["customer"] == "7"
    request["url"] += "1"
    with pytest.raises(SignatureError):
        webhooks.parse(**request, auth_tokens=TOKEN)


def test_numbers_are_numbers_and_raw_is_what_was_sent() -> None:
    decoded = webhooks.parse(**signed(event("HangupEvent")), auth_tokens=TOKEN)
    assert isinstance(decoded, HangupEvent)
    assert decoded.hangup_cause_code == event("HangupEvent")["HangupCauseCode"]
    assert isinstance(decoded.hangup_cause_code, int)
    assert isinstance(decoded.raw["HangupCauseCode"], str)


@pytest.mark.parametrize(("sent", "decoded"), [("", None), ("many", "many"), ("007", 7)])
def test_odd_numbers_lose_no_event(sent: str, decoded: object) -> None:
    params = {**event("MaskingSessionEvent"), "PinRetryCounter": sent}
    parsed = webhooks.parse(**signed(params), auth_tokens=TOKEN)
    assert isinstance(parsed, MaskingSessionEvent)
    assert parsed.pin_retry_counter == decoded


def test_answer_and_hangup_are_told_apart() -> None:
    assert isinstance(webhooks.parse_unverified(**signed(event("AnswerEvent"))), AnswerEvent)
    extra = {**event("AnswerEvent"), "X-PH-Customer": "7"}
    answered = webhooks.parse_unverified(**signed(extra))
    assert isinstance(answered, AnswerEvent)
    assert answered.raw["X-PH-Customer"] == "7"


@pytest.mark.parametrize("kind", [MaskingSessionEvent, MaskingRecordingEvent])
def test_an_unknown_name_of_an_event_is_guessed_by_its_fields(kind: type[object]) -> None:
    params = {**event(kind.__name__), "EventName": "SessionSomethingNew"}
    assert type(webhooks.parse_unverified(**signed(params))) is kind


@pytest.mark.parametrize("params", [{}, {"Hello": "world"}, {"EventName": "SessionTimeout"}])
def test_what_is_no_event_is_an_error(params: dict[str, str]) -> None:
    with pytest.raises(UnknownEventError) as caught:
        webhooks.parse(**signed(params), auth_tokens=TOKEN)
    assert caught.value.params == params


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff\xfe"])
def test_broken_json_is_no_event(body: bytes) -> None:
    request = signed(event("AsyncReply"), content_type="application/json")
    with pytest.raises(UnknownEventError):
        webhooks.parse(**{**request, "body": body}, auth_tokens=TOKEN)


def test_a_form_passed_off_as_json_is_noticed() -> None:
    request = signed(event("MessageEvent"))
    request["headers"]["content-type"] = "application/json"
    request["body"] = json.dumps({**event("MessageEvent"), "Text": "another"}).encode()
    with pytest.raises(SignatureError):
        webhooks.parse(**request, auth_tokens=TOKEN)


def test_decoded_parameters_instead_of_a_body() -> None:
    params = on_the_wire(event("HangupEvent"))
    request = signed(event("HangupEvent"))
    del request["body"]
    assert isinstance(webhooks.parse(**request, params=params, auth_tokens=TOKEN), HangupEvent)


def test_the_token_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    request = signed(event("AsyncReply"), content_type="application/json")
    with pytest.raises(MissingCredentialsError, match="PLIVO_AUTH_TOKEN"):
        webhooks.parse(**request)
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", TOKEN)
    assert isinstance(webhooks.parse(**request), AsyncReply)


def test_several_tokens() -> None:
    request = signed(event("AnswerEvent"))
    assert isinstance(webhooks.parse(**request, auth_tokens=["old", TOKEN]), AnswerEvent)


def test_the_more_specific_event_comes_first() -> None:
    sizes = [len(one.required) for one in webhooks.EVENTS]
    assert sizes == sorted(sizes, reverse=True)


def test_a_url_without_a_host_is_told() -> None:
    hint = "no valid signature on POST /hook; `url` must begin with https:// and the host"
    with pytest.raises(SignatureError, match=f"^{hint}$"):
        webhooks.parse(method="POST", url="/hook", headers={}, body=b"", auth_tokens=TOKEN)
    with pytest.raises(SignatureError, match=r"hook\?customer=7$"):
        webhooks.parse(method="POST", url=URL, headers={}, body=b"", auth_tokens=TOKEN)
