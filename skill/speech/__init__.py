"""How it sounds: words per language, and their rendering as SSML."""
