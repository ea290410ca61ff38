"""Bodies that the real API sends and takes, and bodies that it never does.

`vectors/` holds bodies of our own that reproduce each documented quirk. A row with `request` is a
body that is sent to the API, the others are its replies. Recordings of the official SDKs are not
part of this repository: they are read from `PLIVO_FIXTURES`, or from `../shared/fixtures` beside
the checkout, where one of them exists.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.spec.document import ROOT, Document, Operation
from tests.spec.validation import Validation

VECTORS: Final = Path(__file__).with_name("vectors")
FIXTURES: Final = Path(os.environ.get("PLIVO_FIXTURES", ROOT.parent / "shared" / "fixtures"))
# Recordings under these flags are known to be broken, mixed up, errors or incomplete.
_FLAGS_TO_SKIP: Final = ("B", "C", "E", "S")
# What an index of recordings calls operations, where that does not follow from their names.
_RECORDED_AS: Final = {
    "audio_streams_list": "listCallStreams",
    "audio_streams_start": "startCallStream",
    "brands_list_usecases": "listBrandUsecases",
    "call_actions_send_digits": "sendCallDtmf",
    "call_actions_start_playing": "startCallPlay",
    "call_actions_start_recording": "startCallRecording",
    "call_actions_start_speaking": "startCallSpeak",
    "call_actions_stop_speaking": "stopCallSpeak",
    "calls_get_live": "getLiveCall",
    "calls_list_live": "listLiveCalls",
    "campaigns_get_number": "getCampaignNumber",
    "campaigns_import_shared": "importCampaign",
    "campaigns_link_numbers": "linkCampaignNumbers",
    "campaigns_list_numbers": "listCampaignNumbers",
    "campaigns_unlink_number": "unlinkCampaignNumber",
    "conferences_deaf_member": "deafConferenceMember",
    "conferences_hangup_all": "hangupAllConferences",
    "conferences_hangup_member": "hangupConferenceMember",
    "conferences_kick_member": "kickConferenceMember",
    "conferences_mute_member": "muteConferenceMember",
    "conferences_start_playing": "startConferenceMemberPlay",
    "conferences_start_recording": "startConferenceRecording",
    "conferences_start_speaking": "startConferenceMemberSpeak",
    "conferences_stop_playing": "stopConferenceMemberPlay",
    "conferences_stop_speaking": "stopConferenceMemberSpeak",
    "lookup_get": "lookupNumber",
    "messages_get_media": "getMessageMedia",
    "messages_list_media": "listMessageMedia",
    "multi_party_calls_get": "getMpc",
    "multi_party_calls_list": "listMpcs",
    "multi_party_participants_add": "addMpcParticipant",
    "multi_party_participants_list": "listMpcParticipants",
    "multi_party_participants_start_playing": "startMpcMemberPlay",
    "multi_party_participants_start_recording": "startMpcParticipantRecording",
    "number_pools_get_number": "getNumberPoolNumber",
    "number_pools_get_tollfree": "getNumberPoolTollfree",
    "number_pools_list_tollfree": "listNumberPoolTollfree",
    "verified_caller_ids_initiate": "initiateCallerIdVerification",
    "verified_caller_ids_verify": "verifyCallerId",
}
_NO_BODY: Final = "204 without a body instead (docs/decisions.md, C110 and C133)"
_OTHER_KEYS: Final = "the key tollfree in the place of number, which other SDKs have"
# Recordings that the document refuses on purpose, and why.
REFUSED: Final = {
    "liveCallSpeakDeleteResponse": _NO_BODY,
    "conferenceDeleteAllResponse": _NO_BODY,
    "conferenceDeleteResponse": _NO_BODY,
    "conferenceMemberDeleteResponse": _NO_BODY,
    "conferenceMemberPlayDeleteResponse": _NO_BODY,
    "conferenceMemberSpeakDeleteResponse": _NO_BODY,
    "powerpackFindTollfreeResponse": _OTHER_KEYS,
    "powerpackListTollfreeResponse": _OTHER_KEYS,
}


class Body(NamedTuple):
    name: str
    operation: str
    status: str | None  # None: the success status
    is_request: bool
    fits: bool
    value: Any


def vectors() -> list[Body]:
    """The bodies of `vectors/`."""
    return [
        Body(
            f"{path.stem}: {row['name']}",
            row["operation"],
            row.get("status"),
            row.get("request", False),
            row["fits"],
            row["body"],
        )
        for path in sorted(VECTORS.glob("*.json"))
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def recordings(document: Document) -> list[Body]:
    """The recorded replies of the operations that the document has."""
    index = FIXTURES / "index.json"
    if not index.exists():
        return []
    ids = {name: each.id for each in document.operations for name in _recording_names(each)}
    bodies = []
    for entry in json.loads(index.read_text(encoding="utf-8")):
        name = entry["operation"].lower()
        if name in ids and not entry["flag"].startswith(_FLAGS_TO_SKIP):
            value = json.loads((FIXTURES / entry["file"]).read_text(encoding="utf-8"))
            # The status is not recorded. Every error response has the same schema.
            status = "401" if "error" in value else None
            title = f"{entry['operation']}: {entry['file']}"
            fits = Path(entry["file"]).stem not in REFUSED
            bodies.append(Body(title, ids[name], status, False, fits, value))
    return bodies


def _recording_names(operation: Operation) -> set[str]:
    """What an index of recordings calls an operation, in lower case.

    Such as ``getAccount`` and ``listMaskingSessions``.
    """
    plural = operation.tag.replace(" ", "")
    verb = operation.id.rpartition("_")[2]
    names = (verb + plural.removesuffix("s"), verb + plural, _RECORDED_AS.get(operation.id, ""))
    return {name.lower() for name in names if name}


def errors(document: Document, validation: Validation, body: Body) -> list[str]:
    """What the document finds wrong with a body."""
    operation = document.operation(body.operation)
    if operation is None:
        return [f"there is no operation {body.operation}"]
    if body.is_request:
        schema = document.request_schema(operation)
    else:
        status = body.status or document.success(operation)[0]
        schema = document.response_schema(
            document.resolve(operation.spec["responses"].get(status, {}))
        )
    if "$ref" not in schema:
        return [f"{body.operation} has no such body"]
    return validation.errors(schema["$ref"], body.value)


def misjudged(document: Document, bodies: Iterable[Body]) -> Iterator[str]:
    """The bodies that the document refuses although they fit, or accepts although they do not."""
    validation = Validation(document)
    for body in bodies:
        found = errors(document, validation, body)
        if body.fits and found:
            yield f"{body.name}: refused: {found[0]}"
        elif not body.fits and not found:
            yield f"{body.name}: accepted"
