"""Descriptions of the document as text of docstrings."""

import json
import re
import textwrap
from collections.abc import Iterable

from openapi_python_client.strings import safe_for_docstring

LINE_LENGTH = 100
# Lists, tables, headings and indented blocks keep their lines.
_VERBATIM = re.compile(r"^(\s*([-*|#>]|\d+\.)\s?|\s{2,})")


def literals(values: Iterable[str | int]) -> str:
    """Values as Python literals, separated by commas."""
    return ", ".join(json.dumps(value, ensure_ascii=False) for value in values)


def docstring(text: str, indent: int, hang: int = 0) -> str:
    """Wrap a Markdown text for a docstring.

    Args:
        text: The text.
        indent: Column at which the text begins.
        hang: How much further in the lines after the first begin.
    """
    paragraphs = re.split(r"\n\s*\n", safe_for_docstring(text.strip()))
    # The quotes of the docstring stand on its first line.
    width = LINE_LENGTH - indent - hang - len('"""')
    lines = [line for paragraph in paragraphs for line in [*_wrap(paragraph, width), ""]][:-1]
    wrapped = ("\n" + " " * (indent + hang)).join(lines)
    # A quote before the closing quotes would end the docstring too early.
    return re.sub(r"[ \t]+\n", "\n", wrapped + (" " if wrapped.endswith('"') else ""))


def _wrap(paragraph: str, width: int) -> list[str]:
    if any(_VERBATIM.match(line) for line in paragraph.splitlines()):
        return paragraph.splitlines()
    return textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
