"""Which claims of different outlets may speak of the same fact."""
