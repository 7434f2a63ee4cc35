"""What has no public means in Streamlit and is used all the same, in one place.

Seen to hold in SEEN_IN; ``tests/pages/test_streamlit_internals.py`` has a test for each. What a
later version has otherwise is a warning in the log and a page without the nicety, never a server
that does not start or a page that does not open:

- a first visitor by a link to a page other than the front page (``run_every_page_by_its_app``);
- the page's language, name, early files and first scripts, written into Streamlit's index page
  (``index_page``);
- what a page says of its run and of its line to the server (``PAGE_STATE``), for keeping the
  focus, for coming back after a cut, and for the map (templates/page_state.js.j2);
- the words that Streamlit itself writes (``OWN_WORDS``), for the page to say them in its reader's
  language (templates/interface_words.js.j2): one that is written otherwise stays English;
- where streamlit-folium's own files are (``FOLIUM``, ``folium_scripts``).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Sequence
from html import escape
from importlib.util import find_spec
from pathlib import Path

import streamlit

from geo.text import Phrases

try:
    from streamlit.runtime.pages_manager import PagesManager
except ImportError:  # then there is nothing to switch off; ``_differs`` says so at the start
    PagesManager = None

SEEN_IN = "1.67.0"
# the attributes by which the page's outermost element tells of itself, and their calm values
PAGE_STATE = {
    "app": '[data-testid="stApp"]',
    "run": "data-test-script-state",
    "idle": "notRunning",
    "line": "data-test-connection-state",
    "connected": "CONNECTED",
}
# The code of these elements stands in files of these names, each with a hash behind it
ELEMENTS = (
    "PageLink", "ButtonGroup", "Html", "Button", "Selectbox", "ComponentInstance", "Checkbox",
    "TextInput", "Slider",
)  # fmt: skip
# What Streamlit itself writes on a page, in English whatever the page's language is. Each has its
# words under "interface" of data/text; "{…}" stands for what it fills in
OWN_WORDS = {
    "no_results": "No results",
    "most_chosen": "You can only select up to {most} options. Remove an option first.",
    "open": "Open",
    "clear_value": "Clear value",
    "clear_all": "Clear all",
    "selected": "Selected values",
    "remove": "Remove {what}",
    "apply": "Press Enter to apply",
    "clear_entry": "Clear entry",
    "upload": "Upload",
    "add_files": "Add files",
    "drop_file": "Drag and drop a file here",
    "per_file": "{size} per file",
    "not_allowed": "{kind} files are not allowed.",
    "too_large": "File must be {size} or smaller.",
    "file_upload": "file upload",
    "dismiss": "Dismiss",
    "close": "Close",
    "help": "Help",
    "help_for": "Help for {what}",
    "sidebar": "Sidebar",
    "collapse": "Collapse sidebar",
    "expand": "Expand sidebar",
    "notifications": "Notifications",
    "more": "view more",
    "less": "view less",
    "no_page": "Page not found",
    "front_page": "The page that you have requested does not seem to exist. Running the app's main page.",
}
STATIC = Path(streamlit.__file__).parent / "static"
# found and not imported: it must register itself with a server that runs
FOLIUM = Path(find_spec("streamlit_folium").origin).parent / "frontend/build"
FOLIUM_START = "/component/streamlit_folium.st_folium/"
_IMPORTS = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")
_NEVER_USED = re.compile(r"<link\s+rel=\"preload\"[^>]*as=\"font\"[^>]*/>\s*")  # Source Sans
_log = logging.getLogger(__name__)


def runs_pages_by_themselves() -> bool:
    """Whether Streamlit takes every file of the folder called pages for a page of its own.

    It does until ``st.navigation`` has been called once, and runs such a file without
    ``dashboard.py``: whoever opened a link to a page as the first visitor of a server would see
    it without style, menu and notices.
    """
    return bool(getattr(PagesManager, "uses_pages_directory", False))


def run_every_page_by_its_app() -> None:
    """Have ``dashboard.py`` run every page, also for the first who comes by a link to a page."""
    if not hasattr(PagesManager, "uses_pages_directory"):
        return _differs("PagesManager.uses_pages_directory is gone")
    PagesManager.uses_pages_directory = False


def allow_reading_ahead() -> None:
    """Keep quiet about functions that are cached for all readers and called before there is one."""
    name = "streamlit.runtime.scriptrunner_utils.script_run_context"
    logging.getLogger(name).setLevel(logging.ERROR)


def index_source(static: Path = STATIC) -> str | None:
    """Streamlit's own index page; None if it is not where it was."""
    try:
        return (static / "index.html").read_text(encoding="utf-8")
    except OSError as error:
        return _differs(f"no index page: {error}")


