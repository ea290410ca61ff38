"""The tables of `docs/generator.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from tests.client.constructs import names, refusals, requests, schemas
from tests.client.constructs.rows import Refusal, Row

PAGE: Final = Path(__file__).parents[3] / "docs" / "generator.md"
SECTIONS: Final = (
    ("Schemas", schemas.ROWS),
    ("Parameters", requests.PARAMETERS),
    ("Bodies", requests.BODIES),
    ("Replies", requests.REPLIES),
    ("Hosts", requests.SERVERS),
    ("Names", names.ROWS),
)
"""All that works; the number of a row is that of its operation in the document of all."""
ROWS: Final = tuple(row for _, rows in SECTIONS for row in rows)
COLUMNS: Final = ("Construct", "In the document", "In Python", "Type", "Gives or sends")
_LONGEST: Final = 110


def filled(page: str) -> str:
    """The page with the tables of today in their place."""
    begin, _, rest = page.partition("<!-- constructs:")
    head, _, rest = rest.partition("\n")
    end = rest[rest.index("<!-- end -->") :]
    tables = "\n".join(_tables())
    return f"{begin}<!-- constructs:{head}\n\n{tables}\n{end}"


def _tables() -> Iterator[str]:
    for title, rows in SECTIONS:
        yield f"## {title}\n"
        yield _table(COLUMNS, map(_works, rows))
    yield "## Refused\n"
    yield _table(("Construct", "In the document", "Reason"), map(_refused, refusals.ROWS))


def _works(row: Row) -> tuple[str, ...]:
    result = row.sends.replace("{path}", "/…/") if row.sends else _value(row.gives)
    return row.name, _code(row.shown), _code(row.python), _code(row.type), _code(result)


def _refused(row: Refusal) -> tuple[str, ...]:
    return row.name, _code(row.shown), row.reason


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        name, fields = value
        return f"{name}({', '.join(f'{field}={_value(one)}' for field, one in fields.items())})"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return repr(value)


def _code(text: str) -> str:
    # What cannot be seen, in its escaped form; references by the name that they lead to.
    visible = "".join(c if c.isprintable() or c.isspace() else repr(c)[1:-1] for c in text)
    line = " ".join(visible.replace("#/components/schemas/", "").split())
    short = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
    return f"`{short}`".replace("|", r"\|")


def _table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    body = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in body) + "\n"
