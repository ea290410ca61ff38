"""Parsing of requests: as clients send them (lenient), or exactly as in the contract (strict).

The contract describes canonical requests. Official SDKs send more than that: booleans as text,
zeros and empty strings for what the caller left out, keys in other spellings, arguments of DELETE
as JSON. Lenient reading turns all of it into the canonical form by looking at the schema of each
field; only the spellings that no rule covers are listed, in `ALIASES`. Values that cannot be
converted stay as they are, and validation reports them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import jsonschema_rs
import orjson

from plivo_emulator.pipeline.contract import Field, Operation
from plivo_emulator.pipeline.errors import (
    ApiError,
    Problem,
    bad_request,
    invalid_request,
    problems_in,
)
from plivo_emulator.pipeline.forms import MalformedForm, UploadedFile, read_form, summary
from plivo_emulator.pipeline.http import MalformedRequest, Request

ALIASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Vendor's single-party guide (Plivo's page on creating masking sessions).
        "is_pin_authentication": "is_pin_authentication_required",
        # The name in the PHP and Node.js SDKs (Plivo's API reference: Application).
        "log_incoming_message": "log_incoming_messages",
        # The attribute list of the application pages (C21).
        "fallback_answer_method": "fallback_method",
        # Artefacts of the Node.js SDK's conversion from camel case.
        "sub_account": "subaccount",
        "geo_match": "geomatch",
        "created_times": "created_time",
        "expiry_times": "expiry_time",
        "durations": "duration",
        # Plivo's page on updating numbers (C61).
        "compliance_id": "compliance_application_id",
        # The names in SDKs where files are played and digits are sent (C108).
        "url": "urls",
        "legs": "leg",
        # The documentation of playing to a participant (C142).
        "urls": "url",
    }
)

# Values that clients and pages use for others.
VALUE_ALIASES: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        # One page's word for a verified session (C12).
        ("status", "validated"): "verified",
        # Plivo's page on CNAM (C69).
        ("cnam_lookup", "true"): "enabled",
        ("cnam_lookup", "false"): "disabled",
    }
)

# Values that callers may write in any case; the SDKs pass them on.
LETTER_CASE: Final[Mapping[str, Callable[[str], str]]] = MappingProxyType(
    {
        "country_iso": str.upper,
        "country_iso2": str.upper,
        "country": str.upper,
        "ein_issuing_country": str.upper,
        "channel": str.lower,
        # The .NET SDK takes them in any.
        "caller_reputation_carriers": str.lower,
        "role": str.lower,
        # Replies have it in capitals.
        "application_type": str.lower,
    }
)

# Fields whose texts may be written otherwise.
_RESPELT: Final = frozenset({*LETTER_CASE, *(name for name, _ in VALUE_ALIASES)})

# Fields that the contract requires and clients leave out: those of applications for messages only
# (C22), and names, which the SDKs do not ask for (C160).
OPTIONAL: Final = frozenset(
    {("applications_create", "answer_url"), ("campaigns_create", "campaign_alias")}
)

_TRUE: Final = frozenset({"true", "1"})
_FALSE: Final = frozenset({"false", "0"})
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,300}")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,300}(\.[0-9]{1,300})?")
_SINGLE_UNDERSCORE: Final = re.compile(r"(?<=[^_])_(?=(?:lt|lte|gt|gte)$)")
# The groups match what must stay: commas in strings and after opening brackets.
_KEPT_OR_TRAILING_COMMA: Final = re.compile(
    rb'(?P<kept>"(?:[^"\\]|\\.)*+(?:"|\Z)|[{\[]\s*+,)|,(?=\s*+[}\]])', re.DOTALL
)
# What the Node.js SDK sends for no arguments.
_NO_ARGUMENTS: Final = (b"", b'""')
# What lenient reading takes for no value.
_EMPTY: Final[tuple[Any, ...]] = ("", [])
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})
_BOM: Final = b"\xef\xbb\xbf"
# What operations answer to invalid fields that document it; 400 is for what cannot be read then.
_UNPROCESSABLE: Final = 422
_LARGEST_INTEGER: Final = 2**63 - 1
# Deeper than any request of the API; validators and encoders give up at about 250.
_MAX_DEPTH: Final = 64


def read_parameters(
    request: Request, operation: Operation, *, strict: bool, max_body_bytes: int
) -> tuple[dict[str, Any], dict[str, Any], ApiError | None]:
    """Return the known query parameters and body fields of a request, typed, and their error.

    Lenient: see the module. Strict: text in the query is converted by the schema's type and must
    be canonical (`true`, not `True`), a parameter may be given once, unknown query parameters are
    ignored, those that are only for other variants of the operation must be valid too and have no
    effect, unknown body fields are handled as the schema says, and the body of an operation that
    documents none (such as DELETE) is ignored.

    Parts of a request that an operation does not use are ignored.

    Files of a form become `UploadedFile`, or lists of them.

    Returns:
        The query, the body, and the error if they are invalid: a 400 in the style of the
        operation's resource.

    Raises:
        ApiError: 400, they cannot be parsed.
    """
    error: ApiError | None = None
    query = _read_query(request, operation, strict) if operation.query_fields else {}
    body: dict[str, Any] = {}
    if operation.takes_form:
        body = _form(request, operation, max_body_bytes)
        error = _check(operation, operation.body_validator, _named(body))
    elif operation.has_body:
        sent = body = _json_object(request, strict, max_body_bytes)
        if not strict:
            body = _lenient(sent, operation.body_fields)
        if request.body or operation.body_required:
            _tidy(body, operation.body_fields)
            optional = () if strict else OPTIONAL
            empty = {name: sent[name] for name in sent if name not in body and sent[name] in _EMPTY}
            error = _check(operation, operation.body_validator, body, optional, empty)
        if strict and operation.body_required and not request.body:
            error = error or bad_request("the request body is missing")
        if strict and operation.body_fields:
            body = {name: body[name] for name in body if name in operation.body_fields}
    elif operation.method == "DELETE" and operation.query_fields and not strict:
        # The SDKs send these as JSON, the documentation as a query (C2).
        sent = _json_object(request, strict, max_body_bytes)
        query |= _lenient(sent, operation.query_fields)
    if operation.query_fields:
        fields = operation.documented_query if strict else operation.query_fields
        validator = operation.documented_query_validator if strict else operation.query_validator
        _tidy(query, fields)
        error = error or _check(operation, validator, query)
        if strict:
            query = {name: query[name] for name in query if name in operation.query_fields}
    return query, body, error


def _read_query(request: Request, operation: Operation, strict: bool) -> dict[str, Any]:
    try:
        pairs = request.query
    except MalformedRequest as error:
        raise bad_request(str(error)) from None
    if strict:
        return _strict_query(pairs, operation)
    sent = {name: value.strip() for name, value in pairs}
    return _lenient(sent, operation.query_fields, zero_is_absent=False)


def _check(
    operation: Operation,
    validator: jsonschema_rs.Validator,
    values: dict[str, Any],
    optional: Collection[tuple[str, str]] = (),
    empty: Mapping[str, Any] = _NOTHING,
) -> ApiError | None:
    """Return the error of invalid values.

    Args:
        operation: the operation.
        validator: of the values.
        values: the values.
        optional: fields that may be missing although the contract requires them.
        empty: values that were taken for none. Where one is required it is told that it is empty,
            as in strict mode.
    """
    if validator.is_valid(values):
        return None
    problems = _problems(operation, validator, values, optional)
    missing = {one.field for one in problems if one.kind == "required"} & empty.keys()
    if missing:
        told = values | {name: empty[name] for name in missing}
        problems = _problems(operation, validator, told, optional)
    if not problems:
        return None
    # Only the vendor's API has live servers.
    error = invalid_request(problems, operation.tag, advise=not operation.hosts)
    if _UNPROCESSABLE in operation.responses:
        error.status = _UNPROCESSABLE
    return error


def _problems(
    operation: Operation,
    validator: jsonschema_rs.Validator,
    values: dict[str, Any],
    optional: Collection[tuple[str, str]],
) -> list[Problem]:
    return [
        problem
        for problem in problems_in(validator.iter_errors(values), operation.contract.document)
        if problem.kind != "required" or (operation.operation_id, problem.field) not in optional
    ]


def _tidy(values: dict[str, Any], fields: Mapping[str, Field]) -> None:
    """Convert whole floats to integers, as JSON does not distinguish them, and clamp to 64 bits.

    Clamping changes no result: a schema that limits a number rejects both.
    """
    for name, value in values.items():
        kind = type(value)
        if (kind is not int and kind is not float) or name not in fields:
            continue
        if fields[name].type == "integer" and (kind is int or value.is_integer()):
            values[name] = max(-_LARGEST_INTEGER, min(int(value), _LARGEST_INTEGER))


def _form(request: Request, operation: Operation, max_bytes: int) -> dict[str, Any]:
    """Return the fields of a form; text where a file should be, or the reverse, is ignored."""
    _limit(request.body, max_bytes)
    if not request.body:
        return {}
    try:
        form = read_form(request.headers.get("content-type", ""), request.body)
    except MalformedForm as error:
        raise bad_request(str(error)) from None
    request.summary = summary(form)
    values: dict[str, Any] = {}
    for name, field in operation.body_fields.items():
        found = [part for part in form.get(name, ()) if isinstance(part, str) != field.is_file]
        if found:
            values[name] = found if field.type == "array" else _converted(field, found[-1])
    return values


def _named(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a form with the names of files in their place, to be validated."""

    def named(value: Any) -> Any:
        if isinstance(value, list):
            return [named(one) for one in value]
        return value.name if isinstance(value, UploadedFile) else value

    return {name: named(value) for name, value in values.items()}


