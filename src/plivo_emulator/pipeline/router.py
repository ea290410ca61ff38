"""Routing of paths to operations, in time independent of the number of operations.

Each segment of a path costs one dictionary look-up. Empty segments never get here (see
`Request.segments`), so ``/Account/MA…//`` and ``/Account/MA…`` are the same place, which real
clients rely on (C44).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar


class Routable(Protocol):
    """A target of the router."""

    @property
    def method(self) -> str:
        """The HTTP method in upper case."""

    @property
    def path(self) -> str:
        """The path template."""

    @property
    def choice(self) -> Mapping[str, str]:
        """What in the query chooses it among the targets of its path; empty for the others."""


Target = TypeVar("Target", bound=Routable)


class Route(Generic[Target]):
    """The targets at one path.

    Attributes:
        targets: by HTTP method; HEAD has the target of GET.
        variants: those that a query chooses instead, by HTTP method.
        names: the names of the template's parameters, in order, by HTTP method.
        allow: the value of an `Allow` header.
    """

    __slots__ = ("allow", "names", "targets", "variants")

    def __init__(
        self,
        names: Mapping[str, Sequence[str]],
        targets: dict[str, Target],
        variants: dict[str, list[Target]],
    ) -> None:
        self.targets = targets
        self.variants = variants
        self.names = names
        self.allow = ", ".join(sorted({*targets, "OPTIONS"}))

    def chosen(self, method: str, query: Mapping[str, str]) -> Target | None:
        """Return the target for a method and a query."""
        for variant in self.variants.get(method, ()):
            if variant.choice.items() <= query.items():
                return variant
        return self.targets.get(method)


class _Node(Generic[Target]):
    __slots__ = ("any_segment", "literals", "names", "route", "targets", "variants")

    def __init__(self) -> None:
        self.literals: dict[str, _Node[Target]] = {}
        self.any_segment: _Node[Target] | None = None
        self.targets: dict[str, Target] = {}
        self.variants: dict[str, list[Target]] = {}
        self.names: dict[str, Sequence[str]] = {}
        self.route: Route[Target] | None = None


class Router(Generic[Target]):
    """Finds operations by path.

    Raises:
        ValueError: two operations share a method and a path.
    """

    def __init__(self, targets: Iterable[Target]) -> None:
        self._root: _Node[Target] = _Node()
        for target in targets:
            self._add(target)

    def find(self, segments: Sequence[str]) -> tuple[Route[Target], list[str]] | None:
        """Return the route of a path and the values of its parameters."""
        node = self._root
        values = []
        for segment in segments:
            literal, parameter = node.literals.get(segment), node.any_segment
            if literal is None:
                if parameter is None:
                    return None
                node = parameter
                values.append(segment)
            elif parameter is None:
                node = literal
            else:
                # Either branch may lead to a route.
                return _find(self._root, segments, 0, [])
        return None if node.route is None else (node.route, values)

    def _add(self, target: Target) -> None:
        node = self._root
        names = []
        for segment in filter(None, target.path.split("/")):
            if segment.startswith("{") and segment.endswith("}"):
                names.append(segment[1:-1])
                if node.any_segment is None:
                    node.any_segment = _Node()
                node = node.any_segment
            else:
                node = node.literals.setdefault(segment, _Node())
        if target.method in node.targets and not target.choice:
            raise ValueError(f"{target.method} {target.path} is described twice.")
        for method in ("GET", "HEAD") if target.method == "GET" else (target.method,):
            if target.choice:
                node.variants.setdefault(method, []).append(target)
            else:
                node.targets[method] = target
            node.names[method] = tuple(names)
        node.route = Route(node.names, node.targets, node.variants)


def _find(
    node: _Node[Any], segments: Sequence[str], depth: int, values: list[str]
) -> tuple[Route[Any], list[str]] | None:
    if depth == len(segments):
        return None if node.route is None else (node.route, values)
    segment = segments[depth]
    literal = node.literals.get(segment)
    if literal is not None and (found := _find(literal, segments, depth + 1, values)):
        return found
    if node.any_segment is None:
        return None
    return _find(node.any_segment, segments, depth + 1, [*values, segment])
