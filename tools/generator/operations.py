"""Operations, prepared for the templates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from attrs import evolve, field, frozen

from plivo_emulator.pipeline.variants import url_path
from plivo_runtime.request import RequestOptions
from tools.generator import text
from tools.generator.arguments import Argument, Arguments
from tools.generator.classes import Model, models_in
from tools.generator.document import Document, Node
from tools.generator.identifiers import Namer, method_name, snake_case
from tools.generator.paging import Paging, paging
from tools.generator.refusal import Refused, pointer
from tools.generator.replies import Result, results
from tools.generator.schemas import Schemas
from tools.generator.types import Class, Type, alternatives, union

RESERVED_ARGUMENTS = {
    *("self", "op", "request", "response", "builtins", "given", "json_object", "path_segment"),
    *("read", "bodies", "parameters", "overload", "options"),
    *RequestOptions.__annotations__,
}
"""Names that the generated functions use themselves, and arguments that all of them have."""
RESERVED_METHODS = {
    *(
        "_client",
        "with_raw_response",
        "__init__",
        "builtins",
        "overload",
        "str",
        "int",
        "float",
        "bool",
        "bytes",
        "dict",
    )
}
"""Names used in the annotations of a resource."""
ASYNC_REPLY = "asyncReply"
"""Name of the callback for the reply of an asynchronous request."""


@frozen
class Operation:
    """One operation."""

    operation_id: str
    """Name of its module."""
    name: str
    """Name of the client method: the operationId without the tag."""
    iterator: str
    """Name of the method that iterates over all pages, if there is one."""
    tag: str
    """Attribute of the client."""
    source: str
    """The operationId in the document."""
    method: str
    path: str
    summary: str
    description: str
    bound_account: bool
    """Whether the path contains the account, which the client fills in."""
    server: str | None
    """Its own server, if it has one."""
    arguments: list[Argument]
    results: list[Result]
    paging: Paging | None
    switch: Argument | None
    """The argument that makes a request asynchronous: the URL for its reply."""
    named: list[Class] = field(factory=list)
    """Models and enums in the signature."""

    def sent(self, *places: str) -> list[Argument]:
        """The arguments in these places."""
        return [argument for argument in self.arguments if argument.place in places]

    @property
    def keywords(self) -> list[Argument]:
        """The keyword arguments, required ones first."""
        keywords = [one for one in self.arguments if one.place != "path" and one.constant is None]
        return sorted(keywords, key=lambda argument: not argument.required)

    @property
    def asynchronous(self) -> list[str]:
        """Names of the arguments for asynchronous requests only: a URL and its method."""
        if self.switch is None:
            return []
        wire_names = {self.switch.wire_name, f"{self.switch.wire_name.removesuffix('_url')}_method"}
        return [one.name for one in self.arguments if one.wire_name in wire_names]

    @property
    def path_expression(self) -> str:
        """The path as an expression of the arguments."""
        segments = {argument.wire_name: argument.segment for argument in self.sent("path")}
        return text.f_string(self.path, {"auth_id": "path_segment(auth_id, 'auth_id')", **segments})

    @property
    def sends_files(self) -> bool:
        """Whether an argument is a file."""
        return any("Upload" in argument.type for argument in self.sent("multipart", "raw"))

    @property
    def has_styles(self) -> bool:
        """Whether a query parameter has a special style."""
        return any(argument.style for argument in self.sent("query"))

    @property
    def accepted(self) -> str | None:
        """The media types of the responses, if one is not JSON."""
        kinds = dict.fromkeys(one.media_type for one in self.results if one.media_type)
        if all(kind == "application/json" for kind in kinds):
            return None
        return ", ".join(dict.fromkeys([*kinds, "application/json"]))

    @property
    def models(self) -> list[str]:
        """Class names of the possible results."""
        return list(dict.fromkeys(r.model for r in self.results if r.model is not None))

    @property
    def decoded(self) -> list[Model]:
        """The models needed to decode the results."""
        found = {one.name: one for result in self.results for one in models_in(result.of)}
        return list(found.values())

    @property
    def is_plain(self) -> bool:
        """Whether there is at most one model, and perhaps a response without content."""
        return len(self.models) <= 1 and all(result.is_plain for result in self.results)

    @property
    def may_be_empty(self) -> bool:
        """Whether there is a success without content."""
        return any(result.is_empty for result in self.results)

    @property
    def result_type(self) -> str:
        """Annotation of what the client method returns."""
        return union(result.of for result in self.results).annotation("builtins.list")

    @property
    def plain_result_type(self) -> str:
        """The same without the asynchronous reply."""
        return union(self._possible[:-1]).annotation("builtins.list")

    @property
    def asynchronous_result_type(self) -> str:
        """Annotation of what an asynchronous request returns."""
        return self._possible[-1].annotation("builtins.list")

    @property
    def _possible(self) -> tuple[Type, ...]:
        return alternatives(union(result.of for result in self.results))


class Operations:
    """Reads operations.

    Args:
        document: The document.
        schemas: The schemas of the document.
        authenticated: Whether the client has an account, which it fills into paths.
    """

    def __init__(self, document: Document, schemas: Schemas, *, authenticated: bool) -> None:
        self._document = document
        self._schemas = schemas
        self._authenticated = authenticated
        self._arguments = Arguments(document, schemas)
        self._methods: dict[str, Namer] = {}
        self._modules: dict[str, Namer] = {}

    def read(self, path: str, method: str, tag: str, place: str) -> Operation:
        """Read an operation.

        Args:
            path: Its path, followed by its query if it is a variant.
            method: Its method, in lower case.
            tag: The name of its resource.
            place: JSON pointer of its path item.

        Raises:
            Refused: The client cannot express it.
        """
        item = self._document.resolve(self._document.root["paths"][path], place)
        raw = item[method]
        path = url_path(path, raw)
        where = pointer(place, method)
        module = snake_case(raw["operationId"])
        found = self._arguments.parameters([(raw, where), (item, place)], module)
        bound = self._authenticated and "{auth_id}" in path
        if bound:
            found = [one for one in found if (one.place, one.wire_name) != ("path", "auth_id")]
        _check_path(path, found, place, {"auth_id"} if bound else set())
        fields = self._arguments.body(raw, where, module)
        arguments = _named([*_in_order(path, found), *fields], ["auth_id"] if bound else [])
        answers = results(self._document, self._schemas, raw, where, module)
        name = self._methods.setdefault(tag, Namer(RESERVED_METHODS)).name(method_name(module, tag))
        pages = paging(self._document, raw, arguments, answers)
        return Operation(
            operation_id=self._modules.setdefault(tag, Namer(("__init__",))).name(module),
            name=name,
            iterator=self._iterator(tag, name) if pages else "",
            tag=tag,
            source=raw["operationId"],
            method=method.upper(),
            path=path,
            summary=raw.get("summary") or raw["operationId"],
            description=_description(raw),
            bound_account=bound,
            server=self._server(raw, item, where),
            arguments=arguments,
            results=answers,
            paging=pages,
            switch=_switch(raw, arguments) if _is_switched(answers) else None,
            named=list(_classes(arguments, answers)),
        )

    def _iterator(self, tag: str, name: str) -> str:
        wanted = "iterate" if name == "list" else name.replace("list", "iterate")
        return self._methods[tag].name(wanted if wanted != name else f"iterate_{name}")

    def _server(self, raw: Node, item: Node, place: str) -> str | None:
        servers = raw.get("servers") or item.get("servers")
        if not servers:
            return None
        url = server_url(servers[0], place)
        return None if url == server_url(self._document.root["servers"][0], "#/servers/0") else url


def server_url(server: Node, place: str) -> str:
    """The URL of a server, with variables replaced by their defaults.

    Raises:
        Refused: It is relative or not a URL.
    """
    url = str(server["url"])
    for name, variable in server.get("variables", {}).items():
        url = url.replace(f"{{{name}}}", str(variable["default"]))
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid or parts.query or parts.fragment or not re.fullmatch(r"[!-~]+", url):
        raise Refused(place, f"the URL of the server must be an absolute http URL: {url!r}")
    return url.rstrip("/")


def _check_path(path: str, found: list[Argument], place: str, known: set[str]) -> None:
    named = set(re.findall(r"\{(.*?)\}", path))
    given = {one.wire_name for one in found if one.place == "path"}
    if missing := sorted(named - given - known):
        raise Refused(place, f"the path has {', '.join(missing)} without a parameter")
    if unused := sorted(given - named):
        raise Refused(
            place, f"the path does not contain these path parameters: {', '.join(unused)}"
        )
    if re.search(r"[?#]", re.sub(r"\{.*?\}", "", path)):
        raise Refused(place, "a path with a query or a fragment in it")


def _in_order(path: str, found: list[Argument]) -> Iterable[Argument]:
    """The path parameters in the order of the path, then the others."""
    names = re.findall(r"\{(.*?)\}", path)
    in_path = [one for one in found if one.place == "path"]
    yield from sorted(in_path, key=lambda one: names.index(one.wire_name))
    for place in ("query", "header", "cookie"):
        yield from (one for one in found if one.place == place)


def _named(arguments: list[Argument], reserved: list[str]) -> list[Argument]:
    """The arguments with unique names."""
    namer = Namer([*RESERVED_ARGUMENTS, *reserved])
    taken: set[str] = set()
    renamed = []
    for one in arguments:
        body = one.place in {"json", "form", "multipart", "raw"}
        wanted = f"{one.name}_{'body' if body else one.place}" if one.name in taken else one.name
        name = namer.name(wanted)
        taken.add(name)
        renamed.append(evolve(one, name=name))
    return renamed


def _description(raw: Node) -> str:
    paragraphs = ["Deprecated."] if raw.get("deprecated") else []
    return "\n\n".join([*paragraphs, *([raw["description"]] if raw.get("description") else [])])


def _is_switched(answers: list[Result]) -> bool:
    """Whether asynchronous requests have a different response."""
    return len(alternatives(union(one.of for one in answers))) > 1


def _switch(raw: Node, arguments: list[Argument]) -> Argument | None:
    """The argument with the URL for the reply of an asynchronous request."""
    expressions = raw.get("callbacks", {}).get(ASYNC_REPLY, {})
    named = {re.split(r"[./#]", expression.strip("{}"))[-1] for expression in expressions}
    return next((one for one in arguments if one.wire_name in named), None)


def _classes(arguments: list[Argument], answers: list[Result]) -> Iterable[Class]:
    """Models and enums used in the code of an operation."""
    mentioned = [*(one.of for one in arguments), *(one.of for one in answers)]
    for answer in answers:
        for one in answer.of.classes():
            # Iterating yields the rows of a list.
            if isinstance(one, Model):
                mentioned += [each.type for each in one.all_fields]
                inside = [to for each in one.all_fields for to in each.type.classes()]
                for deeper in inside:
                    if isinstance(deeper, Model):
                        mentioned += [each.type for each in deeper.all_fields]
    unique = {one.name: one for each in mentioned for one in each.classes()}
    return unique.values()
