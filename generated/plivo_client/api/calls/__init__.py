"""The resource `calls` (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any, Literal, overload

from plivo_runtime.resources import Resource
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import Unpack

    from plivo_runtime.async_client import AsyncClient
    from plivo_runtime.request import RequestOptions
    from plivo_runtime.resources import raw, raw_async
    from plivo_runtime.sync_client import SyncClient
    from plivo_runtime.unset import Unset

    from ...models.async_accepted import AsyncAccepted
    from ...models.call import Call
    from ...models.call_created import CallCreated
    from ...models.call_direction import CallDirection
    from ...models.call_feedback_recorded import CallFeedbackRecorded
    from ...models.call_issue import CallIssue
    from ...models.call_legs import CallLegs
    from ...models.call_list import CallList
    from ...models.call_transferred import CallTransferred
    from ...models.call_uuids import CallUuids
    from ...models.cnam_lookup import CnamLookup
    from ...models.hangup_source import HangupSource
    from ...models.http_method import HttpMethod
    from ...models.live_call import LiveCall
    from ...models.live_call_status import LiveCallStatus
    from ...models.machine_detection import MachineDetection
    from ...models.page_meta import PageMeta
    from ...models.queued_call import QueuedCall
    from ...models.stir_attestation import StirAttestation
    from ...models.stir_verification import StirVerification


class CallsResource(Resource["SyncClient"]):
    """Place calls, follow them, transfer and end them."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> CallsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallList: ...
    @overload
    def list(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallList | AsyncAccepted:
        """List calls.

        Returns the records of calls that have ended, newest first, for 90 days. Without a filter
        on time only calls of the last 7 days are returned; with one bound of `end_time` only,
        those of 30 days from it. A call shows up some seconds after its end.

        With `status` it returns the identifiers of calls that have not ended instead: of those
        that ring or are connected (`live`), or of those that wait for their turn (`queued`).

        Args:
            call_direction: Keep only calls in this direction.
            from_number: Keep only calls from this number, or from numbers that begin so.
            to_number: Keep only calls to this number, or to numbers that begin so.
            parent_call_uuid: Keep only calls that this call placed by `Dial`.
            hangup_cause_code: Keep only calls that ended for this reason, such as 4000 for a
                normal hangup.
            hangup_source: Keep only calls that this party ended.
            stir_verification: Keep only calls with this outcome of STIR/SHAKEN verification.
            bill_duration: Keep only calls that were connected for exactly so many seconds.
            bill_duration_gt: Keep only calls that were connected for more than so many
                seconds.
            bill_duration_gte: Keep only calls that were connected for at least so many
                seconds.
            bill_duration_lt: Keep only calls that were connected for less than so many
                seconds.
            bill_duration_lte: Keep only calls that were connected for at most so many
                seconds.
            end_time: Keep only calls that ended at exactly this time, in UTC.
            end_time_gt: Keep only calls that ended after this time, in UTC.
            end_time_gte: Keep only calls that ended at or after this time, in UTC.
            end_time_lt: Keep only calls that ended before this time, in UTC.
            end_time_lte: Keep only calls that ended at or before this time, in UTC.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_list as op

        request = op.build(
            self._client.auth_id,
            call_direction=call_direction,
            from_number=from_number,
            to_number=to_number,
            parent_call_uuid=parent_call_uuid,
            hangup_cause_code=hangup_cause_code,
            hangup_source=hangup_source,
            stir_verification=stir_verification,
            bill_duration=bill_duration,
            bill_duration_gt=bill_duration_gt,
            bill_duration_gte=bill_duration_gte,
            bill_duration_lt=bill_duration_lt,
            bill_duration_lte=bill_duration_lte,
            end_time=end_time,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Call]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import calls_list as op

        request = op.build(
            self._client.auth_id,
            call_direction=call_direction,
            from_number=from_number,
            to_number=to_number,
            parent_call_uuid=parent_call_uuid,
            hangup_cause_code=hangup_cause_code,
            hangup_source=hangup_source,
            stir_verification=stir_verification,
            bill_duration=bill_duration,
            bill_duration_gt=bill_duration_gt,
            bill_duration_gte=bill_duration_gte,
            bill_duration_lt=bill_duration_lt,
            bill_duration_lte=bill_duration_lte,
            end_time=end_time,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def create(
        self,
        *,
        from_: str,
        to: str | builtins.list[str],
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        ring_url: str | None | Unset = UNSET,
        ring_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        hangup_on_ring: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        machine_detection: MachineDetection | bool | None | Unset = UNSET,
        machine_detection_time: int | None | Unset = UNSET,
        machine_detection_url: str | None | Unset = UNSET,
        machine_detection_method: HttpMethod | None | Unset = UNSET,
        machine_detection_maximum_speech_length: int | None | Unset = UNSET,
        machine_detection_initial_silence: int | None | Unset = UNSET,
        machine_detection_maximum_words: int | None | Unset = UNSET,
        machine_detection_initial_greeting: int | None | Unset = UNSET,
        machine_detection_silence: int | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        error_if_parent_not_found: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallCreated: ...
    @overload
    def create(
        self,
        *,
        from_: str,
        to: str | builtins.list[str],
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        ring_url: str | None | Unset = UNSET,
        ring_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        hangup_on_ring: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        machine_detection: MachineDetection | bool | None | Unset = UNSET,
        machine_detection_time: int | None | Unset = UNSET,
        machine_detection_url: str | None | Unset = UNSET,
        machine_detection_method: HttpMethod | None | Unset = UNSET,
        machine_detection_maximum_speech_length: int | None | Unset = UNSET,
        machine_detection_initial_silence: int | None | Unset = UNSET,
        machine_detection_maximum_words: int | None | Unset = UNSET,
        machine_detection_initial_greeting: int | None | Unset = UNSET,
        machine_detection_silence: int | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        error_if_parent_not_found: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        from_: str,
        to: str | builtins.list[str],
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        ring_url: str | None | Unset = UNSET,
        ring_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        hangup_on_ring: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        machine_detection: MachineDetection | bool | None | Unset = UNSET,
        machine_detection_time: int | None | Unset = UNSET,
        machine_detection_url: str | None | Unset = UNSET,
        machine_detection_method: HttpMethod | None | Unset = UNSET,
        machine_detection_maximum_speech_length: int | None | Unset = UNSET,
        machine_detection_initial_silence: int | None | Unset = UNSET,
        machine_detection_maximum_words: int | None | Unset = UNSET,
        machine_detection_initial_greeting: int | None | Unset = UNSET,
        machine_detection_silence: int | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        error_if_parent_not_found: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallCreated | AsyncAccepted:
        """Place a call.

        Calls a number or a SIP address, or up to 1000 of them with one request. When the callee
        answers, `answer_url` is asked for Plivo XML, which the call then follows. A call to a
        country that is not enabled for the account is answered 403. Whether the callee can be
        reached is known later, from `hangup_url` and the record of the call.

        An account places 2 calls a second unless Plivo raised that; more are accepted with the
        message `call queued` and wait for their turn.

        `from` has to be a number that the account rents or a verified caller ID of it; with any
        other the call fails with hangup cause 3030 (unconfirmed, also seen is 400).

        With `machine_detection` the call finds out whether a person or a machine answered.
        Without `machine_detection_url` the call waits for the verdict before `answer_url` is
        asked; with it the call goes on, and the verdict is sent there.

        Args:
            from_: Caller ID: a number of yours or a verified one, with or without plus sign,
                or a SIP address.
            to: Whom to call: up to 1000 numbers and SIP addresses, separated by `<`. A
                single one that is invalid is answered 400; of several, the invalid ones are
                named in `invalid_numbers`. One that is given twice is called once (both
                unconfirmed). A list is joined with `<`.
            answer_url: URL that is asked for Plivo XML when the callee answers.
            answer_method: How `answer_url` is called. `POST` unless given.
            ring_url: URL that is told when the phone rings.
            ring_method: How `ring_url` is called. `POST` unless given.
            hangup_url: URL that is told when the call has ended.
            hangup_method: How `hangup_url` is called. `POST` unless given.
            fallback_url: URL that is asked when `answer_url` gave no usable document in 3
                attempts or 60 seconds.
            fallback_method: How `fallback_url` is called. `POST` unless given.
            caller_name: Name that the callee may see, at most 50 characters. The `from`
                unless given.
            send_digits: Keys to press when the call is answered: digits, `*` and `#`; `w`
                waits for 0.5 seconds, `W` for 1. `@` and a number at the end say how many
                milliseconds each tone lasts.
            send_on_preanswer: Presses the keys of `send_digits` while the phone still rings.
                False unless given.
            time_limit: Seconds from the answer after which the call is ended, with hangup
                cause 6000. 14400 unless given; at most 86400 count.
            hangup_on_ring: Seconds from the first ring after which the call is ended. No
                limit unless given.
            ring_timeout: Seconds after which a call that nobody answers is ended, with
                hangup cause 6010. 120 unless given.
            machine_detection: Finds out whether a machine answers: `true`, or `hangup` to
                end the call then, with hangup cause 9100.
            machine_detection_time: How many milliseconds the verdict may take. 5000 unless
                given.
            machine_detection_url: URL that is told the verdict, while the call goes on.
            machine_detection_method: How `machine_detection_url` is called. `POST` unless
                given.
            machine_detection_maximum_speech_length: Milliseconds of speech, after which it
                is a machine. 5000 unless given.
            machine_detection_initial_silence: Milliseconds of silence at the beginning,
                after which it is a machine. 4500 unless given.
            machine_detection_maximum_words: Words, after which it is a machine. 3 unless
                given.
            machine_detection_initial_greeting: Milliseconds of the first utterance, after
                which it is a machine. 1500 unless given.
            machine_detection_silence: Known from one SDK only.
            sip_headers: Pairs of letters and digits, separated by commas. Each becomes a SIP
                header `X-PH-key`, and a field of that name in every request about the call. A
                list is joined with `,`.
            parent_call_uuid: The first call in a conference that this call will join. Does
                not count for several callees.
            error_if_parent_not_found: Whether a `parent_call_uuid` that does not exist is
                answered 404 (unconfirmed); it is ignored otherwise. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import calls_create as op

        request = op.build(
            self._client.auth_id,
            from_=from_,
            to=to,
            answer_url=answer_url,
            answer_method=answer_method,
            ring_url=ring_url,
            ring_method=ring_method,
            hangup_url=hangup_url,
            hangup_method=hangup_method,
            fallback_url=fallback_url,
            fallback_method=fallback_method,
            caller_name=caller_name,
            send_digits=send_digits,
            send_on_preanswer=send_on_preanswer,
            time_limit=time_limit,
            hangup_on_ring=hangup_on_ring,
            ring_timeout=ring_timeout,
            machine_detection=machine_detection,
            machine_detection_time=machine_detection_time,
            machine_detection_url=machine_detection_url,
            machine_detection_method=machine_detection_method,
            machine_detection_maximum_speech_length=machine_detection_maximum_speech_length,
            machine_detection_initial_silence=machine_detection_initial_silence,
            machine_detection_maximum_words=machine_detection_maximum_words,
            machine_detection_initial_greeting=machine_detection_initial_greeting,
            machine_detection_silence=machine_detection_silence,
            sip_headers=sip_headers,
            parent_call_uuid=parent_call_uuid,
            error_if_parent_not_found=error_if_parent_not_found,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def hangup_all(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def hangup_all(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def hangup_all(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up all calls.

        Ends every call of the account that rings or is connected. Their records have hangup
        cause 0, `Unknown`, a known fault of the service. Whether queued calls end too is
        unconfirmed; here they do not.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_hangup_all as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def list_live(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids: ...
    @overload
    def list_live(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list_live(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids | AsyncAccepted:
        """List live calls.

        Returns the identifiers of all calls that ring or are connected.

        Args:
            call_direction: Keep only calls in this direction.
            from_number: Keep only calls from this number, or from numbers that begin so.
            to_number: Keep only calls to this number, or to numbers that begin so.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_list_live as op

        request = op.build(
            self._client.auth_id,
            call_direction=call_direction,
            from_number=from_number,
            to_number=to_number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def list_queued(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids: ...
    @overload
    def list_queued(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list_queued(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids | AsyncAccepted:
        """List queued calls.

        Returns the identifiers of all calls that were placed faster than the account may place
        them, and wait for their turn.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_list_queued as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call: ...
    @overload
    def get(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call | AsyncAccepted:
        """Get a call.

        Returns the record of a call that has ended. Until then it is answered 404 (unconfirmed),
        and `status` reads it: `live` while it rings or is connected, `queued` while it waits for
        its turn.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_get as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def transfer(
        self,
        call_uuid: str,
        *,
        legs: CallLegs | None | Unset = UNSET,
        aleg_url: str | None | Unset = UNSET,
        aleg_method: HttpMethod | None | Unset = UNSET,
        bleg_url: str | None | Unset = UNSET,
        bleg_method: HttpMethod | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallTransferred:
        """Transfer a call.

        Lets a connected call follow another document of Plivo XML. What it does at the time is
        cut short, and the rest of its document is dropped. `legs` chooses the call itself, the
        call that its `Dial` is connected to, or both; without such a connection there is no
        second leg to transfer, which is answered 404 (unconfirmed). A call can be transferred 70
        times.

        Args:
            call_uuid: Identifier of the call.
            legs: Whom to transfer. `aleg` unless given.
            aleg_url: URL of the Plivo XML for the call itself. Required unless `legs` is
                `bleg`.
            aleg_method: How `aleg_url` is called. `POST` unless given.
            bleg_url: URL of the Plivo XML for the second leg. Required if `legs` is `bleg`
                or `both`.
            bleg_method: How `bleg_url` is called. `POST` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import calls_transfer as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            legs=legs,
            aleg_url=aleg_url,
            aleg_method=aleg_method,
            bleg_url=bleg_url,
            bleg_method=bleg_method,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def hangup(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def hangup(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def hangup(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up a call.

        Ends a call that is queued, rings or is connected, with hangup cause 1000 and source `API
        Request`. A call that has ended is answered 404.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_hangup as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get_live(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> LiveCall: ...
    @overload
    def get_live(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get_live(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> LiveCall | AsyncAccepted:
        """Get a live call.

        Returns a call that rings or is connected. Any other is answered 404.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_get_live as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get_queued(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> QueuedCall: ...
    @overload
    def get_queued(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get_queued(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> QueuedCall | AsyncAccepted:
        """Get a queued call.

        Returns a call that waits for its turn. Any other is answered 404.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_get_queued as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def cancel(
        self,
        request_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def cancel(
        self,
        request_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def cancel(
        self,
        request_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Cancel a call request.

        Ends a call that is queued or has not been answered yet. One that was answered or has
        ended is answered 404 (unconfirmed).

        Args:
            request_uuid: Identifier that placing the call returned.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_cancel as op

        request = op.build(
            self._client.auth_id,
            request_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def feedback(
        self,
        call_uuid: str,
        *,
        rating: float,
        issues: builtins.list[CallIssue] | None | Unset = UNSET,
        notes: str | None | Unset = UNSET,
        call_uuid_body: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallFeedbackRecorded:
        """Rate a call.

        Tells Plivo how good a call was that has ended. A rating below 5 needs the issues that
        were noticed. What is missing or unknown is answered 422; a call that has not ended, 404
        (unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            rating: From 1, bad, to 5, perfect.
            issues: What was wrong. Required for ratings below 5.
            notes: Anything else to say.
            call_uuid_body: Identifier of the call, which some SDKs repeat here.
        """
        from . import calls_feedback as op

        request = op.build(
            call_uuid,
            rating=rating,
            issues=issues,
            notes=notes,
            call_uuid_body=call_uuid_body,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class CallsResourceWithRawResponse:
        """The methods of `CallsResource`, which return a `RawResponse`."""

        def __init__(self, of: CallsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.hangup_all = raw(of.hangup_all)
            self.list_live = raw(of.list_live)
            self.list_queued = raw(of.list_queued)
            self.get = raw(of.get)
            self.transfer = raw(of.transfer)
            self.hangup = raw(of.hangup)
            self.get_live = raw(of.get_live)
            self.get_queued = raw(of.get_queued)
            self.cancel = raw(of.cancel)
            self.feedback = raw(of.feedback)


class AsyncCallsResource(Resource["AsyncClient"]):
    """Place calls, follow them, transfer and end them."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncCallsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallList: ...
    @overload
    async def list(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallList | AsyncAccepted:
        """List calls.

        Returns the records of calls that have ended, newest first, for 90 days. Without a filter
        on time only calls of the last 7 days are returned; with one bound of `end_time` only,
        those of 30 days from it. A call shows up some seconds after its end.

        With `status` it returns the identifiers of calls that have not ended instead: of those
        that ring or are connected (`live`), or of those that wait for their turn (`queued`).

        Args:
            call_direction: Keep only calls in this direction.
            from_number: Keep only calls from this number, or from numbers that begin so.
            to_number: Keep only calls to this number, or to numbers that begin so.
            parent_call_uuid: Keep only calls that this call placed by `Dial`.
            hangup_cause_code: Keep only calls that ended for this reason, such as 4000 for a
                normal hangup.
            hangup_source: Keep only calls that this party ended.
            stir_verification: Keep only calls with this outcome of STIR/SHAKEN verification.
            bill_duration: Keep only calls that were connected for exactly so many seconds.
            bill_duration_gt: Keep only calls that were connected for more than so many
                seconds.
            bill_duration_gte: Keep only calls that were connected for at least so many
                seconds.
            bill_duration_lt: Keep only calls that were connected for less than so many
                seconds.
            bill_duration_lte: Keep only calls that were connected for at most so many
                seconds.
            end_time: Keep only calls that ended at exactly this time, in UTC.
            end_time_gt: Keep only calls that ended after this time, in UTC.
            end_time_gte: Keep only calls that ended at or after this time, in UTC.
            end_time_lt: Keep only calls that ended before this time, in UTC.
            end_time_lte: Keep only calls that ended at or before this time, in UTC.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_list as op

        request = op.build(
            self._client.auth_id,
            call_direction=call_direction,
            from_number=from_number,
            to_number=to_number,
            parent_call_uuid=parent_call_uuid,
            hangup_cause_code=hangup_cause_code,
            hangup_source=hangup_source,
            stir_verification=stir_verification,
            bill_duration=bill_duration,
            bill_duration_gt=bill_duration_gt,
            bill_duration_gte=bill_duration_gte,
            bill_duration_lt=bill_duration_lt,
            bill_duration_lte=bill_duration_lte,
            end_time=end_time,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        hangup_cause_code: int | None | Unset = UNSET,
        hangup_source: HangupSource | None | Unset = UNSET,
        stir_verification: StirVerification | None | Unset = UNSET,
        bill_duration: int | None | Unset = UNSET,
        bill_duration_gt: int | None | Unset = UNSET,
        bill_duration_gte: int | None | Unset = UNSET,
        bill_duration_lt: int | None | Unset = UNSET,
        bill_duration_lte: int | None | Unset = UNSET,
        end_time: str | datetime | None | Unset = UNSET,
        end_time_gt: str | datetime | None | Unset = UNSET,
        end_time_gte: str | datetime | None | Unset = UNSET,
        end_time_lt: str | datetime | None | Unset = UNSET,
        end_time_lte: str | datetime | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Call]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import calls_list as op

        request = op.build(
            self._client.auth_id,
            call_direction=call_direction,
            from_number=from_number,
            to_number=to_number,
            parent_call_uuid=parent_call_uuid,
            hangup_cause_code=hangup_cause_code,
            hangup_source=hangup_source,
            stir_verification=stir_verification,
            bill_duration=bill_duration,
            bill_duration_gt=bill_duration_gt,
            bill_duration_gte=bill_duration_gte,
            bill_duration_lt=bill_duration_lt,
            bill_duration_lte=bill_duration_lte,
            end_time=end_time,
            end_time_gt=end_time_gt,
            end_time_gte=end_time_gte,
            end_time_lt=end_time_lt,
            end_time_lte=end_time_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def create(
        self,
        *,
        from_: str,
        to: str | builtins.list[str],
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        ring_url: str | None | Unset = UNSET,
        ring_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        hangup_on_ring: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        machine_detection: MachineDetection | bool | None | Unset = UNSET,
        machine_detection_time: int | None | Unset = UNSET,
        machine_detection_url: str | None | Unset = UNSET,
        machine_detection_method: HttpMethod | None | Unset = UNSET,
        machine_detection_maximum_speech_length: int | None | Unset = UNSET,
        machine_detection_initial_silence: int | None | Unset = UNSET,
        machine_detection_maximum_words: int | None | Unset = UNSET,
        machine_detection_initial_greeting: int | None | Unset = UNSET,
        machine_detection_silence: int | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        error_if_parent_not_found: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallCreated: ...
    @overload
    async def create(
        self,
        *,
        from_: str,
        to: str | builtins.list[str],
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        ring_url: str | None | Unset = UNSET,
        ring_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        hangup_on_ring: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        machine_detection: MachineDetection | bool | None | Unset = UNSET,
        machine_detection_time: int | None | Unset = UNSET,
        machine_detection_url: str | None | Unset = UNSET,
        machine_detection_method: HttpMethod | None | Unset = UNSET,
        machine_detection_maximum_speech_length: int | None | Unset = UNSET,
        machine_detection_initial_silence: int | None | Unset = UNSET,
        machine_detection_maximum_words: int | None | Unset = UNSET,
        machine_detection_initial_greeting: int | None | Unset = UNSET,
        machine_detection_silence: int | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        error_if_parent_not_found: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        from_: str,
        to: str | builtins.list[str],
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        ring_url: str | None | Unset = UNSET,
        ring_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        caller_name: str | None | Unset = UNSET,
        send_digits: str | None | Unset = UNSET,
        send_on_preanswer: bool | None | Unset = UNSET,
        time_limit: int | None | Unset = UNSET,
        hangup_on_ring: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        machine_detection: MachineDetection | bool | None | Unset = UNSET,
        machine_detection_time: int | None | Unset = UNSET,
        machine_detection_url: str | None | Unset = UNSET,
        machine_detection_method: HttpMethod | None | Unset = UNSET,
        machine_detection_maximum_speech_length: int | None | Unset = UNSET,
        machine_detection_initial_silence: int | None | Unset = UNSET,
        machine_detection_maximum_words: int | None | Unset = UNSET,
        machine_detection_initial_greeting: int | None | Unset = UNSET,
        machine_detection_silence: int | None | Unset = UNSET,
        sip_headers: str | builtins.list[str] | None | Unset = UNSET,
        parent_call_uuid: str | None | Unset = UNSET,
        error_if_parent_not_found: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallCreated | AsyncAccepted:
        """Place a call.

        Calls a number or a SIP address, or up to 1000 of them with one request. When the callee
        answers, `answer_url` is asked for Plivo XML, which the call then follows. A call to a
        country that is not enabled for the account is answered 403. Whether the callee can be
        reached is known later, from `hangup_url` and the record of the call.

        An account places 2 calls a second unless Plivo raised that; more are accepted with the
        message `call queued` and wait for their turn.

        `from` has to be a number that the account rents or a verified caller ID of it; with any
        other the call fails with hangup cause 3030 (unconfirmed, also seen is 400).

        With `machine_detection` the call finds out whether a person or a machine answered.
        Without `machine_detection_url` the call waits for the verdict before `answer_url` is
        asked; with it the call goes on, and the verdict is sent there.

        Args:
            from_: Caller ID: a number of yours or a verified one, with or without plus sign,
                or a SIP address.
            to: Whom to call: up to 1000 numbers and SIP addresses, separated by `<`. A
                single one that is invalid is answered 400; of several, the invalid ones are
                named in `invalid_numbers`. One that is given twice is called once (both
                unconfirmed). A list is joined with `<`.
            answer_url: URL that is asked for Plivo XML when the callee answers.
            answer_method: How `answer_url` is called. `POST` unless given.
            ring_url: URL that is told when the phone rings.
            ring_method: How `ring_url` is called. `POST` unless given.
            hangup_url: URL that is told when the call has ended.
            hangup_method: How `hangup_url` is called. `POST` unless given.
            fallback_url: URL that is asked when `answer_url` gave no usable document in 3
                attempts or 60 seconds.
            fallback_method: How `fallback_url` is called. `POST` unless given.
            caller_name: Name that the callee may see, at most 50 characters. The `from`
                unless given.
            send_digits: Keys to press when the call is answered: digits, `*` and `#`; `w`
                waits for 0.5 seconds, `W` for 1. `@` and a number at the end say how many
                milliseconds each tone lasts.
            send_on_preanswer: Presses the keys of `send_digits` while the phone still rings.
                False unless given.
            time_limit: Seconds from the answer after which the call is ended, with hangup
                cause 6000. 14400 unless given; at most 86400 count.
            hangup_on_ring: Seconds from the first ring after which the call is ended. No
                limit unless given.
            ring_timeout: Seconds after which a call that nobody answers is ended, with
                hangup cause 6010. 120 unless given.
            machine_detection: Finds out whether a machine answers: `true`, or `hangup` to
                end the call then, with hangup cause 9100.
            machine_detection_time: How many milliseconds the verdict may take. 5000 unless
                given.
            machine_detection_url: URL that is told the verdict, while the call goes on.
            machine_detection_method: How `machine_detection_url` is called. `POST` unless
                given.
            machine_detection_maximum_speech_length: Milliseconds of speech, after which it
                is a machine. 5000 unless given.
            machine_detection_initial_silence: Milliseconds of silence at the beginning,
                after which it is a machine. 4500 unless given.
            machine_detection_maximum_words: Words, after which it is a machine. 3 unless
                given.
            machine_detection_initial_greeting: Milliseconds of the first utterance, after
                which it is a machine. 1500 unless given.
            machine_detection_silence: Known from one SDK only.
            sip_headers: Pairs of letters and digits, separated by commas. Each becomes a SIP
                header `X-PH-key`, and a field of that name in every request about the call. A
                list is joined with `,`.
            parent_call_uuid: The first call in a conference that this call will join. Does
                not count for several callees.
            error_if_parent_not_found: Whether a `parent_call_uuid` that does not exist is
                answered 404 (unconfirmed); it is ignored otherwise. False unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import calls_create as op

        request = op.build(
            self._client.auth_id,
            from_=from_,
            to=to,
            answer_url=answer_url,
            answer_method=answer_method,
            ring_url=ring_url,
            ring_method=ring_method,
            hangup_url=hangup_url,
            hangup_method=hangup_method,
            fallback_url=fallback_url,
            fallback_method=fallback_method,
            caller_name=caller_name,
            send_digits=send_digits,
            send_on_preanswer=send_on_preanswer,
            time_limit=time_limit,
            hangup_on_ring=hangup_on_ring,
            ring_timeout=ring_timeout,
            machine_detection=machine_detection,
            machine_detection_time=machine_detection_time,
            machine_detection_url=machine_detection_url,
            machine_detection_method=machine_detection_method,
            machine_detection_maximum_speech_length=machine_detection_maximum_speech_length,
            machine_detection_initial_silence=machine_detection_initial_silence,
            machine_detection_maximum_words=machine_detection_maximum_words,
            machine_detection_initial_greeting=machine_detection_initial_greeting,
            machine_detection_silence=machine_detection_silence,
            sip_headers=sip_headers,
            parent_call_uuid=parent_call_uuid,
            error_if_parent_not_found=error_if_parent_not_found,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def hangup_all(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def hangup_all(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def hangup_all(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up all calls.

        Ends every call of the account that rings or is connected. Their records have hangup
        cause 0, `Unknown`, a known fault of the service. Whether queued calls end too is
        unconfirmed; here they do not.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_hangup_all as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def list_live(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids: ...
    @overload
    async def list_live(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list_live(
        self,
        *,
        call_direction: CallDirection | None | Unset = UNSET,
        from_number: str | None | Unset = UNSET,
        to_number: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids | AsyncAccepted:
        """List live calls.

        Returns the identifiers of all calls that ring or are connected.

        Args:
            call_direction: Keep only calls in this direction.
            from_number: Keep only calls from this number, or from numbers that begin so.
            to_number: Keep only calls to this number, or to numbers that begin so.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_list_live as op

        request = op.build(
            self._client.auth_id,
            call_direction=call_direction,
            from_number=from_number,
            to_number=to_number,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def list_queued(
        self,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids: ...
    @overload
    async def list_queued(
        self,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list_queued(
        self,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallUuids | AsyncAccepted:
        """List queued calls.

        Returns the identifiers of all calls that were placed faster than the account may place
        them, and wait for their turn.

        Args:
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_list_queued as op

        request = op.build(
            self._client.auth_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call: ...
    @overload
    async def get(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Call | AsyncAccepted:
        """Get a call.

        Returns the record of a call that has ended. Until then it is answered 404 (unconfirmed),
        and `status` reads it: `live` while it rings or is connected, `queued` while it waits for
        its turn.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_get as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def transfer(
        self,
        call_uuid: str,
        *,
        legs: CallLegs | None | Unset = UNSET,
        aleg_url: str | None | Unset = UNSET,
        aleg_method: HttpMethod | None | Unset = UNSET,
        bleg_url: str | None | Unset = UNSET,
        bleg_method: HttpMethod | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallTransferred:
        """Transfer a call.

        Lets a connected call follow another document of Plivo XML. What it does at the time is
        cut short, and the rest of its document is dropped. `legs` chooses the call itself, the
        call that its `Dial` is connected to, or both; without such a connection there is no
        second leg to transfer, which is answered 404 (unconfirmed). A call can be transferred 70
        times.

        Args:
            call_uuid: Identifier of the call.
            legs: Whom to transfer. `aleg` unless given.
            aleg_url: URL of the Plivo XML for the call itself. Required unless `legs` is
                `bleg`.
            aleg_method: How `aleg_url` is called. `POST` unless given.
            bleg_url: URL of the Plivo XML for the second leg. Required if `legs` is `bleg`
                or `both`.
            bleg_method: How `bleg_url` is called. `POST` unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import calls_transfer as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            legs=legs,
            aleg_url=aleg_url,
            aleg_method=aleg_method,
            bleg_url=bleg_url,
            bleg_method=bleg_method,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def hangup(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def hangup(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def hangup(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Hang up a call.

        Ends a call that is queued, rings or is connected, with hangup cause 1000 and source `API
        Request`. A call that has ended is answered 404.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_hangup as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get_live(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> LiveCall: ...
    @overload
    async def get_live(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get_live(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> LiveCall | AsyncAccepted:
        """Get a live call.

        Returns a call that rings or is connected. Any other is answered 404.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_get_live as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get_queued(
        self,
        call_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> QueuedCall: ...
    @overload
    async def get_queued(
        self,
        call_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get_queued(
        self,
        call_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> QueuedCall | AsyncAccepted:
        """Get a queued call.

        Returns a call that waits for its turn. Any other is answered 404.

        Args:
            call_uuid: Identifier of the call.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_get_queued as op

        request = op.build(
            self._client.auth_id,
            call_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def cancel(
        self,
        request_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def cancel(
        self,
        request_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def cancel(
        self,
        request_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Cancel a call request.

        Ends a call that is queued or has not been answered yet. One that was answered or has
        ended is answered 404 (unconfirmed).

        Args:
            request_uuid: Identifier that placing the call returned.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import calls_cancel as op

        request = op.build(
            self._client.auth_id,
            request_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def feedback(
        self,
        call_uuid: str,
        *,
        rating: float,
        issues: builtins.list[CallIssue] | None | Unset = UNSET,
        notes: str | None | Unset = UNSET,
        call_uuid_body: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallFeedbackRecorded:
        """Rate a call.

        Tells Plivo how good a call was that has ended. A rating below 5 needs the issues that
        were noticed. What is missing or unknown is answered 422; a call that has not ended, 404
        (unconfirmed).

        Args:
            call_uuid: Identifier of the call.
            rating: From 1, bad, to 5, perfect.
            issues: What was wrong. Required for ratings below 5.
            notes: Anything else to say.
            call_uuid_body: Identifier of the call, which some SDKs repeat here.
        """
        from . import calls_feedback as op

        request = op.build(
            call_uuid,
            rating=rating,
            issues=issues,
            notes=notes,
            call_uuid_body=call_uuid_body,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncCallsResourceWithRawResponse:
        """The methods of `AsyncCallsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncCallsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.hangup_all = raw_async(of.hangup_all)
            self.list_live = raw_async(of.list_live)
            self.list_queued = raw_async(of.list_queued)
            self.get = raw_async(of.get)
            self.transfer = raw_async(of.transfer)
            self.hangup = raw_async(of.hangup)
            self.get_live = raw_async(of.get_live)
            self.get_queued = raw_async(of.get_queued)
            self.cancel = raw_async(of.cancel)
            self.feedback = raw_async(of.feedback)
