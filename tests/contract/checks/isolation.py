"""A subaccount sees what it owns, the account sees that too, and nobody else does."""

from __future__ import annotations

from typing import Any, Final

import schemathesis
from schemathesis.checks import CheckContext

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.probes import PROBES, Credentials, ask
from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT, Resource, dig, sample_body
from tests.contract.rules import APPLICATIONS, fingerprint, number_like
from tests.contract.shadow import SHADOW, UNKNOWN
from tests.contract.subaccounts import SUBACCOUNT_POOL

# Fields of a request that name an owner.
_OWNER: Final = "subaccount"
# What a message cannot simply do without.
_NEEDED: Final = frozenset({"powerpack_uuid", "media_ids"})
_TOP: Final = 10


@schemathesis.check
class Isolation(Oracle):
    """A subaccount sees what it owns, the account sees that too, and nobody else does."""

    at_first = 5
    then_each = 20

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None:
            return
        self.expect(resource.name, seen)
        if resource.id_parameter == ACCOUNT_PARAMETER:
            if seen.succeeded and self.due(resource.name):
                self._account_is_its_own(resource, seen)
        elif seen.created and self.due(resource.name):
            if resource.name == "subaccounts":
                self._subaccounts_are_the_accounts(resource, seen)
            else:
                self._probe(resource, seen.created)
                self._create_and_probe(resource, seen)

    def _create_and_probe(self, resource: Resource, seen: Observation) -> None:
        """What a subaccount creates is its own, without being told so."""
        owner = SUBACCOUNT_POOL.owner()
        entry = SHADOW.find(resource, seen.created)
        # What was asked for stands in an earlier request where a code had to be entered.
        sent = entry.sent if entry and resource.makes != "create" else seen.fields
        # What belongs to the main account is not for its subaccounts to use.
        if _NEEDED & sent.keys():
            sent = sample_body(resource.operation_id("create"))
        others = {_OWNER, *APPLICATIONS}
        fields = {name: value for name, value in sent.items() if name not in others}
        fields = resource.anew(fields)
        if resource.has_numbers:
            number = number_like(seen.created, fingerprint(seen.created))
            fields[resource.id_parameter] = number
        made = PROBES.make(resource, body=fields, as_=owner, why=type(self).__name__)
        assert made.created, f"{owner[0]} may not create {resource.name}: {made.status}"
        self._probe(resource, made.created)

    def _probe(self, resource: Resource, name: str) -> None:
        entry = SHADOW.find(resource, name)
        if entry is None or entry.owner == UNKNOWN:
            return
        tenants = {each[0]: each for each in (SUBACCOUNT_POOL.owner(), SUBACCOUNT_POOL.neighbour())}
        for auth_id, credentials in tenants.items():
            if auth_id == entry.owner:
                self._visible(resource, name, credentials)
            else:
                self._invisible(resource, name, credentials)
        self._visible(resource, name, PROBES.main)
        recent = _is_recent(resource, name)
        if entry.owner in tenants and _OWNER in _filters(resource) and recent:
            self._filtered(resource, name, entry.owner)

    def _visible(self, resource: Resource, name: str, credentials: Credentials) -> None:
        path = {resource.id_parameter: name}
        reply = self._ask(resource, "get", path=path, as_=credentials)
        who = credentials[0]
        assert reply.status == 200, f"{who} may read {name}, but is answered {reply.status}"
        assert not reply.problems, f"{who}: {reply.problems}"
        self.compared(resource.name, reply)
        names = self._names(resource, credentials)
        if _is_recent(resource, name):
            assert name in names, f"{who} may see {name}, but not in its list"

    def _invisible(self, resource: Resource, name: str, credentials: Credentials) -> None:
        path = {resource.id_parameter: name}
        who = credentials[0]
        for verb in ("get", "update", "validate", "delete"):
            if not resource.has(verb):
                continue
            body = sample_body(resource.operation_id(verb))
            reply = self._ask(resource, verb, path=path, body=body, as_=credentials)
            assert reply.status == 404, (
                f"{who} must not know of {name}, but {verb} is answered {reply.status}"
            )
            self.compared(resource.name, reply)
        assert name not in self._names(resource, credentials), f"{who} sees {name} in its list"

    def _names(self, resource: Resource, credentials: Credentials) -> set[str]:
        """What a list begins with; of a subaccount's all must be its own."""
        page = self._ask(resource, "list", as_=credentials)
        assert page.status == 200, f"{credentials[0]} may list, but is answered {page.status}"
        names = {row[resource.row_id] for row in dig(page.reply, resource.rows) or []}
        for name in names if credentials != PROBES.main else ():
            entry = SHADOW.find(resource, name)
            strange = entry is not None and entry.owner not in (credentials[0], UNKNOWN)
            assert not strange, f"{credentials[0]} sees {name} of {entry and entry.owner}"
        return names

    def _filtered(self, resource: Resource, name: str, owner: str) -> None:
        """The account can list what one of its subaccounts owns."""
        for auth_id in (owner, SUBACCOUNT_POOL.neighbour()[0]):
            page = self._ask(resource, "list", query={_OWNER: auth_id})
            rows = {row[resource.row_id] for row in dig(page.reply, resource.rows) or []}
            assert (name in rows) == (auth_id == owner), (
                f"{resource.name}: {_OWNER}={auth_id} is wrong about {name} of {owner}"
            )

    def _subaccounts_are_the_accounts(self, resource: Resource, seen: Observation) -> None:
        """A subaccount cannot manage subaccounts (described with the response Forbidden)."""
        owner = SUBACCOUNT_POOL.owner()
        path = {resource.id_parameter: seen.created}
        for verb in ("list", "create", "get", "update", "delete"):
            reply = self._ask(
                resource,
                verb,
                path=path,
                body=sample_body(resource.operation_id(verb)),
                as_=owner,
            )
            assert reply.status == 403, f"a subaccount may {verb} subaccounts: {reply.status}"
            self.compared(resource.name, reply)

    def _account_is_its_own(self, resource: Resource, seen: Observation) -> None:
        """A subaccount reads the account under its own name and cannot change it."""
        owner = SUBACCOUNT_POOL.owner()
        profile = self._ask(resource, "get", as_=owner)
        assert profile.status == 200, f"a subaccount reads its account: {profile.status}"
        assert profile.reply.get("auth_id") == owner[0], "a subaccount has another name there"
        body = sample_body(resource.operation_id("update"))
        change = self._ask(resource, "update", body=body, as_=owner)
        assert change.status == 403, f"a subaccount may change the account: {change.status}"
        for reply in (profile, change):
            self.compared(resource.name, reply)
        again = self._ask(resource, "get")
        assert not again.problems, f"a subaccount has changed the account: {again.problems}"

    def _ask(self, resource: Resource, verb: str, **how: Any) -> Observation:
        return ask(resource.operation_id(verb), why=type(self).__name__, **how)

    def after_run(self, ctx: CheckContext) -> None:
        SUBACCOUNT_POOL.leave()
        super().after_run(ctx)


def _is_recent(resource: Resource, name: str) -> bool:
    """Whether it stands on the first page; what is used again may be old, and far down."""
    return name in {entry.name for entry in SHADOW.known(resource)[:_TOP]}


def _filters(resource: Resource) -> set[str]:
    operation = resource.operation("list")
    return {each["name"] for each in DOCUMENT.parameters(operation, "query")}
