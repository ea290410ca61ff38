"""Demonstrates the project from the contract to a signed webhook: `make demo`.

Regenerates the client and checks that nothing differs, starts an emulator, calls it with the
generated client and with the vendor's SDK, simulates a masked call, messages and a one-time
password, receives the signed webhooks, and runs schemathesis against the contract. Exits with 1 if
a check fails.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from plivo_client import NotFoundError, Plivo
from plivo_emulator.receiver import Answer, WebhookReceiver
from plivo_emulator_client import PlivoEmulator

# The resources that are tested at the end; `make contract` tests all of them.
_TESTED = ("Applications", "Calls", "Masking Sessions", "Messages", "Verify Sessions")
CALLER, CALLEE, STRANGER = "+14155550100", "+14155550101", "+14155550142"

_COLOUR = sys.stdout.isatty()


def main() -> int:
    """Run the demonstration; return 0 if all checks pass."""
    started = time.perf_counter()
    # Keep the output in order with that of other programs.
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    say("plivo-openapi: one contract, and everything generated from it", "1")
    step("The contract and the client agree", regenerate)
    with emulator() as ready:
        url, auth_id, auth_token = ready["url"], ready["auth_id"], ready["auth_token"]
        done(f"emulator at {url} (free port, state in memory, every reply checked)")
        with (
            Plivo(auth_id, auth_token, base_url=f"{url}/v1") as client,
            PlivoEmulator(base_url=f"{url}/_emulator") as control,
            WebhookReceiver([auth_token]) as webhooks,
        ):
            step("An application answers a call", lambda: application(client, control, webhooks))
            step(
                "Two people talk without seeing each other's number",
                lambda: masking(client, control, webhooks),
            )
            step("Messages", lambda: messages(client, control, webhooks))
            step("A one-time password", lambda: password(client, control, webhooks))
            step("The vendor's own Python SDK, unmodified", lambda: vendor_sdk(ready))
            check(not webhooks.refused, f"every webhook was signed: {webhooks.refused}")
            health = control.emulator.health()
            wrong = [*health.contract_violations, *health.internal_errors]
            check(not wrong, f"the emulator complied with the contract: {wrong}")
            say(f"\n{health.requests} requests, {len(webhooks.received)} signed webhooks", "2")
    step("Schemathesis against a fresh, strict emulator", contract_tests)
    say(f"\nAll checks passed in {time.perf_counter() - started:.0f} s.", "1;32")
    say(
        "\n  make emulator   start an emulator, with a web inspector at /_emulator/"
        "\n  make test       run the test suite"
        "\n  docs/           guides; docs/decisions.md lists what is confirmed\n"
    )
    return 0


def regenerate() -> None:
    """Generate both clients in a temporary folder and compare."""
    began = time.perf_counter()
    run([sys.executable, "tools/generate.py", "--check"])
    seconds, count = time.perf_counter() - began, len(operations())
    done(f"{count} operations regenerated in {seconds:.1f} s, byte-identical to generated/")


def operations() -> list[str]:
    """Return the operationIds of the contract."""
    paths = json.loads((ROOT / "src/plivo_emulator/openapi.json").read_bytes())["paths"]
    return [
        part["operationId"]
        for item in paths.values()
        for part in item.values()
        if isinstance(part, dict)
    ]


def application(client: Plivo, control: PlivoEmulator, webhooks: WebhookReceiver) -> None:
    """Create an application and simulate a call to it."""
    webhooks.answers["/answer"] = Answer(body="<Response><Speak>Good morning.</Speak></Response>")
    created = client.applications.create(
        app_name="Courier_hotline",
        answer_url=webhooks.url("/answer"),
        hangup_url=webhooks.url("/hangup"),
    )
    names = [each.app_name for each in client.applications.iterate()]
    check("Courier_hotline" in names, "the application is listed")
    done(f"application {created.app_id} created")
    call = control.calls.create(from_=STRANGER, to=created.app_id, talk_seconds=42, advance=True)
    answer, hangup = webhooks.wait_for("AnswerEvent"), webhooks.wait_for("HangupEvent")
    done(f"incoming call: XML from POST {answer.path}, end reported to POST {hangup.path}")
    check(call.status == "completed", f"the call ended: {call.hangup_cause}")
    done(f"it ended with {call.hangup_code} {call.hangup_cause}")


def masking(client: Plivo, control: PlivoEmulator, webhooks: WebhookReceiver) -> None:
    """Open a session with PINs, mistype one, talk, and let the session expire."""
    created = client.masking_sessions.create(
        first_party=CALLER,
        second_party=CALLEE,
        callback_url=webhooks.url("/masking"),
        is_pin_authentication_required=True,
        first_party_pin="4821",
        second_party_pin="7305",
        pin_prompt_play="https://example.com/enter-pin.mp3",
    )
    uuid = created.session_uuid
    done(f"session {uuid} on {created.virtual_number}")
    before = len(webhooks.received)
    control.calls.create(
        from_=STRANGER,
        to=created.virtual_number,
        pins=["0000", "4821"],
        talk_seconds=95,
        advance=True,
    )
    control.clock.advance(seconds=3600)
    webhooks.wait_for("SessionTimeout")
    for received in webhooks.received[before:]:
        event: Any = received.event
        detail = event.raw.get("PinAuthenticationStatus") or event.raw.get("PlivoHangupCause") or ""
        print(f"      {event.event_timestamp}  {event.event_name:<32}{detail}")
    check(
        webhooks.names[before:]
        == [
            "SessionPinAuthenticationStatus",
            "SessionPinAuthenticationStatus",
            "SessionFirstPartyAnswer",
            "SessionSecondPartyRing",
            "SessionSecondPartyAnswer",
            "SessionFirstPartyHangup",
            "SessionSecondPartyHangup",
            "SessionTimeout",
        ],
        "the events arrived in order",
    )
    session = client.masking_sessions.get(uuid).response
    check(session.status == "expired", "the session has expired")
    check(session.total_call_count == 2, "both legs were counted")
    done(f"{session.total_call_billed_duration} s billed, {session.total_call_amount} USD, expired")


def messages(client: Plivo, control: PlivoEmulator, webhooks: WebhookReceiver) -> None:
    """Send a message to two people, one of whom cannot be reached."""
    before = len(webhooks.received)
    sent = client.messages.send(
        src=CALLER, dst=[CALLEE, "+15005551080"], text="On its way", url=webhooks.url("/message")
    )
    control.clock.advance(seconds=300)
    for received in webhooks.received[before:]:
        event: Any = received.event
        print(f"      {event.to}  {event.sequence}  {event.status}")
    records = [client.messages.get(uuid) for uuid in sent.message_uuid]
    states = [record.message_state for record in records]
    check(states == ["delivered", "undelivered"], f"one of two arrived: {states}")
    done(f"one of two arrived; the other failed with error code {records[1].error_code}")


def password(client: Plivo, control: PlivoEmulator, webhooks: WebhookReceiver) -> None:
    """Send a password, read and validate it; request a session that does not exist."""
    sent = client.verify_sessions.create(recipient=CALLER, url=webhooks.url("/verify"))
    control.clock.advance(seconds=5)
    webhooks.wait_for("VerifySessionEvent")
    code = control.passwords.list(session_uuid=sent.session_uuid).objects[0].otp
    done(f"session {sent.session_uuid}: the code is {code}, read from the control API")
    client.verify_sessions.validate(sent.session_uuid, otp=code)
    session = client.verify_sessions.get(sent.session_uuid)
    check(session.status == "verified", "the session is verified")
    done(f"verified; charged {session.charges.total_charge} USD at sample rates")
    try:
        client.verify_sessions.get("00000000-0000-4000-8000-000000000000")
    except NotFoundError as error:
        done(f"an unknown session raises NotFoundError: {error}")
    else:
        check(False, "an unknown session raises NotFoundError")


def vendor_sdk(ready: dict[str, Any]) -> None:
    """Call every operation with the `plivo` package."""

    from tests.sdks.python_calls import PythonProgram, connect
    from tests.sdks.runner import Made, play
    from tests.sdks.table import tables
    from tests.sdks.verification import called_operations
    from tools.official_sdks import official_sdks

    python = official_sdks()["python"]
    made: list[Made] = []
    with (
        PlivoEmulator(base_url=f"{ready['url']}/_emulator") as control,
        connect(f"{ready['url']}/v1", ready["auth_id"], ready["auth_token"]) as sdk,
        # The SDK prints the paths of uploaded files.
        redirect_stdout(StringIO()),
    ):
        program = PythonProgram(sdk)
        for table in tables().values():
            made += play(table, python, program, control)
    failed = [f"{each.row.name}: {each.answer['error']}" for each in made if "error" in each.answer]
    check(not failed, f"all calls succeed: {failed}")
    called = {each.row.name for each in made}
    done(f"plivo {version('plivo')}: {len(made)} calls of {len(called)} operations, all succeed")
    missing = called_operations(python) - called
    check(not missing, f"all operations were called: {sorted(missing)}")


def contract_tests() -> None:
    """Run a short pass of the contract suite, which prints its own progress."""
    # `make contract` may run at the same time and writes elsewhere.
    reports = f"--reports={ROOT / 'reports' / 'demo'}"
    tags = [f"--tag={tag}" for tag in _TESTED]
    command = [sys.executable, "-m", "tests.contract", "--quick", reports, *tags]
    finished = subprocess.run(command, cwd=ROOT, check=False)
    check(finished.returncode == 0, "the contract tests passed")


@contextmanager
def emulator() -> Iterator[dict[str, Any]]:
    """Run an emulator in a separate process."""
    command = [sys.executable, "-m", "plivo_emulator", "serve", "--port", "0", "--json"]
    process = subprocess.Popen(
        [*command, "--check-replies"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait(10)


def run(command: list[str]) -> str:
    """Run a program of the project and return its output; fail if it fails."""
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if finished.returncode:
        raise Failure(f"{' '.join(command[1:])} failed:\n{finished.stdout}{finished.stderr}")
    return finished.stdout


class Failure(Exception):
    """A check failed."""


def check(holds: bool, what: str) -> None:
    """Fail unless a condition holds."""
    if not holds:
        raise Failure(f"Failed: {what}")


def step(title: str, action: Callable[[], None]) -> None:
    """Print the title of a step and run it."""
    say(f"\n{title}", "1;36")
    action()


def done(text: str) -> None:
    """Print a success."""
    print(f"  {paint('✓', '32')} {text}")


def say(text: str, style: str = "0") -> None:
    """Print a line in a style."""
    print(paint(text, style))


def paint(text: str, style: str) -> str:
    """Return a text in an ANSI style, if the output is a terminal."""
    return f"\033[{style}m{text}\033[0m" if _COLOUR else text


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(f"\n{paint('✗', '31')} {failure}", file=sys.stderr)
        sys.exit(1)
