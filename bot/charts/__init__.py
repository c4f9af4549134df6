"""See ARCHITECTURE.md: the charts stage."""
