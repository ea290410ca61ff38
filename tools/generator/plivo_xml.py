"""Writes the builder of Plivo XML from the table that the emulator checks answers with."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plivo_emulator.telephony.xml import LONGEST_ANSWER, SSML, TEXT, Definition, Kind
from plivo_emulator.voice import attributes
from plivo_emulator.voice.elements import ELEMENTS, FOR_CALLS, LANGUAGE
from tools.generator.identifiers import pascal_case, snake_case
from tools.generator.text import docstring, literal, literals

_KINDS = {id(kind): name for name, kind in vars(attributes).items() if isinstance(kind, Kind)}
"""Names of the kinds that many attributes have."""


def plivo_xml(templates: Path) -> str:
    """The source of the module.

    Args:
        templates: The folder with its template.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # it is Python
    )
    return environment.get_template("plivo_xml.py.jinja").render(
        elements=[_element(name, one) for name, one in sorted(LANGUAGE.items(), key=_last_ssml)],
        content=_classes(FOR_CALLS),
        children=sorted(FOR_CALLS),
        longest=LONGEST_ANSWER,
        shared=[(name, vars(attributes)[name]) for name in sorted(set(_KINDS.values()) - {"TEXT"})],
        docstring=docstring,
        literal=literal,
        literals=literals,
    )


def _last_ssml(item: tuple[str, Definition]) -> tuple[bool, str]:
    return item[0] in SSML, item[0]


def _element(name: str, definition: Definition) -> dict[str, Any]:
    return {
        "name": name,
        "class": _class(name),
        "description": _description(name),
        "needs": definition.needs,
        "children": sorted(definition.children),
        "content": _content(definition),
        "attributes": [
            {
                "wire_name": wire_name,
                "name": snake_case(wire_name),
                "type": _type(kind),
                "kind": "" if kind is TEXT else _kind(kind),
                "required": wire_name in definition.required,
            }
            for wire_name, kind in definition.attributes.items()
        ],
    }


def _content(definition: Definition) -> str:
    text = ["str"] if "text" in definition.needs else []
    return " | ".join([*text, *_classes(definition.children)])


def _classes(names: Iterable[str]) -> list[str]:
    return sorted(map(_class, names))


def _class(name: str) -> str:
    return name if name in ELEMENTS else pascal_case(name)


def _description(name: str) -> str:
    if name in SSML:
        return f"The element `{name}` of SSML, inside `Speak`."
    return inspect.cleandoc(ELEMENTS[name].__doc__ or "").split("\n\n")[0]


def _type(kind: Kind) -> str:
    if kind.values:
        return f"Literal[{literals(kind.values)}]"
    if kind.pattern == attributes.INTEGER.pattern:
        return "int"
    return {"BOOLEAN": "bool"}.get(_KINDS.get(id(kind), ""), "str")


def _kind(kind: Kind) -> str:
    is_open = ", is_open=True" * kind.is_open
    return _KINDS.get(id(kind)) or f"Kind({kind.pattern.pattern!r}, {kind.words!r}{is_open})"
