"""Reading a world: YAML or JSON, with the line and column of what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import yaml

from plivo_emulator.pipeline.contract import Operation
from plivo_emulator.pipeline.errors import Problem, problems_in
from plivo_emulator.world._section import WorldError

Place: TypeAlias = Callable[[Iterable[str | int]], str]

_TIMESTAMP: Final = "tag:yaml.org,2002:timestamp"
_TEXT: Final = "a string"
_CORE: Final = "tag:yaml.org,2002:"
_JSON_TAGS: Final = frozenset(
    _CORE + name for name in ("null", "bool", "int", "float", "str", "seq", "map")
)
_KEY_TAGS: Final = frozenset({f"{_CORE}str", f"{_CORE}merge"})
# Far more than anybody declares, far less than what aliases of aliases can make.
_MOST_VALUES: Final = 1_000_000

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


def read(source: str | Path, operation: Operation) -> tuple[dict[str, Any], Place]:
    """Return what a file declares, and what tells where a value stands in it.

    Args:
        source: the path of the file.
        operation: takes the same as its body.

    Raises:
        WorldError: it cannot be read, or is not as the schema says.
    """
    path = Path(source)
    try:
        loader = _Loader(path.read_text("utf-8"))
        node = loader.get_single_node()
        if node is not None:
            for wrong, text in _unusable(node):
                mark = wrong.start_mark
                raise WorldError(f"{path}:{mark.line + 1}:{mark.column + 1}: {text}")
        document = {} if node is None else loader.construct_document(node)
    except OSError as error:
        raise WorldError(f"{path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise WorldError(f"{path} cannot be read: {error}") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise WorldError(f"{where}: {error.problem or error}") from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise WorldError(f"{path} is not YAML: {error}") from None

    def place(steps: Iterable[str | int]) -> str:
        if node is None:
            return str(path)
        mark = _reached(node, steps).start_mark
        return f"{path}:{mark.line + 1}:{mark.column + 1}"

    if node is not None:
        _take_as_text(document, node, operation)
    try:
        check(document, operation)
    except WorldError as error:
        raise WorldError(f"{place(error.steps)}: {error.text}") from None
    return document, place


def check(document: Any, operation: Operation) -> None:
    """Refuse what is not as the schema of an operation's body says.

    Raises:
        WorldError: with the steps to the first thing that is wrong.
    """
    # A misspelt field is missing as well.
    problems = sorted(_problems(document, operation), key=lambda problem: not problem.hint)
    for problem in problems:
        raise WorldError(problem.advice(_WORDS), *_steps(problem))


def _problems(document: Any, operation: Operation) -> list[Problem]:
    errors = operation.body_validator.iter_errors(document)
    return problems_in(errors, operation.contract.document)


def _take_as_text(document: Any, node: yaml.Node, operation: Operation) -> None:
    """Read what stands there without quotes as text, where the schema wants one: 14155550100."""
    for problem in _problems(document, operation):
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


def _unusable(root: yaml.Node) -> Iterator[tuple[yaml.Node, str]]:
    """Yield what JSON does not have: other types, keys that stand twice, aliases without end.

    It is looked for before values are made of the nodes, because merge keys and aliases are
    expanded then.
    """
    sizes: dict[int, int] = {}
    yield from _unusable_in(root, sizes)
    if sizes[id(root)] > _MOST_VALUES:
        yield root, f"with its aliases it has more than {_MOST_VALUES:,} values"


def _unusable_in(node: yaml.Node, sizes: dict[int, int]) -> Iterator[tuple[yaml.Node, str]]:
    """Do the work of `_unusable`; note how many values a node has, 0 while it is looked at."""
    if id(node) in sizes:
        if not sizes[id(node)]:
            yield node, "it contains itself"
        return
    sizes[id(node)] = 0
    if node.tag not in _JSON_TAGS:
        yield node, f"JSON has no such type: {node.tag.rpartition(':')[2]}"
    inner: list[yaml.Node] = []
    if isinstance(node, yaml.SequenceNode):
        inner = list(node.value)
    elif isinstance(node, yaml.MappingNode):
        inner = [value for _, value in node.value]
        yield from _unusable_keys([key for key, _ in node.value])
    for each in inner:
        yield from _unusable_in(each, sizes)
    sizes[id(node)] = 1 + sum(sizes[id(each)] for each in inner)


def _unusable_keys(keys: Iterable[yaml.Node]) -> Iterator[tuple[yaml.Node, str]]:
    seen: set[str] = set()
    for key in keys:
        if key.tag not in _KEY_TAGS:
            yield key, "a name must be text"
        elif key.value in seen:
            yield key, f"{key.value} stands twice"
        seen.add(str(key.value))
