"""What a reader sees: one file for each page."""
