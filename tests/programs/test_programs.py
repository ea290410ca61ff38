"""Programs of other people, as published, under `plivo-emulator run`.

`make programs` installs them.
"""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from tests.emulator.cli.conftest import Run, plain_environment, run
from tests.spec.document import ROOT

__all__ = ["plain_environment", "run"]

PYTHON = ROOT / "build" / "programs" / "bin" / "python"
HERE = Path(__file__).parent

pytestmark = pytest.mark.skipif(
    not PYTHON.exists(), reason="the programs are not installed; `make programs` does that"
)

NUMBER = "+14155550142"
PUBLIC = "https://sms.hermes.example"

TOOLS = """
import json
from hermes_plivo_tools import rest
sent = rest.send_sms("+14155550123", "hello")
found = rest.lookup_number("+442079460123")
print(json.dumps([sent["success"], sent["delivery_state"], found["country"]["iso2"]]))
"""

GEVENT = """
from gevent import monkey
monkey.patch_all()
import certifi, gevent, plivo, urllib3

def send():
    client = plivo.RestClient()
    client.messages.create(src="+14155550100", dst="+14155550123", text="hello")

gevent.joinall([gevent.spawn(send) for _ in range(3)], raise_error=True)
pool = urllib3.PoolManager(ca_certs=certifi.where())
print(pool.request("GET", "https://api.plivo.com/v1/").status)
"""


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """An account with a number, as somebody has who uses such a program."""
    file = tmp_path / "world.json"
    file.write_text(json.dumps({"numbers": [{"number": NUMBER}]}))
    return file


def test_tools_of_an_agent(run: Run) -> None:
    """hermes-plivo-tools: sends a message, reads it until it is sent, looks a number up."""
    ran = run(str(PYTHON), "-c", TOOLS, options=("--offline",), PLIVO_PHONE_NUMBER=NUMBER)
    success, state, country = json.loads(ran.stdout)
    assert (success, country) == (True, "GB"), ran.stderr
    assert state in ("queued", "sent", "delivered")


def test_an_sms_gateway_with_a_public_address(run: Run, world: Path) -> None:
    """hermes-plivo-sms-gateway: wires its number, checks signatures in its own way, answers."""
    port = free_port()
    ran = run(
        str(PYTHON),
        str(HERE / "sms_gateway.py"),
        options=("--offline", "--world", str(world), "--map", f"{PUBLIC}=http://127.0.0.1:{port}"),
        PLIVO_PHONE_NUMBER=NUMBER,
        PLIVO_SMS_PUBLIC_URL=PUBLIC,
        PLIVO_SMS_WEBHOOK_PORT=str(port),
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert f"auto-wire complete: SMS to {NUMBER} -> {PUBLIC}/plivo/sms/message" in ran.stdout
    assert ran.stdout.splitlines()[-2] == "hello True"
    assert "5 requests, none refused" in ran.stderr
    assert ran.stderr.endswith("  Webhooks: 1 delivered\n")


def test_programs_on_gevent(run: Run) -> None:
    ran = run(str(PYTHON), "-c", GEVENT, options=("--offline",))
    assert ran.stdout == "404\n", ran.stderr
    assert "messages_send      3   202 x3" in ran.stderr


CALLED = {
    "pipecat_bot.py": ["pressed 5", "pressed 0", "1000 API Request [None]"],
    "stream_bot.py": [
        "signed True",
        "start tenant=42;language=en 8000",
        "played greeting",
        "cleared",
        "4010 [None]",
    ],
    "switchboard.py": [
        "menu speech '' office",
        "first busy",
        "second failed",
        "recorded 4 # .mp3",
        "['14155550111', '14155550112']",
        "over Normal Hangup",
        "text Please call me back",
    ],
}


@pytest.mark.parametrize("program", CALLED)
def test_a_program_that_is_called(run: Run, program: str) -> None:
    """A bot on pipecat, one on Plivo's SDK for streams, a switchboard: called through the emulator.

    In which order they print is left open, as events may arrive in another one.
    """
    port = free_port()
    ran = run(
        str(PYTHON),
        str(HERE / program),
        options=("--offline", "--map", f"https://bot.example=http://127.0.0.1:{port}"),
        BOT_PORT=str(port),
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert set(CALLED[program]) <= set(ran.stdout.splitlines()), ran.stdout + ran.stderr
    assert "Emulator bug" not in ran.stderr
