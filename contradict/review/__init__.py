"""Reviewing: verdicts that are kept, what became of them after a re-run, and what they say about us."""
