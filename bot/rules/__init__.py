"""What a rule wants: its expression of tags and words, and whether a card passes it. Pure."""
