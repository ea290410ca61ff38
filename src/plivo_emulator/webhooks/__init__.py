"""Webhooks: events, deliveries, and the policy for destinations."""
