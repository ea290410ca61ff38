"""The models, loaded when they are first used (generated)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import Account
    from .account_type import AccountType
    from .account_update import AccountUpdate
    from .answer_event import AnswerEvent
    from .application import Application
    from .application_create import ApplicationCreate
    from .application_created import ApplicationCreated
    from .application_list import ApplicationList
    from .application_update import ApplicationUpdate
    from .async_accepted import AsyncAccepted
    from .async_reply import AsyncReply
    from .billing_mode import BillingMode
    from .call_direction import CallDirection
    from .call_status import CallStatus
    from .caller_id_channel import CallerIdChannel
    from .changed import Changed
    from .endpoint import Endpoint
    from .endpoint_create import EndpointCreate
    from .endpoint_created import EndpointCreated
    from .endpoint_list import EndpointList
    from .endpoint_update import EndpointUpdate
    from .error import Error
    from .hangup_event import HangupEvent
    from .http_method import HttpMethod
    from .inbound_voice_pricing import InboundVoicePricing
    from .line_type import LineType
    from .lookup_carrier import LookupCarrier
    from .lookup_country import LookupCountry
    from .lookup_error import LookupError_
    from .lookup_format import LookupFormat
    from .lookup_result import LookupResult
    from .lookup_type import LookupType
    from .masking_interaction import MaskingInteraction
    from .masking_recording_event import MaskingRecordingEvent
    from .masking_recording_event_name import MaskingRecordingEventName
    from .masking_session import MaskingSession
    from .masking_session_create import MaskingSessionCreate
    from .masking_session_created import MaskingSessionCreated
    from .masking_session_deleted import MaskingSessionDeleted
    from .masking_session_details import MaskingSessionDetails
    from .masking_session_event import MaskingSessionEvent
    from .masking_session_event_name import MaskingSessionEventName
    from .masking_session_list import MaskingSessionList
    from .masking_session_page import MaskingSessionPage
    from .masking_session_status import MaskingSessionStatus
    from .masking_session_status_filter import MaskingSessionStatusFilter
    from .masking_session_update import MaskingSessionUpdate
    from .masking_session_updated import MaskingSessionUpdated
    from .media import Media
    from .media_list import MediaList
    from .media_page_meta import MediaPageMeta
    from .media_upload import MediaUpload
    from .media_upload_result import MediaUploadResult
    from .media_upload_status import MediaUploadStatus
    from .media_uploaded import MediaUploaded
    from .message_event import MessageEvent
    from .message_intent import MessageIntent
    from .message_pricing import MessagePricing
    from .message_type import MessageType
    from .mms_pricing import MmsPricing
    from .network_rate import NetworkRate
    from .not_found_error import NotFoundError
    from .number_addition import NumberAddition
    from .number_bought import NumberBought
    from .number_prerequisite import NumberPrerequisite
    from .number_purchase import NumberPurchase
    from .number_rate import NumberRate
    from .number_rates import NumberRates
    from .number_registration import NumberRegistration
    from .number_type import NumberType
    from .number_update import NumberUpdate
    from .numbers_bought import NumbersBought
    from .offer_type import OfferType
    from .offered_number import OfferedNumber
    from .offered_number_list import OfferedNumberList
    from .outbound_voice_pricing import OutboundVoicePricing
    from .own_number_type import OwnNumberType
    from .page_meta import PageMeta
    from .phone_number_pricing import PhoneNumberPricing
    from .pin_authentication_status import PinAuthenticationStatus
    from .ported import Ported
    from .prefix_rate import PrefixRate
    from .pricing import Pricing
    from .rate import Rate
    from .record_file_format import RecordFileFormat
    from .recording_file_extension import RecordingFileExtension
    from .rented_number import RentedNumber
    from .rented_number_list import RentedNumberList
    from .sip_registered import SipRegistered
    from .subaccount import Subaccount
    from .subaccount_create import SubaccountCreate
    from .subaccount_created import SubaccountCreated
    from .subaccount_list import SubaccountList
    from .subaccount_update import SubaccountUpdate
    from .switch import Switch
    from .token_create import TokenCreate
    from .token_created import TokenCreated
    from .token_permissions import TokenPermissions
    from .verified_caller_id import VerifiedCallerId
    from .verified_caller_id_initiate import VerifiedCallerIdInitiate
    from .verified_caller_id_initiated import VerifiedCallerIdInitiated
    from .verified_caller_id_list import VerifiedCallerIdList
    from .verified_caller_id_update import VerifiedCallerIdUpdate
    from .verified_caller_id_verified import VerifiedCallerIdVerified
    from .verified_caller_id_verify import VerifiedCallerIdVerify
    from .verify_attempt import VerifyAttempt
    from .verify_attempt_charge import VerifyAttemptCharge
    from .verify_channel import VerifyChannel
    from .verify_channel_status import VerifyChannelStatus
    from .verify_charges import VerifyCharges
    from .verify_event_session_status import VerifyEventSessionStatus
    from .verify_page_meta import VerifyPageMeta
    from .verify_session import VerifySession
    from .verify_session_create import VerifySessionCreate
    from .verify_session_created import VerifySessionCreated
    from .verify_session_event import VerifySessionEvent
    from .verify_session_list import VerifySessionList
    from .verify_session_status import VerifySessionStatus
    from .verify_session_validate import VerifySessionValidate
    from .verify_session_validated import VerifySessionValidated
    from .voice_permissions import VoicePermissions
    from .voice_pricing import VoicePricing
else:
    from plivo_runtime.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        globals(),
        {
            ".account": ("Account",),
            ".account_type": ("AccountType",),
            ".account_update": ("AccountUpdate",),
            ".answer_event": ("AnswerEvent",),
            ".application": ("Application",),
            ".application_create": ("ApplicationCreate",),
            ".application_created": ("ApplicationCreated",),
            ".application_list": ("ApplicationList",),
            ".application_update": ("ApplicationUpdate",),
            ".async_accepted": ("AsyncAccepted",),
            ".async_reply": ("AsyncReply",),
            ".billing_mode": ("BillingMode",),
            ".call_direction": ("CallDirection",),
            ".caller_id_channel": ("CallerIdChannel",),
            ".call_status": ("CallStatus",),
            ".changed": ("Changed",),
            ".endpoint": ("Endpoint",),
            ".endpoint_create": ("EndpointCreate",),
            ".endpoint_created": ("EndpointCreated",),
            ".endpoint_list": ("EndpointList",),
            ".endpoint_update": ("EndpointUpdate",),
            ".error": ("Error",),
            ".hangup_event": ("HangupEvent",),
            ".http_method": ("HttpMethod",),
            ".inbound_voice_pricing": ("InboundVoicePricing",),
            ".line_type": ("LineType",),
            ".lookup_carrier": ("LookupCarrier",),
            ".lookup_country": ("LookupCountry",),
            ".lookup_error": ("LookupError_",),
            ".lookup_format": ("LookupFormat",),
            ".lookup_result": ("LookupResult",),
            ".lookup_type": ("LookupType",),
            ".masking_interaction": ("MaskingInteraction",),
            ".masking_recording_event": ("MaskingRecordingEvent",),
            ".masking_recording_event_name": ("MaskingRecordingEventName",),
            ".masking_session": ("MaskingSession",),
            ".masking_session_create": ("MaskingSessionCreate",),
            ".masking_session_created": ("MaskingSessionCreated",),
            ".masking_session_deleted": ("MaskingSessionDeleted",),
            ".masking_session_details": ("MaskingSessionDetails",),
            ".masking_session_event": ("MaskingSessionEvent",),
            ".masking_session_event_name": ("MaskingSessionEventName",),
            ".masking_session_list": ("MaskingSessionList",),
            ".masking_session_page": ("MaskingSessionPage",),
            ".masking_session_status": ("MaskingSessionStatus",),
            ".masking_session_status_filter": ("MaskingSessionStatusFilter",),
            ".masking_session_update": ("MaskingSessionUpdate",),
            ".masking_session_updated": ("MaskingSessionUpdated",),
            ".media": ("Media",),
            ".media_list": ("MediaList",),
            ".media_page_meta": ("MediaPageMeta",),
            ".media_upload": ("MediaUpload",),
            ".media_uploaded": ("MediaUploaded",),
            ".media_upload_result": ("MediaUploadResult",),
            ".media_upload_status": ("MediaUploadStatus",),
            ".message_event": ("MessageEvent",),
            ".message_intent": ("MessageIntent",),
            ".message_pricing": ("MessagePricing",),
            ".message_type": ("MessageType",),
            ".mms_pricing": ("MmsPricing",),
            ".network_rate": ("NetworkRate",),
            ".not_found_error": ("NotFoundError",),
            ".number_addition": ("NumberAddition",),
            ".number_bought": ("NumberBought",),
            ".number_prerequisite": ("NumberPrerequisite",),
            ".number_purchase": ("NumberPurchase",),
            ".number_rate": ("NumberRate",),
            ".number_rates": ("NumberRates",),
            ".number_registration": ("NumberRegistration",),
            ".numbers_bought": ("NumbersBought",),
            ".number_type": ("NumberType",),
            ".number_update": ("NumberUpdate",),
            ".offered_number": ("OfferedNumber",),
            ".offered_number_list": ("OfferedNumberList",),
            ".offer_type": ("OfferType",),
            ".outbound_voice_pricing": ("OutboundVoicePricing",),
            ".own_number_type": ("OwnNumberType",),
            ".page_meta": ("PageMeta",),
            ".phone_number_pricing": ("PhoneNumberPricing",),
            ".pin_authentication_status": ("PinAuthenticationStatus",),
            ".ported": ("Ported",),
            ".prefix_rate": ("PrefixRate",),
            ".pricing": ("Pricing",),
            ".rate": ("Rate",),
            ".record_file_format": ("RecordFileFormat",),
            ".recording_file_extension": ("RecordingFileExtension",),
            ".rented_number": ("RentedNumber",),
            ".rented_number_list": ("RentedNumberList",),
            ".sip_registered": ("SipRegistered",),
            ".subaccount": ("Subaccount",),
            ".subaccount_create": ("SubaccountCreate",),
            ".subaccount_created": ("SubaccountCreated",),
            ".subaccount_list": ("SubaccountList",),
            ".subaccount_update": ("SubaccountUpdate",),
            ".switch": ("Switch",),
            ".token_create": ("TokenCreate",),
            ".token_created": ("TokenCreated",),
            ".token_permissions": ("TokenPermissions",),
            ".verified_caller_id": ("VerifiedCallerId",),
            ".verified_caller_id_initiate": ("VerifiedCallerIdInitiate",),
            ".verified_caller_id_initiated": ("VerifiedCallerIdInitiated",),
            ".verified_caller_id_list": ("VerifiedCallerIdList",),
            ".verified_caller_id_update": ("VerifiedCallerIdUpdate",),
            ".verified_caller_id_verified": ("VerifiedCallerIdVerified",),
            ".verified_caller_id_verify": ("VerifiedCallerIdVerify",),
            ".verify_attempt": ("VerifyAttempt",),
            ".verify_attempt_charge": ("VerifyAttemptCharge",),
            ".verify_channel": ("VerifyChannel",),
            ".verify_channel_status": ("VerifyChannelStatus",),
            ".verify_charges": ("VerifyCharges",),
            ".verify_event_session_status": ("VerifyEventSessionStatus",),
            ".verify_page_meta": ("VerifyPageMeta",),
            ".verify_session": ("VerifySession",),
            ".verify_session_create": ("VerifySessionCreate",),
            ".verify_session_created": ("VerifySessionCreated",),
            ".verify_session_event": ("VerifySessionEvent",),
            ".verify_session_list": ("VerifySessionList",),
            ".verify_session_status": ("VerifySessionStatus",),
            ".verify_session_validate": ("VerifySessionValidate",),
            ".verify_session_validated": ("VerifySessionValidated",),
            ".voice_permissions": ("VoicePermissions",),
            ".voice_pricing": ("VoicePricing",),
        },
    )

__all__ = [
    "Account",
    "AccountType",
    "AccountUpdate",
    "AnswerEvent",
    "Application",
    "ApplicationCreate",
    "ApplicationCreated",
    "ApplicationList",
    "ApplicationUpdate",
    "AsyncAccepted",
    "AsyncReply",
    "BillingMode",
    "CallDirection",
    "CallStatus",
    "CallerIdChannel",
    "Changed",
    "Endpoint",
    "EndpointCreate",
    "EndpointCreated",
    "EndpointList",
    "EndpointUpdate",
    "Error",
    "HangupEvent",
    "HttpMethod",
    "InboundVoicePricing",
    "LineType",
    "LookupCarrier",
    "LookupCountry",
    "LookupError_",
    "LookupFormat",
    "LookupResult",
    "LookupType",
    "MaskingInteraction",
    "MaskingRecordingEvent",
    "MaskingRecordingEventName",
    "MaskingSession",
    "MaskingSessionCreate",
    "MaskingSessionCreated",
    "MaskingSessionDeleted",
    "MaskingSessionDetails",
    "MaskingSessionEvent",
    "MaskingSessionEventName",
    "MaskingSessionList",
    "MaskingSessionPage",
    "MaskingSessionStatus",
    "MaskingSessionStatusFilter",
    "MaskingSessionUpdate",
    "MaskingSessionUpdated",
    "Media",
    "MediaList",
    "MediaPageMeta",
    "MediaUpload",
    "MediaUploadResult",
    "MediaUploadStatus",
    "MediaUploaded",
    "MessageEvent",
    "MessageIntent",
    "MessagePricing",
    "MessageType",
    "MmsPricing",
    "NetworkRate",
    "NotFoundError",
    "NumberAddition",
    "NumberBought",
    "NumberPrerequisite",
    "NumberPurchase",
    "NumberRate",
    "NumberRates",
    "NumberRegistration",
    "NumberType",
    "NumberUpdate",
    "NumbersBought",
    "OfferType",
    "OfferedNumber",
    "OfferedNumberList",
    "OutboundVoicePricing",
    "OwnNumberType",
    "PageMeta",
    "PhoneNumberPricing",
    "PinAuthenticationStatus",
    "Ported",
    "PrefixRate",
    "Pricing",
    "Rate",
    "RecordFileFormat",
    "RecordingFileExtension",
    "RentedNumber",
    "RentedNumberList",
    "SipRegistered",
    "Subaccount",
    "SubaccountCreate",
    "SubaccountCreated",
    "SubaccountList",
    "SubaccountUpdate",
    "Switch",
    "TokenCreate",
    "TokenCreated",
    "TokenPermissions",
    "VerifiedCallerId",
    "VerifiedCallerIdInitiate",
    "VerifiedCallerIdInitiated",
    "VerifiedCallerIdList",
    "VerifiedCallerIdUpdate",
    "VerifiedCallerIdVerified",
    "VerifiedCallerIdVerify",
    "VerifyAttempt",
    "VerifyAttemptCharge",
    "VerifyChannel",
    "VerifyChannelStatus",
    "VerifyCharges",
    "VerifyEventSessionStatus",
    "VerifyPageMeta",
    "VerifySession",
    "VerifySessionCreate",
    "VerifySessionCreated",
    "VerifySessionEvent",
    "VerifySessionList",
    "VerifySessionStatus",
    "VerifySessionValidate",
    "VerifySessionValidated",
    "VoicePermissions",
    "VoicePricing",
]
