"""Parsing of YAML and JSON files, with the line of every value."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import Any, Final

import yaml

from tools.generator.refusal import DocumentError

DEEPEST: Final = 200
"""The maximum depth of a document."""

# Plain scalars with the same meaning in YAML 1.1 and 1.2; others are text in both, or ambiguous.
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_WORDS: Final = frozenset({"true", "false", "null", "~", ""})
# Text in YAML 1.1, a number in YAML 1.2.
_NEWER_NUMBER: Final = re.compile(r"[-+]?(0o[0-7]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)")
_TEXT: Final = "tag:yaml.org,2002:str"


class Source:
    """A YAML or JSON file.

    Args:
        path: The path.

    Attributes:
        value: The decoded content, which can be expressed in JSON.

    Raises:
        DocumentError: It cannot be read, or is neither YAML nor JSON; a plain scalar means one
            thing in YAML 1.1 and another in YAML 1.2 (`no`, `18:00`, a date); a mapping has a key
            twice; or it has a value that JSON cannot express.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        self._node: yaml.Node | None = None
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise DocumentError(f"{path.name} cannot be read: {error}") from error
        try:
            self.value: Any = json.loads(text) if path.suffix == ".json" else self._read(text)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            kind = "JSON" if path.suffix == ".json" else "YAML"
            raise DocumentError(f"{path.name} is not {kind}: {error}") from error
        if not isinstance(self.value, dict):
            raise DocumentError(f"{path.name} is not an OpenAPI document: not a mapping")
        for steps, problem in _beyond_json(self.value, ()):
            raise DocumentError(f"{self.place(*steps)}: {problem}")

    def place(self, *steps: str | int) -> str:
        """Return `file:line` of the value at a path of keys and indexes, or of its parent."""
        node, line = self._node, 0
        for step in steps:
            key, node = _child(node, step)
            if key is None:
                break
            line = key.start_mark.line + 1
        return f"{self.name}:{line}" if line else f"{self.name}#/{'/'.join(map(str, steps))}"

    def _read(self, text: str) -> Any:
        self._check_depth(text)
        loader = yaml.CSafeLoader(text)
        try:
            self._node = loader.get_single_node()
            if self._node is None:
                return None
            for line, problem in _problems(self._node, set(), set()):
                raise DocumentError(f"{self.name}:{line}: {problem}")
            return loader.construct_document(self._node)
        finally:
            loader.dispose()

    def _check_depth(self, text: str) -> None:
        """Refuse what would overflow the stack of the parser."""
        depth = 0
        for event in yaml.parse(text, yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise DocumentError(f"{self.name}:{line}: too many levels")


def _child(
    node: yaml.Node | None, step: str | int
) -> tuple[yaml.Node, yaml.Node] | tuple[None, None]:
    """Return the nodes of a key and of its value."""
    if isinstance(node, yaml.SequenceNode) and str(step).isdecimal():
        for item in node.value[int(step) : int(step) + 1]:
            return item, item
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key, value
    return None, None


def _problems(node: yaml.Node, around: set[int], done: set[int]) -> Iterator[tuple[int, str]]:
    """Yield ambiguous values and recursive nodes, with their lines."""
    line = node.start_mark.line + 1
    if id(node) in around:
        yield line, "contains itself"
    if id(node) in around | done:
        return
    if isinstance(node, yaml.ScalarNode):
        if not node.style and _is_ambiguous(node):
            yield line, f"YAML 1.1 and 1.2 disagree about {node.value}: quote it"
        return
    around.add(id(node))
    seen: set[str] = set()
    for item in node.value:
        if isinstance(node, yaml.MappingNode):
            key, inner = item
            if isinstance(key.value, str) and key.value in seen:
                yield key.start_mark.line + 1, f"duplicate key {key.value}"
            seen.add(str(key.value))
            yield from _problems(key, around, done)
        else:
            inner = item
        yield from _problems(inner, around, done)
    around.remove(id(node))
    done.add(id(node))


def _is_ambiguous(node: yaml.ScalarNode) -> bool:
    if node.tag == _TEXT:
        return (
            _NEWER_NUMBER.fullmatch(node.value) is not None
            and _NUMBER.fullmatch(node.value) is None
        )
    return node.value not in _WORDS and _NUMBER.fullmatch(node.value) is None


def _beyond_json(
    value: Any, steps: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield values that JSON cannot express, with their paths."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                yield (*steps, str(key)), f"the key {key} must be text; put it in quotes"
            yield from _beyond_json(inner, (*steps, str(key)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _beyond_json(inner, (*steps, index))
    elif isinstance(value, float) and not isfinite(value):
        yield steps, f"not a JSON number: {value}"
    elif value is not None and not isinstance(value, str | int | float):
        yield steps, f"not a JSON value: {value}"
