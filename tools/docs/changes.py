"""Lists the changes of openapi.yaml that users of the API notice.

    python -m tools.docs.changes              prints what changed since the last release
    python -m tools.docs.changes COMMIT       since another commit
    python -m tools.docs.changes --write      puts it into docs/api-changes.md

Fails when `info.version` was not raised enough for the changes.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from attrs import frozen

from tools.docs.errors import DocsError
from tools.generator.document import Document, Node
from tools.surface.rating import Impact, differences

ROOT: Final = Path(__file__).parents[2]
SPECIFICATION: Final = ROOT / "openapi.yaml"
# The bundled document, whatever files it consisted of at a commit.
BUNDLE: Final = "openapi.json"
CHANGES: Final = ROOT / "docs" / "api-changes.md"

_WORDS: Final = {"description", "summary", "title", "examples", "value", "name"}
# The effect of an impact on programs that use the API.
HEADINGS: Final = {
    Impact.BREAKING: "Can break a program that worked",
    Impact.ADDITION: "New, or different without breaking a program",
    Impact.WORDING: "Wording, examples and the like",
}


@frozen
class Change:
    """One change."""

    impact: Impact
    place: str
    """Description of the operation, event, object or component."""
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
    """Print or write the changes; fail if the version was not raised enough."""
    parser = argparse.ArgumentParser(description="List the API changes since a commit.")
    parser.add_argument(
        "base", nargs="?", help="commit, tag or branch to compare with (default: the last release)"
    )
    parser.add_argument("--write", action="store_true", help=f"write it to {CHANGES.name}")
    options = parser.parse_args(arguments)
    try:
        report = compare(_at(options.base or _last_release()), Document.load(SPECIFICATION).root)
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


def compare(base: Node, revision: Node) -> Report:
    """The changes between two decoded documents."""
    places = _places(base) | _places(revision)
    noticed = [
        Change(each.impact, places.get(each.owner, f"`{each.owner}`"), each.text)
        for each in differences(base, revision)
    ]
    told = {change.place for change in noticed}
    changes = noticed + [change for change in _wording(base, revision) if change.place not in told]
    before, after = (str(document["info"]["version"]) for document in (base, revision))
    return Report(after, changes, _complaint(before, after, changes))


def section(report: Report, *, wording: bool = False) -> str:
    """The changes as a section of Markdown.

    Args:
        report: The changes.
        wording: Whether to include changes without effect on programs.
    """
    lines = [f"## {report.version}", ""]
    for impact, heading in HEADINGS.items():
        changes = [change for change in report.changes if change.impact is impact]
        if not changes or (impact is Impact.WORDING and not wording):
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
    """The page of changes with the section of a version inserted or replaced."""
    head, *sections = re.split(r"^(?=## )", page, flags=re.MULTILINE)
    own = f"## {report.version}\n"
    others = [one for one in sections if not one.startswith(own)]
    return head + "\n".join([section(report), *others])


def _places(root: Node) -> dict[str, str]:
    """Display names of operations and events by operationId."""
    document = Document(root)
    found = {
        operation.get("operationId", f"{method.upper()} {path}"): f"`{method.upper()} {path}`"
        for path, method, _, operation in document.operations()
    }
    events = {str(event.get("operationId")): "event" for _, event in document.events()}
    return {"document": "the document", **found, **{name: f"event `{name}`" for name in events}}


def _parts(root: Node) -> Iterator[tuple[str, object]]:
    """All parts with descriptions or examples, with their places."""
    document = Document(root)
    for path, method, _, operation in document.operations():
        yield f"`{method.upper()} {path}`", operation
    for _, event in document.events():
        yield f"event `{event.get('operationId')}`", event
    for room, parts in root.get("components", {}).items():
        if room != "pathItems":
            for name, part in parts.items():
                yield f"`{name}`" if room == "schemas" else f"`{name}` ({room})", part
    info = {key: value for key, value in root["info"].items() if key != "version"}
    yield "the document", [info, root.get("tags"), root.get("servers"), root.get("x-tagGroups")]


def _wording(base: Node, revision: Node) -> Iterator[Change]:
    """The parts that changed."""
    before = dict(_parts(base))
    for place, part in _parts(revision):
        if place in before and list(_words(before[place])) != list(_words(part)):
            yield Change(Impact.WORDING, place, "words or examples changed")


def _words(node: object) -> Iterator[str]:
    """The descriptions and examples in a node."""
    if isinstance(node, list):
        for each in node:
            yield from _words(each)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in _WORDS and not (key == "examples" and isinstance(value, dict)):
                yield repr((key, value))
            else:
                yield from _words(value)


def _complaint(before: str, after: str, changes: list[Change]) -> str | None:
    """Why the version was not raised enough, by semantic versioning (in 0.x, x may break)."""
    if not changes:
        return None
    impacts = {change.impact for change in changes}
    major, minor, patch = _numbers(before)
    if impacts == {Impact.WORDING}:
        wanted = (major, minor, patch + 1)
    elif Impact.BREAKING in impacts and major:
        wanted = (major + 1, 0, 0)
    else:
        wanted = (major, minor + 1, 0)
    if _numbers(after) >= wanted:
        return None
    needed = ".".join(map(str, wanted))
    return f"info.version is {after}, but after {before} these changes need {needed}."


def _numbers(version: str) -> tuple[int, int, int]:
    major, minor, patch = (int(number) for number in version.partition("-")[0].split("."))
    return major, minor, patch


def _at(commit: str) -> Node:
    shown = _git("show", f"{commit}:{BUNDLE}")
    if shown.returncode:
        raise DocsError(f"There is no {BUNDLE} at {commit}: {shown.stderr.strip()}")
    document: Node = json.loads(shown.stdout)
    return document


def _last_release() -> str:
    """The newest version tag, such as `v0.1.0`; before the first, the last commit."""
    described = _git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*")
    return described.stdout.strip() if described.returncode == 0 else "HEAD"


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main())
