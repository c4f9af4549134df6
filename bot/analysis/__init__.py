"""See ARCHITECTURE.md: the analysis stage."""
