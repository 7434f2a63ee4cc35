"""The sections of the map page."""
