"""Errors, in the words of the API, whatever is asked for."""

from __future__ import annotations

import pytest

from tests.contract.resources import DOCUMENT
from tests.semantic.api import Api
from tests.spec.document import Operation

OPERATIONS = [pytest.param(each, id=each.id) for each in DOCUMENT.operations]


@pytest.mark.parametrize("operation", OPERATIONS)
def test_nobody_gets_in_without_credentials(api: Api, operation: Operation) -> None:
    print(api.send("GET", "").body)
