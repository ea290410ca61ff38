"""Iteration over all pages of a list."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Any

from plivo_runtime.errors import PlivoError


def iterate(
    fetch: Callable[[int], object],
    items: Sequence[str],
    next_page: Sequence[str],
    offset: int,
) -> Iterator[Any]:
    """Iterate over all items, page by page.

    Stops after a page without a next page, or an empty one (Plivo's page on pagination).

    Args:
        fetch: Requests the page at an offset.
        items: Path of attributes to the rows of a page.
        next_page: Path of attributes to the URL of the next page.
        offset: Offset of the first page.
    """
    while True:
        page = fetch(offset)
        rows = _rows(page, items)
        yield from rows
        if not rows or not _find(page, next_page):
            return
        offset += len(rows)


async def iterate_async(
    fetch: Callable[[int], Awaitable[object]],
    items: Sequence[str],
    next_page: Sequence[str],
    offset: int,
) -> AsyncIterator[Any]:
    """`iterate` for an asynchronous client."""
    while True:
        page = await fetch(offset)
        rows = _rows(page, items)
        for row in rows:
            yield row
        if not rows or not _find(page, next_page):
            return
        offset += len(rows)


def _rows(page: object, path: Sequence[str]) -> Sequence[Any]:
    rows = _find(page, path)
    if not isinstance(rows, list | tuple):
        name = ".".join(path)
        raise PlivoError(f"expected a list as {name} of a page, got {type(rows).__name__}")
    return rows


def iterate_cursor(
    fetch: Callable[[Any], object],
    items: Sequence[str],
    next_cursor: Sequence[str],
    cursor: Any,
) -> Iterator[Any]:
    """Iterate over all items, with a cursor to the next page.

    Stops after a page without a cursor, or with its own.

    Args:
        fetch: Requests the page at a cursor.
        items: Path of attributes to the rows of a page.
        next_cursor: Path of attributes to the cursor of the next page.
        cursor: Cursor of the first page; `UNSET` for the beginning.
    """
    while True:
        page = fetch(cursor)
        yield from _rows(page, items)
        following = _find(page, next_cursor)
        if not following or following == cursor:
            return
        cursor = following


async def iterate_cursor_async(
    fetch: Callable[[Any], Awaitable[object]],
    items: Sequence[str],
    next_cursor: Sequence[str],
    cursor: Any,
) -> AsyncIterator[Any]:
    """`iterate_cursor` for an asynchronous client."""
    while True:
        page = await fetch(cursor)
        for row in _rows(page, items):
            yield row
        following = _find(page, next_cursor)
        if not following or following == cursor:
            return
        cursor = following


def _find(value: Any, path: Sequence[str]) -> Any:
    """The value at a path of attributes; empty if the API sent null or nothing."""
    for name in path:
        value = getattr(value, name, None)
    return value or ()
