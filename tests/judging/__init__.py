"""Judging: whether a wrong property of a reply or an event goes unnoticed by the scripts."""
