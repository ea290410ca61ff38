"""Audio streams: the audio of calls over WebSockets to the user's server.

`streams` is what is kept of a stream, `lifecycle` what happens to it in transactions, `commands`
what the server asks for, `audio` the encodings. `connections` has the sockets: it sends what
transactions have left in the outbox, and audio as time passes.
"""
