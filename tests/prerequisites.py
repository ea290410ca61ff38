"""Makes what a documented call is about."""

from __future__ import annotations

from plivo_client import Plivo
from plivo_emulator_client import PlivoEmulator
from tools.generator.calls import Call


def subject(ctx: Call, client: Plivo) -> dict[str, str]:
    """Make a thing for a call that names one.

    Returns:
        What the call has to say instead of its examples, by parameter: the identifier, and a code
        that cannot be chosen. Nothing when the call names nothing.
    """
    if not ctx.path_values:
        return {}
    (parameter,) = ctx.path_values
    match ctx.resource:
        case "subaccounts":
            made = client.subaccounts.create(name="A", enabled=True).auth_id
        case "applications":
            url = "https://example.com"
            made = client.applications.create(app_name="A", answer_url=url).app_id
        case "masking_sessions":
            made = client.masking_sessions.create(
                first_party="+14155550100", second_party="+14155550101"
            ).session_uuid
        case "verify_sessions":
            # Chosen to be the one of the example, so that it can be checked.
            otp = (ctx.body or {}).get("otp", "123456")
            # A second password for the same person would be that of the first session.
            recipient = f"+1415{otp[:3]}0123"
            made = client.verify_sessions.create(recipient=recipient, otp=otp).session_uuid
        case "verified_caller_ids":
            return _caller_id(ctx, client, parameter)
        case "lookup":
            made = "+14155550100"
        case unknown:
            raise AssertionError(f"say here how to make one of {unknown}")
    return {parameter: made}


def _caller_id(ctx: Call, client: Plivo, parameter: str) -> dict[str, str]:
    """Ask for the code of a number that is not verified yet; enter it unless the call does."""
    number = f"+1415556{client.verified_caller_ids.list().meta.total_count:04}"
    key = client.verified_caller_ids.initiate(phone_number=number).verification_uuid
    with PlivoEmulator(base_url=f"{client.base_url.removesuffix('/v1')}/_emulator") as emulator:
        (code,) = emulator.passwords.list_caller_ids(verification_uuid=key).objects
    if ctx.verb == "verify":
        return {parameter: key, "otp": code.otp}
    client.verified_caller_ids.verify(key, otp=code.otp)
    return {parameter: number}
