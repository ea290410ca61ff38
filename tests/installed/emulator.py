"""Run by `make package` where the package is installed with its extra `emulator`."""

import json
import os
import subprocess
import sys
from importlib.metadata import requires, version
from importlib.resources import files
from pathlib import Path

import httpx
import pytest

import plivo_client
import plivo_emulator
import plivo_emulator_client
import plivo_runtime
from plivo_client import NotFoundError, Plivo
from plivo_emulator.testing import EmulatorUnderTest

PACKAGES = (plivo_client, plivo_emulator, plivo_emulator_client, plivo_runtime)
COMMAND = str(Path(sys.prefix) / "bin" / "plivo-emulator")


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.__name__)
def test_it_is_the_installed_package_and_typed(package: object) -> None:
    file = Path(str(getattr(package, "__file__", None)))
    assert file.is_relative_to(sys.prefix)
    assert (file.parent / "py.typed").is_file()


def test_nothing_else_is_on_the_path() -> None:
    here = Path(__file__).parent
    standard = Path(os.__file__).parent
    for entry in filter(None, sys.path):
        path = Path(entry)
        assert path.is_relative_to(here) or path.is_relative_to(standard) or not path.is_dir()


def test_the_documents_are_there() -> None:
    package = files(plivo_emulator)
    assert json.loads((package / "openapi.json").read_bytes())["openapi"].startswith("3.1")
    assert (package / "control" / "openapi.yaml").is_file()
    assert (package / "inspector").is_dir()
    assert any("emulator" in each for each in requires("plivo-openapi") or ())


def test_the_plugin_and_the_clients(plivo_emulator: EmulatorUnderTest) -> None:
    sent = plivo_emulator.client.verify_sessions.create(recipient="+14155550123")
    code = plivo_emulator.otp(sent.session_uuid)
    plivo_emulator.client.verify_sessions.validate(sent.session_uuid, otp=code)
    with pytest.raises(NotFoundError):
        plivo_emulator.client.applications.get("20372631212782780")


def test_the_command_serves_and_the_inspector_answers(tmp_path: Path) -> None:
    config = tmp_path / "emulator.toml"
    config.write_text('port = 0\njson = true\ndatabase = "state.db"\n')
    with subprocess.Popen(
        [COMMAND, "serve", "--config", config], cwd=tmp_path, stdout=subprocess.PIPE, text=True
    ) as served:
        try:
            assert served.stdout is not None
            ready = json.loads(served.stdout.readline())
            base = f"{ready['url']}/v1"
            with Plivo(ready["auth_id"], ready["auth_token"], base_url=base) as client:
                assert client.accounts.get().auth_id == ready["auth_id"]
                page = httpx.get(f"{ready['url']}/_emulator/")
            assert "<html" in page.text
        finally:
            served.terminate()
    assert served.returncode == 0
    assert (tmp_path / "state.db").is_file()


@pytest.mark.parametrize(
    "arguments", [["--version"], ["serve", "--help"], ["completion", "bash"]], ids=" ".join
)
def test_the_command_tells(arguments: list[str]) -> None:
    ran = subprocess.run([COMMAND, *arguments], capture_output=True, text=True, check=True)
    assert ran.stdout
    assert not ran.stderr
    if arguments == ["--version"]:
        assert ran.stdout.split()[-1] == version("plivo-openapi")


def test_a_command_is_redirected() -> None:
    program = "from plivo_client import Plivo; print(Plivo().accounts.get().auth_id)"
    ran = subprocess.run(
        [COMMAND, "run", "--", sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "MAEMULATOR0000000000\n"
    assert "1 request" in ran.stderr
