"""What is asked for: one view of the dashboard, and what it selects."""

from geo.view.view import Ignored, View

__all__ = ["Ignored", "View"]
