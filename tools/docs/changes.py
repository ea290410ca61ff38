"""Tells what users of the API notice of a change of openapi.yaml.

    python -m tools.docs.changes              prints what changed since the last release
    python -m tools.docs.changes COMMIT       since another commit
    python -m tools.docs.changes --write      puts it into docs/api-changes.md

Redocly finds and rates the changes. Fails when `info.version` was not raised enough for them.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import yaml
from attrs import frozen

from tools.docs.errors import DocsError
from tools.generator.document import METHODS, Document

ROOT: Final = Path(__file__).parents[2]
SPECIFICATION: Final = ROOT / "openapi.yaml"
CHANGES: Final = ROOT / "docs" / "api-changes.md"
REDOCLY: Final = ROOT / "node_modules" / ".bin" / "redocly"

_OPTIONS: Final = ("--format", "json", "--check-version", "--fail-on", "none")
# Steps of a pointer that say nothing to a reader.
_SILENT: Final = {"content", "application/json", "schema", "properties", "$ref"}

# What an impact means for a program that uses the API.
HEADINGS: Final = {
    "major": "Can break a program that worked",
    "minor": "New",
    "patch": "Wording, examples and the like",
}


@frozen
class Change:
    """One change, as Redocly reports it."""

    impact: str
    """`major`, `minor` or `patch`."""
    place: str
    """Operation, webhook or component, in words."""
    text: str


@frozen
class Report:
    """The changes between two versions of the document."""

    version: str
    """The newer one."""
    changes: list[Change]
    complaint: str | None
    """Why the version number is wrong."""


def main(arguments: list[str] | None = None) -> int:
    """Print or write the changes; 0 unless the version was not raised enough."""
    parser = argparse.ArgumentParser(description="What users of the API notice since a commit.")
    parser.add_argument(
        "base", nargs="?", help="commit, tag or branch to compare with (default: the last release)"
    )
    parser.add_argument("--write", action="store_true", help=f"put it into {CHANGES.name}")
    options = parser.parse_args(arguments)
    try:
        report = compare(_at(options.base or _last_release()), SPECIFICATION.read_text("utf-8"))
    except DocsError as error:
        print(error, file=sys.stderr)
        return 2
    print(section(report, wording=True) if report.changes else "Nothing changed.")
    if report.complaint:
        print(report.complaint, file=sys.stderr)
        return 1
    if options.write and report.changes:
        CHANGES.write_text(with_section(CHANGES.read_text("utf-8"), report), "utf-8")
        print(f"Written to {CHANGES.relative_to(ROOT)}.")
    return 0


def compare(base: str, revision: str) -> Report:
    """Let Redocly compare two documents, given as YAML.

    Raises:
        DocsError: It cannot.
    """
    if not REDOCLY.is_file():
        raise DocsError("There is no Redocly. `make diff` installs it; it needs Node.js.")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("base.yaml", base), ("revision.yaml", revision)):
            (Path(folder) / name).write_text(text, "utf-8")
        # In a folder of its own: with the linter's redocly.yaml in sight, Redocly 2.77 applies
        # that instead of its rules of what breaks, and finds everything harmless.
        ran = subprocess.run(
            [str(REDOCLY), "diff", "base.yaml", "revision.yaml", *_OPTIONS],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    try:
        found = json.loads(ran.stdout)
    except ValueError:
        raise DocsError(f"redocly diff failed:\n{ran.stderr.strip()}") from None
    complaint = None
    if ran.returncode:
        lines = [line for line in ran.stderr.splitlines() if "info.version" in line]
        complaint = lines[-1].strip("❌ ") if lines else ran.stderr.strip()
    documents = [Document(yaml.safe_load(text)) for text in (revision, base)]
    changes = [change for one in found["changes"] for change in _changes(one, documents)]
    return Report(found["infoVersions"]["revision"], changes, complaint)


def section(report: Report, *, wording: bool = False) -> str:
    """The changes as a section of Markdown.

    Args:
        report: What changed.
        wording: Whether to list the changes without effect on programs, too.
    """
    lines = [f"## {report.version}", ""]
    for impact, heading in HEADINGS.items():
        changes = [change for change in report.changes if change.impact == impact]
        if not changes or (impact == "patch" and not wording):
            continue
        lines += [f"### {heading}", ""]
        ordered = sorted(changes, key=lambda change: change.place)
        for place, group in groupby(ordered, key=lambda change: change.place):
            texts = list(dict.fromkeys(change.text for change in group))
            lines.append(f"- {place}: {texts[0]}" if len(texts) == 1 else f"- {place}:")
            lines += [f"  - {text}" for text in texts] if len(texts) > 1 else []
        lines.append("")
    if len(lines) == 2:
        lines += ["Wording, examples and the like.", ""]
    return "\n".join(lines)


def with_section(page: str, report: Report) -> str:
    """The page of changes with the section of a version put in its place."""
    head, *sections = re.split(r"^(?=## )", page, flags=re.MULTILINE)
    own = f"## {report.version}\n"
    others = [one for one in sections if not one.startswith(own)]
    return head + "\n".join([section(report), *others])


def _changes(found: dict[str, Any], documents: list[Document]) -> Iterator[Change]:
    place, inside = _place(_named_steps(found["path"], documents))
    for verdict in found["verdicts"]:
        yield Change(verdict["impact"], place, verdict["message"])
    if not found["verdicts"]:
        where = "/".join(part for part in [*inside, found.get("property")] if part)
        text = f"`{where or found['typeName']}` {found['kind']}"
        values = [found.get(side, {}).get("value") for side in ("base", "revision")]
        if all(isinstance(value, str | bool | int | float) for value in values):
            before, after = (json.dumps(value, ensure_ascii=False) for value in values)
            text += f" from `{before}` to `{after}`" if len(before + after) < 60 else ""
        yield Change(found["impact"], place, text)


def _named_steps(pointer: str, documents: list[Document]) -> list[str]:
    """The steps of a pointer, where the place in a list is told by the name of what stands there.

    Args:
        pointer: Redocly's, which leads through references.
        documents: Where to look, the first that has the place counts.
    """
    steps = [
        part.replace("~1", "/").replace("~0", "~") for part in pointer.removeprefix("#/").split("/")
    ]
    for document in documents:
        named: list[str] = []
        node: Any = document.root
        try:
            for step in steps:
                inner: Any = node[int(step)] if isinstance(node, list) else node[step]
                inner = document.resolve(inner) if isinstance(inner, dict) else inner
                has_name = isinstance(node, list) and isinstance(inner, dict) and "name" in inner
                named.append(inner["name"] if has_name else step)
                node = inner
            return named
        except (LookupError, TypeError):
            continue
    return steps


def _place(steps: list[str]) -> tuple[str, list[str]]:
    """The operation, webhook or component that steps lead to, and where inside."""
    match steps:
        case ["paths", path, method, *inside] if method in METHODS:
            place = f"`{method.upper()} {path}`"
        case ["paths", path, *inside]:
            place = f"`{path}`"
        case ["components", _, name, *inside]:
            place = f"`{name}`"
        case ["webhooks", name, *inside]:
            place = f"webhook `{name}`"
        case ["tags", name, *inside]:
            place = f"tag {name}"
        case [*inside]:
            place = "the document"
    return place, [part for part in inside if part not in _SILENT]


def _at(commit: str) -> str:
    shown = _git("show", f"{commit}:{SPECIFICATION.name}")
    if shown.returncode:
        raise DocsError(f"There is no openapi.yaml at {commit}: {shown.stderr.strip()}")
    return shown.stdout


def _last_release() -> str:
    """The newest tag of a version, such as `v0.1.0`; before the first, the last commit."""
    described = _git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*")
    return described.stdout.strip() if described.returncode == 0 else "HEAD"


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main())
