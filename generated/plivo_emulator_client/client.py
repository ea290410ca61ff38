"""The clients: one attribute per resource of the Plivo emulator control API (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.async_client import AsyncClient
from plivo_runtime.lazy import lazy_attribute
from plivo_runtime.sync_client import SyncClient

if TYPE_CHECKING:
    from .api.accounts import AccountsResource, AsyncAccountsResource
    from .api.applications import ApplicationsResource, AsyncApplicationsResource
    from .api.calls import AsyncCallsResource, CallsResource
    from .api.clock import AsyncClockResource, ClockResource
    from .api.compliance_applications import (
        AsyncComplianceApplicationsResource,
        ComplianceApplicationsResource,
    )
    from .api.deliveries import AsyncDeliveriesResource, DeliveriesResource
    from .api.emulator import AsyncEmulatorResource, EmulatorResource
    from .api.endpoints import AsyncEndpointsResource, EndpointsResource
    from .api.faults import AsyncFaultsResource, FaultsResource
    from .api.lookups import AsyncLookupsResource, LookupsResource
    from .api.messages import AsyncMessagesResource, MessagesResource
    from .api.numbers import AsyncNumbersResource, NumbersResource
    from .api.passwords import AsyncPasswordsResource, PasswordsResource
    from .api.phones import AsyncPhonesResource, PhonesResource
    from .api.recordings import AsyncRecordingsResource, RecordingsResource
    from .api.requests import AsyncRequestsResource, RequestsResource
    from .api.reserved_numbers import AsyncReservedNumbersResource, ReservedNumbersResource
    from .api.rooms import AsyncRoomsResource, RoomsResource
    from .api.sessions import AsyncSessionsResource, SessionsResource
    from .api.short_codes import AsyncShortCodesResource, ShortCodesResource
    from .api.tokens import AsyncTokensResource, TokensResource
    from .api.verified_caller_ids import AsyncVerifiedCallerIdsResource, VerifiedCallerIdsResource
    from .api.world import AsyncWorldResource, WorldResource

_SERVER = "http://127.0.0.1:12121/_emulator"
_ENVIRONMENT_PREFIX = "PLIVO_EMULATOR"
_AUTHENTICATED = False
_PRODUCT = "plivo-emulator-client/0.1.0"


class PlivoEmulator(SyncClient):
    """Client for the Plivo emulator control API whose methods wait for the answer."""

    _server = _SERVER
    _environment_prefix = _ENVIRONMENT_PREFIX
    _authenticated = _AUTHENTICATED
    _product = _PRODUCT

    @lazy_attribute
    def emulator(self) -> EmulatorResource:
        """The emulator as a whole."""
        from .api.emulator import EmulatorResource

        return EmulatorResource(self)

    @lazy_attribute
    def world(self) -> WorldResource:
        """Accounts and what they have, as one document."""
        from .api.world import WorldResource

        return WorldResource(self)

    @lazy_attribute
    def clock(self) -> ClockResource:
        """The emulator's time."""
        from .api.clock import ClockResource

        return ClockResource(self)

    @lazy_attribute
    def accounts(self) -> AccountsResource:
        """Main accounts, for example one for each parallel test."""
        from .api.accounts import AccountsResource

        return AccountsResource(self)

    @lazy_attribute
    def numbers(self) -> NumbersResource:
        """Phone numbers that accounts own."""
        from .api.numbers import NumbersResource

        return NumbersResource(self)

    @lazy_attribute
    def reserved_numbers(self) -> ReservedNumbersResource:
        """Numbers that were given up and cannot be bought yet."""
        from .api.reserved_numbers import ReservedNumbersResource

        return ReservedNumbersResource(self)

    @lazy_attribute
    def short_codes(self) -> ShortCodesResource:
        """Short codes of Powerpacks."""
        from .api.short_codes import ShortCodesResource

        return ShortCodesResource(self)

    @lazy_attribute
    def recordings(self) -> RecordingsResource:
        """Recordings of calls."""
        from .api.recordings import RecordingsResource

        return RecordingsResource(self)

    @lazy_attribute
    def compliance_applications(self) -> ComplianceApplicationsResource:
        """What accounts have to show for numbers of regulated countries."""
        from .api.compliance_applications import ComplianceApplicationsResource

        return ComplianceApplicationsResource(self)

    @lazy_attribute
    def verified_caller_ids(self) -> VerifiedCallerIdsResource:
        """Numbers of other carriers that calls may show."""
        from .api.verified_caller_ids import VerifiedCallerIdsResource

        return VerifiedCallerIdsResource(self)

    @lazy_attribute
    def endpoints(self) -> EndpointsResource:
        """SIP endpoints that accounts own, and the phones that register with them."""
        from .api.endpoints import EndpointsResource

        return EndpointsResource(self)

    @lazy_attribute
    def tokens(self) -> TokensResource:
        """Tokens that browser and mobile phones sign in with."""
        from .api.tokens import TokensResource

        return TokensResource(self)

    @lazy_attribute
    def applications(self) -> ApplicationsResource:
        """Applications, which the vendor's API creates."""
        from .api.applications import ApplicationsResource

        return ApplicationsResource(self)

    @lazy_attribute
    def sessions(self) -> SessionsResource:
        """Masking sessions, which the vendor's API creates."""
        from .api.sessions import SessionsResource

        return SessionsResource(self)

    @lazy_attribute
    def phones(self) -> PhonesResource:
        """The behaviour of phones that are called, or sent a password or a message."""
        from .api.phones import PhonesResource

        return PhonesResource(self)

    @lazy_attribute
    def calls(self) -> CallsResource:
        """Simulated calls."""
        from .api.calls import CallsResource

        return CallsResource(self)

    @lazy_attribute
    def rooms(self) -> RoomsResource:
        """Conferences and other rooms in which calls meet."""
        from .api.rooms import RoomsResource

        return RoomsResource(self)

    @lazy_attribute
    def messages(self) -> MessagesResource:
        """Messages in both directions, with their text; simulated incoming messages."""
        from .api.messages import MessagesResource

        return MessagesResource(self)

    @lazy_attribute
    def passwords(self) -> PasswordsResource:
        """One-time passwords and verification codes that were sent."""
        from .api.passwords import PasswordsResource

        return PasswordsResource(self)

    @lazy_attribute
    def lookups(self) -> LookupsResource:
        """What Lookup says of single numbers."""
        from .api.lookups import LookupsResource

        return LookupsResource(self)

    @lazy_attribute
    def requests(self) -> RequestsResource:
        """The journal of requests to the vendor's API."""
        from .api.requests import RequestsResource

        return RequestsResource(self)

    @lazy_attribute
    def deliveries(self) -> DeliveriesResource:
        """Webhooks that were sent or are pending."""
        from .api.deliveries import DeliveriesResource

        return DeliveriesResource(self)

    @lazy_attribute
    def faults(self) -> FaultsResource:
        """Rules that make requests fail."""
        from .api.faults import FaultsResource

        return FaultsResource(self)


