"""What leaves the screen: handouts on paper, pictures for slides, files for other programs."""
