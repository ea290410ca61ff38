"""tools/generate.py: reproducible, complete, and alarmed by drift."""

from __future__ import annotations

import copy
import importlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest

from plivo_emulator.pipeline.variants import expanded
from tools.generate import ROOT, TARGETS, main
from tools.generator.api import Api, problems, read
from tools.generator.counterparts import missing_counterparts
from tools.generator.document import Document, DocumentError
from tools.generator.text import docstring

SPEC, CLIENT, EXPORTS, _ = TARGETS[0]
BUNDLE = next(path for path, export in EXPORTS.items() if export == Document.compact)
DOCUMENT = Document.load(SPEC)

# Where the subject is the tool and not the API.
CONTROL = """
openapi: 3.1.0
info: {title: Control API, version: 1.2.3}
servers: [{url: 'http://127.0.0.1:12121/_emulator'}]
tags: [{name: Clock, description: The clock.}]
paths:
  /clock/:
    get:
      operationId: clock_get
      tags: [Clock]
      summary: Read the clock
      responses:
        '200': {$ref: '#/components/responses/Clock'}
    post:
      operationId: clock_advance
      tags: [Clock]
      summary: Advance the clock
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Advance'}}}
      responses:
        '204': {description: ok}
  /snapshots/{name}/:
    post:
      operationId: snapshots_restore
      tags: [Snapshots]
      summary: Restore
      parameters:
        - {name: name, in: path, required: true, description: Which., schema: {type: string}}
      requestBody:
        content: {application/json: {schema: {type: object, title: State}}}
      responses:
        '204': {description: ok}
components:
  responses:
    Clock:
      description: ok
      content: {application/json: {schema: {$ref: '#/components/schemas/Clock'}}}
  schemas:
    Clock:
      type: object
      required: [now, self, note]
      properties:
        now: {type: string, description: The time.}
        self: {type: string, description: Says "hi"}
        class: {type: string, description: A back\\slash.}
        parent: {anyOf: [{$ref: '#/components/schemas/Clock'}, {type: 'null'}]}
        other: {$ref: '#/components/schemas/Zone'}
        note: {type: [string, 'null'], description: Nullable.}
    Zone:
      type: object
      properties:
        clocks: {type: array, items: {$ref: '#/components/schemas/Clock'}, description: Circular.}
    Advance:
      type: object
      required: [seconds]
      properties:
        seconds: {type: number, description: How far.}
        note: {type: [string, 'null'], description: Nullable.}
"""


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


class Small(NamedTuple):
    """A small document, its bundle and its client."""

    spec: Path
    bundle: Path
    client: Path

    def generate(self, *more: str) -> int:
        paths = ["--spec", self.spec, "--bundle", self.bundle, "--output", self.client]
        return main([*map(str, paths), *more])


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small document that was generated once."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "openapi.yaml").write_text(CONTROL)
    assert small_in(folder).generate() == 0
    return folder


def small_in(folder: Path) -> Small:
    return Small(folder / "openapi.yaml", folder / "openapi.json", folder / "plivo_control_client")


@pytest.fixture
def small(generated: Path, tmp_path: Path) -> Small:
    """One that may be damaged."""
    shutil.copytree(generated, tmp_path, dirs_exist_ok=True)
    return small_in(tmp_path)


