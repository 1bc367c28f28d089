"""From findings about pairs to questions an editor can put."""
