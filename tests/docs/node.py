"""Running samples for Node.js, all in one process: starting it takes longer than a sample."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

# Reads a module from each line and runs it; answers with what went wrong, or with null.
_PROGRAM: Final = """
import { createInterface } from "node:readline";

// Standard output is for answers.
globalThis.console = new console.Console(process.stderr);
let count = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { code, folder } = JSON.parse(line);
  process.chdir(folder);
  count += 1;
  // Without a number of its own, a module that has run before would not run again.
  const address = `data:text/javascript,${encodeURIComponent(code)}#${count}`;
  const wrong = await import(address).then(() => null, (error) => `${error.stack}`);
  process.stdout.write(`${JSON.stringify(wrong)}\\n`);
}
"""


class Node:
    """A process of Node.js.

    Args:
        process: that runs the program above.
    """

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, code: str) -> None:
        """Run a module in the current folder.

        Raises:
            AssertionError: it threw something, or ended the process.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps({'code': code, 'folder': str(Path.cwd())})}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the sample ended the process"
        wrong = json.loads(answer)
        assert wrong is None, wrong


@contextmanager
def running(environment: Mapping[str, str]) -> Iterator[Node]:
    """Start Node.js with more variables in its environment; stop it when the block is left."""
    with subprocess.Popen(
        ["node", "--input-type=module", "--eval", _PROGRAM],
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Node(process)
