"""Bundling of a root document and its parts into one document.

The root (`openapi.yaml`) lists all paths and webhooks, each a reference into the file of its
resource. Such a file has the sections `paths` and `webhooks`, whose items have short names that
the root refers to, and the sections of `components` (`schemas`, `parameters`, ...) without that
word around them. In a part, `#/schemas/Error` is a schema of the same file and
`shared.yaml#/schemas/Error` one of another; in the bundle both are `#/components/schemas/Error`.

A document in one file is not changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tools.generator.refusal import DocumentError
from tools.generator.source import Source

Node = dict[str, Any]
Steps = tuple[str | int, ...]

COMPONENTS: Final = (
    "securitySchemes",
    "parameters",
    "pathItems",
    "headers",
    "requestBodies",
    "responses",
    "links",
    "callbacks",
    "schemas",
    "examples",
)
_ITEMS: Final = ("paths", "webhooks")


@dataclass(frozen=True, slots=True)
class Bundle:
    """A document in one piece.

    Attributes:
        document: the decoded document; its only references are local.
        sources: the files it was made of, the root first.
        origins: the source of each component, path and webhook, by its two or three keys.
    """

    document: Node
    sources: tuple[Path, ...]
    origins: dict[Steps, tuple[Source, Steps]] = field(repr=False)

    def place(self, pointer: str) -> str:
        """Return `file:line` of the value at a JSON pointer of the document."""
        steps = tuple(_unescaped(step) for step in pointer.removeprefix("#/").split("/"))
        for length in (3, 2):
            if (origin := self.origins.get(steps[:length])) is not None:
                source, start = origin
                return source.place(*start, *steps[length:])
        return self.origins[()][0].place(*steps)


def bundle(path: Path) -> Bundle:
    """Read a document and its parts.

    Raises:
        DocumentError: a file cannot be read, a reference cannot be resolved, two components have
            the same name, or something is never referenced. One line for each problem, with file
            and line.
    """
    bundler = _Bundler(Source(path))
    document = bundler.run()
    if bundler.problems:
        raise DocumentError("\n".join(bundler.problems))
    paths = tuple(source.path for source in bundler.sources.values())
    return Bundle(document, paths, bundler.origins)


class _Bundler:
    def __init__(self, root: Source) -> None:
        self.root = root
        self.sources: dict[Path, Source] = {root.path.resolve(): root}
        self.origins: dict[Steps, tuple[Source, Steps]] = {(): (root, ())}
        self.problems: list[str] = []
        self._components: dict[str, dict[str, Any]] = {}
        # Components whose references have not been followed yet.
        self._waiting: list[tuple[str, str]] = []
        self._used: set[tuple[Source, str, str]] = set()
        # By the folder of a reference, and the name of the file as it is written there.
        self._named: dict[tuple[Path, str], Source] = {}

    def run(self) -> Node:
        document = dict(self.root.value) if isinstance(self.root.value, dict) else {}
        for kind, named in (document.get("components") or {}).items():
            for name in named:
                self._add(self.root, ("components", kind, name), kind, name)
        for section in _ITEMS:
            if section in document:
                document[section] = {
                    key: self._item(section, key, item) for key, item in document[section].items()
                }
        for key in document.keys() - {*_ITEMS, "components"}:
            document[key] = self._resolved(self.root, document[key], (key,))
        while self._waiting:
            kind, name = self._waiting.pop()
            source, steps = self.origins["components", kind, name]
            self._components[kind][name] = self._resolved(source, _at(source.value, steps), steps)
        if len(self.sources) > 1:
            self._find_unused()
        if self._components or "components" in document:
            document["components"] = self._ordered()
            self._inline_parameters(document["components"])
        return document

    def _item(self, section: str, key: str, item: Any) -> Any:
        """Return a path or webhook of the root from the part that it refers to."""
        reference = item.get("$ref") if isinstance(item, dict) else None
        if isinstance(reference, str) and not reference.startswith("#"):
            found = self._target(self.root, reference, (section, key))
            if found is None:
                return item
            source, steps = found
            if steps[0] != section or len(steps) != 2:
                self._complain(
                    self.root, (section, key), f"{reference} is not in its section {section}"
                )
                return item
        else:
            source, steps = self.root, (section, key)
        self._use(source, steps)
        self.origins[section, key] = (source, steps)
        return self._resolved(source, _at(source.value, steps), steps)

    def _resolved(self, source: Source, value: Any, steps: Steps) -> Any:
        """Return a copy of a value with its references converted for the bundle."""
        if isinstance(value, list):
            return [self._resolved(source, one, (*steps, at)) for at, one in enumerate(value)]
        if not isinstance(value, dict):
            return value
        copy = {key: self._resolved(source, one, (*steps, key)) for key, one in value.items()}
        if isinstance(value.get("$ref"), str):
            copy["$ref"] = self._reference(source, value["$ref"], (*steps, "$ref"))
        mapping = (value.get("discriminator") or {}).get("mapping") if _is_schema(value) else None
        if isinstance(mapping, dict):
            copy["discriminator"]["mapping"] = {
                key: self._reference(source, one, (*steps, "discriminator", "mapping", key))
                for key, one in mapping.items()
            }
        return copy

    def _reference(self, source: Source, reference: str, where: Steps) -> str:
        """Return a reference converted for the bundle, and add its target."""
        found = self._target(source, reference, where)
        if found is None:
            return reference
        target, steps = found
        at = 1 if target is self.root and steps[0] == "components" else 0
        if target is self.root and not at:
            return reference
        kind, *rest = steps[at:]
        if kind not in COMPONENTS or not rest:
            self._complain(source, where, f"{reference} is not a component")
            return reference
        name = str(rest[0])
        self._use(target, (*steps[:at], kind, name))
        self._add(target, (*steps[:at], str(kind), name), str(kind), name, source, where)
        return "#/components/" + "/".join(map(_escaped, map(str, (kind, *rest))))

    def _add(
        self,
        source: Source,
        steps: Steps,
        kind: str,
        name: str,
        user: Source | None = None,
        where: Steps = (),
    ) -> None:
        """Add a component to the bundle."""
        key = ("components", kind, name)
        if key not in self.origins:
            self.origins[key] = (source, steps)
            self._components.setdefault(kind, {})[name] = None
            self._waiting.append((kind, name))
        elif self.origins[key][0] is not source and user is not None:
            other, there = self.origins[key]
            twice = f"{kind}/{name} is also defined in {other.place(*there)}"
            self._complain(source, steps, twice)

    def _target(self, source: Source, reference: str, where: Steps) -> tuple[Source, Steps] | None:
        """Return the target of a reference, `None` after reporting a problem."""
        name, _, pointer = reference.partition("#")
        target = self._file(source.path.parent, name) if name else source
        if target is None:
            self._complain(source, where, f"there is no file {name}")
            return None
        steps = tuple(_unescaped(step) for step in pointer.removeprefix("/").split("/"))
        try:
            _at(target.value, steps)
        except LookupError:
            self._complain(source, where, f"{reference} does not exist")
            return None
        return target, steps

    def _file(self, folder: Path, name: str) -> Source | None:
        """Return a file, which is read once, `None` if there is none."""
        source = self._named.get((folder, name))
        if source is None:
            path = (folder / name).resolve()
            if path not in self.sources:
                if not path.is_file():
                    return None
                self.sources[path] = Source(folder / name)
            source = self._named[folder, name] = self.sources[path]
        return source

    def _use(self, source: Source, steps: Steps) -> None:
        if source is not self.root:
            self._used.add((source, str(steps[0]), str(steps[1])))

    def _find_unused(self) -> None:
        for source in list(self.sources.values()):
            if source is self.root:
                continue
            for section, named in source.value.items():
                if section not in (*_ITEMS, *COMPONENTS):
                    self._complain(source, (section,), f"{section} is not a section")
                    continue
                for name in named or ():
                    if (source, section, str(name)) not in self._used:
                        self._complain(
                            source, (section, name), f"nothing refers to {section}/{name}"
                        )
        folders = {path.parent for path in self.sources if path != self.root.path.resolve()}
        for folder in sorted(folders - {self.root.path.resolve().parent}):
            for path in sorted(folder.glob("*.yaml")):
                if path.resolve() not in self.sources:
                    self.problems.append(f"{folder.name}/{path.name}: nothing refers to this file")

    def _ordered(self) -> dict[str, dict[str, Any]]:
        """Return the components by kind, each kind in the order of the files and of each file."""
        ordered: dict[str, dict[str, Any]] = {}
        for source in self.sources.values():
            for kind, name in _components_of(source, is_root=source is self.root):
                origin = self.origins.get(("components", kind, name))
                if origin is not None and origin[0] is source:
                    ordered.setdefault(kind, {})[name] = self._components[kind][name]
        kinds = dict.fromkeys([*(self.root.value.get("components") or {}), *COMPONENTS])
        return {kind: ordered[kind] for kind in kinds if kind in ordered}

    def _inline_parameters(self, components: dict[str, dict[str, Any]]) -> None:
        """Inline the parameters of shared path items.

        openapi-generator treats two references there as one parameter and refuses the document.
        """
        parameters = components.get("parameters", {})
        for item in components.get("pathItems", {}).values():
            for operation in (one for one in item.values() if isinstance(one, dict)):
                operation["parameters"] = [
                    parameters[one["$ref"].rpartition("/")[2]] if "$ref" in one else one
                    for one in operation.get("parameters", ())
                ]

    def _complain(self, source: Source, steps: Steps, what: str) -> None:
        self.problems.append(f"{source.place(*steps)}: {what}")


def _components_of(source: Source, *, is_root: bool) -> Iterator[tuple[str, str]]:
    sections = (source.value.get("components") or {}) if is_root else source.value
    for kind, named in sections.items():
        if kind in COMPONENTS:
            yield from ((kind, str(name)) for name in named or ())


def _is_schema(value: Node) -> bool:
    return isinstance(value.get("discriminator"), dict)


def _at(value: Any, steps: Steps) -> Any:
    """Return the value at a path of keys.

    Raises:
        LookupError: it does not exist.
    """
    for step in steps:
        if isinstance(value, list) and str(step).isdecimal():
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            raise LookupError(step)
    return value


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")


def _unescaped(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")
