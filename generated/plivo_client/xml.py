"""Plivo XML, with which an application answers a call or a message (generated).

An answer is a `Response` with elements inside; `str()` makes it text::

    answer = Response(Speak("Welcome"), Hangup())
"""

from __future__ import annotations

from typing import Literal

from plivo_runtime.xml import Answer, Element, Kind

_BOOLEAN = Kind("true|false", "true or false")
_INTEGER = Kind("[0-9]{1,9}", "a whole number")
_METHOD = Kind("GET|POST", "GET or POST")
_SEQUENCES = Kind(".*", "sequences of keys, separated by commas")
_SOUND = Kind("https?://\\S+|beep:[12]|none", "a URL, beep:1, beep:2 or none")
_URL = Kind("https?://\\S+", "a URL that begins with http:// or https://")


class Response(Answer):
    """The answer as a whole. The answer to a message may contain `Message` only."""

    _name = "Response"
    _children = frozenset(
        {
            "Conference",
            "DTMF",
            "Dial",
            "GetDigits",
            "GetInput",
            "Hangup",
            "Message",
            "MultiPartyCall",
            "Play",
            "PreAnswer",
            "Record",
            "Redirect",
            "Speak",
            "Stream",
            "Wait",
        }
    )
    _longest = 102400

    def __init__(
        self,
        *content: Conference
        | DTMF
        | Dial
        | GetDigits
        | GetInput
        | Hangup
        | Message
        | MultiPartyCall
        | Play
        | PreAnswer
        | Record
        | Redirect
        | Speak
        | Stream
        | Wait,
    ) -> None:
        super().__init__(content, {})


class Conference(Element):
    """Join a room."""

    _name = "Conference"
    _needs = "text"
    _kinds = {
        "action": _URL,
        "method": _METHOD,
        "redirect": _BOOLEAN,
        "muted": _BOOLEAN,
        "enterSound": _SOUND,
        "exitSound": _SOUND,
        "startConferenceOnEnter": _BOOLEAN,
        "endConferenceOnExit": _BOOLEAN,
        "stayAlone": _BOOLEAN,
        "waitSound": _URL,
        "maxMembers": Kind("[0-9]{1,9}", "a whole number from 1 to 20"),
        "record": _BOOLEAN,
        "recordFileFormat": Kind("mp3|wav", "mp3 or wav"),
        "recordWhenAlone": _BOOLEAN,
        "timeLimit": _INTEGER,
        "hangupOnStar": _BOOLEAN,
        "callbackUrl": _URL,
        "callbackMethod": _METHOD,
        "digitsMatch": _SEQUENCES,
        "floorEvent": _BOOLEAN,
        "relayDTMF": _BOOLEAN,
        "transcriptionType": Kind("auto|hybrid|manual", "auto, hybrid or manual", is_open=True),
        "transcriptionUrl": _URL,
        "transcriptionMethod": _METHOD,
    }

    def __init__(
        self,
        text: str,
        *,
        action: str | None = None,
        method: Literal["GET", "POST"] | None = None,
        redirect: bool | None = None,
        muted: bool | None = None,
        enter_sound: str | None = None,
        exit_sound: str | None = None,
        start_conference_on_enter: bool | None = None,
        end_conference_on_exit: bool | None = None,
        stay_alone: bool | None = None,
        wait_sound: str | None = None,
        max_members: int | None = None,
        record: bool | None = None,
        record_file_format: Literal["mp3", "wav"] | None = None,
        record_when_alone: bool | None = None,
        time_limit: int | None = None,
        hangup_on_star: bool | None = None,
        callback_url: str | None = None,
        callback_method: Literal["GET", "POST"] | None = None,
        digits_match: str | None = None,
        floor_event: bool | None = None,
        relay_dtmf: bool | None = None,
        send_digits: str | None = None,
        transcription_type: str | None = None,
        transcription_url: str | None = None,
        transcription_method: Literal["GET", "POST"] | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "action": action,
                "method": method,
                "redirect": redirect,
                "muted": muted,
                "enterSound": enter_sound,
                "exitSound": exit_sound,
                "startConferenceOnEnter": start_conference_on_enter,
                "endConferenceOnExit": end_conference_on_exit,
                "stayAlone": stay_alone,
                "waitSound": wait_sound,
                "maxMembers": max_members,
                "record": record,
                "recordFileFormat": record_file_format,
                "recordWhenAlone": record_when_alone,
                "timeLimit": time_limit,
                "hangupOnStar": hangup_on_star,
                "callbackUrl": callback_url,
                "callbackMethod": callback_method,
                "digitsMatch": digits_match,
                "floorEvent": floor_event,
                "relayDTMF": relay_dtmf,
                "sendDigits": send_digits,
                "transcriptionType": transcription_type,
                "transcriptionUrl": transcription_url,
                "transcriptionMethod": transcription_method,
            },
        )


