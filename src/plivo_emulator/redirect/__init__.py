"""Leading programs that know only the live service to the emulator."""
