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
    "campaigns_get_number": "getCampaignNumber",
    "campaigns_import_shared": "importCampaign",
    "campaigns_link_numbers": "linkCampaignNumbers",
    "campaigns_list_numbers": "listCampaignNumbers",
    "campaigns_unlink_number": "unlinkCampaignNumber",
    "lookup_get": "lookupNumber",
    "messages_get_media": "getMessageMedia",
    "messages_list_media": "listMessageMedia",
    "verified_caller_ids_initiate": "initiateCallerIdVerification",
    "verified_caller_ids_verify": "verifyCallerId",
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
            bodies.append(Body(title, ids[name], status, False, True, value))
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
