"""Time: the clock, and what happens later."""
