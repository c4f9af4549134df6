"""See ARCHITECTURE.md: the stories stage."""
