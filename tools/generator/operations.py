"""What the templates print for an operation."""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ListProperty, ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.strings import PythonIdentifier

from tools.generator import types
from tools.generator.api import Api
from tools.generator.document import DocumentError, Node


@frozen
class Argument:
    """An argument of a client method."""

    name: str
    wire_name: str
    place: str
    """`path`, `query`, `json` (a field of the body) or `body` (the whole of it)."""
    type: str
    required: bool
    nullable: bool
    description: str

    @property
    def declaration(self) -> str:
        """The argument as a signature has it. None and UNSET both mean "not given"."""
        if self.required:
            return f"{self.name}: {self.type}"
        return f"{self.name}: {self.optional_type} = UNSET"

    @property
    def optional_type(self) -> str:
        """The type of an argument that may be left out."""
        none = "" if self.nullable else " | None"
        return f"{self.type}{none} | Unset"


@frozen
class Result:
    """What an operation answers when it succeeds."""

    status: int
    model: str | None
    """Class name; None for an answer without content."""


@frozen
class Paging:
    """Where a list response keeps its rows and the address of the next page."""

    item: str
    items: tuple[str, ...]
    next_page: tuple[str, ...]


@frozen
class Operation:
    """One operation."""

    operation_id: str
    name: str
    """Of the client method: the operation id without the tag."""
    method: str
    path: str
    summary: str
    description: str
    arguments: list[Argument]
    results: list[Result]
    paging: Paging | None
    switch: Argument | None
    """The argument that asks for the second result: the URL of an asynchronous reply."""
    named: list[types.Named] = field(factory=list)
    """Models and enums in the signature."""

    @property
    def bound_account(self) -> bool:
        """Whether the path names the account, which the client knows."""
        return "{auth_id}" in self.path

    def sent(self, *places: str) -> list[Argument]:
        """The arguments that travel in these places."""
        return [argument for argument in self.arguments if argument.place in places]

    @property
    def keywords(self) -> list[Argument]:
        """The arguments that are given by name: the required ones first."""
        keywords = self.sent("query", "json", "body")
        return sorted(keywords, key=lambda argument: not argument.required)

    @property
    def path_expression(self) -> str:
        """The path as a string expression of the arguments."""
        names = {argument.wire_name: argument.name for argument in self.sent("path")}
        if self.bound_account:
            names["auth_id"] = "auth_id"
        filled = re.sub(
            r"\{(.*?)\}", lambda match: "{path_segment(" + names[match[1]] + ")}", self.path
        )
        return f'f"{filled}"' if names else f'"{filled}"'

    @property
    def models(self) -> list[str]:
        """Class names of the possible results."""
        return list(dict.fromkeys(r.model for r in self.results if r.model is not None))

    @property
    def may_be_empty(self) -> bool:
        """Whether there is a success without content."""
        return any(result.model is None for result in self.results)

    @property
    def result_type(self) -> str:
        """Annotation of what the client method returns."""
        return " | ".join([*self.models, *(["None"] if self.may_be_empty else [])])

    @property
    def plain_result_type(self) -> str:
        """The same without the asynchronous reply."""
        return "None" if self.may_be_empty else self.models[0]


def operation(endpoint: Endpoint, api: Api) -> Operation:
    """Collect what is printed for an endpoint, from the generator and from the document.

    Raises:
        DocumentError: Two arguments would have the same name.
    """
    path, item, raw = _find(endpoint, api)
    operation_id = raw["operationId"]
    tag = f"{endpoint.tags[0]}_"
    arguments = list(_arguments(endpoint, item, raw, api))
    names = [argument.name for argument in arguments]
    if len(names) != len(set(names)):
        raise DocumentError(f"{operation_id}: two arguments have the same name: {sorted(names)}")
    results = _results(endpoint)
    return Operation(
        operation_id=str(endpoint.name),
        name=str(endpoint.name).removeprefix(tag),
        method=endpoint.method.upper(),
        path=path,
        summary=raw.get("summary", ""),
        description=raw.get("description", ""),
        arguments=arguments,
        results=results,
        paging=_paging(endpoint, api),
        switch=_switch(raw, arguments) if len({result.model for result in results}) > 1 else None,
        named=list(_named(endpoint, api)),
    )


def _find(endpoint: Endpoint, api: Api) -> tuple[str, Node, Node]:
    return next(
        (path, item, raw)
        for path, _, item, raw in api.document.operations()
        if PythonIdentifier(raw["operationId"], "") == endpoint.name
    )


