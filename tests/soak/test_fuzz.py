"""Requests at random: no 5xx, and a state that is what the answers say."""

from __future__ import annotations

import json
import random
import re
import string
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import orjson

from plivo_emulator.pipeline.contract import Contract, Operation
from plivo_emulator.pipeline.http import Request
from plivo_emulator.store.sqlite import SqliteStore
from tests.contract.resources import sample_body
from tests.emulator.resources.api import Api, running
from tests.soak.findings import found
from tests.soak.process import serving
from tests.soak.size import size
from tests.soak.wire import AUTHORIZATION, connect, everything, head, statuses

REQUESTS: Final = size(2_000, 200_000)
MANGLED: Final = size(500, 50_000)

_ALPHABET: Final = string.printable + "\x00\x7fé€😀\u202e"
# What fields of these names take, so that a good part of the requests is carried out.
_LIKELY: Final[dict[str, list[Any]]] = {
    "app_name": ["Courier", "a b-c_1", "é"],
    "name": ["Courier", "Desk", "x" * 60],
    "recipient": ["14155550100", "+14155550101", "919999999999"],
    "first_party": ["14155550100", "+442071838750", "sip:a@phone.plivo.com"],
    "src": ["14155550100", "+1 415-555-0104"],
    "dst": ["14155550101", "+14155550102<1111<15005551200", "442071838750<14155550101"],
    "text": ["Hello", "\u0436\U0001f600" * 60],
    "type": ["sms", "mms", "whatsapp", "local", "tollfree"],
    "second_party": ["14155550102", "+14155550103"],
    "session_expiry": [60, "600", 0, 7200],
    "code_length": [4, 6, 8],
    "channel": ["sms", "voice"],
    "country_iso": ["US", "de", "XX"],
    "limit": [1, 20, 21, 0, -1],
    "offset": [0, 5, 10**12],
    "otp": ["123456", "000000"],
    "from": ["14155550100", "+1 415-555-0104", "sip:desk@example.com"],
    "to": ["14155550101", "+14155550102<1111<15005551200", "sip:a@phone.plivo.com"],
    "rating": [1, 4.5, "5", 6],
    "urls": ["https://example.com/a.mp3", "https://example.com/a.mp3,https://example.com/b.wav"],
    "digits": ["12#", "w1W2"],
    "legs": ["aleg", "bleg", "both"],
    "service_url": ["wss://example.com/stream", "ws://127.0.0.1:9/"],
    "status": ["active", "expired", "in-progress"],
}
_COMMON: Final[list[Any]] = [
    *(True, False, "true", "False", None, 0, 1, -1, "1", "", "x", 1.5, [], {}, "GET", "POST"),
    *("https://example.com/x", "http://127.0.0.1:9/", "ftp://x", "14155550100", "mp3", "1234"),
]
# With it, a request is answered first and carried out later.
_LATER: Final = frozenset({"callback_url"})
# Wrong codes are counted, and each lookup is paid.
_COUNTS: Final = frozenset({"verify_sessions_validate", "verified_caller_ids_verify", "lookup_get"})
# Where a response names what others than `_MADE` can be about, and what may exist from the start.
_NAMED: Final = ("endpoint_id", "verification_uuid", "request_uuid", "recording_id", "stream_id")
_NUMBERS: Final = [f"{sign}1415555010{digit}" for sign in ("", "+", "%2B") for digit in range(4)]
# How a response tells what was made, and how a list counts it.
_MADE: Final[dict[str, Callable[[Any], list[str]]]] = {
    "Subaccount/": lambda body: [body["auth_id"]],
    "Application/": lambda body: [body["app_id"]],
    "Masking/Session/": lambda body: [body["session"]["session_uuid"]],
    "Verify/Session/": lambda body: [body["session_uuid"]],
    "Message/": lambda body: body["message_uuid"],
}


def items_of(page: Any) -> list[Any]:
    """Return what is on a page of a list."""
    page = page.get("response", page)
    items: list[Any] = page["objects"] if "objects" in page else page["sessions"]
    return items


