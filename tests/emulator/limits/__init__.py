"""Discord's documented limits and shapes; a body that breaks them is answered with 50035."""
