"""The guide for moving over: both sides of its tables do the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import plivo
import pytest

from plivo_client import APIStatusError, Plivo
from plivo_emulator.emulator import Emulator
from plivo_emulator.listening import BackgroundLoop
from plivo_emulator.pipeline.api import Intervention
from plivo_emulator.pipeline.http import Reply
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest
from plivo_runtime.model import Model
from tests.docs.test_samples import document
from tests.prerequisites import subject
from tests.sdks.python_calls import connect
from tools.docs import moving_over
from tools.generator.calls import calls
from tools.official_sdks import official_sdks

TEXT = moving_over.PAGE.read_text("utf-8")
ROWS = [pytest.param(row, id=row.call.operation_id) for row in moving_over.rows(document())]
ERRORS = re.findall(r"^\| (\d{3}) \| `(\w+)`[^|]* \| `(\w+)` \|$", TEXT, re.MULTILINE)
BEGINNING = "beginning"
# What the SDK adds to bodies; the guide speaks of each.
DEFAULTS = {
    *("answer_method", "hangup_method", "fallback_method", "message_method"),
    *("default_number_app", "default_endpoint_app", "log_incoming_messages"),
}
# How the SDK names parts of paths, which it repeats in bodies.
SPELLINGS = {"uuid", "friendly_name", "participant_id"}
DEFAULT_QUERY = {("limit", "20"), ("offset", "0"), ("type", "carrier")}
RECORDING_DEFAULTS = {"file_format", "recording_callback_method", "transcript"}
TRACK = {"record_track_type"}
ADDED = {
    "subaccounts_update": {"enabled", "auth_id"},
    "subaccounts_delete": {"cascade", "auth_id"},
    "applications_create": DEFAULTS,
    "applications_update": DEFAULTS,
    "powerpacks_create": {
        *("application_id", "application_type", "local_connect", "number_priority"),
        "sticky_sender",
    },
    "campaigns_create": {
        *(f"sample{position}" for position in (3, 4, 5)),
        *("optin_keywords", "optin_message", "optout_keywords", "help_keywords", "url", "method"),
        *("embedded_link", "embedded_phone", "age_gated", "direct_lending", "sub_usecases"),
        *("affiliate_marketing", "terms_and_conditions_link", "privacy_policy_link"),
    },
    "campaigns_update": {
        *(f"sample{position}" for position in range(1, 6)),
        *("reseller_id", "description", "help_message", "message_flow"),
        *("optin_keywords", "optin_message", "optout_keywords", "optout_message", "help_keywords"),
        *("terms_and_conditions_link", "privacy_policy_link"),
    },
    "campaigns_link_numbers": {"url", "method"},
    "campaigns_unlink_number": {"url", "method"},
    "messages_send": {"type", "method", "log", "trackable"},
    "verify_sessions_create": {"method"},
    "profiles_create": {
        *("alt_business_id", "alt_business_id_type", "business_contact_email"),
        *("doing_business_as", "plivo_subaccount", "stock_exchange", "stock_symbol"),
    },
    "brands_create": {"business_contact_email", "method", "secondary_vetting"},
    "calls_create": {
        *("answer_method", "ring_method", "hangup_method", "fallback_method", "ring_timeout"),
        *("machine_detection_time", "machine_detection_method", "error_if_parent_not_found"),
    },
    "multi_party_participants_add": {
        *("ring_timeout", "delay_dial", "max_duration", "max_participants", "dial_music"),
        *("record", "record_file_format", "record_min_member_count", "record_participant_track"),
        *("stay_alone", "coach_mode", "mute", "hold", "relay_dtmf_inputs", "transcript"),
        *("start_mpc_on_enter", "end_mpc_on_exit", "enter_sound", "exit_sound"),
        *("create_mpc_with_single_participant", "status_callback_events", "send_on_preanswer"),
        *(f"{sound}_method" for sound in ("enter_sound", "exit_sound", "confirm_key_sound")),
        *(f"{who}_music_method" for who in ("wait", "agent_hold", "customer_hold")),
        *(f"{what}_recording_audio_method" for what in ("start", "stop")),
        *(f"{what}_callback_method" for what in ("call_status", "status", "recording")),
        *("on_exit_action_method", "caller_name"),
    },
    "multi_party_calls_start_recording": RECORDING_DEFAULTS,
    "multi_party_participants_start_recording": RECORDING_DEFAULTS | TRACK,
    **dict.fromkeys(
        (f"multi_party_participants_{verb}_recording" for verb in ("stop", "pause", "resume")),
        TRACK,
    ),
}


@pytest.fixture(scope="module")
def running(_plivo_emulator_loop: BackgroundLoop) -> Iterator[list[EmulatorUnderTest]]:
    """Two emulators with the same seed, and a snapshot of their beginning."""
    twins, servers = [], []
    for _ in range(2):
        emulator = Emulator(Settings(check_replies=True, seed=7))
        emulator.clock.freeze(datetime(2026, 5, 4, 12, tzinfo=UTC))
        emulator.runtime.take_snapshot(BEGINNING)
        servers.append(BackgroundServer(emulator, loop=_plivo_emulator_loop))
        twins.append(EmulatorUnderTest(servers[-1]))
    yield twins
    for twin, server in zip(twins, servers, strict=True):
        twin.close()
        server.stop(wait=False, close_emulator=True)
    for twin in twins:
        twin.check()


@pytest.fixture
def twins(running: list[EmulatorUnderTest]) -> list[EmulatorUnderTest]:
    """Two emulators that give the same answers to the same requests."""
    for twin in running:
        twin.emulator.runtime.restore_snapshot(BEGINNING)
        twin.journal.clear()
    return running


def test_the_tables_are_current() -> None:
    current = moving_over.fill(TEXT, document()) == TEXT
    assert current, "docs/moving-over.md is not current: run `make generate`"


def test_every_operation_is_there() -> None:
    shown = {row.call.operation_id for row in moving_over.rows(document())}
    operations = {call.operation_id for call in calls(document())}
    assert shown == set(filter(official_sdks()["python"].has_on_client, operations))
    table = TEXT.partition("<!-- calls:")[2].partition("<!-- end")[0]
    assert table.count("\n| `") == len(shown) + 1


@pytest.mark.parametrize("row", ROWS)
# The SDK does not close the files that it uploads.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.usefixtures("folder")
def test_both_calls_do_the_same(row: moving_over.Row, twins: list[EmulatorUnderTest]) -> None:
    left, right = twins
    operation_id, theirs, ours = row.call.operation_id, row.theirs, row.ours
    for twin in twins:
        for parameter, real in subject(row.call, twin.client).items():
            example = row.call.examples[parameter]
            # Twins: what is made in one has the same name in the other.
            ours = ours.replace(example, real)
            assert real in ours
            # The SDK takes `uuid=` where the path has `uuid_`.
            bare = real.removeprefix("uuid_")
            theirs = theirs.replace(example.removeprefix("uuid_"), bare)
            assert bare in theirs
    with connect(left.base_url, left.auth_id, left.auth_token) as client:
        their_result = plain(eval(theirs, {"client": client}))
    our_result = eval(ours, {"client": right.client, "Path": Path})

    *_, asked = left.journal
    *_, answered = right.journal
    assert asked.operation_id == answered.operation_id == operation_id
    # The SDK says what the API assumes anyway, or what the path says already.
    path, query = split(asked.path)
    repeated = {pair for pair in query if pair[0] in row.call.path_values}
    assert split(answered.path) == (path, query - DEFAULT_QUERY - repeated)
    assert asked.status == answered.status
    assert alike(left, asked.reply_body) == alike(right, answered.reply_body)
    their_body, our_body = map(alike_spelt, (asked.request_body, answered.request_body))
    assert their_body | our_body == their_body
    added = ADDED.get(operation_id, set()) | row.call.path_values.keys() | SPELLINGS
    assert not their_body.keys() - our_body.keys() - added
    if isinstance(our_result, Model):
        contains(alike(left, their_result), alike(right, our_result.to_dict()))
    else:
        assert our_result is their_result is None


def split(address: str) -> tuple[str, set[tuple[str, str]]]:
    """The path and the query of an address."""
    parts = urlsplit(unquote(address))
    return parts.path, set(parse_qsl(parts.query, keep_blank_values=True))


def alike_spelt(body: Any) -> dict[str, Any]:
    """A body in one spelling: the SDK sends roles in small letters, a status in a list."""
    spelt = dict(body or {})
    if "role" in spelt:
        spelt["role"] = spelt["role"].lower()
    if isinstance(spelt.get("status"), list):
        (spelt["status"],) = spelt["status"]
    return spelt


def alike(twin: EmulatorUnderTest, value: Any) -> Any:
    """JSON without the address of an emulator, which files have in theirs."""
    return json.loads(json.dumps(value).replace(twin.url, ""))


def plain(value: Any) -> Any:
    """What the SDK returned, as JSON; its objects keep their fields in themselves."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if hasattr(value, "__dict__"):
        return {name: plain(item) for name, item in vars(value).items() if name != "client"}
    return value


