"""One-time passwords that work when they must not, and numbers that are not given to one alone."""

from __future__ import annotations

from typing import Any

from plivo_emulator.domain.verify_sessions import VERIFY_SESSIONS
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.store import Row, Where
from tests.mutants.patching import Answer, Original, Reply, RequestContext, answering, replacing

REUSABLE = "password reusable"
UNLIMITED = "attempts unlimited"
WRONG = "wrong password accepted"
IGNORED = "password option ignored"
SESSION = "session not reused"
TWICE = "number given twice"
PINS = "wrong PINs"


def _row(ctx: RequestContext) -> Row | None:
    return VERIFY_SESSIONS.get(ctx.tx, ctx.path["session_uuid"].lower())


@answering("verify_sessions_validate", kind=REUSABLE)
def password_works_twice(answer: Answer, ctx: RequestContext) -> Any:
    """A password that was used is accepted again."""
    row = _row(ctx)
    if row is not None and row["status"] == "verified" and ctx.body["otp"] == row["otp"]:
        return {"message": "session validated successfully.", "session_uuid": row["session_uuid"]}
    return answer(ctx)


@answering("verify_sessions_validate", kind=REUSABLE)
def expired_password_works(answer: Answer, ctx: RequestContext) -> Any:
    """A password is accepted although its session has expired."""
    row = _row(ctx)
    if row is not None and row["status"] == "expired":
        VERIFY_SESSIONS.update(ctx.tx, row["session_uuid"], row.document, status="in-progress")
    return answer(ctx)


@answering("verify_sessions_validate", kind=UNLIMITED)
def wrong_tries_not_counted(answer: Answer, ctx: RequestContext) -> Any:
    """Wrong passwords can be tried for ever."""
    reply = answer(ctx)
    row = _row(ctx)
    if row is not None:
        VERIFY_SESSIONS.update(ctx.tx, row["session_uuid"], row.document, validations=0)
    return reply


@answering("verify_sessions_validate", kind=WRONG)
def any_password_will_do(answer: Answer, ctx: RequestContext) -> Any:
    """Every password is accepted."""
    row = _row(ctx)
    if row is not None:
        ctx.body["otp"] = row["otp"]
    return answer(ctx)


@answering("verify_sessions_validate", kind=WRONG)
def beginning_of_password_will_do(answer: Answer, ctx: RequestContext) -> Any:
    """The first four digits of a password are enough."""
    row = _row(ctx)
    if row is not None and row["otp"][:4] == ctx.body["otp"][:4]:
        ctx.body["otp"] = row["otp"]
    return answer(ctx)


@answering("verify_sessions_validate", kind=WRONG)
def password_of_another_session(answer: Answer, ctx: RequestContext) -> Any:
    """The password of any session of the account is accepted for every session."""
    row = _row(ctx)
    if row is not None and VERIFY_SESSIONS.find(ctx.tx, Where(("otp", "=", ctx.body["otp"]))):
        ctx.body["otp"] = row["otp"]
    return answer(ctx)


@answering("verify_sessions_validate", kind=WRONG)
def wrong_password_ends_session(answer: Answer, ctx: RequestContext) -> Any:
    """After one wrong password the right one is refused too."""
    reply = answer(ctx)
    row = _row(ctx)
    if isinstance(reply, Reply) and row is not None:
        VERIFY_SESSIONS.update(ctx.tx, row["session_uuid"], row.document, validations=10)
    return reply


@answering("verify_sessions_validate", kind=WRONG)
def validation_not_kept(answer: Answer, ctx: RequestContext) -> Any:
    """A session whose password was entered goes on as if it had not been."""
    row = _row(ctx)
    reply = answer(ctx)
    if row is not None and not isinstance(reply, Reply):
        key = row["session_uuid"]
        old = VERIFY_SESSIONS.get(ctx.tx, key)
        assert old is not None
        document = old.document | {"status": "in-progress"}
        VERIFY_SESSIONS.update(ctx.tx, key, document, status="in-progress")
    return reply


