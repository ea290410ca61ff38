"""Authentication and authorisation of requests (Plivo's API reference: Overview).

HTTP Basic with an auth id and its token. A main account (`MA…`) sees its own resources and those of
its subaccounts; a subaccount (`SA…`) sees only its own and uses its own id in the path.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, TypeVar

from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.errors import Unauthorized, forbidden
from plivo_emulator.pipeline.http import Request
from plivo_emulator.store import Index, Row, Store, StoreUnavailable, Table, Transaction

Value = TypeVar("Value")

ACCOUNTS: Final = Table(
    "accounts",
    key="auth_id",
    columns={"auth_id": "TEXT", "auth_token": "TEXT"},
)

SUBACCOUNTS: Final = Table(
    "subaccounts",
    key="auth_id",
    columns={
        "auth_id": "TEXT",
        "account": "TEXT",
        "auth_token": "TEXT",
        "enabled": "INTEGER",
        "created_at": "INTEGER",
    },
    indexes=[Index("account")],
)

_TOKENS: Final = "SELECT auth_token FROM accounts UNION SELECT auth_token FROM subaccounts"

# No source documents the reply to a subaccount that manages subaccounts; we return 403.
TAGS_FOR_MAIN_ACCOUNTS_ONLY: Final = frozenset({"Subaccounts"})

# Credentials are cached before they are checked, so number and length are limited.
_MAX_REMEMBERED: Final = 1024
_LONGEST_REMEMBERED: Final = 256
# Tokens are compared by digests of equal length, so that timing reveals nothing, not even a token's
# length.
_digest: Final = hashlib.sha256
_AUTH_ID: Final = re.compile(r"(?:MA|SA)[A-Z0-9]{18}")
_MALFORMED: Final = "the Authorization header is malformed"


@dataclass(frozen=True, slots=True)
class Credential:
    """An authenticated sender.

    Attributes:
        auth_id: the Auth ID that was used, `MA…` or `SA…`.
        account: the main account's id; the same for a main account.
        subaccount: the subaccount's id, `None` for a main account.
    """

    auth_id: str
    account: str
    subaccount: str | None = None


ANONYMOUS: Final = Credential("", "")


class BasicAuthentication:
    """A check of the Authorization header against the accounts and subaccounts in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._parsed: dict[str, tuple[str, bytes]] = {}
        self._known: dict[str, tuple[int, Credential | None, bytes]] = {}

    def __call__(self, request: Request, operation: Operation, path: dict[str, str]) -> Credential:
        """Return the sender.

        Raises:
            Unauthorized: no or malformed credentials, an unknown id, a wrong token, a disabled
                subaccount, or a path of another account.
            ApiError: 403 for a subaccount where only main accounts are allowed.
        """
        credential = self.identify(request)
        named = path.get("auth_id", credential.auth_id)
        if named != credential.auth_id:
            raise Unauthorized(f"the credentials of {credential.auth_id} with the path of {named}")
        if credential.subaccount and operation.tag in TAGS_FOR_MAIN_ACCOUNTS_ONLY:
            raise forbidden("subaccounts cannot manage subaccounts")
        return credential

    def identify(self, request: Request) -> Credential:
        """Return the sender, whatever the request is about.

        Raises:
            Unauthorized: no or malformed credentials, an unknown id, a wrong token, or a disabled
                subaccount.
        """
        auth_id, token = self._parse(request.headers.get("authorization", ""))
        credential, expected = self._find(auth_id)
        # Compared even when the ID is unknown, so that both take the same time.
        matches = hmac.compare_digest(token, expected)
        if credential is None:
            raise Unauthorized(_unknown(auth_id))
        if not matches:
            raise Unauthorized(f"wrong Auth Token for {auth_id}")
        return credential

    def _find(self, auth_id: str) -> tuple[Credential | None, bytes]:
        """Return the owner of an Auth ID and the token's digest, from a cache if still valid."""
        store = self._store
        # Changes by other processes of a shared store are not counted.
        changes = -1 if store.shared else store.changes(ACCOUNTS.name, SUBACCOUNTS.name)
        known = self._known.get(auth_id)
        if known is not None and known[0] == changes >= 0:
            return known[1], known[2]
        with store.transaction(write=False) as tx:
            credential, expected = _look_up(tx, auth_id)
        _remember(self._known, auth_id, (changes, credential, expected))
        return credential, expected

    def _parse(self, header: str) -> tuple[str, bytes]:
        parsed = self._parsed.get(header)
        if parsed is None:
            parsed = _parse(header)
            _remember(self._parsed, header, parsed)
        return parsed


