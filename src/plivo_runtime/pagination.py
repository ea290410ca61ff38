"""Iteration over all pages of a list."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from plivo_runtime.errors import PlivoError

if TYPE_CHECKING:
    from plivo_runtime.request import Request


class Pages(NamedTuple):
    """How the pages of a list follow one another."""

    items: Sequence[str]
    """Path of attributes to the rows of a page."""
    following: Sequence[str]
    """Path of attributes to the URL of the next page, or to its cursor."""
    parameter: str
    """The query parameter for the start of a page: an offset, or a cursor."""
    by_cursor: bool = False


def iterate(
    fetch: Callable[[Request], object], request: Request | None, pages: Pages
) -> Iterator[Any]:
    """Iterate over all items, page by page.

    Stops after a page without a next page. With offsets an empty page also ends the list (Plivo's
    page on pagination); with cursors, a page that names its own.

    Args:
        fetch: Sends the request for a page.
        request: The request for the first page.
        pages: How they follow one another.
    """
    while request is not None:
        page = fetch(request)
        rows = _rows(page, pages.items)
        yield from rows
        request = _next_request(request, page, len(rows), pages)


async def iterate_async(
    fetch: Callable[[Request], Awaitable[object]], request: Request | None, pages: Pages
) -> AsyncIterator[Any]:
    """`iterate` for an asynchronous client."""
    while request is not None:
        page = await fetch(request)
        rows = _rows(page, pages.items)
        for row in rows:
            yield row
        request = _next_request(request, page, len(rows), pages)


def _next_request(request: Request, page: object, count: int, pages: Pages) -> Request | None:
    following, start = _find(page, pages.following), request.query_value(pages.parameter)
    if not following:
        return None
    if pages.by_cursor:
        last = str(following) == str(start)
    else:
        last, following = count == 0, int(start or 0) + count
    return None if last else request.with_query_value(pages.parameter, following)


def _rows(page: object, path: Sequence[str]) -> Sequence[Any]:
    rows = _find(page, path)
    if not isinstance(rows, list | tuple):
        name = ".".join(path)
        raise PlivoError(f"expected a list as {name} of a page, got {type(rows).__name__}")
    return rows


def _find(value: Any, path: Sequence[str]) -> Any:
    """The value at a path of attributes; empty if the API sent null or nothing."""
    for name in path:
        value = getattr(value, name, None)
    return value or ()
