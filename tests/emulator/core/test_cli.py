"""The command, as its users run it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plivo_emulator import cli
from plivo_emulator.pipeline.journal import REDACTED
from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tests.emulator.core.conftest import basic

COMMAND = [sys.executable, "-m", "plivo_emulator"]


class Running:
    """A `plivo-emulator serve --json` in a process of its own."""

    def __init__(self, *arguments: str, env: dict[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", "--json", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **(env or {})},
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.process.communicate()[1]
        self.ready = json.loads(line)

    def get(self, path: str = "", method: str = "GET", body: Any = None) -> Any:
        request = urllib.request.Request(
            f"{self.ready['url']}/v1/Account/{self.ready['auth_id']}/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": basic(self.ready["auth_id"], self.ready["auth_token"]),
                "Content-Type": "application/json",
            },
        )
        with urllib.request.urlopen(request, timeout=120) as reply:
            return json.loads(reply.read() or b"null")

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        self.process.send_signal(number)
        output, errors = self.process.communicate(timeout=120)
        return self.process.returncode, output, errors


@pytest.fixture
def running() -> Iterator[list[Running]]:
    """Processes to end when the test does."""
    processes: list[Running] = []
    yield processes
    for running in processes:
        if running.process.poll() is None:
            running.process.kill()
            running.process.communicate()


def test_the_ready_line(running: list[Running]) -> None:
    emulator = Running()
    running.append(emulator)
    assert re.fullmatch(r"http://127\.0\.0\.1:[1-9][0-9]+", emulator.ready.pop("url"))
    assert emulator.ready == {
        "auth_id": DEFAULT_AUTH_ID,
        "auth_token": DEFAULT_AUTH_TOKEN,
        "pid": emulator.process.pid,
    }


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signals_end_it_cleanly(running: list[Running], number: int) -> None:
    emulator = Running()
    running.append(emulator)
    assert emulator.get()["auth_id"] == DEFAULT_AUTH_ID
    assert emulator.stop(number) == (0, "", "")


def test_a_file_outlives_the_process(running: list[Running], tmp_path: Path) -> None:
    database = str(tmp_path / "state.db")
    for enabled in (True, False):
        emulator = Running("--database", database)
        running.append(emulator)
        if enabled:
            emulator.get("Subaccount/", "POST", {"name": "kept", "enabled": True})
        else:
            assert [one["name"] for one in emulator.get("Subaccount/")["objects"]] == ["kept"]
        assert emulator.stop()[0] == 0


def test_an_acknowledged_write_survives_kill_9(running: list[Running], tmp_path: Path) -> None:
    database = str(tmp_path / "state.db")
    emulator = Running("--database", database)
    running.append(emulator)
    emulator.get("Subaccount/", "POST", {"name": "kept"})
    assert emulator.stop(signal.SIGKILL)[0] == -signal.SIGKILL
    emulator = Running("--database", database)
    running.append(emulator)
    assert emulator.get("Subaccount/")["meta"]["total_count"] == 1


@pytest.mark.parametrize("form", ["text", "json"])
def test_requests_are_logged_on_demand(running: list[Running], form: str) -> None:
    emulator = Running("--log", "requests", "--log-format", form)
    running.append(emulator)
    emulator.get()
    with pytest.raises(urllib.error.HTTPError, match="400"):
        emulator.get("Subaccount/", "POST", {"enabled": True})
    _, output, errors = emulator.stop()
    assert output == ""
    if form == "text":
        first, second, why = errors.splitlines()
        assert re.search(r"\d  GET /v1/Account/\w+/ 200 in [\d.]+ ms$", first)
        assert re.search(r"\d  POST /v1/Account/\w+/Subaccount/ 400 in [\d.]+ ms$", second)
        assert why == "    name parameter is missing"
    else:
        first, second = map(json.loads, errors.splitlines())
        assert (first["operation_id"], second["status"]) == ("accounts_get", 400)
        assert second["details"] == ["name parameter is missing"]
        assert DEFAULT_AUTH_TOKEN not in errors
        assert first["request_headers"]["authorization"] == REDACTED


def test_chosen_credentials(running: list[Running]) -> None:
    chosen = ("MAOTHER0000000000000", "t0ken")
    emulator = Running("--auth-id", chosen[0], "--auth-token", chosen[1])
    running.append(emulator)
    assert (emulator.ready["auth_id"], emulator.ready["auth_token"]) == chosen
    assert emulator.get()["auth_id"] == chosen[0]


def test_real_credentials_in_the_environment_do_not_leak_in(running: list[Running]) -> None:
    emulator = Running(env={"PLIVO_AUTH_ID": "MAREAL00000000000000", "PLIVO_AUTH_TOKEN": "real"})
    running.append(emulator)
    assert emulator.ready["auth_id"] == DEFAULT_AUTH_ID
    assert emulator.ready["auth_token"] == DEFAULT_AUTH_TOKEN


def test_other_networks_are_warned_of(running: list[Running]) -> None:
    emulator = Running("--host", "0.0.0.0")
    running.append(emulator)
    assert emulator.get()["auth_id"] == DEFAULT_AUTH_ID
    code, _, errors = emulator.stop()
    assert code == 0
    assert "warning: listening on 0.0.0.0" in errors


def test_the_banner_tells_how_to_go_on() -> None:
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0", "--strict", "--check-replies"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    lines = iter(process.stdout.readline, "")
    banner = ""
    for line in lines:
        banner += line
        if "Ctrl-C" in line:
            break
    process.send_signal(signal.SIGINT)
    rest = process.communicate(timeout=120)[0]
    assert process.returncode == 0
    url = re.search(r"API +(http://127\.0\.0\.1:[0-9]+)/v1\n", banner)
    assert url
    assert DEFAULT_AUTH_ID in banner
    assert DEFAULT_AUTH_TOKEN in banner
    assert f"export PLIVO_BASE_URL={url[1]}/v1" in banner
    assert f"export PLIVO_EMULATOR_BASE_URL={url[1]}/_emulator" in banner
    assert "curl -u" in banner
    assert "strict" in banner
    assert "replies checked" in banner
    assert "in memory" in banner
    assert rest.strip() == "Stopped."


def test_a_reader_that_goes_away_is_no_error() -> None:
    """As in `plivo-emulator serve | head -2`."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    while "API" not in process.stdout.readline():
        pass
    process.stdout.close()
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=120), errors) == (0, "")