@answering("verify_sessions_create", kind=IGNORED)
def own_password_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """A password that the request chooses is not used."""
    ctx.body.pop("otp", None)
    return answer(ctx)


@answering("verify_sessions_create", kind=IGNORED)
def locale_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The language that was asked for is ignored."""
    ctx.body.pop("locale", None)
    return answer(ctx)


@answering("verify_sessions_create", kind=IGNORED)
def channel_of_session_stays(answer: Answer, ctx: RequestContext) -> Any:
    """A password that is sent again goes out as it did the first time."""
    shown = answer(ctx)
    row = VERIFY_SESSIONS.get(ctx.tx, shown["session_uuid"])
    if row is not None:
        first = row.document["attempt_details"][0]["channel"]
        VERIFY_SESSIONS.update(ctx.tx, row["session_uuid"], row.document | {"channel": first})
    return shown


@replacing("resources.verify_sessions:_in_progress", "Verify Sessions", kind=SESSION)
def every_password_a_session(find: Original, *about: Any) -> None:
    """A password that is sent again gets a session of its own."""


@replacing("resources.verify_sessions:_in_progress", "Verify Sessions", kind=SESSION)
def recipients_share_a_session(
    find: Original, ctx: RequestContext, recipient: str, app_uuid: str
) -> Any:
    """A password for another phone goes into a session that is in progress."""
    return find(ctx, recipient, app_uuid) or VERIFY_SESSIONS.find(
        ctx.tx, Where(("status", "=", "in-progress"), ("account", "=", ctx.credential.account))
    )


@replacing("resources.masking_sessions:_allocate", "Masking Sessions", kind=TWICE)
def everybody_gets_one_number(
    allocate: Original, ctx: RequestContext, owned_by: Any, parties: tuple[str, str], country: str
) -> Any:
    """Two live sessions of one party can have the same virtual number."""
    taken = ctx.tx.one("SELECT number FROM numbers WHERE account = ?", (owned_by["account"],))
    if taken is not None and taken[0] not in parties:
        return str(taken[0])
    return allocate(ctx, owned_by, parties, country)


@replacing("domain.numbers:block_number", "Masking Sessions", kind=TWICE)
def no_cool_off(block: Original, *about: Any) -> None:
    """A virtual number is given again at once, whatever cool-off the session asked for."""


@replacing("resources.masking_sessions:_check_parties", "Masking Sessions", kind="refusal missing")
def numbers_masked_from_themselves(check: Original, *parties: str) -> None:
    """A masking session can connect a number with itself."""


@answering("masking_sessions_create", kind=PINS)
def pins_are_equal(answer: Answer, ctx: RequestContext) -> Any:
    """Made-up PINs are the same for both parties."""
    created = answer(ctx)
    session = created["session"]
    if session["generate_pin"]:
        session["second_party_pin"] = session["first_party_pin"]
    return created


@answering("masking_sessions_create", kind=PINS)
def pins_have_four_digits(answer: Answer, ctx: RequestContext) -> Any:
    """Made-up PINs have four digits, however many were asked for."""
    asked = ctx.body.pop("generate_pin_length", None)
    created = answer(ctx)
    if asked is not None and created["session"]["is_pin_authentication_required"]:
        created["session"]["generate_pin_length"] = asked
    return created


@answering("masking_sessions_create", kind=PINS)
def equal_pins_accepted(answer: Answer, ctx: RequestContext) -> Any:
    """Two parties may have the same PIN."""
    try:
        return answer(ctx)
    except ApiError as error:
        first, second = ctx.body.get("first_party_pin"), ctx.body.get("second_party_pin")
        if first is None or first != second:
            raise error
        ctx.body["second_party_pin"] = f"{first[:-1]}{(int(first[-1]) + 1) % 10}"
        created = answer(ctx)
        created["session"]["second_party_pin"] = first
        return created


@answering("masking_sessions_create", kind="option ignored")
def geomatch_ignored(answer: Answer, ctx: RequestContext) -> Any:
    """The virtual number is never of the country of the first party."""
    ctx.body["geomatch"] = False
    return answer(ctx)
