"""Which operation of the document a request was for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.spec.document import Document, Operation


@dataclass(frozen=True)
class Match:
    """What a request was for.

    Attributes:
        operation: the operation; `None` when the path knows the method not.
        others: every operation of the path.
        path: the values of the path parameters.
    """

    operation: Operation | None
    others: list[Operation] = field(default_factory=list)
    path: dict[str, str] = field(default_factory=dict)


class Router:
    """Finds operations by the end of the URL: a gateway may have a prefix of its own."""

    def __init__(self, document: Document) -> None:
        paths: dict[str, list[Operation]] = {}
        for operation in document.operations:
            paths.setdefault(operation.path, []).append(operation)
        # The longest template first: a shorter one may be the end of it. Of two that are as long,
        # the one with fewer parameters: `Import/` is no identifier.
        self._routes = [(_compile(path), paths[path]) for path in sorted(paths, key=_rank)]

    def match(self, method: str, url: str) -> Match | None:
        """The operation that a request was for; `None` when the path is unknown."""
        parts = urlsplit(url)
        path, query = parts.path, dict(parse_qsl(parts.query)).items()
        for pattern, operations in self._routes:
            if found := pattern.search(path):
                values = {name: unquote(value) for name, value in found.groupdict().items()}
                chosen = [
                    each
                    for each in operations
                    if each.method == method.lower() and each.choice.items() <= query
                ]
                chosen.sort(key=lambda each: not each.choice)
                return Match(chosen[0] if chosen else None, operations, values)
        return None


def _rank(template: str) -> tuple[int, int]:
    return -template.count("/"), template.count("{")


def _compile(template: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", template)
    literals, names = parts[::2], parts[1::2]
    pattern = re.escape(literals[0])
    for name, literal in zip(names, literals[1:], strict=True):
        pattern += f"(?P<{name}>[^/]+){re.escape(literal)}"
    return re.compile(pattern + r"\Z")
