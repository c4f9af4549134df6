"""See ARCHITECTURE.md: the web stage."""