def test_quiet_means_quiet() -> None:
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0", "--quiet", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    json.loads(process.stdout.readline())
    process.terminate()
    assert process.communicate(timeout=120) == ("", "")
    assert process.returncode == 0


def test_a_taken_port_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--port", str(port)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        f"plivo-emulator: Port {port} on 127.0.0.1 is in use. Try --port 0 for a free port.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--database", "postgresql://127.0.0.1:1/x"], "Connection refused"),
        (["--database", "/nonexistent/state.db"], "Cannot use the database"),
        (["--host", "no.such.host.invalid"], "Cannot listen on no.such.host.invalid: "),
        (["--host", "192.0.2.1"], "Cannot listen on 192.0.2.1: "),
    ],
)
def test_what_cannot_be_is_one_clear_line(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["serve", "--port", "0", *arguments]) == 2
    errors = capsys.readouterr().err
    assert complaint in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--port", "65536"],
        ["--port", "-1"],
        ["--port", "http"],
        ["--auth-id", "MAshort"],
        ["--auth-id", "SAEMULATOR0000000000"],
        ["--auth-token", "with space"],
        ["--auth-token", "with:colon"],
        ["--auth-token", ""],
        ["--seed", "x"],
        ["--nonsense"],
    ],
)
def test_wrong_options(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["serve", *arguments])
    assert caught.value.code == 2
    told = capsys.readouterr().err
    assert re.match("plivo-emulator( serve)?: error: ", told)
    assert told.count("\n") == 1


def test_the_option_that_was_meant_is_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(["srve"])
    assert "did you mean serve?" in capsys.readouterr().err
    for wrong in (["serve", "--databse=x"], ["run", "--databse", "x", "--", "true"]):
        with pytest.raises(SystemExit, match="2"):
            cli.main(wrong)
        assert "did you mean --database?" in capsys.readouterr().err


def test_an_empty_token_is_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["serve", "--auth-token="])
    assert "argument --auth-token: must not be empty: give a token" in capsys.readouterr().err


def test_ctrl_c_before_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("plivo_emulator.cli.serve.main", interrupted)
    assert cli.main(["serve"]) == 130


def test_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 2
    assert "serve" in capsys.readouterr().out
    with pytest.raises(SystemExit) as caught:
        cli.main(["serve", "--help"])
    assert caught.value.code == 0
    output = capsys.readouterr().out
    options = "host port database strict check-replies seed auth-id auth-token allow-callbacks "
    options += "allow-hosts allow-origins masking-defaults"
    for option in (*options.split(), "json", "quiet"):
        assert f"--{option}" in output


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("plivo-emulator ")


def test_a_start_imports_nothing_slow() -> None:
    code = (
        "import sys, plivo_emulator.serving.server, plivo_emulator.emulator as e; e.Emulator();"
        "print(*sorted({'httpx','aiohttp','yaml','jwt','phonenumbers','attrs','requests','pytest'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("command", ["serve --port 0", "run -- true", "certificate"])
def test_without_its_extra_it_says_what_to_install(tmp_path: Path, command: str) -> None:
    extra = [
        *("aiohttp", "cryptography", "httptools", "jsonschema_rs"),
        *("lxml", "orjson", "phonenumbers", "uvicorn"),
    ]
    program = (
        f"import sys; sys.modules.update(dict.fromkeys({extra}));"
        f"from plivo_emulator.cli import main; sys.exit(main({command.split()}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 2
    assert done.stderr.endswith(": pip install 'plivo-openapi[emulator]'.\n")
    assert len(done.stderr.splitlines()) == 1


def test_an_option_of_another_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        cli.main(["run", "--log", "requests", "--", "true"])
    assert capsys.readouterr().err.endswith("--log: that is an option of serve\n")
