"""The tables in `docs/moving-over.md`: calls of the official Python SDK and of our client.

    python -m tools.docs.moving_over            writes them into the guide
    python -m tools.docs.moving_over --check fails if they are not up to date

Both sides come from the code samples of the reference, errors from `tools/official_sdks.toml`.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from plivo_runtime.errors import status_error_class
from tools.docs.errors import DocsError
from tools.docs.samples import client, official_sdk
from tools.generator.calls import Call, calls
from tools.generator.document import Document
from tools.official_sdks import official_sdks

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "moving-over.md"

_KEY = "python"


@frozen
class Row:
    """A call in both clients, as expressions with a variable `client`."""

    call: Call
    theirs: str
    ours: str


def rows(document: Document) -> Iterator[Row]:
    """All operations that the official SDK's client has, in the order of the document."""
    sdk = official_sdks()[_KEY]
    for call in calls(document):
        if sdk.has_on_client(call.operation_id):
            # The sample walks through all pages; the official SDK's `list` gives one.
            ours = _expression(client(call)).replace(".iterate", ".list", 1)
            yield Row(call, _expression(official_sdk(call)), ours)


def fill(page: str, document: Document) -> str:
    """A guide with its tables filled in.

    Raises:
        DocsError: The place for a table is missing.
    """
    for name, table in (("calls", _calls(document)), ("errors", _errors())):
        place = re.compile(
            rf"(?<=<!-- {name}: written by `make generate` -->\n).*?(?=<!-- end -->)", re.DOTALL
        )
        if not place.search(page):
            raise DocsError(f"{PAGE.name} has no place for the table of {name}")
        page = place.sub(f"\n{table}\n", page)
    return page


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0 if the guide is up to date."""
    parser = argparse.ArgumentParser(description="Write the tables of docs/moving-over.md.")
    parser.add_argument("--check", action="store_true", help="only compare, do not write")
    options = parser.parse_args(arguments)
    before = PAGE.read_text("utf-8")
    after = fill(before, Document.load(ROOT / "openapi.yaml"))
    if options.check:
        if after != before:
            print(f"docs/{PAGE.name} is not up to date: run `make generate`.", file=sys.stderr)
        return int(after != before)
    PAGE.write_text(after, "utf-8")
    return 0


def _calls(document: Document) -> str:
    return _table(
        ("`plivo`", "`plivo_client`"),
        ((f"`{_short(row.theirs)}`", f"`{_short(row.ours)}`") for row in rows(document)),
    )


def _short(expression: str) -> str:
    """A call without the parts common to both sides: the client and the arguments."""
    return re.sub(r"\(.+\)$", "(...)", expression.removeprefix("client."))


def _errors() -> str:
    return _table(
        ("Status", "`plivo.exceptions`", "`plivo_client`"),
        (
            (status, _quoted(theirs), _quoted(status_error_class(int(status)).__name__))
            for status, theirs in official_sdks()[_KEY].errors.items()
        ),
    )


def _quoted(error: str) -> str:
    name, comma, note = error.partition(", ")
    return f"`{name}`{comma}{note}"


def _expression(sample: str) -> str:
    """The call in a code sample, in one line."""
    for node in ast.walk(ast.parse(sample)):
        if isinstance(node, ast.Call):
            text = ast.unparse(node)
            if text.startswith("client."):
                return text.replace("'", '"')
    raise DocsError(f"a code sample has no call of a client:\n{sample}")


def _table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    body = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in body) + "\n"


if __name__ == "__main__":
    sys.exit(main())
