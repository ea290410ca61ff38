"""Writers, who remember what was acknowledged, and what was refused."""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections import Counter
from contextlib import suppress
from itertools import count
from typing import Any, Final

from tests.soak.process import Answer, Process

SESSION: Final = ["queued", "sent", "delivered", "expired"]
MESSAGE: Final = ["queued", "sent", "delivered"]
# One that sends 100 messages a second.
_SHORT_CODE: Final = "12345"
_NUMBERS: Final = count(14155560000)


class Ledger:
    """What the emulator has acknowledged.

    Attributes:
        kept: the paths of everything made and not deleted, for GET.
        gone: the paths of what was deleted.
        doubtful: paths whose deletion was under way when the answer failed to come.
        told: the sessions and messages whose webhooks must arrive, with their statuses.
        statuses: how many answers there were of each status.
        odd: answers that should not have been.
    """

    def __init__(self) -> None:
        self.kept: set[str] = set()
        self.gone: set[str] = set()
        self.doubtful: set[str] = set()
        self.told: dict[str, list[str]] = {}
        self.statuses: Counter[int] = Counter()
        self.odd: list[Answer] = []

    @property
    def writes(self) -> int:
        """How many changes were acknowledged."""
        return sum(self.statuses[status] for status in (201, 202, 204))

    def has(self, writes: int) -> bool:
        """Return whether so many changes were acknowledged."""
        return self.writes >= writes

    def has_refused(self, requests: int) -> bool:
        """Return whether so many requests were answered with 503."""
        return self.statuses[503] >= requests

    def lost(self, process: Process) -> list[str]:
        """Ask for everything, and return what is not as it was acknowledged."""
        ask = process.caller()
        lost = [path for path in self.kept if ask("GET", path).status != 200]
        return lost + [path for path in self.gone if ask("GET", path).status != 404]


class Writers:
    """Threads that make and delete things as fast as they can, until the server hangs up.

    Args:
        process: the emulator.
        ledger: where they write down what was acknowledged.
        events: where webhooks go to.
    """

    def __init__(self, process: Process, ledger: Ledger, events: str, threads: int = 4) -> None:
        self._process = process
        self._ledger = ledger
        self._events = events
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._work, args=(random.Random(f"{number}"),))
            for number in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def finish(self) -> None:
        """Wait for them to end."""
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _work(self, chance: random.Random) -> None:
        call, own = self._process.caller(), list[str]()
        with suppress(OSError, http.client.HTTPException):
            while not self._stop.is_set():
                if own and chance.random() < 0.2:
                    self._delete(call, own.pop(chance.randrange(len(own))))
                else:
                    own += self._make(call, chance)

    def _delete(self, call: Any, path: str) -> None:
        ledger = self._ledger
        ledger.kept.discard(path)
        ledger.doubtful.add(path)
        answer = call("DELETE", path)
        ledger.doubtful.discard(path)
        if self._noted(answer, 204):
            ledger.gone.add(path)
        else:
            ledger.kept.add(path)

    def _make(self, call: Any, chance: random.Random) -> list[str]:
        """Make something, and return the paths of what may be deleted again."""
        ledger = self._ledger
        number = str(next(_NUMBERS))
        kind = chance.choice(("application", "session", "message"))
        if kind == "application":
            body = {"app_name": f"app-{number}", "answer_url": "https://example.com/answer"}
            answer = call("POST", "Application/", body)
            if self._noted(answer, 201):
                path = f"Application/{answer.body['app_id']}/"
                ledger.kept.add(path)
                return [path]
        elif kind == "session":
            answer = call("POST", "Verify/Session/", {"recipient": number, "url": self._events})
            if self._noted(answer, 202):
                session = answer.body["session_uuid"]
                ledger.kept.add(f"Verify/Session/{session}/")
                ledger.told[session] = SESSION
        else:
            body = {"src": _SHORT_CODE, "dst": number, "text": "Hello", "url": self._events}
            answer = call("POST", "Message/", body)
            if self._noted(answer, 202):
                (message,) = answer.body["message_uuid"]
                ledger.kept.add(f"Message/{message}/")
                ledger.told[message] = MESSAGE
        return []

    def _noted(self, answer: Answer, success: int) -> bool:
        """Count an answer, and tell whether the change was made."""
        self._ledger.statuses[answer.status] += 1
        if answer.status == success:
            return True
        if answer.status != 503 or list(answer.body) != ["api_id", "error"]:
            self._ledger.odd.append(answer)
        else:
            time.sleep(0.005)
        return False
