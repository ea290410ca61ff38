"""The resource `passwords` (generated)."""

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

    from ...models.caller_id_code import CallerIdCode
    from ...models.caller_id_code_list import CallerIdCodeList
    from ...models.caller_id_code_status import CallerIdCodeStatus
    from ...models.password import Password
    from ...models.password_list import PasswordList


class PasswordsResource(Resource["SyncClient"]):
    """One-time passwords and verification codes that were sent."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> PasswordsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        session_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PasswordList:
        """List one-time passwords.

        Returns the passwords of Verify sessions, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            recipient: Return only passwords sent to this phone.
            session_uuid: Return only the password of this session.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import passwords_list as op

        request = op.build(
            auth_id=auth_id,
            recipient=recipient,
            session_uuid=session_uuid,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def list_caller_ids(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        phone_number: str | None | Unset = UNSET,
        verification_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallerIdCodeList:
        """List verification codes.

        Returns the codes for caller IDs that were sent and not entered yet, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            phone_number: Keep only codes sent to this phone.
            verification_uuid: Keep only the code of this verification.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import passwords_list_caller_ids as op

        request = op.build(
            auth_id=auth_id,
            phone_number=phone_number,
            verification_uuid=verification_uuid,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class PasswordsResourceWithRawResponse:
        """The methods of `PasswordsResource`, which return a `RawResponse`."""

        def __init__(self, of: PasswordsResource) -> None:
            self.list = raw(of.list)
            self.list_caller_ids = raw(of.list_caller_ids)


class AsyncPasswordsResource(Resource["AsyncClient"]):
    """One-time passwords and verification codes that were sent."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncPasswordsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        recipient: str | None | Unset = UNSET,
        session_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> PasswordList:
        """List one-time passwords.

        Returns the passwords of Verify sessions, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            recipient: Return only passwords sent to this phone.
            session_uuid: Return only the password of this session.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import passwords_list as op

        request = op.build(
            auth_id=auth_id,
            recipient=recipient,
            session_uuid=session_uuid,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def list_caller_ids(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        phone_number: str | None | Unset = UNSET,
        verification_uuid: str | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> CallerIdCodeList:
        """List verification codes.

        Returns the codes for caller IDs that were sent and not entered yet, newest first.

        Args:
            auth_id: Return only objects of this account or subaccount.
            phone_number: Keep only codes sent to this phone.
            verification_uuid: Keep only the code of this verification.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import passwords_list_caller_ids as op

        request = op.build(
            auth_id=auth_id,
            phone_number=phone_number,
            verification_uuid=verification_uuid,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncPasswordsResourceWithRawResponse:
        """The methods of `AsyncPasswordsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncPasswordsResource) -> None:
            self.list = raw_async(of.list)
            self.list_caller_ids = raw_async(of.list_caller_ids)
