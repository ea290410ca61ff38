"""The resource `accounts` (generated)."""

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

    from ...models.account import Account
    from ...models.account_list import AccountList
    from ...models.account_type import AccountType
    from ...models.barred_messages import BarredMessages
    from ...models.billing_mode import BillingMode
    from ...models.template import Template, TemplateDict
    from ...models.unknown_caller_ids import UnknownCallerIds


class AccountsResource(Resource["SyncClient"]):
    """Main accounts, for example one for each parallel test."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AccountsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> AccountList:
        """List main accounts.

        Returns the main accounts with their tokens.
        """
        from . import accounts_list as op

        request = op.build()
        return self._client._call(request, op.parse, options)

    def create(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        auth_token: str | None | Unset = UNSET,
        account_type: AccountType | None | Unset = UNSET,
        billing_mode: BillingMode | None | Unset = UNSET,
        auto_recharge: bool | None | Unset = UNSET,
        cash_credits: str | None | Unset = UNSET,
        barred_countries: builtins.list[str] | None | Unset = UNSET,
        own_numbers_only: bool | None | Unset = UNSET,
        registered_senders_only: bool | None | Unset = UNSET,
        barred_messages: BarredMessages | None | Unset = UNSET,
        limited_throughput: bool | None | Unset = UNSET,
        replace_characters: bool | None | Unset = UNSET,
        carrier_fees: bool | None | Unset = UNSET,
        barred_call_countries: builtins.list[str] | None | Unset = UNSET,
        calls_per_second: int | None | Unset = UNSET,
        concurrent_calls: int | None | Unset = UNSET,
        unknown_caller_ids: UnknownCallerIds | None | Unset = UNSET,
        human_verdicts: bool | None | Unset = UNSET,
        review_seconds: int | None | Unset = UNSET,
        protected_recordings: bool | None | Unset = UNSET,
        templates: Sequence[Template | TemplateDict] | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        address: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        state: str | None | Unset = UNSET,
        timezone: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account:
        """Add a main account.

        Adds a main account with its own credentials.

        Args:
            auth_id: Its Auth ID. Generated unless given.
            auth_token: Its Auth Token. Generated unless given.
            account_type: Whether it is a paid account or a free trial. `standard` unless
                given.
            billing_mode: Whether it pays before or after use. `prepaid` unless given.
            auto_recharge: Whether credit is bought automatically when it runs low. False
                unless given.
            cash_credits: Remaining credit in US dollars. Numbers that are bought, lookups
                and messages are paid from it; messages that cost more fail with 900. `100.00000`
                unless given.
            barred_countries: Countries that it may not send SMS and MMS to. None unless
                given.
            own_numbers_only: Whether messages to the US and Canada need a number of the
                account as their sender. False unless given.
            registered_senders_only: Whether carriers refuse messages of local numbers that
                are in no campaign, to the US, and of toll-free numbers that are not verified, to
                the US and Canada; they end as `undelivered` with 100. False unless given.
            barred_messages: What becomes of SMS and MMS to barred countries. `refused`
                unless given.
            limited_throughput: Whether the messages of a sender wait for each other, so that
                they leave at the documented rate. True unless given.
            replace_characters: Whether quotes, dashes and spaces that are not in the GSM
                alphabet are replaced by those that are. False unless given.
            carrier_fees: Whether the fees of carriers in the US and Canada are charged.
                False unless given.
            barred_call_countries: Countries that it may not call. None unless given.
            calls_per_second: How many calls it may place in any second; others wait in the
                queue. 2 unless given.
            concurrent_calls: How many of its calls may go on at once, 0 for any number. 0
                unless given.
            unknown_caller_ids: What becomes of calls that show a number that is neither
                rented nor a verified caller ID. `failed` unless given.
            human_verdicts: Whether machine detection reports people too, and not only
                machines. False unless given.
            review_seconds: How long each review of its registrations lasts, in seconds;
                `null` for as long as is usual for its kind, which is days. `null` unless given.
            protected_recordings: Whether the files of its recordings need its credentials,
                or those of the subaccount that has them. False unless given.
            templates: Categories of WhatsApp templates; all others are `utility`. None
                unless given.
            name: Name of its owner.
            address: Postal address.
            city: City.
            state: State or province.
            timezone: Time zone, `UTC` unless given.
        """
        from . import accounts_create as op

        request = op.build(
            auth_id=auth_id,
            auth_token=auth_token,
            account_type=account_type,
            billing_mode=billing_mode,
            auto_recharge=auto_recharge,
            cash_credits=cash_credits,
            barred_countries=barred_countries,
            own_numbers_only=own_numbers_only,
            registered_senders_only=registered_senders_only,
            barred_messages=barred_messages,
            limited_throughput=limited_throughput,
            replace_characters=replace_characters,
            carrier_fees=carrier_fees,
            barred_call_countries=barred_call_countries,
            calls_per_second=calls_per_second,
            concurrent_calls=concurrent_calls,
            unknown_caller_ids=unknown_caller_ids,
            human_verdicts=human_verdicts,
            review_seconds=review_seconds,
            protected_recordings=protected_recordings,
            templates=templates,
            name=name,
            address=address,
            city=city,
            state=state,
            timezone=timezone,
        )
        return self._client._call(request, op.parse, options)

    def get(
        self,
        account: str,
        **options: Unpack[RequestOptions],
    ) -> Account:
        """Get a main account.

        Returns one main account with its token.

        Args:
            account: Auth ID of a main account.
        """
        from . import accounts_get as op

        request = op.build(
            account,
        )
        return self._client._call(request, op.parse, options)

    def update(
        self,
        account: str,
        *,
        account_type: AccountType | None | Unset = UNSET,
        billing_mode: BillingMode | None | Unset = UNSET,
        auto_recharge: bool | None | Unset = UNSET,
        cash_credits: str | None | Unset = UNSET,
        barred_countries: builtins.list[str] | None | Unset = UNSET,
        own_numbers_only: bool | None | Unset = UNSET,
        registered_senders_only: bool | None | Unset = UNSET,
        barred_messages: BarredMessages | None | Unset = UNSET,
        limited_throughput: bool | None | Unset = UNSET,
        replace_characters: bool | None | Unset = UNSET,
        carrier_fees: bool | None | Unset = UNSET,
        barred_call_countries: builtins.list[str] | None | Unset = UNSET,
        calls_per_second: int | None | Unset = UNSET,
        concurrent_calls: int | None | Unset = UNSET,
        unknown_caller_ids: UnknownCallerIds | None | Unset = UNSET,
        human_verdicts: bool | None | Unset = UNSET,
        review_seconds: int | None | Unset = UNSET,
        protected_recordings: bool | None | Unset = UNSET,
        templates: Sequence[Template | TemplateDict] | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account:
        """Change a main account.

        Changes the given fields, which the vendor's API cannot change. They have no other
        effect.

        Args:
            account: Auth ID of a main account.
            account_type: Whether it is a paid account or a free trial.
            billing_mode: Whether it pays before or after use.
            auto_recharge: Whether credit is bought automatically when it runs low.
            cash_credits: Remaining credit in US dollars; numbers that are bought and
                messages are paid from it, and messages that cost more fail with 900.
            barred_countries: Countries that it may not send SMS and MMS to.
            own_numbers_only: Whether messages to the US and Canada need a number of the
                account as their sender.
            registered_senders_only: Whether carriers refuse messages of local numbers that
                are in no campaign, to the US, and of toll-free numbers that are not verified, to
                the US and Canada; they end as `undelivered` with 100.
            barred_messages: What becomes of SMS and MMS to barred countries.
            limited_throughput: Whether the messages of a sender wait for each other, so that
                they leave at the documented rate.
            replace_characters: Whether quotes, dashes and spaces that are not in the GSM
                alphabet are replaced by those that are.
            carrier_fees: Whether the fees of carriers in the US and Canada are charged.
            barred_call_countries: Countries that it may not call.
            calls_per_second: How many calls it may place in any second; others wait in the
                queue.
            concurrent_calls: How many of its calls may go on at once, 0 for any number.
            unknown_caller_ids: What becomes of calls that show a number that is neither
                rented nor a verified caller ID.
            human_verdicts: Whether machine detection reports people too, and not only
                machines.
            review_seconds: How long each review of its registrations lasts, in seconds;
                `null` for as long as is usual for its kind, which is days. Reviews that are
                pending stay as they are.
            protected_recordings: Whether the files of its recordings need its credentials,
                or those of the subaccount that has them.
            templates: Categories of WhatsApp templates; all others are `utility`.
        """
        from . import accounts_update as op

        request = op.build(
            account,
            account_type=account_type,
            billing_mode=billing_mode,
            auto_recharge=auto_recharge,
            cash_credits=cash_credits,
            barred_countries=barred_countries,
            own_numbers_only=own_numbers_only,
            registered_senders_only=registered_senders_only,
            barred_messages=barred_messages,
            limited_throughput=limited_throughput,
            replace_characters=replace_characters,
            carrier_fees=carrier_fees,
            barred_call_countries=barred_call_countries,
            calls_per_second=calls_per_second,
            concurrent_calls=concurrent_calls,
            unknown_caller_ids=unknown_caller_ids,
            human_verdicts=human_verdicts,
            review_seconds=review_seconds,
            protected_recordings=protected_recordings,
            templates=templates,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AccountsResourceWithRawResponse:
        """The methods of `AccountsResource`, which return a `RawResponse`."""

        def __init__(self, of: AccountsResource) -> None:
            self.list = raw(of.list)
            self.create = raw(of.create)
            self.get = raw(of.get)
            self.update = raw(of.update)


class AsyncAccountsResource(Resource["AsyncClient"]):
    """Main accounts, for example one for each parallel test."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncAccountsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        **options: Unpack[RequestOptions],
    ) -> AccountList:
        """List main accounts.

        Returns the main accounts with their tokens.
        """
        from . import accounts_list as op

        request = op.build()
        return await self._client._call(request, op.parse, options)

    async def create(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        auth_token: str | None | Unset = UNSET,
        account_type: AccountType | None | Unset = UNSET,
        billing_mode: BillingMode | None | Unset = UNSET,
        auto_recharge: bool | None | Unset = UNSET,
        cash_credits: str | None | Unset = UNSET,
        barred_countries: builtins.list[str] | None | Unset = UNSET,
        own_numbers_only: bool | None | Unset = UNSET,
        registered_senders_only: bool | None | Unset = UNSET,
        barred_messages: BarredMessages | None | Unset = UNSET,
        limited_throughput: bool | None | Unset = UNSET,
        replace_characters: bool | None | Unset = UNSET,
        carrier_fees: bool | None | Unset = UNSET,
        barred_call_countries: builtins.list[str] | None | Unset = UNSET,
        calls_per_second: int | None | Unset = UNSET,
        concurrent_calls: int | None | Unset = UNSET,
        unknown_caller_ids: UnknownCallerIds | None | Unset = UNSET,
        human_verdicts: bool | None | Unset = UNSET,
        review_seconds: int | None | Unset = UNSET,
        protected_recordings: bool | None | Unset = UNSET,
        templates: Sequence[Template | TemplateDict] | None | Unset = UNSET,
        name: str | None | Unset = UNSET,
        address: str | None | Unset = UNSET,
        city: str | None | Unset = UNSET,
        state: str | None | Unset = UNSET,
        timezone: str | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account:
        """Add a main account.

        Adds a main account with its own credentials.

        Args:
            auth_id: Its Auth ID. Generated unless given.
            auth_token: Its Auth Token. Generated unless given.
            account_type: Whether it is a paid account or a free trial. `standard` unless
                given.
            billing_mode: Whether it pays before or after use. `prepaid` unless given.
            auto_recharge: Whether credit is bought automatically when it runs low. False
                unless given.
            cash_credits: Remaining credit in US dollars. Numbers that are bought, lookups
                and messages are paid from it; messages that cost more fail with 900. `100.00000`
                unless given.
            barred_countries: Countries that it may not send SMS and MMS to. None unless
                given.
            own_numbers_only: Whether messages to the US and Canada need a number of the
                account as their sender. False unless given.
            registered_senders_only: Whether carriers refuse messages of local numbers that
                are in no campaign, to the US, and of toll-free numbers that are not verified, to
                the US and Canada; they end as `undelivered` with 100. False unless given.
            barred_messages: What becomes of SMS and MMS to barred countries. `refused`
                unless given.
            limited_throughput: Whether the messages of a sender wait for each other, so that
                they leave at the documented rate. True unless given.
            replace_characters: Whether quotes, dashes and spaces that are not in the GSM
                alphabet are replaced by those that are. False unless given.
            carrier_fees: Whether the fees of carriers in the US and Canada are charged.
                False unless given.
            barred_call_countries: Countries that it may not call. None unless given.
            calls_per_second: How many calls it may place in any second; others wait in the
                queue. 2 unless given.
            concurrent_calls: How many of its calls may go on at once, 0 for any number. 0
                unless given.
            unknown_caller_ids: What becomes of calls that show a number that is neither
                rented nor a verified caller ID. `failed` unless given.
            human_verdicts: Whether machine detection reports people too, and not only
                machines. False unless given.
            review_seconds: How long each review of its registrations lasts, in seconds;
                `null` for as long as is usual for its kind, which is days. `null` unless given.
            protected_recordings: Whether the files of its recordings need its credentials,
                or those of the subaccount that has them. False unless given.
            templates: Categories of WhatsApp templates; all others are `utility`. None
                unless given.
            name: Name of its owner.
            address: Postal address.
            city: City.
            state: State or province.
            timezone: Time zone, `UTC` unless given.
        """
        from . import accounts_create as op

        request = op.build(
            auth_id=auth_id,
            auth_token=auth_token,
            account_type=account_type,
            billing_mode=billing_mode,
            auto_recharge=auto_recharge,
            cash_credits=cash_credits,
            barred_countries=barred_countries,
            own_numbers_only=own_numbers_only,
            registered_senders_only=registered_senders_only,
            barred_messages=barred_messages,
            limited_throughput=limited_throughput,
            replace_characters=replace_characters,
            carrier_fees=carrier_fees,
            barred_call_countries=barred_call_countries,
            calls_per_second=calls_per_second,
            concurrent_calls=concurrent_calls,
            unknown_caller_ids=unknown_caller_ids,
            human_verdicts=human_verdicts,
            review_seconds=review_seconds,
            protected_recordings=protected_recordings,
            templates=templates,
            name=name,
            address=address,
            city=city,
            state=state,
            timezone=timezone,
        )
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        account: str,
        **options: Unpack[RequestOptions],
    ) -> Account:
        """Get a main account.

        Returns one main account with its token.

        Args:
            account: Auth ID of a main account.
        """
        from . import accounts_get as op

        request = op.build(
            account,
        )
        return await self._client._call(request, op.parse, options)

    async def update(
        self,
        account: str,
        *,
        account_type: AccountType | None | Unset = UNSET,
        billing_mode: BillingMode | None | Unset = UNSET,
        auto_recharge: bool | None | Unset = UNSET,
        cash_credits: str | None | Unset = UNSET,
        barred_countries: builtins.list[str] | None | Unset = UNSET,
        own_numbers_only: bool | None | Unset = UNSET,
        registered_senders_only: bool | None | Unset = UNSET,
        barred_messages: BarredMessages | None | Unset = UNSET,
        limited_throughput: bool | None | Unset = UNSET,
        replace_characters: bool | None | Unset = UNSET,
        carrier_fees: bool | None | Unset = UNSET,
        barred_call_countries: builtins.list[str] | None | Unset = UNSET,
        calls_per_second: int | None | Unset = UNSET,
        concurrent_calls: int | None | Unset = UNSET,
        unknown_caller_ids: UnknownCallerIds | None | Unset = UNSET,
        human_verdicts: bool | None | Unset = UNSET,
        review_seconds: int | None | Unset = UNSET,
        protected_recordings: bool | None | Unset = UNSET,
        templates: Sequence[Template | TemplateDict] | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Account:
        """Change a main account.

        Changes the given fields, which the vendor's API cannot change. They have no other
        effect.

        Args:
            account: Auth ID of a main account.
            account_type: Whether it is a paid account or a free trial.
            billing_mode: Whether it pays before or after use.
            auto_recharge: Whether credit is bought automatically when it runs low.
            cash_credits: Remaining credit in US dollars; numbers that are bought and
                messages are paid from it, and messages that cost more fail with 900.
            barred_countries: Countries that it may not send SMS and MMS to.
            own_numbers_only: Whether messages to the US and Canada need a number of the
                account as their sender.
            registered_senders_only: Whether carriers refuse messages of local numbers that
                are in no campaign, to the US, and of toll-free numbers that are not verified, to
                the US and Canada; they end as `undelivered` with 100.
            barred_messages: What becomes of SMS and MMS to barred countries.
            limited_throughput: Whether the messages of a sender wait for each other, so that
                they leave at the documented rate.
            replace_characters: Whether quotes, dashes and spaces that are not in the GSM
                alphabet are replaced by those that are.
            carrier_fees: Whether the fees of carriers in the US and Canada are charged.
            barred_call_countries: Countries that it may not call.
            calls_per_second: How many calls it may place in any second; others wait in the
                queue.
            concurrent_calls: How many of its calls may go on at once, 0 for any number.
            unknown_caller_ids: What becomes of calls that show a number that is neither
                rented nor a verified caller ID.
            human_verdicts: Whether machine detection reports people too, and not only
                machines.
            review_seconds: How long each review of its registrations lasts, in seconds;
                `null` for as long as is usual for its kind, which is days. Reviews that are
                pending stay as they are.
            protected_recordings: Whether the files of its recordings need its credentials,
                or those of the subaccount that has them.
            templates: Categories of WhatsApp templates; all others are `utility`.
        """
        from . import accounts_update as op

        request = op.build(
            account,
            account_type=account_type,
            billing_mode=billing_mode,
            auto_recharge=auto_recharge,
            cash_credits=cash_credits,
            barred_countries=barred_countries,
            own_numbers_only=own_numbers_only,
            registered_senders_only=registered_senders_only,
            barred_messages=barred_messages,
            limited_throughput=limited_throughput,
            replace_characters=replace_characters,
            carrier_fees=carrier_fees,
            barred_call_countries=barred_call_countries,
            calls_per_second=calls_per_second,
            concurrent_calls=concurrent_calls,
            unknown_caller_ids=unknown_caller_ids,
            human_verdicts=human_verdicts,
            review_seconds=review_seconds,
            protected_recordings=protected_recordings,
            templates=templates,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncAccountsResourceWithRawResponse:
        """The methods of `AsyncAccountsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncAccountsResource) -> None:
            self.list = raw_async(of.list)
            self.create = raw_async(of.create)
            self.get = raw_async(of.get)
            self.update = raw_async(of.update)
