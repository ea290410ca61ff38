"""Benchmarks against alternatives: `make bench`."""
