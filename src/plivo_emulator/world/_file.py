"""Reading a world: YAML or JSON, with the line and column of what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import jsonschema_rs
import yaml

from plivo_emulator.pipeline.errors import Problem, problems_in
from plivo_emulator.world._section import WorldError

Place: TypeAlias = Callable[[Iterable[str | int]], str]

_TIMESTAMP: Final = "tag:yaml.org,2002:timestamp"
_TEXT: Final = "a string"

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "required": "{field} is missing",
        "boolean": "{field} must be true or false",
        "type": "{field} must be {limit}",
        "enum": "{field} must be {limit}",
        "minimum": "{field} must be at least {limit}",
        "maximum": "{field} must be at most {limit}",
        "empty": "{field} must not be empty",
        "minLength": "{field} must have at least {limit} characters",
        "maxLength": "{field} must have at most {limit} characters",
        "phone": "{field} is not a valid phone number",
        "url": "{field} must be a valid URL",
        "unknown": "{field} is not known",
        "invalid": "{field} is not valid",
        "combination": "what is declared does not go together",
        "object": "a world must be a mapping",
    }
)


class _Loader(yaml.SafeLoader):
    """Leaves dates as text, as JSON has none."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(source: str | Path, validator: jsonschema_rs.Validator) -> tuple[dict[str, Any], Place]:
    """Return what a file declares, and what tells where a value stands in it.

    Args:
        source: the path of the file.
        validator: of the schema.

    Raises:
        WorldError: it cannot be read, or is not as the schema says.
    """
    path = Path(source)
    try:
        loader = _Loader(path.read_text("utf-8"))
        node = loader.get_single_node()
        document = {} if node is None else loader.construct_document(node)
    except (OSError, UnicodeDecodeError) as error:
        raise WorldError(f"{path} cannot be read: {error}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise WorldError(f"{where}: {error.problem or error}") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise WorldError(f"{path} is not YAML: {error}") from None

    def place(steps: Iterable[str | int]) -> str:
        if node is None:
            return str(path)
        mark = _reached(node, steps).start_mark
        return f"{path}:{mark.line + 1}:{mark.column + 1}"

    if node is not None:
        for key in _repeated(node):
            mark = key.start_mark
            text = f"{path}:{mark.line + 1}:{mark.column + 1}: {key.value} stands twice"
            raise WorldError(text)
        _take_as_text(document, node, validator)
    try:
        check(document, validator)
    except WorldError as error:
        raise WorldError(f"{place(error.steps)}: {error.text}") from None
    return document, place


def check(document: Any, validator: jsonschema_rs.Validator) -> None:
    """Refuse what is not as the schema says.

    Raises:
        WorldError: with the steps to the first thing that is wrong.
    """
    for problem in problems_in(validator.iter_errors(document)):
        raise WorldError(problem.text(_WORDS), *_steps(problem))


def _take_as_text(document: Any, node: yaml.Node, validator: jsonschema_rs.Validator) -> None:
    """Read what stands there without quotes as text, where the schema wants one: 14155550100."""
    for problem in problems_in(validator.iter_errors(document)):
        if problem.kind == "type" and _TEXT in problem.limit:
            *way, last = _steps(problem)
            found = _reached(node, (*way, last))
            if isinstance(found, yaml.ScalarNode) and problem.value is not None:
                holder = document
                for step in way:
                    holder = holder[step]
                holder[last] = found.value


def _steps(problem: Problem) -> tuple[str | int, ...]:
    return tuple(
        int(step) if step.isdecimal() else step for step in problem.field.split(".") if step
    )


def _reached(node: yaml.Node, steps: Iterable[str | int]) -> yaml.Node:
    """Return the node that steps lead to, or the last one on the way."""
    for step in steps:
        inner = _child(node, step)
        if inner is None:
            break
        node = inner
    return node


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        item: yaml.Node = node.value[step]
        return item
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    return None


def _repeated(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield the keys that stand twice in a mapping."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated(item)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if str(key.value) in seen:
                yield key
            seen.add(str(key.value))
            yield from _repeated(value)