def test_generating_is_reproducible(tmp_path: Path) -> None:
    """Byte by byte, whatever the hash seed and the folder.

    `make check` compares everything that is committed, with yet another hash seed.
    """
    output = tmp_path / "plivo_client"
    subprocess.run(
        [sys.executable, "tools/generate.py", "--output", str(output)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": "1"},
    )
    assert files(output) == files(CLIENT)


def test_generating_again_touches_nothing(small: Small) -> None:
    before = {path: path.stat().st_mtime_ns for path in small.client.rglob("*.py")}
    assert small.generate() == 0
    assert {path: path.stat().st_mtime_ns for path in small.client.rglob("*.py")} == before


def test_the_bundle_is_the_document() -> None:
    bundled = expanded(json.loads(BUNDLE.read_text("utf-8")))
    assert bundled == DOCUMENT.root
    assert list(bundled["paths"]) == list(DOCUMENT.root["paths"])


def test_a_changed_missing_or_additional_file_is_drift(
    small: Small, capsys: pytest.CaptureFixture[str]
) -> None:
    assert small.generate("--check") == 0
    module = small.client / "models" / "clock.py"
    module.write_text(module.read_text("utf-8").replace("    now: str\n", "    nwo: str\n"))
    (small.client / "models" / "zone.py").unlink()
    (small.client / "models" / "extra.py").touch()
    assert small.generate("--check") == 1
    shown = capsys.readouterr().err
    assert "plivo_control_client/models/clock.py: differs" in shown
    assert "-    nwo: str" in shown
    assert "+    now: str" in shown
    assert "models/zone.py: is missing" in shown
    assert "models/extra.py: is no longer generated" in shown
    assert "make generate" in shown


def test_a_changed_document_is_drift(small: Small) -> None:
    changed = CONTROL.replace(
        "        seconds:", "        shoe_size: {type: integer}\n        seconds:"
    )
    small.spec.write_text(changed)
    assert small.generate("--check") == 1
    assert small.generate() == 0
    assert "shoe_size: int | Unset" in (small.client / "models" / "advance.py").read_text("utf-8")


def test_a_stale_bundle_is_drift(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small.bundle.write_text("{}\n")
    assert small.generate("--check") == 1
    shown = capsys.readouterr().err
    assert "openapi.json: differs" in shown
    assert "1 files differ" in shown


@pytest.fixture(scope="module")
def api() -> Api:
    """The API as the generator reads it."""
    return read(DOCUMENT)


def test_everything_described_has_a_counterpart(api: Api) -> None:
    assert list(missing_counterparts(DOCUMENT, api, CLIENT)) == []


LOST = {
    "operation accounts_get has no module": "api/accounts/accounts_get.py",
    "operation subaccounts_get has no method subaccounts.get": "api/subaccounts/__init__.py",
    "schema HttpMethod has no module": "models/http_method.py",
    "schema Account has no module": "models/account.py",
    "webhook application_answer has no entry": "webhooks.py",
    "callback statusEvent of verify_sessions_create has no entry": "webhooks.py",
}


def test_what_is_lost_is_reported(api: Api, tmp_path: Path) -> None:
    client = shutil.copytree(CLIENT, tmp_path / "plivo_client")
    for lost in {*LOST.values()}:
        (client / lost).unlink()
    reported = "\n".join(missing_counterparts(DOCUMENT, api, client))
    assert [line for line in LOST if line not in reported] == []


def broken(change: str) -> Document:
    """The document with something that cannot become a method of the client."""
    root: Any = copy.deepcopy(DOCUMENT.root)
    get = root["paths"]["/Account/{auth_id}/Masking/Session/"]["get"]
    match change:
        case "duplicate id":
            get["operationId"] = "masking_sessions_create"
        case "no id":
            del get["operationId"]
        case "two tags":
            get["tags"].append("Accounts")
    return Document(root)


@pytest.mark.parametrize(
    ("change", "reported"),
    [
        ("duplicate id", "needs an operationId of its own"),
        ("no id", "needs an operationId of its own"),
        ("two tags", "exactly one tag"),
    ],
)
def test_what_has_no_place_in_the_client_is_refused(change: str, reported: str) -> None:
    assert problems(DOCUMENT) == []
    (line,) = problems(broken(change))
    assert reported in line
    assert "#/paths/~1Account~1{auth_id}~1Masking~1Session~1/" in line


def test_a_refusal_costs_no_file(small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    small.spec.write_text(CONTROL.replace("tags: [Clock]", "tags: [Clock, Snapshots]"))
    before = files(small.client)
    assert small.generate() == 1
    assert "exactly one tag" in capsys.readouterr().err
    assert files(small.client) == before


@pytest.mark.parametrize("odd", ["no", "18:00", "0123", "2024-01-01", "on"])
def test_yaml_must_mean_the_same_to_every_parser(odd: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(f"openapi: 3.1.0\ninfo:\n  title: {odd}\n")
    with pytest.raises(DocumentError, match=r"^openapi\.yaml:3: YAML 1\.1 and 1\.2 disagree"):
        Document.load(spec)
    spec.write_text(f"openapi: 3.1.0\ninfo:\n  title: '{odd}'\n")
    assert Document.load(spec).root["info"]["title"] == odd


def test_a_reference_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text("openapi: 3.1.0\npaths:\n  /a/:\n    $ref: '#/components/pathItems/A'\n")
    with pytest.raises(
        DocumentError, match=r"^openapi\.yaml:4: #/components/pathItems/A does not exist"
    ):
        Document.load(spec)


@pytest.fixture
def control(generated: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The client of another document: without accounts, with recursive models."""
    monkeypatch.syspath_prepend(generated)
    yield importlib.import_module("plivo_control_client")
    for name in [name for name in sys.modules if name.startswith("plivo_control_client")]:
        del sys.modules[name]


def test_a_client_of_another_document(control: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLIVO_CONTROL_BASE_URL", "http://127.0.0.1:1")
    sent: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        body = {"now": "x", "parent": {"now": "y"}, "other": {"clocks": [{"now": "z"}]}}
        return httpx.Response(200 if request.method == "GET" else 204, json=body)

    http_client = httpx.Client(transport=httpx.MockTransport(handler))
    with control.PlivoControl(http_client=http_client) as client:
        clock = client.clock.get()
        assert client.clock.advance(seconds=1.5, note=None) is None
        assert client.snapshots.restore("a b", body={"x": None}) is None
        with pytest.raises(AttributeError):
            client.auth_id  # noqa: B018
    assert clock.parent.now == "y"
    assert clock.other.clocks[0].now == "z"
    assert [str(request.url) for request in sent] == [
        "http://127.0.0.1:1/_emulator/clock/",
        "http://127.0.0.1:1/_emulator/clock/",
        "http://127.0.0.1:1/_emulator/snapshots/a%20b/",
    ]
    assert "authorization" not in sent[0].headers
    assert json.loads(sent[1].content) == {"seconds": 1.5, "note": None}
    assert json.loads(sent[2].content) == {"x": None}
    assert not hasattr(control, "webhooks")


def test_docstrings_are_wrapped_and_keep_lists() -> None:
    text = "Some words that\nbelong together.\n\n- a list\n- of two\n\n| a | table |\n"
    assert docstring(text, 4) == (
        "Some words that belong together.\n\n    - a list\n    - of two\n\n    | a | table |"
    )
    assert all(len(line) <= 100 for line in docstring("word " * 200, 8).splitlines())
    assert docstring('Says "hi"', 0) == 'Says "hi" '
    assert docstring("a back\\slash", 0) == "a back\\\\slash"
    assert docstring("name: " + "word " * 40, 4, hang=4).splitlines()[1].startswith(" " * 8 + "w")


BROKEN = {
    "openapi: 3.1.0\n  info: {}\n": "broken.yaml is not YAML",
    "": "broken.yaml is not an OpenAPI document",
    "- a": "broken.yaml is not an OpenAPI document",
    "a: &a\n  b: *a\n": "broken.yaml:1: contains itself",
    "openapi: 3.1.0\nresponses: {200: {}}\n": "broken.yaml:2: the key 200 must be text",
    "openapi: 3.1.0\na: .nan\n": "broken.yaml:2: YAML 1.1 and 1.2 disagree about .nan",
    "a: " + "[" * 100_000: "broken.yaml:1: too many levels",
    "swagger: '2.0'\n": "#/openapi: version 2.0; the generator reads 3.0 and 3.1",
    "openapi: 3.1.0\ninfo: {title: 5, version: '1'}\npaths: {}\n": "#/info/title: 5 is not of type",
    "\xff": "broken.yaml cannot be read",
}


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_document_is_told_in_words(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And costs nothing: no traceback, no file touched."""
    spec = tmp_path / "broken.yaml"
    spec.write_bytes(text.encode("latin-1"))
    output = tmp_path / "broken_client"
    assert main(["--spec", str(spec), "--output", str(output)]) == 1
    assert BROKEN[text] in capsys.readouterr().err
    assert not output.exists()


def test_a_document_that_is_not_there_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--spec", "no/such.yaml", "--output", "no/such_client"]) == 1
    assert "such.yaml cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["my-client", "1st_client", "class", "_client", "none_client"])
def test_a_package_needs_the_name_of_one(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--output", name]) == 1
    assert f"not a package name: {name!r}" in capsys.readouterr().err
