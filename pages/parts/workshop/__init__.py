"""The sections of the workshop page, and presenting."""
