"""Writes the package of a client."""

import inspect
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from openapi_python_client import Config, MetaType, Project
from openapi_python_client.config import ConfigFile
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.strings import PythonIdentifier
from ruamel.yaml import YAML

from plivo_runtime import errors
from tools.generator import events, models, operations, precheck, text
from tools.generator.api import Api
from tools.generator.document import Document, DocumentError
from tools.generator.names import Names

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
CONFIG = ROOT / "generator-config.yaml"


def write_package(document: Document, names: Names, output: Path) -> None:
    """Generate a client.

    Args:
        document: The document it is generated from.
        names: What it is called.
        output: The folder of the package. Whatever is in it is deleted.

    Raises:
        DocumentError: Part of the document would be lost or misunderstood.
    """
    _refuse(precheck.problems(document))
    shutil.rmtree(output, ignore_errors=True)
    config = _config(document, names, output)
    data = GeneratorData.from_dict(document.root, config=config)
    if isinstance(data, GeneratorError):
        raise DocumentError(_line(data))
    project = Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.globals.update(_globals(document, names, data))
    # The generator says on standard output where it writes, which is a temporary folder.
    with redirect_stdout(StringIO()):
        _refuse(map(_line, project.build()))
    (output / "py.typed").touch()
    if events.events(document):
        webhooks = project.env.get_template("webhooks.py.jinja").render()
        (output / "webhooks.py").write_text(webhooks, "utf-8")
    (output / "types.py").unlink()
    _format(output)


def _globals(document: Document, names: Names, data: GeneratorData) -> dict[str, Any]:
    """What templates use beyond what the generator gives them."""
    api = Api.of(document, data)
    return {
        "names": names,
        "server": document.root["servers"][0]["url"],
        "authenticated": bool(document.root.get("security")),
        "title": document.root["info"]["title"],
        "version": document.root["info"]["version"],
        "tags": {
            str(tag): _tag_description(str(tag), document)
            for tag in data.endpoint_collections_by_tag
        },
        "error_classes": _error_classes(),
        "events": events.events(document),
        "operation": lambda endpoint: operations.operation(endpoint, api),
        "fields": lambda model: models.fields(model, api),
        "imported": lambda model: models.imported(model, api),
        "enums": lambda model: list(models.enums(model, api)),
        "choices": lambda enum: models.choices(enum, api),
        "docstring": text.docstring,
        "literals": text.literals,
    }


def _tag_description(tag: str, document: Document) -> str:
    for declared in document.root.get("tags", []):
        if PythonIdentifier(declared["name"], "") == tag:
            return str(declared.get("description") or tag)
    return tag


def _error_classes() -> list[str]:
    return sorted(
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, errors.PlivoError)
    )


def _config(document: Document, names: Names, output: Path) -> Config:
    settings = YAML(typ="safe", pure=True).load(CONFIG.read_text("utf-8"))
    # The generator would ignore a key that it does not know.
    _refuse(
        f"{CONFIG.name}: unknown key {key}" for key in settings.keys() - ConfigFile.model_fields
    )
    return Config.from_sources(
        ConfigFile(package_name_override=names.package, **settings),
        MetaType.NONE,
        document_source=output,
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )


def _format(output: Path) -> None:
    """Remove unused imports, sort the others, format; the same wherever the folder lies."""
    settings = [
        "--isolated",
        "--no-cache",
        "--target-version=py311",
        f"--config=line-length={text.LINE_LENGTH}",
    ]
    rules = [
        "--fix-only",
        "--select=F401,F811,I,RUF022,UP",
        '--config=lint.isort.known-first-party=["plivo_runtime"]',
    ]
    for command in (["check", *settings, *rules], ["format", *settings]):
        ran = subprocess.run([_ruff(), *command, "."], cwd=output, capture_output=True, text=True)
        if ran.returncode:
            raise DocumentError(f"ruff {command[0]}: {ran.stdout}{ran.stderr}")


def _ruff() -> str:
    beside = Path(sys.executable).parent
    found = shutil.which("ruff", path=str(beside)) or shutil.which("ruff")
    if found is None:
        raise DocumentError("ruff is not installed")
    return found


def _refuse(problems: Any) -> None:
    found = list(problems)
    if found:
        raise DocumentError("\n".join(found))


def _line(error: GeneratorError) -> str:
    return f"{error.header}: {error.detail or ''}".replace("\n", " ")
