"""Scheduling: the queue of jobs, the workers that run them, advancing the clock."""
