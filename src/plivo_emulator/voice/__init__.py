"""Voice: calls that are played on the emulator's clock, step by step.

- `attributes`, `definitions`: how elements of Plivo XML are described and read.
- `elements`: one module for each element, which describes it and plays it.
- `causes`: why calls end.
- `calls`: what is kept of a call.
- `live`: a call while something happens to it.
- `documents`: the requests of a call to the user's server, and what becomes of the replies.
- `phones`: the other side, as a script says.
"""
