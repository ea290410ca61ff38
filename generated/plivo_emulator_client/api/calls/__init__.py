"""The resource `calls` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.act import Act
    from ...models.act_kind import ActKind
    from ...models.answer import Answer
    from ...models.call import Call
    from ...models.call_direction import CallDirection
    from ...models.call_hearing import CallHearing
    from ...models.call_kind import CallKind
    from ...models.call_list import CallList
    from ...models.call_recording import CallRecording
    from ...models.call_side import CallSide
    from ...models.call_state import CallState
    from ...models.call_stream import CallStream
    from ...models.call_streams import CallStreams
    from ...models.fetch import Fetch
    from ...models.heard import Heard
    from ...models.phone_step import PhoneStep, PhoneStepDict
    from ...models.recording_outcome import RecordingOutcome
    from ...models.running_element import RunningElement
    from ...models.sip_headers import SipHeaders
    from ...models.timeline_entry import TimelineEntry
    from ...models.xml_report import XmlReport


class CallsResource(Resource["SyncClient"]):
    """Simulated calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> CallsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        session_uuid: str | None | Unset = UNSET,
        parent: str | None | Unset = UNSET,
        status: CallState | None | Unset = UNSET,
        live: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallList:
        """List simulated calls.

        Returns calls, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            session_uuid: Return only calls of this masking or Verify session.
            parent: Return only legs that this call has dialed.
            status: Return only calls with this status.
            live: Whether to return only calls that are not over. False unless given.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import calls_list as op

        request = op.build(
            auth_id=auth_id,
            session_uuid=session_uuid,
            parent=parent,
            status=status,
            live=live,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def create(
        self,
        *,
        from_: str,
        to: str,
        pins: builtins.list[str | None] | None | Unset = UNSET,
        answer: Answer | None | Unset = UNSET,
        ring_seconds: int | None | Unset = UNSET,
        talk_seconds: int | None | Unset = UNSET,
        steps: Sequence[PhoneStep | PhoneStepDict] | None | Unset = UNSET,
        hangup_by: CallSide | None | Unset = UNSET,
        recording: RecordingOutcome | None | Unset = UNSET,
        forwarded_from: str | None | Unset = UNSET,
        sip_headers: SipHeaders | None | Unset = UNSET,
        advance: bool | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Place a call.

        Simulates a call to a number or an application. A number with an active masking session
        rings the other party; otherwise its application answers.

        Args:
            from_: Number or SIP address of the caller. An endpoint, such as
                `sip:alice260101120000@phone.plivo.com`, may call anybody, and its own
                application is asked what to do.
            to: Number to call, or ID or SIP address of an application. Any number or SIP
                address if an endpoint calls.
            pins: PIN entered at each attempt; `null` for an attempt without input.
            answer: What the called phone does. `answered` unless given. Masked calls only.
            ring_seconds: Seconds it rings before that. 3 unless given. Masked calls only.
            talk_seconds: Seconds from the answer to the end of the conversation. 30 unless
                given in a masked call; in other calls the caller does not hang up unless it is
                given.
            steps: What the caller does after the answer, in order.
            hangup_by: Who hangs up. `caller` unless given. Masked calls only.
            recording: Whether a recording succeeds. `completed` unless given.
            forwarded_from: Number that forwarded the call. Calls to an application only.
            sip_headers: Sent to an application with the prefix `X-PH-`.
            advance: Whether to advance the clock to the end of the call. False unless given.
        """
        from . import calls_create as op

        request = op.build(
            from_=from_,
            to=to,
            pins=pins,
            answer=answer,
            ring_seconds=ring_seconds,
            talk_seconds=talk_seconds,
            steps=steps,
            hangup_by=hangup_by,
            recording=recording,
            forwarded_from=forwarded_from,
            sip_headers=sip_headers,
            advance=advance,
        )
        return self._client._call(request, op.parse, options)

    def get(
        self,
        call_uuid: str,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Get a simulated call.

        Returns one call with its timeline.

        Args:
            call_uuid: Identifier of the call.
        """
        from . import calls_get as op

        request = op.build(
            call_uuid,
        )
        return self._client._call(request, op.parse, options)

    def answer(
        self,
        call_uuid: str,
        *,
        answer: Answer | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Answer a ringing phone.

        Answers a leg that rings, or lets its phone do something else. To ring until then, a
        phone has the script `ring_timeout`. An error if the leg does not ring.

        Args:
            call_uuid: Identifier of the call.
            answer: What it does. `answered` unless given.
        """
        from . import calls_answer as op

        request = op.build(
            call_uuid,
            answer=answer,
        )
        return self._client._call(request, op.parse, options)

    def streams(
        self,
        call_uuid: str,
        **options: Unpack[RequestOptions],
    ) -> CallStreams:
        """List the audio streams of a call.

        Returns the audio streams of a leg, oldest first, with what their servers have played.

        Args:
            call_uuid: Identifier of the call.
        """
        from . import calls_streams as op

        request = op.build(
            call_uuid,
        )
        return self._client._call(request, op.parse, options)

    def press(
        self,
        call_uuid: str,
        *,
        digits: str,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Press keys.

        Presses keys on the phone at the other end of a leg. An error if the call is over.

        Args:
            call_uuid: Identifier of the call.
            digits: The keys, in order.
        """
        from . import calls_press as op

        request = op.build(
            call_uuid,
            digits=digits,
        )
        return self._client._call(request, op.parse, options)

    def say(
        self,
        call_uuid: str,
        *,
        text: str,
        audio: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Say something.

        Says something into the phone at the other end of a leg. An error if the call is over.

        Args:
            call_uuid: Identifier of the call.
            text: The words.
            audio: A WAV file with 16-bit samples in Base64, which audio streams carry while
                they speak. A tone unless given.
        """
        from . import calls_say as op

        request = op.build(
            call_uuid,
            text=text,
            audio=audio,
        )
        return self._client._call(request, op.parse, options)

    def hang_up(
        self,
        call_uuid: str,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Hang up.

        Hangs up the phone at the other end of a leg. An error if the call is over.

        Args:
            call_uuid: Identifier of the call.
        """
        from . import calls_hang_up as op

        request = op.build(
            call_uuid,
        )
        return self._client._call(request, op.parse, options)

    def hear(
        self,
        call_uuid: str,
        *,
        text: str,
        skip: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallHearing:
        """Wait for a text to be heard.

        Advances the clock until the phone at the other end of a leg has played a text to its
        end, or the call is over, or a webhook was not answered in time. While an audio stream is
        connected, a running clock is not moved but waited for, at most 30 seconds of real time,
        as bots may need it; a stopped one is advanced until nothing has happened for five
        minutes.

        Args:
            call_uuid: Identifier of the call.
            text: Part of a spoken text, in any case, or of the URL of a file.
            skip: How many entries of `heard` to skip. 0 unless given.
        """
        from . import calls_hear as op

        request = op.build(
            call_uuid,
            text=text,
            skip=skip,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class CallsResourceWithRawResponse:
        """The methods of `CallsResource`, which return a `RawResponse`."""

        def __init__(self, of: CallsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.answer = raw(of.answer)
            self.streams = raw(of.streams)
            self.press = raw(of.press)
            self.say = raw(of.say)
            self.hang_up = raw(of.hang_up)
            self.hear = raw(of.hear)


class AsyncCallsResource(Resource["AsyncClient"]):
    """Simulated calls."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncCallsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        session_uuid: str | None | Unset = UNSET,
        parent: str | None | Unset = UNSET,
        status: CallState | None | Unset = UNSET,
        live: bool | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallList:
        """List simulated calls.

        Returns calls, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            session_uuid: Return only calls of this masking or Verify session.
            parent: Return only legs that this call has dialed.
            status: Return only calls with this status.
            live: Whether to return only calls that are not over. False unless given.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import calls_list as op

        request = op.build(
            auth_id=auth_id,
            session_uuid=session_uuid,
            parent=parent,
            status=status,
            live=live,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
        *,
        from_: str,
        to: str,
        pins: builtins.list[str | None] | None | Unset = UNSET,
        answer: Answer | None | Unset = UNSET,
        ring_seconds: int | None | Unset = UNSET,
        talk_seconds: int | None | Unset = UNSET,
        steps: Sequence[PhoneStep | PhoneStepDict] | None | Unset = UNSET,
        hangup_by: CallSide | None | Unset = UNSET,
        recording: RecordingOutcome | None | Unset = UNSET,
        forwarded_from: str | None | Unset = UNSET,
        sip_headers: SipHeaders | None | Unset = UNSET,
        advance: bool | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Place a call.

        Simulates a call to a number or an application. A number with an active masking session
        rings the other party; otherwise its application answers.

        Args:
            from_: Number or SIP address of the caller. An endpoint, such as
                `sip:alice260101120000@phone.plivo.com`, may call anybody, and its own
                application is asked what to do.
            to: Number to call, or ID or SIP address of an application. Any number or SIP
                address if an endpoint calls.
            pins: PIN entered at each attempt; `null` for an attempt without input.
            answer: What the called phone does. `answered` unless given. Masked calls only.
            ring_seconds: Seconds it rings before that. 3 unless given. Masked calls only.
            talk_seconds: Seconds from the answer to the end of the conversation. 30 unless
                given in a masked call; in other calls the caller does not hang up unless it is
                given.
            steps: What the caller does after the answer, in order.
            hangup_by: Who hangs up. `caller` unless given. Masked calls only.
            recording: Whether a recording succeeds. `completed` unless given.
            forwarded_from: Number that forwarded the call. Calls to an application only.
            sip_headers: Sent to an application with the prefix `X-PH-`.
            advance: Whether to advance the clock to the end of the call. False unless given.
        """
        from . import calls_create as op

        request = op.build(
            from_=from_,
            to=to,
            pins=pins,
            answer=answer,
            ring_seconds=ring_seconds,
            talk_seconds=talk_seconds,
            steps=steps,
            hangup_by=hangup_by,
            recording=recording,
            forwarded_from=forwarded_from,
            sip_headers=sip_headers,
            advance=advance,
        )
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        call_uuid: str,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Get a simulated call.

        Returns one call with its timeline.

        Args:
            call_uuid: Identifier of the call.
        """
        from . import calls_get as op

        request = op.build(
            call_uuid,
        )
        return await self._client._call(request, op.parse, options)

    async def answer(
        self,
        call_uuid: str,
        *,
        answer: Answer | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Answer a ringing phone.

        Answers a leg that rings, or lets its phone do something else. To ring until then, a
        phone has the script `ring_timeout`. An error if the leg does not ring.

        Args:
            call_uuid: Identifier of the call.
            answer: What it does. `answered` unless given.
        """
        from . import calls_answer as op

        request = op.build(
            call_uuid,
            answer=answer,
        )
        return await self._client._call(request, op.parse, options)

    async def streams(
        self,
        call_uuid: str,
        **options: Unpack[RequestOptions],
    ) -> CallStreams:
        """List the audio streams of a call.

        Returns the audio streams of a leg, oldest first, with what their servers have played.

        Args:
            call_uuid: Identifier of the call.
        """
        from . import calls_streams as op

        request = op.build(
            call_uuid,
        )
        return await self._client._call(request, op.parse, options)

    async def press(
        self,
        call_uuid: str,
        *,
        digits: str,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Press keys.

        Presses keys on the phone at the other end of a leg. An error if the call is over.

        Args:
            call_uuid: Identifier of the call.
            digits: The keys, in order.
        """
        from . import calls_press as op

        request = op.build(
            call_uuid,
            digits=digits,
        )
        return await self._client._call(request, op.parse, options)

    async def say(
        self,
        call_uuid: str,
        *,
        text: str,
        audio: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Say something.

        Says something into the phone at the other end of a leg. An error if the call is over.

        Args:
            call_uuid: Identifier of the call.
            text: The words.
            audio: A WAV file with 16-bit samples in Base64, which audio streams carry while
                they speak. A tone unless given.
        """
        from . import calls_say as op

        request = op.build(
            call_uuid,
            text=text,
            audio=audio,
        )
        return await self._client._call(request, op.parse, options)

    async def hang_up(
        self,
        call_uuid: str,
        **options: Unpack[RequestOptions],
    ) -> Call:
        """Hang up.

        Hangs up the phone at the other end of a leg. An error if the call is over.

        Args:
            call_uuid: Identifier of the call.
        """
        from . import calls_hang_up as op

        request = op.build(
            call_uuid,
        )
        return await self._client._call(request, op.parse, options)

    async def hear(
        self,
        call_uuid: str,
        *,
        text: str,
        skip: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallHearing:
        """Wait for a text to be heard.

        Advances the clock until the phone at the other end of a leg has played a text to its
        end, or the call is over, or a webhook was not answered in time. While an audio stream is
        connected, a running clock is not moved but waited for, at most 30 seconds of real time,
        as bots may need it; a stopped one is advanced until nothing has happened for five
        minutes.

        Args:
            call_uuid: Identifier of the call.
            text: Part of a spoken text, in any case, or of the URL of a file.
            skip: How many entries of `heard` to skip. 0 unless given.
        """
        from . import calls_hear as op

        request = op.build(
            call_uuid,
            text=text,
            skip=skip,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncCallsResourceWithRawResponse:
        """The methods of `AsyncCallsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncCallsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.answer = raw_async(of.answer)
            self.streams = raw_async(of.streams)
            self.press = raw_async(of.press)
            self.say = raw_async(of.say)
            self.hang_up = raw_async(of.hang_up)
            self.hear = raw_async(of.hear)
