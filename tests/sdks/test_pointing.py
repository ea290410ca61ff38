"""The recipes of `docs/pointing-programs.md` for the SDKs of other languages, as they stand there.

The first recipe of a language is run unchanged under `plivo-emulator run`, the second one is told
the address of an emulator in its code.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plivo_emulator.testing import EmulatorUnderTest
from tests.docs.blocks import DOCS, blocks

HERE = Path(__file__).parent
PAGE = DOCS / "pointing-programs.md"

RUN = [sys.executable, "-m", "plivo_emulator", "run", "--offline", "--"]

# What makes a request to Lookup of the first recipe; its host is another.
LOOKUP = {
    "js": {
        "accounts.get()": 'lookup.get("+14155550100")',
        "account.cashCredits": "account.carrier.type",
    },
    "go": {
        "Accounts.Get()": 'Lookup.Get("+14155550100", plivo.LookupParams{})',
        "account.CashCredits": "account.Carrier.Type",
    },
    "java": {
        "models.account.Account": "models.lookup.Number",
        "Account.getter()": 'Number.getter("+14155550100")',
        "getCashCredits()": "getCarrier().getType()",
    },
}

Prepare = Callable[[str, Path], list[str]]


def node(code: str, folder: Path) -> list[str]:
    (folder / "app.js").write_text(code)
    (folder / "node_modules").symlink_to(fetched("node/node_modules"))
    return ["node", "app.js"]


def go(code: str, folder: Path) -> list[str]:
    (folder / "main.go").write_text(code)
    for name in ("go.mod", "go.sum"):
        shutil.copy(HERE / "go" / name, folder)
    fetched("go/build")
    # Outside of what is tested: the compiler would follow the proxy as well.
    subprocess.run(["go", "build", "-o", "app", "."], cwd=folder, check=True, capture_output=True)
    return ["./app"]


def java(code: str, folder: Path) -> list[str]:
    (folder / "Sample.java").write_text(code)
    return ["java", "-cp", f"{fetched('java/build/dependency')}/*", "Sample.java"]


def fetched(place: str) -> Path:
    """What `make sdks` has fetched."""
    path = HERE / place
    if not path.is_dir():
        pytest.skip(f"the SDK is not here: `make sdks` fetches {path.name}")
    return path


in_each_language = pytest.mark.parametrize(
    ("language", "command", "prepare"),
    [("js", "node", node), ("go", "go", go), ("java", "java", java)],
    ids=["js", "go", "java"],
)


def recipe(language: str, number: int, command: str) -> str:
    if shutil.which(command) is None:
        pytest.skip(f"not installed here: {command}")
    found = [block.code for block in blocks(PAGE) if block.language == language]
    assert len(found) == 2
    return found[number]


@in_each_language
def test_without_a_change(language: str, command: str, prepare: Prepare, tmp_path: Path) -> None:
    program = prepare(recipe(language, 0, command), tmp_path)
    assert redirected(program, tmp_path, "accounts_get") == "100.00000\n"


@in_each_language
def test_lookup_without_a_change(
    language: str, command: str, prepare: Prepare, tmp_path: Path
) -> None:
    code = recipe(language, 0, command)
    for account, lookup in LOOKUP[language].items():
        assert account in code
        code = code.replace(account, lookup)
    assert redirected(prepare(code, tmp_path), tmp_path, "lookup_get") == "mobile\n"


def redirected(program: list[str], folder: Path, operation_id: str) -> str:
    """Run a program that makes one request under `plivo-emulator run`; return what it prints."""
    ran = subprocess.run(
        [*RUN, *program], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    summary = f"plivo-emulator: 1 request, none refused.\n  {operation_id}     1   200\n"
    assert ran.stderr.endswith(summary)
    return ran.stdout


@in_each_language
def test_in_its_code(
    language: str,
    command: str,
    prepare: Prepare,
    tmp_path: Path,
    plivo_emulator: EmulatorUnderTest,
) -> None:
    code = recipe(language, 1, command)
    port = plivo_emulator.url.rpartition(":")[2]
    assert code.count("12121") == 1
    program = prepare(code.replace("12121", port), tmp_path)
    ran = subprocess.run(
        program,
        cwd=tmp_path,
        env=os.environ
        | {"PLIVO_AUTH_ID": plivo_emulator.auth_id, "PLIVO_AUTH_TOKEN": plivo_emulator.auth_token},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    (entry,) = plivo_emulator.journal
    assert (entry.operation_id, entry.status) == ("applications_list", 200)
    assert ran.stdout.strip() in ("0", "20")
