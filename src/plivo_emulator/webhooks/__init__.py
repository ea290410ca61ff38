"""Requests to the user's server: events, delivery, and where they may go."""
