"""The parser: what a statement says, as values."""