class DTMF(Element):
    """Send tones."""

    _name = "DTMF"
    _needs = "text"
    _kinds = {
        "async": _BOOLEAN,
    }

    def __init__(
        self,
        text: str,
        *,
        async_: bool | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "async": async_,
            },
        )


class Dial(Element):
    """Ring phones, connect the first that answers, and hang up on the others."""

    _name = "Dial"
    _needs = "elements"
    _children = frozenset({"Number", "User"})
    _kinds = {
        "action": _URL,
        "method": _METHOD,
        "redirect": _BOOLEAN,
        "hangupOnStar": _BOOLEAN,
        "timeLimit": _INTEGER,
        "timeout": _INTEGER,
        "confirmSound": _URL,
        "confirmTimeout": _INTEGER,
        "callbackUrl": _URL,
        "callbackMethod": _METHOD,
        "digitsMatch": _SEQUENCES,
        "digitsMatchBLeg": _SEQUENCES,
        "callType": Kind("voice|whatsapp", "voice or whatsapp", is_open=True),
    }

    def __init__(
        self,
        *content: Number | User,
        action: str | None = None,
        method: Literal["GET", "POST"] | None = None,
        redirect: bool | None = None,
        hangup_on_star: bool | None = None,
        time_limit: int | None = None,
        timeout: int | None = None,
        caller_id: str | None = None,
        caller_name: str | None = None,
        confirm_sound: str | None = None,
        confirm_timeout: int | None = None,
        confirm_key: str | None = None,
        dial_music: str | None = None,
        callback_url: str | None = None,
        callback_method: Literal["GET", "POST"] | None = None,
        digits_match: str | None = None,
        digits_match_b_leg: str | None = None,
        sip_headers: str | None = None,
        call_type: str | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "action": action,
                "method": method,
                "redirect": redirect,
                "hangupOnStar": hangup_on_star,
                "timeLimit": time_limit,
                "timeout": timeout,
                "callerId": caller_id,
                "callerName": caller_name,
                "confirmSound": confirm_sound,
                "confirmTimeout": confirm_timeout,
                "confirmKey": confirm_key,
                "dialMusic": dial_music,
                "callbackUrl": callback_url,
                "callbackMethod": callback_method,
                "digitsMatch": digits_match,
                "digitsMatchBLeg": digits_match_b_leg,
                "sipHeaders": sip_headers,
                "callType": call_type,
            },
        )


class GetDigits(Element):
    """Play a prompt and collect digits."""

    _name = "GetDigits"
    _children = frozenset({"Play", "Speak", "Wait"})
    _kinds = {
        "action": _URL,
        "method": _METHOD,
        "redirect": _BOOLEAN,
        "retries": _INTEGER,
        "timeout": _INTEGER,
        "digitTimeout": _INTEGER,
        "numDigits": _INTEGER,
        "finishOnKey": Kind("none|[0-9*#]*", "none or keys 0-9, * and #", is_open=True),
        "invalidDigitsSound": _URL,
        "playBeep": _BOOLEAN,
        "log": _BOOLEAN,
    }

    def __init__(
        self,
        *content: Play | Speak | Wait,
        action: str | None = None,
        method: Literal["GET", "POST"] | None = None,
        redirect: bool | None = None,
        retries: int | None = None,
        timeout: int | None = None,
        digit_timeout: int | None = None,
        num_digits: int | None = None,
        finish_on_key: str | None = None,
        valid_digits: str | None = None,
        invalid_digits_sound: str | None = None,
        play_beep: bool | None = None,
        log: bool | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "action": action,
                "method": method,
                "redirect": redirect,
                "retries": retries,
                "timeout": timeout,
                "digitTimeout": digit_timeout,
                "numDigits": num_digits,
                "finishOnKey": finish_on_key,
                "validDigits": valid_digits,
                "invalidDigitsSound": invalid_digits_sound,
                "playBeep": play_beep,
                "log": log,
            },
        )


