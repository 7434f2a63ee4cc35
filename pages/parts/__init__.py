"""Pieces of pages: how things look. What is true lives in geo/."""
