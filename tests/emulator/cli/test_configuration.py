"""Options of `plivo-emulator serve` from variables and from a file, and completion scripts."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from plivo_emulator import cli
from plivo_emulator.cli import serve
from plivo_emulator.cli.configuration import configured
from plivo_emulator.cli.parser import Parser


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in os.environ:
        if variable.startswith("PLIVO_EMULATOR_"):
            monkeypatch.delenv(variable)


def options(*arguments: str) -> argparse.Namespace:
    commands = Parser(prog="plivo-emulator").add_subparsers()
    serve.add(commands)
    return configured(commands.choices["serve"], arguments)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        options(*arguments)
    assert stopped.value.code == 2
    (told,) = capsys.readouterr().err.splitlines()
    return told.partition("error: ")[2]


def written(folder: Path, text: str) -> str:
    file = folder / "emulator.toml"
    file.write_text(text)
    return str(file)


def test_command_line_precedes_variables_and_those_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLIVO_EMULATOR_CONFIG", written(tmp_path, "port = 1\nseed = 1\nhost='h'"))
    monkeypatch.setenv("PLIVO_EMULATOR_PORT", "2")
    monkeypatch.setenv("PLIVO_EMULATOR_SEED", "2")
    found = options("--port", "3")
    assert (found.port, found.seed, found.host) == (3, 2, "h")
    assert found.numbers_per_country == 100


def test_a_list_replaces_that_of_a_lower_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(tmp_path, 'allow-callbacks = ["a.test"]\nallow-origins = ["http://a.test"]')
    monkeypatch.setenv("PLIVO_EMULATOR_ALLOW_CALLBACKS", "b.test, c.test")
    assert options("--config", file).allow_callbacks == ["b.test", "c.test"]
    assert options("--config", file).allow_origins == ["http://a.test"]
    found = options("--config", file, "--allow-callbacks", "d.test", "--allow-callbacks", "e.test")
    assert found.allow_callbacks == ["d.test", "e.test"]


def test_addresses_are_mapped_by_a_table(tmp_path: Path) -> None:
    file = written(tmp_path, '[map]\n"https://shop.test" = "http://127.0.0.1:1"')
    assert options("--config", file).map == [("https://shop.test", "http://127.0.0.1:1")]


@pytest.mark.parametrize(
    ("text", "expected"), [("true", True), ("1", True), ("No", False), ("", False)]
)
def test_switches(text: str, expected: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLIVO_EMULATOR_STRICT", text)
    assert options().strict is expected
    assert options("--no-strict").strict is False


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("prot = 1", "`prot` is no option; did you mean port?"),
        ("check_replies = true", "`check_replies` is no option; did you mean check-replies?"),
        ('config = "other.toml"', "`config` is no option"),
        ("port = 70000", "`port`: '70000' is not a port: expected a number from 0 to 65535"),
        ("port = [1]", "`port`: expected one text or number"),
        ("strict = 2", "`strict`: 2 is neither true nor false"),
        ("allow-hosts = 1", "`allow-hosts`: expected a list"),
        ('masking-defaults = "prose"', "`masking-defaults`: invalid choice: 'prose'"),
        ("port = ", "is not valid TOML: Invalid value (at end of document)"),
    ],
)
def test_mistakes_in_a_file(
    text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, text)
    told = refusal(capsys, "--config", file)
    assert told.startswith(file)
    assert message in told


def test_mistakes_in_variables(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLIVO_EMULATOR_PROT", "1")
    # What clients read is no mistake.
    monkeypatch.setenv("PLIVO_EMULATOR_BASE_URL", "http://127.0.0.1:1/_emulator")
    options()
    warned = "PLIVO_EMULATOR_PROT is no option; did you mean PLIVO_EMULATOR_PORT?"
    assert capsys.readouterr().err == f"plivo-emulator: warning: {warned}\n"
    monkeypatch.delenv("PLIVO_EMULATOR_PROT")
    monkeypatch.setenv("PLIVO_EMULATOR_STRICT", "perhaps")
    assert refusal(capsys) == "PLIVO_EMULATOR_STRICT: 'perhaps' is neither true nor false"
    monkeypatch.setenv("PLIVO_EMULATOR_STRICT", "")
    monkeypatch.setenv("PLIVO_EMULATOR_PORT", "abc")
    told = "PLIVO_EMULATOR_PORT: 'abc' is not a port: expected a number from 0 to 65535"
    assert refusal(capsys) == told


def test_a_missing_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(capsys, "--config", "none.toml") == (
        "cannot read none.toml: No such file or directory"
    )


def test_the_command_reads_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLIVO_EMULATOR_WORLD", str(tmp_path / "none.yaml"))
    assert cli.main(["serve", "--port", "0"]) == 2
    assert f"{tmp_path / 'none.yaml'} cannot be read" in capsys.readouterr().err


def test_completion_offers_options_and_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")
    assert cli.main(["completion", "bash"]) == 0
    script = written(tmp_path, capsys.readouterr().out)

    def completed(*words: str) -> list[str]:
        command = f"source {script}; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}"
        ran = subprocess.run(
            [bash, "-c", f'{command}; _shtab_plivo_emulator; printf "%s\\n" "${{COMPREPLY[@]}}"'],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        return sorted(ran.stdout.split())

    assert completed("plivo-emulator", "serve", "--ma") == ["--map", "--masking-defaults"]
    assert completed("plivo-emulator", "serve", "--config", "emu") == ["emulator.toml"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "tcsh", "powershell"])
def test_completion_of_other_shells(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["completion", shell]) == 0
    assert "masking-defaults" in capsys.readouterr().out
