"""The ASK SDK at the edge."""
