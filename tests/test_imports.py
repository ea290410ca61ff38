"""Which file may import which. Imports that only type checkers see count as well."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Final

import grimp
import pytest

_PACKAGES: Final = ("plivo_emulator", "plivo_runtime")
# How many rooms may stand on each other, from the store to the command line. A room is a package
# of the emulator, or a module beside them.
_LAYERS: Final = 14


@pytest.mark.parametrize("package", _PACKAGES)
def test_no_module_imports_itself_through_others(package: str) -> None:
    circle = _circle(_imports(package))
    assert not circle, f"each imports the one before: {' -> '.join(circle)}"


def test_no_room_imports_itself_through_others() -> None:
    circle = _circle(_rooms())
    assert not circle, f"each imports the one before: {' -> '.join(circle)}"


def test_few_layers() -> None:
    tower = _tower(_rooms())
    assert len(tower) <= _LAYERS, f"each imports the next: {', '.join(tower)}"


def test_circles_and_towers_are_found() -> None:
    assert _circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})
    assert not _circle({"a": {"b", "c"}, "b": {"c"}, "c": set()})
    assert _tower({"a": {"b", "c"}, "b": {"c"}, "c": set(), "d": {"c"}}) == ["a", "b", "c"]


@cache
def _imports(package: str) -> dict[str, set[str]]:
    graph = grimp.build_graph(package, cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}


def _rooms() -> dict[str, set[str]]:
    rooms: dict[str, set[str]] = {}
    for module, imported in _imports("plivo_emulator").items():
        room = _room(module)
        # What the package itself offers is imported from everywhere.
        others = {_room(each) for each in imported} - {room, "plivo_emulator"}
        rooms.setdefault(room, set()).update(others)
    return rooms


def _room(module: str) -> str:
    return ".".join(module.split(".")[:2])


def _circle(imports: Mapping[str, Iterable[str]]) -> list[str]:
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _tower(imports: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the longest chain, of which each imports the next."""
    below: dict[str, list[str]] = {}
    for module in TopologicalSorter(imports).static_order():
        longest = max((below[each] for each in imports[module]), key=len, default=[])
        below[module] = [module, *longest]
    return max(below.values(), key=len)
