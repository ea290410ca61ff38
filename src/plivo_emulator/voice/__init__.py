"""Voice: calls that are played on the emulator's clock, step by step.

- `attributes`, `definitions`: how elements of Plivo XML are described and read.
- `elements`: one module for each element, which describes it and plays it.
- `causes`: why calls end.
- `calls`: what is kept of a call.
- `kept_calls`, `exchange`: the calls and rooms that one change touches, read and saved.
- `live`: a call while something happens to it.
- `call_recordings`, `outgoing`: its recordings, and how a call of the account begins.
- `documents`: the requests of a call to the user's server, and what becomes of the replies.
- `phones`, `people`: the other side, as a script says, and what it does.
"""