def _arguments(endpoint: Endpoint, item: Node, raw: Node, api: Api) -> Iterator[Argument]:
    # The generator drops descriptions of parameters, so they come from the document.
    parameters = [*raw.get("parameters", []), *item.get("parameters", [])]
    described = {
        parameter["name"]: parameter for parameter in map(api.document.resolve, parameters)
    }
    for place, props in (
        ("path", endpoint.path_parameters),
        ("query", endpoint.query_parameters),
    ):
        for prop in props:
            if (place, types.wire_name(prop)) != ("path", "auth_id"):
                parameter = described[types.wire_name(prop)]
                argument = _argument(prop, place, parameter.get("description", ""))
                schema = api.document.resolve(parameter.get("schema", {}))
                # Such a text may also be given as a datetime: see `plivo_runtime.request.given`.
                if "x-datetime" in schema:
                    argument = evolve(argument, type="str | datetime")
                yield argument
    for body in endpoint.bodies:
        if not isinstance(body.prop, ModelProperty) or not api.properties(body.prop):
            yield _argument(body.prop, "body", "")
            continue
        by_name = {types.wire_name(prop): prop for prop in api.properties(body.prop)}
        raw_properties = api.raw_properties(body.prop)
        for name in [*raw_properties, *(by_name.keys() - raw_properties.keys())]:
            own = raw_properties.get(name, {}).get("description")
            yield _argument(by_name[name], "json", own)


def _argument(prop: PropertyProtocol, place: str, description: str | None) -> Argument:
    return Argument(
        name=str(prop.python_name),
        wire_name=types.wire_name(prop),
        place=place,
        # A method may be called `list`.
        type=re.sub(r"\blist\[", "builtins.list[", types.annotation(prop)),
        required=prop.required,
        nullable=types.is_nullable(prop),
        description=description or types.description(prop),
    )


def _successes(endpoint: Endpoint) -> list[tuple[int, PropertyProtocol | None]]:
    """Status and type of each successful answer; no type for an empty one."""
    found: list[tuple[int, PropertyProtocol | None]] = []
    for response in endpoint.responses.patterns:
        status_range = response.status_code.range
        if status_range is not None and 200 <= status_range[0] < 300:
            empty = response.source["return_type"] == "None"
            found.append((status_range[0], None if empty else response.prop))
    return found


def _results(endpoint: Endpoint) -> list[Result]:
    results = []
    for status, prop in _successes(endpoint):
        if prop is not None and not isinstance(prop, ModelProperty):
            raise DocumentError(f"{endpoint.name}: the reply to {status} must be an object")
        results.append(Result(status, None if prop is None else str(prop.class_info.name)))
    if not results:
        raise DocumentError(f"{endpoint.name}: needs a successful response")
    return results


def _switch(raw: Node, arguments: list[Argument]) -> Argument | None:
    """The argument whose URL a callback of the operation is sent to."""
    expressions = [url for callback in raw.get("callbacks", {}).values() for url in callback]
    named = {re.split(r"[./#]", expression.strip("{}"))[-1] for expression in expressions}
    switches = [argument for argument in arguments if argument.wire_name in named]
    return switches[0] if len(switches) == 1 else None


def _paging(endpoint: Endpoint, api: Api) -> Paging | None:
    """How to walk a list: by `offset`, until `meta.next` is null (fact sheet 2.4).

    The envelope is the response itself or an object inside it.
    """
    if "offset" not in map(types.wire_name, endpoint.query_parameters):
        return None
    for _, prop in _successes(endpoint):
        if isinstance(prop, ModelProperty):
            candidates: list[tuple[tuple[str, ...], ModelProperty]] = [((), prop)]
            for inside in api.properties(prop):
                if isinstance(inside, ModelProperty):
                    candidates.append(((str(inside.python_name),), inside))
            for prefix, envelope in candidates:
                if (paging := _envelope(prefix, envelope, api)) is not None:
                    return paging
    return None


def _envelope(prefix: tuple[str, ...], envelope: ModelProperty, api: Api) -> Paging | None:
    next_page: tuple[str, ...] = ()
    rows = item = ""
    for prop in api.properties(envelope):
        name = str(prop.python_name)
        if isinstance(prop, ModelProperty):
            for inside in api.properties(prop):
                if types.wire_name(inside) == "next":
                    next_page = (*prefix, name, str(inside.python_name))
        for alternative in types.inner(prop):
            if isinstance(alternative, ListProperty):
                rows, item = name, types.annotation(alternative.inner_property)
    return Paging(item, (*prefix, rows), next_page) if rows and next_page else None


def _named(endpoint: Endpoint, api: Api) -> Iterable[types.Named]:
    """Models and enums that the signatures of an endpoint mention."""
    props: list[PropertyProtocol] = [*endpoint.path_parameters, *endpoint.query_parameters]
    for body in endpoint.bodies:
        props += api.properties(body.prop) if isinstance(body.prop, ModelProperty) else [body.prop]
    for _, prop in _successes(endpoint):
        if isinstance(prop, ModelProperty):
            props.append(prop)
            # The rows of a list are what iterating yields.
            for inside in api.properties(prop):
                props.append(inside)
                if isinstance(inside, ModelProperty):
                    props += api.properties(inside)
    unique = {str(one.class_info.name): one for prop in props for one in types.named(prop)}
    return unique.values()
