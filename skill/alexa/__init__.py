"""The ASK SDK at the edge: requests become turns, replies become responses."""
