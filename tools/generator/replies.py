"""Reads the successful responses of operations."""

from __future__ import annotations

from attrs import frozen

from tools.generator.document import Document, Node
from tools.generator.identifiers import pascal_case
from tools.generator.media import is_json, is_text, plain
from tools.generator.refusal import Refused, pointer
from tools.generator.schemas import Schemas
from tools.generator.text import literal
from tools.generator.types import BYTES, NULL, Named, Type, scalar

TEXT = scalar("string")


@frozen
class Result:
    """A successful response of an operation."""

    statuses: range
    media_type: str
    """Empty without content."""
    of: Type

    @property
    def model(self) -> str | None:
        """The name of its class, if it is a model."""
        return self.of.to.name if isinstance(self.of, Named) and self.of.to.is_model else None

    @property
    def is_empty(self) -> bool:
        """Whether it has no content."""
        return not self.media_type

    @property
    def is_plain(self) -> bool:
        """Whether it is the JSON of a model or empty, with one status."""
        is_object = self.model is not None and self.media_type == "application/json"
        return len(self.statuses) == 1 and (self.is_empty or is_object)

    @property
    def reply(self) -> str:
        """The expression for `plivo_runtime.response`."""
        if self.is_empty:
            content = "None"
        elif is_json(self.media_type):
            content = self.of.shape
        else:
            content = self.of.python
        statuses = f"range({self.statuses.start}, {self.statuses.stop})"
        return f"Reply({statuses}, {literal(self.media_type)}, {content})"


def results(
    document: Document, schemas: Schemas, operation: Node, place: str, owner: str
) -> list[Result]:
    """The successful responses of an operation.

    Args:
        document: The document.
        schemas: The schemas of the document.
        operation: The operation.
        place: JSON pointer of the operation.
        owner: Prefix for class names of inline schemas.

    Raises:
        Refused: It has none, or one that the client cannot decode.
    """
    where = pointer(place, "responses")
    responses = operation.get("responses", {})
    successes = [status for status in responses if status.startswith("2")]
    if not successes and "default" in responses:
        successes = ["default"]
    if not successes:
        raise Refused(where, f"no successful response, only: {', '.join(responses) or 'none'}")
    found = []
    for status in successes:
        at = pointer(where, status)
        response = document.resolve(responses[status], at)
        hint = f"{pascal_case(owner)}Response{status.capitalize()}"
        found += _contents(schemas, response, _statuses(status), at, hint)
    schemas.read_models()
    return sorted(found, key=lambda result: (len(result.statuses), result.statuses.start))


def _contents(
    schemas: Schemas, response: Node, statuses: range, place: str, hint: str
) -> list[Result]:
    content = response.get("content", {})
    if not content:
        return [Result(statuses, "", NULL)]
    found = []
    for written, media in content.items():
        at = pointer(place, "content", written)
        media_type = plain(written)
        if media_type == "text/event-stream" or media_type.startswith("multipart/"):
            raise Refused(at, f"a response of {media_type} is not supported")
        schema = media.get("schema", True)
        if is_json(media_type):
            of = schemas.read(schema, pointer(at, "schema"), hint)
        else:
            of = TEXT if is_text(media_type) else BYTES
        found.append(Result(statuses, media_type, of))
    return found


def _statuses(status: str) -> range:
    if status.isdecimal():
        return range(int(status), int(status) + 1)
    return range(200, 300)
