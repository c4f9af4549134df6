"""What the web page may ask: stored cards and stories, and the desk."""
