"""newsvane: market news judged on four axes, delivered once, scored in public."""

PRODUCT = "newsvane"
__version__ = "0.1.0"
