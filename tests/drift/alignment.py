"""Tells what two servers named differently from what they answered differently.

Identifiers, tokens, numbers that a server assigned and moments are unlike on two servers although
both are right. The first time that one stands where the other has another, they are taken for the
same thing; from then on they must always stand for each other.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from typing import Any, Final

from tests.proxy import Incoming

# The order matters: the first that fits wins.
_KINDS: Final = {
    "moment": (
        r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?"
        r"(?: ?[+-]\d\d:?\d\d| ?UTC|Z)?(?: [+-]\d{4} UTC)?"
    ),
    "uuid": r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
    "account": r"(?:MA|SA)[A-Z0-9]{18}",
    "token": r"[A-Za-z0-9]{40}",
    "application": r"\d{16,18}",
    "number": r"\+?[1-9]\d{6,14}",
}
_TOKEN: Final = re.compile(
    "|".join(f"(?P<{kind}>(?<![\\w.]){form}(?![\\w.]))" for kind, form in _KINDS.items())
)
# Short secrets that a server makes up; known by their names only.
_SECRETS: Final = re.compile(r"(^|_)(otp|pin|code)$")
_PATIENCE: Final = timedelta(seconds=5)


@dataclass(frozen=True)
class Difference:
    """One difference between two replies.

    Attributes:
        kind: `status`, `type`, `value`, `missing`, `added`, `length` or `identity`.
        path: where in the body, with `*` for every place in a list; empty for the reply itself.
        left: what the first server has there.
        right: what the second one has.
    """

    kind: str
    path: str
    left: Any
    right: Any


class Alignment:
    """What stands for what, from the first server to the second.

    Args:
        pairs: what is known from the start: the accounts and their tokens.
    """

    def __init__(self, pairs: dict[str, str]) -> None:
        self._there = dict(pairs)
        self._here = {there: here for here, there in pairs.items()}
        self._sent: set[str] = set()

    def request(self, request: Incoming) -> Incoming:
        """A request for the first server as the second one has to get it."""
        headers = dict(request.headers)
        if "authorization" in headers:
            headers["authorization"] = self._credentials(headers["authorization"])
        target = self._translate(request.target)
        try:
            body = self._translate(request.body.decode()).encode()
        except UnicodeDecodeError:
            body = request.body
        return Incoming(request.method, target, headers, body)

    def compare(
        self, left: Any, right: Any, path: str = "", name: str = ""
    ) -> Iterator[Difference]:
        """The differences between two bodies; learns from what is alike."""
        if type(left) is not type(right):
            yield Difference("type", path, left, right)
        elif isinstance(left, dict):
            for key in {**left, **right}:
                inner = f"{path}/{key}"
                if key not in right:
                    yield Difference("missing", inner, left[key], None)
                elif key not in left:
                    yield Difference("added", inner, None, right[key])
                else:
                    yield from self.compare(left[key], right[key], inner, key)
        elif isinstance(left, list):
            if len(left) != len(right):
                yield Difference("length", path, len(left), len(right))
            for one, other in zip(left, right, strict=False):
                yield from self.compare(one, other, f"{path}/*", name)
        elif isinstance(left, str):
            if _SECRETS.search(name) and left != right and len(left) == len(right):
                self._there[left] = right
            elif kind := self._differ(left, right):
                yield Difference(kind, path, left, right)
        elif left != right:
            yield Difference("value", path, left, right)

    def _differ(self, left: str, right: str) -> str | None:
        """How two texts differ when names are taken for what they name."""
        if _TOKEN.sub("\0", left) != _TOKEN.sub("\0", right):
            return None if left == right else "value"
        for one, other in zip_longest(_TOKEN.finditer(left), _TOKEN.finditer(right)):
            kind = str(one.lastgroup)
            if kind != other.lastgroup:
                return "value"
            if not self._same(kind, one[0], other[0]):
                return "value" if kind == "moment" else "identity"
        return None

    def _same(self, kind: str, left: str, right: str) -> bool:
        if kind == "moment":
            if left != right:
                self._there[left] = right
            return abs(_moment(left) - _moment(right)) <= _PATIENCE
        left, right = left.removeprefix("+"), right.removeprefix("+")
        if left in self._sent:
            return left == right
        if left not in self._there and right not in self._here:
            self._there[left] = right
            self._here[right] = left
        return self._there.get(left) == right

    def _translate(self, text: str) -> str:
        """A text of a request, with the names of the second server."""

        def one(found: re.Match[str]) -> str:
            plus, name = ("+", found[0][1:]) if found[0].startswith("+") else ("", found[0])
            if found.lastgroup == "uuid" and name not in self._there:
                # Servers take them in capitals, too.
                there = self._there.get(name.lower())
                return name if there is None else there.upper()
            if name not in self._there:
                # Tests made it up: it means the same everywhere.
                self._sent.add(name)
            return plus + self._there.get(name, name)

        text = _TOKEN.sub(one, text)
        return re.sub(
            r'(?<=")\d{4,8}(?=")', lambda found: self._there.get(found[0], found[0]), text
        )

    def _credentials(self, header: str) -> str:
        scheme, _, encoded = header.partition(" ")
        if not encoded:
            return header
        try:
            name, colon, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
        except ValueError:
            return header
        pair = self._there.get(name, name) + colon + self._there.get(secret, secret)
        return f"{scheme} {base64.b64encode(pair.encode()).decode()}"


def _moment(text: str) -> datetime:
    digits = re.match(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)", text)
    assert digits is not None
    moment = datetime.fromisoformat(f"{digits[1]}T{digits[2]}").replace(tzinfo=UTC)
    if zone := re.search(r"([+-])(\d\d):?(\d\d)", text[19:]):
        offset = timedelta(hours=int(zone[2]), minutes=int(zone[3]))
        moment += -offset if zone[1] == "+" else offset
    return moment
