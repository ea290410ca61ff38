"""What the service keeps and the rules about it, whoever asks: numbers, messages, credit."""
