"""Makes what a documented call is about."""

from __future__ import annotations

from plivo_client import Plivo
from tests.contract.resources import resource_of, sample_body
from tools.generator.calls import Call


def subject(ctx: Call, client: Plivo) -> dict[str, str]:
    """Make a thing for a call that names one.

    Returns:
        Its identifier by the path parameter that takes it; nothing when the call names nothing.
    """
    if not ctx.path_values:
        return {}
    (parameter,) = ctx.path_values
    create = f"{ctx.resource}_create"
    resource, body = resource_of(create), dict(sample_body(create))
    assert resource is not None, f"add a row for {ctx.resource} to tests/contract/resources.py"
    if ctx.resource == "verify_sessions":
        # The password is chosen to be the one of the example, so that it can be checked. A second
        # one for the same person would be that of the first session.
        otp = (ctx.body or {}).get("otp", "123456")
        body = {"recipient": f"+1415{otp[:3]}0123", "otp": otp}
    made = getattr(client, ctx.resource).create(**body)
    return {parameter: getattr(made, resource.created_id[-1])}
