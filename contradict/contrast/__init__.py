"""Contrasts: real news sentences with one fact changed, in truth or only in appearance."""
