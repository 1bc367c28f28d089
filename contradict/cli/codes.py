"""Exit codes; documented in the README and in every help text."""

FINDINGS = 1
"""Disputes were reported, and --fail-on-findings was given."""
WRONG_USE = 2
"""Arguments, settings or input that cannot be used."""
FAILURE = 3
"""A model, a store or a story failed; the stories that did not are finished."""
INTERRUPTED = 130
"""Stopped with Ctrl-C, as shells expect it."""
