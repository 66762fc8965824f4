"""How it looks on an Echo Show."""
