"""The same job as a plain Leaflet page: the limit of what a browser can do with this map.

    python -m tests.bench.leaflet_page 9000

Nothing is worked out when somebody reads: every text is a file, every colour stands in the page.
"""

from __future__ import annotations

import sys
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from xstatic.pkg import leaflet

from geo.draw.html import SERVED
from tests.bench import same_job
from tests.bench.files import serve

TEMPLATE = "leaflet_page.html.j2"


def written() -> str:
    """The page itself."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=select_autoescape(enabled_extensions=("html.j2",)),
        undefined=StrictUndefined,
    )
    return environment.get_template(TEMPLATE).render(
        cases=same_job.cases(),
        centre=same_job.CENTRE,
        colourings={name: same_job.colouring(name) for name in same_job.OVERLAYS},
        first=same_job.FIRST_OVERLAY,
        types=same_job.types(),
        zoom=same_job.ZOOM,
    )


def files() -> dict[str, bytes]:
    """All that the server has, by path."""
    library = Path(leaflet.BASE_DIR)
    texts = {f"/{case['id']}.html": same_job.text(case["id"]) for case in same_job.cases()}
    return {
        "/": written().encode(),
        "/leaflet.js": (library / "leaflet.js").read_bytes(),
        "/leaflet.css": (library / "leaflet.css").read_bytes(),
        "/drawing.js": (SERVED / "drawing.js").read_bytes(),  # unpacks the dashboard's boundaries
        "/areas.json": same_job.BOUNDARIES.read_bytes(),
        **{path: text.encode() for path, text in texts.items()},
    }


if __name__ == "__main__":
    serve(files(), int(sys.argv[1]))
