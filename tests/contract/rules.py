"""Rules of the API that JSON Schema cannot say, obeyed by every request before it is sent.

Each rule changes only what is well-formed by itself: what the schema refuses anyway stays as it
is, so a bad request stays bad. Nothing here is random: the same request becomes the same request.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from datetime import datetime
from typing import Any, Final, TypeGuard
from xml.sax.saxutils import escape

from plivo_emulator.domain.profiles import primary_uuid
from tests.contract.resources import DOCUMENT, RESOURCES_BY_NAME
from tests.contract.run_state import RunState
from tests.contract.subaccounts import SUBACCOUNT_POOL
from tests.spec.validation import is_possible

Fields = dict[str, Any]

# How phone numbers of some lengths begin; all others become American ones of 11 digits.
_COUNTRIES: Final = {12: "4420"}
_AMERICAN: Final = "1415"
_AMERICAN_LENGTH: Final = 11

# Whom messages go to besides a number of their own: test numbers, repetitions, and what is none.
_DESTINATIONS: Final = (
    "{}",
    " +{} <",
    "{0}<+1 500-555.0002<{0}",
    "1111<{}",
    "15005551020<{}",
    "{}<15005551200",
)
_CONTENT: Final = frozenset({"media_urls", "media_ids", "template", "interactive", "location"})
_MOST_MEDIA: Final = 10
_LONGEST_TEXT: Final = 4096
# Fits an SMS even if each character takes two places.
_ANY_TEXT: Final = 360
# What can be spoken has as many characters as the contract allows; longer texts stay bad.
_SPOKEN: Final = re.compile(r".{1,3000}", re.DOTALL)
_NOT_IN_XML: Final = re.compile(r"[^\t\n\r -\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
# Examples of the document, and text that is SSML as it is.
_MARKUP: Final = re.compile(r"<speak>.+</speak>")
_PLAIN: Final = re.compile(r"\s*[!-%'-;=?-~][ -%'-;=?-~]*")
# Short enough with its markup, even if each character is escaped.
_ANY_SSML: Final = 500
_SSML: Final = (
    "{}",
    "<speak>{}</speak>",
    '<speak>{}<break time="1s"/></speak>',
    '<speak><prosody rate="slow">{}</prosody></speak>',
)

# The runner creates one for the requests that need an owner.
_SUBACCOUNT: Final = os.environ.get("PLIVO_SUBACCOUNT")


def obey(operation_id: str, path: Fields, query: Fields, body: Any, world: RunState) -> None:
    """Make a request obey all rules, in place."""
    salt = fingerprint(operation_id, path, query, body)
    _spare_the_owners(operation_id, path)
    _name_days_that_exist(query)
    _name_applications_that_exist(path, query, world)
    _name_an_owner_that_exists(query)
    _name_possible_numbers(query)
    if "starts_with" in query:
        query.setdefault("country_iso2", "US")
    if operation_id == "recordings_list":
        _filter_by_one_time(query)
    if isinstance(body, dict):
        if operation_id == "numbers_add" and is_a(body.get("numbers"), _NUMBERS):
            if salt % 4:
                # A link leads to a single one only.
                body["numbers"] = body["numbers"].partition(",")[0]
            body.update(RESOURCES_BY_NAME["numbers"].anew(body))
        if operation_id in _ATTACHING and isinstance(body.get("app_id"), str) and body["app_id"]:
            # Any text may name an application or a trunk.
            body["app_id"] = _SOME_APPLICATION
        if operation_id.startswith("powerpacks_"):
            _attach_what_exists(body, world)
            if is_a(body.get("name"), _NAME):
                body.update(RESOURCES_BY_NAME["powerpacks"].anew(body))
        _name_applications_that_exist(path, body, world)
        _name_an_owner_that_exists(body)
        _name_possible_numbers(body)
        if operation_id.startswith("masking_sessions_"):
            _have_parties_of_their_own(body, salt)
            _have_two_pins(body)
        if operation_id == "messages_send":
            _send_what_can_be_sent(body, salt)
        if operation_id in ("calls_create", "multi_party_participants_add"):
            _call_possible_numbers(body, salt)
        if operation_id == "audio_streams_start" and body.get("bidirectional") is True:
            _hear_the_caller(body)
        if operation_id.endswith("_start_speaking") and body.get("type") == "ssml":
            _speak_well_formed_text(body, salt)
        if operation_id == "verified_caller_ids_initiate":
            _verify_a_number_of_its_own(body, salt)
        if operation_id == "tokens_create":
            _speak_for_oneself(path, body)
        if operation_id.startswith(("tollfree_verifications_", "numbers_")):
            _name_the_own_profile(path, body)


def _filter_by_one_time(query: Fields) -> None:
    """By how long a recording is stored or by one end of when it was added, not by more."""
    times = [name for name in query if name.startswith(("add_time", "recording_storage_duration"))]
    for name in times[1:]:
        del query[name]


def _send_what_can_be_sent(body: Fields, salt: int) -> None:
    """Between American numbers, with no more files than one may have.

    Texts are short enough in any alphabet, and each message may be reported a conversion of.
    """
    for parity, name in enumerate(("src", "dst")):
        if isinstance(body.get(name), str) and body[name]:
            number = number_like("0" * _AMERICAN_LENGTH, fingerprint(name, salt))
            body[name] = f"{number[:-1]}{int(number[-1]) // 2 * 2 + parity}"
    if isinstance(body.get("dst"), str) and body["dst"]:
        body["dst"] = _DESTINATIONS[salt % len(_DESTINATIONS)].format(body["dst"])
    _attach_as_many_as_fit(body)
    if isinstance(body.get("text"), str) and len(body["text"]) <= _LONGEST_TEXT:
        body["text"] = body["text"][:_ANY_TEXT]
    if salt % 2:
        _open_a_conversation(body)
    body.setdefault("trackable", True)


def _call_possible_numbers(body: Fields, salt: int) -> None:
    """Call an American number, or two: any text may be a destination."""
    if isinstance(body.get("to"), str) and body["to"]:
        number = number_like("0" * _AMERICAN_LENGTH, fingerprint("to", salt))
        several = "<" in body["to"]
        body["to"] = f"+{number}<sip:{number}@example.com" if several else number


def _hear_the_caller(body: Fields) -> None:
    """A bidirectional stream has the audio of the caller alone."""
    if body.get("audio_track") in ("outbound", "both"):
        body["audio_track"] = "inbound"


def _speak_well_formed_text(body: Fields, salt: int) -> None:
    """SSML is XML, which random text hardly is: what could not be in it is escaped or left out."""
    text = body.get("text")
    if not is_a(text, _SPOKEN) or is_a(text, _MARKUP):
        return
    if salt % len(_SSML) or not is_a(text, _PLAIN):
        spoken = escape(_NOT_IN_XML.sub("", text)[:_ANY_SSML]).strip() or "Please wait."
        body["text"] = _SSML[salt % len(_SSML)].format(spoken)


def _attach_as_many_as_fit(body: Fields) -> None:
    """Addresses of files and uploaded ones count together; WhatsApp takes one."""
    room = 1 if body.get("type") == "whatsapp" else _MOST_MEDIA
    urls, uploaded = body.get("media_urls"), body.get("media_ids")
    if isinstance(urls, list) and len(urls) <= _MOST_MEDIA:
        body["media_urls"] = urls[:room]
        room -= len(body["media_urls"])
    if are_all(uploaded, _UUID) and len(uploaded) <= _MOST_MEDIA:
        body["media_ids"] = uploaded[:room]


def _open_a_conversation(body: Fields) -> None:
    """Make a WhatsApp message that is only a text a template: no other is delivered."""
    texts = all(body.get(name) and isinstance(body[name], str) for name in ("src", "text"))
    if body.get("type") == "whatsapp" and texts and not _CONTENT & body.keys():
        del body["text"]
        body["template"] = {"name": "order_shipped", "language": "en_US"}


def _name_days_that_exist(query: Fields) -> None:
    """The pattern of time filters admits 30 February and the year 0."""
    for name, value in query.items():
        if is_a(value, _FILTER_TIME) or is_a(value, _FILTER_DATE):
            try:
                datetime.fromisoformat(value)
            except ValueError:
                query[name] = f"{max(int(value[:4]), 1):04}{value[4:8]}28{value[10:]}"


def _name_applications_that_exist(path: Fields, fields: Fields, world: RunState) -> None:
    """Nothing points at an application that does not exist, nor is one left to itself."""
    others = [app_id for app_id in world.live["applications"] if app_id != path.get("app_id")]
    for name in APPLICATIONS & fields.keys():
        if not is_a(fields[name], _APPLICATION_ID):
            continue
        if others:
            fields[name] = others[0]
        else:
            del fields[name]


def _attach_what_exists(body: Fields, world: RunState) -> None:
    """An application goes with its type, and its identifier with its kind."""
    kind = body.get("application_type", "xml")
    named = body.get("application_id", _NO_APPLICATION)
    if kind not in ("xml", "phlo") or not is_a(named, _HANDLER):
        return
    if "application_type" in body or "application_id" in body:
        exists = kind == "phlo" or bool(world.live["applications"])
        body["application_type"] = kind
        # The next rule puts an application that exists here.
        some = _SOME_APPLICATION if kind == "xml" else _SOME_PHLO
        body["application_id"] = some if exists and named != _NO_APPLICATION else _NO_APPLICATION


def _speak_for_oneself(path: Fields, body: Fields) -> None:
    """Accounts make tokens for themselves only, and who can be called has a name."""
    if is_a(body.get("iss"), _AUTH_ID):
        body["iss"] = path.get("auth_id", body["iss"])
    per = body.get("per")
    voice = per.get("voice") if isinstance(per, dict) else None
    if isinstance(voice, dict) and voice.get("incoming_allow") is True and not body.get("sub"):
        body["sub"] = "rider"


def _name_the_own_profile(path: Fields, body: Fields) -> None:
    """The one that every account has; subaccounts may use it too, but are not sent here."""
    if is_a(body.get("profile_uuid"), _UUID) and str(path.get("auth_id", "")).startswith("MA"):
        body["profile_uuid"] = primary_uuid(path["auth_id"])


def _name_an_owner_that_exists(fields: Fields) -> None:
    for name in ("subaccount", "plivo_subaccount"):
        if is_a(fields.get(name), _SUBACCOUNT_AUTH_ID):
            if _SUBACCOUNT:
                fields[name] = _SUBACCOUNT
            else:
                del fields[name]


def _spare_the_owners(operation_id: str, path: Fields) -> None:
    """Those in whose name requests are made must stay as they are."""
    changes = operation_id in ("subaccounts_delete", "subaccounts_update")
    named = path.get("subauth_id")
    if changes and is_a(named, _SUBACCOUNT_AUTH_ID) and named in SUBACCOUNT_POOL.names:
        path["subauth_id"] = f"SA{0:018}"


def _have_parties_of_their_own(body: Fields, salt: int) -> None:
    """Parties differ, belong to a country with numbers, and are in no other session.

    A party that came back would need another virtual number each time and use up the pool.
    """
    for parity, name in enumerate(("first_party", "second_party")):
        number = body.get(name)
        if is_a(number, _PHONE_NUMBER):
            line = number_like(number, fingerprint(name, salt))
            # The last digit is even for one and odd for the other.
            body[name] = f"{line[:-1]}{int(line[-1]) // 2 * 2 + parity}"


def _verify_a_number_of_its_own(body: Fields, salt: int) -> None:
    """A number cannot be verified twice, nor can those of some countries."""
    number = body.get("phone_number")
    if is_a(number, _PHONE_NUMBER):
        body["phone_number"] = number_like(number, salt)


def _name_possible_numbers(fields: Fields) -> None:
    """The pattern of phone numbers admits some that are too short for their country."""
    for name, value in fields.items():
        if isinstance(value, dict):
            _name_possible_numbers(value)
        if name in _PHONES and is_a(value, _PHONE_NUMBER) and not is_possible(value):
            fields[name] = number_like(value, fingerprint(value))


def number_like(number: str, line: int) -> str:
    """A number that its country could have, of the same length if that can be, with this line."""
    digits = number.removeprefix("+")
    country = _COUNTRIES.get(len(digits), _AMERICAN)
    length = len(digits) if len(digits) in _COUNTRIES else _AMERICAN_LENGTH
    plus = number.removesuffix(digits)
    return plus + country + f"{line:020}"[len(country) - length :]


def _have_two_pins(body: Fields) -> None:
    first, second = body.get("first_party_pin"), body.get("second_party_pin")
    if isinstance(second, str) and second.isdecimal() and first == second:
        body["second_party_pin"] = f"{second[:-1]}{(int(second[-1]) + 1) % 10}"


def fingerprint(*parts: Any) -> int:
    """A number that depends on these values alone; stands in for chance."""
    # Some values stand for "nothing was given" and show their address.
    text = json.dumps(parts, sort_keys=True, default=lambda value: type(value).__name__)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])


def is_a(value: Any, pattern: re.Pattern[str]) -> TypeGuard[str]:
    """Whether a value is a text of this form."""
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def are_all(values: Any, pattern: re.Pattern[str]) -> TypeGuard[list[str]]:
    """Whether a value is a list of texts of this form."""
    return isinstance(values, list) and all(is_a(each, pattern) for each in values)


def pattern_of(schema: Any) -> re.Pattern[str]:
    """The pattern of a schema."""
    return re.compile(DOCUMENT.resolve(schema)["pattern"], re.ASCII)


def _component(name: str) -> re.Pattern[str]:
    return pattern_of(DOCUMENT.components("schemas")[name])


_APPLICATION_ID: Final = _component("ApplicationId")
_FILTER_TIME: Final = _component("FilterTime")
_FILTER_DATE: Final = _component("FilterDate")
_PHONE_NUMBER: Final = _component("PhoneNumber")
_UUID: Final = _component("MessagingUuid")
_HANDLER: Final = _component("PowerpackApplication")
_SUBACCOUNT_AUTH_ID: Final = _component("SubaccountAuthId")
_NUMBERS: Final = pattern_of(
    DOCUMENT.components("schemas")["NumberAddition"]["properties"]["numbers"]
)
_AUTH_ID: Final = pattern_of(DOCUMENT.components("parameters")["AuthId"]["schema"])


def _arguments(component: str) -> frozenset[str]:
    """The names of the fields and parameters that are described by a component."""
    reference = f"#/components/schemas/{component}"
    return frozenset(each.name for each in DOCUMENT.schemas if each.value.get("$ref") == reference)


_ATTACHING: Final = ("numbers_add", "numbers_update", "phone_numbers_buy")
_SOME_APPLICATION: Final = "10000000000000000"
_SOME_PHLO: Final = "2c7ab0d4-6a1f-4d5b-8f4e-3b9d1c0e7a66"
_NO_APPLICATION: Final = "none"
# Room is left for what makes a name unique.
_NAME: Final = re.compile(".{1,240}", re.DOTALL)
APPLICATIONS: Final = frozenset({"app_id", "application_id"}) | _arguments("ApplicationId")
_PHONES: Final = _arguments("PhoneNumber")
