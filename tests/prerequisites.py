"""Makes what a documented call is about."""

from __future__ import annotations

from plivo_client import Plivo
from tools.generator.calls import Call


def subject(ctx: Call, client: Plivo) -> dict[str, str]:
    """Make a thing for a call that names one.

    Returns:
        Its identifier by the path parameter that takes it; nothing when the call names nothing.
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
        case "numbers":
            made = "15105550150"
            client.numbers.add(numbers=made, carrier="1", region="California")
        case "phone_numbers":
            made = client.phone_numbers.list(country_iso="US").objects[0].number
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
        case unknown:
            raise AssertionError(f"say here how to make one of {unknown}")
    return {parameter: made}
