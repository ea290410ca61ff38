"""Errors of the documentation build."""


class DocsError(Exception):
    """The documentation cannot be built; the text says what to do."""