def _limit(body: bytes, max_bytes: int) -> None:
    if len(body) > max_bytes:
        raise bad_request(f"the request body must have at most {max_bytes} bytes")


def _json_object(request: Request, strict: bool, max_bytes: int) -> dict[str, Any]:
    body = request.body
    if not body:
        return {}
    _limit(body, max_bytes)
    content_type = request.headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type != "application/json" and (strict or media_type):
        raise bad_request("the content type must be application/json")
    if not strict:
        body = body.removeprefix(_BOM).strip()
        body = b"{}" if body in _NO_ARGUMENTS else body
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        value = None if strict else _without_trailing_commas(body)
        if value is None:
            raise bad_request("the request body is not valid JSON") from None
    if not isinstance(value, dict):
        raise bad_request("the request body must be a JSON object")
    if body.count(b"{") + body.count(b"[") > _MAX_DEPTH and _deeper_than(_MAX_DEPTH, value):
        raise bad_request(f"the request body must be nested at most {_MAX_DEPTH} levels deep")
    return value


def _without_trailing_commas(body: bytes) -> Any:
    """Parse JSON with trailing commas; `None` if it has other errors.

    The vendor's sample of curl has one (page "Update a number masking session"), which people copy.
    """
    repaired = _KEPT_OR_TRAILING_COMMA.sub(lambda found: found["kept"] or b"", body)
    try:
        return orjson.loads(repaired)
    except orjson.JSONDecodeError:
        return None


