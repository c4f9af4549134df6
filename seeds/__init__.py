"""Data without code: sources, coins, topics, outlets and the sample newsroom."""

PRODUCT = "newsvane"