def index_page(
    source: str, t: Phrases, *, scripts: Sequence[str], files: Iterable[str], body: str = ""
) -> str:
    """Streamlit's index page, made this dashboard's, as far as it is as expected.

    Streamlit loads the code of each kind of element when the first of it arrives, and the map's
    files when the map's frame has started: one wait after another. Named here, they are all
    fetched while the page is still starting. The page also gets its language, its name, and what
    a messenger shows of a link.

    scripts: names of files to load at once. files: addresses, relative to the page, that the
    map will ask for. body: scripts that run before Streamlit's.
    """
    title, lead = escape(t("app.title")), escape(t("app.about"))
    links = [
        f'<link rel="modulepreload" crossorigin href="./static/js/{escape(name)}">'
        for name in scripts
        if name not in source
    ]
    links += [f'<link rel="prefetch" href="{escape(file)}">' for file in files]
    meta = [
        f'<meta name="description" content="{lead}">',
        f'<meta property="og:title" content="{title}">',
        f'<meta property="og:description" content="{lead}">',
    ]
    page = _replaced(source, '<html lang="en">', f'<html lang="{t.lang}" translate="no">')
    page = _replaced(page, "<title>Streamlit</title>", f"<title>{title}</title>")
    page = _NEVER_USED.sub("", page)
    page = _replaced(page, "</head>", "\n".join([*meta, *links, "</head>"]))
    return _replaced(page, "</body>", f"{body}</body>")


def element_scripts(folder: Path, elements: Iterable[str] = ELEMENTS) -> list[str]:
    """Names of the files in ``folder`` that hold some elements, with all that these import."""
    found: dict[str, None] = {}
    waiting = [name for element in elements for name in _files_of(element, folder)]
    while waiting:
        name = waiting.pop(0)
        if name in found:
            continue
        try:
            text = (folder / name).read_text(encoding="utf-8")
        except OSError:
            _differs(f"no file {name}")
            continue
        found[name] = None
        waiting += _IMPORTS.findall(text)
    return list(found)


def folium_scripts() -> list[str]:
    """Addresses, relative to a page, of the scripts that streamlit-folium's frame begins with."""
    names = sorted(path.name for path in FOLIUM.glob("static/js/main.*.js"))
    if not names:
        _differs("streamlit-folium has no main script")
    return [f".{FOLIUM_START}static/js/{name}" for name in names]


def _files_of(element: str, folder: Path) -> list[str]:
    names = sorted(path.name for path in folder.glob(f"{element}.*.js"))
    if not names:
        _differs(f"no file {element}.*.js")
    return names[:1]


def _replaced(page: str, old: str, new: str) -> str:
    """The page with one place changed; as it is, if that place is not there exactly once."""
    if page.count(old) != 1:
        _differs(f"{old!r} stands {page.count(old)} times in the index page")
        return page
    return page.replace(old, new)


def _differs(what: str) -> None:
    """Say in the log what this version of Streamlit has otherwise."""
    _log.warning("Streamlit %s is not as %s was: %s", streamlit.__version__, SEEN_IN, what)
