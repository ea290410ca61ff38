"""The person who calls a program, and the server that the program runs in, in one process."""

import json
import os
import socket
import threading
import time
import urllib.request
from collections.abc import Callable
from typing import Any

import plivo
import uvicorn

PUBLIC = "https://bot.example"
PORT = int(os.environ["BOT_PORT"])


def ask(method: str, path: str, body: Any = None) -> Any:
    """Send a request to the control API."""
    request = urllib.request.Request(
        f"{os.environ['PLIVO_EMULATOR_BASE_URL']}/{path}",
        None if body is None else json.dumps(body).encode(),
        {"content-type": "application/json"},
        method=method,
    )
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


class Call:
    """A call of a person to the application of a program."""

    def __init__(self, path: str) -> None:
        application = plivo.RestClient().applications.create(
            "Program", f"{PUBLIC}{path}", hangup_url=f"{PUBLIC}/hangup"
        )
        body = {"from": "+14155550199", "to": application.app_id}
        self.path = f"calls/{ask('POST', 'calls/', body)['call_uuid']}/"
        self._skip = 0

    def hears(self, text: str) -> None:
        heard = ask("POST", f"{self.path}hear/", {"text": text, "skip": self._skip})
        if heard["position"] is None:
            raise AssertionError(f"{text} was not heard: {heard['call']}")
        self._skip = heard["position"] + 1

    def press(self, digits: str) -> None:
        ask("POST", f"{self.path}press/", {"digits": digits})

    def says(self, text: str) -> None:
        ask("POST", f"{self.path}say/", {"text": text})

    def ends(self) -> Any:
        """Wait for the end of the call, and return what is known of it."""
        while (call := ask("GET", self.path))["ended"] is None:
            ask("POST", "clock/advance/", {"seconds": 1})
        return call

    @property
    def problems(self) -> list[str]:
        """What was wrong with the server of its audio streams."""
        return [one["problem"] for one in ask("GET", f"{self.path}streams/")["objects"]]


def wait_for_server() -> None:
    """Return once the program listens."""
    while True:
        with socket.socket() as connection:
            if connection.connect_ex(("127.0.0.1", PORT)) == 0:
                return
        time.sleep(0.05)


def with_person(live: Callable[[], None], serve: Callable[[], None]) -> None:
    """Run a server as long as a person needs it; exit with status 1 if that fails."""

    def run() -> None:
        status = 1
        try:
            wait_for_server()
            live()
            status = 0
        finally:
            print(end="", flush=True)
            os._exit(status)

    threading.Thread(target=run).start()
    serve()


def serve_asgi(application: Any) -> Callable[[], None]:
    """Return what serves an ASGI application."""
    return lambda: uvicorn.run(application, host="127.0.0.1", port=PORT, log_level="warning")
