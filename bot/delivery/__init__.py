"""Who gets a card, under which nonce, and when to try again."""
