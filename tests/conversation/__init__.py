"""The conversation, whole and in parts."""
