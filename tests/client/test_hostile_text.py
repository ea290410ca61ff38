"""Every text of a document is data: none becomes code of the generated client."""

from __future__ import annotations

import ast
import builtins
import importlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tools.generator.api import problems
from tools.generator.document import Document
from tools.generator.names import Names
from tools.generator.package import write_package

HOSTILE: Final = (
    """x"); import builtins; builtins.planted = 1 #'''\n\"\"\"\nimport builtins\n"""
    """builtins.planted = 1\r\n\\" \\' \\N{BULLET} \\x41 {{ 7 * 7 }} {% raw %} ${x} {0.__doc__} """
    """{__import__('builtins')} </script> \x00\x0b\x85\u2028 `%s` \\"""
)
"""Ends strings, docstrings, comments and lines of Python, and speaks the language of templates."""

DOCUMENT: Final = Path(__file__).parent / "constructs" / "hostile.yaml"

Change = Callable[[int], str]


def texts(node: Any) -> Iterator[str]:
    """Every text of a document, names included."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)
    elif isinstance(node, str):
        yield node


def replaced(node: Any, new: dict[str, str]) -> Any:
    """A document with other texts, also where a reference or a path mentions them."""
    if isinstance(node, dict):
        return {_text(key, new): replaced(value, new) for key, value in node.items()}
    if isinstance(node, list):
        return [replaced(value, new) for value in node]
    return _text(node, new) if isinstance(node, str) else node


def _text(text: str, new: dict[str, str]) -> str:
    if text in new:
        return new[text]
    if text.startswith("#/"):
        parts = (new.get(part, part) for part in text.split("/"))
        return "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)
    # Names in the templates of paths and servers.
    return re.sub(r"\{(\w+)\}", lambda match: f"{{{new.get(match[1], match[1])}}}", text)


ROOT: Final = yaml.safe_load(DOCUMENT.read_text("utf-8"))
TEXTS: Final = sorted(set(texts(ROOT)))


def hostile(number: int) -> str:
    return f"{number}{HOSTILE}"


def harmless(number: int) -> str:
    return f"Harmless {number} text"


def document(chosen: list[str], change: Change) -> Document:
    new = {text: change(TEXTS.index(text)) for text in chosen}
    return Document(replaced(ROOT, new))


def accepted(chosen: list[str]) -> list[str]:
    """The texts that may be replaced all at once; halves are tried where they may not."""
    if not problems(document(chosen, hostile)) and not problems(document(chosen, harmless)):
        return chosen
    middle = len(chosen) // 2
    return accepted(chosen[:middle]) if middle else []


def shapes(folder: Path) -> Counter[str]:
    """The syntax trees of the modules, without names and values."""
    found: Counter[str] = Counter()
    for module in folder.rglob("*.py"):
        tree = ast.parse(module.read_text("utf-8"))
        found[re.sub(r"'[^']*'|\"[^\"]*\"", "_", ast.dump(_bare(tree)))] += 1
    return found


class _Bare(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant(type(node.value).__name__)


def _bare(tree: ast.AST) -> ast.AST:
    return _Bare().visit(tree)  # type: ignore[no-any-return]


def test_the_document_itself_is_fine() -> None:
    assert problems(Document(ROOT)) == []


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_text_is_data_or_refused(text: str) -> None:
    """Alone in every place: what is refused is refused in words, with its place."""
    for line in problems(document([text], hostile)):
        assert re.match(r"(.+ at )?#|(webhook|callback) ", line, re.DOTALL), line
        assert "\n" not in line.replace(HOSTILE, "")


@pytest.mark.parametrize("text", TEXTS)
def test_half_a_character_is_refused(text: str) -> None:
    found = problems(document([text], lambda _: "\ud800"))
    assert any("lone surrogate" in line for line in found), found


def test_hostile_texts_add_no_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Together: the code is that of harmless texts, and importing it does nothing else."""
    waiting = [text for text in TEXTS if not problems(document([text], hostile))]
    assert len(waiting) > len(TEXTS) / 3
    monkeypatch.syspath_prepend(tmp_path)
    number = 0
    while waiting:
        chosen = accepted(waiting)
        waiting = [text for text in waiting if text not in chosen] if chosen else waiting[1:]
        number += 1
        names = Names(f"hostile_{number}_client")
        folder = tmp_path / names.package
        write_package(document(chosen, harmless), names, folder)
        expected = shapes(folder)
        write_package(document(chosen, hostile), names, folder)
        assert shapes(folder) == expected
        for module in folder.rglob("*.py"):
            importlib.import_module(".".join(module.relative_to(tmp_path).with_suffix("").parts))
        assert not hasattr(builtins, "planted")
    for name in [name for name in sys.modules if name.startswith("hostile_")]:
        del sys.modules[name]
