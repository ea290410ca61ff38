"""Errors of requests, and their texts in the API's style.

Two dialects are known (U7 and Plivo's beta page on number masking): the classic resources say
``answer_url parameter is missing``, number masking says
``Mandatory parameter missing. first_party must be present.`` Each is a table below; a tag that is
not in `DIALECT_OF_TAG` speaks the classic one. Texts that no source documents follow the pattern
of the ones that are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import jsonschema_rs

from plivo_emulator.pipeline.http import Reply
from plivo_emulator.suggestions import did_you_mean

_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


class ApiError(Exception):
    """An error reply of the API; handlers raise it, the pipeline sends it.

    Args:
        status: the HTTP status, one that the operation documents.
        message: the text in the body.
        headers: extra headers of the reply, names in lower case.
        details: every problem found, for the journal; the client sees only `message`.
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        headers: Mapping[str, str] = _NO_HEADERS,
        details: Sequence[str] = (),
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers
        self.details = tuple(details)

    def reply(self, api_id: str, tag: str = "") -> Reply:
        """Return the reply for this error, in the form of a tag."""
        body = BODY_OF_TAG.get(tag, _classic_body)
        return Reply(self.status, body(self, api_id), self.headers)


def _classic_body(error: ApiError, api_id: str) -> dict[str, Any]:
    """Return the body of most errors; that of a 401 has no `api_id` (C39)."""
    identified = {} if error.status == 401 else {"api_id": api_id}
    return {**identified, "error": error.message}


def _lookup_body(error: ApiError, api_id: str) -> dict[str, Any]:
    """Return the body of Lookup's errors, unconfirmed except for the 404 (U24)."""
    return {"api_id": api_id, "error_code": error.status, "message": error.message}


BODY_OF_TAG: Final[Mapping[str, Callable[[ApiError, str], dict[str, Any]]]] = MappingProxyType(
    {"Lookup": _lookup_body}
)


class Unauthorized(ApiError):
    """401.

    Args:
        details: the problem, for the journal.
    """

    def __init__(self, *details: str) -> None:
        super().__init__(
            401,
            "authentication credentials were not provided",
            details=details,
            headers={"www-authenticate": 'Basic realm="plivo-emulator"'},
        )


def bad_request(message: str, details: Sequence[str] = ()) -> ApiError:
    """Return a 400 with this text."""
    return ApiError(400, message, details=details)


def forbidden(message: str) -> ApiError:
    """Return a 403 with this text."""
    return ApiError(403, message)


def not_found(what: str = "") -> ApiError:
    """Return the 404 of an unknown path or resource (observed text, C40).

    Args:
        what: the thing that was not found, for errors of the emulator's own.
    """
    return ApiError(404, f"not found: {what}" if what else "not found")


def method_not_allowed(allow: str) -> ApiError:
    """Return a 405; `allow` lists the methods of the path."""
    return ApiError(405, "method not allowed", headers={"allow": allow})


def conflict(message: str) -> ApiError:
    """Return a 409; only the control API uses it."""
    return ApiError(409, message)


def internal_error() -> ApiError:
    """Return a 500 without details (Plivo's beta page on number masking)."""
    return ApiError(500, "Internal server error.")


def head_too_large(limit: int) -> ApiError:
    """Return the 431 for a request whose target or headers are too long."""
    return ApiError(431, f"the request's target and headers must have at most {limit} bytes")


def too_slow(seconds: float) -> ApiError:
    """Return the 408 for a request that does not arrive in time."""
    return ApiError(408, f"the request must arrive within {seconds:g} seconds")


def too_many_connections() -> ApiError:
    """Return the 503 for a connection beyond the limit."""
    return ApiError(503, "there are too many connections")


def unavailable(why: str) -> ApiError:
    """Return the 503 when the database is unavailable; the vendor's API has none."""
    return ApiError(503, why)


@dataclass(frozen=True, slots=True)
class Problem:
    """A violation of the schema by a request.

    Attributes:
        kind: a key of a dialect below.
        field: the parameter's name, `rules.0.status` style when nested, empty for the whole body.
        value: the value sent.
        limit: what the schema allows, as text.
        hint: the name that was probably meant, as `: did you mean ...?`.
    """

    kind: str
    field: str
    value: Any = None
    limit: str = ""
    hint: str = ""

    def text(self, dialect: Mapping[str, str]) -> str:
        """Return the text for this problem."""
        kind = self.kind if self.field or self.kind in _ABOUT_THE_BODY else "combination"
        return dialect[kind].format(
            field=self.field[:_LONGEST_ECHO],
            value=self.value[:_LONGEST_ECHO] if isinstance(self.value, str) else "",
            limit=self.limit,
            above=int(self.limit) + 1 if self.kind == "maxLength" else "",
        )

    def advice(self, dialect: Mapping[str, str]) -> str:
        """Return the same with the name that was probably meant."""
        text = self.text(dialect)
        return text.removesuffix(".") + self.hint if self.hint else text


