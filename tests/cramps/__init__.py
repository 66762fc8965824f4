"""The shared cause-matching logic."""
