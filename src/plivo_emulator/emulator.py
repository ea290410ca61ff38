"""The composition root: `Emulator` creates all parts and connects them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final

from plivo_emulator import control, inspector
from plivo_emulator.control._context import control_context
from plivo_emulator.core.cluster import PROCESSES, SHARED, Cluster
from plivo_emulator.core.parts import (
    Part,
    jobs_of,
    outcomes_of,
    parts_found_in,
    parts_in,
    preparations_of,
)
from plivo_emulator.core.services import Services
from plivo_emulator.domain.profiles import PROFILES
from plivo_emulator.downloads import download, is_file
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.api import (
    Api,
    ContractViolation,
    Deferral,
    Interceptor,
    Intervention,
    Surroundings,
)
from plivo_emulator.pipeline.auth import (
    ACCOUNTS,
    SUBACCOUNTS,
    AccountTokens,
    BasicAuthentication,
)
from plivo_emulator.pipeline.contract import Contract
from plivo_emulator.pipeline.errors import ApiError, bad_request, forbidden, not_found, unavailable
from plivo_emulator.pipeline.faults import Faults
from plivo_emulator.pipeline.handlers import Endpoint, RequestContext, bind
from plivo_emulator.pipeline.http import MalformedRequest, Reply, Request
from plivo_emulator.pipeline.journal import Journal
from plivo_emulator.pipeline.origins import OriginPolicy
from plivo_emulator.pipeline.redaction import Known, redacted_text
from plivo_emulator.runtime import Runtime, State
from plivo_emulator.scheduling.jobs import AGENDA, Jobs
from plivo_emulator.scheduling.worker import Scheduler
from plivo_emulator.settings import Settings
from plivo_emulator.store import StoreConflict, StoreUnavailable
from plivo_emulator.voice import (
    call_records,
    calling_rules,
    calls,
    documents,
    engine,
    live,
    outbound,
    outgoing,
    people,
    phones,
    playing,
    recordings,
    room_records,
    rooms,
    transcriptions,
)
from plivo_emulator.voice.audio_files import AudioFiles
from plivo_emulator.voice.multi_party import index
from plivo_emulator.voice.streaming import lifecycle, streams, timers
from plivo_emulator.voice.streaming.connections import Connections
from plivo_emulator.voice.streaming.streams import OUTBOX, STREAMS
from plivo_emulator.webhooks.async_replies import CARRY_OUT, carrying_out, deferral
from plivo_emulator.webhooks.delivery import WebhookDispatcher
from plivo_emulator.webhooks.events import DELIVERIES, DELIVERY_HEADER, event_kinds
from plivo_emulator.world import declared_by

__all__ = ["Emulator", "Intervention", "Mount", "default_mounts"]

PREFIX: Final = "v1"

# Tables of every emulator, whatever its parts.
TABLES: Final = (
    *(ACCOUNTS, SUBACCOUNTS, PROFILES),
    *(AGENDA, DELIVERIES, SHARED, PROCESSES, STREAMS, OUTBOX),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """An API to serve.

    Attributes:
        prefix: the first segment of its paths.
        contract: the contract to serve.
        parts: its handlers, with their tables and seeds.
        authenticated: whether callers need an account's credentials.
        strict: read requests exactly as the contract says; `None` follows the settings.
        cors: let web pages of some other origins call it; see `OriginPolicy`.
        journalled: keep its requests in the journal.
        pages: handles paths that are not in the contract.
        context: creates the contexts of its handlers, given the runtime.
    """

    prefix: str
    contract: Contract
    parts: Sequence[Part]
    authenticated: bool = True
    strict: bool | None = None
    cors: bool = True
    journalled: bool = True
    pages: Callable[[Runtime, Request, Sequence[str]], Reply] | None = None
    context: Callable[[Runtime], Callable[..., RequestContext]] = lambda _: RequestContext


@cache
def default_mounts() -> tuple[Mount, ...]:
    """Return the default mounts: the vendor's API and the control API, read once per process."""
    return (
        Mount(
            prefix=PREFIX,
            contract=Contract.bundled(),
            parts=(*parts_in("plivo_emulator.resources"), *parts_found_in("plivo_emulator.domain")),
        ),
        Mount(
            prefix=control.PREFIX,
            contract=Contract.load(control.BUNDLED),
            parts=parts_in("plivo_emulator.control"),
            authenticated=False,
            strict=True,
            cors=False,
            journalled=False,
            pages=inspector.pages(control.PREFIX, control.BUNDLED),
            context=control_context,
        ),
    )


