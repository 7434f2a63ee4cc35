"""Styles and scripts of the page around the content: all that knows what Streamlit's page is made of.

The content itself is ``geo.draw.html``'s. How a template escapes is set there, for both.
"""

from __future__ import annotations

from geo.draw.html import templates

environment = templates("pages.parts.app", "templates")


def render(template: str, /, **values: object) -> str:
    """Fill one template of this folder; every value is escaped, a missing one is an error."""
    return environment.get_template(template).render(**values)
