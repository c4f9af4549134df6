"""See ARCHITECTURE.md: the sources stage."""
