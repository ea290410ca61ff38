"""Reasons for refusing a document."""

from collections.abc import Iterator
from contextlib import contextmanager

from tools.generator.text import comment


class DocumentError(Exception):
    """The document cannot be turned into a client. One line per problem."""


class Refused(DocumentError):
    """Part of a document that the client cannot express.

    Args:
        place: JSON pointer of the part, such as `#/components/schemas/Widget`.
        reason: Why.
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(comment(f"{place}: {reason}"))


class Refusals:
    """Collects refusals, so that one run reports all of them."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @contextmanager
    def collecting(self, operation: str = "") -> Iterator[None]:
        """Collect a refusal inside the block as a line.

        Args:
            operation: The prefix of the line, such as `widgets_get`.
        """
        try:
            yield
        except Refused as refused:
            line = f"{comment(operation)} at {refused}" if operation else str(refused)
            if line not in self.lines:
                self.lines.append(line)


def pointer(place: str, *parts: object) -> str:
    """The JSON pointer of a child of a place."""
    escaped = (str(part).replace("~", "~0").replace("/", "~1") for part in parts)
    return "/".join([place, *escaped])
