"""Where two servers answer the same requests differently."""