def default_parts() -> tuple[Part, ...]:
    """Return the parts that simulate the world outside the API."""
    # Not all that `voice` has: the elements are loaded with the first document.
    in_calls = (
        *(call_records, calling_rules, calls, documents, engine, live, outbound),
        *(outgoing, people, phones, playing, recordings, room_records, rooms, transcriptions),
        *(index, lifecycle, streams, timers),
    )
    return (*parts_found_in("plivo_emulator.simulation"), *(module.part for module in in_calls))


class Emulator:
    """An emulator of the Plivo API.

    It consists of the parts of its mounts, and of more that belong to no API; see `parts`.

    Args:
        settings: the user's choices.
        mounts: the APIs to serve; the vendor's by default.
        parts: more that belong to no API; by default those for the default mounts.

    Attributes:
        settings: as given.
        services: what every part shares.
        clock: the only source of time.
        store: the state.
        journal: the latest requests and replies.
        contract_violations: replies that do not match the contract (checking mode); a test asserts
            that there are none.
        internal_errors: uncaught exceptions; a test asserts that there are none.
        faults: rules that make requests fail.
        interceptors: asked in order after authentication, the fault rules first; the first that
            returns an `Intervention` decides.
        jobs: runs due jobs.
        webhooks: sends the webhooks.
        streams: the connections of audio streams.
        scheduler: runs what is due, and advances the clock.
        cluster: the other processes on the same database; `None` without a shared database.
        runtime: what the control API and the inspector use.
        apis: by prefix.

    Raises:
        ContractError: operations and handlers do not match.
        PartError: the parts are inconsistent.
        StoreError: the database cannot be used.
        WorldError: the settings' world cannot be applied.
    """

    def __repr__(self) -> str:
        return f"Emulator({self.settings.auth_id!r}, requests={self.journal.recorded})"

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        mounts: Sequence[Mount] | None = None,
        parts: Sequence[Part] | None = None,
    ) -> None:
        if parts is None:
            parts = default_parts() if mounts is None else ()
        mounts = default_mounts() if mounts is None else mounts
        self.settings, declare = declared_by(settings or Settings(), mounts[-1].contract)
        parts = (*(part for mount in mounts for part in mount.parts), *parts)
        self._background = [task for part in parts for task in part.background]
        self._tasks: list[asyncio.Task[None]] = []
        # Inconsistent parts are reported before a database is touched.
        endpoints = [bind(mount.contract, mount.parts) for mount in mounts]
        asynchronous = {one.operation.operation_id: one for one in endpoints[0]}
        carry_out = carrying_out(asynchronous, mounts[0].prefix)
        jobs = jobs_of(parts, {CARRY_OUT: carry_out})
        events = event_kinds(mounts[0].contract)
        outcomes = outcomes_of(parts, events)
        preparations = preparations_of(parts)
        tables = [*TABLES, *(table for part in parts for table in part.tables)]
        seeds = [seed for part in parts for seed in part.seeds]
        state = State(self.settings, tables, seeds, declare)
        tokens = AccountTokens(state.store, self.settings.auth_token)
        self.store = state.store
        self.services = Services(
            self.settings,
            state.store,
            state.ids,
            events,
            redact=lambda text: redacted_text(text, Known(tokens.last_read)),
        )
        self.clock = self.services.clock
        self.internal_errors = self.services.internal_errors
        self.contract_violations: list[ContractViolation] = []
        self.journal = Journal(
            self.settings.journal_bytes,
            self.settings.journal_entries,
            self.settings.journal_seconds,
            tokens=tokens,
        )
        self.cluster = Cluster(self.services) if self.store.shared else None
        self.faults = Faults(self.services, self.cluster)
        self.interceptors: list[Interceptor] = [self.faults]
        self.jobs = Jobs(self.services, jobs)
        self.webhooks = WebhookDispatcher(self.services, outcomes, preparations, self.cluster)
        self.services.audio = AudioFiles(self.webhooks.outbound)
        self.streams = Connections(self.services, self.webhooks.outbound, self.cluster)
        self.scheduler = Scheduler(
            self.services, self.jobs, self.webhooks, self.streams, self.cluster
        )
        self.runtime = Runtime(
            services=self.services,
            state=state,
            journal=self.journal,
            contract_violations=self.contract_violations,
            faults=self.faults,
            jobs=self.jobs,
            webhooks=self.webhooks,
            streams=self.streams,
            scheduler=self.scheduler,
            cluster=self.cluster,
            operations=mounts[0].contract.operations,
        )
        self._surroundings = Surroundings(
            services=self.services,
            sites=OriginPolicy(self.settings.allow_hosts, self.settings.allow_origins),
            journal=self.journal,
            due_work=self.scheduler,
            interceptors=self.interceptors,
            contract_violations=self.contract_violations,
        )
        self._authentication = BasicAuthentication(self.store)
        self.apis = {
            mount.prefix: self._api(mount, bound, deferral if mount is mounts[0] else None)
            for mount, bound in zip(mounts, endpoints, strict=True)
        }
        if self.cluster is not None:
            self.cluster.on_rejoin = self.runtime.rejoin
            self.cluster.begin(self.settings.seed)

    @property
    def ids(self) -> Ids:
        """The only source of identifiers and random values."""
        return self.services.ids

    def __enter__(self) -> Emulator:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def dispatch(self, request: Request) -> Reply | Coroutine[Any, Any, Reply]:
        """Answer a request; returns a coroutine if the handler has to wait.

        Never raises: errors become replies. A reply's `delay` and `disconnect` are for the server
        to act on.
        """
        try:
            segments = request.segments()
        except MalformedRequest as error:
            return self._refuse(request, bad_request(str(error)))
        if DELIVERY_HEADER in request.headers:
            # A URL that a client chose must not reach the control API, which asks for no
            # credentials, whatever host name it uses.
            return self._refuse(request, forbidden("the emulator does not send webhooks to itself"))
        try:
            if self.cluster is not None:
                self.cluster.refresh()
        except (StoreUnavailable, StoreConflict) as error:
            return self._refuse(request, unavailable(str(error)))
        # What is due has to happen first.
        self.scheduler.run_few()
        if request.path == "*":  # `OPTIONS *` asks whether there is a server (RFC 9110, 9.3.7)
            return Reply(204)
        if is_file(segments):
            return self._download(request, segments)
        api = self.apis.get(segments[0]) if segments else None
        if api is None:
            hint = f"the APIs are below /{'/ or /'.join(self.apis)}/"
            return self._refuse(request, not_found("" if segments else hint))
        return api.handle(request, segments[1:])

    def body_limit(self, request: Request) -> int:
        """Return how many bytes the body of a request may have, given all but the body."""
        try:
            first, *segments = request.segments()
        except ValueError:  # there is none, or it cannot be decoded
            return self.settings.max_body_bytes
        api = self.apis.get(first)
        return self.settings.body_limit(form=api is not None and api.takes_form(request, segments))

    def handle(self, request: Request) -> Reply:
        """Answer a request in this process, without a socket; safe from several threads."""
        answer = self.dispatch(request)
        return answer if isinstance(answer, Reply) else asyncio.run(answer)

    def settle(self) -> list[str]:
        """Run everything that is due; see `Scheduler.settle`."""
        return self.scheduler.settle()

    def reset(self, seed: int | None = None) -> None:
        """Reset the emulator; see `Runtime.reset`."""
        self.runtime.reset(seed)

    async def startup(self) -> None:
        """Start the background tasks on the running event loop; servers call it."""
        self._tasks.append(asyncio.create_task(self.scheduler.run()))
        for background in self._background:
            self._tasks.append(asyncio.create_task(background(self.services)))

    async def shutdown(self) -> None:
        """Cancel the background tasks and wait for them to end; servers call it."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    def close(self) -> None:
        """Close the store; the emulator cannot be used afterwards."""
        try:
            if self.cluster is not None:
                self.cluster.leave()
        finally:
            self.store.close()

    def _download(self, request: Request, segments: Sequence[str]) -> Reply:
        """Answer a request for a file; only those that fail are in the journal."""
        try:
            return download(self.store, self._authentication, request, segments)
        except ApiError as error:
            return self._refuse(request, error)
        except StoreUnavailable as error:
            return self._refuse(request, unavailable(str(error)))

    def _refuse(self, request: Request, error: ApiError) -> Reply:
        """Answer a request to no API; the journal shows such requests to reveal wrong base URLs."""
        reply = error.reply(self.ids.uuid())
        self.journal.record(
            self.clock.now(),
            request,
            reply,
            operation_id="",
            auth_id="",
            details=(),
            seconds=0.0,
        )
        return reply

    def _api(self, mount: Mount, endpoints: Sequence[Endpoint], deferral: Deferral | None) -> Api:
        return Api(
            self._surroundings,
            mount.contract,
            endpoints,
            self._authentication if mount.authenticated else None,
            context=mount.context(self.runtime),
            deferral=deferral,
            strict=self.settings.strict if mount.strict is None else mount.strict,
            cors=mount.cors,
            journalled=mount.journalled,
            pages=None if mount.pages is None else partial(mount.pages, self.runtime),
        )
