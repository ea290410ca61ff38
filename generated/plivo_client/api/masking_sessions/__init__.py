"""The resource `masking_sessions` (generated)."""

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
    from ...models.http_method import HttpMethod
    from ...models.masking_interaction import MaskingInteraction
    from ...models.masking_session import MaskingSession
    from ...models.masking_session_created import MaskingSessionCreated
    from ...models.masking_session_deleted import MaskingSessionDeleted
    from ...models.masking_session_details import MaskingSessionDetails
    from ...models.masking_session_list import MaskingSessionList
    from ...models.masking_session_page import MaskingSessionPage
    from ...models.masking_session_status import MaskingSessionStatus
    from ...models.masking_session_status_filter import MaskingSessionStatusFilter
    from ...models.masking_session_updated import MaskingSessionUpdated
    from ...models.page_meta import PageMeta
    from ...models.record_file_format import RecordFileFormat


class MaskingSessionsResource(Resource["SyncClient"]):
    """Connect two people by phone through a virtual number, so that neither learns the other's
    number."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> MaskingSessionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionList: ...
    @overload
    def list(
        self,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
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
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionList | AsyncAccepted:
        """List masking sessions.

        Returns masking sessions, newest first. Without a filter on time only sessions of the
        last 7 days are returned. Plivo keeps sessions for 90 days and says that one request may
        span at most 30 days; what it answers to a longer span is unconfirmed, and the emulator
        accepts it.

        Args:
            first_party: Keep only sessions with this first party. The plus sign may be left
                out.
            second_party: Keep only sessions with this second party. The plus sign may be
                left out.
            virtual_number: Keep only sessions that use this virtual number. The plus sign
                may be left out.
            status: Keep only sessions in this state. `all`, the default, keeps every one.
            created_time: Keep only sessions created exactly at this time, in UTC.
            created_time_gt: Keep only sessions created after this time, in UTC.
            created_time_gte: Keep only sessions created at or after this time, in UTC.
            created_time_lt: Keep only sessions created before this time, in UTC.
            created_time_lte: Keep only sessions created at or before this time, in UTC.
            expiry_time: Keep only sessions that end exactly at this time, in UTC.
            expiry_time_gt: Keep only sessions that end after this time, in UTC.
            expiry_time_gte: Keep only sessions that end at or after this time, in UTC.
            expiry_time_lt: Keep only sessions that end before this time, in UTC.
            expiry_time_lte: Keep only sessions that end at or before this time, in UTC.
            duration: Keep only sessions with a lifetime of exactly this many seconds.
            duration_gt: Keep only sessions with a lifetime longer than this many seconds.
            duration_gte: Keep only sessions with a lifetime at least as long as this many
                seconds.
            duration_lt: Keep only sessions with a lifetime shorter than this many seconds.
            duration_lte: Keep only sessions with a lifetime at most as long as this many
                seconds.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import masking_sessions_list as op

        request = op.build(
            self._client.auth_id,
            first_party=first_party,
            second_party=second_party,
            virtual_number=virtual_number,
            status=status,
            created_time=created_time,
            created_time_gt=created_time_gt,
            created_time_gte=created_time_gte,
            created_time_lt=created_time_lt,
            created_time_lte=created_time_lte,
            expiry_time=expiry_time,
            expiry_time_gt=expiry_time_gt,
            expiry_time_gte=expiry_time_gte,
            expiry_time_lt=expiry_time_lt,
            expiry_time_lte=expiry_time_lte,
            duration=duration,
            duration_gt=duration_gt,
            duration_gte=duration_gte,
            duration_lt=duration_lt,
            duration_lte=duration_lte,
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
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[MaskingSession]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import masking_sessions_list as op

        request = op.build(
            self._client.auth_id,
            first_party=first_party,
            second_party=second_party,
            virtual_number=virtual_number,
            status=status,
            created_time=created_time,
            created_time_gt=created_time_gt,
            created_time_gte=created_time_gte,
            created_time_lt=created_time_lt,
            created_time_lte=created_time_lte,
            expiry_time=expiry_time,
            expiry_time_gt=expiry_time_gt,
            expiry_time_gte=expiry_time_gte,
            expiry_time_lt=expiry_time_lt,
            expiry_time_lte=expiry_time_lte,
            duration=duration,
            duration_gt=duration_gt,
            duration_gte=duration_gte,
            duration_lt=duration_lt,
            duration_lte=duration_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    def create(
        self,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        geomatch: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        session_expiry: int | None | Unset = UNSET,
        call_time_limit: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        initiate_call_to_first_party: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        first_party_play_url: str | None | Unset = UNSET,
        second_party_play_url: str | None | Unset = UNSET,
        is_pin_authentication_required: bool | None | Unset = UNSET,
        generate_pin: bool | None | Unset = UNSET,
        generate_pin_length: int | None | Unset = UNSET,
        first_party_pin: str | None | Unset = UNSET,
        second_party_pin: str | None | Unset = UNSET,
        pin_prompt_play: str | None | Unset = UNSET,
        pin_retry: int | None | Unset = UNSET,
        pin_retry_wait: int | None | Unset = UNSET,
        incorrect_pin_play: str | None | Unset = UNSET,
        unknown_caller_play: str | None | Unset = UNSET,
        force_pin_authentication: bool | None | Unset = UNSET,
        create_session_with_single_party: bool | None | Unset = UNSET,
        virtual_number_cooloff_period: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionCreated:
        """Create a masking session.

        Picks a virtual number from the account's numbers and connects two parties through it
        until the session expires.

        A number may serve many sessions at once, as long as no party has two active sessions on
        the same number. An account needs `2n - 1` numbers to give every party up to `n` sessions
        at a time. When no number is free the request fails with 400 and `Number pool exhausted
        or not available`.

        When the session has ended, calls to the virtual number are no longer forwarded: they go
        to the application that the number belongs to, if it has one, which is asked through its
        `answer_url` as for any other call.

        With `create_session_with_single_party` one party is enough: whoever calls the virtual
        number reaches that party.

        `callback_url` receives the events of the session; it does not make this request
        asynchronous.

        Not expressed in the schema: both parties must differ, and so must both PINs (400
        otherwise; unconfirmed).

        Args:
            first_party: Phone number of the first party, with country code; the plus sign
                may be left out. May be missing only with create_session_with_single_party.
            second_party: Phone number of the second party, with country code; the plus sign
                may be left out. May be missing only with create_session_with_single_party.
            geomatch: Whether the virtual number must be of the first party's country, or of
                the second's if there is no first. True unless given.
            subaccount: Auth ID of a subaccount, which must exist. The virtual number is
                taken from its numbers and the session belongs to it.
            session_expiry: Seconds from now until the session expires; calls are not
                forwarded after that. 0 and a missing value mean the default. Plivo documents a
                default of 3600 but has been recorded to use 1800. The allowed range is
                unconfirmed; 90 days are accepted here.
            call_time_limit: Seconds after which a call is cut, all legs together. Plivo
                documents a default of 3600 but has been recorded to use 14400. The allowed range
                is unconfirmed.
            ring_timeout: Seconds a phone rings before the attempt is given up, for either
                party. Plivo documents a default of 120 but has been recorded to use 45. The
                allowed range is unconfirmed.
            initiate_call_to_first_party: Calls the first party at once and then connects the
                second. False unless given.
            callback_url: URL that receives the events of the session.
            callback_method: How `callback_url` is called. `POST` unless given.
            record: Records each call from the moment both parties have answered, one file a
                call. False unless given.
            record_file_format: Audio format of recordings. `mp3` unless given.
            recording_callback_url: URL that receives the events of recordings; less than
                1000 characters.
            recording_callback_method: How `recording_callback_url` is called. `POST` unless
                given.
            first_party_play_url: An mp3 or wav file that is played to the first party before
                it is connected.
            second_party_play_url: An mp3 or wav file that is played to the second party
                before it is connected.
            is_pin_authentication_required: Asks callers that are not a party of the session
                for a PIN. False unless given. Needs pin_prompt_play and either generate_pin or
                both PINs.
            generate_pin: Lets Plivo make up two different PINs. Used only when PINs are
                required. False unless given.
            generate_pin_length: How many digits the made-up PINs have. 4 unless given.
            first_party_pin: Digits that stand for the first party: a caller who enters them
                is connected to the second party. Must differ from second_party_pin.
            second_party_pin: Digits that stand for the second party: a caller who enters
                them is connected to the first party. Must differ from first_party_pin.
            pin_prompt_play: An mp3 or wav file that asks the caller for the PIN.
            pin_retry: How often a caller may try again after a wrong PIN. 1 unless given.
            pin_retry_wait: Seconds to wait for the PIN at each attempt. 5 unless given.
            incorrect_pin_play: An mp3 or wav file that is played after a wrong PIN.
            unknown_caller_play: An mp3 or wav file that is played to a caller who is not a
                party, when no PIN is asked for.
            force_pin_authentication: Asks the parties for a PIN too. Used only when PINs are
                required. False unless given.
            create_session_with_single_party: Allows the session to have one party only.
                False unless given.
            virtual_number_cooloff_period: Seconds after the end of the session during which
                its virtual number is given to no new session. 0 unless given.
        """
        from . import masking_sessions_create as op

        request = op.build(
            self._client.auth_id,
            first_party=first_party,
            second_party=second_party,
            geomatch=geomatch,
            subaccount=subaccount,
            session_expiry=session_expiry,
            call_time_limit=call_time_limit,
            ring_timeout=ring_timeout,
            initiate_call_to_first_party=initiate_call_to_first_party,
            callback_url=callback_url,
            callback_method=callback_method,
            record=record,
            record_file_format=record_file_format,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            first_party_play_url=first_party_play_url,
            second_party_play_url=second_party_play_url,
            is_pin_authentication_required=is_pin_authentication_required,
            generate_pin=generate_pin,
            generate_pin_length=generate_pin_length,
            first_party_pin=first_party_pin,
            second_party_pin=second_party_pin,
            pin_prompt_play=pin_prompt_play,
            pin_retry=pin_retry,
            pin_retry_wait=pin_retry_wait,
            incorrect_pin_play=incorrect_pin_play,
            unknown_caller_play=unknown_caller_play,
            force_pin_authentication=force_pin_authentication,
            create_session_with_single_party=create_session_with_single_party,
            virtual_number_cooloff_period=virtual_number_cooloff_period,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        session_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDetails: ...
    @overload
    def get(
        self,
        session_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        session_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDetails | AsyncAccepted:
        """Get a masking session.

        Returns one masking session, with the calls made through it. Expired sessions can be read
        for 90 days.

        Args:
            session_uuid: Identifier of the session.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import masking_sessions_get as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        session_uuid: str,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        session_expiry: int | None | Unset = UNSET,
        call_time_limit: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        first_party_play_url: str | None | Unset = UNSET,
        second_party_play_url: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionUpdated:
        """Update a masking session.

        Changes the fields that are sent and leaves the others as they are, although Plivo's page
        repeats the defaults of creation here. `session_expiry` counts from now, not from the
        creation of the session.

        Parties can be changed only in a session created with a single party, and are ignored
        otherwise. An expired session cannot be changed: 400 with `Session already expired`
        (unconfirmed).

        Args:
            session_uuid: Identifier of the session.
            first_party: Phone number of the first party. Used only in a session created with
                a single party, ignored otherwise.
            second_party: Phone number of the second party. Used only in a session created
                with a single party, ignored otherwise.
            session_expiry: Seconds from now until the session expires. 0 leaves the expiry
                as it is (unconfirmed).
            call_time_limit: Seconds after which a call is cut, all legs together.
            ring_timeout: Seconds a phone rings before the attempt is given up, for either
                party.
            callback_url: URL that receives the events of the session.
            callback_method: How `callback_url` is called.
            record: Records calls that begin from now on.
            record_file_format: Audio format of recordings that begin from now on.
            recording_callback_url: URL that receives the events of recordings; less than
                1000 characters.
            recording_callback_method: How `recording_callback_url` is called.
            first_party_play_url: An mp3 or wav file that is played to the first party before
                it is connected.
            second_party_play_url: An mp3 or wav file that is played to the second party
                before it is connected.
        """
        from . import masking_sessions_update as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            first_party=first_party,
            second_party=second_party,
            session_expiry=session_expiry,
            call_time_limit=call_time_limit,
            ring_timeout=ring_timeout,
            callback_url=callback_url,
            callback_method=callback_method,
            record=record,
            record_file_format=record_file_format,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            first_party_play_url=first_party_play_url,
            second_party_play_url=second_party_play_url,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        session_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDeleted: ...
    @overload
    def delete(
        self,
        session_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def delete(
        self,
        session_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDeleted | AsyncAccepted:
        """End a masking session.

        Ends a session at once: its state becomes `expired`, its expiry time becomes now, and
        calls to its virtual number go to the number's own application. Nothing is erased; the
        session can still be read. Ending it a second time is answered 400 with `Session already
        expired`. Whether this sends the event SessionTimeout is unconfirmed; the emulator sends
        it only when a session expires by itself.

        Args:
            session_uuid: Identifier of the session.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import masking_sessions_delete as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class MaskingSessionsResourceWithRawResponse:
        """The methods of `MaskingSessionsResource`, which return a `RawResponse`."""

        def __init__(self, of: MaskingSessionsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncMaskingSessionsResource(Resource["AsyncClient"]):
    """Connect two people by phone through a virtual number, so that neither learns the other's
    number."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncMaskingSessionsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionList: ...
    @overload
    async def list(
        self,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
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
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionList | AsyncAccepted:
        """List masking sessions.

        Returns masking sessions, newest first. Without a filter on time only sessions of the
        last 7 days are returned. Plivo keeps sessions for 90 days and says that one request may
        span at most 30 days; what it answers to a longer span is unconfirmed, and the emulator
        accepts it.

        Args:
            first_party: Keep only sessions with this first party. The plus sign may be left
                out.
            second_party: Keep only sessions with this second party. The plus sign may be
                left out.
            virtual_number: Keep only sessions that use this virtual number. The plus sign
                may be left out.
            status: Keep only sessions in this state. `all`, the default, keeps every one.
            created_time: Keep only sessions created exactly at this time, in UTC.
            created_time_gt: Keep only sessions created after this time, in UTC.
            created_time_gte: Keep only sessions created at or after this time, in UTC.
            created_time_lt: Keep only sessions created before this time, in UTC.
            created_time_lte: Keep only sessions created at or before this time, in UTC.
            expiry_time: Keep only sessions that end exactly at this time, in UTC.
            expiry_time_gt: Keep only sessions that end after this time, in UTC.
            expiry_time_gte: Keep only sessions that end at or after this time, in UTC.
            expiry_time_lt: Keep only sessions that end before this time, in UTC.
            expiry_time_lte: Keep only sessions that end at or before this time, in UTC.
            duration: Keep only sessions with a lifetime of exactly this many seconds.
            duration_gt: Keep only sessions with a lifetime longer than this many seconds.
            duration_gte: Keep only sessions with a lifetime at least as long as this many
                seconds.
            duration_lt: Keep only sessions with a lifetime shorter than this many seconds.
            duration_lte: Keep only sessions with a lifetime at most as long as this many
                seconds.
            subaccount: Keep only objects of this subaccount.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import masking_sessions_list as op

        request = op.build(
            self._client.auth_id,
            first_party=first_party,
            second_party=second_party,
            virtual_number=virtual_number,
            status=status,
            created_time=created_time,
            created_time_gt=created_time_gt,
            created_time_gte=created_time_gte,
            created_time_lt=created_time_lt,
            created_time_lte=created_time_lte,
            expiry_time=expiry_time,
            expiry_time_gt=expiry_time_gt,
            expiry_time_gte=expiry_time_gte,
            expiry_time_lt=expiry_time_lt,
            expiry_time_lte=expiry_time_lte,
            duration=duration,
            duration_gt=duration_gt,
            duration_gte=duration_gte,
            duration_lt=duration_lt,
            duration_lte=duration_lte,
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
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        virtual_number: str | None | Unset = UNSET,
        status: MaskingSessionStatusFilter | None | Unset = UNSET,
        created_time: str | datetime | None | Unset = UNSET,
        created_time_gt: str | datetime | None | Unset = UNSET,
        created_time_gte: str | datetime | None | Unset = UNSET,
        created_time_lt: str | datetime | None | Unset = UNSET,
        created_time_lte: str | datetime | None | Unset = UNSET,
        expiry_time: str | datetime | None | Unset = UNSET,
        expiry_time_gt: str | datetime | None | Unset = UNSET,
        expiry_time_gte: str | datetime | None | Unset = UNSET,
        expiry_time_lt: str | datetime | None | Unset = UNSET,
        expiry_time_lte: str | datetime | None | Unset = UNSET,
        duration: int | None | Unset = UNSET,
        duration_gt: int | None | Unset = UNSET,
        duration_gte: int | None | Unset = UNSET,
        duration_lt: int | None | Unset = UNSET,
        duration_lte: int | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[MaskingSession]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import masking_sessions_list as op

        request = op.build(
            self._client.auth_id,
            first_party=first_party,
            second_party=second_party,
            virtual_number=virtual_number,
            status=status,
            created_time=created_time,
            created_time_gt=created_time_gt,
            created_time_gte=created_time_gte,
            created_time_lt=created_time_lt,
            created_time_lte=created_time_lte,
            expiry_time=expiry_time,
            expiry_time_gt=expiry_time_gt,
            expiry_time_gte=expiry_time_gte,
            expiry_time_lt=expiry_time_lt,
            expiry_time_lte=expiry_time_lte,
            duration=duration,
            duration_gt=duration_gt,
            duration_gte=duration_gte,
            duration_lt=duration_lt,
            duration_lte=duration_lte,
            subaccount=subaccount,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    async def create(
        self,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        geomatch: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        session_expiry: int | None | Unset = UNSET,
        call_time_limit: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        initiate_call_to_first_party: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        first_party_play_url: str | None | Unset = UNSET,
        second_party_play_url: str | None | Unset = UNSET,
        is_pin_authentication_required: bool | None | Unset = UNSET,
        generate_pin: bool | None | Unset = UNSET,
        generate_pin_length: int | None | Unset = UNSET,
        first_party_pin: str | None | Unset = UNSET,
        second_party_pin: str | None | Unset = UNSET,
        pin_prompt_play: str | None | Unset = UNSET,
        pin_retry: int | None | Unset = UNSET,
        pin_retry_wait: int | None | Unset = UNSET,
        incorrect_pin_play: str | None | Unset = UNSET,
        unknown_caller_play: str | None | Unset = UNSET,
        force_pin_authentication: bool | None | Unset = UNSET,
        create_session_with_single_party: bool | None | Unset = UNSET,
        virtual_number_cooloff_period: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionCreated:
        """Create a masking session.

        Picks a virtual number from the account's numbers and connects two parties through it
        until the session expires.

        A number may serve many sessions at once, as long as no party has two active sessions on
        the same number. An account needs `2n - 1` numbers to give every party up to `n` sessions
        at a time. When no number is free the request fails with 400 and `Number pool exhausted
        or not available`.

        When the session has ended, calls to the virtual number are no longer forwarded: they go
        to the application that the number belongs to, if it has one, which is asked through its
        `answer_url` as for any other call.

        With `create_session_with_single_party` one party is enough: whoever calls the virtual
        number reaches that party.

        `callback_url` receives the events of the session; it does not make this request
        asynchronous.

        Not expressed in the schema: both parties must differ, and so must both PINs (400
        otherwise; unconfirmed).

        Args:
            first_party: Phone number of the first party, with country code; the plus sign
                may be left out. May be missing only with create_session_with_single_party.
            second_party: Phone number of the second party, with country code; the plus sign
                may be left out. May be missing only with create_session_with_single_party.
            geomatch: Whether the virtual number must be of the first party's country, or of
                the second's if there is no first. True unless given.
            subaccount: Auth ID of a subaccount, which must exist. The virtual number is
                taken from its numbers and the session belongs to it.
            session_expiry: Seconds from now until the session expires; calls are not
                forwarded after that. 0 and a missing value mean the default. Plivo documents a
                default of 3600 but has been recorded to use 1800. The allowed range is
                unconfirmed; 90 days are accepted here.
            call_time_limit: Seconds after which a call is cut, all legs together. Plivo
                documents a default of 3600 but has been recorded to use 14400. The allowed range
                is unconfirmed.
            ring_timeout: Seconds a phone rings before the attempt is given up, for either
                party. Plivo documents a default of 120 but has been recorded to use 45. The
                allowed range is unconfirmed.
            initiate_call_to_first_party: Calls the first party at once and then connects the
                second. False unless given.
            callback_url: URL that receives the events of the session.
            callback_method: How `callback_url` is called. `POST` unless given.
            record: Records each call from the moment both parties have answered, one file a
                call. False unless given.
            record_file_format: Audio format of recordings. `mp3` unless given.
            recording_callback_url: URL that receives the events of recordings; less than
                1000 characters.
            recording_callback_method: How `recording_callback_url` is called. `POST` unless
                given.
            first_party_play_url: An mp3 or wav file that is played to the first party before
                it is connected.
            second_party_play_url: An mp3 or wav file that is played to the second party
                before it is connected.
            is_pin_authentication_required: Asks callers that are not a party of the session
                for a PIN. False unless given. Needs pin_prompt_play and either generate_pin or
                both PINs.
            generate_pin: Lets Plivo make up two different PINs. Used only when PINs are
                required. False unless given.
            generate_pin_length: How many digits the made-up PINs have. 4 unless given.
            first_party_pin: Digits that stand for the first party: a caller who enters them
                is connected to the second party. Must differ from second_party_pin.
            second_party_pin: Digits that stand for the second party: a caller who enters
                them is connected to the first party. Must differ from first_party_pin.
            pin_prompt_play: An mp3 or wav file that asks the caller for the PIN.
            pin_retry: How often a caller may try again after a wrong PIN. 1 unless given.
            pin_retry_wait: Seconds to wait for the PIN at each attempt. 5 unless given.
            incorrect_pin_play: An mp3 or wav file that is played after a wrong PIN.
            unknown_caller_play: An mp3 or wav file that is played to a caller who is not a
                party, when no PIN is asked for.
            force_pin_authentication: Asks the parties for a PIN too. Used only when PINs are
                required. False unless given.
            create_session_with_single_party: Allows the session to have one party only.
                False unless given.
            virtual_number_cooloff_period: Seconds after the end of the session during which
                its virtual number is given to no new session. 0 unless given.
        """
        from . import masking_sessions_create as op

        request = op.build(
            self._client.auth_id,
            first_party=first_party,
            second_party=second_party,
            geomatch=geomatch,
            subaccount=subaccount,
            session_expiry=session_expiry,
            call_time_limit=call_time_limit,
            ring_timeout=ring_timeout,
            initiate_call_to_first_party=initiate_call_to_first_party,
            callback_url=callback_url,
            callback_method=callback_method,
            record=record,
            record_file_format=record_file_format,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            first_party_play_url=first_party_play_url,
            second_party_play_url=second_party_play_url,
            is_pin_authentication_required=is_pin_authentication_required,
            generate_pin=generate_pin,
            generate_pin_length=generate_pin_length,
            first_party_pin=first_party_pin,
            second_party_pin=second_party_pin,
            pin_prompt_play=pin_prompt_play,
            pin_retry=pin_retry,
            pin_retry_wait=pin_retry_wait,
            incorrect_pin_play=incorrect_pin_play,
            unknown_caller_play=unknown_caller_play,
            force_pin_authentication=force_pin_authentication,
            create_session_with_single_party=create_session_with_single_party,
            virtual_number_cooloff_period=virtual_number_cooloff_period,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        session_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDetails: ...
    @overload
    async def get(
        self,
        session_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        session_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDetails | AsyncAccepted:
        """Get a masking session.

        Returns one masking session, with the calls made through it. Expired sessions can be read
        for 90 days.

        Args:
            session_uuid: Identifier of the session.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import masking_sessions_get as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        session_uuid: str,
        *,
        first_party: str | None | Unset = UNSET,
        second_party: str | None | Unset = UNSET,
        session_expiry: int | None | Unset = UNSET,
        call_time_limit: int | None | Unset = UNSET,
        ring_timeout: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        record: bool | None | Unset = UNSET,
        record_file_format: RecordFileFormat | None | Unset = UNSET,
        recording_callback_url: str | None | Unset = UNSET,
        recording_callback_method: HttpMethod | None | Unset = UNSET,
        first_party_play_url: str | None | Unset = UNSET,
        second_party_play_url: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionUpdated:
        """Update a masking session.

        Changes the fields that are sent and leaves the others as they are, although Plivo's page
        repeats the defaults of creation here. `session_expiry` counts from now, not from the
        creation of the session.

        Parties can be changed only in a session created with a single party, and are ignored
        otherwise. An expired session cannot be changed: 400 with `Session already expired`
        (unconfirmed).

        Args:
            session_uuid: Identifier of the session.
            first_party: Phone number of the first party. Used only in a session created with
                a single party, ignored otherwise.
            second_party: Phone number of the second party. Used only in a session created
                with a single party, ignored otherwise.
            session_expiry: Seconds from now until the session expires. 0 leaves the expiry
                as it is (unconfirmed).
            call_time_limit: Seconds after which a call is cut, all legs together.
            ring_timeout: Seconds a phone rings before the attempt is given up, for either
                party.
            callback_url: URL that receives the events of the session.
            callback_method: How `callback_url` is called.
            record: Records calls that begin from now on.
            record_file_format: Audio format of recordings that begin from now on.
            recording_callback_url: URL that receives the events of recordings; less than
                1000 characters.
            recording_callback_method: How `recording_callback_url` is called.
            first_party_play_url: An mp3 or wav file that is played to the first party before
                it is connected.
            second_party_play_url: An mp3 or wav file that is played to the second party
                before it is connected.
        """
        from . import masking_sessions_update as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            first_party=first_party,
            second_party=second_party,
            session_expiry=session_expiry,
            call_time_limit=call_time_limit,
            ring_timeout=ring_timeout,
            callback_url=callback_url,
            callback_method=callback_method,
            record=record,
            record_file_format=record_file_format,
            recording_callback_url=recording_callback_url,
            recording_callback_method=recording_callback_method,
            first_party_play_url=first_party_play_url,
            second_party_play_url=second_party_play_url,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        session_uuid: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDeleted: ...
    @overload
    async def delete(
        self,
        session_uuid: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def delete(
        self,
        session_uuid: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> MaskingSessionDeleted | AsyncAccepted:
        """End a masking session.

        Ends a session at once: its state becomes `expired`, its expiry time becomes now, and
        calls to its virtual number go to the number's own application. Nothing is erased; the
        session can still be read. Ending it a second time is answered 400 with `Session already
        expired`. Whether this sends the event SessionTimeout is unconfirmed; the emulator sends
        it only when a session expires by itself.

        Args:
            session_uuid: Identifier of the session.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import masking_sessions_delete as op

        request = op.build(
            self._client.auth_id,
            session_uuid,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncMaskingSessionsResourceWithRawResponse:
        """The methods of `AsyncMaskingSessionsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncMaskingSessionsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
