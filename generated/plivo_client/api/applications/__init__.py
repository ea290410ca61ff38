"""The resource `applications` (generated)."""

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

    from ...models.application import Application
    from ...models.application_created import ApplicationCreated
    from ...models.application_list import ApplicationList
    from ...models.async_accepted import AsyncAccepted
    from ...models.changed import Changed
    from ...models.http_method import HttpMethod
    from ...models.page_meta import PageMeta


class ApplicationsResource(Resource["SyncClient"]):
    """Sets of URLs that decide what happens to incoming calls and messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ApplicationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    def list(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationList: ...
    @overload
    def list(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def list(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationList | AsyncAccepted:
        """List applications.

        Returns the applications of the account and of its subaccounts, newest first.

        Args:
            subaccount: Keep only objects of this subaccount.
            app_name: Keep only applications whose name starts with this text. Upper and
                lower case matter.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import applications_list as op

        request = op.build(
            self._client.auth_id,
            subaccount=subaccount,
            app_name=app_name,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Application]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import applications_list as op

        request = op.build(
            self._client.auth_id,
            subaccount=subaccount,
            app_name=app_name,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    def create(
        self,
        *,
        app_name: str,
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationCreated: ...
    @overload
    def create(
        self,
        *,
        app_name: str,
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def create(
        self,
        *,
        app_name: str,
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationCreated | AsyncAccepted:
        """Create an application.

        Creates an application. It has no effect until a number or an endpoint is attached to it,
        or a call is sent to its SIP address.

        Args:
            app_name: Name of the application. Plivo asks for letters, digits, hyphens and
                underscores only, but names with spaces and dots exist; any text that is not
                empty is accepted here.
            answer_url: URL that is asked what to do with a call.
            answer_method: How `answer_url` is called. `POST` unless given.
            hangup_url: URL that is told when a call has ended. The `answer_url` unless
                given.
            hangup_method: How `hangup_url` is called. `POST` unless given.
            fallback_answer_url: URL that is asked when `answer_url` is unavailable, answers
                with an error or returns invalid XML. None unless given.
            fallback_method: How `fallback_answer_url` is called. `POST` unless given.
            message_url: URL that receives incoming messages. None unless given.
            message_method: How `message_url` is called. `POST` unless given.
            default_number_app: Makes this the application of new numbers that have none.
                False unless given.
            default_endpoint_app: Makes this the application of new endpoints that have none.
                False unless given.
            subaccount: Auth ID of the subaccount that is to own the application. It must
                exist. The main account unless given.
            log_incoming_messages: False keeps the content of incoming messages, and the last
                three digits of their sender, out of Plivo's logs and records. `message_url`
                receives everything either way. True unless given.
            public_uri: Lets SIP services outside Plivo call the application. False unless
                given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import applications_create as op

        request = op.build(
            self._client.auth_id,
            app_name=app_name,
            answer_url=answer_url,
            answer_method=answer_method,
            hangup_url=hangup_url,
            hangup_method=hangup_method,
            fallback_answer_url=fallback_answer_url,
            fallback_method=fallback_method,
            message_url=message_url,
            message_method=message_method,
            default_number_app=default_number_app,
            default_endpoint_app=default_endpoint_app,
            subaccount=subaccount,
            log_incoming_messages=log_incoming_messages,
            public_uri=public_uri,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def get(
        self,
        app_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Application: ...
    @overload
    def get(
        self,
        app_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    def get(
        self,
        app_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Application | AsyncAccepted:
        """Get an application.

        Returns one application.

        Args:
            app_id: Identifier of the application, a decimal number of about 17 digits.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import applications_get as op

        request = op.build(
            self._client.auth_id,
            app_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        app_id: str,
        *,
        app_name: str | None | Unset = UNSET,
        answer_url: str | None | Unset = UNSET,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update an application.

        Changes the fields that are sent and leaves the others as they are. The official Python
        SDK sends the defaults of all methods and switches with every update.

        Args:
            app_id: Identifier of the application, a decimal number of about 17 digits.
            app_name: Name of the application. Plivo's own list of fields omits it
                (unconfirmed).
            answer_url: URL that is asked what to do with a call.
            answer_method: How `answer_url` is called.
            hangup_url: URL that is told when a call has ended.
            hangup_method: How `hangup_url` is called.
            fallback_answer_url: URL that is asked when `answer_url` is unavailable, answers
                with an error or returns invalid XML.
            fallback_method: How `fallback_answer_url` is called.
            message_url: URL that receives incoming messages.
            message_method: How `message_url` is called.
            default_number_app: Makes this the application of new numbers that have none.
            default_endpoint_app: Makes this the application of new endpoints that have none.
            subaccount: Auth ID of the subaccount that is to own the application. It must
                exist.
            log_incoming_messages: Whether Plivo's logs keep the content of incoming
                messages.
            public_uri: Lets SIP services outside Plivo call the application.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import applications_update as op

        request = op.build(
            self._client.auth_id,
            app_id,
            app_name=app_name,
            answer_url=answer_url,
            answer_method=answer_method,
            hangup_url=hangup_url,
            hangup_method=hangup_method,
            fallback_answer_url=fallback_answer_url,
            fallback_method=fallback_method,
            message_url=message_url,
            message_method=message_method,
            default_number_app=default_number_app,
            default_endpoint_app=default_endpoint_app,
            subaccount=subaccount,
            log_incoming_messages=log_incoming_messages,
            public_uri=public_uri,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)

    @overload
    def delete(
        self,
        app_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        new_endpoint_application: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    def delete(
        self,
        app_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        new_endpoint_application: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    def delete(
        self,
        app_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        new_endpoint_application: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete an application.

        Deletes an application for good. `cascade` and `new_endpoint_application` decide what
        becomes of the endpoints that are attached to it. Numbers that are attached to it are
        left without an application (unconfirmed).

        Args:
            app_id: Identifier of the application, a decimal number of about 17 digits.
            cascade: `true` deletes the endpoints attached to the application as well.
                `false` keeps them: they move to `new_endpoint_application` if that is given and
                belong to no application otherwise. True unless given.
            new_endpoint_application: Identifier of the application that takes over the
                endpoints. Used only with `cascade=false`. An application that does not exist is
                answered 400 (unconfirmed).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import applications_delete as op

        request = op.build(
            self._client.auth_id,
            app_id,
            cascade=cascade,
            new_endpoint_application=new_endpoint_application,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ApplicationsResourceWithRawResponse:
        """The methods of `ApplicationsResource`, which return a `RawResponse`."""

        def __init__(self, of: ApplicationsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)
            self.delete = raw(of.delete)


class AsyncApplicationsResource(Resource["AsyncClient"]):
    """Sets of URLs that decide what happens to incoming calls and messages."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncApplicationsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    @overload
    async def list(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationList: ...
    @overload
    async def list(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def list(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationList | AsyncAccepted:
        """List applications.

        Returns the applications of the account and of its subaccounts, newest first.

        Args:
            subaccount: Keep only objects of this subaccount.
            app_name: Keep only applications whose name starts with this text. Upper and
                lower case matter.
            limit: How many objects a page holds. 20 unless given.
            offset: How many objects to skip. 0 unless given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import applications_list as op

        request = op.build(
            self._client.auth_id,
            subaccount=subaccount,
            app_name=app_name,
            limit=limit,
            offset=offset,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    def iterate(
        self,
        *,
        subaccount: str | None | Unset = UNSET,
        app_name: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncIterator[Application]:
        """Iterate over all objects of `list`, page by page.

        Takes the arguments of `list`; `limit` is the size of a page, `offset` the start.
        """
        from . import applications_list as op

        request = op.build(
            self._client.auth_id,
            subaccount=subaccount,
            app_name=app_name,
            limit=limit,
            offset=offset,
        )
        return self._client._iterate(request, op.parse, op.PAGES, options)

    @overload
    async def create(
        self,
        *,
        app_name: str,
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationCreated: ...
    @overload
    async def create(
        self,
        *,
        app_name: str,
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def create(
        self,
        *,
        app_name: str,
        answer_url: str,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ApplicationCreated | AsyncAccepted:
        """Create an application.

        Creates an application. It has no effect until a number or an endpoint is attached to it,
        or a call is sent to its SIP address.

        Args:
            app_name: Name of the application. Plivo asks for letters, digits, hyphens and
                underscores only, but names with spaces and dots exist; any text that is not
                empty is accepted here.
            answer_url: URL that is asked what to do with a call.
            answer_method: How `answer_url` is called. `POST` unless given.
            hangup_url: URL that is told when a call has ended. The `answer_url` unless
                given.
            hangup_method: How `hangup_url` is called. `POST` unless given.
            fallback_answer_url: URL that is asked when `answer_url` is unavailable, answers
                with an error or returns invalid XML. None unless given.
            fallback_method: How `fallback_answer_url` is called. `POST` unless given.
            message_url: URL that receives incoming messages. None unless given.
            message_method: How `message_url` is called. `POST` unless given.
            default_number_app: Makes this the application of new numbers that have none.
                False unless given.
            default_endpoint_app: Makes this the application of new endpoints that have none.
                False unless given.
            subaccount: Auth ID of the subaccount that is to own the application. It must
                exist. The main account unless given.
            log_incoming_messages: False keeps the content of incoming messages, and the last
                three digits of their sender, out of Plivo's logs and records. `message_url`
                receives everything either way. True unless given.
            public_uri: Lets SIP services outside Plivo call the application. False unless
                given.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import applications_create as op

        request = op.build(
            self._client.auth_id,
            app_name=app_name,
            answer_url=answer_url,
            answer_method=answer_method,
            hangup_url=hangup_url,
            hangup_method=hangup_method,
            fallback_answer_url=fallback_answer_url,
            fallback_method=fallback_method,
            message_url=message_url,
            message_method=message_method,
            default_number_app=default_number_app,
            default_endpoint_app=default_endpoint_app,
            subaccount=subaccount,
            log_incoming_messages=log_incoming_messages,
            public_uri=public_uri,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def get(
        self,
        app_id: str,
        *,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Application: ...
    @overload
    async def get(
        self,
        app_id: str,
        *,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    async def get(
        self,
        app_id: str,
        *,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Application | AsyncAccepted:
        """Get an application.

        Returns one application.

        Args:
            app_id: Identifier of the application, a decimal number of about 17 digits.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import applications_get as op

        request = op.build(
            self._client.auth_id,
            app_id,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        app_id: str,
        *,
        app_name: str | None | Unset = UNSET,
        answer_url: str | None | Unset = UNSET,
        answer_method: HttpMethod | None | Unset = UNSET,
        hangup_url: str | None | Unset = UNSET,
        hangup_method: HttpMethod | None | Unset = UNSET,
        fallback_answer_url: str | None | Unset = UNSET,
        fallback_method: HttpMethod | None | Unset = UNSET,
        message_url: str | None | Unset = UNSET,
        message_method: HttpMethod | None | Unset = UNSET,
        default_number_app: bool | None | Unset = UNSET,
        default_endpoint_app: bool | None | Unset = UNSET,
        subaccount: str | None | Unset = UNSET,
        log_incoming_messages: bool | None | Unset = UNSET,
        public_uri: bool | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Changed:
        """Update an application.

        Changes the fields that are sent and leaves the others as they are. The official Python
        SDK sends the defaults of all methods and switches with every update.

        Args:
            app_id: Identifier of the application, a decimal number of about 17 digits.
            app_name: Name of the application. Plivo's own list of fields omits it
                (unconfirmed).
            answer_url: URL that is asked what to do with a call.
            answer_method: How `answer_url` is called.
            hangup_url: URL that is told when a call has ended.
            hangup_method: How `hangup_url` is called.
            fallback_answer_url: URL that is asked when `answer_url` is unavailable, answers
                with an error or returns invalid XML.
            fallback_method: How `fallback_answer_url` is called.
            message_url: URL that receives incoming messages.
            message_method: How `message_url` is called.
            default_number_app: Makes this the application of new numbers that have none.
            default_endpoint_app: Makes this the application of new endpoints that have none.
            subaccount: Auth ID of the subaccount that is to own the application. It must
                exist.
            log_incoming_messages: Whether Plivo's logs keep the content of incoming
                messages.
            public_uri: Lets SIP services outside Plivo call the application.
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. `POST` unless given.
        """
        from . import applications_update as op

        request = op.build(
            self._client.auth_id,
            app_id,
            app_name=app_name,
            answer_url=answer_url,
            answer_method=answer_method,
            hangup_url=hangup_url,
            hangup_method=hangup_method,
            fallback_answer_url=fallback_answer_url,
            fallback_method=fallback_method,
            message_url=message_url,
            message_method=message_method,
            default_number_app=default_number_app,
            default_endpoint_app=default_endpoint_app,
            subaccount=subaccount,
            log_incoming_messages=log_incoming_messages,
            public_uri=public_uri,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)

    @overload
    async def delete(
        self,
        app_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        new_endpoint_application: str | None | Unset = UNSET,
        callback_url: None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted: ...
    @overload
    async def delete(
        self,
        app_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        new_endpoint_application: str | None | Unset = UNSET,
        callback_url: str,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> None: ...
    async def delete(
        self,
        app_id: str,
        *,
        cascade: bool | None | Unset = UNSET,
        new_endpoint_application: str | None | Unset = UNSET,
        callback_url: str | None | Unset = UNSET,
        callback_method: HttpMethod | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> AsyncAccepted | None:
        """Delete an application.

        Deletes an application for good. `cascade` and `new_endpoint_application` decide what
        becomes of the endpoints that are attached to it. Numbers that are attached to it are
        left without an application (unconfirmed).

        Args:
            app_id: Identifier of the application, a decimal number of about 17 digits.
            cascade: `true` deletes the endpoints attached to the application as well.
                `false` keeps them: they move to `new_endpoint_application` if that is given and
                belong to no application otherwise. True unless given.
            new_endpoint_application: Identifier of the application that takes over the
                endpoints. Used only with `cascade=false`. An application that does not exist is
                answered 400 (unconfirmed).
            callback_url: Makes the request asynchronous and names the URL that receives its
                reply.
            callback_method: How `callback_url` is called. POST unless given.
        """
        from . import applications_delete as op

        request = op.build(
            self._client.auth_id,
            app_id,
            cascade=cascade,
            new_endpoint_application=new_endpoint_application,
            callback_url=callback_url,
            callback_method=callback_method,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncApplicationsResourceWithRawResponse:
        """The methods of `AsyncApplicationsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncApplicationsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
            self.delete = raw_async(of.delete)
