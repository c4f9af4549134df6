"""How a chart looks: sizes in pixels, colours beside Discord's dark theme."""

from bot.models import Direction

WIDTH, HEIGHT, DPI = 1200, 675, 100
"""16:9, the shape that Discord shows without cutting it."""

EDGE = 36
"""Free space at the sides."""

TOP, BOTTOM = 0.79, 0.165
"""The axes, as fractions of the height; the words stand above and below."""

LARGE, SMALL = 44, 26
"""Letters; on a phone a picture is shown at a third of its width."""

LETTER = 0.7
"""How wide a bold digit is, as a fraction of its size."""

UP_DOWN, ACROSS = 5, 8
"""Grid lines at most."""

LINE, DOT, MARKER, HALO = 3.5, 13, 15, 5
"""Points of a seventy-second of an inch, as matplotlib wants them."""

BACK = PAPER = "#2b2d31"
"""Discord's container in the dark theme."""

TEXT, FAINT, GRID = "#f2f3f5", "#b5bac1", "#3b3e45"
SHADE, EDGE_OF_SHADE = "#7f8cf5", "#b3bafc"

TONES = {Direction.BULLISH: "#3fbf7f", Direction.NEUTRAL: "#c9cdd3", Direction.BEARISH: "#f26a6d"}
"""Each at least 4.5:1 against the background; symbols and words say the same."""
