"""See ARCHITECTURE.md: the articles stage."""
