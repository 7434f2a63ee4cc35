"""The sections of the page of sources and data."""
