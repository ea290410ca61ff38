"""The clients: one attribute per resource of the Plivo API (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.async_client import AsyncClient
from plivo_runtime.lazy import lazy_attribute
from plivo_runtime.sync_client import SyncClient

if TYPE_CHECKING:
    from .api.accounts import AccountsResource, AsyncAccountsResource
    from .api.applications import ApplicationsResource, AsyncApplicationsResource
    from .api.audio_streams import AsyncAudioStreamsResource, AudioStreamsResource
    from .api.brands import AsyncBrandsResource, BrandsResource
    from .api.call_actions import AsyncCallActionsResource, CallActionsResource
    from .api.calls import AsyncCallsResource, CallsResource
    from .api.campaigns import AsyncCampaignsResource, CampaignsResource
    from .api.conferences import AsyncConferencesResource, ConferencesResource
    from .api.endpoints import AsyncEndpointsResource, EndpointsResource
    from .api.lookup import AsyncLookupResource, LookupResource
    from .api.masking_sessions import AsyncMaskingSessionsResource, MaskingSessionsResource
    from .api.media import AsyncMediaResource, MediaResource
    from .api.messages import AsyncMessagesResource, MessagesResource
    from .api.multi_party_calls import AsyncMultiPartyCallsResource, MultiPartyCallsResource
    from .api.multi_party_participants import (
        AsyncMultiPartyParticipantsResource,
        MultiPartyParticipantsResource,
    )
    from .api.number_pools import AsyncNumberPoolsResource, NumberPoolsResource
    from .api.numbers import AsyncNumbersResource, NumbersResource
    from .api.phone_numbers import AsyncPhoneNumbersResource, PhoneNumbersResource
    from .api.powerpacks import AsyncPowerpacksResource, PowerpacksResource
    from .api.pricing import AsyncPricingResource, PricingResource
    from .api.profiles import AsyncProfilesResource, ProfilesResource
    from .api.recordings import AsyncRecordingsResource, RecordingsResource
    from .api.subaccounts import AsyncSubaccountsResource, SubaccountsResource
    from .api.tokens import AsyncTokensResource, TokensResource
    from .api.tollfree_verifications import (
        AsyncTollfreeVerificationsResource,
        TollfreeVerificationsResource,
    )
    from .api.transcriptions import AsyncTranscriptionsResource, TranscriptionsResource
    from .api.verified_caller_ids import AsyncVerifiedCallerIdsResource, VerifiedCallerIdsResource
    from .api.verify_sessions import AsyncVerifySessionsResource, VerifySessionsResource

_SERVER = "https://api.plivo.com/v1"
_ENVIRONMENT_PREFIX = "PLIVO"
_AUTHENTICATED = True
_PRODUCT = "plivo-client/0.1.0"


class Plivo(SyncClient):
    """Client for the Plivo API whose methods wait for the answer."""

    _server = _SERVER
    _environment_prefix = _ENVIRONMENT_PREFIX
    _authenticated = _AUTHENTICATED
    _product = _PRODUCT

    @lazy_attribute
    def accounts(self) -> AccountsResource:
        """Read and change the account that the credentials belong to."""
        from .api.accounts import AccountsResource

        return AccountsResource(self)

    @lazy_attribute
    def subaccounts(self) -> SubaccountsResource:
        """Separate credentials, resources and usage inside one account."""
        from .api.subaccounts import SubaccountsResource

        return SubaccountsResource(self)

    @lazy_attribute
    def applications(self) -> ApplicationsResource:
        """Sets of URLs that decide what happens to incoming calls and messages."""
        from .api.applications import ApplicationsResource

        return ApplicationsResource(self)

    @lazy_attribute
    def pricing(self) -> PricingResource:
        """Rates per country for numbers, calls and messages."""
        from .api.pricing import PricingResource

        return PricingResource(self)

    @lazy_attribute
    def calls(self) -> CallsResource:
        """Place calls, follow them, transfer and end them."""
        from .api.calls import CallsResource

        return CallsResource(self)

    @lazy_attribute
    def call_actions(self) -> CallActionsResource:
        """Record a live call, play or read something to its parties, and send digits."""
        from .api.call_actions import CallActionsResource

        return CallActionsResource(self)

    @lazy_attribute
    def conferences(self) -> ConferencesResource:
        """Rooms in which calls meet: who is inside, who hears whom, and what they hear."""
        from .api.conferences import ConferencesResource

        return ConferencesResource(self)

    @lazy_attribute
    def multi_party_calls(self) -> MultiPartyCallsResource:
        """Calls of agents, customers and supervisors, with hold, coaching and recording."""
        from .api.multi_party_calls import MultiPartyCallsResource

        return MultiPartyCallsResource(self)

    @lazy_attribute
    def multi_party_participants(self) -> MultiPartyParticipantsResource:
        """Who takes part in multi-party calls."""
        from .api.multi_party_participants import MultiPartyParticipantsResource

        return MultiPartyParticipantsResource(self)

    @lazy_attribute
    def audio_streams(self) -> AudioStreamsResource:
        """The audio of live calls over WebSockets, for voice bots and transcription."""
        from .api.audio_streams import AudioStreamsResource

        return AudioStreamsResource(self)

    @lazy_attribute
    def recordings(self) -> RecordingsResource:
        """The audio of calls, conferences and multi-party calls."""
        from .api.recordings import RecordingsResource

        return RecordingsResource(self)

    @lazy_attribute
    def transcriptions(self) -> TranscriptionsResource:
        """The words of recordings."""
        from .api.transcriptions import TranscriptionsResource

        return TranscriptionsResource(self)

    @lazy_attribute
    def endpoints(self) -> EndpointsResource:
        """SIP and browser phones that register with an account."""
        from .api.endpoints import EndpointsResource

        return EndpointsResource(self)

    @lazy_attribute
    def tokens(self) -> TokensResource:
        """JSON Web Tokens with which browser and mobile phones sign in."""
        from .api.tokens import TokensResource

        return TokensResource(self)

    @lazy_attribute
    def masking_sessions(self) -> MaskingSessionsResource:
        """Connect two people by phone through a virtual number, so that neither learns the other's
        number."""
        from .api.masking_sessions import MaskingSessionsResource

        return MaskingSessionsResource(self)

    @lazy_attribute
    def verify_sessions(self) -> VerifySessionsResource:
        """Send one-time passwords by SMS or voice and check what the person typed."""
        from .api.verify_sessions import VerifySessionsResource

        return VerifySessionsResource(self)

    @lazy_attribute
    def messages(self) -> MessagesResource:
        """Send and receive SMS, MMS and WhatsApp messages."""
        from .api.messages import MessagesResource

        return MessagesResource(self)

    @lazy_attribute
    def media(self) -> MediaResource:
        """Files that are uploaded once, to be attached to messages."""
        from .api.media import MediaResource

        return MediaResource(self)

    @lazy_attribute
    def powerpacks(self) -> PowerpacksResource:
        """Sets of numbers that messages are sent through."""
        from .api.powerpacks import PowerpacksResource

        return PowerpacksResource(self)

    @lazy_attribute
    def number_pools(self) -> NumberPoolsResource:
        """The numbers and short codes that Powerpacks send from."""
        from .api.number_pools import NumberPoolsResource

        return NumberPoolsResource(self)

    @lazy_attribute
    def phone_numbers(self) -> PhoneNumbersResource:
        """Search for phone numbers and buy them."""
        from .api.phone_numbers import PhoneNumbersResource

        return PhoneNumbersResource(self)

    @lazy_attribute
    def numbers(self) -> NumbersResource:
        """The phone numbers of the account."""
        from .api.numbers import NumbersResource

        return NumbersResource(self)

    @lazy_attribute
    def verified_caller_ids(self) -> VerifiedCallerIdsResource:
        """Numbers of yours outside Plivo that calls may show as their caller ID."""
        from .api.verified_caller_ids import VerifiedCallerIdsResource

        return VerifiedCallerIdsResource(self)

    @lazy_attribute
    def lookup(self) -> LookupResource:
        """What is known of a phone number, its country, formats and carrier."""
        from .api.lookup import LookupResource

        return LookupResource(self)

    @lazy_attribute
    def profiles(self) -> ProfilesResource:
        """The businesses in whose name numbers and messages are registered."""
        from .api.profiles import ProfilesResource

        return ProfilesResource(self)

    @lazy_attribute
    def brands(self) -> BrandsResource:
        """Registration of those who send messages to the United States, known as 10DLC."""
        from .api.brands import BrandsResource

        return BrandsResource(self)

    @lazy_attribute
    def campaigns(self) -> CampaignsResource:
        """Register what numbers text about in the United States (10DLC), and link the numbers."""
        from .api.campaigns import CampaignsResource

        return CampaignsResource(self)

    @lazy_attribute
    def tollfree_verifications(self) -> TollfreeVerificationsResource:
        """What carriers want to know before they deliver messages of a toll-free number."""
        from .api.tollfree_verifications import TollfreeVerificationsResource

        return TollfreeVerificationsResource(self)


class AsyncPlivo(AsyncClient):
    """Client for the Plivo API whose methods are coroutines."""

    _server = _SERVER
    _environment_prefix = _ENVIRONMENT_PREFIX
    _authenticated = _AUTHENTICATED
    _product = _PRODUCT

    @lazy_attribute
    def accounts(self) -> AsyncAccountsResource:
        """Read and change the account that the credentials belong to."""
        from .api.accounts import AsyncAccountsResource

        return AsyncAccountsResource(self)

    @lazy_attribute
    def subaccounts(self) -> AsyncSubaccountsResource:
        """Separate credentials, resources and usage inside one account."""
        from .api.subaccounts import AsyncSubaccountsResource

        return AsyncSubaccountsResource(self)

    @lazy_attribute
    def applications(self) -> AsyncApplicationsResource:
        """Sets of URLs that decide what happens to incoming calls and messages."""
        from .api.applications import AsyncApplicationsResource

        return AsyncApplicationsResource(self)

    @lazy_attribute
    def pricing(self) -> AsyncPricingResource:
        """Rates per country for numbers, calls and messages."""
        from .api.pricing import AsyncPricingResource

        return AsyncPricingResource(self)

    @lazy_attribute
    def calls(self) -> AsyncCallsResource:
        """Place calls, follow them, transfer and end them."""
        from .api.calls import AsyncCallsResource

        return AsyncCallsResource(self)

    @lazy_attribute
    def call_actions(self) -> AsyncCallActionsResource:
        """Record a live call, play or read something to its parties, and send digits."""
        from .api.call_actions import AsyncCallActionsResource

        return AsyncCallActionsResource(self)

    @lazy_attribute
    def conferences(self) -> AsyncConferencesResource:
        """Rooms in which calls meet: who is inside, who hears whom, and what they hear."""
        from .api.conferences import AsyncConferencesResource

        return AsyncConferencesResource(self)

    @lazy_attribute
    def multi_party_calls(self) -> AsyncMultiPartyCallsResource:
        """Calls of agents, customers and supervisors, with hold, coaching and recording."""
        from .api.multi_party_calls import AsyncMultiPartyCallsResource

        return AsyncMultiPartyCallsResource(self)

    @lazy_attribute
    def multi_party_participants(self) -> AsyncMultiPartyParticipantsResource:
        """Who takes part in multi-party calls."""
        from .api.multi_party_participants import AsyncMultiPartyParticipantsResource

        return AsyncMultiPartyParticipantsResource(self)

    @lazy_attribute
    def audio_streams(self) -> AsyncAudioStreamsResource:
        """The audio of live calls over WebSockets, for voice bots and transcription."""
        from .api.audio_streams import AsyncAudioStreamsResource

        return AsyncAudioStreamsResource(self)

    @lazy_attribute
    def recordings(self) -> AsyncRecordingsResource:
        """The audio of calls, conferences and multi-party calls."""
        from .api.recordings import AsyncRecordingsResource

        return AsyncRecordingsResource(self)

    @lazy_attribute
    def transcriptions(self) -> AsyncTranscriptionsResource:
        """The words of recordings."""
        from .api.transcriptions import AsyncTranscriptionsResource

        return AsyncTranscriptionsResource(self)

    @lazy_attribute
    def endpoints(self) -> AsyncEndpointsResource:
        """SIP and browser phones that register with an account."""
        from .api.endpoints import AsyncEndpointsResource

        return AsyncEndpointsResource(self)

    @lazy_attribute
    def tokens(self) -> AsyncTokensResource:
        """JSON Web Tokens with which browser and mobile phones sign in."""
        from .api.tokens import AsyncTokensResource

        return AsyncTokensResource(self)

    @lazy_attribute
    def masking_sessions(self) -> AsyncMaskingSessionsResource:
        """Connect two people by phone through a virtual number, so that neither learns the other's
        number."""
        from .api.masking_sessions import AsyncMaskingSessionsResource

        return AsyncMaskingSessionsResource(self)

    @lazy_attribute
    def verify_sessions(self) -> AsyncVerifySessionsResource:
        """Send one-time passwords by SMS or voice and check what the person typed."""
        from .api.verify_sessions import AsyncVerifySessionsResource

        return AsyncVerifySessionsResource(self)

    @lazy_attribute
    def messages(self) -> AsyncMessagesResource:
        """Send and receive SMS, MMS and WhatsApp messages."""
        from .api.messages import AsyncMessagesResource

        return AsyncMessagesResource(self)

    @lazy_attribute
    def media(self) -> AsyncMediaResource:
        """Files that are uploaded once, to be attached to messages."""
        from .api.media import AsyncMediaResource

        return AsyncMediaResource(self)

    @lazy_attribute
    def powerpacks(self) -> AsyncPowerpacksResource:
        """Sets of numbers that messages are sent through."""
        from .api.powerpacks import AsyncPowerpacksResource

        return AsyncPowerpacksResource(self)

    @lazy_attribute
    def number_pools(self) -> AsyncNumberPoolsResource:
        """The numbers and short codes that Powerpacks send from."""
        from .api.number_pools import AsyncNumberPoolsResource

        return AsyncNumberPoolsResource(self)

    @lazy_attribute
    def phone_numbers(self) -> AsyncPhoneNumbersResource:
        """Search for phone numbers and buy them."""
        from .api.phone_numbers import AsyncPhoneNumbersResource

        return AsyncPhoneNumbersResource(self)

    @lazy_attribute
    def numbers(self) -> AsyncNumbersResource:
        """The phone numbers of the account."""
        from .api.numbers import AsyncNumbersResource

        return AsyncNumbersResource(self)

    @lazy_attribute
    def verified_caller_ids(self) -> AsyncVerifiedCallerIdsResource:
        """Numbers of yours outside Plivo that calls may show as their caller ID."""
        from .api.verified_caller_ids import AsyncVerifiedCallerIdsResource

        return AsyncVerifiedCallerIdsResource(self)

    @lazy_attribute
    def lookup(self) -> AsyncLookupResource:
        """What is known of a phone number, its country, formats and carrier."""
        from .api.lookup import AsyncLookupResource

        return AsyncLookupResource(self)

    @lazy_attribute
    def profiles(self) -> AsyncProfilesResource:
        """The businesses in whose name numbers and messages are registered."""
        from .api.profiles import AsyncProfilesResource

        return AsyncProfilesResource(self)

    @lazy_attribute
    def brands(self) -> AsyncBrandsResource:
        """Registration of those who send messages to the United States, known as 10DLC."""
        from .api.brands import AsyncBrandsResource

        return AsyncBrandsResource(self)

    @lazy_attribute
    def campaigns(self) -> AsyncCampaignsResource:
        """Register what numbers text about in the United States (10DLC), and link the numbers."""
        from .api.campaigns import AsyncCampaignsResource

        return AsyncCampaignsResource(self)

    @lazy_attribute
    def tollfree_verifications(self) -> AsyncTollfreeVerificationsResource:
        """What carriers want to know before they deliver messages of a toll-free number."""
        from .api.tollfree_verifications import AsyncTollfreeVerificationsResource

        return AsyncTollfreeVerificationsResource(self)


__all__ = ["AsyncPlivo", "Plivo"]
