"""Webhooks that an emulator signed and sent, genuine and tampered with, for validators to judge.

They are taken from the record of deliveries: those to the receiver of the test have arrived,
those to `hooks.example.com` were held back when they were ready to leave. Both are needed,
because one has a port in its address and the other has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import product
from typing import Any, Final
from urllib.parse import parse_qsl

from plivo_client.models import HttpMethod
from plivo_emulator.testing import EmulatorUnderTest
from plivo_runtime.signatures import Version, nonce_header, signature_header

_CALLER: Final = "+14155550120"
_CALLEE: Final = "+14155550121"
# Characters that HTTP clients and URL parsers like to spell anew.
_QUERIES: Final = {
    "": "",
    " with a query": "?order=17&shop=Valencia",
    " with an odd query": "?mail=a@b&note=a+b%20c;%40&list[]=1&e=",
}
_TO_A_PORT: Final = " to a port"
_VERSIONS: Final[tuple[Version, ...]] = ("V2", "V3")
_METHODS: Final[tuple[HttpMethod, ...]] = ("POST", "GET")
_SHAPES: Final = tuple(product(_METHODS, _QUERIES, ("", _TO_A_PORT)))
# What genuine ones are like.
KINDS: Final = tuple(f"{version} {''.join(shape)}" for version in _VERSIONS for shape in _SHAPES)
_EVENT: Final = "SessionFirstPartyAnswer"
_WRONG_SIGNATURE: Final = "k7Pusd4OxCIjR5IfA9iedDNu/h/gbdYqdzG/MiYtd1c="
_WRONG_NONCE: Final = "31627761595286130198"
_WRONG_TOKEN: Final = "MTZjYWM0YzVjNjMwZmVmODFiNWJjNWJmOGJjZjgw"


@dataclass(frozen=True, slots=True)
class Signed:
    """One webhook, as a validator wants it.

    Attributes:
        kind: what it is like, in words.
        genuine: whether it is as it was sent.
        version: of the signature: `V2` or `V3`.
        method: HTTP method.
        url: as requested, with its query.
        params: fields of the form; empty for GET.
        nonce: as sent.
        signature: as sent.
        token: of the account.
    """

    kind: str
    genuine: bool
    version: str
    method: str
    url: str
    params: dict[str, str]
    nonce: str
    signature: str
    token: str

    def document(self) -> dict[str, Any]:
        """Return what a program reads; it does not learn which answer is right."""
        fields = asdict(self)
        return {name: fields[name] for name in fields if name not in ("kind", "genuine")}

    def tampered(self) -> Iterator[Signed]:
        """Give the same with one thing changed, in every way that its version notices."""
        wrong = replace(self, genuine=False)
        yield replace(wrong, kind=f"{self.kind}, wrong signature", signature=_WRONG_SIGNATURE)
        yield replace(wrong, kind=f"{self.kind}, wrong nonce", nonce=_WRONG_NONCE)
        yield replace(wrong, kind=f"{self.kind}, wrong token", token=_WRONG_TOKEN)
        url = self.url.replace("/plivo/", "/other/")
        yield replace(wrong, kind=f"{self.kind}, wrong path", url=url)
        if self.version == "V3" and self.method == "GET":
            url = self.url.replace(_EVENT, "SessionTimeout")
            yield replace(wrong, kind=f"{self.kind}, wrong field", url=url)
        elif self.version == "V3":
            params = self.params | {"EventName": "SessionTimeout"}
            yield replace(wrong, kind=f"{self.kind}, wrong field", params=params)


def signed_webhooks(emulator: EmulatorUnderTest) -> list[Signed]:
    """Make the emulator send webhooks of every kind and return them, with what tampering makes."""
    receiver = emulator.webhooks
    roots = {"": "https://hooks.example.com/", _TO_A_PORT: receiver.url()}
    genuine: list[Signed] = []
    for method, query, to_a_port in _SHAPES:
        url = f"{roots[to_a_port]}plivo/events{_QUERIES[query]}"
        session = emulator.client.masking_sessions.create(
            first_party=_CALLER,
            second_party=_CALLEE,
            callback_url=url,
            callback_method=method,
        )
        emulator.call(_CALLER, session.virtual_number)
        shape = f"{method}{query}{to_a_port}"
        genuine += _as_sent(emulator, shape, session.session_uuid)
    assert receiver.refused == []
    return [each for one in genuine for each in (one, *one.tampered())]


def _as_sent(emulator: EmulatorUnderTest, shape: str, session_uuid: str) -> Iterator[Signed]:
    delivery = next(
        each
        for each in emulator.control.deliveries.list(subject=session_uuid).objects
        if each.payload.raw["EventName"] == _EVENT
    )
    attempt = delivery.attempts[0]
    headers = {name.lower(): value for name, value in attempt.raw["headers"].items()}
    for version in _VERSIONS:
        yield Signed(
            kind=f"{version} {shape}",
            genuine=True,
            version=version,
            method=attempt.method,
            url=attempt.url,
            params=dict(parse_qsl(attempt.raw["body"])) if attempt.method == "POST" else {},
            nonce=headers[nonce_header(version).lower()],
            signature=headers[signature_header(version).lower()],
            token=emulator.auth_token,
        )
