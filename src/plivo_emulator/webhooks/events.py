"""Events: signed webhooks to the user's server, in order, at least once.

`emit` writes a delivery in the transaction of the change that caused it, so both are stored or
neither. The dispatcher (`delivery`) sends it, and retries on the schedule in the contract. Every
attempt is stored with its answer, for tests, the inspector and replay.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from plivo_emulator.clock import to_microseconds
from plivo_emulator.core.services import Context, EventKind
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.store import Index, Table
from plivo_emulator.webhooks.places import Queue
from plivo_emulator.webhooks.urls import destination_of

DELIVERIES: Final = Table(
    "deliveries",
    key="delivery_id",
    columns={
        "delivery_id": "TEXT",
        "account": "TEXT",
        "subaccount": "TEXT",
        "event": "TEXT",
        "subject": "TEXT",
        "state": "TEXT",
        "attempts": "INTEGER",
        "due": "INTEGER",
        # Account and destination; see `places.Queue`.
        "queue": "TEXT",
        # The process that is attempting it, on a shared database; see `cluster`.
        "holder": "TEXT",
    },
    indexes=[
        Index("due", where="state = 'pending'"),
        Index("queue", "due", "seq", where="state = 'pending'"),
        Index("subject", where="state = 'pending'"),
        Index("account"),
    ],
)

DELIVERY_HEADER: Final = "x-plivo-emulator-delivery"
"""The header with the identifier of the delivery, in each request."""


def event_kinds(contract: Contract) -> dict[str, EventKind]:
    """Return the webhooks and callbacks of a contract, by operationId."""
    document = contract.document
    places = [f"/webhooks/{name}/post" for name in document.get("webhooks", {})]
    places += [
        f"/components/pathItems/{name}/post"
        for name in document.get("components", {}).get("pathItems", {})
    ]
    return {kind.event: kind for kind in (_event_kind(contract, place) for place in places)}


def _event_kind(contract: Contract, place: str) -> EventKind:
    node = contract.at(place)[1]
    media_type = next(iter(node["requestBody"]["content"]))
    token = media_type.replace("/", "~1")
    schema = f"{place}/requestBody/content/{token}/schema"

    def problems(payload: Mapping[str, Any]) -> list[str]:
        errors = contract.validator(schema).iter_errors(payload)
        return [": ".join([*map(str, error.instance_path), error.message]) for error in errors]

    return EventKind(
        event=node["operationId"],
        form=media_type != "application/json",
        waits=tuple(step["wait"] for step in node["x-retries"] for _ in range(step["times"])),
        accepts_any_2xx="2XX" in node["responses"],
        problems=problems,
    )


def emit(
    context: Context,
    event: str,
    *,
    url: str,
    method: str,
    fields: dict[str, Any],
    owner: dict[str, str],
    subject: str,
) -> str:
    """Store an event for delivery; does nothing without a URL.

    Args:
        context: the change that causes it.
        event: its operationId in the contract.
        url: the destination; the fragment has options for the delivery and is not sent.
        method: `GET` or `POST`.
        fields: the payload; `None` leaves a field out of a form.
        owner: the owner columns of its resource.
        subject: the identifier of its subject; events of one subject keep their order.

    Returns:
        The identifier of the delivery, empty if there is none.

    Raises:
        ContractMismatch: in checking mode, the payload does not match the contract.
    """
    if not url:
        return ""
    kind = context.services.events[event]
    payload = {name: value for name, value in fields.items() if value is not None or not kind.form}
    if context.settings.check_replies:
        kind.check(payload)
    delivery_id = context.ids.uuid()
    due = to_microseconds(context.now)
    queue = Queue(owner["account"], destination_of(url))
    document: dict[str, Any] = {
        "delivery_id": delivery_id,
        "event": event,
        "subject": subject,
        "account": owner["account"],
        "subaccount": owner["subaccount"] or None,
        "url": url,
        "method": method,
        "payload": payload,
        "created": context.now.isoformat(),
        "attempts": [],
    }
    DELIVERIES.insert(
        context.tx,
        document,
        delivery_id=delivery_id,
        **owner,
        event=event,
        subject=subject,
        state="pending",
        attempts=0,
        due=due,
        queue=queue.name,
        holder="",
    )
    context.tx.on_commit(lambda: context.services.deliveries_due.expect(due, queue.account))
    return delivery_id
