"""The subcommands of `plivo-emulator`, one module each.

A module offers `add(commands)`, which declares its options, and `main(options)`, which does the
work and returns the exit status.
"""
