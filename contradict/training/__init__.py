"""Training of our own NLI weights: ``python -m contradict.training``."""
