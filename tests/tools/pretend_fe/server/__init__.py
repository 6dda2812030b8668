"""The MySQL protocol, users and their rights, loads over HTTP, and what a test can order."""
