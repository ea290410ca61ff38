"""The API under test: an emulator of our own, or one that runs already."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

# Enough for every session of a run that wants a virtual number to itself.
_NUMBERS = 100_000
_STOP_SECONDS = 120
# Of the emulator's clock: the same in every run, for some requests repeat the times of replies.
MOMENT = "2026-03-01T09:30:00Z"
_PATIENCE = 60.0
_LIVE = "plivo.com"


@dataclass(frozen=True)
class Target:
    """Where the API is, and the credentials of the account that is used.

    Attributes:
        url: its root, without the version.
        auth_id: of the account.
        auth_token: of the account.
    """

    url: str
    auth_id: str
    auth_token: str

    @property
    def base_url(self) -> str:
        return f"{self.url}/v1"

    def check(self) -> str:
        """Make sure that the API can be tested here; return what one should know, if anything.

        Raises:
            RuntimeError: it cannot; the text says why, in one line.
        """
        if urlsplit(self.url).scheme not in ("http", "https"):
            raise RuntimeError(f"{self.url} is no address; one looks like http://127.0.0.1:12121")
        if (urlsplit(self.url).hostname or "").endswith(_LIVE):
            raise RuntimeError(
                "generated requests to the live service would send codes and cost money"
            )
        account = f"{self.base_url}/Account/{self.auth_id}/"
        try:
            reply = httpx.get(account, auth=(self.auth_id, self.auth_token), timeout=_PATIENCE)
        except httpx.HTTPError as error:
            why = str(error) or type(error).__name__
            raise RuntimeError(f"no response from {self.url} ({why})") from None
        if reply.status_code == 401:
            raise RuntimeError(
                f"{self.url} refuses the credentials of {self.auth_id}; "
                "set PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN"
            )
        if reply.status_code != 200 or '"auth_id"' not in reply.text:
            raise RuntimeError(
                f"{self.url} does not look like the API: "
                f"GET {urlsplit(account).path} is answered {reply.status_code}"
            )
        if self._health().get("strict") is False:
            return (
                "This emulator is lenient: what it lets pass is reported below.\n"
                "Start it with --strict to have none of that."
            )
        return ""

    @contextmanager
    def subaccount(self) -> Iterator[str]:
        """A subaccount for requests that need an owner; deleted in the end."""
        auth = (self.auth_id, self.auth_token)
        account_url = f"{self.base_url}/Account/{self.auth_id}"
        with httpx.Client(base_url=account_url, auth=auth) as client:
            body = {"name": "Contract tests", "enabled": True}
            created = client.post("/Subaccount/", json=body).raise_for_status()
            auth_id = str(created.json()["auth_id"])
            yield auth_id
            # A test may have deleted it already.
            client.delete(f"/Subaccount/{auth_id}/")

    def complaints(self) -> list[str]:
        """What an emulator knows to have gone wrong inside it; nothing for any other server."""
        health = self._health()
        return [*health.get("contract_violations", []), *health.get("internal_errors", [])]

    def _health(self) -> dict[str, Any]:
        """What an emulator says of itself; nothing for any other server."""
        reply = httpx.get(f"{self.url}/_emulator/health/", timeout=_PATIENCE)
        try:
            health = reply.json()
        except ValueError:
            return {}
        return health if reply.status_code == 200 and isinstance(health, dict) else {}


@contextmanager
def fresh_emulator(seed: int) -> Iterator[Target]:
    """Start a strict emulator that checks its replies, on a free port; stop it in the end.

    Its clock stands still.

    Raises:
        RuntimeError: it does not start.
    """
    command = [sys.executable, "-m", "plivo_emulator", "serve", "--port=0", "--json", "--strict"]
    command += ["--check-replies", f"--seed={seed}", f"--numbers-per-country={_NUMBERS}"]
    with (
        tempfile.TemporaryFile("w+") as errors,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True) as process,
    ):
        try:
            assert process.stdout is not None
            ready = process.stdout.readline()
            if not ready:
                errors.seek(0)
                raise RuntimeError(f"The emulator does not start: {errors.read().strip()}")
            told = json.loads(ready)
            # Only then does the next run see the same replies and send the same requests.
            frozen = httpx.post(f"{told['url']}/_emulator/clock/freeze/", json={"at": MOMENT})
            frozen.raise_for_status()
            # However many numbers are bought, there is enough credit.
            account = f"{told['url']}/_emulator/accounts/{told['auth_id']}/"
            httpx.post(account, json={"cash_credits": "1000000.00000"}).raise_for_status()
            yield Target(told["url"], told["auth_id"], told["auth_token"])
        finally:
            process.terminate()
            process.wait(_STOP_SECONDS)
