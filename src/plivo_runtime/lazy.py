"""Lazy loading: names of a package (PEP 562), attributes of a client, the commands of httpx."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class lazy_attribute(Generic[T]):
    """`functools.cached_property` without a lock.

    Before Python 3.12, that one has a lock, on which a child process deadlocks if another thread
    held it during the fork. Here two threads may both compute the value; either is fine.
    """

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type | None = None) -> T:
        # Not called again, as the attribute of the instance takes precedence.
        value = self._compute(instance)
        instance.__dict__[self._name] = value
        return value


def lazy_names(
    namespace: dict[str, Any], modules: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The `__getattr__` and `__dir__` of a package.

    Args:
        namespace: The `globals()` of the package, where loaded names are stored.
        modules: The names by module, which may be relative.
    """
    package = namespace["__name__"]
    homes = {name: module for module, names in modules.items() for name in names}

    def load(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(homes[name], package), name)
        namespace[name] = value
        return value

    def names() -> list[str]:
        return sorted({*namespace, *homes})

    return load, names


_COMMANDS = "httpx._main"


class _Commands(ModuleType):
    """Stands for the module with httpx's commands until one of its names is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(_COMMANDS) is self:
            del sys.modules[_COMMANDS]
        try:
            return getattr(import_module(_COMMANDS), name)
        except ImportError as error:
            raise AttributeError(name) from error


def defer_httpx_commands() -> None:
    """Let `import httpx` not load its commands.

    With click and rich installed, as they often are, they take longer than the rest of it. Without
    effect if httpx is loaded already, or has no such module.
    """
    if "httpx" not in sys.modules:
        commands = _Commands(_COMMANDS)
        # httpx imports this name.
        commands.__dict__["main"] = lambda *given: commands.__getattr__("main")(*given)
        sys.modules[_COMMANDS] = commands
