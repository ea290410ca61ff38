"""Runs the gateway's Plivo plugin as Hermes does, and is the agent behind it: it echoes.

Prints what the plugin says while it configures itself, receives a message and answers it.
"""

import asyncio
import json
import logging
import os
import sys
import urllib.request
from collections.abc import Callable
from typing import Any

from gateway.config import PlatformConfig
from gateway.platform_registry import PlatformEntry, platform_registry
from hermes_plivo_sms.adapter import register


class Plugins:
    """The part of Hermes that plugins register with."""

    def register_platform(
        self,
        name: str,
        label: str,
        adapter_factory: Callable[..., Any],
        check_fn: Callable[[], bool],
        **other: Any,
    ) -> None:
        platform_registry.register(PlatformEntry(name, label, adapter_factory, check_fn))


def write_to(number: str) -> None:
    """Send a text message to a number, as a person with a phone does."""
    message = {"from": "+14155550199", "to": number, "text": "hello"}
    request = urllib.request.Request(
        f"{os.environ['PLIVO_EMULATOR_BASE_URL']}/messages/",
        json.dumps(message).encode(),
        {"content-type": "application/json"},
    )
    urllib.request.urlopen(request).close()


async def main() -> None:
    register(Plugins())
    adapter = platform_registry.get("plivo_sms").adapter_factory(PlatformConfig(enabled=True))
    answered = asyncio.get_running_loop().create_future()

    async def answer(event: Any) -> None:
        sent = await adapter.send(event.source.chat_id, f"You wrote: {event.text}")
        answered.set_result((event.text, sent.success))

    adapter.handle_message = answer
    assert await adapter.connect()
    await adapter._wire_task
    await asyncio.to_thread(write_to, os.environ["PLIVO_PHONE_NUMBER"])
    print(*await asyncio.wait_for(answered, 120))
    await adapter.disconnect()


logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
asyncio.run(main())
