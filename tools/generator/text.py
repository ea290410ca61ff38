"""Escaping of text for code: in literals, docstrings and comments."""

import re
import textwrap
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from openapi_python_client.strings import safe_for_docstring

LINE_LENGTH = 100
_SAFE_IN_PATH = "/%:@!$&()*+,;=~-._"
# Lists, tables, headings and indented blocks keep their lines.
_VERBATIM = re.compile(r"^(\s*([-*|#>]|\d+\.)\s?|\s{2,})")


def literal(value: object) -> str:
    """A value as a Python literal."""
    return repr(value)


def literals(values: Iterable[object]) -> str:
    """Values as Python literals, separated by commas."""
    return ", ".join(map(literal, values))


def f_string(template: str, expressions: Mapping[str, str]) -> str:
    """Convert a path template with `{name}` to an expression.

    Characters that are invalid in URLs are escaped, including quotes, braces and line breaks.

    Args:
        template: The path.
        expressions: The expression for each name.
    """
    parts = re.split(r"\{(.*?)\}", template)
    filled = "".join(
        f"{{{expressions[part]}}}" if number % 2 else quote(part, safe=_SAFE_IN_PATH)
        for number, part in enumerate(parts)
    )
    return f'f"{filled}"' if len(parts) > 1 else f'"{filled}"'


def comment(text: str) -> str:
    """Convert a text to one line for a comment."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def docstring(text: str, indent: int, hang: int = 0) -> str:
    """Wrap a Markdown text for a docstring.

    Args:
        text: The text.
        indent: Indentation of the text.
        hang: Additional indentation of the lines after the first.
    """
    paragraphs = re.split(r"\n\s*\n", safe_for_docstring(text.strip()))
    # The opening quotes are on the first line.
    width = LINE_LENGTH - indent - hang - len('"""')
    lines = [line for paragraph in paragraphs for line in [*_wrap(paragraph, width), ""]][:-1]
    wrapped = ("\n" + " " * (indent + hang)).join(lines)
    # A quote before the closing quotes would end the docstring too early.
    return re.sub(r"[ \t]+\n", "\n", wrapped + (" " if wrapped.endswith('"') else ""))


def _wrap(paragraph: str, width: int) -> list[str]:
    if any(_VERBATIM.match(line) for line in paragraph.splitlines()):
        return paragraph.splitlines()
    return textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