class GetInput(Element):
    """Play a prompt and collect digits or speech, whichever comes first."""

    _name = "GetInput"
    _children = frozenset({"Play", "Speak", "Wait"})
    _kinds = {
        "action": _URL,
        "method": _METHOD,
        "redirect": _BOOLEAN,
        "retries": _INTEGER,
        "inputType": Kind(
            "dtmf|speech|dtmf\\ speech|speech\\ dtmf", "dtmf, speech, dtmf speech or speech dtmf"
        ),
        "executionTimeout": _INTEGER,
        "startInputTimeout": _INTEGER,
        "digitEndTimeout": Kind(
            "auto|[0-9]{1,9}", "auto or a whole number of seconds", is_open=True
        ),
        "speechEndTimeout": Kind(
            "auto|[0-9]{1,9}", "auto or a whole number of seconds", is_open=True
        ),
        "finishOnKey": Kind("none|[0-9*#]*", "none or keys 0-9, * and #", is_open=True),
        "numDigits": _INTEGER,
        "speechModel": Kind(
            "default|command_and_search|phone_call",
            "default, command_and_search or phone_call",
            is_open=True,
        ),
        "language": Kind(
            "de\\-DE|en\\-AU|en\\-GB|en\\-US|es\\-ES|es\\-US|fr\\-FR|it\\-IT|ja\\-JP|pt\\-BR|zh\\-CN",
            "de-DE, en-AU, en-GB, en-US, es-ES, es-US, fr-FR, it-IT, ja-JP, pt-BR or zh-CN",
            is_open=True,
        ),
        "profanityFilter": _BOOLEAN,
        "interimSpeechResultsCallback": _URL,
        "interimSpeechResultsCallbackMethod": _METHOD,
        "log": _BOOLEAN,
    }

    def __init__(
        self,
        *content: Play | Speak | Wait,
        action: str,
        method: Literal["GET", "POST"] | None = None,
        redirect: bool | None = None,
        retries: int | None = None,
        input_type: Literal["dtmf", "speech", "dtmf speech", "speech dtmf"] | None = None,
        execution_timeout: int | None = None,
        start_input_timeout: int | None = None,
        digit_end_timeout: str | None = None,
        speech_end_timeout: str | None = None,
        finish_on_key: str | None = None,
        num_digits: int | None = None,
        speech_model: str | None = None,
        hints: str | None = None,
        language: str | None = None,
        profanity_filter: bool | None = None,
        interim_speech_results_callback: str | None = None,
        interim_speech_results_callback_method: Literal["GET", "POST"] | None = None,
        log: bool | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "action": action,
                "method": method,
                "redirect": redirect,
                "retries": retries,
                "inputType": input_type,
                "executionTimeout": execution_timeout,
                "startInputTimeout": start_input_timeout,
                "digitEndTimeout": digit_end_timeout,
                "speechEndTimeout": speech_end_timeout,
                "finishOnKey": finish_on_key,
                "numDigits": num_digits,
                "speechModel": speech_model,
                "hints": hints,
                "language": language,
                "profanityFilter": profanity_filter,
                "interimSpeechResultsCallback": interim_speech_results_callback,
                "interimSpeechResultsCallbackMethod": interim_speech_results_callback_method,
                "log": log,
            },
        )


class Hangup(Element):
    """End the call, now or after some time."""

    _name = "Hangup"
    _kinds = {
        "reason": Kind("rejected|busy", "rejected or busy"),
        "schedule": _INTEGER,
    }

    def __init__(
        self,
        *,
        reason: Literal["rejected", "busy"] | None = None,
        schedule: int | None = None,
    ) -> None:
        super().__init__(
            (),
            {
                "reason": reason,
                "schedule": schedule,
            },
        )


class Message(Element):
    """Send a message; the call goes on if that fails."""

    _name = "Message"
    _needs = "text"
    _kinds = {
        "type": Kind("sms|mms|whatsapp", "sms, mms or whatsapp"),
        "callbackUrl": _URL,
        "callbackMethod": _METHOD,
    }

    def __init__(
        self,
        text: str,
        *,
        src: str,
        dst: str,
        type_: Literal["sms", "mms", "whatsapp"] | None = None,
        callback_url: str | None = None,
        callback_method: Literal["GET", "POST"] | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "src": src,
                "dst": dst,
                "type": type_,
                "callbackUrl": callback_url,
                "callbackMethod": callback_method,
            },
        )