_LONGEST_ECHO = 100
_MOST_HINTS = 3
_ABOUT_THE_BODY = frozenset({"combination", "object"})

CLASSIC: Final[Mapping[str, str]] = MappingProxyType(
    {
        "required": "{field} parameter is missing",
        "boolean": "{field} parameter must be true or false",
        "type": "{field} parameter must be {limit}",
        "enum": "{field} parameter must be {limit}",
        "minimum": "{field} parameter must be at least {limit}",
        "maximum": "{field} parameter must be at most {limit}",
        "empty": "{field} parameter must not be empty",
        "minItems": "{field} parameter must have at least {limit} values",
        "maxItems": "{field} parameter must have at most {limit} values",
        "minLength": "{field} parameter must have at least {limit} characters",
        "maxLength": "{field} parameter must have at most {limit} characters",
        "phone": "'{value}' is not a valid phone number.",
        "caller": "'{value}' is not a valid phone number or SIP address.",
        "url": "{field} parameter must be a valid URL",
        "unknown": "{field} is not a known parameter",
        "repeated": "{field} parameter must be given once",
        "invalid": "{field} parameter is not valid",
        "combination": "the parameters given cannot be used together",
        "object": "the request body must be a JSON object",
    }
)

MASKING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "required": "Mandatory parameter missing. {field} must be present.",
        "boolean": "Invalid parameter. {field} allowed values are true or false.",
        "type": "Invalid parameter. {field} should be {limit}.",
        "enum": "Invalid parameter. {field} allowed values are {limit}.",
        "minimum": "Invalid parameter. {field} is outside the allowed range.",
        "maximum": "Invalid parameter. {field} is outside the allowed range.",
        "empty": "Invalid parameter. {field} should not be empty.",
        "minItems": "Invalid parameter. {field} should have at least {limit} values.",
        "maxItems": "Invalid parameter. {field} should have at most {limit} values.",
        "minLength": "Invalid parameter. {field} should have at least {limit} characters.",
        "maxLength": "Invalid parameter. {field} should be under {above} characters.",
        "phone": "Invalid parameter. {field} is not a valid phone number.",
        "caller": "Invalid parameter. {field} is not a valid phone number or SIP address.",
        "url": "Invalid parameter. {field} should be a valid URL.",
        "unknown": "Invalid parameter. {field} is not a known parameter.",
        "repeated": "Invalid parameter. {field} should be given once.",
        "invalid": "Invalid parameter. {field} is not valid.",
        "combination": "Invalid parameter. The parameters given cannot be used together.",
        "object": "Invalid parameter. The request body should be a JSON object.",
    }
)

DIALECT_OF_TAG: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {"Masking Sessions": MASKING}
)


def invalid_request(problems: Sequence[Problem], tag: str, *, advise: bool = False) -> ApiError:
    """Return the 400 for these problems: its text is the first, its details are all.

    Args:
        problems: at least one.
        tag: the operation's.
        advise: let a suggestion be the text, which the vendor's API does not do.
    """
    dialect = DIALECT_OF_TAG.get(tag, CLASSIC)
    details = [problem.advice(dialect) for problem in problems]
    hinted = (problem.advice(dialect) for problem in problems if problem.hint and advise)
    return bad_request(next(hinted, problems[0].text(dialect)), details)


def problems_in(
    errors: Iterable[jsonschema_rs.ValidationError], document: Mapping[str, Any]
) -> list[Problem]:
    """Convert schema violations into problems, missing parameters first.

    Args:
        errors: the violations.
        document: with the schemas, whose names are suggested for unknown ones.
    """
    found = (problem for error in errors for problem in _problems(error, document))
    # A value can violate both the pattern and the format of a phone number.
    problems = list({(each.kind, each.field, each.limit): each for each in found}.values())
    problems.sort(key=lambda problem: problem.kind != "required")
    return problems


_TYPE_WORDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}
_KIND_OF_FORMAT = {
    "phone-number": "phone",
    "phone-or-sip": "caller",
    "uri": "url",
    "uri-reference": "url",
    "iri": "url",
}
_Kind = jsonschema_rs.ValidationErrorKind


def _problems(error: jsonschema_rs.ValidationError, document: Mapping[str, Any]) -> list[Problem]:
    match error.kind:
        case (
            _Kind.AdditionalProperties(unexpected=names)
            | _Kind.UnevaluatedProperties(unexpected=names)
        ):
            return [
                Problem("unknown", _field(error, name), hint=_hint(name, error, document, number))
                for number, name in enumerate(names)
            ]
        case _:
            return [_problem(error)]


