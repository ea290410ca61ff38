"""Checked by `make package` with mypy --strict, against the installed packages' types."""

from plivo_client import Plivo
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator_client import PlivoEmulator
from plivo_runtime.aiohttp_transport import AiohttpTransport


def session_uuid(client: Plivo) -> str:
    return client.verify_sessions.create(recipient="+14155550123").session_uuid


def url(emulator: EmulatorUnderTest, control: PlivoEmulator, transport: AiohttpTransport) -> str:
    return emulator.url
