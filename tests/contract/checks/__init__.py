"""Checks of what shapes cannot show, one oracle to a file.

Each compares what it is about at least a few times in every run, or fails: a check that looked at
nothing must not be green. Importing this package registers them all with schemathesis.
"""

from __future__ import annotations

from tests.contract.checks.addresses import Addresses
from tests.contract.checks.api_ids import ApiIdUnique
from tests.contract.checks.arithmetic import Arithmetic
from tests.contract.checks.cascade import Cascade
from tests.contract.checks.credentials import CredentialsWork
from tests.contract.checks.dead import DeadStaysDead
from tests.contract.checks.errors import ErrorEnvelope
from tests.contract.checks.fields import OnlyDocumentedFields
from tests.contract.checks.filters import FiltersSound
from tests.contract.checks.isolation import Isolation
from tests.contract.checks.leftovers import FailureLeavesNothing
from tests.contract.checks.list_envelope import ListEnvelope
from tests.contract.checks.numbers import VirtualNumbers
from tests.contract.checks.pages import PagesFit
from tests.contract.checks.passwords import Passwords
from tests.contract.checks.rates import RatesFit
from tests.contract.checks.refusals import Refusals
from tests.contract.checks.shadow_model import ShadowModel
from tests.contract.checks.statuses import ExactStatus
from tests.contract.checks.strangers import StrangersRefused

__all__ = [
    "Addresses",
    "ApiIdUnique",
    "Arithmetic",
    "Cascade",
    "CredentialsWork",
    "DeadStaysDead",
    "ErrorEnvelope",
    "ExactStatus",
    "FailureLeavesNothing",
    "FiltersSound",
    "Isolation",
    "ListEnvelope",
    "OnlyDocumentedFields",
    "PagesFit",
    "Passwords",
    "RatesFit",
    "Refusals",
    "ShadowModel",
    "StrangersRefused",
    "VirtualNumbers",
]
