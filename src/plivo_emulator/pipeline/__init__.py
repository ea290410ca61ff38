"""The steps from a request to a reply."""
