"""Names in a figure as they are written: Plotly reads some HTML, and fields of a template."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def escape_plotly(text: str) -> str:
    """``text`` so that Plotly shows it as it is: nothing becomes bold, a link or a figure's value."""
    return escape(text, quote=False).replace("%{", "%&#123;")


def in_lines(lines: Iterable[str]) -> str:
    """Lines of a name, each as it is, one below the other."""
    return "<br>".join(map(escape_plotly, lines))
