"""Writes a client package."""

from __future__ import annotations

import inspect
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from openapi_python_client import Config, MetaType, Project
from openapi_python_client.config import ConfigFile
from openapi_python_client.parser.errors import GeneratorError
from pydantic import ValidationError
from ruamel.yaml import YAML

from plivo_runtime import errors
from tools.generator import text
from tools.generator.api import Api, read
from tools.generator.document import Document, DocumentError
from tools.generator.handover import generator_data
from tools.generator.names import Names

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
CONFIG = ROOT / "generator-config.yaml"


def write_package(
    document: Document, names: Names, output: Path, extras: Mapping[str, str] | None = None
) -> Api:
    """Generate a client, and return what was read of the document.

    Args:
        document: The document.
        names: Its names.
        output: The folder of the package, whose content is replaced.
        extras: More modules, by file name.

    Raises:
        DocumentError: Part of the document would be lost or misunderstood.
    """
    config = _config(names, output)
    api = read(document, _class_names(config))
    shutil.rmtree(output, ignore_errors=True)
    project = Project(
        openapi=generator_data(api, document), config=config, custom_template_path=TEMPLATES
    )
    project.env.globals.update(_globals(document, names, api))
    # The generator prints the path of its output, which is a temporary folder.
    with redirect_stdout(StringIO()):
        _refuse(map(_line, project.build()))
    (output / "py.typed").touch()
    if api.events:
        webhooks = project.env.get_template("webhooks.py.jinja").render()
        (output / "webhooks.py").write_text(webhooks, "utf-8")
    for name, source in (extras or {}).items():
        (output / name).write_text(source, "utf-8")
    (output / "types.py").unlink()
    _format(output)
    return api


def _globals(document: Document, names: Names, api: Api) -> dict[str, Any]:
    """Additional globals of the templates."""
    info = document.root["info"]
    return {
        "names": names,
        "server": api.server,
        "authenticated": api.authenticated,
        "title": text.comment(info["title"]),
        "version": str(info["version"]),
        # It is sent in a header.
        "product": f"{names.product}/{re.sub(r'[^0-9A-Za-z.+-]', '_', str(info['version']))}",
        "tags": {tag.name: tag for tag in api.tags},
        "error_classes": _error_classes(),
        "events": api.events,
        "operation": {(one.tag, one.operation_id): one for one in api.operations},
        "classes": {one.name: one for one in api.classes},
        "pages": {one.paging.model: one.paging for one in api.operations if one.paging},
        "sends_files": any(one.sends_files for one in api.operations),
        "docstring": text.docstring,
        "comment": text.comment,
        "literal": text.literal,
        "literals": text.literals,
    }


def _error_classes() -> list[str]:
    return sorted(
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, errors.PlivoError)
    )


def _config(names: Names, output: Path) -> Config:
    settings = YAML(typ="safe", pure=True).load(CONFIG.read_text("utf-8"))
    # The generator would ignore unknown keys.
    _refuse(
        f"{CONFIG.name}: unknown key {key}" for key in settings.keys() - ConfigFile.model_fields
    )
    try:
        file = ConfigFile(package_name_override=names.package, **settings)
    except ValidationError as error:
        raise DocumentError(f"{CONFIG.name}: {error}") from error
    return Config.from_sources(
        file,
        MetaType.NONE,
        document_source=output,
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )


def _class_names(config: Config) -> dict[str, str]:
    return {
        name: override.class_name.get_untrusted_value()
        for name, override in config.class_overrides.items()
        if override.class_name is not None
    }


def _format(output: Path) -> None:
    """Remove unused imports, sort the others, and format, independent of the folder's location."""
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


def _refuse(problems: Iterable[str]) -> None:
    found = list(problems)
    if found:
        raise DocumentError("\n".join(found))


def _line(error: GeneratorError) -> str:
    return f"{error.header}: {error.detail or ''}".replace("\n", " ")
