"""Takes out of replies what belongs to people and accounts, before anything else sees it.

Identifiers of accounts and telephone numbers get stand-ins of the same form, the same one each
time, so that replies still fit the document and can be asked for again. Free text is masked unless
`policy.yaml` calls its field harmless.
"""

from __future__ import annotations

import base64
import json
import re
from functools import cache
from typing import Any, Final

from tests.contract.resources import DOCUMENT
from tests.live.policy import Policy

# The account that tests believe in; its token is worth nothing.
STAND_IN: Final = "MALIVEGUARD000000000"
MASK: Final = "redacted"

_ACCOUNT: Final = re.compile(r"\b(?:MA|SA)[A-Z0-9]{18}\b")
_NUMBER: Final = re.compile(r"(?<![\w.-])\+?[1-9][0-9]{6,14}(?![\w.-])")
_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}([T ][\d:.]+ ?([+-]\d{2}:?\d{2}|Z|UTC)?.*)?")
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_DECIMAL: Final = re.compile(r"-?\d{1,6}(\.\d+)?")
_APPLICATION: Final = re.compile(r"\d{16,18}")
_URL: Final = re.compile(r"(?i)(https?|sip):.*")
# A shorter one would be found everywhere.
_TELLING: Final = 8
# A token is the base64 form of 30 hexadecimal digits.
_TOKEN: Final = base64.b64encode(b"0" * 30).decode()
_MASKED_URL: Final = "https://example.com/redacted"


class Redaction:
    """What stands for what, in both directions; grows as replies come in.

    Args:
        auth_id: of the real account.
        auth_token: of the real account.
        policy: says which texts are harmless and which fields are secret.
    """

    def __init__(self, auth_id: str, auth_token: str, policy: Policy) -> None:
        self._policy = policy
        self._auth_token = auth_token
        self._stand_ins = {auth_id: STAND_IN}
        self._real = {STAND_IN: auth_id}
        self._seen = {auth_id, auth_token}
        # What tests made up themselves is nothing to hide, and has to come back as it was.
        self._invented: set[str] = set()

    @property
    def secrets(self) -> frozenset[str]:
        """Everything real that was met and must not be found afterwards."""
        return frozenset(self._seen)

    def reply(self, body: bytes) -> bytes:
        """A reply as tests may see it; what is not JSON is not shown at all."""
        try:
            content = json.loads(body)
        except ValueError:
            return b"" if not body.strip() else MASK.encode()
        return json.dumps(self._value("", content), ensure_ascii=False).encode()

    def request(self, text: str) -> str:
        """A request as the live API has to see it: with what the stand-ins stand for."""
        for pattern in (_ACCOUNT, _NUMBER):
            text = pattern.sub(lambda found: self._original(found[0]), text)
        return text

    def invented(self, text: str) -> None:
        """Note a text that tests made up."""
        self._invented.add(text)

    def text(self, text: str) -> str:
        """A text with stand-ins for everything real in it."""
        text = text.replace(self._auth_token, MASK)
        text = _ACCOUNT.sub(lambda found: self._account(found[0]), text)
        return _NUMBER.sub(
            lambda found: found[0] if _APPLICATION.fullmatch(found[0]) else self._number(found[0]),
            text,
        )

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, dict):
            return {self.text(key): self._value(key, each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._value(name, each) for each in value]
        if name in self._policy.secrets and value is not None:
            return self._secret(value) if isinstance(value, str) else 0
        return self._string(name, value) if isinstance(value, str) else value

    def _string(self, name: str, value: str) -> str:
        if not value or _UUID.fullmatch(value) or _TIME.fullmatch(value):
            return value
        if value in self._invented or value in _constants():
            return value
        if _DECIMAL.fullmatch(value) or _APPLICATION.fullmatch(value):
            return value
        if _ACCOUNT.fullmatch(value) or _NUMBER.fullmatch(value):
            return self.text(value)
        if name in self._policy.harmless_texts:
            return self.text(value)
        return _MASKED_URL if _URL.fullmatch(value) else MASK

    def _secret(self, value: str) -> str:
        """A text of the same form as the secret, which tells nothing."""
        if len(value) >= _TELLING:
            self._seen.add(value)
        return _TOKEN if len(value) == len(_TOKEN) else re.sub(r"\w", "0", value)

    def _original(self, text: str) -> str:
        plus, name = ("+", text[1:]) if text.startswith("+") else ("", text)
        if name not in self._real:
            self._invented.add(name)
        return plus + self._real.get(name, name)

    def _account(self, real: str) -> str:
        if real in self._real or real in self._invented:
            return real
        return self._learn(real, f"{real[:2]}GUARD{len(self._stand_ins):013d}")

    def _number(self, real: str) -> str:
        plus, digits = ("+", real[1:]) if real.startswith("+") else ("", real)
        if digits in self._real or digits in self._invented:
            return real
        return plus + self._learn(digits, f"1555{len(self._stand_ins):07d}")

    def _learn(self, real: str, stand_in: str) -> str:
        if real not in self._stand_ins:
            self._stand_ins[real] = stand_in
            self._real[stand_in] = real
            self._seen.add(real)
        return self._stand_ins[real]


@cache
def _constants() -> frozenset[str]:
    """Every value that the document itself names: they tell nothing."""
    found: set[str] = set()
    waiting: list[Any] = [DOCUMENT.components("schemas")]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found.update(each for each in node.get("enum", []) if isinstance(each, str))
            if isinstance(node.get("const"), str):
                found.add(node["const"])
            waiting += node.values()
    return frozenset(found)
