"""Files to take away: made from the same records as the pages, and opened by other programs."""
