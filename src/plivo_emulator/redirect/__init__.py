"""Redirection of programs that only know the live service to the emulator."""
