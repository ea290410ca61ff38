"""The workflows name what exists and are shown; `make workflows` runs them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from plivo_emulator import control
from tests.docs.blocks import ROOT
from tests.spec.document import BUNDLED, Document
from tools import workflows
from tools.docs.errors import DocsError
from tools.docs.workflows import CONTROL, NAME, publish, with_workflows
from tools.generator.document import Document as GeneratorDocument

ARAZZO = yaml.safe_load((ROOT / NAME).read_text("utf-8"))
SOURCES = {
    "plivo": Document(json.loads(BUNDLED.read_bytes())),
    "emulator": Document(yaml.safe_load((ROOT / CONTROL).read_text("utf-8"))),
}
STEPS = [
    pytest.param(workflow, number, id=f"{workflow['workflowId']}-{step['stepId']}")
    for workflow in ARAZZO["workflows"]
    for number, step in enumerate(workflow["steps"])
]


def parameter(given: Any) -> Any:
    """A parameter, or the component that it refers to."""
    name = given.get("reference", "").removeprefix("$components.parameters.")
    return ARAZZO["components"]["parameters"][name] if name else given


@pytest.mark.parametrize(("workflow", "number"), STEPS)
def test_a_step_can_be_done(workflow: Any, number: int) -> None:
    step = workflow["steps"][number]
    source, name = step["operationId"].removeprefix("$sourceDescriptions.").split(".")
    document = SOURCES[source]
    (operation,) = [each for each in document.operations if each.id == name]
    declared = {each["name"]: each for each in document.parameters(operation)}
    given = {parameter(each)["name"] for each in step.get("parameters", ())} - {"Authorization"}
    assert given <= declared.keys()
    assert {name for name, each in declared.items() if each.get("required")} <= given
    success, _ = document.success(operation)
    assert {"condition": f"$statusCode == {success}"} in step["successCriteria"]
    before = {each["stepId"]: each.get("outputs", {}) for each in workflow["steps"][:number]}
    for earlier, output in re.findall(r"\$steps\.([\w-]+)\.outputs\.(\w+)", json.dumps(step)):
        assert output in before[earlier]


def test_its_sources_are_the_documents() -> None:
    urls = {each["name"]: each["url"] for each in ARAZZO["sourceDescriptions"]}
    assert (ROOT / urls["plivo"]).samefile(BUNDLED)
    assert (ROOT / urls["emulator"]).is_file()
    assert control.PREFIX == "_emulator"


def test_the_reference_shows_them() -> None:
    document = GeneratorDocument.load(ROOT / "openapi.yaml")
    shown = with_workflows(document, ROOT).root["info"]["description"]
    assert "# Workflows" not in document.root["info"]["description"]
    for workflow in ARAZZO["workflows"]:
        assert f"## {workflow['summary'].rstrip('.')}" in shown
    assert "| enter-code | `verify_sessions_validate` |" in shown


def test_an_unknown_operation_is_told(tmp_path: Path) -> None:
    text = (ROOT / NAME).read_text("utf-8").replace("messages_send", "messages_sned")
    (tmp_path / NAME).write_text(text)
    with pytest.raises(DocsError, match="step send is about messages_sned, which does not exist"):
        with_workflows(GeneratorDocument.load(ROOT / "openapi.yaml"), tmp_path)


def test_sources_are_beside_the_published_document(tmp_path: Path) -> None:
    publish(ROOT, tmp_path)
    published = yaml.safe_load((tmp_path / NAME).read_text())
    assert [each["url"] for each in published["sourceDescriptions"]] == [
        "openapi.json",
        "emulator.yaml",
    ]
    assert (tmp_path / "emulator.yaml").is_file()


def test_a_step_that_fails_is_an_exit_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """`make workflows` returns it; a planted fault proves that CI would stop."""
    if not workflows.REDOCLY.exists():
        pytest.skip("Redocly is not installed; `make lint` does that")
    publish(ROOT, tmp_path)
    shutil.copy(ROOT / "openapi.json", tmp_path)
    document = tmp_path / NAME
    document.write_text(document.read_text().replace("$statusCode == 201", "$statusCode == 418", 1))
    monkeypatch.setattr(workflows, "DOCUMENT", document)
    assert workflows.main(["--workflow", "mask-a-call"]) == 1
    told = capfd.readouterr()
    assert "success criteria check - $statusCode == 418" in told.out + told.err
