"""Run by `make package` where the package is installed without its extras."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import plivo_client
import plivo_runtime
from plivo_client import AsyncPlivo, Plivo

for package in (plivo_client, plivo_runtime):
    assert Path(str(package.__file__)).is_relative_to(sys.prefix), package.__file__
assert importlib.util.find_spec("aiohttp") is None, "an extra is installed"

with Plivo("MAEMULATOR0000000000", "token", base_url="http://127.0.0.1:1/v1") as client:
    assert client.messages is not None
assert AsyncPlivo is not None

command = Path(sys.prefix) / "bin" / "plivo-emulator"
ran = subprocess.run([command, "serve"], capture_output=True, text=True, check=False)
assert ran.returncode == 2, ran
assert "pip install 'plivo-openapi[emulator]'" in ran.stderr, ran
