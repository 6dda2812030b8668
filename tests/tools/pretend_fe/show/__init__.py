"""What SHOW, DESC and information_schema answer."""
