"""The only HTML and JavaScript in the project: templates in this folder, always escaped.

``served/`` holds what the browser fetches as files: the map's script and style.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

SERVED = Path(__file__).parent / "served"

environment = Environment(
    loader=PackageLoader("geo.draw", "html"),
    # scripts take values through ``tojson`` alone, which escapes them for a script; folium joins
    # them to its own text, which an escaping template would escape as well
    autoescape=select_autoescape(default=True, disabled_extensions=("js.j2",)),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# a view of the map is some thousand numbers, and travels at every click
environment.policies["json.dumps_kwargs"] = {"separators": (",", ":")}


def render(template: str, /, **values: object) -> str:
    """Fill one template of this folder; every value is escaped, a missing one is an error."""
    return environment.get_template(template).render(**values)
