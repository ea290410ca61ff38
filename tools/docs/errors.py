"""What can go wrong while the documentation is built."""


class DocsError(Exception):
    """The documentation cannot be built. The text says what to do about it."""
