"""The document as a file: one meaning in every parser, and the bundled copy of it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from ruamel.yaml import YAML

from tests.spec.document import OPENAPI, ROOT, Document

PARTS = [OPENAPI, *sorted((ROOT / "openapi").glob("*.yaml"))]
BUNDLE = ROOT / "src" / "plivo_emulator" / "openapi.json"
COLUMNS = 120
LINES_PER_OPERATION = 140


def yaml_1_1(text: str) -> Any:
    # The parser in Python refuses more than the one in C: a plain `?` in a flow mapping, for one.
    return yaml.load(text, yaml.SafeLoader)


def yaml_1_2(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(StringIO(text))


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.name)
def test_every_yaml_parser_reads_the_same(path: Path) -> None:
    old, new = yaml_1_1(path.read_text("utf-8")), yaml_1_2(path.read_text("utf-8"))
    different = list(_differences("#", old, new))
    assert not different, "quote these scalars:\n" + "\n".join(different)


def _differences(where: str, old: Any, new: Any) -> list[str]:
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        return [line for key in old for line in _differences(f"{where}/{key}", old[key], new[key])]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [
            line
            for index, pair in enumerate(zip(old, new, strict=True))
            for line in _differences(f"{where}/{index}", *pair)
        ]
    return [] if repr(old) == repr(new) else [f"{where}: {old!r} or {new!r}"]


@pytest.mark.parametrize("scalar", ["18:00", "no", "On", "0123", "0o17"])
def test_a_scalar_with_two_meanings_is_found(scalar: str) -> None:
    old, new = yaml_1_1(f"a: [{{b: {scalar}}}]"), yaml_1_2(f"a: [{{b: {scalar}}}]")
    assert _differences("#", old, new)


def test_the_contract_is_compact() -> None:
    texts = {path.name: path.read_text("utf-8") for path in PARTS}
    problems = _too_long(texts, len(Document.load().operations))
    assert not problems, "CONTRIBUTING.md says how it is laid out:\n" + "\n".join(problems)


def _too_long(texts: dict[str, str], operations: int) -> list[str]:
    """Lines that are too wide, tables aside, and what a document that is too long consists of."""
    lengths = {name: len(text.splitlines()) for name, text in texts.items()}
    problems = [
        f"{name}:{number}: {len(line)} columns; at most {COLUMNS}"
        for name, text in texts.items()
        for number, line in enumerate(text.splitlines(), 1)
        if len(line) > COLUMNS and not line.lstrip().startswith("|")
    ]
    if sum(lengths.values()) > LINES_PER_OPERATION * operations:
        problems.append(
            f"{sum(lengths.values())} lines for {operations} operations, at most "
            f"{LINES_PER_OPERATION} for each: {lengths}"
        )
    return problems


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\n" * 140, False),
        ("a: 1\n" * 141, True),
        (f"a: {'x' * 117}\n", False),
        (f"a: {'x' * 118}\n", True),
        (f"  | {'x' * 118} |\n", False),
    ],
)
def test_what_is_too_long_is_found(text: str, found: bool) -> None:
    assert bool(_too_long({"a.yaml": text}, operations=1)) is found


def test_only_json_values_are_used() -> None:
    """Dates and keys that are not text do not survive the way into JSON."""
    data = Document.load().data
    assert json.loads(json.dumps(data)) == data


def test_the_bundled_contract_is_the_contract() -> None:
    bundled = json.loads(BUNDLE.read_text(encoding="utf-8"))
    assert bundled == Document.load().data, "run make generate"
