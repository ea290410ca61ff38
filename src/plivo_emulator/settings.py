"""The settings of an emulator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

DEFAULT_AUTH_ID = "MAEMULATOR0000000000"
# The base64 form of 30 hexadecimal digits, as real tokens are; no secret.
DEFAULT_AUTH_TOKEN = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNk"
DEFAULT_PORT = 12121
DEFAULT_NUMBERS_PER_COUNTRY = 100

# Where the defaults of new masking sessions come from (decision C7).
MaskingDefaults: TypeAlias = Literal["recorded", "documented"]

KIB = 1024
MIB = 1024 * KIB


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options of an emulator; the defaults suit tests.

    Attributes:
        auth_id: the main account's auth id, `MA` and 18 upper-case letters or digits.
        auth_token: the main account's auth token.
        database: `memory`, the path of a SQLite file, or a database URL.
        strict: accept exactly what the contract describes, instead of what clients send.
        check_replies: validate every reply against the contract; a mismatch becomes a 500.
        examples: answer with the examples of the reference where there is nothing else to show:
            lists that are empty, and things with the identifiers of the examples.
        seed: makes identifiers and codes reproducible; `None` for random ones.
        allow_callbacks: where webhooks may be sent besides loopback; see `EgressPolicy`.
        map: public URLs of people's programs and the local URLs to call instead; see `AddressMap`.
        allow_hosts: names under which the emulator can be reached; see `OriginPolicy`.
        allow_origins: origins that may call the vendor's API besides those of this machine.
        numbers_per_country: how many virtual numbers an account or subaccount can have in each
            country before the pool is exhausted.
        masking_defaults: the defaults of `session_expiry`, `call_time_limit` and `ring_timeout`:
            as `recorded` (1800, 14400 and 45 seconds), or as `documented` on the masking pages
            (3600, 3600 and 120 seconds); decision C7.
        world: what there is whenever a database is opened or emptied: the path of a file, or its
            content; see `world`. Its first account is the main account unless `auth_id` names
            another.
        max_body_bytes: the largest request body that is read.
        max_form_bytes: the same for forms with files.
        journal_bytes: the memory limit of the request journal.
        journal_entries: the most requests in the journal.
        journal_seconds: their maximum age, in real time.
    """

    auth_id: str = DEFAULT_AUTH_ID
    # Not shown, as a database URL may contain a password.
    auth_token: str = field(default=DEFAULT_AUTH_TOKEN, repr=False)
    database: str = field(default="memory", repr=False)
    strict: bool = False
    check_replies: bool = False
    examples: bool = False
    seed: int | None = None
    allow_callbacks: tuple[str, ...] = ()
    map: Mapping[str, str] = field(default_factory=dict)
    allow_hosts: tuple[str, ...] = ()
    allow_origins: tuple[str, ...] = ()
    numbers_per_country: int = DEFAULT_NUMBERS_PER_COUNTRY
    masking_defaults: MaskingDefaults = "recorded"
    # Not shown: it may hold tokens.
    world: str | Path | Mapping[str, Any] | None = field(default=None, repr=False)
    max_body_bytes: int = MIB
    # Ten files of 2 MB, and one that is a little too large.
    max_form_bytes: int = 24 * MIB
    journal_bytes: int = 16 * MIB
    journal_entries: int = 10_000
    journal_seconds: float = 24 * 3600

    def body_limit(self, *, form: bool) -> int:
        """Return the largest body, in bytes, of a request that takes JSON, or a form with files."""
        return self.max_form_bytes if form else self.max_body_bytes