def contains(theirs: Any, ours: Any) -> None:
    """What our result says, theirs says as well."""
    if isinstance(ours, dict):
        for name, value in ours.items():
            contains(theirs[name], value)
    elif isinstance(ours, list):
        assert len(theirs) == len(ours)
        for one, other in zip(theirs, ours, strict=True):
            contains(one, other)
    else:
        assert theirs == ours


@pytest.mark.parametrize(("status", "theirs", "ours"), ERRORS)
def test_both_errors_mean_the_same(
    status: str, theirs: str, ours: str, plivo_emulator: EmulatorUnderTest
) -> None:
    body = {"api_id": "5b1f3c52-6d0a-4f0e-8f6f-1c2a4f0f9b11", "error": "because"}
    reply = Reply(int(status), body)
    plivo_emulator.emulator.interceptors.append(lambda *_: Intervention(reply=reply))
    emulator = plivo_emulator
    with (
        connect(emulator.base_url, emulator.auth_id, emulator.auth_token) as client,
        pytest.raises(getattr(plivo.exceptions, theirs)) as caught,
    ):
        client.account.get()
    assert type(caught.value).__name__ == theirs
    with (
        Plivo(
            emulator.auth_id, emulator.auth_token, base_url=emulator.base_url, max_retries=0
        ) as ours_client,
        pytest.raises(APIStatusError, match="because") as raised,
    ):
        ours_client.accounts.get()
    assert type(raised.value).__name__ == ours
    assert raised.value.status_code == int(status)


