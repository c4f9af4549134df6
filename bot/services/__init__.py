"""See ARCHITECTURE.md: the services stage."""
