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
    from .audio_track import AudioTrack
    from .billing_mode import BillingMode
    from .button_action import ButtonAction, ButtonActionDict
    from .button_message import ButtonMessage, ButtonMessageDict
    from .call import Call
    from .call_action_started import CallActionStarted
    from .call_create import CallCreate
    from .call_created import CallCreated
    from .call_direction import CallDirection
    from .call_event import CallEvent
    from .call_feedback import CallFeedback
    from .call_feedback_recorded import CallFeedbackRecorded
    from .call_issue import CallIssue
    from .call_leg import CallLeg
    from .call_legs import CallLegs
    from .call_list import CallList
    from .call_recording_event import CallRecordingEvent
    from .call_status import CallStatus
    from .call_status_filter import CallStatusFilter
    from .call_transfer import CallTransfer
    from .call_transferred import CallTransferred
    from .call_uuids import CallUuids
    from .caller_id_channel import CallerIdChannel
    from .card_component import CardComponent, CardComponentDict
    from .changed import Changed
    from .cnam_lookup import CnamLookup
    from .confirm_event import ConfirmEvent
    from .conversation_origin import ConversationOrigin
    from .conversion_recorded import ConversionRecorded
    from .conversion_report import ConversionReport
    from .conversion_status import ConversionStatus
    from .currency_value import CurrencyValue, CurrencyValueDict
    from .date_time_value import DateTimeValue, DateTimeValueDict
    from .dial_action import DialAction
    from .dial_leg import DialLeg
    from .dial_status import DialStatus
    from .dialed_event import DialedEvent
    from .digits_event import DigitsEvent
    from .digits_send import DigitsSend
    from .dlt_template_category import DltTemplateCategory
    from .endpoint import Endpoint
    from .endpoint_create import EndpointCreate
    from .endpoint_created import EndpointCreated
    from .endpoint_list import EndpointList
    from .endpoint_update import EndpointUpdate
    from .error import Error
    from .hangup_event import HangupEvent
    from .hangup_source import HangupSource
    from .http_method import HttpMethod
    from .if_machine import IfMachine
    from .inbound_voice_pricing import InboundVoicePricing
    from .input_event import InputEvent
    from .input_type import InputType
    from .interactive_header import InteractiveHeader, InteractiveHeaderDict
    from .interactive_header_type import InteractiveHeaderType
    from .interactive_text import InteractiveText, InteractiveTextDict
    from .interim_speech_event import InterimSpeechEvent
    from .is_machine import IsMachine
    from .leg_event import LegEvent
    from .line_type import LineType
    from .link_action import LinkAction, LinkActionDict
    from .link_button import LinkButton, LinkButtonDict
    from .link_message import LinkMessage, LinkMessageDict
    from .list_action import ListAction, ListActionDict
    from .list_button import ListButton, ListButtonDict
    from .list_message import ListMessage, ListMessageDict
    from .list_row import ListRow, ListRowDict
    from .list_section import ListSection, ListSectionDict
    from .live_call import LiveCall
    from .live_call_status import LiveCallStatus
    from .lookup_carrier import LookupCarrier
    from .lookup_country import LookupCountry
    from .lookup_error import LookupError_
    from .lookup_format import LookupFormat
    from .lookup_result import LookupResult
    from .lookup_type import LookupType
    from .machine_detection import MachineDetection
    from .machine_detection_event import MachineDetectionEvent
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
    from .message import Message
    from .message_direction import MessageDirection
    from .message_event import MessageEvent
    from .message_event_status import MessageEventStatus
    from .message_intent import MessageIntent
    from .message_kind import MessageKind
    from .message_list import MessageList
    from .message_log import MessageLog
    from .message_media import MessageMedia
    from .message_media_list import MessageMediaList
    from .message_page_meta import MessagePageMeta
    from .message_pricing import MessagePricing
    from .message_queued import MessageQueued
    from .message_send import MessageSend
    from .message_state import MessageState
    from .message_state_filter import MessageStateFilter
    from .message_status_event import MessageStatusEvent
    from .message_type import MessageType
    from .mms_pricing import MmsPricing
    from .network_rate import NetworkRate
    from .not_found_error import NotFoundError
    from .number_addition import NumberAddition
    from .number_bought import NumberBought
    from .number_pool import NumberPool
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
    from .play_start import PlayStart
    from .pool_member_removed import PoolMemberRemoved
    from .pool_number import PoolNumber
    from .pool_number_addition import PoolNumberAddition
    from .pool_number_list import PoolNumberList
    from .pool_number_type import PoolNumberType
    from .pool_page_meta import PoolPageMeta
    from .pool_service import PoolService
    from .pool_shortcode import PoolShortcode
    from .pool_shortcode_list import PoolShortcodeList
    from .ported import Ported
    from .powerpack import Powerpack
    from .powerpack_application_kind import PowerpackApplicationKind
    from .powerpack_application_type import PowerpackApplicationType
    from .powerpack_country import PowerpackCountry
    from .powerpack_create import PowerpackCreate
    from .powerpack_deleted import PowerpackDeleted
    from .powerpack_list import PowerpackList
    from .powerpack_number_kind import PowerpackNumberKind
    from .powerpack_page_meta import PowerpackPageMeta
    from .powerpack_priority import PowerpackPriority, PowerpackPriorityDict
    from .powerpack_priority_order import PowerpackPriorityOrder, PowerpackPriorityOrderDict
    from .powerpack_service import PowerpackService
    from .powerpack_update import PowerpackUpdate
    from .prefix_rate import PrefixRate
    from .pricing import Pricing
    from .queued_call import QueuedCall
    from .rate import Rate
    from .record_file_format import RecordFileFormat
    from .recorded_event import RecordedEvent
    from .recording import Recording
    from .recording_channels import RecordingChannels
    from .recording_event import RecordingEvent
    from .recording_file_extension import RecordingFileExtension
    from .recording_kind import RecordingKind
    from .recording_list import RecordingList
    from .recording_start import RecordingStart
    from .recording_started import RecordingStarted
    from .recording_transcription_type import RecordingTranscriptionType
    from .rented_number import RentedNumber
    from .rented_number_list import RentedNumberList
    from .reply_button import ReplyButton, ReplyButtonDict
    from .ring_event import RingEvent
    from .sip_registered import SipRegistered
    from .speak_start import SpeakStart
    from .spoken_text_type import SpokenTextType
    from .stir_attestation import StirAttestation
    from .stir_verification import StirVerification
    from .stream import Stream
    from .stream_direction import StreamDirection
    from .stream_event import StreamEvent
    from .stream_event_name import StreamEventName
    from .stream_format import StreamFormat
    from .stream_list import StreamList
    from .stream_page_meta import StreamPageMeta
    from .stream_start import StreamStart
    from .stream_started import StreamStarted
    from .stream_status import StreamStatus
    from .subaccount import Subaccount
    from .subaccount_create import SubaccountCreate
    from .subaccount_created import SubaccountCreated
    from .subaccount_list import SubaccountList
    from .subaccount_update import SubaccountUpdate
    from .switch import Switch
    from .template_card import TemplateCard, TemplateCardDict
    from .template_component import TemplateComponent, TemplateComponentDict
    from .template_component_type import TemplateComponentType
    from .template_currency import TemplateCurrency, TemplateCurrencyDict
    from .template_date_time import TemplateDateTime, TemplateDateTimeDict
    from .template_location import TemplateLocation, TemplateLocationDict
    from .template_media import TemplateMedia, TemplateMediaDict
    from .template_payload import TemplatePayload, TemplatePayloadDict
    from .template_text import TemplateText, TemplateTextDict
    from .tendlc_registration_status import TendlcRegistrationStatus
    from .token_create import TokenCreate
    from .token_created import TokenCreated
    from .token_permissions import TokenPermissions, TokenPermissionsDict
    from .transcription import Transcription
    from .transcription_accepted import TranscriptionAccepted
    from .transcription_create import TranscriptionCreate
    from .transcription_event import TranscriptionEvent
    from .transcription_report import TranscriptionReport
    from .transcription_type import TranscriptionType
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
    from .voice_permissions import VoicePermissions, VoicePermissionsDict
    from .voice_pricing import VoicePricing
    from .whats_app_location import WhatsAppLocation, WhatsAppLocationDict
    from .whats_app_template import WhatsAppTemplate, WhatsAppTemplateDict
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
            ".audio_track": ("AudioTrack",),
            ".billing_mode": ("BillingMode",),
            ".button_action": (
                "ButtonAction",
                "ButtonActionDict",
            ),
            ".button_message": (
                "ButtonMessage",
                "ButtonMessageDict",
            ),
            ".call": ("Call",),
            ".call_action_started": ("CallActionStarted",),
            ".call_create": ("CallCreate",),
            ".call_created": ("CallCreated",),
            ".call_direction": ("CallDirection",),
            ".caller_id_channel": ("CallerIdChannel",),
            ".call_event": ("CallEvent",),
            ".call_feedback": ("CallFeedback",),
            ".call_feedback_recorded": ("CallFeedbackRecorded",),
            ".call_issue": ("CallIssue",),
            ".call_leg": ("CallLeg",),
            ".call_legs": ("CallLegs",),
            ".call_list": ("CallList",),
            ".call_recording_event": ("CallRecordingEvent",),
            ".call_status": ("CallStatus",),
            ".call_status_filter": ("CallStatusFilter",),
            ".call_transfer": ("CallTransfer",),
            ".call_transferred": ("CallTransferred",),
            ".call_uuids": ("CallUuids",),
            ".card_component": (
                "CardComponent",
                "CardComponentDict",
            ),
            ".changed": ("Changed",),
            ".cnam_lookup": ("CnamLookup",),
            ".confirm_event": ("ConfirmEvent",),
            ".conversation_origin": ("ConversationOrigin",),
            ".conversion_recorded": ("ConversionRecorded",),
            ".conversion_report": ("ConversionReport",),
            ".conversion_status": ("ConversionStatus",),
            ".currency_value": (
                "CurrencyValue",
                "CurrencyValueDict",
            ),
            ".date_time_value": (
                "DateTimeValue",
                "DateTimeValueDict",
            ),
            ".dial_action": ("DialAction",),
            ".dialed_event": ("DialedEvent",),
            ".dial_leg": ("DialLeg",),
            ".dial_status": ("DialStatus",),
            ".digits_event": ("DigitsEvent",),
            ".digits_send": ("DigitsSend",),
            ".dlt_template_category": ("DltTemplateCategory",),
            ".endpoint": ("Endpoint",),
            ".endpoint_create": ("EndpointCreate",),
            ".endpoint_created": ("EndpointCreated",),
            ".endpoint_list": ("EndpointList",),
            ".endpoint_update": ("EndpointUpdate",),
            ".error": ("Error",),
            ".hangup_event": ("HangupEvent",),
            ".hangup_source": ("HangupSource",),
            ".http_method": ("HttpMethod",),
            ".if_machine": ("IfMachine",),
            ".inbound_voice_pricing": ("InboundVoicePricing",),
            ".input_event": ("InputEvent",),
            ".input_type": ("InputType",),
            ".interactive_header": (
                "InteractiveHeader",
                "InteractiveHeaderDict",
            ),
            ".interactive_header_type": ("InteractiveHeaderType",),
            ".interactive_text": (
                "InteractiveText",
                "InteractiveTextDict",
            ),
            ".interim_speech_event": ("InterimSpeechEvent",),
            ".is_machine": ("IsMachine",),
            ".leg_event": ("LegEvent",),
            ".line_type": ("LineType",),
            ".link_action": (
                "LinkAction",
                "LinkActionDict",
            ),
            ".link_button": (
                "LinkButton",
                "LinkButtonDict",
            ),
            ".link_message": (
                "LinkMessage",
                "LinkMessageDict",
            ),
            ".list_action": (
                "ListAction",
                "ListActionDict",
            ),
            ".list_button": (
                "ListButton",
                "ListButtonDict",
            ),
            ".list_message": (
                "ListMessage",
                "ListMessageDict",
            ),
            ".list_row": (
                "ListRow",
                "ListRowDict",
            ),
            ".list_section": (
                "ListSection",
                "ListSectionDict",
            ),
            ".live_call": ("LiveCall",),
            ".live_call_status": ("LiveCallStatus",),
            ".lookup_carrier": ("LookupCarrier",),
            ".lookup_country": ("LookupCountry",),
            ".lookup_error": ("LookupError_",),
            ".lookup_format": ("LookupFormat",),
            ".lookup_result": ("LookupResult",),
            ".lookup_type": ("LookupType",),
            ".machine_detection": ("MachineDetection",),
            ".machine_detection_event": ("MachineDetectionEvent",),
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
            ".message": ("Message",),
            ".message_direction": ("MessageDirection",),
            ".message_event": ("MessageEvent",),
            ".message_event_status": ("MessageEventStatus",),
            ".message_intent": ("MessageIntent",),
            ".message_kind": ("MessageKind",),
            ".message_list": ("MessageList",),
            ".message_log": ("MessageLog",),
            ".message_media": ("MessageMedia",),
            ".message_media_list": ("MessageMediaList",),
            ".message_page_meta": ("MessagePageMeta",),
            ".message_pricing": ("MessagePricing",),
            ".message_queued": ("MessageQueued",),
            ".message_send": ("MessageSend",),
            ".message_state": ("MessageState",),
            ".message_state_filter": ("MessageStateFilter",),
            ".message_status_event": ("MessageStatusEvent",),
            ".message_type": ("MessageType",),
            ".mms_pricing": ("MmsPricing",),
            ".network_rate": ("NetworkRate",),
            ".not_found_error": ("NotFoundError",),
            ".number_addition": ("NumberAddition",),
            ".number_bought": ("NumberBought",),
            ".number_pool": ("NumberPool",),
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
            ".play_start": ("PlayStart",),
            ".pool_member_removed": ("PoolMemberRemoved",),
            ".pool_number": ("PoolNumber",),
            ".pool_number_addition": ("PoolNumberAddition",),
            ".pool_number_list": ("PoolNumberList",),
            ".pool_number_type": ("PoolNumberType",),
            ".pool_page_meta": ("PoolPageMeta",),
            ".pool_service": ("PoolService",),
            ".pool_shortcode": ("PoolShortcode",),
            ".pool_shortcode_list": ("PoolShortcodeList",),
            ".ported": ("Ported",),
            ".powerpack": ("Powerpack",),
            ".powerpack_application_kind": ("PowerpackApplicationKind",),
            ".powerpack_application_type": ("PowerpackApplicationType",),
            ".powerpack_country": ("PowerpackCountry",),
            ".powerpack_create": ("PowerpackCreate",),
            ".powerpack_deleted": ("PowerpackDeleted",),
            ".powerpack_list": ("PowerpackList",),
            ".powerpack_number_kind": ("PowerpackNumberKind",),
            ".powerpack_page_meta": ("PowerpackPageMeta",),
            ".powerpack_priority": (
                "PowerpackPriority",
                "PowerpackPriorityDict",
            ),
            ".powerpack_priority_order": (
                "PowerpackPriorityOrder",
                "PowerpackPriorityOrderDict",
            ),
            ".powerpack_service": ("PowerpackService",),
            ".powerpack_update": ("PowerpackUpdate",),
            ".prefix_rate": ("PrefixRate",),
            ".pricing": ("Pricing",),
            ".queued_call": ("QueuedCall",),
            ".rate": ("Rate",),
            ".recorded_event": ("RecordedEvent",),
            ".record_file_format": ("RecordFileFormat",),
            ".recording": ("Recording",),
            ".recording_channels": ("RecordingChannels",),
            ".recording_event": ("RecordingEvent",),
            ".recording_file_extension": ("RecordingFileExtension",),
            ".recording_kind": ("RecordingKind",),
            ".recording_list": ("RecordingList",),
            ".recording_start": ("RecordingStart",),
            ".recording_started": ("RecordingStarted",),
            ".recording_transcription_type": ("RecordingTranscriptionType",),
            ".rented_number": ("RentedNumber",),
            ".rented_number_list": ("RentedNumberList",),
            ".reply_button": (
                "ReplyButton",
                "ReplyButtonDict",
            ),
            ".ring_event": ("RingEvent",),
            ".sip_registered": ("SipRegistered",),
            ".speak_start": ("SpeakStart",),
            ".spoken_text_type": ("SpokenTextType",),
            ".stir_attestation": ("StirAttestation",),
            ".stir_verification": ("StirVerification",),
            ".stream": ("Stream",),
            ".stream_direction": ("StreamDirection",),
            ".stream_event": ("StreamEvent",),
            ".stream_event_name": ("StreamEventName",),
            ".stream_format": ("StreamFormat",),
            ".stream_list": ("StreamList",),
            ".stream_page_meta": ("StreamPageMeta",),
            ".stream_start": ("StreamStart",),
            ".stream_started": ("StreamStarted",),
            ".stream_status": ("StreamStatus",),
            ".subaccount": ("Subaccount",),
            ".subaccount_create": ("SubaccountCreate",),
            ".subaccount_created": ("SubaccountCreated",),
            ".subaccount_list": ("SubaccountList",),
            ".subaccount_update": ("SubaccountUpdate",),
            ".switch": ("Switch",),
            ".template_card": (
                "TemplateCard",
                "TemplateCardDict",
            ),
            ".template_component": (
                "TemplateComponent",
                "TemplateComponentDict",
            ),
            ".template_component_type": ("TemplateComponentType",),
            ".template_currency": (
                "TemplateCurrency",
                "TemplateCurrencyDict",
            ),
            ".template_date_time": (
                "TemplateDateTime",
                "TemplateDateTimeDict",
            ),
            ".template_location": (
                "TemplateLocation",
                "TemplateLocationDict",
            ),
            ".template_media": (
                "TemplateMedia",
                "TemplateMediaDict",
            ),
            ".template_payload": (
                "TemplatePayload",
                "TemplatePayloadDict",
            ),
            ".template_text": (
                "TemplateText",
                "TemplateTextDict",
            ),
            ".tendlc_registration_status": ("TendlcRegistrationStatus",),
            ".token_create": ("TokenCreate",),
            ".token_created": ("TokenCreated",),
            ".token_permissions": (
                "TokenPermissions",
                "TokenPermissionsDict",
            ),
            ".transcription": ("Transcription",),
            ".transcription_accepted": ("TranscriptionAccepted",),
            ".transcription_create": ("TranscriptionCreate",),
            ".transcription_event": ("TranscriptionEvent",),
            ".transcription_report": ("TranscriptionReport",),
            ".transcription_type": ("TranscriptionType",),
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
            ".voice_permissions": (
                "VoicePermissions",
                "VoicePermissionsDict",
            ),
            ".voice_pricing": ("VoicePricing",),
            ".whats_app_location": (
                "WhatsAppLocation",
                "WhatsAppLocationDict",
            ),
            ".whats_app_template": (
                "WhatsAppTemplate",
                "WhatsAppTemplateDict",
            ),
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
    "AudioTrack",
    "BillingMode",
    "ButtonAction",
    "ButtonActionDict",
    "ButtonMessage",
    "ButtonMessageDict",
    "Call",
    "CallActionStarted",
    "CallCreate",
    "CallCreated",
    "CallDirection",
    "CallEvent",
    "CallFeedback",
    "CallFeedbackRecorded",
    "CallIssue",
    "CallLeg",
    "CallLegs",
    "CallList",
    "CallRecordingEvent",
    "CallStatus",
    "CallStatusFilter",
    "CallTransfer",
    "CallTransferred",
    "CallUuids",
    "CallerIdChannel",
    "CardComponent",
    "CardComponentDict",
    "Changed",
    "CnamLookup",
    "ConfirmEvent",
    "ConversationOrigin",
    "ConversionRecorded",
    "ConversionReport",
    "ConversionStatus",
    "CurrencyValue",
    "CurrencyValueDict",
    "DateTimeValue",
    "DateTimeValueDict",
    "DialAction",
    "DialLeg",
    "DialStatus",
    "DialedEvent",
    "DigitsEvent",
    "DigitsSend",
    "DltTemplateCategory",
    "Endpoint",
    "EndpointCreate",
    "EndpointCreated",
    "EndpointList",
    "EndpointUpdate",
    "Error",
    "HangupEvent",
    "HangupSource",
    "HttpMethod",
    "IfMachine",
    "InboundVoicePricing",
    "InputEvent",
    "InputType",
    "InteractiveHeader",
    "InteractiveHeaderDict",
    "InteractiveHeaderType",
    "InteractiveText",
    "InteractiveTextDict",
    "InterimSpeechEvent",
    "IsMachine",
    "LegEvent",
    "LineType",
    "LinkAction",
    "LinkActionDict",
    "LinkButton",
    "LinkButtonDict",
    "LinkMessage",
    "LinkMessageDict",
    "ListAction",
    "ListActionDict",
    "ListButton",
    "ListButtonDict",
    "ListMessage",
    "ListMessageDict",
    "ListRow",
    "ListRowDict",
    "ListSection",
    "ListSectionDict",
    "LiveCall",
    "LiveCallStatus",
    "LookupCarrier",
    "LookupCountry",
    "LookupError_",
    "LookupFormat",
    "LookupResult",
    "LookupType",
    "MachineDetection",
    "MachineDetectionEvent",
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
    "Message",
    "MessageDirection",
    "MessageEvent",
    "MessageEventStatus",
    "MessageIntent",
    "MessageKind",
    "MessageList",
    "MessageLog",
    "MessageMedia",
    "MessageMediaList",
    "MessagePageMeta",
    "MessagePricing",
    "MessageQueued",
    "MessageSend",
    "MessageState",
    "MessageStateFilter",
    "MessageStatusEvent",
    "MessageType",
    "MmsPricing",
    "NetworkRate",
    "NotFoundError",
    "NumberAddition",
    "NumberBought",
    "NumberPool",
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
    "PlayStart",
    "PoolMemberRemoved",
    "PoolNumber",
    "PoolNumberAddition",
    "PoolNumberList",
    "PoolNumberType",
    "PoolPageMeta",
    "PoolService",
    "PoolShortcode",
    "PoolShortcodeList",
    "Ported",
    "Powerpack",
    "PowerpackApplicationKind",
    "PowerpackApplicationType",
    "PowerpackCountry",
    "PowerpackCreate",
    "PowerpackDeleted",
    "PowerpackList",
    "PowerpackNumberKind",
    "PowerpackPageMeta",
    "PowerpackPriority",
    "PowerpackPriorityDict",
    "PowerpackPriorityOrder",
    "PowerpackPriorityOrderDict",
    "PowerpackService",
    "PowerpackUpdate",
    "PrefixRate",
    "Pricing",
    "QueuedCall",
    "Rate",
    "RecordFileFormat",
    "RecordedEvent",
    "Recording",
    "RecordingChannels",
    "RecordingEvent",
    "RecordingFileExtension",
    "RecordingKind",
    "RecordingList",
    "RecordingStart",
    "RecordingStarted",
    "RecordingTranscriptionType",
    "RentedNumber",
    "RentedNumberList",
    "ReplyButton",
    "ReplyButtonDict",
    "RingEvent",
    "SipRegistered",
    "SpeakStart",
    "SpokenTextType",
    "StirAttestation",
    "StirVerification",
    "Stream",
    "StreamDirection",
    "StreamEvent",
    "StreamEventName",
    "StreamFormat",
    "StreamList",
    "StreamPageMeta",
    "StreamStart",
    "StreamStarted",
    "StreamStatus",
    "Subaccount",
    "SubaccountCreate",
    "SubaccountCreated",
    "SubaccountList",
    "SubaccountUpdate",
    "Switch",
    "TemplateCard",
    "TemplateCardDict",
    "TemplateComponent",
    "TemplateComponentDict",
    "TemplateComponentType",
    "TemplateCurrency",
    "TemplateCurrencyDict",
    "TemplateDateTime",
    "TemplateDateTimeDict",
    "TemplateLocation",
    "TemplateLocationDict",
    "TemplateMedia",
    "TemplateMediaDict",
    "TemplatePayload",
    "TemplatePayloadDict",
    "TemplateText",
    "TemplateTextDict",
    "TendlcRegistrationStatus",
    "TokenCreate",
    "TokenCreated",
    "TokenPermissions",
    "TokenPermissionsDict",
    "Transcription",
    "TranscriptionAccepted",
    "TranscriptionCreate",
    "TranscriptionEvent",
    "TranscriptionReport",
    "TranscriptionType",
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
    "VoicePermissionsDict",
    "VoicePricing",
    "WhatsAppLocation",
    "WhatsAppLocationDict",
    "WhatsAppTemplate",
    "WhatsAppTemplateDict",
]
