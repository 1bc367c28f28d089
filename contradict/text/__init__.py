"""Pure functions on text: what is found points back into it by code-point offsets."""