class MultiPartyCall(Element):
    """Enter a multi-party call, and stay until it ends or the call leaves."""

    _name = "MultiPartyCall"
    _needs = "text"
    _kinds = {
        "role": Kind(
            "(?i:agent|supervisor|customer)", "Agent, Supervisor or Customer", is_open=True
        ),
        "maxDuration": Kind("[0-9]{1,9}", "a whole number from 300 to 28800"),
        "maxParticipants": Kind("[0-9]{1,9}", "a whole number from 2 to 10"),
        "recordMinMemberCount": Kind("[0-9]{1,9}", "a whole number from 1 to 2"),
        "waitMusicUrl": _URL,
        "waitMusicMethod": _METHOD,
        "waitTime": Kind("[0-9]{1,9}", "a whole number from 0 to 1800"),
        "agentHoldMusicUrl": _URL,
        "agentHoldMusicMethod": _METHOD,
        "customerHoldMusicUrl": _URL,
        "customerHoldMusicMethod": _METHOD,
        "record": _BOOLEAN,
        "recordFileFormat": Kind("mp3|wav", "mp3 or wav"),
        "recordParticipantTrack": _BOOLEAN,
        "recordingCallbackUrl": _URL,
        "recordingCallbackMethod": _METHOD,
        "statusCallbackUrl": _URL,
        "statusCallbackMethod": _METHOD,
        "stayAlone": _BOOLEAN,
        "coachMode": _BOOLEAN,
        "mute": _BOOLEAN,
        "hold": _BOOLEAN,
        "startMpcOnEnter": _BOOLEAN,
        "endMpcOnExit": _BOOLEAN,
        "enterSound": _SOUND,
        "enterSoundMethod": _METHOD,
        "exitSound": _SOUND,
        "exitSoundMethod": _METHOD,
        "onExitActionUrl": _URL,
        "onExitActionMethod": _METHOD,
        "relayDTMFInputs": _BOOLEAN,
        "startRecordingAudio": _URL,
        "startRecordingAudioMethod": _METHOD,
        "stopRecordingAudio": _URL,
        "stopRecordingAudioMethod": _METHOD,
        "transcript": _BOOLEAN,
        "transcriptionUrl": _URL,
    }

    def __init__(
        self,
        text: str,
        *,
        role: str,
        max_duration: int | None = None,
        max_participants: int | None = None,
        record_min_member_count: int | None = None,
        wait_music_url: str | None = None,
        wait_music_method: Literal["GET", "POST"] | None = None,
        wait_time: int | None = None,
        agent_hold_music_url: str | None = None,
        agent_hold_music_method: Literal["GET", "POST"] | None = None,
        customer_hold_music_url: str | None = None,
        customer_hold_music_method: Literal["GET", "POST"] | None = None,
        record: bool | None = None,
        record_file_format: Literal["mp3", "wav"] | None = None,
        record_participant_track: bool | None = None,
        recording_callback_url: str | None = None,
        recording_callback_method: Literal["GET", "POST"] | None = None,
        status_callback_events: str | None = None,
        status_callback_url: str | None = None,
        status_callback_method: Literal["GET", "POST"] | None = None,
        stay_alone: bool | None = None,
        coach_mode: bool | None = None,
        mute: bool | None = None,
        hold: bool | None = None,
        start_mpc_on_enter: bool | None = None,
        end_mpc_on_exit: bool | None = None,
        enter_sound: str | None = None,
        enter_sound_method: Literal["GET", "POST"] | None = None,
        exit_sound: str | None = None,
        exit_sound_method: Literal["GET", "POST"] | None = None,
        on_exit_action_url: str | None = None,
        on_exit_action_method: Literal["GET", "POST"] | None = None,
        relay_dtmf_inputs: bool | None = None,
        start_recording_audio: str | None = None,
        start_recording_audio_method: Literal["GET", "POST"] | None = None,
        stop_recording_audio: str | None = None,
        stop_recording_audio_method: Literal["GET", "POST"] | None = None,
        transcript: bool | None = None,
        transcription_url: str | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "role": role,
                "maxDuration": max_duration,
                "maxParticipants": max_participants,
                "recordMinMemberCount": record_min_member_count,
                "waitMusicUrl": wait_music_url,
                "waitMusicMethod": wait_music_method,
                "waitTime": wait_time,
                "agentHoldMusicUrl": agent_hold_music_url,
                "agentHoldMusicMethod": agent_hold_music_method,
                "customerHoldMusicUrl": customer_hold_music_url,
                "customerHoldMusicMethod": customer_hold_music_method,
                "record": record,
                "recordFileFormat": record_file_format,
                "recordParticipantTrack": record_participant_track,
                "recordingCallbackUrl": recording_callback_url,
                "recordingCallbackMethod": recording_callback_method,
                "statusCallbackEvents": status_callback_events,
                "statusCallbackUrl": status_callback_url,
                "statusCallbackMethod": status_callback_method,
                "stayAlone": stay_alone,
                "coachMode": coach_mode,
                "mute": mute,
                "hold": hold,
                "startMpcOnEnter": start_mpc_on_enter,
                "endMpcOnExit": end_mpc_on_exit,
                "enterSound": enter_sound,
                "enterSoundMethod": enter_sound_method,
                "exitSound": exit_sound,
                "exitSoundMethod": exit_sound_method,
                "onExitActionUrl": on_exit_action_url,
                "onExitActionMethod": on_exit_action_method,
                "relayDTMFInputs": relay_dtmf_inputs,
                "startRecordingAudio": start_recording_audio,
                "startRecordingAudioMethod": start_recording_audio_method,
                "stopRecordingAudio": stop_recording_audio,
                "stopRecordingAudioMethod": stop_recording_audio_method,
                "transcript": transcript,
                "transcriptionUrl": transcription_url,
            },
        )