class Fuzzer:
    """Sends requests, and keeps account of what there must be."""

    def __init__(self, api: Api, seed: int) -> None:
        self.api = api
        self.statuses: Counter[int] = Counter()
        self.wrong: list[str] = []
        self.there: dict[str, list[str]] = {kind: [] for kind in _MADE}
        self.named: list[str] = [*_NUMBERS]
        self._chance = random.Random(seed)
        operations = list(Contract.bundled().operations.values())
        # More often what makes something, which the others are about.
        makers = [o for o in operations if o.method == "POST" and o.path.count("{") == 1]
        self._operations = operations + 2 * makers
        self._fields = sorted({f for o in self._operations for f in (*o.body_fields,)})

    def step(self) -> None:
        """Send one request and judge the answer."""
        chance = self._chance
        operation = chance.choice(self._operations)
        kind, path = self._path(operation)
        headers = {"content-type": chance.choice(["application/json"] * 6 + ["", "text/x", "\xff"])}
        body = self._body(operation, headers)
        query = urlencode([(name, self._value(name)) for name in self._some(operation)])
        if chance.random() < 0.03:
            query = self._text(40)
        # What is due already is not what the request changes.
        self.api.emulator.settle()
        before = self._writes()
        status, answer = self._send(
            operation.method, f"{path}?{query}" if query else path, body, headers
        )
        what = f"{operation.method} {path}?{query} {body[:300]!r}: {status} {str(answer)[:300]}"
        self.statuses[status] += 1
        if status >= 500 or (status >= 400 and answer.keys().isdisjoint(("error", "error_code"))):
            self.wrong.append(what)
        harmless = status >= 400 or operation.method == "GET"
        if harmless and operation.operation_id not in _COUNTS and self._writes() != before:
            self.wrong.append(f"It changed something: {what}")
        if status < 300 and not kind and isinstance(answer, dict):
            for named in (answer[name] for name in _NAMED if name in answer):
                self.named += named if isinstance(named, list) else [named]
        if status < 300 and kind:
            self._note(operation, kind, path, answer, what)

    def _note(self, operation: Operation, kind: str, path: str, answer: Any, what: str) -> None:
        """Keep account of what was made and deleted, and look at it."""
        there = self.there[kind]
        if operation.method == "POST" and path == kind:
            for made in _MADE[kind](answer):
                if self.api.get(f"{kind}{made}/").status != 200:
                    self.wrong.append(f"It is not there: {what}")
                if made not in there:
                    there.append(made)
                elif kind != "Verify/Session/":  # whose sessions in progress are used again
                    self.wrong.append(f"It has the name of another: {what}")
        elif operation.method == "DELETE" and kind not in ("Masking/Session/", "Message/"):
            there.remove(path.removeprefix(kind).rstrip("/"))
            if self.api.get(path).status != 404:
                self.wrong.append(f"It is still there: {what}")

    def check(self) -> None:
        """Compare the lists with the account: as long, and not longer."""
        for kind, there in self.there.items():
            pages = [
                self.api.get(kind, limit=1, offset=offset).body
                for offset in (max(len(there) - 1, 0), len(there))
            ]
            listed = [len(items_of(page)) for page in pages]
            if listed != [min(len(there), 1), 0]:
                self.wrong.append(f"{kind} lists {listed} at the end of {len(there)}")

    def _send(
        self, method: str, path: str, body: bytes, headers: dict[str, str]
    ) -> tuple[int, Any]:
        target = f"/v1{path}" if path.startswith("/") else f"/v1/Account/{self.api.auth_id}/{path}"
        given = {**headers, "authorization": AUTHORIZATION.decode().split(": ")[1].strip()}
        reply = self.api.emulator.handle(Request(method, target, given, body))
        return reply.status, orjson.loads(reply.payload) if reply.payload else {}

    def _writes(self) -> int:
        store = self.api.emulator.store
        return store.writes if isinstance(store, SqliteStore) else 0

    def _path(self, operation: Operation) -> tuple[str, str]:
        """Return the kind of thing that an operation is about, and a path of it."""
        path = operation.path.removeprefix("/Account/{auth_id}/")
        kind = next((kind for kind in _MADE if path.startswith(kind)), "")
        if "{" not in path:
            return kind, path
        known = (self.there[kind] if kind else self.named)[-50:]
        name = self._chance.choice(known) if known and self._chance.random() < 0.8 else ""
        if not name:
            name = self._chance.choice(["x", "0", "%00", "%ff", "..", "a%2fb", "1" * 300, "😀"])
        return kind, re.sub(r"\{\w+\}", lambda _: name, path)

    def _some(self, operation: Operation) -> list[str]:
        fields = [f for f in operation.query_fields if f not in _LATER] or ["x"]
        return self._chance.choices(fields, k=self._chance.choice([0, 0, 0, 1, 2]))

    def _body(self, operation: Operation, headers: dict[str, str]) -> bytes:
        chance = self._chance
        usable = [f for f in operation.body_fields if f not in _LATER] or ["x"]
        names = {name for name in usable if name in _LIKELY or name == "answer_url"}
        names |= {*chance.choices(usable, k=chance.randrange(4))}
        if chance.random() < 0.1:
            names.add(self._text(8))
        # Sorted, so that a seed makes the same requests every time.
        fields = {name: self._value(name) for name in sorted(names) if chance.random() < 0.95}
        if chance.random() < 0.5 and isinstance(
            example := sample_body(operation.operation_id), dict
        ):
            # What the operation takes, often with something else in it.
            changed = sorted(fields.keys() & {*chance.choices(usable, k=chance.randrange(3))})
            fields = {name: one for name, one in example.items() if name not in _LATER} | {
                name: fields[name] for name in changed
            }
        if "answer_url" in fields and chance.random() < 0.8:
            fields["answer_url"] = "https://example.com/answer"
        if chance.random() < 0.1:
            headers["content-type"] = "application/x-www-form-urlencoded"
            return urlencode({k: v for k, v in fields.items() if isinstance(v, str | int)}).encode()
        raw = json.dumps(fields).encode()
        return mangled(raw, chance) if chance.random() < 0.1 else raw

    def _value(self, name: str) -> Any:
        chance = self._chance
        if name in _LIKELY and chance.random() < 0.85:
            return chance.choice(_LIKELY[name])
        kinds: list[Callable[[], Any]] = [
            lambda: chance.choice(_COMMON),
            lambda: chance.choice(_COMMON),
            lambda: self._text(20),
            lambda: chance.randrange(-(2**70), 2**70),
            lambda: chance.uniform(-1e300, 1e300),
            lambda: {self._text(5): [self._text(5)]},
        ]
        return chance.choice(kinds)()

    def _text(self, longest: int) -> str:
        return "".join(self._chance.choices(_ALPHABET, k=self._chance.randrange(longest)))


