"""Walking through all pages of a list."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import Any

from plivo_runtime.errors import PlivoError


def iterate(
    fetch: Callable[[int], object],
    items: Sequence[str],
    next_page: Sequence[str],
    offset: int,
) -> Iterator[Any]:
    """Every item, page after page.

    Stops after a page that names no next one or is empty (Plivo's page on pagination).

    Args:
        fetch: Requests the page that begins at an offset.
        items: Where a page has its rows: attributes, from the outermost inwards.
        next_page: Where it has the address of the next page.
        offset: Of the first page.
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


def _find(value: Any, path: Sequence[str]) -> Any:
    """What stands at a path; empty where the API sent null or nothing."""
    for name in path:
        value = getattr(value, name, None)
    return value or ()