def test_what_the_sdk_sends_beyond_its_arguments(plivo_emulator: EmulatorUnderTest) -> None:
    emulator, client = plivo_emulator, plivo_emulator.client
    url = "https://example.com/answer"
    theirs, ours = (
        client.applications.create(
            app_name=name,
            answer_url=url,
            answer_method="GET",
            default_endpoint_app=True,
            log_incoming_messages=False,
        ).app_id
        for name in ("theirs", "ours")
    )
    # The second one has taken that over.
    client.applications.update(theirs, default_endpoint_app=True)
    subaccount = client.subaccounts.create(name="Shop", enabled=True).auth_id
    with connect(emulator.base_url, emulator.auth_id, emulator.auth_token) as sdk:
        sdk.applications.update(theirs, answer_url=f"{url}/v2")
        sdk.subaccounts.update(subaccount, name="Shop, Valencia")
    client.applications.update(ours, answer_url=f"{url}/v2")
    reset, kept = client.applications.get(theirs), client.applications.get(ours)
    assert (reset.answer_method, reset.log_incoming_messages) == ("POST", True)
    assert (kept.answer_method, kept.log_incoming_messages) == ("GET", False)
    assert reset.default_endpoint_app is False
    assert client.subaccounts.get(subaccount).enabled is False


def test_every_status_is_there() -> None:
    documented = {
        status
        for _, _, _, operation in document().operations()
        for status in operation["responses"]
        if status >= "400"
    }
    # A wrong method is a mistake of the client's author, and no client makes it.
    assert {status for status, _, _ in ERRORS} == documented - {"405"}
