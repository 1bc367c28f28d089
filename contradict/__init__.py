"""Finds where several outlets' articles on one story contradict each other."""

__version__ = "0.1.0"
