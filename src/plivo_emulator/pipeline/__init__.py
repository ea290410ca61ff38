"""From a request to a reply."""
