"""The parser: a statement as written, and nothing decided."""
