"""``python -m plivo_emulator`` is ``plivo-emulator``."""

from plivo_emulator.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
