"""What is asked for: one view of the dashboard, and what it selects."""

from geo.view.view import Ignored, Known, View

__all__ = ["Ignored", "Known", "View"]
