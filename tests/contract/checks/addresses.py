"""Every address that a reply gives of a resource is right, and leads there."""

from __future__ import annotations

from urllib.parse import urljoin

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation, Sighting
from tests.contract.probes import PROBES
from tests.contract.resources import Resource, dig


@schemathesis.check
class Addresses(Oracle):
    """Every address that a reply gives of a resource is right, and leads there."""

    def judge(self, seen: Observation) -> None:
        resource = seen.resource
        if resource is None or seen.status != 200 or "resource_uri" not in resource.properties:
            return
        shown = [each for each in seen.sightings() if "resource_uri" in each.document]
        for sighting in shown:
            check_address(resource, seen, sighting)
        if shown:
            self.expect(resource.name, seen)
            if self.due(seen.operation_id):
                self._follow(resource, seen, shown[-1])

    def _follow(self, resource: Resource, seen: Observation, sighting: Sighting) -> None:
        address = urljoin(PROBES.base_url, sighting.document["resource_uri"])
        reply = PROBES.send("GET", address, PROBES.main, why=type(self).__name__)
        assert reply.status_code == 200, f"{address} is answered {reply.status_code}"
        found = dig(reply.json(), resource.document_place("get") or ())
        differing = {
            name
            for name in set(sighting.document) & set(found)
            if name not in resource.changing | {"api_id"} and found[name] != sighting.document[name]
        }
        assert not differing, f"{address} leads to something with other {sorted(differing)}"
        self.compared(resource.name, seen)


def check_address(resource: Resource, seen: Observation, sighting: Sighting) -> None:
    """Compare an address with the one under which the resource was found.

    Raises:
        AssertionError: it is another one.
    """
    where = seen.url_path.rstrip("/")
    if resource.id_parameter != "auth_id":
        collection = where if sighting.in_list else where.rpartition("/")[0]
        where = f"{collection}/{sighting.name}"
    # Where numbers name something, addresses have neither their sign nor a slash (decision C54).
    wanted = where.replace("+", "") if resource.has_numbers else f"{where}/"
    address = sighting.document["resource_uri"]
    assert address == wanted, f"resource_uri is {address!r}, it must be {wanted!r}"