class AsyncPlivoEmulator(AsyncClient):
    """Client for the Plivo emulator control API whose methods are coroutines."""

    _server = _SERVER
    _environment_prefix = _ENVIRONMENT_PREFIX
    _authenticated = _AUTHENTICATED
    _product = _PRODUCT

    @lazy_attribute
    def emulator(self) -> AsyncEmulatorResource:
        """The emulator as a whole."""
        from .api.emulator import AsyncEmulatorResource

        return AsyncEmulatorResource(self)

    @lazy_attribute
    def world(self) -> AsyncWorldResource:
        """Accounts and what they have, as one document."""
        from .api.world import AsyncWorldResource

        return AsyncWorldResource(self)

    @lazy_attribute
    def clock(self) -> AsyncClockResource:
        """The emulator's time."""
        from .api.clock import AsyncClockResource

        return AsyncClockResource(self)

    @lazy_attribute
    def accounts(self) -> AsyncAccountsResource:
        """Main accounts, for example one for each parallel test."""
        from .api.accounts import AsyncAccountsResource

        return AsyncAccountsResource(self)

    @lazy_attribute
    def numbers(self) -> AsyncNumbersResource:
        """Phone numbers that accounts own."""
        from .api.numbers import AsyncNumbersResource

        return AsyncNumbersResource(self)

    @lazy_attribute
    def reserved_numbers(self) -> AsyncReservedNumbersResource:
        """Numbers that were given up and cannot be bought yet."""
        from .api.reserved_numbers import AsyncReservedNumbersResource

        return AsyncReservedNumbersResource(self)

    @lazy_attribute
    def short_codes(self) -> AsyncShortCodesResource:
        """Short codes of Powerpacks."""
        from .api.short_codes import AsyncShortCodesResource

        return AsyncShortCodesResource(self)

    @lazy_attribute
    def recordings(self) -> AsyncRecordingsResource:
        """Recordings of calls."""
        from .api.recordings import AsyncRecordingsResource

        return AsyncRecordingsResource(self)

    @lazy_attribute
    def compliance_applications(self) -> AsyncComplianceApplicationsResource:
        """What accounts have to show for numbers of regulated countries."""
        from .api.compliance_applications import AsyncComplianceApplicationsResource

        return AsyncComplianceApplicationsResource(self)

    @lazy_attribute
    def verified_caller_ids(self) -> AsyncVerifiedCallerIdsResource:
        """Numbers of other carriers that calls may show."""
        from .api.verified_caller_ids import AsyncVerifiedCallerIdsResource

        return AsyncVerifiedCallerIdsResource(self)

    @lazy_attribute
    def endpoints(self) -> AsyncEndpointsResource:
        """SIP endpoints that accounts own, and the phones that register with them."""
        from .api.endpoints import AsyncEndpointsResource

        return AsyncEndpointsResource(self)

    @lazy_attribute
    def tokens(self) -> AsyncTokensResource:
        """Tokens that browser and mobile phones sign in with."""
        from .api.tokens import AsyncTokensResource

        return AsyncTokensResource(self)

    @lazy_attribute
    def applications(self) -> AsyncApplicationsResource:
        """Applications, which the vendor's API creates."""
        from .api.applications import AsyncApplicationsResource

        return AsyncApplicationsResource(self)

    @lazy_attribute
    def sessions(self) -> AsyncSessionsResource:
        """Masking sessions, which the vendor's API creates."""
        from .api.sessions import AsyncSessionsResource

        return AsyncSessionsResource(self)

    @lazy_attribute
    def phones(self) -> AsyncPhonesResource:
        """The behaviour of phones that are called, or sent a password or a message."""
        from .api.phones import AsyncPhonesResource

        return AsyncPhonesResource(self)

    @lazy_attribute
    def calls(self) -> AsyncCallsResource:
        """Simulated calls."""
        from .api.calls import AsyncCallsResource

        return AsyncCallsResource(self)

    @lazy_attribute
    def rooms(self) -> AsyncRoomsResource:
        """Conferences and other rooms in which calls meet."""
        from .api.rooms import AsyncRoomsResource

        return AsyncRoomsResource(self)

    @lazy_attribute
    def messages(self) -> AsyncMessagesResource:
        """Messages in both directions, with their text; simulated incoming messages."""
        from .api.messages import AsyncMessagesResource

        return AsyncMessagesResource(self)

    @lazy_attribute
    def passwords(self) -> AsyncPasswordsResource:
        """One-time passwords and verification codes that were sent."""
        from .api.passwords import AsyncPasswordsResource

        return AsyncPasswordsResource(self)

    @lazy_attribute
    def lookups(self) -> AsyncLookupsResource:
        """What Lookup says of single numbers."""
        from .api.lookups import AsyncLookupsResource

        return AsyncLookupsResource(self)

    @lazy_attribute
    def requests(self) -> AsyncRequestsResource:
        """The journal of requests to the vendor's API."""
        from .api.requests import AsyncRequestsResource

        return AsyncRequestsResource(self)

    @lazy_attribute
    def deliveries(self) -> AsyncDeliveriesResource:
        """Webhooks that were sent or are pending."""
        from .api.deliveries import AsyncDeliveriesResource

        return AsyncDeliveriesResource(self)

    @lazy_attribute
    def faults(self) -> AsyncFaultsResource:
        """Rules that make requests fail."""
        from .api.faults import AsyncFaultsResource

        return AsyncFaultsResource(self)


__all__ = ["AsyncPlivoEmulator", "PlivoEmulator"]
