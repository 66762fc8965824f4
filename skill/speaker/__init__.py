"""A smart speaker on your own computer."""
