"""See ARCHITECTURE.md: the delivery stage."""
