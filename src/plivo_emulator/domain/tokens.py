"""JSON Web Tokens with which browser and mobile phones sign in (Plivo's API reference: Token)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import orjson

from plivo_emulator.pipeline.auth import token_of
from plivo_emulator.store import Transaction

if TYPE_CHECKING:
    from jwt import PyJWS

LIFETIME: Final = 24 * 3600
"""Seconds that a token lives at most, and unless it says otherwise."""

_ALGORITHM: Final = "HS256"
_HEADER: Final = {"alg": _ALGORITHM, "typ": "JWT", "cty": "plivo;v=1"}
_GRANTS: Final = ("incoming_allow", "outgoing_allow")

# What the browser SDK calls its login errors. 10010 is for too many logins at a time, which
# depends on phones and not on the token.
_REASONS: Final = {
    10001: "INVALID_ACCESS_TOKEN",
    10002: "INVALID_ACCESS_TOKEN_HEADER",
    10003: "INVALID_ACCESS_TOKEN_ISSUER",
    10004: "INVALID_ACCESS_TOKEN_SUBJECT",
    10005: "ACCESS_TOKEN_NOT_VALID_YET",
    10006: "ACCESS_TOKEN_EXPIRED",
    10007: "INVALID_ACCESS_TOKEN_SIGNATURE",
    10008: "INVALID_ACCESS_TOKEN_GRANTS",
    10009: "EXPIRATION_EXCEEDS_MAX_ALLOWED_TIME",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a login with a token meets.

    Attributes:
        code: of the login error, `None` for a token that is good.
        claims: of the token, `None` if they cannot be read.
    """

    code: int | None
    claims: dict[str, Any] | None = None

    @property
    def reason(self) -> str | None:
        """The name of the login error."""
        return None if self.code is None else _REASONS[self.code]


def sign(claims: dict[str, Any], key: str) -> str:
    """Return a token with these claims, signed with an account's auth token."""
    return _jws().encode(orjson.dumps(claims), key, _ALGORITHM, headers=_HEADER)


def judge(tx: Transaction, token: str, now: datetime) -> Verdict:
    """Tell what a login with a token meets at a moment."""
    from jwt import InvalidTokenError

    try:
        read = _jws().decode_complete(token, options={"verify_signature": False})
        claims = orjson.loads(read["payload"])
    except (InvalidTokenError, ValueError):
        return Verdict(10001)
    if not isinstance(claims, dict):
        return Verdict(10001)
    if read["header"] != _HEADER:
        return Verdict(10002, claims)
    issuer = claims.get("iss")
    key = token_of(tx, issuer) if isinstance(issuer, str) else None
    if key is None:
        return Verdict(10003, claims)
    if not _is_signed_with(token, key):
        return Verdict(10007, claims)
    return Verdict(_wrong_claim(claims, now.timestamp()), claims)


def permissions(per: Any) -> dict[str, bool]:
    """Return what a token allows, given its claim `per`: nothing that is not true there."""
    voice = per.get("voice") if isinstance(per, dict) else None
    return {name: isinstance(voice, dict) and voice.get(name) is True for name in _GRANTS}


@cache
def _jws() -> PyJWS:
    # Imported here so that the emulator starts quickly.
    from jwt import PyJWS
    from jwt.algorithms import HMACAlgorithm

    class AnyLength(HMACAlgorithm):
        def check_key_length(self, key: bytes) -> None:
            """Have nobody warned: a test may well choose a short auth token."""

    jws = PyJWS(algorithms=[])
    jws.register_algorithm(_ALGORITHM, AnyLength(HMACAlgorithm.SHA256))
    return jws


def _is_signed_with(token: str, key: str) -> bool:
    from jwt import InvalidTokenError

    try:
        _jws().decode(token, key, [_ALGORITHM])
    except InvalidTokenError:
        return False
    return True


def _wrong_claim(claims: dict[str, Any], now: float) -> int | None:
    nbf, exp, sub = claims.get("nbf"), claims.get("exp"), claims.get("sub")
    if type(nbf) is not int or type(exp) is not int:
        return 10001
    grants = permissions(claims.get("per"))
    if not isinstance(sub, str) or (grants["incoming_allow"] and not sub):
        return 10004
    if now < nbf:
        return 10005
    if exp <= now:
        return 10006
    if not any(grants.values()):
        return 10008
    return 10009 if exp - now > LIFETIME else None
