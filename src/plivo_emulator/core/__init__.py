"""What an emulator is composed of: parts, the services that they share, processes."""