def tokens_in(tx: Transaction) -> list[str]:
    """Return the tokens of all accounts and subaccounts."""
    return [token for (token,) in tx.all(_TOKENS)]


class AccountTokens:
    """The tokens of all accounts and subaccounts in a store.

    Args:
        store: the store to read.
        first: a token that is known from the start.

    Attributes:
        last_read: the tokens when last read.
    """

    def __init__(self, store: Store, first: str) -> None:
        self._store = store
        self._writes = -1
        self.last_read = [first]

    def __call__(self) -> list[str]:
        """Return the tokens, or those last read if the store is unavailable."""
        store = self._store
        if store.shared or self._writes != store.writes:
            with suppress(StoreUnavailable), store.transaction(write=False) as tx:
                writes = store.writes
                self.last_read = tokens_in(tx)
                self._writes = writes
        return self.last_read


def _remember(known: dict[str, Value], text: str, value: Value) -> None:
    if len(text) > _LONGEST_REMEMBERED:
        return
    if len(known) >= _MAX_REMEMBERED:
        known.clear()
    known[text] = value


def hold_sender(tx: Transaction, credential: Credential) -> None:
    """Lock the sender's subaccount until the end of a writing transaction.

    Between the check of the credentials and the transaction, another process may have deleted it;
    what it creates now would belong to nobody.

    Raises:
        Unauthorized: it has been deleted or disabled since.
    """
    if credential.subaccount:
        row = SUBACCOUNTS.get(tx, credential.subaccount, share=True)
        if row is None or not row["enabled"]:
            raise Unauthorized(_unknown(credential.subaccount))


def _unknown(auth_id: str) -> str:
    """Return why an Auth ID may not come in; what looks like none may be a token."""
    if _AUTH_ID.fullmatch(auth_id):
        return f"there is no account {auth_id}, or it is disabled"
    return "the user name is not an Auth ID: MA or SA and 18 upper-case letters or digits"


def _parse(header: str) -> tuple[str, bytes]:
    """Return the id and the token's digest.

    Raises:
        Unauthorized: there are none.
    """
    scheme, _, encoded = header.partition(" ")
    if scheme.lower() != "basic":
        raise Unauthorized("no Auth ID and Auth Token were sent, as Basic authentication has them")
    try:
        auth_id, colon, token = base64.b64decode(encoded.strip(), validate=True).partition(b":")
        if not colon:
            raise Unauthorized(_MALFORMED)
        return auth_id.decode("ascii"), _digest(token).digest()
    except (binascii.Error, ValueError):
        raise Unauthorized(_MALFORMED) from None


def token_of(tx: Transaction, auth_id: str) -> str | None:
    """Return the token of an account, or of a subaccount that is enabled; `None` for others."""
    row, known = _row_of(tx, auth_id)
    return str(row["auth_token"]) if row is not None and known else None


def _row_of(tx: Transaction, auth_id: str) -> tuple[Row | None, bool]:
    """Return the row of an id, and whether it may come in."""
    if auth_id.startswith("SA"):
        row = SUBACCOUNTS.get(tx, auth_id, share=True)
        return row, row is not None and bool(row["enabled"])
    row = ACCOUNTS.get(tx, auth_id, share=True)
    return row, row is not None


def _look_up(tx: Transaction, auth_id: str) -> tuple[Credential | None, bytes]:
    """Return the owner of an Auth ID that may send requests, and the token's digest."""
    row, known = _row_of(tx, auth_id)
    token: str = row["auth_token"] if row is not None else ""
    digest = _digest(token.encode()).digest()
    if row is None or not known:
        return None, digest
    subaccount = auth_id if auth_id.startswith("SA") else None
    return Credential(auth_id, row["account"] if subaccount else auth_id, subaccount), digest
