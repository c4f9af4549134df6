"""See ARCHITECTURE.md: the cards stage."""
