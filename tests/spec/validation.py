"""Values against the schemas of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import jsonschema_rs
import phonenumbers

from tests.spec.document import Document, JsonObject, at

_URI = "urn:contract"


class Validation:
    """Validates values against schemas named by their JSON pointer in ``document``."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._registry = jsonschema_rs.Registry(
            [(_URI, document.data)], draft=jsonschema_rs.Draft202012
        )
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def errors(self, schema: str, value: Any) -> list[str]:
        """What is wrong with ``value``; formats such as uuid and uri are checked too."""
        validator = self._validators.get(schema)
        if validator is None:
            reference = f"{_URI}#{quote(schema.removeprefix('#'), safe='/~')}"
            validator = jsonschema_rs.Draft202012Validator(
                {"$ref": reference},
                registry=self._registry,
                validate_formats=True,
                formats={"phone-number": is_possible},
            )
            self._validators[schema] = validator
        return [_say(error) for error in validator.iter_errors(value)]

    def undeclared(self, schema: str, value: Any) -> list[str]:
        """The JSON pointers of the fields of ``value`` that ``schema`` does not describe."""
        return list(self._undeclared([at(self._document.data, schema)], value, ""))

    def _undeclared(self, schemas: list[JsonObject], value: Any, path: str) -> Iterator[str]:
        parts = [part for schema in schemas for part in self._document.parts(schema)]
        if isinstance(value, list):
            items = [part["items"] for part in parts if "items" in part]
            for index, each in enumerate(value):
                yield from self._undeclared(items, each, f"{path}/{index}")
        elif isinstance(value, dict):
            # A map of free names describes its values, not its keys.
            maps = [part.get("additionalProperties") for part in parts]
            free = [each for each in maps if each]
            for name, each in value.items():
                declared = [
                    part["properties"][name] for part in parts if name in part.get("properties", {})
                ]
                if declared or free:
                    below = declared or [schema for schema in free if schema is not True]
                    yield from self._undeclared(below, each, f"{path}/{name}")
                else:
                    yield f"{path}/{name}"


def is_possible(number: str) -> bool:
    """Whether a country could have this phone number: +1 415 555 012 is one digit short."""
    try:
        parsed = phonenumbers.parse(f"+{number.removeprefix('+')}")
    except phonenumbers.NumberParseException:
        return False
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    return reason == phonenumbers.ValidationResult.IS_POSSIBLE


def _say(error: jsonschema_rs.ValidationError) -> str:
    place = "/" + "/".join(str(step) for step in error.instance_path)
    return f"{place} {error.message}" if error.instance_path else error.message
