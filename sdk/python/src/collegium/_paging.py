"""Lists that are asked for page by page, as they are used."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Page(Struct, Generic[T], frozen=True):
    """One page of a list."""

    items: list[T]
    """The items, in a stable order."""
    next_cursor: str | None = None
    """Where the next page starts; none on the last one."""


class SyncList(Generic[T]):
    """`for course in client.courses.list()` gives every item; nothing is asked before that."""

    def __init__(self, load: Callable[[str | None], Page[T]]) -> None:
        self._load = load

    def page(self) -> Page[T]:
        """The first page only."""
        return self._load(None)

    def pages(self) -> Iterator[Page[T]]:
        """The pages, each when it is asked for."""
        page = self._load(None)
        yield page
        while page.next_cursor is not None:
            page = self._load(page.next_cursor)
            yield page

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


class AsyncList(Generic[T]):
    """`async for course in client.courses.list()` gives every item, `await` the first page."""

    def __init__(self, load: Callable[[str | None], Awaitable[Page[T]]]) -> None:
        self._load = load

    def __await__(self) -> Generator[Any, None, Page[T]]:
        return self._load(None).__await__()

    async def pages(self) -> AsyncIterator[Page[T]]:
        """The pages, each when it is asked for."""
        page = await self._load(None)
        yield page
        while page.next_cursor is not None:
            page = await self._load(page.next_cursor)
            yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item
