"""The sections of the page that sets areas side by side."""
