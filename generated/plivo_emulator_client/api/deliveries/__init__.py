"""The resource `deliveries` (generated)."""

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

    from ...models.attempt import Attempt
    from ...models.delivery import Delivery
    from ...models.delivery_list import DeliveryList
    from ...models.delivery_state import DeliveryState
    from ...models.order import Order
    from ...models.payload import Payload
    from ...models.subject_event import SubjectEvent
    from ...models.xml_report import XmlReport


class DeliveriesResource(Resource["SyncClient"]):
    """Webhooks that were sent or are pending."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> DeliveriesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        event: str | None | Unset = UNSET,
        subject: str | None | Unset = UNSET,
        state: DeliveryState | None | Unset = UNSET,
        order: Order | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DeliveryList:
        """List deliveries.

        Returns webhooks, oldest or newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            event: Return only deliveries of this event, such as `on_masking_session_event`.
            subject: Return only deliveries about this session, call, message or request.
            state: Return only deliveries in this state.
            order: Sort order. `oldest` unless given.
            limit: Objects per page. 100 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import deliveries_list as op

        request = op.build(
            auth_id=auth_id,
            event=event,
            subject=subject,
            state=state,
            order=order,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def create(
        self,
        *,
        event: SubjectEvent,
        subject: str,
        fields: Payload | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Delivery:
        """Send an event.

        Sends an event of the vendor's contract about a session, a message, a call, a stream, a
        brand or an application, signed, to the URL of this subject for it. Use it to test
        handlers for events that nothing in the emulator causes, such as `SessionParamUpdate`. It
        has no other effect.

        Args:
            event: Name of the webhook or callback in the contract.
            subject: Identifier of its subject, which determines the URL: the `session_uuid`
                of a masking or Verify session, the `message_uuid` of a sent message, the
                `call_uuid` of a call that the account placed, the `stream_id` of an audio
                stream, the `brand_id` of a brand, the `campaign_id` of a campaign, the `uuid` of
                a toll-free verification, or the `app_id` of an application.
            fields: Fields of the event, by their names in the contract. Identifiers, the
                time, the virtual number and the last attempt of a Verify session have defaults;
                the other required fields must be given.
        """
        from . import deliveries_create as op

        request = op.build(
            event=event,
            subject=subject,
            fields=fields,
        )
        return self._client._call(request, op.parse, options)

    def get(
        self,
        delivery_id: str,
        **options: Unpack[RequestOptions],
    ) -> Delivery:
        """Get a delivery.

        Returns one webhook with every attempt and its answer.

        Args:
            delivery_id: Identifier of the delivery.
        """
        from . import deliveries_get as op

        request = op.build(
            delivery_id,
        )
        return self._client._call(request, op.parse, options)

    def replay(
        self,
        delivery_id: str,
        **options: Unpack[RequestOptions],
    ) -> Delivery:
        """Replay a delivery.

        Sends the same event again with a new signature.

        Args:
            delivery_id: Identifier of the delivery.
        """
        from . import deliveries_replay as op

        request = op.build(
            delivery_id,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class DeliveriesResourceWithRawResponse:
        """The methods of `DeliveriesResource`, which return a `RawResponse`."""

        def __init__(self, of: DeliveriesResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.replay = raw(of.replay)


class AsyncDeliveriesResource(Resource["AsyncClient"]):
    """Webhooks that were sent or are pending."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncDeliveriesResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        event: str | None | Unset = UNSET,
        subject: str | None | Unset = UNSET,
        state: DeliveryState | None | Unset = UNSET,
        order: Order | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> DeliveryList:
        """List deliveries.

        Returns webhooks, oldest or newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            event: Return only deliveries of this event, such as `on_masking_session_event`.
            subject: Return only deliveries about this session, call, message or request.
            state: Return only deliveries in this state.
            order: Sort order. `oldest` unless given.
            limit: Objects per page. 100 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import deliveries_list as op

        request = op.build(
            auth_id=auth_id,
            event=event,
            subject=subject,
            state=state,
            order=order,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
        *,
        event: SubjectEvent,
        subject: str,
        fields: Payload | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Delivery:
        """Send an event.

        Sends an event of the vendor's contract about a session, a message, a call, a stream, a
        brand or an application, signed, to the URL of this subject for it. Use it to test
        handlers for events that nothing in the emulator causes, such as `SessionParamUpdate`. It
        has no other effect.

        Args:
            event: Name of the webhook or callback in the contract.
            subject: Identifier of its subject, which determines the URL: the `session_uuid`
                of a masking or Verify session, the `message_uuid` of a sent message, the
                `call_uuid` of a call that the account placed, the `stream_id` of an audio
                stream, the `brand_id` of a brand, the `campaign_id` of a campaign, the `uuid` of
                a toll-free verification, or the `app_id` of an application.
            fields: Fields of the event, by their names in the contract. Identifiers, the
                time, the virtual number and the last attempt of a Verify session have defaults;
                the other required fields must be given.
        """
        from . import deliveries_create as op

        request = op.build(
            event=event,
            subject=subject,
            fields=fields,
        )
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        delivery_id: str,
        **options: Unpack[RequestOptions],
    ) -> Delivery:
        """Get a delivery.

        Returns one webhook with every attempt and its answer.

        Args:
            delivery_id: Identifier of the delivery.
        """
        from . import deliveries_get as op

        request = op.build(
            delivery_id,
        )
        return await self._client._call(request, op.parse, options)

    async def replay(
        self,
        delivery_id: str,
        **options: Unpack[RequestOptions],
    ) -> Delivery:
        """Replay a delivery.

        Sends the same event again with a new signature.

        Args:
            delivery_id: Identifier of the delivery.
        """
        from . import deliveries_replay as op

        request = op.build(
            delivery_id,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncDeliveriesResourceWithRawResponse:
        """The methods of `AsyncDeliveriesResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncDeliveriesResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.replay = raw_async(of.replay)
