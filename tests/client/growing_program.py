"""What many requests leave behind: a program of its own, as no other thread may grow meanwhile.

python -m tests.client.growing_program sync|async
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import json
import sys
import tracemalloc

from plivo_client import AsyncPlivo
from tests.client.scripted import Scripted, echo
from tests.client.test_long_use import async_client, open_files, sync_client, wrong, wrong_async

CALLS = 1000


def main(kind: str) -> None:
    """Print by how many bytes and files the process grows with `CALLS` requests, as JSON."""
    with contextlib.closing(Scripted(echo)) as peer, asyncio.Runner() as loop:
        client = sync_client(peer) if kind == "sync" else async_client(peer, lambda: None)

        def work(calls: int) -> None:
            if isinstance(client, AsyncPlivo):
                for _ in range(calls // 10):
                    assert loop.run(wrong_async(client, "a", 10)) == []
            else:
                assert wrong(client, "a", calls) == []
            peer.requests.clear()
            peer.heads.clear()
            gc.collect()

        work(300)  # fills the cache of addresses
        files = open_files()
        tracemalloc.start()
        work(300)  # fills the cache of addresses
        first, _ = tracemalloc.get_traced_memory()
        work(CALLS)
        second, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(json.dumps({"bytes": second - first, "files": open_files() - files}))
        if isinstance(client, AsyncPlivo):
            loop.run(client.aclose())
        else:
            client.close()


if __name__ == "__main__":
    main(sys.argv[1])
