"""The resource `phones` (generated)."""

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

    from ...models.answer import Answer
    from ...models.call_side import CallSide
    from ...models.message_outcome import MessageOutcome
    from ...models.password_outcome import PasswordOutcome
    from ...models.phone import Phone
    from ...models.phone_script import PhoneScript, PhoneScriptDict
    from ...models.phone_step import PhoneStep, PhoneStepDict
    from ...models.recording_outcome import RecordingOutcome


class PhonesResource(Resource["SyncClient"]):
    """The behaviour of phones that are called, or sent a password or a message."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> PhonesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def get(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> Phone:
        """Get a phone.

        Returns the behaviour of a phone.

        Args:
            number: Phone number, SIP address, or whatever else a program calls, such as a
                placeholder.
        """
        from . import phones_get as op

        request = op.build(
            number,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        number: str,
        *,
        answer: Answer | None | Unset = UNSET,
        ring_seconds: int | None | Unset = UNSET,
        talk_seconds: int | None | Unset = UNSET,
        steps: Sequence[PhoneStep | PhoneStepDict] | None | Unset = UNSET,
        hangup_by: CallSide | None | Unset = UNSET,
        recording: RecordingOutcome | None | Unset = UNSET,
        machine: bool | None | Unset = UNSET,
        password: PasswordOutcome | None | Unset = UNSET,
        message: MessageOutcome | None | Unset = UNSET,
        message_error: str | None | Unset = UNSET,
        message_reply: str | None | Unset = UNSET,
        message_sender: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Phone:
        """Configure a phone.

        Sets the behaviour of a phone that is called, or sent a password or a message.

        Args:
            number: Phone number, SIP address, or whatever else a program calls, such as a
                placeholder.
            answer: What the called phone does. `answered` unless given.
            ring_seconds: Seconds it rings before that. 3 unless given.
            talk_seconds: Seconds of the conversation. 30 unless given.
            steps: What the person at the phone does after the answer, in order.
            hangup_by: Who hangs up. `caller` unless given. Masked calls only.
            recording: Whether a recording succeeds. `completed` unless given.
            machine: Whether a machine answers instead of a person. False unless given.
            password: The outcome of one-time passwords. `delivered` unless given.
            message: The outcome of messages. `delivered` unless given, or what a test number
                stands for.
            message_error: The error code of messages that fail or are not delivered. `1000`
                unless given.
            message_reply: Text that the phone answers a delivered message with; `{text}`
                stands for what it received.
            message_sender: The sender that the carrier shows instead of that of the message.
        """
        from . import phones_update as op

        request = op.build(
            number,
            answer=answer,
            ring_seconds=ring_seconds,
            talk_seconds=talk_seconds,
            steps=steps,
            hangup_by=hangup_by,
            recording=recording,
            machine=machine,
            password=password,
            message=message,
            message_error=message_error,
            message_reply=message_reply,
            message_sender=message_sender,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class PhonesResourceWithRawResponse:
        """The methods of `PhonesResource`, which return a `RawResponse`."""

        def __init__(self, of: PhonesResource) -> None:
            self.get = raw(of.get)
            self.update = raw(of.update)


class AsyncPhonesResource(Resource["AsyncClient"]):
    """The behaviour of phones that are called, or sent a password or a message."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncPhonesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def get(
        self,
        number: str,
        **options: Unpack[RequestOptions],
    ) -> Phone:
        """Get a phone.

        Returns the behaviour of a phone.

        Args:
            number: Phone number, SIP address, or whatever else a program calls, such as a
                placeholder.
        """
        from . import phones_get as op

        request = op.build(
            number,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        number: str,
        *,
        answer: Answer | None | Unset = UNSET,
        ring_seconds: int | None | Unset = UNSET,
        talk_seconds: int | None | Unset = UNSET,
        steps: Sequence[PhoneStep | PhoneStepDict] | None | Unset = UNSET,
        hangup_by: CallSide | None | Unset = UNSET,
        recording: RecordingOutcome | None | Unset = UNSET,
        machine: bool | None | Unset = UNSET,
        password: PasswordOutcome | None | Unset = UNSET,
        message: MessageOutcome | None | Unset = UNSET,
        message_error: str | None | Unset = UNSET,
        message_reply: str | None | Unset = UNSET,
        message_sender: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Phone:
        """Configure a phone.

        Sets the behaviour of a phone that is called, or sent a password or a message.

        Args:
            number: Phone number, SIP address, or whatever else a program calls, such as a
                placeholder.
            answer: What the called phone does. `answered` unless given.
            ring_seconds: Seconds it rings before that. 3 unless given.
            talk_seconds: Seconds of the conversation. 30 unless given.
            steps: What the person at the phone does after the answer, in order.
            hangup_by: Who hangs up. `caller` unless given. Masked calls only.
            recording: Whether a recording succeeds. `completed` unless given.
            machine: Whether a machine answers instead of a person. False unless given.
            password: The outcome of one-time passwords. `delivered` unless given.
            message: The outcome of messages. `delivered` unless given, or what a test number
                stands for.
            message_error: The error code of messages that fail or are not delivered. `1000`
                unless given.
            message_reply: Text that the phone answers a delivered message with; `{text}`
                stands for what it received.
            message_sender: The sender that the carrier shows instead of that of the message.
        """
        from . import phones_update as op

        request = op.build(
            number,
            answer=answer,
            ring_seconds=ring_seconds,
            talk_seconds=talk_seconds,
            steps=steps,
            hangup_by=hangup_by,
            recording=recording,
            machine=machine,
            password=password,
            message=message,
            message_error=message_error,
            message_reply=message_reply,
            message_sender=message_sender,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncPhonesResourceWithRawResponse:
        """The methods of `AsyncPhonesResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncPhonesResource) -> None:
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