def _hint(
    name: str, error: jsonschema_rs.ValidationError, document: Mapping[str, Any], number: int
) -> str:
    """Return which name was meant by one that a schema does not have."""
    # Comparing takes long, and an invalid request may have thousands.
    if number >= _MOST_HINTS or len(name) > _LONGEST_ECHO:
        return ""
    schema: Any = document
    for step in error.schema_path[:-1]:
        schema = schema[step]
    return did_you_mean(name, _names(schema, document))


def _names(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the properties of a schema and of those that it is made of."""
    yield from schema.get("properties", ())
    inner = [part for word in ("allOf", "anyOf", "oneOf") for part in schema.get(word, ())]
    if reference := schema.get("$ref"):
        target: Any = document
        for step in reference.removeprefix("#/").split("/"):
            target = target[step]
        inner.append(target)
    for part in inner:
        yield from _names(part, document)


def _field(error: jsonschema_rs.ValidationError, *more: str) -> str:
    return ".".join([*map(str, error.instance_path), *more])


def _problem(error: jsonschema_rs.ValidationError) -> Problem:
    field = _field(error)
    value = error.instance
    match error.kind:
        case _Kind.AnyOf(context=branches) | _Kind.OneOfNotValid(context=branches):
            return _problem_of_alternatives(branches)
        case _Kind.Required(property=name):
            return Problem("required", _field(error, name))
        case _Kind.AdditionalProperties() | _Kind.UnevaluatedProperties():
            return Problem("unknown", _field(error, *error.kind.unexpected[:1]))
        case _Kind.Type(types=types):
            return _wrong_type(field, value, types)
        case _Kind.Enum(options=options):
            # A boolean is another way to write a text.
            words = [str(option) for option in options if not isinstance(option, bool)]
            return Problem("enum", field, value, _either(words))
        case _Kind.Constant(expected_value=expected):
            return Problem("enum", field, value, _word(expected))
        case _Kind.Minimum(limit=limit) | _Kind.ExclusiveMinimum(limit=limit):
            return Problem("minimum", field, value, str(limit))
        case _Kind.Maximum(limit=limit) | _Kind.ExclusiveMaximum(limit=limit):
            return Problem("maximum", field, value, str(limit))
        case _Kind.MinLength(limit=1) | _Kind.MinItems(limit=1):
            return Problem("empty", field, value)
        case _Kind.MinLength(limit=limit):
            return Problem("minLength", field, value, str(limit))
        case _Kind.MaxLength(limit=limit):
            return Problem("maxLength", field, value, str(limit))
        case _Kind.MinItems(limit=limit):
            return Problem("minItems", field, value, str(limit))
        case _Kind.MaxItems(limit=limit):
            return Problem("maxItems", field, value, str(limit))
        case _Kind.Format(format=name):
            return Problem(_KIND_OF_FORMAT.get(name) or _kind_by_component(error), field, value)
        case _Kind.Pattern():
            return Problem(_kind_by_component(error), field, value)
        case _:
            return Problem("invalid", field, value)


def _word(value: Any) -> str:
    """Return a value as it is written in a request."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _wrong_type(field: str, value: Any, types: Sequence[str]) -> Problem:
    wanted = [name for name in types if name != "null"] or list(types)
    if wanted == ["object"] and not field:
        return Problem("object", "", value)
    if wanted == ["boolean"]:
        return Problem("boolean", field, value)
    return Problem("type", field, value, _either(_TYPE_WORDS[name] for name in sorted(wanted)))


def _kind_by_component(error: jsonschema_rs.ValidationError) -> str:
    """Recognise phone numbers and URLs by the component whose pattern or format failed."""
    match error.schema_path:
        case ["components", "schemas", str(name), *_] if "Phone" in name:
            return "phone"
        case ["components", "schemas", str(name), *_] if "Url" in name:
            return "url"
        case _:
            return "invalid"


def _problem_of_alternatives(
    branches: Sequence[Sequence[jsonschema_rs.ValidationError]],
) -> Problem:
    """Return the most helpful problem among alternatives that all failed.

    Where each has a constant, such as its `type`, the constant tells which one was meant.
    """
    constants = [
        (error, error.kind.expected_value)
        for branch in branches
        for error in branch
        if isinstance(error.kind, _Kind.Constant)
    ]
    if len(constants) == len(branches):
        field = ".".join(str(step) for step in constants[0][0].instance_path)
        allowed = _either(str(expected) for _, expected in constants)
        return Problem("enum", field, constants[0][0].instance, allowed)
    ranked = sorted(filter(None, branches), key=_is_not_meant)
    return _problem(ranked[0][0])


def _is_not_meant(branch: Sequence[jsonschema_rs.ValidationError]) -> int:
    """Rank an alternative: 0 for what was probably meant."""
    if any(error.kind.name == "const" for error in branch):
        return 2
    return int(branch[0].kind.name == "type")


def _either(options: Iterable[str]) -> str:
    *most, last = options
    return f"{', '.join(most)} or {last}" if most else last
