"""Plotly figures: data in, figure out. Titles and sentences are written by the page."""
