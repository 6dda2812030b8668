"""The tests of the stand-in, and what they share. README.md says how to run them."""
