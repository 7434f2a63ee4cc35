"""What is true without a screen: cases, places, views and drawings; what shows them is in pages/."""