class Number(Element):
    """A phone number to dial."""

    _name = "Number"
    _needs = "text"
    _kinds = {
        "sendOnPreanswer": _BOOLEAN,
        "sendDigitsMode": Kind("rfc2833", "rfc2833", is_open=True),
    }

    def __init__(
        self,
        text: str,
        *,
        send_digits: str | None = None,
        send_on_preanswer: bool | None = None,
        sip_headers: str | None = None,
        send_digits_mode: str | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "sendDigits": send_digits,
                "sendOnPreanswer": send_on_preanswer,
                "sipHeaders": sip_headers,
                "sendDigitsMode": send_digits_mode,
            },
        )


class Play(Element):
    """Play an audio file."""

    _name = "Play"
    _needs = "text"
    _kinds = {
        "loop": _INTEGER,
    }

    def __init__(
        self,
        text: str,
        *,
        loop: int | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "loop": loop,
            },
        )


class PreAnswer(Element):
    """Play elements without answering the call."""

    _name = "PreAnswer"
    _needs = "elements"
    _children = frozenset(
        {"DTMF", "GetDigits", "GetInput", "Message", "Play", "Redirect", "Speak", "Wait"}
    )

    def __init__(
        self,
        *content: DTMF | GetDigits | GetInput | Message | Play | Redirect | Speak | Wait,
    ) -> None:
        super().__init__(
            content,
            {},
        )


class Record(Element):
    """Record in the foreground, or start a recording in the background."""

    _name = "Record"
    _kinds = {
        "action": _URL,
        "method": _METHOD,
        "redirect": _BOOLEAN,
        "fileFormat": Kind("mp3|wav", "mp3 or wav", is_open=True),
        "timeout": _INTEGER,
        "maxLength": _INTEGER,
        "playBeep": _BOOLEAN,
        "finishOnKey": Kind("none|[0-9*#]*", "none or keys 0-9, * and #", is_open=True),
        "recordSession": _BOOLEAN,
        "startOnDialAnswer": _BOOLEAN,
        "recordChannelType": Kind("mono|stereo", "mono or stereo"),
        "transcriptionType": Kind("auto|hybrid|manual", "auto, hybrid or manual", is_open=True),
        "transcriptionUrl": _URL,
        "transcriptionMethod": _METHOD,
        "transcriptionReportType": Kind("full|compact", "full or compact", is_open=True),
        "callbackUrl": _URL,
        "callbackMethod": _METHOD,
    }

    def __init__(
        self,
        *,
        action: str | None = None,
        method: Literal["GET", "POST"] | None = None,
        redirect: bool | None = None,
        file_format: str | None = None,
        timeout: int | None = None,
        max_length: int | None = None,
        play_beep: bool | None = None,
        finish_on_key: str | None = None,
        record_session: bool | None = None,
        start_on_dial_answer: bool | None = None,
        record_channel_type: Literal["mono", "stereo"] | None = None,
        transcription_type: str | None = None,
        transcription_url: str | None = None,
        transcription_method: Literal["GET", "POST"] | None = None,
        transcription_report_type: str | None = None,
        callback_url: str | None = None,
        callback_method: Literal["GET", "POST"] | None = None,
    ) -> None:
        super().__init__(
            (),
            {
                "action": action,
                "method": method,
                "redirect": redirect,
                "fileFormat": file_format,
                "timeout": timeout,
                "maxLength": max_length,
                "playBeep": play_beep,
                "finishOnKey": finish_on_key,
                "recordSession": record_session,
                "startOnDialAnswer": start_on_dial_answer,
                "recordChannelType": record_channel_type,
                "transcriptionType": transcription_type,
                "transcriptionUrl": transcription_url,
                "transcriptionMethod": transcription_method,
                "transcriptionReportType": transcription_report_type,
                "callbackUrl": callback_url,
                "callbackMethod": callback_method,
            },
        )