def _deeper_than(limit: int, value: Any) -> bool:
    """Return whether a JSON value has more levels of arrays and objects than that."""
    level = [value]
    for _ in range(limit):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
    return True


# Strict ---------------------------------------------------------------------------------------


def _strict_query(pairs: Iterable[tuple[str, str]], operation: Operation) -> dict[str, Any]:
    query: dict[str, Any] = {}
    for name, text in pairs:
        field = operation.documented_query.get(name)
        if field is None:
            continue
        if field.type == "array":
            query.setdefault(name, []).append(text)
        elif name in query:
            raise invalid_request([Problem("repeated", name)], operation.tag)
        else:
            query[name] = _canonical(field.type, text)
    return query


def _canonical(kind: str, text: str) -> Any:
    if kind == "boolean":
        return {"true": True, "false": False}.get(text, text)
    return _number(kind, text)


def _number(kind: str, text: str) -> Any:
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    return text


# Lenient --------------------------------------------------------------------------------------


def _lenient(
    sent: Mapping[str, Any], fields: Mapping[str, Field], *, zero_is_absent: bool = True
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in sent.items():
        field = fields.get(key)
        if field is None:
            field = _by_other_spelling(key, fields)
            if field is None or field.name in sent:
                continue
        value = _converted(field, value)
        if not _means_absent(field, value, zero_is_absent):
            values[field.name] = value
    return values


def _by_other_spelling(key: str, fields: Mapping[str, Field]) -> Field | None:
    # The Go SDK begins one with a blank.
    key = key.strip()
    for spelling in (key, ALIASES.get(key, ""), _SINGLE_UNDERSCORE.sub("__", key)):
        if spelling in fields:
            return fields[spelling]
    lowered = key.lower()
    return next((field for name, field in fields.items() if name.lower() == lowered), None)


def _converted(field: Field, value: Any) -> Any:
    kind = field.type
    if kind == "boolean":
        word = str(value).lower() if isinstance(value, (str, int)) else ""
        return True if word in _TRUE else False if word in _FALSE else value
    if isinstance(value, str):
        if kind == "string" and field.name not in _RESPELT:
            return value
        written = LETTER_CASE.get(field.name, str)(value)
        other = VALUE_ALIASES.get((field.name, value), written)
        if other != value and field.accepts(other) and not field.accepts(value):
            return other
        return _list(field, written) if kind == "array" else _number(kind, value)
    if kind == "string" and isinstance(value, (int, float)) and not isinstance(value, bool):
        whole = isinstance(value, float) and value.is_integer()
        return str(int(value) if whole else value)
    if kind == "string" and isinstance(value, list):
        if field.separator and all(type(each) in (str, int) for each in value):
            # The Java SDK sends some texts that hold several values as an array of them.
            return field.separator.join(map(str, value))
        # The Python SDK sends some texts as a list of one.
        return value[0] if len(value) == 1 and isinstance(value[0], str) else value
    if isinstance(value, (dict, list)) and not field.accepts(value):
        respelt = _respelt(value, field.name)
        return respelt if field.accepts(respelt) else _without_nulls(respelt)
    return value


def _list(field: Field, text: str) -> list[str]:
    """Return a text as a list: of what is between its commas, if that is valid."""
    if not text:
        return []
    values = [value.strip() for value in text.split(",")]
    return values if field.accepts(values) else [text]


def _respelt(value: Any, name: str) -> Any:
    """Return a value, or what is inside it, in the case of letters that its name asks for."""
    if isinstance(value, dict):
        return {key: _respelt(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [_respelt(each, name) for each in value]
    return LETTER_CASE[name](value) if isinstance(value, str) and name in LETTER_CASE else value


def _without_nulls(value: Any) -> Any:
    """Leave out the `null` that typed languages send for parts of an object that are not set."""
    if isinstance(value, dict):
        return {name: _without_nulls(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_without_nulls(each) for each in value]
    return value


def _means_absent(field: Field, value: Any, zero_is_absent: bool) -> bool:
    """Return whether a value only means "not given".

    That is true of `null` unless it is a valid value, and of the zero (in bodies), the empty text
    and the empty list that clients send for unset optional fields, where those are not valid.
    """
    if value is None:
        return not field.nullable
    empty: Any = [] if field.type == "array" else ""
    if value == empty or (zero_is_absent and value == 0 and type(value) is int):
        return not field.required and not field.accepts(value)
    return False
