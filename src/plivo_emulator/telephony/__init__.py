"""Telephony: phone numbers, rates, call XML. Independent of the rest of the emulator."""
