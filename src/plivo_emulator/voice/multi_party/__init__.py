"""Multi-party calls: rooms of agents, customers and supervisors.

- `details`: what is kept of them beside what all rooms have.
- `room`: who enters and leaves, what they hear, and who is told.
- `recordings`: of all participants, or of one.
- `inviting`: participants that requests add.
- `index`: finds them, for lists.
"""
