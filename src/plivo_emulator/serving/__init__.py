"""Serving over sockets: HTTP/1.1, limits, TLS."""
