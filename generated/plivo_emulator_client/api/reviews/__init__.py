"""The resource `reviews` (generated)."""

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

    from ...models.review import Review
    from ...models.review_list import ReviewList
    from ...models.review_outcome import ReviewOutcome
    from ...models.review_state import ReviewState
    from ...models.verdict import Verdict


class ReviewsResource(Resource["SyncClient"]):
    """Reviews of registrations, which take days unless they are decided here."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> ReviewsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        kind: str | None | Unset = UNSET,
        subject: str | None | Unset = UNSET,
        state: ReviewState | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ReviewList:
        """List reviews.

        Returns reviews of registrations, newest first, those that have ended too.

        Args:
            auth_id: Return only objects of this account or subaccount.
            kind: Return only reviews of this kind, such as `brand`.
            subject: Return only reviews of what has this identifier.
            state: Return only reviews in this state.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import reviews_list as op

        request = op.build(
            auth_id=auth_id,
            kind=kind,
            subject=subject,
            state=state,
            limit=limit,
            offset=offset,
        )
        return self._client._call(request, op.parse, options)

    def get(
        self,
        review_id: str,
        **options: Unpack[RequestOptions],
    ) -> Review:
        """Get a review.

        Returns one review.

        Args:
            review_id: Identifier of the review.
        """
        from . import reviews_get as op

        request = op.build(
            review_id,
        )
        return self._client._call(request, op.parse, options)

    def decide(
        self,
        review_id: str,
        *,
        outcome: ReviewOutcome,
        code: str | None | Unset = UNSET,
        reason: str | None | Unset = UNSET,
        score: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Review:
        """Decide a review.

        Ends a pending review now, with a verdict of your own. What follows from it, such as a
        webhook, follows at once. A review that has ended, or an outcome that its kind does not
        have, is answered 409.

        Args:
            review_id: Identifier of the review.
            outcome: Whether it is approved.
            code: Error code, unless it is approved. The usual one of its kind unless given.
            reason: Reason in words, unless it is approved. The usual one of its kind unless
                given.
            score: Score of a vetting. 80 unless given; other kinds have none.
        """
        from . import reviews_decide as op

        request = op.build(
            review_id,
            outcome=outcome,
            code=code,
            reason=reason,
            score=score,
        )
        return self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class ReviewsResourceWithRawResponse:
        """The methods of `ReviewsResource`, which return a `RawResponse`."""

        def __init__(self, of: ReviewsResource) -> None:
            self.list = raw(of.list)
            self.get = raw(of.get)
            self.decide = raw(of.decide)


class AsyncReviewsResource(Resource["AsyncClient"]):
    """Reviews of registrations, which take days unless they are decided here."""

    __slots__ = ()

    if TYPE_CHECKING:

        @property
        def with_raw_response(self) -> AsyncReviewsResourceWithRawResponse:
            """The same methods, which return a `RawResponse` with status and headers."""

    async def list(
        self,
        *,
        auth_id: str | None | Unset = UNSET,
        kind: str | None | Unset = UNSET,
        subject: str | None | Unset = UNSET,
        state: ReviewState | None | Unset = UNSET,
        limit: int | None | Unset = UNSET,
        offset: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> ReviewList:
        """List reviews.

        Returns reviews of registrations, newest first, those that have ended too.

        Args:
            auth_id: Return only objects of this account or subaccount.
            kind: Return only reviews of this kind, such as `brand`.
            subject: Return only reviews of what has this identifier.
            state: Return only reviews in this state.
            limit: Objects per page. 20 unless given.
            offset: Objects to skip. 0 unless given.
        """
        from . import reviews_list as op

        request = op.build(
            auth_id=auth_id,
            kind=kind,
            subject=subject,
            state=state,
            limit=limit,
            offset=offset,
        )
        return await self._client._call(request, op.parse, options)

    async def get(
        self,
        review_id: str,
        **options: Unpack[RequestOptions],
    ) -> Review:
        """Get a review.

        Returns one review.

        Args:
            review_id: Identifier of the review.
        """
        from . import reviews_get as op

        request = op.build(
            review_id,
        )
        return await self._client._call(request, op.parse, options)

    async def decide(
        self,
        review_id: str,
        *,
        outcome: ReviewOutcome,
        code: str | None | Unset = UNSET,
        reason: str | None | Unset = UNSET,
        score: int | None | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Review:
        """Decide a review.

        Ends a pending review now, with a verdict of your own. What follows from it, such as a
        webhook, follows at once. A review that has ended, or an outcome that its kind does not
        have, is answered 409.

        Args:
            review_id: Identifier of the review.
            outcome: Whether it is approved.
            code: Error code, unless it is approved. The usual one of its kind unless given.
            reason: Reason in words, unless it is approved. The usual one of its kind unless
                given.
            score: Score of a vetting. 80 unless given; other kinds have none.
        """
        from . import reviews_decide as op

        request = op.build(
            review_id,
            outcome=outcome,
            code=code,
            reason=reason,
            score=score,
        )
        return await self._client._call(request, op.parse, options)


if TYPE_CHECKING:

    class AsyncReviewsResourceWithRawResponse:
        """The methods of `AsyncReviewsResource`, which return a `RawResponse`."""

        def __init__(self, of: AsyncReviewsResource) -> None:
            self.list = raw_async(of.list)
            self.get = raw_async(of.get)
            self.decide = raw_async(of.decide)