class Redirect(Element):
    """Continue with the document of another URL."""

    _name = "Redirect"
    _needs = "text"
    _kinds = {
        "method": _METHOD,
    }

    def __init__(
        self,
        text: str,
        *,
        method: Literal["GET", "POST"] | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "method": method,
            },
        )


class Speak(Element):
    """Read a text out."""

    _name = "Speak"
    _needs = "text or elements"
    _children = frozenset(
        {"break", "cont", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"}
    )
    _kinds = {
        "voice": Kind("WOMAN|MAN|Polly\\.[A-Za-z]+", "WOMAN, MAN or Polly.<name>", is_open=True),
        "language": Kind(
            "arb|cmn\\-CN|cy\\-GB|da\\-DK|de\\-DE|en\\-AU|en\\-GB|en\\-GB\\-WLS|en\\-IN|en\\-US|es\\-ES|es\\-MX|es\\-US|fr\\-CA|fr\\-FR|hi\\-IN|is\\-IS|it\\-IT|ja\\-JP|ko\\-KR|nb\\-NO|nl\\-NL|pl\\-PL|pt\\-BR|pt\\-PT|ro\\-RO|ru\\-RU|sv\\-SE|tr\\-TR",
            "arb, cmn-CN, cy-GB, da-DK, de-DE, en-AU, en-GB, en-GB-WLS, en-IN, en-US, es-ES, es-MX, es-US, fr-CA, fr-FR, hi-IN, is-IS, it-IT, ja-JP, ko-KR, nb-NO, nl-NL, pl-PL, pt-BR, pt-PT, ro-RO, ru-RU, sv-SE or tr-TR",
            is_open=True,
        ),
        "loop": _INTEGER,
    }

    def __init__(
        self,
        *content: str
        | Break
        | Cont
        | Emphasis
        | Lang
        | P
        | Phoneme
        | Prosody
        | S
        | SayAs
        | Sub
        | W,
        voice: str | None = None,
        language: str | None = None,
        loop: int | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "voice": voice,
                "language": language,
                "loop": loop,
            },
        )


class Stream(Element):
    """Stream the audio of the call; with `keepCallAlive`, wait for the end of the stream."""

    _name = "Stream"
    _needs = "text"
    _kinds = {
        "bidirectional": _BOOLEAN,
        "audioTrack": Kind("inbound|outbound|both", "inbound, outbound or both", is_open=True),
        "streamTimeout": _INTEGER,
        "statusCallbackUrl": _URL,
        "statusCallbackMethod": _METHOD,
        "contentType": Kind(
            "audio/x\\-l16;rate=8000|audio/x\\-l16;rate=16000|audio/x\\-l16;rate=24000|audio/x\\-mulaw;rate=8000",
            "audio/x-l16;rate=8000, audio/x-l16;rate=16000, audio/x-l16;rate=24000 or audio/x-mulaw;rate=8000",
            is_open=True,
        ),
        "sampleRate": _INTEGER,
        "keepCallAlive": _BOOLEAN,
        "noiseCancellation": _BOOLEAN,
        "noiseCancellationLevel": _INTEGER,
    }

    def __init__(
        self,
        text: str,
        *,
        bidirectional: bool | None = None,
        audio_track: str | None = None,
        stream_timeout: int | None = None,
        status_callback_url: str | None = None,
        status_callback_method: Literal["GET", "POST"] | None = None,
        content_type: str | None = None,
        sample_rate: int | None = None,
        extra_headers: str | None = None,
        keep_call_alive: bool | None = None,
        noise_cancellation: bool | None = None,
        noise_cancellation_level: int | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "bidirectional": bidirectional,
                "audioTrack": audio_track,
                "streamTimeout": stream_timeout,
                "statusCallbackUrl": status_callback_url,
                "statusCallbackMethod": status_callback_method,
                "contentType": content_type,
                "sampleRate": sample_rate,
                "extraHeaders": extra_headers,
                "keepCallAlive": keep_call_alive,
                "noiseCancellation": noise_cancellation,
                "noiseCancellationLevel": noise_cancellation_level,
            },
        )


class User(Element):
    """A SIP address to dial."""

    _name = "User"
    _needs = "text"
    _kinds = {
        "sendOnPreanswer": _BOOLEAN,
    }

    def __init__(
        self,
        text: str,
        *,
        send_digits: str | None = None,
        send_on_preanswer: bool | None = None,
        sip_headers: str | None = None,
        sip_auth_username: str | None = None,
        sip_auth_password: str | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "sendDigits": send_digits,
                "sendOnPreanswer": send_on_preanswer,
                "sipHeaders": sip_headers,
                "sipAuthUsername": sip_auth_username,
                "sipAuthPassword": sip_auth_password,
            },
        )


