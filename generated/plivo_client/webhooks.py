"""The webhooks of the Plivo API (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from plivo_runtime.signatures import SAFE_VERSIONS
from plivo_runtime.webhooks import EventType, Webhooks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plivo_runtime.signatures import Headers, Params, Tokens, Version

    from .models import (
        AnswerEvent,
        AsyncReply,
        BrandEvent,
        CallEvent,
        CallRecordingEvent,
        CampaignEvent,
        CampaignNumberEvent,
        ConferenceEvent,
        ConferenceLeftEvent,
        ConferenceRecordingEvent,
        ConferenceSoundEvent,
        ConfirmEvent,
        DialedEvent,
        DigitsEvent,
        HangupEvent,
        InputEvent,
        InterimSpeechEvent,
        LegEvent,
        MachineDetectionEvent,
        MaskingRecordingEvent,
        MaskingSessionEvent,
        MessageEvent,
        MessageStatusEvent,
        MultiPartyExitEvent,
        MultiPartyLegEvent,
        MultiPartyMusicEvent,
        MultiPartyRecordingEvent,
        MultiPartyStatusEvent,
        NumberRegistration,
        RecordedEvent,
        RecordingEvent,
        RingEvent,
        StreamEvent,
        TollfreeVerificationEvent,
        TranscriptionEvent,
        VerifySessionEvent,
    )

    Event: TypeAlias = (
        MultiPartyExitEvent
        | HangupEvent
        | ConferenceEvent
        | ConferenceSoundEvent
        | LegEvent
        | DialedEvent
        | InputEvent
        | ConferenceLeftEvent
        | MultiPartyLegEvent
        | StreamEvent
        | ConfirmEvent
        | InterimSpeechEvent
        | MessageStatusEvent
        | MultiPartyMusicEvent
        | RecordedEvent
        | MachineDetectionEvent
        | DigitsEvent
        | MultiPartyRecordingEvent
        | AnswerEvent
        | RingEvent
        | CallEvent
        | MultiPartyStatusEvent
        | VerifySessionEvent
        | MaskingRecordingEvent
        | MaskingSessionEvent
        | MessageEvent
        | TollfreeVerificationEvent
        | CallRecordingEvent
        | CampaignNumberEvent
        | ConferenceRecordingEvent
        | BrandEvent
        | CampaignEvent
        | NumberRegistration
        | RecordingEvent
        | TranscriptionEvent
        | AsyncReply
    )
else:
    from plivo_runtime.model import Model as Event

EVENTS = (
    # A participant has left and wants to continue
    # - callback exit of multi_party_participants_add
    EventType(
        "MultiPartyExitEvent",
        required=frozenset(
            {
                "CallStatus",
                "CallUUID",
                "Direction",
                "From",
                "MPCFriendlyName",
                "MPCUUID",
                "MemberID",
                "ParticipantCallUUID",
                "ParticipantEndTime",
                "ParticipantJoinTime",
                "ParticipantRole",
                "To",
            }
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "ParticipantRole": frozenset({"agent", "supervisor", "customer"}),
        },
    ),
    # Call ended
    # - webhook application_hangup
    # - callback hangup of calls_create
    EventType(
        "HangupEvent",
        required=frozenset(
            {
                "BillDuration",
                "CallStatus",
                "CallUUID",
                "Direction",
                "Duration",
                "From",
                "HangupCauseCode",
                "HangupCauseName",
                "HangupSource",
                "To",
            }
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "Event": frozenset({"Hangup"}),
        },
        kinds={
            "HangupCauseCode": "integer",
        },
    ),
    # Something happened in a conference
    # - webhook conference_event
    EventType(
        "ConferenceEvent",
        required=frozenset(
            {
                "CallStatus",
                "CallUUID",
                "ConferenceAction",
                "ConferenceMemberID",
                "ConferenceName",
                "ConferenceUUID",
                "Direction",
                "From",
                "To",
            }
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "ConferenceAction": frozenset({"enter", "exit", "digits", "floor", "record"}),
        },
    ),
    # A conference wants a sound
    # - webhook conference_sound
    EventType(
        "ConferenceSoundEvent",
        required=frozenset(
            {
                "CallStatus",
                "CallUUID",
                "ConferenceAction",
                "ConferenceMemberID",
                "ConferenceName",
                "ConferenceUUID",
                "Direction",
                "From",
                "To",
            }
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "ConferenceAction": frozenset({"waitSound", "enterSound", "exitSound"}),
        },
    ),
    # A dialled phone answered or hung up
    # - webhook call_leg
    EventType(
        "LegEvent",
        required=frozenset(
            {
                "CallStatus",
                "CallUUID",
                "DialALegUUID",
                "DialAction",
                "DialBLegUUID",
                "Direction",
                "From",
                "To",
            }
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "DialAction": frozenset({"answer", "connected", "hangup", "digits"}),
            "DialDigitsPressedBy": frozenset({"ALeg", "BLeg"}),
        },
        kinds={
            "DialBLegHangupCauseCode": "integer",
        },
    ),
    # A dialled call has ended
    # - webhook call_dialed
    EventType(
        "DialedEvent",
        required=frozenset(
            {
                "CallStatus",
                "CallUUID",
                "DialALegUUID",
                "DialBLegUUID",
                "DialStatus",
                "Direction",
                "From",
                "To",
            }
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "DialStatus": frozenset(
                {"completed", "busy", "failed", "cancel", "timeout", "no-answer"}
            ),
        },
    ),
    # Keys or speech
    # - webhook call_input
    EventType(
        "InputEvent",
        required=frozenset(
            {"CallStatus", "CallUUID", "Digits", "Direction", "From", "InputType", "Speech", "To"}
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "InputType": frozenset({"dtmf", "speech"}),
        },
    ),
    # A call has left a conference
    # - webhook conference_left
    EventType(
        "ConferenceLeftEvent",
        required=frozenset(
            {
                "CallStatus",
                "CallUUID",
                "ConferenceMemberID",
                "ConferenceName",
                "ConferenceUUID",
                "Direction",
                "From",
                "To",
            }
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # The call to a participant has another state
    # - callback callStatus of multi_party_participants_add
    EventType(
        "MultiPartyLegEvent",
        required=frozenset(
            {"CallStatus", "CallUUID", "Direction", "Event", "From", "MPCName", "MPCUUID", "To"}
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
        kinds={
            "HangupCauseCode": "integer",
        },
    ),
    # Something happened to an audio stream
    # - callback streamStatus of audio_streams_start
    EventType(
        "StreamEvent",
        required=frozenset(
            {"CallUUID", "Direction", "Event", "From", "ServiceURL", "StreamID", "Timestamp", "To"}
        ),
        choices={
            "Event": frozenset(
                {
                    "StartStream",
                    "PlayedStream",
                    "ClearedAudio",
                    "DegradedStream",
                    "StopStream",
                    "DroppedStream",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # A dialled phone waits for a sound
    # - webhook call_confirm_sound
    EventType(
        "ConfirmEvent",
        required=frozenset(
            {"CallStatus", "CallUUID", "DialALegUUID", "DialBLegUUID", "Direction", "From", "To"}
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # Words so far
    # - webhook call_interim_speech
    EventType(
        "InterimSpeechEvent",
        required=frozenset(
            {"CallStatus", "CallUUID", "Direction", "From", "SequenceNumber", "StableSpeech", "To"}
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # Message status event
    # - callback statusEvent of messages_send
    EventType(
        "MessageStatusEvent",
        required=frozenset(
            {"From", "MessageUUID", "ParentMessageUUID", "PartInfo", "Status", "To", "Units"}
        ),
        choices={
            "Type": frozenset({"sms", "mms", "whatsapp"}),
            "Status": frozenset({"queued", "sent", "delivered", "undelivered", "failed", "read"}),
        },
    ),
    # A participant waits for something to hear
    # - callback confirmKeySound of multi_party_participants_add
    # - callback dialMusic of multi_party_participants_add
    # - callback waitMusic of multi_party_participants_add
    # - callback agentHoldMusic of multi_party_participants_add
    # - callback customerHoldMusic of multi_party_participants_add
    # - callback enterSound of multi_party_participants_add
    # - callback exitSound of multi_party_participants_add
    # - callback startRecordingAudio of multi_party_participants_add
    # - callback stopRecordingAudio of multi_party_participants_add
    EventType(
        "MultiPartyMusicEvent",
        required=frozenset(
            {"CallStatus", "CallUUID", "Direction", "From", "MPCName", "MPCUUID", "To"}
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # A recording ended or began
    # - webhook call_recorded
    EventType(
        "RecordedEvent",
        required=frozenset(
            {"CallStatus", "CallUUID", "Direction", "From", "RecordUrl", "RecordingID", "To"}
        ),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # A machine answered
    # - callback machineDetection of calls_create
    EventType(
        "MachineDetectionEvent",
        required=frozenset({"CallStatus", "CallUUID", "Direction", "From", "Machine", "To"}),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "Machine": frozenset({"true", "false"}),
            "IfMachine": frozenset({"continue", "hangup"}),
        },
    ),
    # Keys were pressed
    # - webhook call_digits
    EventType(
        "DigitsEvent",
        required=frozenset({"CallStatus", "CallUUID", "Digits", "Direction", "From", "To"}),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # Something happened to a recording of a multi-party call
    # - callback recordingEvent of multi_party_calls_start_recording
    # - callback recordingEvent of multi_party_participants_add
    # - callback recordingEvent of multi_party_participants_start_recording
    EventType(
        "MultiPartyRecordingEvent",
        required=frozenset(
            {"EventName", "EventTimestamp", "MPCName", "MPCUUID", "RecordingUUID", "SequenceNumber"}
        ),
        choices={
            "EventName": frozenset(
                {
                    "MPCRecordingInitiated",
                    "MPCRecordingPaused",
                    "MPCRecordingResumed",
                    "MPCRecordingCompleted",
                    "MPCRecordingFailed",
                }
            ),
            "RecordingFormat": frozenset({"mp3", "wav"}),
        },
    ),
    # Incoming call
    # - webhook application_answer
    # - webhook application_fallback_answer
    # - callback answer of calls_create
    # - callback fallback of calls_create
    EventType(
        "AnswerEvent",
        required=frozenset({"CallStatus", "CallUUID", "Direction", "From", "To"}),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "Event": frozenset({"StartApp"}),
        },
    ),
    # A placed call rings
    # - callback ring of calls_create
    EventType(
        "RingEvent",
        required=frozenset({"CallStatus", "CallUUID", "Direction", "From", "To"}),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
            "Event": frozenset({"Ring"}),
        },
    ),
    # A call wants to continue
    # - webhook call_redirect
    # - webhook call_dial_music
    # - callback transferA of calls_transfer
    # - callback transferB of calls_transfer
    EventType(
        "CallEvent",
        required=frozenset({"CallStatus", "CallUUID", "Direction", "From", "To"}),
        choices={
            "CallStatus": frozenset(
                {
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "failed",
                    "timeout",
                    "no-answer",
                    "cancel",
                }
            ),
            "Direction": frozenset({"inbound", "outbound"}),
        },
    ),
    # Something happened in a multi-party call
    # - callback status of multi_party_participants_add
    EventType(
        "MultiPartyStatusEvent",
        required=frozenset({"EventName", "EventTimestamp", "MPCName", "MPCUUID"}),
        choices={
            "EventName": frozenset(
                {
                    "MPCInitialized",
                    "MPCStart",
                    "MPCEnd",
                    "ParticipantJoin",
                    "ParticipantExit",
                    "ParticipantMute",
                    "ParticipantUnmute",
                    "ParticipantHold",
                    "ParticipantUnhold",
                    "ParticipantCoachModeStart",
                    "ParticipantCoachModeStop",
                    "ParticipantSpeakStart",
                    "ParticipantSpeakStop",
                    "ParticipantDigitInput",
                    "AddParticipantByAPIActionInitiated",
                    "AddParticipantByAPIActionCompleted",
                }
            ),
            "ParticipantRole": frozenset({"agent", "supervisor", "customer"}),
            "ParticipantCoachMode": frozenset({"true", "false"}),
            "ParticipantCallDirection": frozenset({"inbound", "outbound"}),
        },
    ),
    # Verify status event
    # - callback statusEvent of verify_sessions_create
    EventType(
        "VerifySessionEvent",
        required=frozenset({"Recipient", "RequestTime", "SessionStatus", "SessionUUID"}),
        choices={
            "SessionStatus": frozenset({"in-progress", "expired"}),
            "Channel": frozenset({"sms", "voice", "whatsapp"}),
            "ChannelStatus": frozenset(
                {
                    "queued",
                    "sent",
                    "delivered",
                    "undelivered",
                    "failed",
                    "ringing",
                    "in-progress",
                    "completed",
                }
            ),
        },
    ),
    # Masking recording event
    # - callback recordingEvent of masking_sessions_create
    # - callback recordingEvent of masking_sessions_update
    EventType(
        "MaskingRecordingEvent",
        required=frozenset({"EventName", "EventTimestamp", "SessionUUID", "VirtualNumber"}),
        choices={
            "EventName": frozenset(
                {"SessionRecordingInitiated", "SessionRecordingCompleted", "SessionRecordingFailed"}
            ),
            "RecordingFormat": frozenset({".mp3", ".wav"}),
        },
    ),
    # Masking session event
    # - callback sessionEvent of masking_sessions_create
    # - callback sessionEvent of masking_sessions_update
    EventType(
        "MaskingSessionEvent",
        required=frozenset({"EventName", "EventTimestamp", "SessionUUID", "VirtualNumber"}),
        choices={
            "EventName": frozenset(
                {
                    "SessionFirstPartyAnswer",
                    "SessionSecondPartyRing",
                    "SessionSecondPartyAnswer",
                    "SessionSecondPartyHangup",
                    "SessionFirstPartyHangup",
                    "SessionPinAuthenticationStatus",
                    "SessionTimeout",
                    "SessionPartiesHangup",
                    "SessionVirtualNumberReplaced",
                    "SessionParamUpdate",
                }
            ),
            "PinAuthenticationStatus": frozenset({"success", "failed", "AuthorizedCaller"}),
        },
        kinds={
            "PinRetryCounter": "integer",
            "PlivoHangupCauseCode": "integer",
        },
    ),
    # Incoming message
    # - webhook application_message
    EventType(
        "MessageEvent",
        required=frozenset({"From", "MessageUUID", "To", "Type"}),
        choices={
            "Type": frozenset({"sms", "mms", "whatsapp"}),
            "MessageIntent": frozenset({"", "optout", "optin", "help"}),
        },
    ),
    # Toll-free verification event
    # - callback statusEvent of tollfree_verifications_create
    # - callback statusEvent of tollfree_verifications_update
    EventType(
        "TollfreeVerificationEvent",
        required=frozenset({"error_message", "number", "status", "uuid"}),
        choices={
            "status": frozenset(
                {"SUBMITTED", "PROCESSING", "APPROVED", "REJECTED", "UPDATE_REQUIRED"}
            ),
        },
    ),
    # A recording of a request can be fetched
    # - callback recordingEvent of call_actions_start_recording
    EventType(
        "CallRecordingEvent",
        required=frozenset({"api_id", "call_uuid", "record_url", "recording_id"}),
    ),
    # A number is being linked or unlinked, or was
    # - callback numberEvent of campaigns_link_numbers
    # - callback numberEvent of campaigns_unlink_number
    EventType(
        "CampaignNumberEvent",
        required=frozenset({"campaign_id", "number", "status", "type"}),
    ),
    # A recording of a conference can be fetched
    # - callback recordingEvent of conferences_start_recording
    EventType(
        "ConferenceRecordingEvent",
        required=frozenset({"api_id", "conference_name", "record_url", "recording_id"}),
    ),
    # Brand event
    # - callback brandEvent of brands_create
    EventType(
        "BrandEvent",
        required=frozenset({"brand_id", "status", "type"}),
        choices={
            "type": frozenset({"brand"}),
            "status": frozenset({"created", "registered", "rejected"}),
        },
    ),
    # A campaign was received, registered or rejected
    # - callback campaignEvent of campaigns_create
    # - callback campaignEvent of campaigns_import_shared
    EventType(
        "CampaignEvent",
        required=frozenset({"campaign_id", "status", "type"}),
    ),
    # A registration of a number has ended
    # - callback cnamRegistration of numbers_update
    # - callback reputationRegistration of numbers_update
    EventType(
        "NumberRegistration",
        required=frozenset({"Number", "Registration", "Status"}),
    ),
    # A recording can be fetched
    # - webhook call_recording
    EventType(
        "RecordingEvent",
        required=frozenset({"CallUUID", "RecordUrl", "RecordingID"}),
    ),
    # A recording was transcribed
    # - callback transcriptionEvent of call_actions_start_recording
    # - callback transcriptionEvent of conferences_start_recording
    # - callback transcriptionEvent of multi_party_calls_start_recording
    # - callback transcriptionEvent of multi_party_participants_add
    # - callback transcriptionEvent of multi_party_participants_start_recording
    # - callback transcriptionEvent of transcriptions_create
    EventType(
        "TranscriptionEvent",
        required=frozenset({"call_uuid", "recording_id"}),
    ),
    # Reply to an asynchronous request
    # - callback asyncReply of accounts_get
    # - callback asyncReply of accounts_update
    # - callback asyncReply of subaccounts_list
    # - callback asyncReply of subaccounts_create
    # - callback asyncReply of subaccounts_get
    # - callback asyncReply of subaccounts_update
    # - callback asyncReply of subaccounts_delete
    # - callback asyncReply of applications_list
    # - callback asyncReply of applications_create
    # - callback asyncReply of applications_get
    # - callback asyncReply of applications_update
    # - callback asyncReply of applications_delete
    # - callback asyncReply of pricing_get
    # - callback asyncReply of calls_list
    # - callback asyncReply of calls_create
    # - callback asyncReply of calls_hangup_all
    # - callback asyncReply of calls_list_live
    # - callback asyncReply of calls_list_queued
    # - callback asyncReply of calls_get
    # - callback asyncReply of calls_transfer
    # - callback asyncReply of calls_hangup
    # - callback asyncReply of calls_get_live
    # - callback asyncReply of calls_get_queued
    # - callback asyncReply of calls_cancel
    # - callback asyncReply of call_actions_stop_recording
    # - callback asyncReply of call_actions_start_playing
    # - callback asyncReply of call_actions_stop_playing
    # - callback asyncReply of call_actions_start_speaking
    # - callback asyncReply of call_actions_stop_speaking
    # - callback asyncReply of call_actions_send_digits
    # - callback asyncReply of conferences_list
    # - callback asyncReply of conferences_hangup_all
    # - callback asyncReply of conferences_get
    # - callback asyncReply of conferences_hangup
    # - callback asyncReply of conferences_stop_recording
    # - callback asyncReply of conferences_hangup_member
    # - callback asyncReply of conferences_kick_member
    # - callback asyncReply of conferences_mute_member
    # - callback asyncReply of conferences_unmute_member
    # - callback asyncReply of conferences_deaf_member
    # - callback asyncReply of conferences_undeaf_member
    # - callback asyncReply of conferences_start_playing
    # - callback asyncReply of conferences_stop_playing
    # - callback asyncReply of conferences_start_speaking
    # - callback asyncReply of conferences_stop_speaking
    # - callback asyncReply of multi_party_calls_list
    # - callback asyncReply of multi_party_calls_get
    # - callback asyncReply of multi_party_calls_start
    # - callback asyncReply of multi_party_calls_end
    # - callback asyncReply of multi_party_calls_start_recording
    # - callback asyncReply of multi_party_calls_stop_recording
    # - callback asyncReply of multi_party_calls_pause_recording
    # - callback asyncReply of multi_party_calls_resume_recording
    # - callback asyncReply of multi_party_participants_list
    # - callback asyncReply of multi_party_participants_add
    # - callback asyncReply of multi_party_participants_get
    # - callback asyncReply of multi_party_participants_update
    # - callback asyncReply of multi_party_participants_kick
    # - callback asyncReply of multi_party_participants_start_recording
    # - callback asyncReply of multi_party_participants_stop_recording
    # - callback asyncReply of multi_party_participants_pause_recording
    # - callback asyncReply of multi_party_participants_resume_recording
    # - callback asyncReply of multi_party_participants_start_playing
    # - callback asyncReply of multi_party_participants_stop_playing
    # - callback asyncReply of multi_party_participants_start_speaking
    # - callback asyncReply of multi_party_participants_stop_speaking
    # - callback asyncReply of audio_streams_list
    # - callback asyncReply of audio_streams_start
    # - callback asyncReply of audio_streams_stop_all
    # - callback asyncReply of audio_streams_get
    # - callback asyncReply of audio_streams_stop
    # - callback asyncReply of recordings_list
    # - callback asyncReply of recordings_get
    # - callback asyncReply of recordings_delete
    # - callback asyncReply of endpoints_list
    # - callback asyncReply of endpoints_create
    # - callback asyncReply of endpoints_get
    # - callback asyncReply of endpoints_update
    # - callback asyncReply of endpoints_delete
    # - callback asyncReply of tokens_create
    # - callback asyncReply of masking_sessions_list
    # - callback asyncReply of masking_sessions_get
    # - callback asyncReply of masking_sessions_delete
    # - callback asyncReply of verify_sessions_list
    # - callback asyncReply of verify_sessions_create
    # - callback asyncReply of verify_sessions_get
    # - callback asyncReply of verify_sessions_validate
    # - callback asyncReply of messages_list
    # - callback asyncReply of messages_send
    # - callback asyncReply of messages_get
    # - callback asyncReply of messages_list_media
    # - callback asyncReply of messages_delete_media
    # - callback asyncReply of messages_get_media
    # - callback asyncReply of messages_report_conversion
    # - callback asyncReply of media_list
    # - callback asyncReply of media_get
    # - callback asyncReply of powerpacks_list
    # - callback asyncReply of powerpacks_create
    # - callback asyncReply of powerpacks_get
    # - callback asyncReply of powerpacks_update
    # - callback asyncReply of powerpacks_delete
    # - callback asyncReply of number_pools_get
    # - callback asyncReply of number_pools_list_numbers
    # - callback asyncReply of number_pools_get_number
    # - callback asyncReply of number_pools_add_number
    # - callback asyncReply of number_pools_remove_number
    # - callback asyncReply of number_pools_list_shortcodes
    # - callback asyncReply of number_pools_get_shortcode
    # - callback asyncReply of number_pools_remove_shortcode
    # - callback asyncReply of number_pools_list_tollfree
    # - callback asyncReply of number_pools_get_tollfree
    # - callback asyncReply of number_pools_add_tollfree
    # - callback asyncReply of number_pools_remove_tollfree
    # - callback asyncReply of phone_numbers_list
    # - callback asyncReply of phone_numbers_buy
    # - callback asyncReply of numbers_list
    # - callback asyncReply of numbers_add
    # - callback asyncReply of numbers_get
    # - callback asyncReply of numbers_update
    # - callback asyncReply of numbers_unrent
    # - callback asyncReply of verified_caller_ids_list
    # - callback asyncReply of verified_caller_ids_initiate
    # - callback asyncReply of verified_caller_ids_verify
    # - callback asyncReply of verified_caller_ids_get
    # - callback asyncReply of verified_caller_ids_update
    # - callback asyncReply of verified_caller_ids_delete
    # - callback asyncReply of profiles_list
    # - callback asyncReply of profiles_create
    # - callback asyncReply of profiles_get
    # - callback asyncReply of profiles_update
    # - callback asyncReply of profiles_delete
    # - callback asyncReply of brands_list
    # - callback asyncReply of brands_create
    # - callback asyncReply of brands_get
    # - callback asyncReply of brands_delete
    # - callback asyncReply of brands_list_usecases
    # - callback asyncReply of brands_send_otp
    # - callback asyncReply of tollfree_verifications_list
    # - callback asyncReply of tollfree_verifications_get
    # - callback asyncReply of tollfree_verifications_delete
    EventType(
        "AsyncReply",
        required=frozenset({"api_id"}),
        structured=frozenset({"message"}),
        json=True,
    ),
)
"""All documented events, the most specific first."""

_WEBHOOKS = Webhooks(EVENTS, package=__package__, prefix="PLIVO")


def parse(
    *,
    url: str,
    headers: Headers,
    method: str = "POST",
    body: bytes | str | None = None,
    params: Params | None = None,
    auth_tokens: Tokens | None = None,
    versions: Sequence[Version] = SAFE_VERSIONS,
) -> Event:
    """Verify the signature of a webhook request, and decode its event.

    The signature (by default version 3) covers a form and a query, but not a JSON body: do not
    trust an event that is sent as JSON without looking it up.

    Args:
        url: The requested URL with its query. Behind a proxy, the public URL.
        headers: The headers of the request, in the form of any web framework.
        method: `POST`, or `GET` with the event in the query of `url`.
        body: The body of a `POST` as received.
        params: Instead of `body`: its fields, if the web framework has already decoded them. A
            name may have a list of values.
        auth_tokens: The Auth Token of the account, or several, for example of an account and its
            subaccounts; by default `PLIVO_AUTH_TOKEN` from the environment.
        versions: The versions of the signature to accept. `("V3", "V2")` also accepts
            requests without version 3. Version 2 covers neither query nor body: whoever has seen one
            request can send any event to the same URL.

    Returns:
        The model of the event. Numbers in a form are converted from text; of repeated names, the
        last value is used. `raw` has all values, including undocumented ones.

    Raises:
        SignatureError: There is no valid signature: do not trust the request.
        UnknownEventError: The parameters match no documented event.
        MissingCredentialsError: No token is given or in the environment.
    """
    request = _WEBHOOKS.request(url=url, headers=headers, method=method, body=body, params=params)
    request.verify(auth_tokens, versions)
    event: Event = request.decode()
    return event


def parse_unverified(
    *,
    url: str,
    headers: Headers,
    method: str = "POST",
    body: bytes | str | None = None,
    params: Params | None = None,
) -> Event:
    """Decode an event without verifying its signature.

    For requests that are already verified, and for tests. The arguments are those of `parse`.

    Raises:
        UnknownEventError: The parameters match no documented event.
    """
    request = _WEBHOOKS.request(url=url, headers=headers, method=method, body=body, params=params)
    event: Event = request.decode()
    return event
