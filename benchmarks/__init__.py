"""How fast it is, side by side with what people would use instead: `make bench`."""