class Wait(Element):
    """Let time pass; before anything else, an incoming call keeps ringing."""

    _name = "Wait"
    _kinds = {
        "length": _INTEGER,
        "silence": _BOOLEAN,
        "minSilence": _INTEGER,
        "beep": _BOOLEAN,
    }

    def __init__(
        self,
        *,
        length: int | None = None,
        silence: bool | None = None,
        min_silence: int | None = None,
        beep: bool | None = None,
    ) -> None:
        super().__init__(
            (),
            {
                "length": length,
                "silence": silence,
                "minSilence": min_silence,
                "beep": beep,
            },
        )


class Break(Element):
    """The element `break` of SSML, inside `Speak`."""

    _name = "break"
    _kinds = {
        "strength": Kind(
            "none|x\\-weak|weak|medium|strong|x\\-strong",
            "none, x-weak, weak, medium, strong or x-strong",
            is_open=True,
        ),
        "time": Kind("[0-9]+(\\.[0-9]+)?m?s", "a time such as 500ms or 2s", is_open=True),
    }

    def __init__(
        self,
        *,
        strength: str | None = None,
        time: str | None = None,
    ) -> None:
        super().__init__(
            (),
            {
                "strength": strength,
                "time": time,
            },
        )


class Cont(Element):
    """The element `cont` of SSML, inside `Speak`."""

    _name = "cont"
    _needs = "text or elements"
    _children = frozenset(
        {"break", "cont", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"}
    )

    def __init__(
        self,
        *content: str
        | Break
        | Cont
        | Emphasis
        | Lang
        | P
        | Phoneme
        | Prosody
        | S
        | SayAs
        | Sub
        | W,
    ) -> None:
        super().__init__(
            content,
            {},
        )


class Emphasis(Element):
    """The element `emphasis` of SSML, inside `Speak`."""

    _name = "emphasis"
    _needs = "text or elements"
    _children = frozenset({"break", "emphasis", "lang", "phoneme", "prosody", "say-as", "sub", "w"})
    _kinds = {
        "level": Kind("strong|moderate|reduced", "strong, moderate or reduced", is_open=True),
    }

    def __init__(
        self,
        *content: str | Break | Emphasis | Lang | Phoneme | Prosody | SayAs | Sub | W,
        level: str | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "level": level,
            },
        )


class Lang(Element):
    """The element `lang` of SSML, inside `Speak`."""

    _name = "lang"
    _needs = "text or elements"
    _children = frozenset(
        {"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"}
    )
    _kinds = {
        "xml:lang": Kind(
            "arb|cmn\\-CN|cy\\-GB|da\\-DK|de\\-DE|en\\-AU|en\\-GB|en\\-GB\\-WLS|en\\-IN|en\\-US|es\\-ES|es\\-MX|es\\-US|fr\\-CA|fr\\-FR|hi\\-IN|is\\-IS|it\\-IT|ja\\-JP|ko\\-KR|nb\\-NO|nl\\-NL|pl\\-PL|pt\\-BR|pt\\-PT|ro\\-RO|ru\\-RU|sv\\-SE|tr\\-TR",
            "arb, cmn-CN, cy-GB, da-DK, de-DE, en-AU, en-GB, en-GB-WLS, en-IN, en-US, es-ES, es-MX, es-US, fr-CA, fr-FR, hi-IN, is-IS, it-IT, ja-JP, ko-KR, nb-NO, nl-NL, pl-PL, pt-BR, pt-PT, ro-RO, ru-RU, sv-SE or tr-TR",
            is_open=True,
        ),
    }

    def __init__(
        self,
        *content: str | Break | Emphasis | Lang | P | Phoneme | Prosody | S | SayAs | Sub | W,
        xmllang: str | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "xml:lang": xmllang,
            },
        )


class P(Element):
    """The element `p` of SSML, inside `Speak`."""

    _name = "p"
    _needs = "text or elements"
    _children = frozenset(
        {"break", "emphasis", "lang", "phoneme", "prosody", "s", "say-as", "sub", "w"}
    )

    def __init__(
        self,
        *content: str | Break | Emphasis | Lang | Phoneme | Prosody | S | SayAs | Sub | W,
    ) -> None:
        super().__init__(
            content,
            {},
        )


