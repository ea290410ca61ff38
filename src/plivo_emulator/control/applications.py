"""Applications of all accounts."""

from __future__ import annotations

from typing import Any, Final

from plivo_emulator.control._context import ControlContext
from plivo_emulator.control._paging import page
from plivo_emulator.control.accounts import belonging_to
from plivo_emulator.core.parts import Part
from plivo_emulator.domain.applications import APPLICATIONS
from plivo_emulator.domain.endpoints import ENDPOINTS
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.pipeline.redaction import Known, redacted_url
from plivo_emulator.store import Row, Where

part = Part(__name__, due_work=())

# Fields shown as in the vendor's API, except that secrets in URLs are redacted.
_SHARED: Final = (
    "app_id",
    "app_name",
    "answer_url",
    "answer_method",
    "fallback_answer_url",
    "fallback_method",
    "hangup_url",
    "hangup_method",
    "message_url",
    "message_method",
    "sip_uri",
    "default_endpoint_app",
)


@part.handler
def applications_list(ctx: ControlContext) -> dict[str, Any]:
    """Return a page of applications, newest first."""
    where = belonging_to(ctx.query.get("auth_id"))
    if "app_name" in ctx.query:
        where.add("app_name", "prefix", ctx.query["app_name"])
    known = ctx.runtime.secrets(ctx.tx)
    return page(ctx, APPLICATIONS, where, lambda row: _application(ctx, row, known))


def _application(ctx: ControlContext, row: Row, known: Known) -> dict[str, Any]:
    attached = Where(("app_id", "=", row["app_id"]))
    return {
        **{name: _shown(name, row.document[name], known) for name in _SHARED},
        "account": row["account"],
        "subaccount": row["subaccount"] or None,
        "default_number_app": bool(row["default_app"]),
        "numbers": NUMBERS.count(ctx.tx, attached),
        "endpoints": ENDPOINTS.count(ctx.tx, attached),
    }


def _shown(name: str, value: Any, known: Known) -> Any:
    return redacted_url(value, known) if name.endswith("_url") and value else value