def mangled(raw: bytes, chance: random.Random) -> bytes:
    """Return the bytes with a few of them changed, lost, repeated or added."""
    data = bytearray(raw)
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[at : at + chance.randrange(1, 9)]
            case 2:
                data[at:at] = data[at : at + chance.randrange(1, 99)]
            case 3:
                data[at:at] = chance.choice([b"\r\n", b"\n", b"\x00", b": ", b"\xff", b"%", b"{["])
            case _:
                del data[at:]
    return bytes(data)


def test_random_requests() -> None:
    requests = 0
    wrong: list[str] = []
    answers: Counter[int] = Counter()
    # A fresh emulator now and then: numbers are used up, lists get long.
    while requests < REQUESTS:
        with running(check_replies=True, numbers_per_country=1000) as api:
            fuzzer = Fuzzer(api, seed=requests)
            for _ in range(min(5_000, REQUESTS)):
                fuzzer.step()
                requests += 1
            fuzzer.check()
        wrong += fuzzer.wrong
        answers += fuzzer.statuses
    found(
        "Fuzzed requests",
        requests=requests,
        answers_of_2xx=sum(number for status, number in answers.items() if status < 300),
        answers_of_4xx=sum(number for status, number in answers.items() if 400 <= status < 500),
        answers_of_5xx=sum(number for status, number in answers.items() if status >= 500),
        wrong_states=len(wrong),
    )
    assert wrong == []
    assert answers[201] > requests / 100
    assert answers[202] > requests / 100
    assert answers[204] > requests / 200


def test_mangled_requests(tmp_path: Path) -> None:
    """Requests with broken bytes, head and body, over a socket."""
    chance = random.Random(3)
    body = b'{"app_name":"a","answer_url":"https://example.com/"}'
    whole = [
        head("GET", "Application/?limit=1") + b"\r\n",
        head("POST", "Application/", {"Content-Length": str(len(body))})
        + b"Content-Type: application/json\r\n\r\n"
        + body,
        head("POST", "Application/", {"Transfer-Encoding": "chunked"})
        + b"\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body),
        head("GET", "Pricing/?country_iso=US") + b"\r\n",
    ]
    seen: Counter[int] = Counter()
    with serving("memory", tmp_path / "log") as process:
        for _ in range(MANGLED):
            raw = b"".join(chance.choices(whole, k=chance.choice([1, 1, 2, 3])))
            with connect(process.port) as peer:
                peer.sendall(mangled(raw, chance))
                # Nothing more comes, so there is nothing to wait for.
                peer.shutdown(1)
                seen.update(statuses(everything(peer)))
        ask = process.caller()
        made = ask("GET", "Application/").body["meta"]["total_count"]
        errors = process.errors()
    found(
        "Requests with broken bytes",
        requests=MANGLED,
        answers=seen.total(),
        answers_of_5xx=sum(number for status, number in seen.items() if status >= 500),
        applications_more_than_acknowledged=made - seen[201],
    )
    assert errors == []
    assert {status for status in seen if status >= 500} == set()
    assert seen[400] > MANGLED / 10
    assert (tmp_path / "log").read_text() == ""
    # Where a request is followed by half a one, its connection may break before the answer.
    assert 0 <= made - seen[201] <= MANGLED / 50
