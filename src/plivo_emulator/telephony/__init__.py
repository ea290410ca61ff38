"""Facts of telephony that know nothing of the emulator: numbers, rates, XML."""
