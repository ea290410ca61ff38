"""The workflows of `workflows.arazzo.yaml` in the reference, and on the site."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from tools.docs.errors import DocsError
from tools.generator.document import Document, Node

NAME: Final = "workflows.arazzo.yaml"
CONTROL: Final = "src/plivo_emulator/control/openapi.yaml"
# What the control API's document is called on the site.
PUBLISHED_CONTROL: Final = "emulator.yaml"
_EXPRESSION: Final = "$sourceDescriptions."


def with_workflows(document: Document, folder: Path) -> Document:
    """A copy of the document whose guide ends with the workflows, if the folder has any.

    Args:
        document: the OpenAPI document.
        folder: the folder of the Arazzo document.

    Raises:
        DocsError: a step is about an operation that does not exist.
    """
    copy: Node = json.loads(json.dumps(document.root))
    if (folder / NAME).is_file():
        described = yaml.safe_load((folder / NAME).read_text("utf-8"))
        known = {operation["operationId"] for _, _, _, operation in document.operations()}
        copy["info"]["description"] += "\n".join(_section(described, known))
    return Document(copy)


def publish(folder: Path, output: Path) -> None:
    """Write the Arazzo document to the site, with the documents that it names beside it."""
    if (folder / NAME).is_file():
        text = (folder / NAME).read_text("utf-8").replace(CONTROL, PUBLISHED_CONTROL)
        (output / NAME).write_text(text, "utf-8")
        (output / PUBLISHED_CONTROL).write_bytes((folder / CONTROL).read_bytes())


def _section(described: Node, known: set[str]) -> Iterator[str]:
    yield "\n# Workflows\n"
    yield (
        f"What these workflows do, step by step, is also in `{NAME}`, for tools that read "
        "the Arazzo Specification. Steps of the emulator do what people and time do otherwise.\n"
    )
    for workflow in described["workflows"]:
        yield f"## {workflow['summary'].rstrip('.')}\n"
        yield "| Step | Operation | What it does |\n|---|---|---|"
        for step in workflow["steps"]:
            yield _row(step, known)
        yield ""


def _row(step: Node, known: set[str]) -> str:
    source, _, operation = step["operationId"].removeprefix(_EXPRESSION).partition(".")
    if source == "plivo" and operation not in known:
        raise DocsError(f"{NAME}: step {step['stepId']} is about {operation}, which does not exist")
    where = f"`{operation}`" if source == "plivo" else f"{source}: `{operation}`"
    return f"| {step['stepId']} | {where} | {step['description']} |"