class Phoneme(Element):
    """The element `phoneme` of SSML, inside `Speak`."""

    _name = "phoneme"
    _needs = "text"
    _kinds = {
        "alphabet": Kind(
            "ipa|x\\-sampa|x\\-amazon\\-pinyin", "ipa, x-sampa or x-amazon-pinyin", is_open=True
        ),
    }

    def __init__(
        self,
        text: str,
        *,
        ph: str,
        alphabet: str | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "alphabet": alphabet,
                "ph": ph,
            },
        )


class Prosody(Element):
    """The element `prosody` of SSML, inside `Speak`."""

    _name = "prosody"
    _needs = "text or elements"
    _children = frozenset(
        {"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"}
    )
    _kinds = {
        "volume": Kind(
            "default|silent|x\\-soft|soft|medium|loud|x\\-loud|[+-][0-9]+(\\.[0-9]+)?dB",
            "default, silent, x-soft, soft, medium, loud, x-loud or a change such as +6dB",
            is_open=True,
        ),
        "rate": Kind(
            "x\\-slow|slow|medium|fast|x\\-fast|[+-]?[0-9]{1,3}(\\.[0-9]+)?%",
            "x-slow, slow, medium, fast, x-fast or a percentage",
            is_open=True,
        ),
        "pitch": Kind(
            "default|x\\-low|low|medium|high|x\\-high|[+-]?[0-9]{1,3}(\\.[0-9]+)?%",
            "default, x-low, low, medium, high, x-high or a percentage",
            is_open=True,
        ),
    }

    def __init__(
        self,
        *content: str | Break | Emphasis | Lang | P | Phoneme | Prosody | S | SayAs | Sub | W,
        volume: str | None = None,
        rate: str | None = None,
        pitch: str | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "volume": volume,
                "rate": rate,
                "pitch": pitch,
            },
        )


class S(Element):
    """The element `s` of SSML, inside `Speak`."""

    _name = "s"
    _needs = "text or elements"
    _children = frozenset({"break", "emphasis", "lang", "phoneme", "prosody", "say-as", "sub", "w"})

    def __init__(
        self,
        *content: str | Break | Emphasis | Lang | Phoneme | Prosody | SayAs | Sub | W,
    ) -> None:
        super().__init__(
            content,
            {},
        )


class SayAs(Element):
    """The element `say-as` of SSML, inside `Speak`."""

    _name = "say-as"
    _needs = "text"
    _kinds = {
        "interpret-as": Kind(
            "characters|spell\\-out|cardinal|number|ordinal|digits|fraction|unit|date|time|address|expletive|telephone",
            "characters, spell-out, cardinal, number, ordinal, digits, fraction, unit, date, time, address, expletive or telephone",
            is_open=True,
        ),
        "format": Kind(
            "mdy|dmy|ymd|md|dm|ym|my|d|m|y|yyyymmdd",
            "mdy, dmy, ymd, md, dm, ym, my, d, m, y or yyyymmdd",
            is_open=True,
        ),
    }

    def __init__(
        self,
        text: str,
        *,
        interpret_as: str,
        format_: str | None = None,
    ) -> None:
        super().__init__(
            (text,),
            {
                "interpret-as": interpret_as,
                "format": format_,
            },
        )


class Sub(Element):
    """The element `sub` of SSML, inside `Speak`."""

    _name = "sub"
    _needs = "text"

    def __init__(
        self,
        text: str,
        *,
        alias: str,
    ) -> None:
        super().__init__(
            (text,),
            {
                "alias": alias,
            },
        )


class W(Element):
    """The element `w` of SSML, inside `Speak`."""

    _name = "w"
    _needs = "text or elements"
    _children = frozenset({"break", "emphasis", "phoneme", "prosody", "say-as", "sub"})
    _kinds = {
        "role": Kind(
            "amazon:VB|amazon:VBD|amazon:SENSE_1",
            "amazon:VB, amazon:VBD or amazon:SENSE_1",
            is_open=True,
        ),
    }

    def __init__(
        self,
        *content: str | Break | Emphasis | Phoneme | Prosody | SayAs | Sub,
        role: str | None = None,
    ) -> None:
        super().__init__(
            content,
            {
                "role": role,
            },
        )


__all__ = [
    "DTMF",
    "Break",
    "Conference",
    "Cont",
    "Dial",
    "Emphasis",
    "GetDigits",
    "GetInput",
    "Hangup",
    "Lang",
    "Message",
    "MultiPartyCall",
    "Number",
    "P",
    "Phoneme",
    "Play",
    "PreAnswer",
    "Prosody",
    "Record",
    "Redirect",
    "Response",
    "S",
    "SayAs",
    "Speak",
    "Stream",
    "Sub",
    "User",
    "W",
    "Wait",
]
