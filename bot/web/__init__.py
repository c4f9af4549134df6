"""Read-only pages: the cards as Discord draws them, a permalink each, `/analyze`, feeds, health."""
