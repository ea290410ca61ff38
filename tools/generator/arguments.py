"""Reads parameters and bodies as arguments of client methods."""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import evolve, frozen

from plivo_emulator.pipeline.variants import FORBIDDEN
from tools.generator.classes import Field, Model
from tools.generator.document import Document, Node, schema_types
from tools.generator.identifiers import pascal_case, snake_case
from tools.generator.media import is_json, is_text, plain
from tools.generator.refusal import Refused, pointer
from tools.generator.schemas import Schemas
from tools.generator.text import literal
from tools.generator.types import (
    MOMENT,
    UPLOAD,
    ListOf,
    MapOf,
    Named,
    Type,
    alternatives,
    scalar,
    union,
)

STYLES: Final = {
    "path": ("simple",),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
"""Styles by place; the first is the default."""
IGNORED_HEADERS: Final = {"accept", "content-type", "authorization"}
"""Headers that OpenAPI does not treat as parameters."""
PREFERRED: Final = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
"""Media types of bodies, in order of preference."""


@frozen
class Argument:
    """An argument of a client method."""

    name: str
    wire_name: str
    place: str
    """`path`, `query`, `header`, `cookie`; `json`, `form` or `multipart` for a field of the body;
    `body` or `raw` for the whole of it."""
    of: Type
    required: bool
    description: str
    style: str = ""
    """Style of a list or object; empty for the default."""
    explode: bool = False
    reserved: bool = False
    content_type: str = ""
    """Media type of a part of a multipart body, or of a raw body."""
    separator: str = ""
    """What the items of a list are joined with, where the API takes one text (`x-joined-by`)."""
    constant: str | None = None
    """The only value of a required query parameter, which is sent without being an argument."""

    @property
    def type(self) -> str:
        """Its annotation. A method may be called `list`."""
        return self.of.sent("builtins.list")

    @property
    def nullable(self) -> bool:
        """Whether None is a value."""
        return self.of.is_nullable

    @property
    def declaration(self) -> str:
        """The argument in a signature. None and UNSET both mean "not given"."""
        if self.required:
            return f"{self.name}: {self.type}"
        return f"{self.name}: {self.optional_type} = UNSET"

    @property
    def optional_type(self) -> str:
        """The type of an optional argument."""
        none = "" if self.nullable else " | None"
        return f"{self.type}{none} | Unset"

    @property
    def value(self) -> str:
        """The argument as an expression of what is sent."""
        if self.constant is not None:
            return literal(self.constant)
        return f"joined({self.name}, {literal(self.separator)})" if self.separator else self.name

    @property
    def parameter(self) -> str:
        """The argument as an expression of `plivo_runtime.parameters`."""
        style = self.style or STYLES[self.place][0]
        flags = {"explode": self.explode, "reserved": self.reserved}
        given = "".join(f", {name}=True" for name, value in flags.items() if value)
        wire_name = literal(self.wire_name)
        return f"parameters.Parameter({wire_name}, {self.value}, {literal(style)}{given})"

    @property
    def segment(self) -> str:
        """The argument as an expression of part of a path."""
        if not self.style:
            return f"path_segment({self.value}, {literal(self.name)})"
        style = ", style='json'" if self.style == "json" else ""
        exploded = ", explode=True" * self.explode
        return f"parameters.path_values({self.name}, {literal(self.name)}{style}{exploded})"


class Arguments:
    """Reads the arguments of operations.

    Args:
        document: The document.
        schemas: The schemas of the document.
    """

    def __init__(self, document: Document, schemas: Schemas) -> None:
        self._document = document
        self._schemas = schemas

    def parameters(self, places: list[tuple[Node, str]], owner: str) -> list[Argument]:
        """The parameters of an operation, path parameters first.

        Args:
            places: The objects with parameters, and their JSON pointers: the operation, then its
                path.
            owner: Prefix for class names of inline schemas.
        """
        found: dict[tuple[str, str], Argument] = {}
        for node, place in places:
            here: set[tuple[str, str]] = set()
            for number, parameter in enumerate(node.get("parameters", [])):
                where = pointer(place, "parameters", number)
                one = self._parameter(parameter, where, owner)
                if (one.place, one.wire_name) in here:
                    raise Refused(where, f"a second {one.place} parameter {one.wire_name!r}")
                here.add((one.place, one.wire_name))
                if self._document.resolve(parameter).get("schema") == FORBIDDEN:
                    continue
                found.setdefault((one.place, one.wire_name), one)
        return [
            one
            for one in found.values()
            if one.place != "header" or one.wire_name.lower() not in IGNORED_HEADERS
        ]

    def _parameter(self, node: Node, place: str, owner: str) -> Argument:
        parameter = self._document.resolve(node, place)
        name, location = parameter["name"], parameter["in"]
        hint = f"{pascal_case(owner)}{pascal_case(name)}"
        style = parameter.get("style", STYLES[location][0])
        if style not in STYLES[location]:
            raise Refused(
                place, f"style {style!r} of {location} parameter {name!r} is not supported"
            )
        if location == "header" and not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
            raise Refused(place, f"not a valid header name: {name!r}")
        explode = parameter.get("explode", style in ("form", "deepObject"))
        schema, where = parameter.get("schema", True), pointer(place, "schema")
        if "content" in parameter:
            media_type, media = next(iter(parameter["content"].items()))
            if not is_json(media_type):
                raise Refused(
                    place, f"parameter {name!r} is {media_type}; only JSON content is supported"
                )
            schema, style = media.get("schema", True), "json"
            where = pointer(place, "content", media_type, "schema")
        of = self._schemas.read(schema, where, hint)
        self._schemas.read_models()
        if style != "json":
            _check_depth(of, style, name, place)
        # Such text may also be given as a datetime: see `plivo_runtime.model.encode`.
        if "x-datetime" in self._document.resolve(schema):
            of = MOMENT
        one = Argument(
            name=snake_case(name),
            wire_name=name,
            place=location,
            of=of,
            required=parameter.get("required") is True,
            description=_description(parameter) or self._schemas.describe(schema),
            style=style,
            explode=explode,
            reserved=parameter.get("allowReserved") is True,
            constant=_constant(self._document, parameter),
        )
        return self._joined(evolve(one, style="") if _is_usual(one) else one, schema)

    def body(self, operation: Node, place: str, owner: str) -> list[Argument]:
        """The body of an operation: its fields, or the body as a whole."""
        if "requestBody" not in operation:
            return []
        where = pointer(place, "requestBody")
        body = self._document.resolve(operation["requestBody"], where)
        content = body.get("content", {})
        if not content:
            raise Refused(where, "a body without a media type")
        written = min(content, key=_preference)
        media, media_type = content[written], plain(written)
        where = pointer(where, "content", written)
        schema = media.get("schema", True)
        whole = Argument(
            name="body",
            wire_name="body",
            place="raw",
            of=UPLOAD,
            required=body.get("required") is True,
            description=body.get("description", ""),
            content_type=media_type,
        )
        if is_json(media_type) or media_type in PREFERRED:
            of = self._schemas.read(schema, pointer(where, "schema"), f"{pascal_case(owner)}Body")
            self._schemas.read_models()
            place_of = {PREFERRED[1]: "form", PREFERRED[2]: "multipart"}.get(media_type, "json")
            return self._fields(whole, of, place_of, media, where)
        if media_type.startswith("multipart/"):
            raise Refused(where, f"a request body of {media_type} is not supported")
        if is_text(media_type):
            return [evolve(whole, of=scalar("string"), place="raw")]
        return [evolve(whole, content_type=_concrete(media_type))]

    def _fields(
        self, whole: Argument, of: Type, place: str, media: Node, where: str
    ) -> list[Argument]:
        model = of.to if isinstance(of, Named) and isinstance(of.to, Model) else None
        if model is None or not model.fields or model.extras:
            if place != "json":
                raise Refused(where, "a form needs an object schema with properties")
            return [evolve(whole, of=of, place="body", content_type="")]
        encodings = media.get("encoding", {})
        schema = self._document.resolve(media["schema"])
        return [
            self._field(one, place, encodings.get(one.wire_name, {}), schema, where)
            for one in model.fields
            if not one.read_only
        ]

    def _field(self, one: Field, place: str, encoding: Node, schema: Node, where: str) -> Argument:
        raw = schema.get("properties", {}).get(one.wire_name, {})
        argument = Argument(
            name=one.name,
            wire_name=one.wire_name,
            place=place,
            of=one.type,
            required=one.required,
            description=one.description,
        )
        argument = self._joined(argument, raw)
        at = pointer(where, "encoding", one.wire_name)
        if place == "form":
            style = encoding.get("style", "form")
            if style != "form" or "contentType" in encoding:
                raise Refused(
                    at, f"form field {one.wire_name!r}: its style or contentType is not supported"
                )
            return evolve(argument, explode=encoding.get("explode", True))
        if place == "multipart":
            accepted = [plain(each) for each in encoding.get("contentType", "").split(",")]
            # Of several types, the name of the file tells which.
            content_type = accepted[0] if len(accepted) == 1 else ""
            of = self._part(self._document.resolve(raw), argument.of, content_type)
            return evolve(argument, of=of, content_type=_concrete(content_type))
        return argument

    def _joined(self, one: Argument, schema: Any) -> Argument:
        """Let an argument with `x-joined-by` take a list, too."""
        target = self._document.resolve(schema) if isinstance(schema, dict) else {}
        if not (separator := target.get("x-joined-by")):
            return one
        description = f"{one.description} A list is joined with `{separator}`.".lstrip()
        of = union([one.of, ListOf(item=scalar("string"))])
        return evolve(one, of=of, separator=separator, description=description)

    def _part(self, schema: Any, of: Type, content_type: str) -> Type:
        """The type of a part of a multipart body: a file where the content is binary."""
        if not isinstance(schema, dict):
            return of
        if "array" in schema_types(schema):
            items = schema.get("items", {})
            items = self._document.resolve(items) if isinstance(items, dict) else items
            inner = self._part(items, scalar("string"), content_type)
            return union([UPLOAD, ListOf(item=UPLOAD)]) if inner == UPLOAD else of
        binary = schema.get("format") == "binary" or "contentMediaType" in schema
        untyped = not schema_types(schema) and not schema.keys() & {"$ref", "oneOf", "anyOf"}
        if not binary and not (untyped and content_type and not is_json(content_type)):
            return of
        nulls = [one for one in alternatives(of) if one.is_nullable]
        return union([UPLOAD, *nulls])


def _constant(document: Document, parameter: Node) -> str | None:
    schema = document.resolve(parameter.get("schema", {}))
    required = parameter["in"] == "query" and parameter.get("required") is True
    value = schema.get("const") if required else None
    return value if isinstance(value, str) else None


def _preference(media_type: str) -> tuple[int, str]:
    bare = plain(media_type)
    if is_json(bare):
        return (0, media_type)
    return (PREFERRED.index(bare) if bare in PREFERRED else len(PREFERRED), "")


def _concrete(media_type: str) -> str:
    return "application/octet-stream" if "*" in media_type else media_type


def _description(parameter: Node) -> str:
    text = str(parameter.get("description", ""))
    return f"Deprecated. {text}".rstrip() if parameter.get("deprecated") else text


def _is_usual(one: Argument) -> bool:
    """Whether a parameter has the default style."""
    if one.style == "json" or one.reserved:
        return False
    kinds = alternatives(one.of)
    repeats = one.place == "query" and (one.style, one.explode) == ("form", True)
    return not any(map(_is_object if repeats else _is_composite, kinds))


def _is_object(of: Type) -> bool:
    if isinstance(of, Named):
        return of.to.is_model or any(map(_is_object, alternatives(of.to.type)))
    return isinstance(of, MapOf)


def _is_composite(of: Type) -> bool:
    return isinstance(of, ListOf) or _is_object(of)


def _check_depth(of: Type, style: str, name: str, place: str) -> None:
    """Refuse nested objects and lists, which the styles cannot express."""
    for one in alternatives(of):
        inside = [part for each in _inside(one) for part in alternatives(each)]
        if style == "deepObject" and not isinstance(one, ListOf):
            inside = [each for part in inside if isinstance(part, ListOf) for each in _inside(part)]
        if any(map(_is_composite, inside)):
            reason = f"style {style} cannot express nested lists and objects"
            raise Refused(place, f"parameter {name!r}: {reason}; use content: application/json")


def _inside(of: Type) -> list[Type]:
    """The types of the values in a list or an object."""
    if isinstance(of, ListOf):
        return [of.item, *of.first]
    if isinstance(of, MapOf):
        return [of.value]
    if isinstance(of, Named):
        model = of.to
        return [field.type for field in model.fields] if isinstance(model, Model) else [model.type]
    return []
