"""What leaves the screen: handouts on paper, and pictures for slides."""
