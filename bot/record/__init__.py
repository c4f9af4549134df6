"""See ARCHITECTURE.md: the record stage."""
