"""Simulation of the world outside the API: phones, calls, codes and messages."""
