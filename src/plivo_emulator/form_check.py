"""Public: checks the body of a request without sending it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.errors import CLASSIC, DIALECT_OF_TAG, problems_in
from plivo_runtime.model import Model, encode

__all__ = ["Mistake", "check_form"]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a field of a form.

    Attributes:
        field: its name, `address.city` style when nested; empty for the form as a whole.
        message: what is wrong, as the API would say it, and which name was probably meant.
    """

    field: str
    message: str

    def __str__(self) -> str:
        return self.message


def check_form(operation_id: str, form: Mapping[str, Any] | Model) -> list[Mistake]:
    """Check the body of a request against the contract: types, values, lengths, what goes together.

    Nothing is sent. What only the server knows, such as whether a brand exists, is not checked.

    Args:
        operation_id: of the request, such as `campaigns_create`; see `openapi.yaml`.
        form: the arguments of the client's method by name, or a model of the request body.

    Returns:
        The mistakes, missing fields first; empty if there are none.

    Raises:
        LookupError: there is no such operation, or it takes no JSON.
        ValueError: a time has no time zone.
    """
    operation = Contract.bundled().operations.get(operation_id)
    if operation is None or not operation.has_body or operation.takes_form:
        raise LookupError(f"there is no operation {operation_id} with a JSON body")
    dialect = DIALECT_OF_TAG.get(operation.tag, CLASSIC)
    problems = problems_in(
        operation.body_validator.iter_errors(encode(form)), operation.contract.document
    )
    return [Mistake(each.field, each.advice(dialect)) for each in problems]
