"""The models, loaded when they are first used (generated)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import Account
    from .account_create import AccountCreate, AccountCreateDict
    from .account_list import AccountList
    from .account_type import AccountType
    from .account_update import AccountUpdate
    from .act import Act
    from .act_kind import ActKind
    from .added_recording import AddedRecording
    from .answer import Answer
    from .application import Application
    from .application_create import ApplicationCreate, ApplicationCreateDict
    from .application_list import ApplicationList
    from .attempt import Attempt
    from .barred_messages import BarredMessages
    from .billing_mode import BillingMode
    from .brand_create import BrandCreate, BrandCreateDict
    from .brand_declined_reason import BrandDeclinedReason, BrandDeclinedReasonDict
    from .brand_status import BrandStatus
    from .brand_type import BrandType
    from .business_address import BusinessAddress, BusinessAddressDict
    from .business_contact import BusinessContact, BusinessContactDict
    from .business_id_type import BusinessIdType
    from .business_vertical import BusinessVertical
    from .call import Call
    from .call_answer import CallAnswer
    from .call_create import CallCreate
    from .call_direction import CallDirection
    from .call_expectation import CallExpectation
    from .call_hearing import CallHearing
    from .call_keys import CallKeys
    from .call_kind import CallKind
    from .call_list import CallList
    from .call_recording import CallRecording
    from .call_side import CallSide
    from .call_speech import CallSpeech
    from .call_state import CallState
    from .call_stream import CallStream
    from .call_streams import CallStreams
    from .caller_id_code import CallerIdCode
    from .caller_id_code_list import CallerIdCodeList
    from .caller_id_code_status import CallerIdCodeStatus
    from .campaign_create import CampaignCreate, CampaignCreateDict
    from .campaign_create_campaign_source import CampaignCreateCampaignSource
    from .campaign_create_method import CampaignCreateMethod
    from .campaign_create_registration_status import CampaignCreateRegistrationStatus
    from .campaign_number_create import CampaignNumberCreate, CampaignNumberCreateDict
    from .campaign_number_create_method import CampaignNumberCreateMethod
    from .campaign_number_create_status import CampaignNumberCreateStatus
    from .clock import Clock
    from .clock_advance import ClockAdvance
    from .clock_advanced import ClockAdvanced
    from .clock_freeze import ClockFreeze
    from .clock_set import ClockSet
    from .compliance_application import ComplianceApplication
    from .compliance_application_create import (
        ComplianceApplicationCreate,
        ComplianceApplicationCreateDict,
    )
    from .compliance_status import ComplianceStatus
    from .content_type import ContentType
    from .conversation import Conversation
    from .conversation_list import ConversationList
    from .customer_type import CustomerType
    from .database_health import DatabaseHealth
    from .database_health_status import DatabaseHealthStatus
    from .delivery import Delivery
    from .delivery_create import DeliveryCreate
    from .delivery_list import DeliveryList
    from .delivery_state import DeliveryState
    from .endpoint import Endpoint
    from .endpoint_create import EndpointCreate, EndpointCreateDict
    from .endpoint_list import EndpointList
    from .endpoint_register import EndpointRegister
    from .entity_type import EntityType
    from .error import Error
    from .fault import Fault
    from .fault_create import FaultCreate
    from .fault_list import FaultList
    from .fetch import Fetch
    from .health import Health
    from .heard import Heard
    from .http_method import HttpMethod
    from .journal_entry import JournalEntry
    from .line_type import LineType
    from .live_session_status import LiveSessionStatus
    from .lookup import Lookup
    from .lookup_script import LookupScript
    from .message import Message
    from .message_create import MessageCreate
    from .message_direction import MessageDirection
    from .message_file import MessageFile
    from .message_list import MessageList
    from .message_outcome import MessageOutcome
    from .message_type import MessageType
    from .number import Number
    from .number_create import NumberCreate, NumberCreateDict
    from .number_create_cnam_lookup import NumberCreateCnamLookup
    from .number_list import NumberList
    from .number_service import NumberService
    from .number_update import NumberUpdate
    from .offered_kind import OfferedKind
    from .order import Order
    from .password import Password
    from .password_list import PasswordList
    from .password_outcome import PasswordOutcome
    from .payload import Payload
    from .phone import Phone
    from .phone_create import PhoneCreate, PhoneCreateDict
    from .phone_script import PhoneScript, PhoneScriptDict
    from .phone_step import PhoneStep, PhoneStepDict
    from .pin_demand import PinDemand
    from .ported import Ported
    from .powerpack_create import PowerpackCreate, PowerpackCreateDict
    from .powerpack_number import PowerpackNumber, PowerpackNumberDict
    from .powerpack_priority import PowerpackPriority, PowerpackPriorityDict
    from .powerpack_priority_order import PowerpackPriorityOrder, PowerpackPriorityOrderDict
    from .powerpack_priority_order_priority_1 import PowerpackPriorityOrderPriority1
    from .powerpack_priority_order_priority_2 import PowerpackPriorityOrderPriority2
    from .powerpack_priority_order_priority_3 import PowerpackPriorityOrderPriority3
    from .powerpack_priority_service_type import PowerpackPriorityServiceType
    from .profile_create import ProfileCreate, ProfileCreateDict
    from .profile_type import ProfileType
    from .recorded_channels import RecordedChannels
    from .recorded_format import RecordedFormat
    from .recorded_kind import RecordedKind
    from .recorded_words import RecordedWords, RecordedWordsDict
    from .recording_create import RecordingCreate
    from .recording_outcome import RecordingOutcome
    from .request_list import RequestList
    from .reserved_number import ReservedNumber
    from .reserved_number_list import ReservedNumberList
    from .reset import Reset
    from .review import Review
    from .review_list import ReviewList
    from .review_outcome import ReviewOutcome
    from .review_state import ReviewState
    from .room import Room
    from .room_join import RoomJoin
    from .room_kind import RoomKind
    from .room_list import RoomList
    from .room_member import RoomMember
    from .running_element import RunningElement
    from .session import Session
    from .session_list import SessionList
    from .session_status import SessionStatus
    from .session_update import SessionUpdate
    from .short_code import ShortCode
    from .short_code_country import ShortCodeCountry
    from .short_code_create import ShortCodeCreate
    from .short_code_service import ShortCodeService
    from .sip_headers import SipHeaders
    from .snapshot import Snapshot
    from .snapshot_create import SnapshotCreate
    from .snapshot_list import SnapshotList
    from .stock_exchange import StockExchange
    from .subaccount_create import SubaccountCreate, SubaccountCreateDict
    from .subject_event import SubjectEvent
    from .template import Template, TemplateDict
    from .template_category import TemplateCategory
    from .timeline_entry import TimelineEntry
    from .token_verdict import TokenVerdict
    from .token_verify import TokenVerify
    from .tollfree_optin import TollfreeOptin
    from .tollfree_verification_declared import (
        TollfreeVerificationDeclared,
        TollfreeVerificationDeclaredDict,
    )
    from .tollfree_verification_state import TollfreeVerificationState
    from .unknown_caller_ids import UnknownCallerIds
    from .verdict import Verdict
    from .verified_caller_id import VerifiedCallerId
    from .verified_caller_id_list import VerifiedCallerIdList
    from .world import World
    from .xml_instruction import XmlInstruction
    from .xml_problem import XmlProblem
    from .xml_report import XmlReport
    from .xml_severity import XmlSeverity
else:
    from plivo_runtime.lazy import lazy_names

    __getattr__, __dir__ = lazy_names(
        globals(),
        {
            ".account": ("Account",),
            ".account_create": (
                "AccountCreate",
                "AccountCreateDict",
            ),
            ".account_list": ("AccountList",),
            ".account_type": ("AccountType",),
            ".account_update": ("AccountUpdate",),
            ".act": ("Act",),
            ".act_kind": ("ActKind",),
            ".added_recording": ("AddedRecording",),
            ".answer": ("Answer",),
            ".application": ("Application",),
            ".application_create": (
                "ApplicationCreate",
                "ApplicationCreateDict",
            ),
            ".application_list": ("ApplicationList",),
            ".attempt": ("Attempt",),
            ".barred_messages": ("BarredMessages",),
            ".billing_mode": ("BillingMode",),
            ".brand_create": (
                "BrandCreate",
                "BrandCreateDict",
            ),
            ".brand_declined_reason": (
                "BrandDeclinedReason",
                "BrandDeclinedReasonDict",
            ),
            ".brand_status": ("BrandStatus",),
            ".brand_type": ("BrandType",),
            ".business_address": (
                "BusinessAddress",
                "BusinessAddressDict",
            ),
            ".business_contact": (
                "BusinessContact",
                "BusinessContactDict",
            ),
            ".business_id_type": ("BusinessIdType",),
            ".business_vertical": ("BusinessVertical",),
            ".call": ("Call",),
            ".call_answer": ("CallAnswer",),
            ".call_create": ("CallCreate",),
            ".call_direction": ("CallDirection",),
            ".caller_id_code": ("CallerIdCode",),
            ".caller_id_code_list": ("CallerIdCodeList",),
            ".caller_id_code_status": ("CallerIdCodeStatus",),
            ".call_expectation": ("CallExpectation",),
            ".call_hearing": ("CallHearing",),
            ".call_keys": ("CallKeys",),
            ".call_kind": ("CallKind",),
            ".call_list": ("CallList",),
            ".call_recording": ("CallRecording",),
            ".call_side": ("CallSide",),
            ".call_speech": ("CallSpeech",),
            ".call_state": ("CallState",),
            ".call_stream": ("CallStream",),
            ".call_streams": ("CallStreams",),
            ".campaign_create": (
                "CampaignCreate",
                "CampaignCreateDict",
            ),
            ".campaign_create_campaign_source": ("CampaignCreateCampaignSource",),
            ".campaign_create_method": ("CampaignCreateMethod",),
            ".campaign_create_registration_status": ("CampaignCreateRegistrationStatus",),
            ".campaign_number_create": (
                "CampaignNumberCreate",
                "CampaignNumberCreateDict",
            ),
            ".campaign_number_create_method": ("CampaignNumberCreateMethod",),
            ".campaign_number_create_status": ("CampaignNumberCreateStatus",),
            ".clock": ("Clock",),
            ".clock_advance": ("ClockAdvance",),
            ".clock_advanced": ("ClockAdvanced",),
            ".clock_freeze": ("ClockFreeze",),
            ".clock_set": ("ClockSet",),
            ".compliance_application": ("ComplianceApplication",),
            ".compliance_application_create": (
                "ComplianceApplicationCreate",
                "ComplianceApplicationCreateDict",
            ),
            ".compliance_status": ("ComplianceStatus",),
            ".content_type": ("ContentType",),
            ".conversation": ("Conversation",),
            ".conversation_list": ("ConversationList",),
            ".customer_type": ("CustomerType",),
            ".database_health": ("DatabaseHealth",),
            ".database_health_status": ("DatabaseHealthStatus",),
            ".delivery": ("Delivery",),
            ".delivery_create": ("DeliveryCreate",),
            ".delivery_list": ("DeliveryList",),
            ".delivery_state": ("DeliveryState",),
            ".endpoint": ("Endpoint",),
            ".endpoint_create": (
                "EndpointCreate",
                "EndpointCreateDict",
            ),
            ".endpoint_list": ("EndpointList",),
            ".endpoint_register": ("EndpointRegister",),
            ".entity_type": ("EntityType",),
            ".error": ("Error",),
            ".fault": ("Fault",),
            ".fault_create": ("FaultCreate",),
            ".fault_list": ("FaultList",),
            ".fetch": ("Fetch",),
            ".health": ("Health",),
            ".heard": ("Heard",),
            ".http_method": ("HttpMethod",),
            ".journal_entry": ("JournalEntry",),
            ".line_type": ("LineType",),
            ".live_session_status": ("LiveSessionStatus",),
            ".lookup": ("Lookup",),
            ".lookup_script": ("LookupScript",),
            ".message": ("Message",),
            ".message_create": ("MessageCreate",),
            ".message_direction": ("MessageDirection",),
            ".message_file": ("MessageFile",),
            ".message_list": ("MessageList",),
            ".message_outcome": ("MessageOutcome",),
            ".message_type": ("MessageType",),
            ".number": ("Number",),
            ".number_create": (
                "NumberCreate",
                "NumberCreateDict",
            ),
            ".number_create_cnam_lookup": ("NumberCreateCnamLookup",),
            ".number_list": ("NumberList",),
            ".number_service": ("NumberService",),
            ".number_update": ("NumberUpdate",),
            ".offered_kind": ("OfferedKind",),
            ".order": ("Order",),
            ".password": ("Password",),
            ".password_list": ("PasswordList",),
            ".password_outcome": ("PasswordOutcome",),
            ".payload": ("Payload",),
            ".phone": ("Phone",),
            ".phone_create": (
                "PhoneCreate",
                "PhoneCreateDict",
            ),
            ".phone_script": (
                "PhoneScript",
                "PhoneScriptDict",
            ),
            ".phone_step": (
                "PhoneStep",
                "PhoneStepDict",
            ),
            ".pin_demand": ("PinDemand",),
            ".ported": ("Ported",),
            ".powerpack_create": (
                "PowerpackCreate",
                "PowerpackCreateDict",
            ),
            ".powerpack_number": (
                "PowerpackNumber",
                "PowerpackNumberDict",
            ),
            ".powerpack_priority": (
                "PowerpackPriority",
                "PowerpackPriorityDict",
            ),
            ".powerpack_priority_order": (
                "PowerpackPriorityOrder",
                "PowerpackPriorityOrderDict",
            ),
            ".powerpack_priority_order_priority_1": ("PowerpackPriorityOrderPriority1",),
            ".powerpack_priority_order_priority_2": ("PowerpackPriorityOrderPriority2",),
            ".powerpack_priority_order_priority_3": ("PowerpackPriorityOrderPriority3",),
            ".powerpack_priority_service_type": ("PowerpackPriorityServiceType",),
            ".profile_create": (
                "ProfileCreate",
                "ProfileCreateDict",
            ),
            ".profile_type": ("ProfileType",),
            ".recorded_channels": ("RecordedChannels",),
            ".recorded_format": ("RecordedFormat",),
            ".recorded_kind": ("RecordedKind",),
            ".recorded_words": (
                "RecordedWords",
                "RecordedWordsDict",
            ),
            ".recording_create": ("RecordingCreate",),
            ".recording_outcome": ("RecordingOutcome",),
            ".request_list": ("RequestList",),
            ".reserved_number": ("ReservedNumber",),
            ".reserved_number_list": ("ReservedNumberList",),
            ".reset": ("Reset",),
            ".review": ("Review",),
            ".review_list": ("ReviewList",),
            ".review_outcome": ("ReviewOutcome",),
            ".review_state": ("ReviewState",),
            ".room": ("Room",),
            ".room_join": ("RoomJoin",),
            ".room_kind": ("RoomKind",),
            ".room_list": ("RoomList",),
            ".room_member": ("RoomMember",),
            ".running_element": ("RunningElement",),
            ".session": ("Session",),
            ".session_list": ("SessionList",),
            ".session_status": ("SessionStatus",),
            ".session_update": ("SessionUpdate",),
            ".short_code": ("ShortCode",),
            ".short_code_country": ("ShortCodeCountry",),
            ".short_code_create": ("ShortCodeCreate",),
            ".short_code_service": ("ShortCodeService",),
            ".sip_headers": ("SipHeaders",),
            ".snapshot": ("Snapshot",),
            ".snapshot_create": ("SnapshotCreate",),
            ".snapshot_list": ("SnapshotList",),
            ".stock_exchange": ("StockExchange",),
            ".subaccount_create": (
                "SubaccountCreate",
                "SubaccountCreateDict",
            ),
            ".subject_event": ("SubjectEvent",),
            ".template": (
                "Template",
                "TemplateDict",
            ),
            ".template_category": ("TemplateCategory",),
            ".timeline_entry": ("TimelineEntry",),
            ".token_verdict": ("TokenVerdict",),
            ".token_verify": ("TokenVerify",),
            ".tollfree_optin": ("TollfreeOptin",),
            ".tollfree_verification_declared": (
                "TollfreeVerificationDeclared",
                "TollfreeVerificationDeclaredDict",
            ),
            ".tollfree_verification_state": ("TollfreeVerificationState",),
            ".unknown_caller_ids": ("UnknownCallerIds",),
            ".verdict": ("Verdict",),
            ".verified_caller_id": ("VerifiedCallerId",),
            ".verified_caller_id_list": ("VerifiedCallerIdList",),
            ".world": ("World",),
            ".xml_instruction": ("XmlInstruction",),
            ".xml_problem": ("XmlProblem",),
            ".xml_report": ("XmlReport",),
            ".xml_severity": ("XmlSeverity",),
        },
    )

__all__ = [
    "Account",
    "AccountCreate",
    "AccountCreateDict",
    "AccountList",
    "AccountType",
    "AccountUpdate",
    "Act",
    "ActKind",
    "AddedRecording",
    "Answer",
    "Application",
    "ApplicationCreate",
    "ApplicationCreateDict",
    "ApplicationList",
    "Attempt",
    "BarredMessages",
    "BillingMode",
    "BrandCreate",
    "BrandCreateDict",
    "BrandDeclinedReason",
    "BrandDeclinedReasonDict",
    "BrandStatus",
    "BrandType",
    "BusinessAddress",
    "BusinessAddressDict",
    "BusinessContact",
    "BusinessContactDict",
    "BusinessIdType",
    "BusinessVertical",
    "Call",
    "CallAnswer",
    "CallCreate",
    "CallDirection",
    "CallExpectation",
    "CallHearing",
    "CallKeys",
    "CallKind",
    "CallList",
    "CallRecording",
    "CallSide",
    "CallSpeech",
    "CallState",
    "CallStream",
    "CallStreams",
    "CallerIdCode",
    "CallerIdCodeList",
    "CallerIdCodeStatus",
    "CampaignCreate",
    "CampaignCreateCampaignSource",
    "CampaignCreateDict",
    "CampaignCreateMethod",
    "CampaignCreateRegistrationStatus",
    "CampaignNumberCreate",
    "CampaignNumberCreateDict",
    "CampaignNumberCreateMethod",
    "CampaignNumberCreateStatus",
    "Clock",
    "ClockAdvance",
    "ClockAdvanced",
    "ClockFreeze",
    "ClockSet",
    "ComplianceApplication",
    "ComplianceApplicationCreate",
    "ComplianceApplicationCreateDict",
    "ComplianceStatus",
    "ContentType",
    "Conversation",
    "ConversationList",
    "CustomerType",
    "DatabaseHealth",
    "DatabaseHealthStatus",
    "Delivery",
    "DeliveryCreate",
    "DeliveryList",
    "DeliveryState",
    "Endpoint",
    "EndpointCreate",
    "EndpointCreateDict",
    "EndpointList",
    "EndpointRegister",
    "EntityType",
    "Error",
    "Fault",
    "FaultCreate",
    "FaultList",
    "Fetch",
    "Health",
    "Heard",
    "HttpMethod",
    "JournalEntry",
    "LineType",
    "LiveSessionStatus",
    "Lookup",
    "LookupScript",
    "Message",
    "MessageCreate",
    "MessageDirection",
    "MessageFile",
    "MessageList",
    "MessageOutcome",
    "MessageType",
    "Number",
    "NumberCreate",
    "NumberCreateCnamLookup",
    "NumberCreateDict",
    "NumberList",
    "NumberService",
    "NumberUpdate",
    "OfferedKind",
    "Order",
    "Password",
    "PasswordList",
    "PasswordOutcome",
    "Payload",
    "Phone",
    "PhoneCreate",
    "PhoneCreateDict",
    "PhoneScript",
    "PhoneScriptDict",
    "PhoneStep",
    "PhoneStepDict",
    "PinDemand",
    "Ported",
    "PowerpackCreate",
    "PowerpackCreateDict",
    "PowerpackNumber",
    "PowerpackNumberDict",
    "PowerpackPriority",
    "PowerpackPriorityDict",
    "PowerpackPriorityOrder",
    "PowerpackPriorityOrderDict",
    "PowerpackPriorityOrderPriority1",
    "PowerpackPriorityOrderPriority2",
    "PowerpackPriorityOrderPriority3",
    "PowerpackPriorityServiceType",
    "ProfileCreate",
    "ProfileCreateDict",
    "ProfileType",
    "RecordedChannels",
    "RecordedFormat",
    "RecordedKind",
    "RecordedWords",
    "RecordedWordsDict",
    "RecordingCreate",
    "RecordingOutcome",
    "RequestList",
    "ReservedNumber",
    "ReservedNumberList",
    "Reset",
    "Review",
    "ReviewList",
    "ReviewOutcome",
    "ReviewState",
    "Room",
    "RoomJoin",
    "RoomKind",
    "RoomList",
    "RoomMember",
    "RunningElement",
    "Session",
    "SessionList",
    "SessionStatus",
    "SessionUpdate",
    "ShortCode",
    "ShortCodeCountry",
    "ShortCodeCreate",
    "ShortCodeService",
    "SipHeaders",
    "Snapshot",
    "SnapshotCreate",
    "SnapshotList",
    "StockExchange",
    "SubaccountCreate",
    "SubaccountCreateDict",
    "SubjectEvent",
    "Template",
    "TemplateCategory",
    "TemplateDict",
    "TimelineEntry",
    "TokenVerdict",
    "TokenVerify",
    "TollfreeOptin",
    "TollfreeVerificationDeclared",
    "TollfreeVerificationDeclaredDict",
    "TollfreeVerificationState",
    "UnknownCallerIds",
    "Verdict",
    "VerifiedCallerId",
    "VerifiedCallerIdList",
    "World",
    "XmlInstruction",
    "XmlProblem",
    "XmlReport",
    "XmlSeverity",
]
