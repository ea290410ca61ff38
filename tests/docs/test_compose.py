"""compose.yaml and the Dockerfile, as far as they can be judged without Docker."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from typing import Any

import pytest
import yaml

from plivo_emulator import cli, control
from plivo_emulator.cli.configuration import configured
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.settings import DEFAULT_AUTH_TOKEN, DEFAULT_PORT
from plivo_emulator.store import SHARED_SCHEMES
from tests.docs.blocks import DOCS, ROOT, all_blocks

_VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?::(?P<kind>[-?])(?P<default>[^}]*))?\}")


@pytest.fixture(scope="module")
def compose() -> Any:
    return yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


def filled(text: str, **environment: str) -> str:
    """Return a value as Compose reads it."""

    def value(found: re.Match[str]) -> str:
        given = environment.get(found["name"])
        if given is None and found["kind"] != "-":
            raise KeyError(found["name"])
        return found["default"] if given is None else given

    return _VARIABLE.sub(value, text)


def test_its_command_is_understood(compose: Any) -> None:
    emulator, database = compose["services"]["emulator"], compose["services"]["database"]
    words = [filled(word, PLIVO_AUTH_TOKEN="choose-one") for word in emulator["command"]]
    options = cli.command_parser().parse_args(words)
    assert options.command == "serve"
    assert options.auth_token == "choose-one"
    scheme, _, rest = options.database.partition("://")
    assert scheme in SHARED_SCHEMES
    settings = database["environment"]
    user, password = settings["POSTGRES_USER"], settings["POSTGRES_PASSWORD"]
    assert rest == f"{user}:{password}@database/{settings['POSTGRES_DB']}"


def test_its_token_is_the_users_choice(compose: Any) -> None:
    command = compose["services"]["emulator"]["command"]
    with pytest.raises(KeyError, match="PLIVO_AUTH_TOKEN"):
        [filled(word) for word in command]
    assert DEFAULT_AUTH_TOKEN not in str(compose)


def test_only_this_machine_reaches_it(compose: Any) -> None:
    services = compose["services"]
    (ports,) = services["emulator"]["ports"]
    address, published, inside = filled(ports).split(":")
    first, last = map(int, published.split("-"))
    assert (address, first, int(inside)) == ("127.0.0.1", DEFAULT_PORT, DEFAULT_PORT)
    assert int(filled(services["emulator"]["deploy"]["replicas"])) <= last - first + 1
    assert "ports" not in services["database"]


def instructions(name: str) -> list[str]:
    """What an instruction of the Dockerfile is given, each time."""
    text = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    return [line.split(None, 1)[1] for line in text.splitlines() if line.startswith(f"{name} ")]


def test_its_health_check_asks_what_there_is() -> None:
    (check,) = instructions("HEALTHCHECK")
    path = re.search(rf":{DEFAULT_PORT}/{control.PREFIX}(/[^']*)'", check)
    assert path is not None
    paths = [one.path for one in Contract.load(control.BUNDLED).operations.values()]
    assert path[1] in paths


def test_its_image_holds_what_it_copies() -> None:
    copied = [word for given in instructions("COPY") for word in shlex.split(given)[:-1]]
    assert copied
    seen = {line[1:] for line in (ROOT / ".dockerignore").read_text().split() if line[0] == "!"}
    assert seen == set(copied)
    for name in copied:
        assert (ROOT / name).exists(), name


def test_its_extras_exist(compose: Any) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    (default,) = instructions("ARG")
    assert default.removeprefix("EXTRA=") in extras
    assert compose["services"]["emulator"]["build"]["args"]["EXTRA"] in extras


def test_its_variables_are_options_of_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    (command,) = instructions("CMD")
    (setting,) = instructions("ENV")
    monkeypatch.setenv(*setting.split("="))
    options = cli.command_parser().parse_args(json.loads(command))
    assert configured(options.configurable, []).host == "0.0.0.0"


def test_its_services_and_volumes_exist(compose: Any) -> None:
    services = compose["services"]
    for name, service in services.items():
        for other, condition in service.get("depends_on", {}).items():
            assert condition["condition"] != "service_healthy" or "healthcheck" in services[other]
        for volume in service.get("volumes", ()):
            assert volume.partition(":")[0] in compose["volumes"], name


def test_the_page_names_its_variables(compose: Any) -> None:
    text = (ROOT / "compose.yaml").read_text("utf-8")
    page = (DOCS / "team-sandbox.md").read_text("utf-8")
    for name in {found["name"] for found in _VARIABLE.finditer(text)}:
        assert name in page


def test_the_commands_of_the_page_are_understood() -> None:
    lines = [
        line.removeprefix("$ ")
        for block in all_blocks()
        if block.page.name == "team-sandbox.md" and block.language == "console"
        for line in block.code.splitlines()
    ]
    serving = [shlex.split(line)[1:] for line in lines if line.startswith("plivo-emulator")]
    assert len(serving) == 2
    for words in serving:
        assert cli.command_parser().parse_args(words).database.startswith("postgresql://")
