"""The HTML of the content: templates in this folder, always escaped.

``served/`` holds what the browser fetches as files: the map's script and style. Nothing here
knows what shows it: styles and scripts of the page around it are ``pages``'.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from geo.draw.palette import SCREEN

SERVED = Path(__file__).parent / "served"


def templates(package: str, folder: str) -> Environment:
    """Templates of a folder in a package, with the settings that all templates share."""
    made = Environment(
        loader=PackageLoader(package, folder),
        # scripts take values through ``tojson`` alone, which escapes them for a script; folium
        # joins them to its own text, which an escaping template would escape as well
        autoescape=select_autoescape(default=True, disabled_extensions=("js.j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # a view of the map is some thousand numbers, and travels at every click
    made.policies["json.dumps_kwargs"] = {"separators": (",", ":")}
    made.globals["colour"] = dict(SCREEN)
    return made


environment = templates("geo.draw", "html")


def render(template: str, /, **values: object) -> str:
    """Fill one template of this folder; every value is escaped, a missing one is an error."""
    return environment.get_template(template).render(**values)
