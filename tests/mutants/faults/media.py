"""Uploaded files: which are taken, who may use and read them, and for how long."""

from __future__ import annotations

from typing import Any

from tests.mutants.patching import Answer, Original, RequestContext, answering, replacing

TAKEN = "wrong files taken"
READ = "wrong content of a file"
KEPT = "files kept for the wrong time"
USED = "files of others used"

_MEDIA = "Media"


@replacing("resources.media:_type_of", _MEDIA, kind=TAKEN)
def any_type_is_taken(type_of: Original, ctx: RequestContext, file: Any) -> str:
    """Files of types that are not accepted are stored."""
    return str(type_of(ctx, file) or file.content_type)


@replacing("resources.media:_refused", _MEDIA, kind=TAKEN)
def refused_files_have_no_reason(refused: Original, file: Any, code: int, why: str) -> Any:
    """The result of a file that is refused lacks its error."""
    result = refused(file, code, why)
    return {name: each for name, each in result.items() if not name.startswith("error")}


@answering("media_upload", kind=TAKEN)
def only_the_first_file_is_stored(answer: Answer, ctx: RequestContext) -> Any:
    """Of several files, all but the first are ignored."""
    ctx.body["file"] = ctx.body["file"][:1]
    return answer(ctx)


@replacing("downloads:_owns", _MEDIA, kind=READ)
def an_address_works_for_every_account(owns: Original, row: Any, auth_id: str) -> bool:
    """The account in the address of a file does not matter."""
    return True


@replacing("downloads:content_of", _MEDIA, kind=READ)
def content_is_cut_off(content_of: Original, tx: Any, media_id: str) -> bytes | None:
    """The last byte of a file is lost."""
    content = content_of(tx, media_id)
    return None if content is None else content[:-1]


@replacing("domain.senders:use_file", _MEDIA, kind=KEPT)
def used_files_are_removed_too(use: Original, context: Any, row: Any) -> None:
    """A file that a message uses is removed after six hours like the others."""


@replacing("domain.media:schedule", _MEDIA, kind=KEPT)
def nothing_is_removed(schedule: Original, *about: Any, **more: Any) -> None:
    """Files that nobody uses are kept for ever."""


@replacing("domain.senders:uploaded_media", _MEDIA, kind=USED)
def subaccounts_use_files_of_the_account(
    find: Original, context: Any, owner: dict[str, str], media_id: str
) -> Any:
    """A subaccount can attach files of its main account."""
    return find(context, {**owner, "subaccount": ""}, media_id)
