"""SIP endpoints: what phones register with.

A registration is made and ended through the control API, and ends by itself when it expires.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context, Step
from plivo_emulator.domain.ownership import OWNER_COLUMNS
from plivo_emulator.domain.timestamps import event_time, seconds
from plivo_emulator.ids import Ids
from plivo_emulator.scheduling.jobs import cancel, schedule
from plivo_emulator.store import Index, Row, Table, Transaction, Where

ENDPOINTS: Final = Table(
    "endpoints",
    key="endpoint_id",
    columns={
        "endpoint_id": "TEXT",
        **OWNER_COLUMNS,
        "app_id": "TEXT",
        "username": "TEXT",
        # Salt and hash; NULL for an endpoint without a password.
        "password": "TEXT",
    },
    indexes=[
        Index("app_id"),
        Index("account", "subaccount"),
        Index("username", unique=True),
    ],
)

part = Part(__name__, tables=[ENDPOINTS])

_EXPIRE: Final = part.job_kind("endpoint.expire")
# The parameters of scrypt: a hash takes a few milliseconds, as tests make many endpoints.
_COST: Final = {"n": 1024, "r": 8, "p": 1}


@dataclass(frozen=True, slots=True)
class Registration:
    """A phone that registers.

    Attributes:
        contact: where it is reached, a SIP address.
        user_agent: what it calls itself.
        seconds: how long the registration lasts.
    """

    contact: str
    user_agent: str
    seconds: int


def add_endpoint(
    tx: Transaction,
    endpoint_id: str,
    *,
    account: str,
    subaccount: str,
    username: str,
    app_id: str | None,
    alias: str = "",
    password: str | None = None,
) -> Row:
    """Add a SIP endpoint and return its row.

    Args:
        tx: the transaction.
        endpoint_id: its identifier.
        account: main account that owns it.
        subaccount: subaccount that owns it, empty for none.
        username: no other endpoint has it.
        app_id: the application that it points at.
        alias: its name.
        password: as `hashed` returns it.
    """
    ENDPOINTS.insert(
        tx,
        {"alias": alias},
        endpoint_id=endpoint_id,
        account=account,
        subaccount=subaccount,
        app_id=app_id,
        username=username,
        password=password,
    )
    row = ENDPOINTS.get(tx, endpoint_id)
    assert row is not None
    return row


def endpoint_called(tx: Transaction, username: str) -> Row | None:
    """Return the endpoint that has a user name; nobody takes it until the transaction ends."""
    tx.lock("user names of endpoints")
    return ENDPOINTS.find(tx, Where(("username", "=", username)))


def sip_uri(username: str) -> str:
    """Return the SIP address of an endpoint."""
    return f"sip:{username}@phone.plivo.com"


def hashed(ids: Ids, password: str) -> str:
    """Return what is kept of a password: a salt and a hash that it can be checked against."""
    salt = ids.uuid()
    return f"{salt}:{_hash(salt, password)}"


def is_password(row: Row, password: str) -> bool:
    """Tell whether a password is the endpoint's; an endpoint without one takes none."""
    salt, _, expected = (row["password"] or ":").partition(":")
    return hmac.compare_digest(_hash(salt, password), expected)


def register(context: Context, row: Row, phone: Registration) -> None:
    """Register a phone with an endpoint, in the place of the one that is registered."""
    expires = context.now + seconds(phone.seconds)
    registered = {
        "sip_contact": phone.contact,
        "sip_expires": event_time(expires),
        "sip_user_agent": phone.user_agent,
    }
    ENDPOINTS.update(context.tx, row["endpoint_id"], row.document | registered)
    schedule(context, _EXPIRE, row["endpoint_id"], expires, account=row["account"])


def unregister(tx: Transaction, row: Row) -> None:
    """End the registration of a phone with an endpoint, if there is one."""
    cancel(tx, _EXPIRE, row["endpoint_id"])
    ENDPOINTS.update(tx, row["endpoint_id"], {"alias": row.document["alias"]})


@part.job(_EXPIRE)
def _expire(step: Step) -> None:
    row = ENDPOINTS.get(step.tx, step.subject)
    if row is not None:
        unregister(step.tx, row)


def registration(row: Row) -> dict[str, Any]:
    """Return the fields about the registered phone, which are missing when there is none."""
    phone = {name: text for name, text in row.document.items() if name.startswith("sip_")}
    return {"sip_registered": "true" if phone else "false", **phone}


def _hash(salt: str, password: str) -> str:
    return hashlib.scrypt(password.encode(), salt=salt.encode(), **_COST, dklen=32).hex()
