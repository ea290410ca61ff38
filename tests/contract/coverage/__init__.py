"""What the tests exercised of `openapi.yaml`, counted from the traffic that they recorded."""
