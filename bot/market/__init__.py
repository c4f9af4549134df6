"""See ARCHITECTURE.md: the market stage."""
